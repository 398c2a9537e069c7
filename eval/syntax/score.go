package syntax

import (
	"fmt"

	"rapporteur/internal/agreement"
	"rapporteur/internal/conllu"
)

// Measure is one of the measures of the shared task.
type Measure int

// The measures.
const (
	Tokens    Measure = iota // tokens that cover the same characters
	Sentences                // sentences that cover the same characters
	Words                    // words that are aligned
	UPOS                     // of those, with the same universal tag
	XPOS                     // with the same tag of the treebank
	UFeats                   // with the same universal features
	AllTags                  // with the same of all three
	Lemmas                   // with the same lemma, or one that the gold does not tell
	UAS                      // with heads that are aligned
	LAS                      // and the same relation, without its subtype
	CLAS                     // the same of words that carry content
	MLAS                     // and the same tags and functional words
	BLEX                     // or the same lemma
	measures
)

var measureNames = [measures]string{"Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas",
	"UAS", "LAS", "CLAS", "MLAS", "BLEX"}

// String is the name that the shared task gives the measure.
func (m Measure) String() string { return measureNames[m] }

// Scores are the counts by Measure. Those of several texts add up.
type Scores [measures]agreement.Count

// Plus adds up the counts of two texts.
func (s Scores) Plus(o Scores) Scores {
	for m := range s {
		s[m] = s[m].Plus(o[m])
	}
	return s
}

// Score compares the sentences of a system with those of the gold. It is an error when
// the two are of different characters, white space aside, or when the heads of a sentence
// make no tree with one root.
func Score(gold, system []conllu.Sentence) (Scores, error) {
	g, err := newSide(gold)
	if err != nil {
		return Scores{}, fmt.Errorf("gold %w", err)
	}
	s, err := newSide(system)
	if err != nil {
		return Scores{}, fmt.Errorf("system %w", err)
	}
	if g.text != s.text {
		return Scores{}, textsDiffer(g.text, s.text)
	}
	c := &comparison{gold: g.words, system: s.words, pairs: align(g.words, s.words)}
	c.aligned = make([]int, len(s.words))
	for i := range c.aligned {
		c.aligned[i] = noWord
	}
	for _, p := range c.pairs {
		c.aligned[p.system] = p.gold
	}
	scores := Scores{Tokens: sameSpans(g.tokens, s.tokens), Sentences: sameSpans(g.sentences, s.sentences)}
	c.count(&scores)
	return scores, nil
}

// textsDiffer shows where, with the 20 characters that follow on both sides.
func textsDiffer(gold, system string) error {
	g, s := []rune(gold), []rune(system)
	n := 0
	for n < len(g) && n < len(s) && g[n] == s[n] {
		n++
	}
	return fmt.Errorf("gold and system are not of the same text: after %d characters without blanks the gold goes on %q and the system %q",
		n, string(g[n:min(len(g), n+20)]), string(s[n:min(len(s), n+20)]))
}

// sameSpans counts the spans that are in both lists, each in order and without overlap.
func sameSpans(gold, system []span) agreement.Count {
	c := agreement.Count{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case system[s].start < gold[g].start:
			s++
		case gold[g].start < system[s].start:
			g++
		default:
			if gold[g].end == system[s].end {
				c.Correct++
			}
			g++
			s++
		}
	}
	return c
}

// comparison holds two annotations with their words aligned.
type comparison struct {
	gold, system []word
	pairs        []pair
	aligned      []int // of each word of the system, the word of the gold, or noWord
}

// count counts all measures of words.
func (c *comparison) count(scores *Scores) {
	for m := Words; m < measures; m++ {
		scores[m].Gold, scores[m].System = len(c.gold), len(c.system)
		if m >= CLAS {
			scores[m].Gold, scores[m].System = contentWords(c.gold), contentWords(c.system)
		}
	}
	for _, p := range c.pairs {
		for m, right := range c.agree(p) {
			if right {
				scores[m].Correct++
			}
		}
	}
}

func contentWords(words []word) int {
	n := 0
	for _, w := range words {
		if contentRelations[w.rel] {
			n++
		}
	}
	return n
}

// agree says of an aligned word by which measures it is right.
func (c *comparison) agree(p pair) [measures]bool {
	g, s := c.gold[p.gold], c.system[p.system]
	var right [measures]bool
	right[Words] = true
	right[UPOS] = g.upos == s.upos
	right[XPOS] = g.xpos == s.xpos
	right[UFeats] = g.feats == s.feats
	right[AllTags] = right[UPOS] && right[XPOS] && right[UFeats]
	right[Lemmas] = g.lemma == "_" || g.lemma == s.lemma
	right[UAS] = c.same(g.head, s.head)
	right[LAS] = right[UAS] && g.rel == s.rel
	right[CLAS] = right[LAS] && contentRelations[g.rel]
	right[MLAS] = right[CLAS] && right[UPOS] && right[UFeats] && c.sameFunctional(g, s)
	right[BLEX] = right[CLAS] && right[Lemmas]
	return right
}

// same reports whether a word of the system is aligned to that of the gold, or both are
// none.
func (c *comparison) same(gold, system int) bool {
	if system == noWord || gold == noWord {
		return gold == system
	}
	return c.aligned[system] == gold
}

// sameFunctional reports whether two words have the same functional words, in the same
// order, with the same tags.
func (c *comparison) sameFunctional(g, s word) bool {
	if len(g.functional) != len(s.functional) {
		return false
	}
	for i, gi := range g.functional {
		si := s.functional[i]
		a, b := c.gold[gi], c.system[si]
		if !c.same(gi, si) || a.rel != b.rel || a.upos != b.upos || a.feats != b.feats {
			return false
		}
	}
	return true
}
