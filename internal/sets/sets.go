// Package sets puts the indexes of a list into disjoint sets, by joining them or by a key.
package sets

// Sets is a union-find over the indexes of a list. The least index of a set stands
// for it, so that no order of joining can show.
type Sets []int

// New has every index from 0 to n-1 in a set of its own.
func New(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// Root is the least index of the set that i is in.
func (s Sets) Root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// Join makes one set of those that a and b are in.
func (s Sets) Join(a, b int) {
	if a, b = s.Root(a), s.Root(b); a != b {
		s[max(a, b)] = min(a, b)
	}
}

// Lists are the members of every set, each in order, by first member.
func (s Sets) Lists() [][]int { return By(len(s), s.Root) }

// By splits indexes 0..n-1 by a key, in order of first appearance.
func By[K comparable](n int, key func(int) K) [][]int {
	var out [][]int
	at := map[K]int{}
	for i := range n {
		k := key(i)
		g, ok := at[k]
		if !ok {
			g = len(out)
			at[k] = g
			out = append(out, nil)
		}
		out[g] = append(out[g], i)
	}
	return out
}
