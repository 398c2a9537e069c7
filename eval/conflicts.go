package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/report"
)

// Conflicts are figures about the conflicts of briefs, by kind and by rule. The zero value
// is ready for Add.
type Conflicts struct {
	Kinds map[string]Count // gold conflicts found, by the gold's kind
	Rules map[string]Count // conflicts of the briefs that are in the gold, by the rule that raised them
	Found Count            // gold conflicts found
	// Sides are the gold conflicts found by a conflict that has evidence of theirs on two of
	// its sides. The scoring script lets two sentences of one side do.
	Sides Count
	Real  Count // conflicts of the briefs that are in the gold
}

// Add counts the brief of a further set against its gold folder dir.
func (c *Conflicts) Add(dir string, b *report.Brief) error {
	m, err := newMatcher(dir, b)
	if err != nil {
		return err
	}
	if c.Kinds == nil {
		c.Kinds, c.Rules = map[string]Count{}, map[string]Count{}
	}
	for _, g := range m.gold.Conflicts {
		one := Count{Of: 1}
		if m.conflictFound(g) {
			one.N = 1
		}
		c.Kinds[g.Kind], c.Found = c.Kinds[g.Kind].plus(one), c.Found.plus(one)
		one.N = 0
		if slices.ContainsFunc(b.Conflicts, func(r report.Conflict) bool { return onTwoSides(g, r) }) {
			one.N = 1
		}
		c.Sides = c.Sides.plus(one)
	}
	for _, r := range b.Conflicts {
		one := Count{Of: 1}
		if slices.ContainsFunc(m.gold.Conflicts, func(g Conflict) bool { return sameConflict(g, r) }) {
			one.N = 1
		}
		c.Rules[r.Rule], c.Real = c.Rules[r.Rule].plus(one), c.Real.plus(one)
	}
	return nil
}

// onTwoSides reports whether two sides of a conflict have different evidence of the gold's;
// one side will do for a gold conflict with one place.
func onTwoSides(g Conflict, r report.Conflict) bool {
	sides := 0
	taken := make([]bool, len(g.Evidence))
	for _, s := range r.Sides {
		for i, e := range g.Evidence {
			if !taken[i] && slices.ContainsFunc(s.Evidence, func(q report.Quote) bool { return e.overlaps(q) >= 0.5 }) {
				taken[i] = true
				sides++
				break
			}
		}
	}
	return sides >= min(2, len(g.Evidence))
}

// WriteText prints the figures. It holds no words of the reports, so that it may stand in
// a golden file.
func (c Conflicts) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "found %d of %d, with both sides %d; raised %d, in the gold %d\n", c.Found.N, c.Found.Of, c.Sides.N, c.Real.Of, c.Real.N)
	fmt.Fprintf(&b, "\n%5s %5s %6s  %s\n", "gold", "found", "R", "kind")
	for _, kind := range slices.Sorted(maps.Keys(c.Kinds)) {
		n := c.Kinds[kind]
		fmt.Fprintf(&b, "%5d %5d %6.3f  %s\n", n.Of, n.N, share(n.N, n.Of), kind)
	}
	writeRules(&b, "rule", c.Rules)
	_, err := io.WriteString(w, b.String())
	return err
}
