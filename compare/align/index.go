package align

import "slices"

// Index finds the members of a list that share stems with one of them. A stem
// brings up at most Postings members, so that a word of every report costs no more
// than a rare one. The zero Index is empty; it is not for several goroutines.
type Index struct {
	of    map[string][]int32
	count []int32 // by member, while it is looked up; zero between look-ups
	met   []int32
}

// Postings is how many members a stem brings up.
const Postings = 256

// Add puts member i under its stems.
func (x *Index) Add(i int, stems []string) {
	if x.of == nil {
		x.of = map[string][]int32{}
	}
	for _, s := range stems {
		if list := x.of[s]; len(list) < Postings {
			x.of[s] = append(list, int32(i))
		}
	}
	if i >= len(x.count) {
		x.count = append(x.count, make([]int32, i+1-len(x.count))...)
	}
}

// Sharing lists the members with at least n of the stems, in order.
func (x *Index) Sharing(stems []string, n int) []int {
	met := x.met[:0]
	for _, s := range stems {
		for _, i := range x.of[s] {
			if x.count[i] == 0 {
				met = append(met, i)
			}
			x.count[i]++
		}
	}
	var out []int
	for _, i := range met {
		if x.count[i] >= int32(n) {
			out = append(out, int(i))
		}
		x.count[i] = 0
	}
	x.met = met
	slices.Sort(out)
	return out
}
