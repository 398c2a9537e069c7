// Package attribution scores who is reported to have said what: the spans of source, cue
// and content that a system finds, against the corpus PolNeAR.
//
// A span is right when the gold has the same span of the same kind in the article, as in
// the published evaluations of sequence labels (CofeNet, COLING 2022). So
//
//   - a source, cue or content that is in several pieces counts as several spans, and one
//     that goes on over several paragraphs is cut at their ends;
//   - a span that two attributions share, the source of two cues, counts once;
//   - a span is the words from its first to its last: white space and punctuation at its
//     ends, quotation marks above all, do not matter, since annotators draw them unevenly.
//     A word is a run of letters and digits. A span without a word, such as the colon of a
//     headline, is its characters without white space.
//
// Beside it stands how many words of the spans of each kind are the same.
//
// Nothing here knows how attributions are found: a Reader is given.
package attribution

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/agreement"
)

// Span is a range of bytes of a text, half open.
type Span struct{ Start, End int }

// Relation is one attribution: where its source, cue and content stand, each in as many
// pieces as it is written in.
type Relation struct {
	Source, Cue, Content []Span
	Rule                 string // what found it; "" in the gold
}

// Kind is a part of an attribution.
type Kind string

// The kinds of span.
const (
	Source  Kind = "source"
	Cue     Kind = "cue"
	Content Kind = "content"
)

// Kinds are those that are scored, in the order of the table.
var Kinds = []Kind{Source, Cue, Content}

func (r *Relation) of(k Kind) []Span {
	switch k {
	case Source:
		return r.Source
	case Cue:
		return r.Cue
	}
	return r.Content
}

// Scores are the counts of one kind.
type Scores struct {
	Exact agreement.Count // of spans
	Words agreement.Count // in the spans
}

// Plus adds up the counts of two texts.
func (s Scores) Plus(o Scores) Scores { return Scores{s.Exact.Plus(o.Exact), s.Words.Plus(o.Words)} }

// RuleScores are how many attributions a rule found, and how many of them have a cue, a
// source and contents that are all in the gold.
type RuleScores struct{ Found, Cue, Source, Content int }

// Plus adds up the counts of two texts or rules.
func (s RuleScores) Plus(o RuleScores) RuleScores {
	return RuleScores{s.Found + o.Found, s.Cue + o.Cue, s.Source + o.Source, s.Content + o.Content}
}

// article is a text with its words, in which relations are compared.
type article struct {
	text  string
	words []Span // runs of letters and digits, in order
	// starts are where paragraphs begin: lines of the text that are not blank.
	starts []int
}

func newArticle(text string) *article {
	a := &article{text: text}
	inWord, lineBlank := false, true
	for i, r := range text {
		switch w := unicode.IsLetter(r) || unicode.IsDigit(r) || inWord && unicode.IsMark(r); {
		case w && inWord:
			a.words[len(a.words)-1].End = i + utf8.RuneLen(r)
		case w:
			a.words = append(a.words, Span{i, i + utf8.RuneLen(r)})
			inWord = true
		default:
			inWord = false
		}
		if r == '\n' {
			lineBlank = true
		} else if lineBlank && !unicode.IsSpace(r) {
			a.starts, lineBlank = append(a.starts, i), false
		}
	}
	return a
}

// paragraphs are the lines that are not blank, without white space at their ends.
func (a *article) paragraphs() []Span {
	var list []Span
	for i, start := range a.starts {
		end := len(a.text)
		if i+1 < len(a.starts) {
			end = a.starts[i+1]
		}
		list = append(list, a.trim(Span{start, end}))
	}
	return list
}

// trim takes white space off the ends of a span.
func (a *article) trim(s Span) Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(a.text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(a.text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}

// wordsIn is the half-open range of the words that a span covers in part or whole.
func (a *article) wordsIn(s Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(a.words, s.Start, func(w Span, at int) int { return cmp.Compare(w.End, at+1) })
	to, _ = slices.BinarySearchFunc(a.words, s.End, func(w Span, at int) int { return cmp.Compare(w.Start, at) })
	return from, max(from, to)
}

// spans are the pieces as they are compared: cut at the ends of paragraphs, joined where no
// word stands between them, from word to word, each once and in order.
func (a *article) spans(pieces []Span) []Span {
	var cut []Span
	for _, p := range pieces {
		for p.Start < p.End {
			next, _ := slices.BinarySearch(a.starts, p.Start+1)
			end := p.End
			if next < len(a.starts) {
				end = min(end, a.starts[next])
			}
			if s, ok := a.normal(Span{p.Start, end}); ok {
				cut = append(cut, s)
			}
			p.Start = end
		}
	}
	slices.SortFunc(cut, func(x, y Span) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)) })
	var out []Span
	for _, s := range cut {
		if len(out) > 0 && a.adjoin(out[len(out)-1], s) {
			out[len(out)-1].End = max(out[len(out)-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// adjoin reports whether no word and no paragraph's end stands between two spans in order.
func (a *article) adjoin(x, y Span) bool {
	if y.Start <= x.End {
		return true
	}
	if from, to := a.wordsIn(Span{x.End, y.Start}); from < to {
		return false
	}
	before, _ := slices.BinarySearch(a.starts, x.End)
	after, _ := slices.BinarySearch(a.starts, y.Start+1)
	return before == after
}

func (a *article) normal(s Span) (Span, bool) {
	if from, to := a.wordsIn(s); from < to {
		return Span{a.words[from].Start, a.words[to-1].End}, true
	}
	s = a.trim(s)
	return s, s.Start < s.End
}

// set are the spans of one kind in relations, each once.
func (a *article) set(relations []Relation, k Kind) map[Span]bool {
	set := map[Span]bool{}
	for i := range relations {
		for _, s := range a.spans(relations[i].of(k)) {
			set[s] = true
		}
	}
	return set
}

// covered marks the words that spans cover.
func (a *article) covered(set map[Span]bool) []bool {
	in := make([]bool, len(a.words))
	for s := range set {
		from, to := a.wordsIn(s)
		for i := from; i < to; i++ {
			in[i] = true
		}
	}
	return in
}

// score compares the relations of an article with those of the gold.
func (a *article) score(gold, found []Relation) (map[Kind]Scores, map[string]RuleScores) {
	byKind := map[Kind]Scores{}
	golds := map[Kind]map[Span]bool{}
	for _, k := range Kinds {
		want, got := a.set(gold, k), a.set(found, k)
		golds[k] = want
		s := Scores{Exact: agreement.Count{Gold: len(want), System: len(got)}}
		for span := range got {
			if want[span] {
				s.Exact.Correct++
			}
		}
		inGot := a.covered(got)
		for i, in := range a.covered(want) {
			if in {
				s.Words.Gold++
			}
			if inGot[i] {
				s.Words.System++
			}
			if in && inGot[i] {
				s.Words.Correct++
			}
		}
		byKind[k] = s
	}
	byRule := map[string]RuleScores{}
	for i := range found {
		r := byRule[found[i].Rule]
		r.Found++
		for _, part := range []struct {
			kind Kind
			n    *int
		}{{Cue, &r.Cue}, {Source, &r.Source}, {Content, &r.Content}} {
			if a.allIn(found[i].of(part.kind), golds[part.kind]) {
				*part.n++
			}
		}
		byRule[found[i].Rule] = r
	}
	return byKind, byRule
}

// allIn reports whether there are pieces and all of them are spans of a set.
func (a *article) allIn(pieces []Span, set map[Span]bool) bool {
	spans := a.spans(pieces)
	for _, s := range spans {
		if !set[s] {
			return false
		}
	}
	return len(spans) > 0
}
