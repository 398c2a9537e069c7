package conflict

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// onceOnly are the stems of events that happen once to those who take part, so that
// two dates for one of them cannot both be right. Elections, talks and strikes
// recur, and have no place here.
var onceOnly = align.Stems(`invasion invade annexation annex independence secession coup assassination assassinate
	founded founding revolution armistice surrender unification reunification abdicate abdication
	erupted outbreak seized ratified ratification signed signing treaty accession`)

// dated is an event with its date.
type dated struct {
	doc, sentence int
	event         string   // the stem of the word for it
	about         []string // stems around that word
	names         []string // of them, those of capitalised words
	value         string   // ISO, at least a year
	text          string   // the date as printed
}

// reach is how many bytes before a date the words of the event may begin: the
// clause, not the sentence.
const reach = 90

// dates compares the dates that reports give to events that happen once.
func (f *finder) dates() {
	var all []dated
	for doc, n := range f.noted {
		for _, e := range n.events {
			e.doc = doc
			all = append(all, e)
		}
	}
	f.checked.Dates = len(all)
	f.otherYear(all)
	for _, group := range sets.By(len(all), func(i int) string { return all[i].event }) {
		f.datesOf(all, group)
	}
}

// eventsOf are the events of a document that happen once, with their dates.
func eventsOf(d *annot.Document) []dated {
	var all []dated
	for _, t := range d.Times {
		s := sentenceAt(d, t.Span)
		if s < 0 || t.Kind != annot.DateTime || len(t.Value) < 4 || !isYear(t.Value[:4]) {
			continue
		}
		e := dated{sentence: s, value: t.Value, text: wordsOf(d, t.Span)}
		if e.find(clauseBefore(d, d.Sentences[s].Start, t.Start)) {
			all = append(all, e)
		}
	}
	return all
}

// find looks for the event in the clause before its date, the word nearest to the
// date first. The words from just before the event on say which one it is.
func (e *dated) find(clause string) bool {
	fields := strings.Fields(clause)
	for i := len(fields) - 1; i >= 0; i-- {
		event := align.Content(fields[i])
		if len(event) != 1 || !onceOnly[event[0]] {
			continue
		}
		around := slices.Concat(fields[max(0, i-2):i], fields[i+1:])
		e.event, e.about = event[0], align.Content(strings.Join(around, " "))
		e.names = namesIn(around)
		return true
	}
	if e.event = beginning(clause); e.event == "" {
		return false
	}
	e.about = align.Content(clause)
	e.names = namesIn(fields)
	return true
}

// namesIn are the stems of capitalised words.
func namesIn(fields []string) []string {
	var out []string
	for _, w := range fields {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out = append(out, align.Content(w)...)
		}
	}
	return out
}

// sameEvent tells whether two dated events are one: most of the words around them
// agree, and they do not name different things.
func sameEvent(a, b dated) bool {
	return align.Jaccard(a.about, b.about) >= overlapEvent && !(ownName(a, b) && ownName(b, a))
}

// overlapEvent is how much of the words around two events must agree, two at least.
const overlapEvent = 0.6

// ownName tells whether a has a name that is not among the words of b.
func ownName(a, b dated) bool {
	return slices.ContainsFunc(a.names, func(n string) bool { return !slices.Contains(b.about, n) })
}

// clauseBefore is the text before a date, back to the last comma or other break.
func clauseBefore(d *annot.Document, sentence, date int32) string {
	start := max(sentence, date-reach)
	for start > sentence && !utf8.RuneStart(d.Text[start]) {
		start--
	}
	text := d.Text[start:date]
	// A comma right before the date belongs to it: "on Friday, 4 May".
	trimmed := strings.TrimRight(text, " ,(")
	if i := strings.LastIndexAny(trimmed, ",;:()\"“”—–"); i >= 0 {
		_, size := utf8.DecodeRuneInString(trimmed[i:])
		trimmed = trimmed[i+size:]
	}
	return trimmed
}

// datesOf raises, for one word for an event, the dates that differ where the words
// around it say that it is the same event.
func (f *finder) datesOf(all []dated, group []int) {
	index, used := &align.Index{}, map[int]bool{}
	for _, i := range group {
		a := all[i]
		for _, j := range index.Sharing(a.about, 2) {
			b := all[j]
			if used[j] || !sameEvent(a, b) || !datesDiffer(a.value, b.value) {
				continue
			}
			sides := []story.Side{
				{Label: b.text, Evidence: f.datedSo(all, group, b)},
				{Label: a.text, Evidence: f.datedSo(all, group, a)},
			}
			f.bySupport(sides)
			n := len(f.found)
			f.raise(story.Date, "date-same-event",
				fmt.Sprintf("the same event is dated %s and %s", quote(sides[0].Label), quote(sides[1].Label)), sides...)
			if len(f.found) > n {
				used[i], used[j] = true, true
				break
			}
		}
		index.Add(i, a.about)
	}
}

// datedSo lists the sentences that date the event of a as a does.
func (f *finder) datedSo(all []dated, group []int, a dated) []story.Evidence {
	var out []story.Evidence
	for _, i := range group[:min(len(group), align.Postings)] {
		if b := all[i]; b.value == a.value && sameEvent(a, b) {
			out = append(out, f.sentence(b.doc, b.sentence))
		}
	}
	if own := f.sentence(a.doc, a.sentence); !slices.Contains(out, own) {
		out = append(out, own)
	}
	return out
}

// datesDiffer tells whether two ISO dates are of different years or months. Days
// are let pass: reports of one event date it by the place or by the day after.
func datesDiffer(a, b string) bool {
	if a[:4] != b[:4] {
		return true
	}
	return len(a) >= 7 && len(b) >= 7 && isMonth(a[5:7]) && isMonth(b[5:7]) && a[5:7] != b[5:7]
}

func isMonth(s string) bool { return s >= "01" && s <= "12" }
