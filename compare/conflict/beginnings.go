package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// struggle are the stems of what begins once between those who fight it, begins the
// stems of the verbs for it. Two wars may begin in one year; only dates of the same
// day and month, in other years, are held against each other.
var (
	struggle = align.Stems("war conflict fighting fight hostilities strike walkout lockout uprising siege blockade shutdown offensive rebellion insurgency")
	begins   = align.Stems("begin began begun start broke erupted launched opened")
)

// beginning is the event of a clause that tells how a struggle began, "" for none.
func beginning(clause string) string {
	stems := align.Content(clause)
	if !slices.ContainsFunc(stems, func(s string) bool { return begins[s] }) {
		return ""
	}
	for _, s := range stems {
		if struggle[s] {
			return "begin " + s
		}
	}
	return ""
}

// otherYear raises events that reports date to the same day of different years.
func (f *finder) otherYear(all []dated) {
	var days []dated
	for _, e := range all {
		if len(e.value) == len("2006-01-02") && isMonth(e.value[5:7]) {
			days = append(days, e)
		}
	}
	type day struct{ event, monthDay string }
	for _, group := range sets.By(len(days), func(i int) day { return day{days[i].event, days[i].value[5:]} }) {
		one := days[group[0]]
		var versions []story.Side
		at := map[string]int{}
		for _, i := range group {
			e := days[i]
			if ownName(one, e) && ownName(e, one) || align.Shared(one.about, e.about) == 0 {
				continue
			}
			n, ok := at[e.value]
			if !ok {
				n = len(versions)
				at[e.value] = n
				versions = append(versions, story.Side{Label: e.text})
			}
			versions[n].Evidence = append(versions[n].Evidence, f.sentence(e.doc, e.sentence))
		}
		if len(versions) < 2 {
			continue
		}
		f.bySupport(versions)
		f.raise(story.Date, "date-other-year",
			fmt.Sprintf("the same event is dated %s and %s", quote(versions[0].Label), quote(versions[1].Label)), versions[0], versions[1])
	}
}

// recurring are the stems of events that come again, so that a report may say when
// the last one was.
var recurring = align.Stems("strike walkout stoppage lockout shutdown election referendum summit war truce ceasefire")

// lastOne is a year in which, by a report, such an event last took place.
type lastOne struct {
	doc, sentence int
	event, year   string
	context       []string
	loose         bool // only "a similar one"
}

var (
	lastWords    = align.WordSet("last previous latest")
	similarWords = align.WordSet("similar comparable")
	tookPlace    = align.WordSet("was were came happened held occurred took place dates dated back of")
)

// lastOnes raises the years that reports give for the last event of a kind: "the
// last strike was in 2009", "the first strike since 2009". A similar event in another
// year contradicts nothing, unless it is that year with two digits exchanged.
func (f *finder) lastOnes() {
	var all []lastOne
	for doc, n := range f.noted {
		for _, l := range n.lasts {
			l.doc = doc
			all = append(all, l)
		}
	}
	f.checked.Dates += len(all)
	for _, group := range sets.By(len(all), func(i int) string { return all[i].event }) {
		f.lastOf(all, group)
	}
}

// lastsOf are the years that a document gives for the last event of a kind.
func lastsOf(d *annot.Document) []lastOne {
	var all []lastOne
	for _, t := range d.Times {
		s := sentenceAt(d, t.Span)
		if s < 0 || t.Kind != annot.DateTime || len(t.Value) != 4 || !isYear(t.Value) {
			continue
		}
		span := d.Sentences[s].Span
		if event, loose := lastEvent(align.Words(d.Text[span.Start:t.Start])); event != "" {
			all = append(all, lastOne{sentence: s, event: event, year: t.Value, loose: loose, context: align.Content(d.Slice(span))})
		}
	}
	return all
}

// lastEvent is the event whose year ends a sentence that begins with these words, and
// whether it is only a similar one; "" when they tell of no last or first.
func lastEvent(w []string) (event string, loose bool) {
	if len(w) == 0 {
		return "", false
	}
	eventIn := func(w []string) string {
		for _, s := range w {
			if s = align.Stem(s); recurring[s] {
				if class := align.ClassOf(s); class != "" {
					return class
				}
				return s
			}
		}
		return ""
	}
	find := func(list map[string]bool) int { return slices.IndexFunc(w, func(s string) bool { return list[s] }) }
	if w[len(w)-1] == "since" && find(align.WordSet("first")) >= 0 {
		return eventIn(w), false
	}
	if w[len(w)-1] != "in" {
		return "", false
	}
	tail := w[max(0, len(w)-6):]
	if !slices.ContainsFunc(tail, func(s string) bool { return tookPlace[s] }) {
		return "", false
	}
	if i := find(lastWords); i >= 0 {
		return eventIn(w[i:min(len(w), i+4)]), false
	}
	if i := find(similarWords); i >= 0 {
		return eventIn(w[i:min(len(w), i+4)]), true
	}
	return "", false
}

// lastOf raises two years for the last event of one kind.
func (f *finder) lastOf(all []lastOne, group []int) {
	group = group[:min(len(group), comparedAtMost)]
	var sides []story.Side
	versions := sets.By(len(group), func(i int) string { return all[group[i]].year })
	for _, v := range versions {
		side := story.Side{Label: all[group[v[0]]].year}
		for _, m := range v {
			side.Evidence = append(side.Evidence, f.sentence(all[group[m]].doc, all[group[m]].sentence))
		}
		sides = append(sides, side)
	}
	best := -1 // the year that most wordings tell of, outright
	for i, v := range versions {
		if all[group[v[0]]].loose {
			continue
		}
		if best < 0 || f.wordings(sides[i].Evidence) > f.wordings(sides[best].Evidence) {
			best = i
		}
	}
	for i, v := range versions {
		if best < 0 || i == best {
			continue
		}
		a, b := all[group[versions[best][0]]], all[group[v[0]]]
		if b.loose && (f.wordings(sides[best].Evidence) < 2 || !exchanged(a.year, b.year)) || !b.loose && align.Shared(a.context, b.context) < 2 {
			continue
		}
		f.raise(story.Date, "date-last-one", fmt.Sprintf("the last %s is dated %s and %s", a.event, sides[best].Label, sides[i].Label), sides[best], sides[i])
	}
}

// exchanged tells whether two years have the same digits in another order.
func exchanged(a, b string) bool {
	x, y := strings.Split(a, ""), strings.Split(b, "")
	slices.Sort(x)
	slices.Sort(y)
	return a != b && slices.Equal(x, y)
}
