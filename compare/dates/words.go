package dates

import (
	"iter"
	"strings"
	"time"
	"unicode"

	"rapporteur/annot"
)

// daySet is a set of weekdays, 1 (Monday) to 7.
type daySet uint8

func (s *daySet) add(day int)          { *s |= 1 << day }
func (s daySet) holds(all daySet) bool { return all&^s == 0 }

// isoWeekday counts from 1 (Monday) to 7, as TIMEX3 does.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// said is a weekday, 1 (Monday) to 7, in a sentence.
type said struct{ day, sentence int }

// weekdays are the bare weekdays that a document tells of in the sentences that are
// read: "Monday", not "next Monday". A sentence is listed once for each.
func weekdays(d *annot.Document) []said {
	var list []said
	var here daySet // listed of sentence s
	s := 0
	for _, t := range d.Times {
		for s+1 < len(d.Sentences) && d.Sentences[s].End <= t.Start {
			s++
			here = 0
		}
		day, ok := strings.CutPrefix(t.Value, "XXXX-WXX-")
		if !ok || t.Kind != annot.DateTime || len(day) != 1 || day < "1" || day > "7" || s >= len(d.Sentences) || !d.Blocks[d.Sentences[s].Block].Read() {
			continue
		}
		words := strings.Fields(d.Slice(t.Span))
		if len(words) == 0 || strings.EqualFold(words[0], "next") || strings.EqualFold(words[0], "last") {
			continue
		}
		w := said{int(day[0] - '0'), s}
		var one daySet
		one.add(w.day)
		if here.holds(one) {
			continue
		}
		here.add(w.day)
		list = append(list, w)
	}
	return list
}

// around is the passage about sentence i: it and the ones before and after it, as far as
// they are read.
func around(d *annot.Document, i int) string {
	from, to := i, i
	if i > 0 && d.Blocks[d.Sentences[i-1].Block].Read() {
		from--
	}
	if i+1 < len(d.Sentences) && d.Blocks[d.Sentences[i+1].Block].Read() {
		to++
	}
	return d.Text[d.Sentences[from].Start:d.Sentences[to].End]
}

// minWord is the length in bytes from which a word says something about its sentence.
const minWord = 5

// contentWords are the words of a text in lower case and in order, without function
// words and weekdays. A word may come more than once.
func contentWords(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(w) >= minWord && !common[w] && !strings.HasSuffix(w, "day") && !yield(w) {
				return
			}
		}
	}
}

var common = map[string]bool{"about": true, "after": true, "ahead": true, "also": true, "before": true, "between": true, "could": true,
	"during": true, "following": true, "other": true, "said": true, "should": true, "their": true, "there": true, "these": true,
	"those": true, "under": true, "where": true, "which": true, "while": true, "would": true, "president": true, "minister": true}
