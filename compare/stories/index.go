package stories

import (
	"cmp"
	"slices"
)

const (
	// recent is how many reports a word brings up, those that came last. A word that more
	// reports have is common to them all, and each of them has others.
	recent = 100
	// nearest is how many earlier reports one is linked with at most.
	nearest = 50
)

// edge is a pair of vectors that are alike, by their indexes.
type edge struct {
	a, b int
	like float64 // their dot product
}

// index finds among the vectors that it was given those like a new one. The time taken
// for each does not grow with their number.
type index struct {
	vectors []vector
	having  map[uint64]*having // by word
	like    []float64          // scratch, for each vector; 0 between calls
}

// having is the vectors that have a word, the last of them.
type having struct {
	list []posting
	next int // the place in list that is written over when it is full
}

type posting struct {
	vector int32
	weight float64
}

func newIndex() *index { return &index{having: map[uint64]*having{}} }

// add gives v the next index and returns its edges with earlier vectors that are at least
// as alike as least, by their index.
func (x *index) add(v vector, least float64) []edge {
	i := len(x.vectors)
	x.vectors = append(x.vectors, v)
	x.like = append(x.like, 0)
	var met []int32
	for _, t := range v {
		h := x.having[t.word]
		if h == nil {
			h = &having{}
			x.having[t.word] = h
		}
		for _, p := range h.list {
			if x.like[p.vector] == 0 {
				met = append(met, p.vector)
			}
			x.like[p.vector] += p.weight * t.weight
		}
		h.add(posting{int32(i), t.weight})
	}
	var edges []edge
	for _, j := range met {
		// What the index has forgotten can only add to it.
		if x.like[j] >= least/2 {
			edges = append(edges, edge{int(j), i, x.like[j]})
		}
		x.like[j] = 0
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.a, b.a)) })
	edges = edges[:min(len(edges), nearest)]
	for k := range edges {
		edges[k].like = dot(x.vectors[edges[k].a], v)
	}
	edges = slices.DeleteFunc(edges, func(e edge) bool { return e.like < least })
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.a, b.a) })
	return slices.Clone(edges) // they are kept, and were many more
}

func (h *having) add(p posting) {
	if len(h.list) < recent {
		h.list = append(h.list, p)
		return
	}
	h.list[h.next] = p
	h.next = (h.next + 1) % recent
}
