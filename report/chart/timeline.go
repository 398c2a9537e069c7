package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"rapporteur/report/measure"
	"rapporteur/report/terminal/outline"
)

// Sizes of the time line.
const (
	slotMin   = 94.0 // between two dates: room for a date
	perDay    = 1.4
	longDays  = 45 // more days between two dates are not drawn to scale: the axis is broken
	eventStep = 27.0
	eventSize = 9.0 // half the size of a mark
	laneGap   = 14.0
)

// lanes in the order in which they are drawn, with what a mark in them looks like.
var lanes = []struct {
	lane    outline.Lane
	name    string
	outline string
	class   string
}{
	{outline.Reported, "reported", "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z", "event solid"},
	{outline.Met, "meeting", "M-10 -9h20v18h-20z", "event solid"},
	{outline.Expected, "next", "M0 -13l13 13l-13 13l-13 -13z", "event open"},
}

// slot is a date of the axis with its place.
type slot struct {
	when   string
	x      float64
	broken bool // more time than can be drawn lies before it
	events []int
}

// timeline draws the dated events over an axis of their dates: what is reported, meetings,
// and what is expected, each in its lane with its number in the table.
func (p *picture) timeline(t *outline.Timeline) {
	if len(t.Events) == 0 {
		return
	}
	head := 0.0
	for _, l := range lanes {
		head = max(head, measure.Width(l.name, fontSize))
	}
	left := head + 16
	y, broken := 0.0, false
	for _, band := range slots(t.Events, left, pageWidth) {
		for _, s := range band {
			broken = broken || s.broken
		}
		y = p.timeBand(t, band, left, y) + bandGap
	}
	p.timeLegend(t, left, y-bandGap+10, broken)
	first, last := t.Events[0].Item.Label, t.Events[len(t.Events)-1].Item.Label
	p.told = fmt.Sprintf("%s from %s to %s. The table below has the words of the reports.", plural(len(t.Events), "event"), first, last)
}

// slots places the dates of events along the axis, in bands that fit a width. Dates that
// are near are apart by their days; a longer time is a break.
func slots(events []outline.Dated, left, width float64) [][]slot {
	var bands [][]slot
	var band []slot
	x, before := left, ""
	for i, e := range events {
		if i > 0 && e.When == before {
			last := &band[len(band)-1]
			last.events = append(last.events, i)
			continue
		}
		s := slot{when: e.When, events: []int{i}}
		if i > 0 {
			days := daysBetween(before, e.When)
			s.broken = days > longDays
			x += slotMin + perDay*min(days, longDays)
		}
		if x+slotMin > width && len(band) > 0 {
			bands, band, x = append(bands, band), nil, left
		}
		s.x = x + slotMin/2
		band, before = append(band, s), e.When
	}
	return append(bands, band)
}

// daysBetween is how many days lie between two ISO dates, of months and years between
// their first days.
func daysBetween(a, b string) float64 {
	return math.Abs(startOf(b).Sub(startOf(a)).Hours()) / 24
}

func startOf(iso string) time.Time {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(form, iso); err == nil {
			return t
		}
	}
	return time.Time{}
}

// eventColumns is how many marks of a lane stand side by side over a date.
const eventColumns = 3

// timeBand draws a band of the axis and returns where it ends.
func (p *picture) timeBand(t *outline.Timeline, band []slot, left, y float64) float64 {
	right := band[len(band)-1].x + slotMin/2
	for _, l := range lanes {
		rows := 0
		for _, s := range band {
			n := len(inLane(t, s, l.lane))
			rows = max(rows, (n+eventColumns-1)/eventColumns)
		}
		if rows == 0 {
			continue
		}
		p.text("name", 0, y+eventStep/2+4.5, "start", l.name)
		for _, s := range band {
			list := inLane(t, s, l.lane)
			for row := 0; len(list) > 0; row++ {
				now := list[:min(len(list), eventColumns)]
				list = list[len(now):]
				x, cy := s.x-float64(len(now)-1)/2*eventStep, y+eventStep/2+float64(row)*eventStep
				if span := spanOf(s.when); span > 0 {
					p.span(s.x, cy, span+float64(len(now)-1)/2*eventStep)
				}
				for k, i := range now {
					p.event(t.Events[i], i, l.outline, l.class, x+float64(k)*eventStep, cy)
				}
			}
		}
		y += float64(rows)*eventStep + laneGap
	}
	p.axis(band, left, right, y)
	y += smallSize + 2*lineStep
	p.grow(right, y)
	return y
}

// inLane are the events of a date in a lane.
func inLane(t *outline.Timeline, s slot, lane outline.Lane) []int {
	var list []int
	for _, i := range s.events {
		if t.Events[i].Lane == lane {
			list = append(list, i)
		}
	}
	return list
}

// span draws the bar of a date that is no day.
func (p *picture) span(x, y, half float64) {
	p.put(`<path class="span" d="M%s %sv8m0 -4H%sm0 -4v8"/>`+"\n", num(x-half), num(y-4), num(x+half))
}

// event draws a mark with its number.
func (p *picture) event(e outline.Dated, i int, path, class string, x, y float64) {
	tip := e.Item.Label + ": " + outline.Shorten(e.Item.Said(), 160, "") + " " + refList(e.Item.Refs)
	if e.Hedged {
		class += " hedged"
	}
	p.mark(e.Item.Refs, "timeline-"+strconv.Itoa(i+1), tip, func() {
		p.put(`<path class="%s" transform="translate(%s %s)" d="%s"/>`, class, num(x), num(y), path)
		p.text("number", x, y+4, "middle", strconv.Itoa(i+1))
	})
}

// spanOf is half the width of the bar of a date that is no day, 0 for a day.
func spanOf(when string) float64 {
	switch len(when) {
	case len("2006"):
		return 31
	case len("2006-01"):
		return 20
	}
	return 0
}

// axis draws the line with its dates. Where it is broken, two strokes stand across.
func (p *picture) axis(band []slot, left, right, y float64) {
	from := left
	for i, s := range band {
		if s.broken && i > 0 {
			middle := (band[i-1].x + s.x) / 2
			p.put(`<path class="axis" d="M%s %sH%sm-3 6l6 -12m2 12l6 -12m-2 6H%s"/>`+"\n", num(from), num(y), num(middle-4), num(s.x))
		} else {
			if s.broken {
				p.put(`<path class="axis" d="M%s %sl6 -12m2 12l6 -12"/>`+"\n", num(from-8), num(y+6))
			}
			p.put(`<path class="axis" d="M%s %sH%s"/>`+"\n", num(from), num(y), num(s.x))
		}
		from = s.x
		p.put(`<path class="axis" d="M%s %sv5"/>`+"\n", num(s.x), num(y))
		day, year := axisLabel(s.when)
		p.text("head", s.x, y+smallSize+8, "middle", day)
		p.text("soft", s.x, y+smallSize+lineStep+6, "middle", year)
	}
	p.put(`<path class="axis" d="M%s %sH%s"/>`+"\n", num(from), num(y), num(right))
}

// axisLabel is a date in two lines, as short as it can be.
func axisLabel(when string) (day, year string) {
	label := outline.Day(when)
	i := strings.LastIndexByte(label, ' ')
	if i < 0 {
		return label, ""
	}
	return label[:i], label[i+1:]
}

// timeLegend explains the marks that are used.
func (p *picture) timeLegend(t *outline.Timeline, left, y float64, broken bool) {
	months, years, hedged := false, false, false
	for _, e := range t.Events {
		months = months || len(e.When) == len("2006-01")
		years = years || len(e.When) == len("2006")
		hedged = hedged || e.Hedged
	}
	x := left
	entry := func(words string, width float64, draw func(x, y float64)) {
		all := width + 8 + measure.Width(words, smallSize) + 18
		if x > left && x+all > pageWidth {
			x, y = left, y+eventStep
		}
		draw(x+width/2, y+eventStep/2)
		p.text("soft", x+width+8, y+eventStep/2+4, "start", words)
		x += all
		p.grow(x, y+eventStep)
	}
	bar := func(half float64) func(x, y float64) { return func(x, y float64) { p.span(x, y, half) } }
	entry("number in the table", 2*eventSize, func(x, y float64) { p.text("number", x, y+4, "middle", "n") })
	if months {
		entry("a month", 40, bar(20))
	}
	if years {
		entry("a year", 62, bar(31))
	}
	if hedged {
		entry("hedged", 26, func(x, y float64) {
			p.put(`<path class="event open hedged" transform="translate(%s %s)" d="%s"/>`+"\n", num(x), num(y), lanes[2].outline)
		})
	}
	if broken {
		entry("a longer time, not to scale", 20, func(x, y float64) {
			p.put(`<path class="axis" d="M%s %sl6 -12m2 12l6 -12"/>`+"\n", num(x-7), num(y+6))
		})
	}
}
