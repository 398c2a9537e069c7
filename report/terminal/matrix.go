package terminal

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/report/terminal/outline"
)

// Layout of the matrix.
const (
	minColumn   = 18
	maxColumn   = 34
	maxIssue    = 20
	minIssue    = 10
	columnGap   = 2
	maxParties  = 12 // columns, over all bands
	targetLines = 2  // of a column; one more of a narrow one
	narrow      = 24
	condLines   = 2
	cellRefs    = 4  // references shown of a stance; the rest is counted
	maxSilent   = 12 // parties named that hold no position
)

func (p *page) matrix(m outline.Matrix) {
	if len(m.Rows) == 0 {
		return
	}
	p.heading(outline.MatrixTitle, m.Note, "")
	shown := min(len(m.Parties), maxParties)
	if p.width < blockWidth {
		p.blocks(m, shown)
	} else {
		p.bands(m, shown)
	}
	if left := len(m.Parties) - shown; left > 0 {
		p.line("")
		p.running("  ", fmt.Sprintf("... and %d parties with fewer positions: %s", left, outline.InFull), 4)
	}
	if n := len(m.Silent); n > 0 {
		names := strings.Join(m.Silent[:min(n, maxSilent)], ", ")
		if n > maxSilent {
			names += fmt.Sprintf(" and %d more", n-maxSilent)
		}
		p.line("")
		p.running("  ", "No position reported: "+names, 4)
	}
}

// bands writes the matrix as a table, as many parties side by side as fit, and
// the others below in a second table.
func (p *page) bands(m outline.Matrix, parties int) {
	issue := minIssue
	for _, r := range m.Rows {
		issue = min(maxIssue, max(issue, columns(r.Issue)))
	}
	fit := max(1, (p.width-issue)/(minColumn+columnGap))
	for from := 0; from < parties; from += fit {
		to := min(parties, from+fit)
		// Every band has the columns of the first one, so that they line up.
		column := min(maxColumn, (p.width-issue)/min(fit, parties)-columnGap)
		if from > 0 {
			p.line("")
		}
		p.band(m, from, to, issue, column)
	}
}

func (p *page) band(m outline.Matrix, from, to, issue, column int) {
	names := [][]string{nil}
	rules := [][]string{nil}
	for _, name := range m.Parties[from:to] {
		names = append(names, wrap(name, column))
		rules = append(rules, []string{strings.Repeat("-", column)})
	}
	p.row(names, issue, column)
	p.row(rules, issue, column)
	first := true
	for _, r := range m.Rows {
		cells := [][]string{wrap(r.Issue, issue)}
		filled := false
		for _, c := range r.Cells[from:to] {
			lines := cellLines(c, column)
			filled = filled || lines != nil
			if lines == nil {
				lines = []string{"."}
			}
			cells = append(cells, lines)
		}
		// An issue on which none of these parties is reported stands in another
		// band; here it would be a row of points.
		if !filled {
			continue
		}
		if !first {
			p.line("")
		}
		first = false
		p.row(cells, issue, column)
	}
}

// row writes cells side by side; the first one is the issue.
func (p *page) row(cells [][]string, issue, column int) {
	height := 0
	for _, c := range cells {
		height = max(height, len(c))
	}
	for n := range height {
		row := pad(at(cells[0], n), issue)
		for _, c := range cells[1:] {
			row += strings.Repeat(" ", columnGap) + pad(at(c, n), column)
		}
		p.line(row)
	}
}

func cellLines(c outline.Cell, column int) []string {
	var lines []string
	for _, s := range c.Stances {
		lines = append(lines, stanceLines(s, column)...)
	}
	if c.More > 0 {
		lines = append(lines, moreStances(c.More))
	}
	return lines
}

func moreStances(n int) string { return count(n, "more stance", "more stances") }

func count(n int, one, many string) string {
	if n == 1 {
		return "+1 " + one
	}
	return fmt.Sprintf("+%d %s", n, many)
}

// stanceLines is a stance within a column, to be taken in at a glance: the word and
// the count, the target, one condition, the references.
func stanceLines(s outline.Stance, column int) []string {
	head := s.Word
	var below []string
	for _, extra := range []string{s.Strength, s.Wordings} {
		switch {
		case extra == "":
		case len(below) == 0 && columns(head)+columns(extra)+columns(s.Count)+2 <= column:
			head += " " + extra
		default:
			below = append(below, extra)
		}
	}
	lines := []string{pad(head, column-columns(s.Count)) + s.Count}
	if columns(head)+1+columns(s.Count) > column {
		lines = []string{head + " " + s.Count}
	}
	lines = append(lines, wrap(strings.Join(below, ", "), column)...)
	room := targetLines
	if column < narrow {
		room++
	}
	lines = append(lines, clampQuoted("", outline.Plain(s.Target), column, room)...)
	if len(s.Conditions) > 0 {
		c := s.Conditions[0]
		lines = append(lines, clampQuoted(strings.ToLower(c.Word), outline.Plain(c.Words), column, condLines)...)
		if n := len(s.Conditions) - 1; n > 0 {
			lines = append(lines, count(n, "condition", "conditions"))
		}
	}
	refs, mark := refLine(s.Refs, column, cellRefs), s.Mark()
	switch {
	case refs == "" || mark == "":
		return append(lines, refs+mark)
	case columns(refs)+1+columns(mark) <= column:
		return append(lines, refs+" "+mark)
	}
	return append(append(lines, refs), wrap(mark, column)...)
}

// blocks writes the matrix as a list for narrow terminals: the issue, and below it the
// parties that are reported on it, those of whom the same is told together. Who is not
// reported stands under NOT REPORTED.
func (p *page) blocks(m outline.Matrix, parties int) {
	first := true
	for _, r := range m.Rows {
		lines := blockLines(m.Parties, r.Cells[:parties])
		if len(lines) == 0 {
			continue
		}
		if !first {
			p.line("")
		}
		first = false
		p.running("  ", r.Issue, 2)
		for _, l := range lines {
			p.running("    - ", strings.Join(l.names, ", ")+": "+l.told, 8)
		}
	}
}

// blockLine is what is told of some parties alike.
type blockLine struct {
	names []string
	told  string
}

func blockLines(parties []string, cells []outline.Cell) []blockLine {
	var lines []blockLine
	for i, c := range cells {
		for k, s := range c.Stances {
			told := stance(s)
			if c.More > 0 && k == len(c.Stances)-1 {
				told += ", " + moreStances(c.More)
			}
			at := slices.IndexFunc(lines, func(l blockLine) bool { return l.told == told })
			if at < 0 {
				at = len(lines)
				lines = append(lines, blockLine{told: told})
			}
			lines[at].names = append(lines[at].names, parties[i])
		}
	}
	return lines
}

// stance is a stance as running text.
func stance(s outline.Stance) string {
	parts := []string{s.Word}
	if s.Strength != "" {
		parts = append(parts, "("+s.Strength+")")
	}
	if s.Target != "" {
		parts = append(parts, outline.Quoted(s.Target))
	}
	if len(s.Conditions) > 0 {
		c := s.Conditions[0]
		parts = append(parts, c.Word, outline.Quoted(c.Words))
		if n := len(s.Conditions) - 1; n > 0 {
			parts = append(parts, count(n, "condition", "conditions"))
		}
	}
	if s.Count != "" {
		parts = append(parts, s.Count)
	}
	if s.Wordings != "" {
		parts = append(parts, "("+s.Wordings+")")
	}
	if m := s.Mark(); m != "" {
		parts = append(parts, m)
	}
	return strings.Join(append(parts, refLines(s.Refs, 40, cellRefs)...), " ")
}
