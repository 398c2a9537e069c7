package terminal

import (
	"fmt"
	"strings"

	"rapporteur/report/terminal/outline"
)

// Layout of a section in columns. The widths bound what the longest line of a
// section may take from the others.
const (
	indent    = 2
	subIndent = 6
	maxLabel  = 34
	maxNote   = 30
	maxRefs   = 24
	fewRefs   = 14 // on a narrow terminal
	maxText   = 100
	shortNote = 12
	minText   = 36 // less, and the section is written as running text
	itemRefs  = 6  // references shown of an item; the rest is counted
)

func (p *page) section(s outline.Section) {
	if len(s.Items) == 0 && s.More == "" {
		return
	}
	color := ""
	if s.ID == "conflicts" && len(s.Items) > 0 {
		color = conflict
	}
	p.heading(s.Title, s.Note, color)
	nowhere := s.Left()
	var left int
	s.Items, left = s.Cut()
	c := p.columnsOf(s)
	for _, item := range s.Items {
		p.item(item, c)
		if s.ID == "conflicts" && p.beside(item.Sub) {
			continue
		}
		for _, sub := range item.Sub {
			p.sub(sub)
		}
	}
	if left > 0 {
		p.running(strings.Repeat(" ", indent), more(left, nowhere), indent+2)
	}
	for _, l := range wrap(s.More, p.width-indent) {
		p.line(strings.Repeat(" ", indent) + l)
	}
}

// more says how many lines are left out, and where they are: on no page either when
// there are too many.
func more(left, nowhere int) string {
	if nowhere > 0 {
		return fmt.Sprintf("... and %d more: --format json", left)
	}
	return fmt.Sprintf("... and %d more: %s", left, outline.InFull)
}

// grid holds the widths of a section's columns; text 0 means running text.
type grid struct{ label, text, note, refs int }

// columnsOf fits the columns of a section to what its items need.
func (p *page) columnsOf(s outline.Section) grid {
	var g grid
	need := 0
	widest := min(maxLabel, p.width/3)
	for _, i := range s.Items {
		need = max(need, columns(i.Said()))
		if n := columns(i.Label); n <= widest {
			g.label = max(g.label, n)
		}
		g.note = max(g.note, min(maxNote, columns(i.Note)))
		g.refs = max(g.refs, columns(refLine(i.Refs, p.maxRefs(), itemRefs)))
	}
	if g.label > 0 {
		g.label += 2
	}
	g.text = p.width - indent - g.label
	for _, n := range []int{g.note, g.refs} {
		if n > 0 {
			g.text -= n + 2
		}
	}
	// Long names beside dates would leave the words a narrow column.
	if g.text < minText || g.label > 0 && g.note > shortNote && g.text < maxText*2/3 {
		g.text = 0
	}
	g.text = min(g.text, max(need, minText), maxText) // close together on a wide screen
	return g
}

// maxRefs is how many columns the references of a line take.
func (p *page) maxRefs() int {
	if p.width < blockWidth {
		return fewRefs
	}
	return maxRefs
}

// item writes one line of a section. Text is finished before the note begins, on its last
// line, and the note before the references, so that nothing stands within a quotation and
// all that they back stands before them.
func (p *page) item(i outline.Item, g grid) {
	left := strings.Repeat(" ", indent)
	label := i.Label
	if columns(label) > g.label && label != "" {
		for _, l := range wrap(label, p.width-indent) {
			p.line(left + l)
		}
		label = ""
		left += "  " // deeper, so that it reads as one item
		g.label = max(0, g.label-2)
	}
	if g.text == 0 {
		p.running(left+pad(label, g.label), flow(i), indent+max(g.label, 2))
		return
	}
	text, hang := hanging(i.Said(), g.text, g.label)
	notes := wrap(i.Note, max(g.note, 1))
	last := len(text) - 1
	rows := max(len(text), last+len(notes))
	for n := range rows {
		row := left + pad(label, g.label)
		if n > 0 {
			row = left + strings.Repeat(" ", hang)
		}
		row = pad(row+at(text, n), len(left)+g.label+g.text)
		if g.note > 0 {
			row += "  " + pad(at(notes, n-last), g.note)
		}
		if g.refs > 0 && n == rows-1 {
			row += "  " + refLine(i.Refs, p.maxRefs(), itemRefs)
		}
		p.line(row)
	}
}

// hanging wraps text beside a label. Where there is none, the lines after the
// first are indented, so that it can be seen where the next item begins.
func hanging(text string, n, label int) (lines []string, hang int) {
	lines, hang = wrap(text, n), label
	if label == 0 && len(lines) > 1 {
		lines, hang = wrap(text, n-2), 2
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	return lines, hang
}

func at(lines []string, i int) string {
	if i < 0 || i >= len(lines) {
		return ""
	}
	return lines[i]
}

// flow is an item as running text.
func flow(i outline.Item) string {
	parts := []string{i.Said()}
	if i.Note != "" {
		parts = append(parts, "("+i.Note+")")
	}
	return strings.Join(append(parts, refLine(i.Refs, maxRefs*2, itemRefs)), " ")
}

// sub writes a line below an item: a side of a conflict begins with its
// references, a condition with its kind.
func (p *page) sub(i outline.Item) {
	if i.Label != "" {
		p.running(strings.Repeat(" ", subIndent)+"- "+i.Label+"  ", flow(i), subIndent+4)
		return
	}
	text := refLine(i.Refs, maxRefs*2, itemRefs) + " " + i.Marked(outline.MarkOpen, outline.MarkShut)
	if i.Note != "" {
		text += " - " + i.Note
	}
	p.running(strings.Repeat(" ", subIndent), text, subIndent+4)
}

// running writes text after first, the lines after it indented by hang columns.
func (p *page) running(first, text string, hang int) {
	// The first line may begin further right than the others: fill it by itself.
	lines := wrap(text, p.width-columns(first))
	if len(lines) == 0 {
		p.line(first)
		return
	}
	p.line(first + lines[0])
	rest := strings.TrimPrefix(strings.Join(lines, " "), lines[0])
	for _, l := range wrap(rest, p.width-hang) {
		p.line(strings.Repeat(" ", hang) + l)
	}
}
