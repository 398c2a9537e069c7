package stories

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Mistake is a cluster of reports of several gold clusters, or a gold cluster whose reports are in
// several clusters.
type Mistake struct {
	Joined bool // else parted
	What   string
}

// Mistakes lists the clusters that are of several gold clusters, with how many reports of
// each, then the gold clusters that are in several, with how many reports are in each, both
// by name and the largest number first.
func Mistakes(gold []string, found []int) []Mistake {
	inFound, inGold := map[int]map[string]int{}, map[string]map[int]int{}
	for i, g := range gold {
		if inFound[found[i]] == nil {
			inFound[found[i]] = map[string]int{}
		}
		if inGold[g] == nil {
			inGold[g] = map[int]int{}
		}
		inFound[found[i]][g]++
		inGold[g][found[i]]++
	}
	var out []Mistake
	for _, counts := range inFound {
		if len(counts) > 1 {
			names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
				return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
			})
			for i, n := range names {
				names[i] = fmt.Sprintf("%d of %s", counts[n], n)
			}
			out = append(out, Mistake{true, strings.Join(names, ", ")})
		}
	}
	for g, counts := range inGold {
		if len(counts) > 1 {
			sizes := slices.Sorted(maps.Values(counts))
			slices.Reverse(sizes)
			out = append(out, Mistake{false, g + " in " + strings.Trim(strings.ReplaceAll(fmt.Sprint(sizes), " ", " + "), "[]")})
		}
	}
	slices.SortFunc(out, func(a, b Mistake) int {
		switch {
		case a.Joined != b.Joined && a.Joined:
			return -1
		case a.Joined != b.Joined:
			return 1
		}
		return cmp.Compare(a.What, b.What)
	})
	return out
}

// WriteMistakes prints the mistakes of the first system of each part, a line each.
func WriteMistakes(w io.Writer, rows []Row) error {
	var b strings.Builder
	for i, r := range rows {
		if i > 0 && rows[i-1].Part == r.Part {
			continue
		}
		fmt.Fprintf(&b, "\n%s, %s\n", r.Part, r.System)
		for _, m := range r.Mistakes {
			kind := "parted"
			if m.Joined {
				kind = "joined"
			}
			fmt.Fprintf(&b, "  %s  %s\n", kind, m.What)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
