package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/compare/copies"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// saying is what one person is reported to say, as a quotation or in the report's words.
type saying struct {
	doc     int // the first report that has it
	speaker int // index into Story.Names
	annot.Span
	words []string
	gist  []string         // content stems
	said  []story.Evidence // by all that have it in these words

	holder   annot.EntityIdx
	sentence int
	wording  uint64
}

// sayingsOf are what the persons of a document are reported to say.
func sayingsOf(d *annot.Document, spans func(d *annot.Document, a annot.Attribution) []annot.Span) []saying {
	var all []saying
	for _, a := range d.Attributions {
		if !a.Tells() || a.Holder == annot.None || d.Entities[a.Holder].Kind != annot.Person {
			continue
		}
		for _, span := range spans(d, a) {
			at := sentenceAt(d, span)
			if at < 0 {
				continue
			}
			text := d.Slice(span)
			if w := align.Words(text); len(w) >= 3 {
				all = append(all, saying{Span: span, words: w, gist: align.ContentOf(w), holder: a.Holder, sentence: at, wording: copies.Wording(text)})
			}
		}
	}
	return all
}

// contents are the contents of what is told in the report's words: quotations are compared word
// by word.
func contents(_ *annot.Document, a annot.Attribution) []annot.Span {
	if a.Direct {
		return nil
	}
	return []annot.Span{a.Content}
}

// sayings are what persons are reported to say, each wording of each person once, with an
// index by their content.
func (f *finder) sayings(of func(n *noted) []saying) ([]saying, *align.Index) {
	var all []saying
	index := &align.Index{}
	type wording struct {
		speaker int
		hash    uint64
	}
	known := map[wording]int{}
	for doc, n := range f.noted {
		for _, s := range of(n) {
			if s.doc, s.speaker = doc, f.s.NameOf[doc][s.holder]; s.speaker < 0 {
				continue
			}
			key := wording{s.speaker, s.wording}
			i, ok := known[key]
			if !ok {
				i = len(all)
				known[key] = i
				index.Add(i, s.gist)
				all = append(all, s)
			}
			all[i].said = append(all[i].said, f.marked(doc, s.sentence, s.Span))
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
		inside := strings.TrimRight(d.Text[int(at)+open+len(mark):int(at)+end], ",.;: ")
		span := annot.Span{Start: at + int32(open+len(mark))}
		span.End = span.Start + int32(len(inside))
		if a.Content.Overlaps(span) {
			out = append(out, span)
		}
		at += int32(end + len(marks[mark]))
	}
	return out
}

// quotedAtLeast is how many words a quotation must have for its wording to tell: two
// people may both speak of "a very good day".
const quotedAtLeast = 7

// quotations raises one quotation that reports give to two persons, and one that they
// print in words that do not mean the same.
func (f *finder) quotations() {
	all, index := f.sayings(func(n *noted) []saying { return n.quoted })
	used := map[int]bool{}
	pair := func(i, j int) (saying, saying, bool) {
		a, b := all[j], all[i]
		return a, b, !used[i] && !used[j] && f.sameDay(a.doc, b.doc)
	}
	for i := range all {
		for _, j := range index.Sharing(all[i].gist, 2) {
			a, b, ok := pair(i, j)
			if j >= i || !ok || a.speaker == b.speaker || len(a.words) < quotedAtLeast || !slices.Equal(a.words, b.words) || f.oneVoice(a, b) {
				continue
			}
			used[i], used[j] = true, true
			f.print(story.Attribution, "two-speakers", a, b, fmt.Sprintf("%s is quoted from %s in one report, from %s in another",
				quote(f.words(a.doc, a.Span)), f.s.Names[a.speaker].Name, f.s.Names[b.speaker].Name))
		}
	}
	for _, group := range sets.By(len(all), func(i int) int { return all[i].speaker }) {
		group = group[:min(len(group), align.Postings)]
		for n, i := range group {
			for _, j := range group[:n] {
				a, b, ok := pair(i, j)
				if !ok || !rendered(a.words, b.words) {
					continue
				}
				used[i], used[j] = true, true
				f.print(story.Modality, "quoted-otherwise", a, b, fmt.Sprintf("%s is quoted as saying %s in one report, %s in another",
					f.s.Names[a.speaker].Name, quote(f.words(a.doc, a.Span)), quote(f.words(b.doc, b.Span))))
			}
		}
	}
}

// print raises two sayings against each other.
func (f *finder) print(kind story.ConflictKind, rule string, a, b saying, why string) {
	f.raise(kind, rule, why, story.Side{Label: f.words(a.doc, a.Span), Evidence: a.said}, story.Side{Label: f.words(b.doc, b.Span), Evidence: b.said})
}

// oneVoice tells whether two speakers may be one: a body and who speaks for it, or names
// that share a part.
func (f *finder) oneVoice(a, b saying) bool {
	x, y := f.s.Names[a.speaker], f.s.Names[b.speaker]
	return x.For == y.Key || y.For == x.Key || align.Shared(align.Content(x.Name), align.Content(y.Name)) > 0 || f.names(a, b) || f.names(b, a)
}

// names tells whether the sentence of a names b's speaker or the party that it speaks for:
// then a may only tell what b says.
func (f *finder) names(a, b saying) bool {
	d, of := f.s.Docs[a.said[0].Doc], f.s.Names[b.speaker]
	return slices.ContainsFunc(annot.MentionsIn(d, a.said[0].Span), func(m annot.Mention) bool {
		if m.Entity == annot.None || f.s.NameOf[a.doc][m.Entity] < 0 {
			return false
		}
		key := f.s.Names[f.s.NameOf[a.doc][m.Entity]].Key
		return key == of.Key || key == of.For
	})
}

// rendered tells whether two quotations are one saying in other words: they differ in how
// sure or how done it is, and what is said to be so begins with forms of one verb and goes
// on with a form of one word: "may have lost his will", "might lose his willingness".
func rendered(a, b []string) bool {
	m, n := firstModal(a), firstModal(b)
	if m == "" || n == "" || m == n || containsWords(a, b) || containsWords(b, a) {
		return false
	}
	x, y := behindModal(a), behindModal(b)
	if len(x) < 2 || len(y) < 2 || !alike(x[0], y[0], 3) || lightVerbs[x[0]] {
		return false
	}
	return slices.ContainsFunc(x[1:], func(w string) bool {
		return len(w) >= 4 && slices.ContainsFunc(y[1:], func(o string) bool { return alike(w, o, 4) })
	})
}

// lightVerbs say too little for two quotations with one of them to be one.
var lightVerbs = align.WordSet("be take make have get do go come give see")

// behindModal are the words of the clause behind the first modal verb, from the main verb on.
func behindModal(w []string) []string {
	const clause = 8
	at := slices.IndexFunc(w, func(s string) bool { return modalVerbs[s] != "" }) + 1
	for at < len(w) && (w[at] == "have" || w[at] == "not" || strings.HasSuffix(w[at], "ly")) {
		at++
	}
	return w[at:min(len(w), at+clause)]
}

// alike tells whether two words may be forms of one: they begin with the same letters.
func alike(a, b string, letters int) bool {
	return len(a) >= letters && len(b) >= letters && a[:letters] == b[:letters]
}

// containsWords tells whether the words of one quotation stand in the other.
func containsWords(part, all []string) bool {
	return strings.Contains(" "+strings.Join(all, " ")+" ", " "+strings.Join(part, " ")+" ")
}

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
	all, index := f.sayings(func(n *noted) []saying { return n.told })
	used := map[int]bool{}
	for i, a := range all {
		if used[i] || firstModal(a.words) != "will" {
			continue
		}
		for _, j := range index.Sharing(a.gist, 2) {
			b := all[j]
			m := firstModal(b.words)
			if used[j] || a.speaker != b.speaker || m != "can" && m != "may" || !f.sameDay(a.doc, b.doc) || !samePredicate(f.predicate(a), f.predicate(b)) {
				continue
			}
			used[i], used[j] = true, true
			f.print(story.Modality, "surer-here", a, b, fmt.Sprintf("%s says that it will be in one report (%s), that it may be in another (%s)",
				f.s.Names[a.speaker].Name, quote(f.words(a.doc, a.Span)), quote(f.words(b.doc, b.Span))))
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
	w := align.Words(clause)
	at := slices.IndexFunc(w, func(w string) bool { return modalVerbs[w] != "" })
	if at < 0 {
		return nil
	}
	var out []string
	for _, w := range w[at+1:] {
		if !align.Stopword(w) {
			out = append(out, align.Stem(w))
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
