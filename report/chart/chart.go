// Package chart draws the figures of a brief as SVG, to stand in a page that holds their
// tables as well: which article reports what, what is dated, which stance is told on
// which day.
//
// A drawing refers to nothing outside itself but the sentences and table rows of its page.
// It takes its colours from the page, and tells nothing by colour alone: numbers, letters,
// shapes and strokes say the same, so that it can be printed in grey. All text is escaped.
package chart

import (
	_ "embed"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"rapporteur/report/measure"
	"rapporteur/report/terminal/outline"
)

// Style is the style sheet for the drawings of a page.
//
//go:embed style.css
var Style string

// Link is the address within the page that a mark of one sentence leads to, "" for none.
type Link func(ref string) string

// SVG draws a figure of a section as an element of an HTML page, "" when there is nothing
// to draw. id is unique in the
// page; title names the drawing. A mark of one sentence leads to link of it, a mark of
// several to the row of the table that lists them.
func SVG(f outline.Figure, id, title string, link Link) string {
	p := &picture{id: id, title: title, link: link}
	switch f := f.(type) {
	case *outline.Coverage:
		p.coverage(f)
	case *outline.Days:
		p.days(f)
	case *outline.Timeline:
		p.timeline(f)
	}
	return p.document()
}

// Sizes in the units of the viewBox: those of CSS pixels, as a drawing is shown at its own
// size and never scaled, so that its text stays readable.
const (
	fontSize  = 13.0
	smallSize = 11.0
	margin    = 2.0
	pageWidth = 860.0 // of a drawing that is cut into bands
	maxHead   = 230.0 // of the names at the left
	lineStep  = 16.0
)

// picture collects the marks of a drawing.
type picture struct {
	b             strings.Builder
	id, title     string
	told          string // the description, for those who do not see it
	width, height float64
	link          Link
}

func (p *picture) put(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

// document is the drawing as one element.
func (p *picture) document() string {
	if p.b.Len() == 0 {
		return ""
	}
	id := escaped(p.id)
	head := fmt.Sprintf(`<svg class="chart" role="img" aria-labelledby="%s-t %s-d" viewBox="0 0 %s %s" width="%s" height="%s">`,
		id, id, num(p.width), num(p.height), num(p.width), num(p.height))
	return head + fmt.Sprintf("\n<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n", id, escaped(p.title), id, escaped(p.told)) + p.b.String() + "</svg>"
}

// text writes words at a place; anchor is start, middle or end.
func (p *picture) text(class string, x, y float64, anchor, words string) {
	p.put(`<text class="%s" x="%s" y="%s" text-anchor="%s">%s</text>`+"\n", class, num(x), num(y), anchor, escaped(words))
}

// mark writes what draw draws as a link with a tip. The drawing is one image to those who
// hear the page, so its links are left out of the order of keys: the table has them all.
func (p *picture) mark(refs []string, row, tip string, draw func()) {
	to := ""
	switch {
	case len(refs) == 1 && p.link != nil:
		to = p.link(refs[0])
	case len(refs) > 1:
		to = "#" + row
	}
	if to != "" {
		p.put(`<a href="%s" tabindex="-1">`, escaped(to))
	} else {
		p.put("<g>")
	}
	p.put("<title>%s</title>", escaped(tip))
	draw()
	if to != "" {
		p.put("</a>\n")
	} else {
		p.put("</g>\n")
	}
}

// grow makes the drawing large enough for a point.
func (p *picture) grow(x, y float64) {
	p.width, p.height = math.Ceil(max(p.width, x+margin)), math.Ceil(max(p.height, y+margin))
}

// heads are the names at the left, cut to a width that all of them fit in.
func heads(names []string, size float64) (cut []string, width float64) {
	for _, n := range names {
		short := measure.Cut(n, size, maxHead)
		cut = append(cut, short)
		width = max(width, measure.Width(short, size))
	}
	return cut, width
}

// escaped makes text safe for an attribute and for the content of an element; characters
// that no XML may hold become U+FFFD.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}

// num is a coordinate with at most one decimal.
func num(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}

// refList is references in brackets for a tip, cut.
func refList(refs []string) string { return outline.RefList(refs, 8) }

// plural is "1 sentence", "2 sentences".
func plural(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}
