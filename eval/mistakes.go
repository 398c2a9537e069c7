package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rapporteur/report"
)

// Mistakes lists what a brief missed of the gold and what it made up, in file order. A
// position counts as found when sentence, holder and stance agree.
type Mistakes struct {
	Missed          []Position
	MadeUp          []report.Statement
	MissedConflicts []Conflict
	OtherConflicts  []report.Conflict // raised, and not in the gold
}

// Errors lists the mistakes of a brief against the gold folder dir.
func Errors(dir string, b *report.Brief) (Mistakes, error) {
	m, err := newMatcher(dir, b)
	if err != nil {
		return Mistakes{}, err
	}
	pairs := m.pairs(withStance)
	foundGold, foundHave := make([]bool, len(m.want)), make([]bool, len(m.have))
	for _, p := range pairs {
		foundGold[p.gold], foundHave[p.found] = true, true
	}
	var out Mistakes
	for i, g := range m.gold.Positions {
		if !foundGold[i] {
			out.Missed = append(out.Missed, g)
		}
	}
	for i, f := range m.found {
		if !foundHave[i] {
			out.MadeUp = append(out.MadeUp, f)
		}
	}
	for _, g := range m.gold.Conflicts {
		if !m.conflictFound(g) {
			out.MissedConflicts = append(out.MissedConflicts, g)
		}
	}
	for _, r := range b.Conflicts {
		if !slices.ContainsFunc(m.gold.Conflicts, func(g Conflict) bool { return sameConflict(g, r) }) {
			out.OtherConflicts = append(out.OtherConflicts, r)
		}
	}
	return out, nil
}

// Lengths, in characters, to which report names and sentences are shortened.
const (
	docChars      = 12
	sentenceChars = 220
)

// WriteText prints the mistakes for people: report, holder, stance and target, and the
// sentence below.
func (m Mistakes) WriteText(w io.Writer) error {
	var b strings.Builder
	b.WriteString("\nmissed positions:\n")
	for _, g := range m.Missed {
		writePosition(&b, g.Doc, g.Holder, string(g.Stance), g.Target, g.Text)
	}
	b.WriteString("\npositions not in the gold:\n")
	for _, s := range m.MadeUp {
		writePosition(&b, baseName(s.Doc), s.Holder.Name, s.Stance, targetOf(s), s.Text)
	}
	b.WriteString("\nmissed conflicts:\n")
	for _, c := range m.MissedConflicts {
		fmt.Fprintf(&b, "   %s %s\n", c.Kind, c.Why)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writePosition(b *strings.Builder, doc, holder, stance, target, sentence string) {
	fmt.Fprintf(b, "  %s %s %s: %s\n      %s\n", shorten(doc, docChars), orDash(holder), stance, orDash(target), shorten(sentence, sentenceChars))
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// shorten keeps the first n characters.
func shorten(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// SetMistakes are the mistakes on one set.
type SetMistakes struct {
	Name string
	Mistakes
}

// ErrorsText prints the mistakes of several sets under their names. It is for the
// terminal and not for a golden file: it holds the sentences of the reports.
func ErrorsText(w io.Writer, sets []SetMistakes) error {
	for _, s := range sets {
		if _, err := fmt.Fprintf(w, "== %s\n", s.Name); err != nil {
			return err
		}
		if err := s.WriteText(w); err != nil {
			return err
		}
	}
	return nil
}
