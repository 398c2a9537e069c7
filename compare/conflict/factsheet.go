package conflict

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// factSheet holds the reports against what an analyst knows. Where a report dates a
// known event, or gives a known figure, the sentence is listed with the fact; where it
// differs beyond what the fact leaves open, a conflict is raised, which has one side.
func (f *finder) factSheet() {
	var all []known
	for i := range f.s.Facts {
		all = append(all, f.know(&f.s.Facts[i]))
	}
	if len(all) == 0 {
		return
	}
	var wrong []contradiction
	for doc, d := range f.s.Docs {
		for _, t := range d.Times {
			s := sentenceAt(d, t.Span)
			if s < 0 || t.Kind != annot.DateTime || len(t.Value) < 4 || !isYear(t.Value[:4]) || strings.Contains(t.Value, "/") {
				continue
			}
			here := f.spot(doc, s)
			for i := range all {
				k := &all[i]
				if k.Date == "" || !k.tells(here, d, t) {
					continue
				}
				at := f.marked(doc, s, t.Span)
				switch {
				case sameDate(t.Value, k.Date):
					k.Told = append(k.Told, at)
				case !f.anotherFact(all, i, t.Value):
					wrong = append(wrong, contradiction{i, t.Value, f.words(doc, t.Span), at})
				}
			}
		}
		for _, q := range d.Quantities {
			s := sentenceAt(d, q.Span)
			if s < 0 || q.Unit == "" {
				continue
			}
			here := f.spot(doc, s)
			for i := range all {
				k := &all[i]
				if k.Unit == "" || !k.counts(here, d, s, q) {
					continue
				}
				at := f.marked(doc, s, q.Span)
				switch {
				case compatible(q, annot.Quantity{Value: k.Value, Unit: k.Unit, Approx: annot.Exact}):
					k.Told = append(k.Told, at)
				case !k.wishes(d, s, q):
					wrong = append(wrong, contradiction{i, fmt.Sprint(q.Value), f.words(doc, q.Span), at})
				}
			}
		}
	}
	for i := range all {
		all[i].Told = firstOfEach(all[i].Told)
		if !all[i].Sourced() {
			f.notes = append(f.notes, story.Finding{ID: "fact-unsourced", Severity: story.Note,
				Message: fmt.Sprintf("%s: fact %s has no source (title or url, and checked): it is shown and contradicts no report", all[i].At, all[i].ID)})
		}
	}
	for _, group := range sets.By(len(wrong), func(i int) version { return version{wrong[i].fact, wrong[i].value} }) {
		one := wrong[group[0]]
		side := story.Side{Label: one.text}
		for _, i := range group {
			side.Evidence = append(side.Evidence, wrong[i].at)
		}
		if fact := all[one.fact].Fact; fact.Sourced() {
			f.contradict(fact, side)
		}
	}
}

// version is a value that reports give for a fact, other than the fact's own.
type version struct {
	fact  int
	value string
}

// contradiction is a place where a report differs from a fact.
type contradiction struct {
	fact        int
	value, text string
	at          story.Evidence
}

// contradict raises a side that differs from a fact. Where reports already stand against
// each other on it, the fact joins them.
func (f *finder) contradict(fact *story.Fact, side story.Side) {
	kind, value := story.Date, fact.Date
	if fact.Unit != "" {
		kind, value = story.Figure, number(fact.Value)+" "+fact.Unit
	}
	has := func(s story.Side, all []story.Evidence) bool {
		return slices.ContainsFunc(s.Evidence, func(e story.Evidence) bool {
			return slices.ContainsFunc(all, func(o story.Evidence) bool { return o.Doc == e.Doc && o.Sentence == e.Sentence })
		})
	}
	for i := range f.found {
		c := &f.found[i]
		if c.Kind == kind && c.Fact == nil && len(c.Sides) == 2 && (has(c.Sides[0], side.Evidence) && has(c.Sides[1], fact.Told) ||
			has(c.Sides[1], side.Evidence) && has(c.Sides[0], fact.Told)) {
			c.Fact = fact
			c.Why += fmt.Sprintf("; the fact sheet has %s (%s)", value, fact.At)
			return
		}
	}
	f.addConflict(story.Conflict{Kind: kind, Rule: factRule, Fact: fact, Sides: []story.Side{side},
		Why: fmt.Sprintf("%s against %s in the fact sheet (%s, %s)", quote(side.Label), value, fact.At, fact.ID)})
}

// number writes a figure as people do, without an exponent.
func number(v float64) string {
	if v == math.Trunc(v) && v < 1e15 {
		s := fmt.Sprintf("%.0f", v)
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + "," + s[i:]
		}
		return s
	}
	return strings.TrimRight(fmt.Sprintf("%.4f", v), "0")
}

// known is a fact with what finds it in a text.
type known struct {
	*story.Fact
	says    []string         // stems of what it says
	about   []map[int]bool   // for each of those it is about, the names of the story that mean it
	words   [][]string       // for each of those, its words, for a mention that no pass has read
	forms   map[int][]string // for each of those names, the words of all its spellings
	events  [][]string       // stems of the phrases for the event, by class
	of, not [][]string       // stems of the phrases for what is counted, and for other things
}

func (f *finder) know(fact *story.Fact) known {
	k := known{Fact: fact, says: align.Content(fact.Says), forms: map[int][]string{}}
	for _, name := range fact.About {
		means := map[int]bool{}
		for i, n := range f.s.Names {
			if strings.EqualFold(n.Name, name) || slices.ContainsFunc(n.Variants, func(v story.Variant) bool { return strings.EqualFold(v.Form, name) }) {
				means[i] = true
				k.forms[i] = align.Words(n.Name)
				for _, v := range n.Variants {
					k.forms[i] = append(k.forms[i], align.Words(v.Form)...)
				}
			}
		}
		k.about = append(k.about, means)
		k.words = append(k.words, align.Words(name))
	}
	for _, e := range fact.Event {
		k.events = append(k.events, eventStems(align.Words(e)))
	}
	for _, o := range fact.Of {
		k.of = append(k.of, align.Content(o))
	}
	for _, n := range fact.Not {
		k.not = append(k.not, eventStems(align.Words(n)))
	}
	return k
}

// eventStems are the stems of words, those for one event alike.
func eventStems(list []string) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = align.Stem(w)
		if class := eventClasses()[out[i]]; class != "" {
			out[i] = class
		}
	}
	return out
}

// anotherFact tells whether a date is that of another fact about one of the same: 2014
// for one war, where the sheet knows of another war then.
func (f *finder) anotherFact(all []known, fact int, value string) bool {
	for i := range all {
		if i != fact && all[i].Date != "" && sameDate(value, all[i].Date) &&
			slices.ContainsFunc(all[i].About, func(a string) bool {
				return slices.ContainsFunc(all[fact].About, func(b string) bool { return strings.EqualFold(a, b) })
			}) {
			return true
		}
	}
	return false
}

// sameDate tells whether two ISO dates may be of one day, as far as both are known. A
// day more or less is let pass: reports date by the place or by the day after.
func sameDate(a, b string) bool {
	full := func(s string) (time.Time, bool) {
		t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
		return t, err == nil
	}
	x, fullX := full(a)
	y, fullY := full(b)
	if fullX && fullY {
		return x.Sub(y).Abs() <= 24*time.Hour
	}
	if a[:4] != b[:4] {
		return false
	}
	month := func(s string) bool { return len(s) >= 7 && isMonth(s[5:7]) }
	return !month(a) || !month(b) || a[5:7] == b[5:7]
}

// factRule is the rule of what only the fact sheet contradicts.
const factRule = "fact-sheet"
