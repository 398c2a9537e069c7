package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/report"
)

// Figures counts by kind how many figures of a gold set are found: the value in the sentence.
type Figures struct {
	Kinds  map[string]Count
	Given  int // figures of the brief
	Missed []Figure
}

// ScoreFigures compares a brief's figures with those of the gold folder dir.
func ScoreFigures(dir string, b *report.Brief) (Figures, error) {
	g, err := LoadGold(dir)
	if err != nil {
		return Figures{}, err
	}
	f := Figures{Kinds: map[string]Count{}, Given: len(b.Figures)}
	for _, want := range g.Figures {
		hit := found(want, b.Figures)
		f.Kinds[want.kind()] = f.Kinds[want.kind()].plus(count(hit))
		if !hit {
			f.Missed = append(f.Missed, want)
		}
	}
	return f, nil
}

func count(hit bool) Count {
	if hit {
		return Count{N: 1, Of: 1}
	}
	return Count{Of: 1}
}

// lengths are the units of time.
var lengths = []string{"seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years"}

// kind is what sort of figure it is, by its unit.
func (f Figure) kind() string {
	_, isText := f.Value.(string)
	switch {
	case isText || f.Unit == "date":
		return "date"
	case strings.HasPrefix(f.Unit, "percent"):
		return "share"
	case len(f.Unit) == 3 && strings.ToUpper(f.Unit) == f.Unit:
		return "money"
	case slices.Contains(lengths, f.Unit):
		return "length of time"
	case f.Unit == "":
		return "no unit"
	}
	return "count"
}

// SetFigures are the counts of one set.
type SetFigures struct {
	Name string
	Figures
}

// WriteFigures prints a row a set and kind, and those of all sets; with missed also what
// is missing. The format is meant for golden files.
func WriteFigures(w io.Writer, sets []SetFigures, missed bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-24s %-16s %6s %6s %8s\n", "figures", "kind", "gold", "found", "percent")
	line := func(name, kind string, c Count) {
		fmt.Fprintf(&b, "%-24s %-16s %6d %6d %8.2f\n", name, kind, c.Of, c.N, 100*float64(c.N)/float64(max(c.Of, 1)))
	}
	all, given := map[string]Count{}, 0
	total := func(kinds map[string]Count) Count {
		var sum Count
		for _, c := range kinds {
			sum = sum.plus(c)
		}
		return sum
	}
	for _, s := range sets {
		line(s.Name, "all", total(s.Kinds))
		given += s.Given
		for k, c := range s.Kinds {
			all[k] = all[k].plus(c)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(all)) {
		line("all", k, all[k])
	}
	line("all", "all", total(all))
	fmt.Fprintf(&b, "%-24s %-16s %6s %6d\n", "all", "in the briefs", "", given)
	if missed {
		for _, s := range sets {
			for _, f := range s.Missed {
				fmt.Fprintf(&b, "  missed %s/%s: %v %s\n      %s\n", s.Name, f.Doc, f.Value, f.Unit, strings.Join(strings.Fields(f.Text), " "))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
