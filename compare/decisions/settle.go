package decisions

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/compare/names"
)

// Standing is a decision and whether it holds among the others of its log.
type Standing struct {
	Decision
	Holds bool
	Why   string // why it does not hold, in a line
}

// Clash is two decisions of which only the later one can hold.
type Clash struct{ Earlier, Later Decision }

// Settle says which decisions of a log hold, in the order of their effect, and which speak
// against each other. What is undone does not hold, unless the undo is undone; of two decisions
// about one thing the later one holds.
func (l Log) Settle() ([]Standing, []Clash) {
	list := make([]Standing, len(l.List))
	at := map[string]int{}
	undone := map[int][]int{} // by decision: the undos that name it
	for i, d := range l.List {
		list[i] = Standing{Decision: d, Holds: true}
		at[d.ID] = i
	}
	for i, d := range l.List {
		if d.What != Undo {
			continue
		}
		if of, ok := at[d.On[0]]; ok && of != i {
			undone[of] = append(undone[of], i)
		} else {
			list[i].Holds, list[i].Why = false, "names a decision that is not in the file"
		}
	}
	known := undos{of: undone, found: map[int]int{}}
	for i := range list {
		if by := known.by(i); by != none {
			list[i].Holds, list[i].Why = false, fmt.Sprintf("undone by %s (%s)", list[by].Author, list[by].ID)
		}
	}
	var clashes []Clash
	last := map[string]int{} // by what a decision is about: the one that holds
	for i := range list {
		key := subject(list[i].Decision)
		if key == "" || !list[i].Holds {
			continue
		}
		if k, ok := last[key]; ok {
			earlier, later := &list[k], list[i].Decision
			earlier.Holds, earlier.Why = false, fmt.Sprintf("decided later by %s (%s)", later.Author, later.ID)
			if earlier.What != later.What || !slices.Equal(earlier.On[1:], later.On[1:]) && later.What == Prefer {
				clashes = append(clashes, Clash{earlier.Decision, later})
			}
		}
		last[key] = i
	}
	return list, clashes
}

// undos finds which undo of a decision holds.
type undos struct {
	of    map[int][]int // by decision: the undos that name it
	found map[int]int   // by decision: the undo of it that holds, none for none
}

const none = -1

// by is an undo that holds of a decision, none for none. That undos name each other in a circle no
// hash gives but by malice: one of them holds then.
func (u undos) by(i int) int {
	if k, ok := u.found[i]; ok {
		return k
	}
	u.found[i] = none
	for _, k := range u.of[i] {
		if u.by(k) == none {
			u.found[i] = k
			break
		}
	}
	return u.found[i]
}

// subject is what a decision is about, the same for decisions of which one can hold only, ""
// for one that stands beside all others.
func subject(d Decision) string {
	switch d.What {
	case Accept, Reject:
		return "reading " + d.On[0]
	case Merge, Split:
		pair := []string{names.Spelled(d.On[0]), names.Spelled(d.On[1])}
		slices.Sort(pair)
		return "names " + strings.Join(pair, "\x00")
	case Prefer:
		return "prefer " + d.On[0]
	case Silence:
		return "silence " + d.On[0]
	}
	return ""
}
