package parallel

import (
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		done := make([]int, n)
		Each(n, func(i int) { done[i]++ })
		for i, times := range done {
			if times != 1 {
				t.Errorf("%d of %d was done %d times", i, n, times)
			}
		}
	}
}

func TestPanicComesOut(t *testing.T) {
	var others atomic.Int32
	defer func() {
		if p := recover(); p != "bad" {
			t.Errorf("recovered %v", p)
		}
		if others.Load() != 2 {
			t.Errorf("%d others ended", others.Load())
		}
	}()
	Do(func() { others.Add(1) }, func() { panic("bad") }, func() { others.Add(1) })
}
