package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/annot"
)

// WriteText prints the figures as tables of at most 80 columns. It holds no words of the
// reports, so that it may stand in a golden file.
func (p Positions) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-11s %5s %5s %5s %6s %6s %6s\n", "right", "gold", "found", "hits", "P", "R", "F1")
	for i, l := range p.Levels {
		writeLevel(&b, levelNames[i], l)
	}
	fmt.Fprintf(&b, "\n%-11s %5s %5s %5s %6s %6s %6s\n", "stance", "gold", "found", "hits", "P", "R", "F1")
	for _, stance := range annot.Stances {
		writeLevel(&b, string(stance), p.Stances[stance])
	}
	b.WriteString("\nof the positions that are right\n")
	for _, c := range []struct {
		what string
		Count
	}{{"strength", p.Strength}, {"speaker", p.Speaker}, {"kind of speaker", p.SpeakerKind}} {
		fmt.Fprintf(&b, "  %-15s %d/%d\n", c.what, c.N, c.Of)
	}
	swaps := slices.Collect(maps.Keys(p.Swaps))
	slices.SortFunc(swaps, func(x, y Swap) int {
		return cmp.Or(cmp.Compare(x.Of, y.Of), cmp.Compare(p.Swaps[y], p.Swaps[x]), cmp.Compare(x.Gold, y.Gold), cmp.Compare(x.Found, y.Found))
	})
	for _, s := range swaps {
		fmt.Fprintf(&b, "    %-8s %s read as %s: %d\n", s.Of, orDash(s.Gold), orDash(s.Found), p.Swaps[s])
	}
	p.writeConditions(&b)
	writeRules(&b, "kind of rule", byKind(p.Rules))
	writeRules(&b, "rule", p.Rules)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeLevel(b *strings.Builder, name string, l Level) {
	fmt.Fprintf(b, "%-11s %5d %5d %5d %6.3f %6.3f %6.3f\n", name, l.Gold, l.Found, l.FoundHit, l.Precision(), l.Recall(), l.F1())
}

func (p Positions) writeConditions(b *strings.Builder) {
	fmt.Fprintf(b, "\n%-11s %5s %5s  %5s %5s %9s %9s %5s %5s\n", "condition", "gold", "found", "given", "right", "otherkind", "misplaced", "stray", "false")
	for _, kind := range slices.Sorted(maps.Keys(p.Conditions)) {
		c := p.Conditions[kind]
		fmt.Fprintf(b, "%-11s %5d %5d  %5d %5d %9d %9d %5d %5d\n", kind, c.Gold, c.Found, c.Given, c.Right, c.OtherKind, c.Misplaced, c.Stray, c.False)
	}
}

// writeRules prints what rules made, those with the most that is wrong first.
func writeRules(b *strings.Builder, title string, rules map[string]Count) {
	names := slices.Collect(maps.Keys(rules))
	slices.SortFunc(names, func(x, y string) int {
		a, b := rules[x], rules[y]
		return cmp.Or(cmp.Compare(b.Of-b.N, a.Of-a.N), cmp.Compare(share(a.N, a.Of), share(b.N, b.Of)), cmp.Compare(b.Of, a.Of), cmp.Compare(x, y))
	})
	fmt.Fprintf(b, "\n%5s %5s %6s  %s\n", "wrong", "made", "P", title)
	for _, name := range names {
		c := rules[name]
		fmt.Fprintf(b, "%5d %5d %6.3f  %s\n", c.Of-c.N, c.Of, share(c.N, c.Of), name)
	}
}

// byKind adds up the rules that work alike: all verbs, all nouns with a light verb. Alone
// most rules make too few positions to judge them by.
func byKind(rules map[string]Count) map[string]Count {
	kinds := map[string]Count{}
	for rule, c := range rules {
		kind := kindOf(rule)
		kinds[kind] = kinds[kind].plus(c)
	}
	return kinds
}

// kindOf is what a rule does, without the entry of the lexicon that it does it with:
// "verb (negated)" of "verb accept (negated)".
func kindOf(rule string) string {
	if strings.Contains(rule, " + ") {
		return "a rule within a rule"
	}
	if way, _, ok := strings.Cut(rule, ": "); ok {
		return way
	}
	head, rest, _ := strings.Cut(rule, " ")
	switch head {
	case "verb", "noun", "adj", "phrase":
		if i := strings.LastIndex(rest, " ("); i >= 0 {
			return head + rest[i:]
		}
		return head
	}
	return rule
}
