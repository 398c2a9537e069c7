package stories

import (
	"cmp"
	"math"
	"slices"
)

const (
	// sameRound is how alike the two halves of a story must be, as a share of how alike the
	// reports within each half are, for both to tell of one round.
	sameRound = 0.63
	// weakest is the likeness below which two reports share nothing but chance.
	weakest = 0.01
	// A half of few reports is not judged by how alike they happen to be: it counts as if
	// it had so many more pairs of reports of that likeness.
	doubtful     = 10
	doubtfulLike = 0.05
	// unseen is how many reports of other rounds a word is taken to be known from, so that in a
	// story of few reports one that all of them have still counts.
	unseen = 12
)

// Rounds parts the reports of a story: which tell of the same meeting, offer or event. Each
// list of numbers is ascending; they are in the order of their first numbers. The words that
// all reports share, which made them one story, count less here; those that some have and
// others have not, more.
func (t Story) Rounds() [][]int {
	having := map[uint64]float64{}
	for _, r := range t.reports {
		for _, w := range r.words {
			having[w.word]++
		}
	}
	n := float64(len(t.reports))
	x := newIndex()
	var edges []edge
	for _, r := range t.reports {
		own := slices.Clone(r.words)
		for i := range own {
			own[i].weight *= math.Log((n + unseen) / (having[own[i].word] + unseen/4))
		}
		edges = append(edges, x.add(own.unit(), weakest)...)
	}
	tree := join(x.vectors, edges, weakest, &likes{})
	within := func(i int) float64 {
		g := tree[i]
		return (g.within*g.pairs() + doubtfulLike*doubtful) / (g.pairs() + doubtful)
	}
	lists := cut(tree, func(i int) bool {
		g := tree[i]
		return g.cross >= sameRound*math.Sqrt(within(g.left)*within(g.right))
	})
	for _, list := range lists {
		for i, n := range list {
			list[i] = t.reports[n].doc
		}
		slices.Sort(list)
	}
	slices.SortFunc(lists, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return lists
}
