package conflict

import (
	"fmt"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// line is a sentence that holds a number or a date.
type line struct {
	doc, sentence int
	stems         []string
	bodies        []int // names of the organisations, states and places in it
}

const (
	// sameLine is how much of the content of two sentences must be shared for them to tell
	// the same, of fewestShared stems at least.
	sameLine     = 0.5
	fewestShared = 5
	// longestLine is the number of stems beyond which a sentence tells several things.
	longestLine = 40
)

// lines raises numbers and dates that differ between sentences which are otherwise much
// alike: one paragraph rewritten, one quotation heard in two ways. Sentences alike are one
// group, and a group differs once.
func (f *finder) lines() {
	var all []line
	for doc, n := range f.noted {
		for _, l := range n.lines {
			l.doc, l.bodies = doc, f.bodies(doc, l.sentence)
			all = append(all, l)
		}
	}
	index, alike := &align.Index{}, sets.New(len(all))
	for i, l := range all {
		for _, j := range index.Sharing(l.stems, fewestShared) {
			if o := all[j]; alike.Root(i) != alike.Root(j) && f.sameDay(l.doc, o.doc) && align.Jaccard(l.stems, o.stems) >= sameLine && !apart(l.bodies, o.bodies) {
				alike.Join(i, j)
			}
		}
		index.Add(i, l.stems)
	}
	for _, group := range alike.Lists() {
		f.differ(all, group, f.numberOf, story.Figure, "figure-same-sentence")
		f.differ(all, group, f.dayOf, story.Date, "date-same-sentence")
	}
}

// differ raises the first two sentences of a group in which a value differs, with all that
// have the one or the other.
func (f *finder) differ(all []line, group []int, value func(a, b line) (was, is annot.Span, ok bool), kind story.ConflictKind, rule string) {
	group = group[:min(len(group), align.Postings)]
	for n, j := range group {
		for _, i := range group[:n] {
			a, b := all[i], all[j]
			was, is, ok := value(a, b)
			if !ok || f.root[a.doc] == f.root[b.doc] || align.Jaccard(a.stems, b.stems) < sameLine {
				continue
			}
			sides := []story.Side{{Label: f.words(a.doc, was)}, {Label: f.words(b.doc, is)}}
			for _, k := range group {
				c := all[k]
				_, _, fromA := value(a, c)
				_, _, fromB := value(b, c)
				switch {
				case fromB && !fromA:
					sides[0].Evidence = append(sides[0].Evidence, f.sentence(c.doc, c.sentence))
				case fromA && !fromB:
					sides[1].Evidence = append(sides[1].Evidence, f.sentence(c.doc, c.sentence))
				}
			}
			f.raise(kind, rule, fmt.Sprintf("%s in one report, %s in another, of the same", quote(sides[0].Label), quote(sides[1].Label)), sides...)
			return
		}
	}
}

// quantitiesIn are the numbers of a sentence.
func quantitiesIn(d *annot.Document, sentence int) []annot.Quantity {
	return annot.Within(d.Quantities, d.Sentences[sentence].Span, func(q annot.Quantity) int32 { return q.Start })
}

// daysIn are the dates of a sentence that say which day is meant: a weekday, or a day of a
// month.
func daysIn(d *annot.Document, sentence int) []annot.Time {
	var days []annot.Time
	for _, t := range annot.Within(d.Times, d.Sentences[sentence].Span, func(t annot.Time) int32 { return t.Start }) {
		if t.Kind == annot.DateTime && (strings.HasPrefix(t.Value, "XXXX-WXX-") || len(t.Value) == len("2006-01-02")) {
			days = append(days, t)
		}
	}
	return days
}

// numberOf is the one number of its unit that two sentences do not share.
func (f *finder) numberOf(a, b line) (was, is annot.Span, ok bool) {
	x, y := quantitiesIn(f.s.Docs[a.doc], a.sentence), quantitiesIn(f.s.Docs[b.doc], b.sentence)
	alone := func(q annot.Quantity, of []annot.Quantity) bool {
		n := 0
		for _, o := range of {
			if align.UnitClass(o.Unit) == align.UnitClass(q.Unit) {
				n++
			}
		}
		return n == 1
	}
	for _, p := range x {
		for _, q := range y {
			if p.Unit != "" && align.UnitClass(p.Unit) == align.UnitClass(q.Unit) && alone(p, x) && alone(q, y) && !compatible(p, q) {
				return p.Span, q.Span, true
			}
		}
	}
	return was, is, false
}

// dayOf is the one day that two sentences do not share. "Friday" and "29 March" may be one.
func (f *finder) dayOf(a, b line) (was, is annot.Span, ok bool) {
	x, y := daysIn(f.s.Docs[a.doc], a.sentence), daysIn(f.s.Docs[b.doc], b.sentence)
	if len(x) != 1 || len(y) != 1 || len(x[0].Value) != len(y[0].Value) || sameValue(x[0].Value, y[0].Value) {
		return was, is, false
	}
	was, is = x[0].Span, y[0].Span
	ok = strings.ContainsAny(f.words(a.doc, was), digits) == strings.ContainsAny(f.words(b.doc, is), digits)
	return was, is, ok
}

const digits = "0123456789"

// sameValue tells whether two dates may be one: a year that is not known is any.
func sameValue(a, b string) bool {
	if strings.HasPrefix(a, "XXXX") || strings.HasPrefix(b, "XXXX") {
		return a[4:] == b[4:]
	}
	return a == b
}
