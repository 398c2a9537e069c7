package stories

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

// random makes vectors that share words with each other.
func random(seed uint64, n int) []vector {
	r := rand.New(rand.NewPCG(seed, 5))
	vectors := make([]vector, n)
	for i := range vectors {
		for w := range uint64(40) {
			if r.IntN(4) == 0 {
				vectors[i] = append(vectors[i], term{w, r.Float64()})
			}
		}
		vectors[i].unit()
	}
	return vectors
}

// average links groups the slow way: every pair of groups is compared each time.
func average(vectors []vector, least float64) [][]int {
	groups := make([][]int, len(vectors))
	for i := range groups {
		groups[i] = []int{i}
	}
	for {
		best, a, b := least, -1, -1
		for i := range groups {
			for j := range groups[:i] {
				sum := 0.0
				for _, x := range groups[i] {
					for _, y := range groups[j] {
						sum += dot(vectors[x], vectors[y])
					}
				}
				if like := sum / float64(len(groups[i])*len(groups[j])); like > best && len(groups[i]) > 0 && len(groups[j]) > 0 {
					best, a, b = like, j, i
				}
			}
		}
		if a < 0 {
			return groups
		}
		groups[a], groups[b] = append(groups[a], groups[b]...), nil
	}
}

func TestJoinIsAverageLink(t *testing.T) {
	for seed := range uint64(20) {
		vectors := random(seed, 30)
		x := newIndex()
		var edges []edge
		for _, v := range vectors {
			edges = append(edges, x.add(v, 0.01)...)
		}
		least := 0.2 + 0.01*float64(seed)
		tree := join(vectors, edges, least, &likes{})
		got := map[string]bool{}
		for _, list := range cut(tree, func(int) bool { return true }) {
			got[fmt.Sprint(list)] = true
		}
		want := map[string]bool{}
		for _, g := range average(vectors, least) {
			if g != nil {
				want[fmt.Sprint(sorted(g))] = true
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("seed %d: groups %v, want %v", seed, got, want)
		}
		for i, g := range tree {
			if g.left < 0 {
				continue
			}
			if g.left >= i || g.right >= i || g.size != tree[g.left].size+tree[g.right].size || g.cross < least {
				t.Fatalf("seed %d: group %d is %+v", seed, i, g)
			}
			var members []int
			var add func(int)
			add = func(k int) {
				if tree[k].left < 0 {
					members = append(members, k)
					return
				}
				add(tree[k].left)
				add(tree[k].right)
			}
			add(i)
			sum := 0.0
			for a, x := range members {
				for _, y := range members[:a] {
					sum += dot(vectors[x], vectors[y])
				}
			}
			if math.Abs(sum/g.pairs()-g.within) > 1e-9 {
				t.Errorf("seed %d: group %d: likeness within %v, want %v", seed, i, g.within, sum/g.pairs())
			}
		}
	}
}

func sorted(list []int) []int {
	out := make([]int, 0, len(list))
	for i := range 1000 {
		for _, x := range list {
			if x == i {
				out = append(out, x)
			}
		}
	}
	return out
}

func TestCut(t *testing.T) {
	leaf := group{left: -1, right: -1, size: 1}
	tree := []group{leaf, leaf, leaf, leaf, leaf, {left: 0, right: 3, size: 2}, {left: 5, right: 1, size: 3}}
	for _, test := range []struct {
		falls map[int]bool
		want  string
	}{
		{nil, "[[0 1 3] [2] [4]]"},
		{map[int]bool{6: true}, "[[0 3] [1] [2] [4]]"},
		{map[int]bool{5: true}, "[[0 1 3] [2] [4]]"},
		{map[int]bool{5: true, 6: true}, "[[0] [1] [2] [3] [4]]"},
	} {
		if got := fmt.Sprint(cut(tree, func(i int) bool { return !test.falls[i] })); got != test.want {
			t.Errorf("%v fall: %s, want %s", test.falls, got, test.want)
		}
	}
}

// However many vectors there are, one is compared with a bounded number of them, and still
// tied to others like it.
func TestIndexIsBounded(t *testing.T) {
	x := newIndex()
	v := vector{{1, 0.6}, {2, 0.8}}
	for i := range 3 * recent {
		edges := x.add(v, sameTalks)
		if want := min(i, nearest); len(edges) != want {
			t.Fatalf("vector %d has %d edges, want %d", i, len(edges), want)
		}
	}
	if got := len(x.having[1].list); got != recent {
		t.Errorf("%d vectors are kept for a word, want %d", got, recent)
	}
}

func TestPlus(t *testing.T) {
	a, b := vector{{1, 1}, {3, 2}}, vector{{1, 4}, {2, 1}}
	if got, want := plus(a, b), (vector{{1, 5}, {2, 1}, {3, 2}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	var long vector
	for i := range uint64(2*groupTerms + 1) {
		long = append(long, term{i, float64(i)})
	}
	if got := plus(long, a); len(got) != groupTerms || got[0].word != groupTerms+1 {
		t.Errorf("%d words from %d on, want the heaviest %d", len(got), got[0].word, groupTerms)
	}
}
