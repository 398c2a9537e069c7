package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// line is a sentence that holds a number or a date.
type line struct {
	doc, sentence int
	stems         []string
}

const (
	// sameLine is how much of the content of two sentences must be shared for them to tell
	// the same, of fewestShared stems at least.
	sameLine     = 0.5
	fewestShared = 5
	// longestLine is the number of stems beyond which a sentence tells several things.
	longestLine = 40
)

// lines raises numbers and dates that differ between two sentences which are otherwise
// much alike: one paragraph rewritten, one quotation heard in two ways.
func (f *finder) lines() {
	var all []line
	index := stemIndex{}
	for doc, d := range f.s.Docs {
		for s, sentence := range d.Sentences {
			if !d.Blocks[sentence.Block].Read() || len(f.quantities(doc, s))+len(f.days(doc, s)) == 0 {
				continue
			}
			l := line{doc: doc, sentence: s, stems: content(d.Slice(sentence.Span))}
			if len(l.stems) < fewestShared || len(l.stems) > longestLine {
				continue
			}
			for _, j := range index.sharing(l.stems, fewestShared) {
				o := all[j]
				if f.root[l.doc] != f.root[o.doc] && f.sameDay(l.doc, o.doc) && jaccard(l.stems, o.stems) >= sameLine {
					f.numberDiffers(o, l)
					f.dayDiffers(o, l)
				}
			}
			index.add(len(all), l.stems)
			all = append(all, l)
		}
	}
}

func (f *finder) quantities(doc, sentence int) []annot.Quantity {
	d := f.s.Docs[doc]
	return within(d.Quantities, d.Sentences[sentence].Span, func(q annot.Quantity) int32 { return q.Start })
}

// days are the dates of a sentence that say which day is meant: a weekday, or a day of a
// month.
func (f *finder) days(doc, sentence int) []annot.Time {
	d := f.s.Docs[doc]
	times := within(d.Times, d.Sentences[sentence].Span, func(t annot.Time) int32 { return t.Start })
	return slices.DeleteFunc(slices.Clone(times), func(t annot.Time) bool {
		return t.Kind != annot.DateTime || !strings.HasPrefix(t.Value, "XXXX-WXX-") && len(t.Value) != len("2006-01-02")
	})
}

// numberDiffers raises the one number of its unit that two sentences do not share.
func (f *finder) numberDiffers(a, b line) {
	x, y := f.quantities(a.doc, a.sentence), f.quantities(b.doc, b.sentence)
	alone := func(q annot.Quantity, of []annot.Quantity) bool {
		n := 0
		for _, o := range of {
			if unitClass(o.Unit) == unitClass(q.Unit) {
				n++
			}
		}
		return n == 1
	}
	for _, p := range x {
		for _, q := range y {
			if p.Unit == "" || unitClass(p.Unit) != unitClass(q.Unit) || !alone(p, x) || !alone(q, y) || compatible(p, q) {
				continue
			}
			f.differ(story.Figure, "figure-same-sentence", a, b, f.words(a.doc, p.Span), f.words(b.doc, q.Span))
			return
		}
	}
}

// dayDiffers raises the one day that two sentences do not share.
func (f *finder) dayDiffers(a, b line) {
	x, y := f.days(a.doc, a.sentence), f.days(b.doc, b.sentence)
	if len(x) != 1 || len(y) != 1 || len(x[0].Value) != len(y[0].Value) || sameValue(x[0].Value, y[0].Value) {
		return
	}
	was, is := f.words(a.doc, x[0].Span), f.words(b.doc, y[0].Span)
	if strings.ContainsAny(was, digits) != strings.ContainsAny(is, digits) {
		return // "Friday" and "29 March" may be one day
	}
	f.differ(story.Date, "date-same-sentence", a, b, was, is)
}

const digits = "0123456789"

// sameValue tells whether two dates may be one: a year that is not known is any.
func sameValue(a, b string) bool {
	if strings.HasPrefix(a, "XXXX") || strings.HasPrefix(b, "XXXX") {
		return a[4:] == b[4:]
	}
	return a == b
}

func (f *finder) differ(kind story.ConflictKind, rule string, a, b line, was, is string) {
	f.raise(kind, rule, fmt.Sprintf("%s in one report, %s in another, of the same", quote(was), quote(is)),
		story.Side{Label: was, Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
		story.Side{Label: is, Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}})
}
