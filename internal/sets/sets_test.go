package sets

import (
	"fmt"
	"testing"
)

// The sets and their roots are the same however they were joined.
func TestSets(t *testing.T) {
	for _, joins := range [][][2]int{
		{{1, 4}, {4, 2}, {0, 5}},
		{{5, 0}, {2, 4}, {2, 1}, {1, 4}},
	} {
		s := New(6)
		for _, j := range joins {
			s.Join(j[0], j[1])
		}
		if got, want := fmt.Sprint(s.Lists()), "[[0 5] [1 2 4] [3]]"; got != want {
			t.Errorf("%v: sets %s, want %s", joins, got, want)
		}
		for i, want := range []int{0, 1, 1, 3, 1, 0} {
			if got := s.Root(i); got != want {
				t.Errorf("%v: root of %d is %d, want %d", joins, i, got, want)
			}
		}
	}
	if got := New(0).Lists(); len(got) != 0 {
		t.Errorf("no index makes sets %v", got)
	}
}
