package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// saying is what one person is reported to say, as a quotation or in the report's words.
type saying struct {
	doc, sentence int
	speaker       int // index into Story.Names
	annot.Span
	words []string
	gist  []string // content stems
}

// sayings are what persons are reported to say, with an index by their content.
func (f *finder) sayings(spans func(d *annot.Document, a annot.Attribution) []annot.Span) ([]saying, stemIndex) {
	var all []saying
	index := stemIndex{}
	for doc, d := range f.s.Docs {
		for _, a := range d.Attributions {
			if !a.Tells() || a.Holder == annot.None || d.Entities[a.Holder].Kind != annot.Person || f.s.NameOf[doc][a.Holder] < 0 {
				continue
			}
			for _, span := range spans(d, a) {
				s := saying{doc: doc, sentence: sentenceAt(d, span), speaker: f.s.NameOf[doc][a.Holder], Span: span}
				s.words, s.gist = words(d.Slice(span)), content(d.Slice(span))
				if s.sentence < 0 || len(s.gist) < 2 {
					continue
				}
				index.add(len(all), s.gist)
				all = append(all, s)
			}
		}
	}
	return all, index
}

// marks open and close a quotation.
var marks = map[string]string{"“": "”", `"`: `"`, "‘": "’"}

// quoted are the parts of an attribution's sentence that stand between quotation marks
// within its content.
func quoted(d *annot.Document, a annot.Attribution) []annot.Span {
	var out []annot.Span
	s := d.Sentences[a.Sentence]
	for at := s.Start; at < s.End; {
		open, end := -1, -1
		var mark string
		for m, closing := range marks {
			if i := strings.Index(d.Text[at:s.End], m); i >= 0 && (open < 0 || i < open) {
				if j := strings.Index(d.Text[int(at)+i+len(m):s.End], closing); j >= 0 {
					open, end, mark = i, i+len(m)+j, m
				}
			}
		}
		if open < 0 {
			break
		}
		span := annot.Span{Start: at + int32(open+len(mark)), End: at + int32(end)}
		if a.Content.Overlaps(span) {
			out = append(out, span)
		}
		at += int32(end) + 1
		for at < s.End && !startsRune(d.Text[at]) {
			at++
		}
	}
	return out
}

func startsRune(b byte) bool { return b&0xC0 != 0x80 }

// quotedAtLeast is how many words a quotation must have for its wording to tell: two
// people may both speak of "a very good day".
const quotedAtLeast = 7

// quotations raises one quotation that reports give to two persons, and one that they
// print in words that do not mean the same.
func (f *finder) quotations() {
	all, index := f.sayings(quoted)
	used := map[int]bool{}
	for i, a := range all {
		for _, j := range index.sharing(a.gist, 2) {
			b := all[j]
			if j >= i || used[i] || used[j] || a.doc == b.doc || f.root[a.doc] == f.root[b.doc] || !f.sameDay(a.doc, b.doc) {
				continue
			}
			sides := []story.Side{
				{Label: f.words(b.doc, b.Span), Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}},
				{Label: f.words(a.doc, a.Span), Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
			}
			switch {
			case a.speaker != b.speaker:
				if len(a.words) < quotedAtLeast || !slices.Equal(a.words, b.words) || f.oneVoice(a, b) {
					continue
				}
				f.raise(story.Attribution, "two-speakers", fmt.Sprintf("%s is quoted from %s in one report, from %s in another",
					quote(f.words(a.doc, a.Span)), f.s.Names[b.speaker].Name, f.s.Names[a.speaker].Name), sides...)
			case rendered(a.words, b.words):
				f.raise(story.Modality, "quoted-otherwise", fmt.Sprintf("%s is quoted as saying %s in one report, %s in another",
					f.s.Names[a.speaker].Name, quote(sides[0].Label), quote(sides[1].Label)), sides...)
			default:
				continue
			}
			used[i], used[j] = true, true
		}
	}
}

// oneVoice tells whether two speakers may be one: a body and who speaks for it, or names
// that share a part.
func (f *finder) oneVoice(a, b saying) bool {
	x, y := f.s.Names[a.speaker], f.s.Names[b.speaker]
	return x.For == y.Key || y.For == x.Key || shared(content(x.Name), content(y.Name)) > 0 || f.names(a, b) || f.names(b, a)
}

// names tells whether the sentence of a names b's speaker or the party that it speaks for:
// then a may only tell what b says.
func (f *finder) names(a, b saying) bool {
	d, of := f.s.Docs[a.doc], f.s.Names[b.speaker]
	return slices.ContainsFunc(mentionsIn(d, d.Sentences[a.sentence].Span), func(m annot.Mention) bool {
		if m.Entity == annot.None || f.s.NameOf[a.doc][m.Entity] < 0 {
			return false
		}
		key := f.s.Names[f.s.NameOf[a.doc][m.Entity]].Key
		return key == of.Key || key == of.For
	})
}

// rendered tells whether two quotations are one saying in other words: they share most of
// their content, differ in how sure or how done it is, and neither is a part of the other.
func rendered(a, b []string) bool {
	x, y := content(strings.Join(a, " ")), content(strings.Join(b, " "))
	if shared(x, y) < 2 || 2*shared(x, y) < min(len(x), len(y)) || within2(a, b) || within2(b, a) {
		return false
	}
	m, n := firstModal(a), firstModal(b)
	return m != "" && n != "" && m != n && 2*abs(len(a)-len(b)) <= max(len(a), len(b))
}

// within2 tells whether the words of one quotation stand in the other.
func within2(part, all []string) bool {
	return strings.Contains(" "+strings.Join(all, " ")+" ", " "+strings.Join(part, " ")+" ")
}

func abs(n int) int { return max(n, -n) }

// modalVerbs are the verbs that say how sure, or how free, something is.
var modalVerbs = map[string]string{
	"will": "will", "would": "will", "shall": "will", "'ll": "will", "won't": "will", "wouldn't": "will",
	"can": "can", "could": "can", "can't": "can", "cannot": "can", "couldn't": "can",
	"may": "may", "might": "may", "must": "must", "should": "should",
}

// firstModal is the first modal verb of some words, with "have" when it speaks of what is
// done already: "may", "may have".
func firstModal(w []string) string {
	for i, s := range w {
		if m := modalVerbs[s]; m != "" {
			if i+1 < len(w) && w[i+1] == "have" {
				return m + " have"
			}
			return m
		}
	}
	return ""
}

// modals raises what one person is reported to say will happen in one report, and only
// may happen in another.
func (f *finder) modals() {
	all, index := f.sayings(func(_ *annot.Document, a annot.Attribution) []annot.Span {
		if a.Direct {
			return nil // quotations are compared word by word
		}
		return []annot.Span{a.Content}
	})
	used := map[int]bool{}
	for i, a := range all {
		if used[i] || firstModal(a.words) != "will" {
			continue
		}
		for _, j := range index.sharing(a.gist, 2) {
			b := all[j]
			m := firstModal(b.words)
			if used[j] || a.speaker != b.speaker || m != "can" && m != "may" || !f.sameDay(a.doc, b.doc) || !samePredicate(f.predicate(a), f.predicate(b)) {
				continue
			}
			used[i], used[j] = true, true
			f.raise(story.Modality, "surer-here", fmt.Sprintf("%s says that it will be in one report (%s), that it may be in another (%s)",
				f.s.Names[a.speaker].Name, quote(f.words(a.doc, a.Span)), quote(f.words(b.doc, b.Span))),
				story.Side{Label: f.words(a.doc, a.Span), Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
				story.Side{Label: f.words(b.doc, b.Span), Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}})
			break
		}
	}
}

// predicate are the stems of what stands behind the first modal of a saying, up to the next
// comma, the verb first: "resume", "quickly". None for what is only asked.
func (f *finder) predicate(s saying) []string {
	if s.words[0] == "if" || s.words[0] == "whether" {
		return nil
	}
	clause, _, _ := strings.Cut(f.s.Docs[s.doc].Slice(s.Span), ",")
	w := words(clause)
	at := slices.IndexFunc(w, func(w string) bool { return modalVerbs[w] != "" })
	if at < 0 {
		return nil
	}
	var out []string
	for _, w := range w[at+1:] {
		if !stopwords[w] {
			out = append(out, stem(w))
		}
	}
	return out
}

// samePredicate tells whether two predicates begin with one verb and share another word
// and most of the shorter one.
func samePredicate(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || a[0] != b[0] {
		return false
	}
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n >= 2 && 3*n >= 2*min(len(a), len(b))
}
