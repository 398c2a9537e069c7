package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"rapporteur/report/measure"
	"rapporteur/report/terminal/outline"
)

// Sizes of the lanes of days.
const (
	dayHeight = 30.0
	dayColumn = 92.0
	markSize  = 20.0 // of the shape of a stance
	markStep  = 28.0
)

// shape is how a stance is drawn, so that it can be told without its colour.
type shape struct {
	class, letter string
	outline       string // path around the origin, within half a markSize
}

const (
	circle  = "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z"
	square  = "M-9 -9h18v18h-18z"
	octagon = "M-4.3 -10h8.6l5.7 5.7v8.6l-5.7 5.7h-8.6l-5.7 -5.7v-8.6z"
	diamond = "M0 -12l12 12l-12 12l-12 -12z"
	hexagon = "M-10 0l5 -9h10l5 9l-5 9h-10z"
	house   = "M-9 10v-13l9 -8l9 8v13z"
)

var shapes = map[string]shape{
	"DEMANDS":       {"demand", "D", square},
	"REJECTS":       {"reject", "R", octagon},
	outline.RedLine: {"reject line", "RL", octagon},
	"ACCEPTS":       {"accept", "A", circle},
	"CONCEDES":      {"accept", "C", house},
	"OFFERS":        {"accept", "O", diamond},
	"CONSIDERS":     {"consider", "?", hexagon},
}

// shapeOf is the shape of a stance; one that is not known has its first letter in a square.
func shapeOf(word string) shape {
	if s, ok := shapes[word]; ok {
		return s
	}
	first, _ := utf8.DecodeRuneInString(word)
	return shape{"consider", string(first), square}
}

// days draws a row for each party on an issue and a column for each day, the reports
// without one in a column of their own.
func (p *picture) days(d *outline.Days) {
	var names []string
	most := 1
	for _, r := range d.Rows {
		names = append(names, r.Issue, "   "+r.Party)
		for _, c := range r.Cells {
			most = max(most, len(c))
		}
	}
	_, head := heads(names, fontSize)
	left := head + 14
	column := max(dayColumn, float64(most)*markStep+10)
	fit := max(1, int((pageWidth-left)/column))
	bands := (len(d.Days) + fit - 1) / fit
	fit = (len(d.Days) + bands - 1) / max(bands, 1)
	y := 0.0
	for from := 0; from < len(d.Days); from += fit {
		y = p.dayBand(d, left, column, y, from, min(len(d.Days), from+fit)) + bandGap
	}
	p.dayLegend(d, y-bandGap+14)
	p.told = fmt.Sprintf("%s of parties on issues over %s. The table below lists the sentences.", plural(len(d.Rows), "row"), plural(len(d.Days), "column"))
}

func (p *picture) dayBand(d *outline.Days, left, column, y float64, from, to int) float64 {
	x := func(i int) float64 { return left + float64(i-from)*column }
	for i := from; i < to; i++ {
		weekday, date := dayHead(d.Days[i])
		p.text("soft", x(i)+column/2, y+smallSize, "middle", weekday)
		p.text("head", x(i)+column/2, y+smallSize+lineStep-1, "middle", date)
	}
	y += smallSize + lineStep + 8
	top, issue := y, ""
	for _, r := range d.Rows {
		if r.Issue != issue {
			issue = r.Issue
			p.text("name strong", 0, y+lineStep, "start", measure.Cut(r.Issue, fontSize, left+(float64(to-from)-.2)*column))
			p.put(`<path class="rule" d="M0 %sH%s"/>`+"\n", num(y), num(x(to)))
			y += lineStep + 6
		}
		p.text("name", 12, y+dayHeight/2+4.5, "start", measure.Cut(r.Party, fontSize, left-20))
		for i := from; i < to; i++ {
			for k, s := range r.Cells[i] {
				cx := x(i) + column/2 + (float64(k)-float64(len(r.Cells[i])-1)/2)*markStep
				p.dayMark(r, d.Days[i], s, cx, y+dayHeight/2)
			}
		}
		y += dayHeight
	}
	for i := from; i < to; i++ {
		class := "grid"
		if d.Days[i] == "" {
			class = "grid undated"
		}
		p.put(`<path class="%s" d="M%s %sV%s"/>`+"\n", class, num(x(i)), num(top), num(y))
	}
	p.grow(x(to), y)
	return y
}

// dayHead is the head of a day's column in two lines.
func dayHead(day string) (weekday, date string) {
	label := outline.DayLabel(day)
	if day == "" {
		return "", label
	}
	if weekday, date, ok := strings.Cut(label, " "); ok {
		return weekday, date
	}
	return "", label
}

func (p *picture) dayMark(r outline.DaysRow, day string, s outline.DayStance, x, y float64) {
	word := s.Word
	if s.Hedged {
		word += " (hedged)"
	}
	tip := fmt.Sprintf("%s, %s, %s: %s, %s %s", r.Issue, r.Party, outline.DayLabel(day), word, plural(len(s.Refs), "sentence"), refList(s.Refs))
	p.mark(s.Refs, r.ID, tip, func() { p.stance(s.Word, s.Hedged, len(s.Refs), x, y) })
}

// stance draws the shape of a stance with its letter, and the number of sentences when
// there are several.
func (p *picture) stance(word string, hedged bool, n int, x, y float64) {
	s := shapeOf(word)
	class := "stance " + s.class
	if hedged {
		class += " hedged"
	}
	p.put(`<path class="%s" transform="translate(%s %s)" d="%s"/>`, class, num(x), num(y), s.outline)
	p.text("letter", x, y+4, "middle", s.letter)
	if n > 1 {
		p.text("times", x+markSize/2, y-markSize/2+4, "middle", strconv.Itoa(n))
	}
}

// dayLegend names the shapes that are used.
func (p *picture) dayLegend(d *outline.Days, y float64) {
	var words []string
	hedged, several := false, false
	for _, r := range d.Rows {
		for _, c := range r.Cells {
			for _, s := range c {
				if !slices.Contains(words, s.Word) {
					words = append(words, s.Word)
				}
				hedged = hedged || s.Hedged
				several = several || len(s.Refs) > 1
			}
		}
	}
	slices.Sort(words)
	x := 0.0
	entry := func(words string, draw func(x, y float64)) {
		width := markStep + measure.Width(words, smallSize) + 20
		if x > 0 && x+width > pageWidth {
			x, y = 0, y+dayHeight
		}
		draw(x+markSize/2+2, y+dayHeight/2)
		p.text("soft", x+markStep+3, y+dayHeight/2+4, "start", words)
		x += width
		p.grow(x, y+dayHeight)
	}
	for _, w := range words {
		entry(w, func(x, y float64) { p.stance(w, false, 1, x, y) })
	}
	if hedged {
		entry("hedged", func(x, y float64) {
			p.put(`<path class="stance consider hedged" transform="translate(%s %s)" d="%s"/>`, num(x), num(y), square)
		})
	}
	if several {
		entry("sentences, when several", func(x, y float64) { p.text("times", x, y+4, "middle", "n") })
	}
}
