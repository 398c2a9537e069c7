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
//
// kept is what earlier trees of some of the same vectors have found out; it may be empty.
func join(vectors []vector, edges []edge, least float64, kept *likes) []group {
	kept.bound()
	l := linker{at: make([]int, 0, 2*len(vectors)), seen: map[[2]int]bool{}, kept: kept}
	for i, v := range vectors {
		l.ids = append(l.ids, kept.leaf(v))
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
			if like := l.dot(a, b) / size; like >= least {
				heap.Push(&l.queue, pair{a, b, like})
			}
		}
	}
	return l.groups
}

type linker struct {
	groups []group
	sums   []vector // of the members of each group, nil before it is asked for; see sum
	ids    []int32  // of each group, for kept
	kept   *likes
	at     []int // the group that each was joined to, itself while it was not
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
	l.sums, l.ids = append(l.sums, nil), append(l.ids, l.kept.joined(l.ids[p.a], l.ids[p.b]))
	l.at = append(l.at, n)
	l.at[p.a], l.at[p.b] = n, n
}

// sum is the sum of the members of a group that no other has been joined with.
func (l *linker) sum(i int) vector {
	g := l.groups[i]
	if l.sums[i] == nil && g.left >= 0 {
		l.sums[i] = plus(l.sum(g.left), l.sum(g.right))
		l.sums[g.left], l.sums[g.right] = nil, nil // nobody asks for them again
	}
	return l.sums[i]
}

// dot is the product of the sums of two groups.
func (l *linker) dot(a, b int) float64 {
	k := both(l.ids[a], l.ids[b])
	like, ok := l.kept.like[k]
	if !ok {
		like = dot(l.sum(a), l.sum(b))
		l.kept.like[k] = like
	}
	return like
}

// likes are the products of the sums of groups, by what the groups are made of: a group has the
// same number in every tree in which it is made of the same groups. The zero value is empty.
type likes struct {
	leaves map[*term]int32 // by the words of a report
	groups map[[2]int32]int32
	like   map[[2]int32]float64
	last   int32
}

// likesKept bounds how many products are kept; all are dropped then.
const likesKept = 1 << 20

func (k *likes) bound() {
	if k.leaves == nil || len(k.like) > likesKept {
		*k = likes{map[*term]int32{}, map[[2]int32]int32{}, map[[2]int32]float64{}, 0}
	}
}

// leaf is the number of a vector. An empty one is like nothing and needs none.
func (k *likes) leaf(v vector) int32 {
	if len(v) == 0 {
		return 0
	}
	n, ok := k.leaves[&v[0]]
	if !ok {
		k.last++
		n = k.last
		k.leaves[&v[0]] = n
	}
	return n
}

// joined is the number of two groups that are joined.
func (k *likes) joined(a, b int32) int32 {
	n, ok := k.groups[both(a, b)]
	if !ok {
		k.last++
		n = k.last
		k.groups[both(a, b)] = n
	}
	return n
}

func both(a, b int32) [2]int32 { return [2]int32{min(a, b), max(a, b)} }

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
