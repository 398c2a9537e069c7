package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/report"
)

// Conflicts are figures about the conflicts of briefs, by kind and by rule, and about what
// briefs take for the same. The zero value
// is ready for Add.
type Conflicts struct {
	Kinds map[string]Count // gold conflicts found, by the gold's kind
	Rules map[string]Count // conflicts of the briefs that are in the gold, by the rule that raised them
	Found Count            // gold conflicts found
	// Sides are the gold conflicts found by a conflict that has evidence of theirs on two of
	// its sides. The scoring script lets two sentences of one side do.
	Sides Count
	Real  Count // conflicts of the briefs that are in the gold
	// Pairs are pairs of positions of two reports that the brief has aligned and the gold
	// both has: N are of one holder, direction and issue in the gold.
	Pairs Count
	// GoldPairs are the pairs of one holder, direction and issue in the gold of which the
	// brief has both positions: N are aligned. An issue holds more than one matter, so not
	// all of them say the same.
	GoldPairs Count
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
		one := counted(m.conflictFound(g))
		c.Kinds[g.Kind], c.Found = c.Kinds[g.Kind].plus(one), c.Found.plus(one)
		c.Sides = c.Sides.plus(counted(slices.ContainsFunc(b.Conflicts, func(r report.Conflict) bool { return onTwoSides(g, r) })))
	}
	for _, r := range b.Conflicts {
		one := counted(slices.ContainsFunc(m.gold.Conflicts, func(g Conflict) bool { return sameConflict(g, r) }))
		c.Rules[r.Rule], c.Real = c.Rules[r.Rule].plus(one), c.Real.plus(one)
	}
	c.addPairs(m)
	return nil
}

// addPairs counts the pairs of positions that the brief and the gold take for the same.
func (c *Conflicts) addPairs(m *matcher) {
	cluster := map[string]int{}
	for i, a := range m.brief.Aligned {
		for _, id := range a.Statements {
			cluster[id] = i + 1
		}
	}
	right := m.pairs(withStance)
	for i, p := range right {
		for _, q := range right[:i] {
			a, b := m.want[p.gold], m.want[q.gold]
			if a.doc == b.doc {
				continue
			}
			same := a.holder == b.holder && direction[a.stance] == direction[b.stance] && m.gold.Positions[p.gold].Issue == m.gold.Positions[q.gold].Issue
			x, y := cluster[m.found[p.found].ID], cluster[m.found[q.found].ID]
			if x > 0 && x == y {
				c.Pairs = c.Pairs.plus(counted(same))
			}
			if same {
				c.GoldPairs = c.GoldPairs.plus(counted(x > 0 && x == y))
			}
		}
	}
}

// counted is one case, of which it is one more when it is so.
func counted(is bool) Count {
	if is {
		return Count{1, 1}
	}
	return Count{0, 1}
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
	fmt.Fprintf(&b, "\naligned pairs of positions: %d, of one holder, direction and issue in the gold %d (P %.3f); of such pairs in the gold %d, aligned %d (R %.3f)\n",
		c.Pairs.Of, c.Pairs.N, share(c.Pairs.N, c.Pairs.Of), c.GoldPairs.Of, c.GoldPairs.N, share(c.GoldPairs.N, c.GoldPairs.Of))
	_, err := io.WriteString(w, b.String())
	return err
}
