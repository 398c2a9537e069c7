package stories

import (
	"cmp"
	"container/heap"
)

// group is a node of a tree of groups: a vector alone, or two groups joined.
type group struct {
	left, right int // groups that it joins; -1 for a vector alone
	size        int
	// cross is how alike the members of left are to those of right, on average; within how
	// alike any two members are, 0 for a vector alone.
	cross, within float64
}

// pairs is how many pairs of members a group has.
func (g group) pairs() float64 { return float64(g.size) * float64(g.size-1) / 2 }

// join makes a tree of groups by average link: of all groups the two most alike are joined,
// again and again, until no two that an edge ties are as alike as least on average. The
// vectors are the first groups, in their order; no group stands before those it joins.
//
// What is most alike is looked up in a heap whose entries are out of date once one of
// their groups has been joined. An average is never above the larger of the two that it is made
// of, so an entry that is out of date is at most too large: it is computed again when it
// comes up.
func join(vectors []vector, edges []edge, least float64) []group {
	l := linker{at: make([]int, 0, 2*len(vectors)), seen: map[[2]int]bool{}}
	for i, v := range vectors {
		l.groups = append(l.groups, group{left: -1, right: -1, size: 1})
		l.sums = append(l.sums, v)
		l.at = append(l.at, i)
	}
	for _, e := range edges {
		l.queue = append(l.queue, pair(e))
	}
	heap.Init(&l.queue)
	for len(l.queue) > 0 {
		p := heap.Pop(&l.queue).(pair)
		a, b := l.root(p.a), l.root(p.b)
		if a > b {
			a, b = b, a
		}
		switch {
		case a == b || p.like < least:
		case a == p.a && b == p.b:
			l.merge(p)
		case !l.seen[[2]int{a, b}]:
			l.seen[[2]int{a, b}] = true
			size := float64(l.groups[a].size) * float64(l.groups[b].size)
			if like := dot(l.sums[a], l.sums[b]) / size; like >= least {
				heap.Push(&l.queue, pair{a, b, like})
			}
		}
	}
	return l.groups
}

type linker struct {
	groups []group
	sums   []vector // of the members of each group; nil once it is joined
	at     []int    // the group that each was joined to, itself while it was not
	queue  queue
	seen   map[[2]int]bool // pairs that were queued again
}

// root is the group that i is in now.
func (l *linker) root(i int) int {
	for l.at[i] != i {
		l.at[i] = l.at[l.at[i]]
		i = l.at[i]
	}
	return i
}

func (l *linker) merge(p pair) {
	a, b := l.groups[p.a], l.groups[p.b]
	g := group{left: p.a, right: p.b, size: a.size + b.size, cross: p.like}
	g.within = (a.within*a.pairs() + b.within*b.pairs() + p.like*float64(a.size)*float64(b.size)) / g.pairs()
	n := len(l.groups)
	l.groups = append(l.groups, g)
	l.sums = append(l.sums, plus(l.sums[p.a], l.sums[p.b]))
	l.sums[p.a], l.sums[p.b] = nil, nil
	l.at = append(l.at, n)
	l.at[p.a], l.at[p.b] = n, n
}

// pair is two groups, the earlier first, and how alike they were when it was queued.
type pair struct {
	a, b int
	like float64
}

// queue is a heap of pairs, the most alike first.
type queue []pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].like, q[i].like), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pair)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

// cut lists the members of the groups at the top of a tree that hold together, each list
// in order, by first member. A group that does not hold falls apart into the two that it
// joins. A tree may have several tops.
func cut(tree []group, holds func(i int) bool) [][]int {
	list := make([]int, len(tree)) // the list that a group is in, from 1; 0 while it is in none
	lists := 0
	for i := len(tree) - 1; i >= 0; i-- {
		g := tree[i]
		if list[i] == 0 && (g.left < 0 || holds(i)) {
			lists++
			list[i] = lists
		}
		if g.left >= 0 {
			list[g.left], list[g.right] = list[i], list[i]
		}
	}
	out := make([][]int, 0, lists)
	at := make([]int, lists+1)
	for i, g := range tree {
		if g.left >= 0 {
			break // after the vectors come only groups that join
		}
		n := list[i]
		if at[n] == 0 {
			out = append(out, nil)
			at[n] = len(out)
		}
		out[at[n]-1] = append(out[at[n]-1], i)
	}
	return out
}
