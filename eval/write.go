package eval

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteText prints the scores line by line as the project's scoring script does.
func (s Scores) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "verbatim: %d/%d spans are the exact slice of their source\n", s.Verbatim.N, s.Verbatim.Of)
	for _, l := range s.Positions {
		fmt.Fprintf(&b, "positions %-12s P %.3f  R %.3f  F1 %.3f   (gold %d, found %d)\n",
			l.Name, l.Precision(), l.Recall(), l.F1(), l.Gold, l.Found)
	}
	fmt.Fprintf(&b, "conditions: %d/%d conditional positions found with their condition\n", s.Conditions.N, s.Conditions.Of)
	fmt.Fprintf(&b, "figures: %d/%d found (of %d reported)\n", s.Figures.N, s.Figures.Of, s.FiguresGiven)
	fmt.Fprintf(&b, "conflicts: %d/%d found; %d/%d of those reported are in the gold\n",
		s.Conflicts.N, s.Conflicts.Of, s.ConflictsReal.N, s.ConflictsReal.Of)
	fmt.Fprintf(&b, "issues: %d/%d of the gold's issues present by id; status right on %d/%d\n",
		s.IssuesPresent.N, s.IssuesPresent.Of, s.IssuesRight.N, s.IssuesRight.Of)
	_, err := io.WriteString(w, b.String())
	return err
}

// SetScores are the scores on one set.
type SetScores struct {
	Name string
	Scores
}

// tableRow has a column each for the set, the two numbers of positions, F1 at the five
// levels, precision and recall at the last level, and the five counts.
const tableRow = "%-*s  %5s %5s  %8s %7s %9s %7s %7s  %6s %6s  %7s %7s %9s %6s %6s %11s\n"

// WriteTable prints one row a set in the given order and a last row for all of them
// together. The format is meant for golden files: a change of accuracy is a changed
// line in review.
//
// The five columns after "found" are F1 with more and more of a position right; P and
// R are precision and recall with all of it right. "real" are conflicts of the brief
// that are in the gold. The last row adds up what the sets count, so that a set weighs
// as much as it has positions.
func WriteTable(w io.Writer, sets []SetScores) error {
	const total = "all"
	width := len(total)
	for _, s := range sets {
		width = max(width, utf8.RuneCountInString(s.Name))
	}
	var b strings.Builder
	fmt.Fprintf(&b, tableRow, width, "set", "gold", "found",
		"sentence", "+holder", "+direct.", "+stance", "+target", "P", "R",
		"conds", "figures", "conflicts", "real", "issues", "verbatim")
	var sum Scores
	for _, s := range sets {
		writeRow(&b, width, s.Name, s.Scores)
		sum = sum.plus(s.Scores)
	}
	writeRow(&b, width, total, sum)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeRow(b *strings.Builder, width int, name string, s Scores) {
	cells := []any{width, name, fmt.Sprint(s.Positions[0].Gold), fmt.Sprint(s.Positions[0].Found)}
	for _, l := range s.Positions {
		cells = append(cells, fmt.Sprintf("%.3f", l.F1()))
	}
	last := s.Positions[withTarget]
	cells = append(cells, fmt.Sprintf("%.3f", last.Precision()), fmt.Sprintf("%.3f", last.Recall()))
	for _, c := range []Count{s.Conditions, s.Figures, s.Conflicts, s.ConflictsReal, s.IssuesRight, s.Verbatim} {
		cells = append(cells, fmt.Sprintf("%d/%d", c.N, c.Of))
	}
	fmt.Fprintf(b, tableRow, cells...)
}

func (s Scores) plus(o Scores) Scores {
	for i := range s.Positions {
		s.Positions[i] = s.Positions[i].plus(o.Positions[i])
	}
	s.FiguresGiven += o.FiguresGiven
	s.Verbatim = s.Verbatim.plus(o.Verbatim)
	s.Conditions = s.Conditions.plus(o.Conditions)
	s.Figures = s.Figures.plus(o.Figures)
	s.Conflicts = s.Conflicts.plus(o.Conflicts)
	s.ConflictsReal = s.ConflictsReal.plus(o.ConflictsReal)
	s.IssuesPresent = s.IssuesPresent.plus(o.IssuesPresent)
	s.IssuesRight = s.IssuesRight.plus(o.IssuesRight)
	return s
}

// plus adds up two levels; the name is that of o.
func (l Level) plus(o Level) Level {
	return Level{o.Name, l.Found + o.Found, l.FoundHit + o.FoundHit, l.Gold + o.Gold, l.GoldHit + o.GoldHit}
}

func (c Count) plus(o Count) Count { return Count{c.N + o.N, c.Of + o.Of} }
