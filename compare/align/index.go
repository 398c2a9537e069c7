package align

import "slices"

// Index finds the members of a list that share stems with one of them. A stem
// brings up at most Postings members, so that a word of every report costs no more
// than a rare one.
type Index map[string][]int

// Postings is how many members a stem brings up.
const Postings = 256

// Add puts member i under its stems.
func (x Index) Add(i int, stems []string) {
	for _, s := range stems {
		if len(x[s]) < Postings {
			x[s] = append(x[s], i)
		}
	}
}

// Sharing lists the members with at least n of the stems, in order.
func (x Index) Sharing(stems []string, n int) []int {
	count := map[int]int{}
	var out []int
	for _, s := range stems {
		for _, i := range x[s] {
			if count[i]++; count[i] == n {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return out
}
