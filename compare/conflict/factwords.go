package conflict

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/compare/align"
)

//go:embed data/events.txt
var events string

// eventClasses are the classes of words for one event, by stem. The file is part of the
// program and a test reads it strictly.
var eventClasses = sync.OnceValue(func() map[string]string {
	classes, _ := loadEvents()
	return classes
})

func loadEvents() (map[string]string, error) {
	var err error
	classes := map[string]string{}
	for n, line := range strings.Split(events, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		class, forms, ok := strings.Cut(line, ":")
		for form := range strings.SplitSeq(forms, ",") {
			s := align.Stem(strings.TrimSpace(form))
			if old := classes[s]; err == nil && (!ok || s == "" || strings.Contains(s, " ") || old != "" && old != class) {
				err = fmt.Errorf("events.txt:%d: want \"class: form, form\", each form a word of one class", n+1)
			}
			classes[s] = class
		}
	}
	return classes, err
}

// spot is a sentence with what its names say of whom it is about.
type spot struct {
	f        *finder
	doc      int
	sentence int
	words    []string // of the sentence
}

func (f *finder) spot(doc, sentence int) spot {
	d := f.s.Docs[doc]
	return spot{f, doc, sentence, align.Words(d.Slice(d.Sentences[sentence].Span))}
}

// quiet are the words that may stand between an event and its date, or within the words
// for the event: anything else tells of another event that the date may belong to.
// Names of those who take part are quiet too, and the words of what the fact says.
var quiet = align.WordSet(`a an the this that which who when of in on at by with against between and its their his has have had been was
	back early late full scale full-scale large-scale all-out unprovoked illegal armed military bloody brutal out
	current ongoing present neighbour neighbouring neighbor neighboring so-called so called year day month morning night`)

// leads are the words before an event that leave the date to the event: "since the
// invasion in 2019". After any other word the date may belong to that word, as in
// "condemned the invasion in 2019".
var leads = align.WordSet(`since after before until with following follow follows followed from when as by say says said told that
	begin began begun start started launch launched launching erupt erupted mount mounted
	order ordered ordering and but`)

// startOf are the words before "of" that leave the date to the event.
var startOf = align.WordSet("start beginning outbreak onset launch day date time")

// unsure are words of a clause that asserts no past event.
var unsure = align.WordSet(`not never no will would could should may might if anniversary
	mark marks marked marking commemorate commemorates commemorated commemorating`)

// tells reports whether a sentence gives the time for the event of a fact.
func (k *known) tells(here spot, d *annot.Document, t annot.Time) bool {
	s := d.Sentences[here.sentence]
	before, from := clauseTo(d, s.Start, t.Start)
	clause := annot.Span{Start: from, End: t.Start}
	w := align.Words(before)
	if len(w) > 0 && (relative[w[0]] || eventClasses()[align.Stem(w[0])] == "begin") { // "the war, which began in 2019", "launched in 2019"
		var more string
		more, clause.Start = clauseTo(d, s.Start, from)
		w = append(align.Words(more), w...)
	}
	if !k.eventBefore(w) {
		after := clauseAfter(d, s.End, t.End, len(align.Content(before)) == 0)
		clause.End = t.End + int32(len(after))
		if w = append(w, align.Words(after)...); !k.eventAfter(align.Words(before), align.Words(after)) {
			return false
		}
	}
	return !slices.ContainsFunc(w, func(x string) bool { return unsure[x] }) && !here.holds(k.not) && here.among(k, clause)
}

// clauseTo is clauseBefore, with where it begins.
func clauseTo(d *annot.Document, sentence, to int32) (clause string, from int32) {
	clause = clauseBefore(d, sentence, to)
	return clause, sentence + int32(strings.LastIndex(d.Text[sentence:to], clause))
}

var relative = align.WordSet("which that when who whose")

// clauseAfter is the text after a date up to the next break; a comma right after the
// date counts as one unless the date opens the clause.
func clauseAfter(d *annot.Document, sentence, date int32, opens bool) string {
	end := min(sentence, date+reach)
	for end < sentence && !utf8.RuneStart(d.Text[end]) {
		end++
	}
	text := d.Text[date:end]
	skip := 0
	if opens {
		skip = len(text) - len(strings.TrimLeft(text, " ,"))
	}
	if i := strings.IndexAny(text[skip:], ",;:()\"“”—–"); i >= 0 {
		text = text[:skip+i]
	}
	return text
}

// eventBefore reports whether words that end at a date tell the event of a fact, and
// nothing stands between that the date could belong to.
func (k *known) eventBefore(w []string) bool {
	for _, phrase := range k.events {
		first, last := k.find(phrase, w)
		if first >= 0 && k.allQuiet(w[last+1:]) && k.led(w, first, last) {
			return true
		}
	}
	return false
}

// eventAfter is eventBefore for words that begin at a date.
func (k *known) eventAfter(before, after []string) bool {
	for _, phrase := range k.events {
		first, _ := k.find(phrase, after)
		if first >= 0 && k.allQuiet(after[:first]) && k.allQuiet(align.Without(before, func(w string) bool { return leads[w] })) {
			return true
		}
	}
	return false
}

// find is where the words of a phrase stand in w, in any order with quiet words between
// them: the first and the last of them, the last occurrence that there is. -1 for none.
func (k *known) find(phrase, w []string) (first, last int) {
	stems := eventStems(w)
	for end := len(w) - 1; end >= 0; end-- {
		if !slices.Contains(phrase, stems[end]) {
			continue
		}
		left := align.Without(phrase, func(s string) bool { return s == stems[end] })
		start := end
		for i := end - 1; i >= 0 && len(left) > 0; i-- {
			switch {
			case slices.Contains(left, stems[i]):
				left = align.Without(left, func(s string) bool { return s == stems[i] })
				start = i
			case !k.allQuiet(w[i : i+1]):
				i = 0
			}
		}
		if len(left) == 0 {
			return start, end
		}
	}
	return -1, -1
}

// allQuiet reports whether no word could have a date of its own.
func (k *known) allQuiet(w []string) bool {
	return !slices.ContainsFunc(w, func(x string) bool {
		s := align.Stem(x)
		return !quiet[x] && !k.named(x) && !strings.HasSuffix(x, "ly") && eventClasses()[s] != "begin" && !slices.Contains(k.says, s)
	})
}

// named reports whether a word is of a name of those who take part, or made of one:
// "Russian" of "Russia".
func (k *known) named(word string) bool {
	for i, list := range k.words {
		if slices.ContainsFunc(list, func(n string) bool {
			return n == word || strings.HasPrefix(word, strings.TrimSuffix(n, "a")) && len(n) > 3
		}) {
			return true
		}
		for n := range k.about[i] {
			if slices.Contains(k.forms[n], word) {
				return true
			}
		}
	}
	return false
}

// led reports whether the words before the event leave the date to it. A verb has its
// date itself.
func (k *known) led(w []string, first, last int) bool {
	if slices.ContainsFunc(w[first:last+1], func(x string) bool {
		return strings.HasSuffix(x, "ed") || eventClasses()[align.Stem(x)] == "begin"
	}) {
		return true
	}
	i := first - 1
	for i >= 0 && w[i] != "of" && !leads[w[i]] && k.allQuiet(w[i:i+1]) {
		i--
	}
	if i >= 0 && w[i] == "of" {
		return i == 0 || startOf[w[i-1]] || leads[w[i-1]]
	}
	return i < 0 || leads[w[i]]
}

// holds reports whether the sentence has all words of one of the phrases.
func (p spot) holds(phrases [][]string) bool {
	if len(phrases) == 0 {
		return false
	}
	stems := eventStems(p.words)
	return slices.ContainsFunc(phrases, func(phrase []string) bool {
		return !slices.ContainsFunc(phrase, func(s string) bool { return !slices.Contains(stems, s) })
	})
}

// among reports whether a part of the sentence is about those whom the fact is about:
// it names no other state or place, and the sentence names all of them. Where it
// does not, the report must, and nobody else be named just before.
func (p spot) among(k *known, part annot.Span) bool {
	d := p.f.s.Docs[p.doc]
	if p.strangers(k, part, true) {
		return false
	}
	sentence := d.Sentences[p.sentence].Span
	all := true
	for i := range k.about {
		all = all && (p.names(k, i, sentence) || subset(k.words[i], p.words))
	}
	if all {
		return true
	}
	for i := range k.about {
		if !p.names(k, i, annot.Span{Start: 0, End: int32(len(d.Text))}) {
			return false
		}
	}
	around := sentence
	if p.sentence > 0 && d.Blocks[d.Sentences[p.sentence-1].Block].Read() {
		around.Start = d.Sentences[p.sentence-1].Start
	}
	return !p.strangers(k, around, false)
}

// names reports whether a part of the report names the i-th of those a fact is about.
func (p spot) names(k *known, i int, in annot.Span) bool {
	return slices.ContainsFunc(annot.MentionsIn(p.f.s.Docs[p.doc], in), func(m annot.Mention) bool {
		return m.Entity >= 0 && k.about[i][p.f.s.NameOf[p.doc][m.Entity]]
	})
}

// strangers reports whether a part of the report names a state, with places any place,
// that the fact is not about.
func (p spot) strangers(k *known, in annot.Span, places bool) bool {
	d := p.f.s.Docs[p.doc]
	return slices.ContainsFunc(annot.MentionsIn(d, in), func(m annot.Mention) bool {
		if m.Kind != annot.State && !(places && m.Kind == annot.Place) {
			return false
		}
		if m.Entity >= 0 {
			if name := p.f.s.NameOf[p.doc][m.Entity]; name >= 0 {
				return !slices.ContainsFunc(k.about, func(means map[int]bool) bool { return means[name] })
			}
		}
		return slices.ContainsFunc(align.Words(d.Slice(m.Head)), func(w string) bool { return !k.named(w) })
	})
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// counts reports whether a number of a sentence is of what the fact's figure counts.
func (k *known) counts(here spot, d *annot.Document, s int, q annot.Quantity) bool {
	if align.UnitClass(q.Unit) != align.UnitClass(k.Unit) {
		return false
	}
	if q.Of.Empty() {
		q.Of = counted(d, s, q)
	}
	of := align.Content(d.Slice(q.Of))
	if !slices.ContainsFunc(k.of, func(phrase []string) bool { return len(phrase) > 0 && subset(phrase, of) }) {
		return false
	}
	return !here.holds(k.not) && here.among(k, q.Span)
}

// wishes reports whether a number is one that somebody wants or that may be, and not one
// that is: what has been agreed is.
func (k *known) wishes(d *annot.Document, s int, q annot.Quantity) bool {
	return slices.ContainsFunc(align.Words(clauseBefore(d, d.Sentences[s].Start, q.Start)), func(w string) bool {
		return unsure[w] || wish[w] && !strings.HasPrefix(w, "agree") && !slices.Contains(k.says, align.Stem(w))
	})
}
