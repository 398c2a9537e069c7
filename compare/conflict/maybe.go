package conflict

import (
	"fmt"
	"strings"

	"rapporteur/compare/align"
	"rapporteur/story"
)

// outcome is what a sentence says that something will do, or may do: the stems of the verb
// and of the word behind it.
type outcome struct {
	line
	verb, object string
	words        string // from the modal to the object, in lower case
	sure         bool
}

// sameOutcome is how much of the content of two sentences must be shared, beside verb and
// object, for them to speak of one outcome.
const sameOutcome = 0.3

// maybes raises what one report says will be, and another that it may be: "a deal to end the
// strike", "a deal that could end the strike".
func (f *finder) maybes() {
	var all []outcome
	index := map[string][]int{}
	for doc, n := range f.noted {
		for _, o := range n.outcomes {
			k := o.verb + " " + o.object
			if len(index[k]) < align.Postings {
				o.doc = doc
				index[k] = append(index[k], len(all))
				all = append(all, o)
			}
		}
	}
	for i, a := range all {
		if a.sure {
			continue
		}
		for _, j := range index[a.verb+" "+a.object] {
			b := all[j]
			if i == j || !b.sure || b.doc == a.doc || !f.sameDay(a.doc, b.doc) || align.Shared(a.stems, b.stems) < fewestShared || align.Jaccard(a.stems, b.stems) < sameOutcome {
				continue
			}
			x, y := a.words, b.words
			f.raise(story.Modality, "may-and-will", fmt.Sprintf("may be in one report (%s), will be in another (%s)", quote(x), quote(y)),
				story.Side{Label: x, Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
				story.Side{Label: y, Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}})
			break
		}
	}
}

// outcomes are what the words of a sentence say will be or may be. "To" tells what will be
// only of what is meant to bring it about: "a deal to end the strike".
func outcomes(w []string) []outcome {
	var out []outcome
	for i, s := range w {
		m := modalVerbs[s]
		brings := s == "to" && i > 0 && align.Generic(align.Stem(w[i-1]))
		if m != "will" && m != "can" && m != "may" && !brings || i+2 >= len(w) {
			continue
		}
		verb := w[i+1]
		if align.Stopword(verb) || strings.HasSuffix(verb, "ly") || lightVerbs[verb] {
			continue
		}
		for k := i + 2; k < min(len(w), i+2+objectWithin); k++ {
			if !align.Stopword(w[k]) {
				out = append(out, outcome{verb: align.Stem(verb), object: align.Stem(w[k]), sure: m == "will" || brings, words: strings.Join(w[i:k+1], " ")})
			}
		}
	}
	return out
}

// objectWithin is how many words behind a verb may stand before the noun that it governs:
// "end the United Auto Workers' monthlong strike".
const objectWithin = 7
