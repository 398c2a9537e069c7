package terminal

import (
	"strings"

	"rapporteur/report/terminal/outline"
)

const (
	// besideWidth is the width from which the two sides of a conflict stand in columns.
	besideWidth  = 120
	besideIndent = 10
	besideGap    = 2
)

// beside writes the two sides of a conflict in two columns, each ending in its
// references, and what belongs to both below them. It reports whether there was room and
// there were two sides.
func (p *page) beside(subs []outline.Item) bool {
	var sides, rest []outline.Item
	for _, s := range subs {
		if s.Label == "" {
			sides = append(sides, s)
		} else {
			rest = append(rest, s)
		}
	}
	if p.width < besideWidth || len(sides) != 2 {
		return false
	}
	width := (min(p.width, besideIndent+2*maxText+besideGap) - besideIndent - besideGap) / 2
	left, gap := strings.Repeat(" ", besideIndent), strings.Repeat(" ", besideGap)
	rule := strings.Repeat("-", width)
	p.line(left + rule + gap + rule)
	a, b := sideLines(sides[0], width), sideLines(sides[1], width)
	for n := range max(len(a), len(b)) {
		p.line(left + pad(at(a, n), width) + gap + at(b, n))
	}
	for _, s := range rest {
		p.sub(s)
	}
	return true
}

// sideLines is one side of a conflict in lines.
func sideLines(i outline.Item, width int) []string {
	text := i.Marked(outline.MarkOpen, outline.MarkShut)
	if i.Note != "" {
		text += " - " + i.Note
	}
	return append(wrap(text, width), refLine(i.Refs, width, itemRefs))
}
