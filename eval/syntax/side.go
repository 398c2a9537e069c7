package syntax

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/conllu"
)

// span is a range of bytes of the text without its blanks, half open.
type span struct{ start, end int }

// word is a syntactic word as it is compared.
type word struct {
	span          // of the multi-word token, when inside one
	inside bool   // a multi-word token
	form   string // without blanks, unless inside
	upos   string
	xpos   string
	feats  string // the universal ones
	lemma  string // "_" when there is none
	rel    string // the universal part
	head   int    // index of a word, noWord for a root
	// functional are the dependents by a functional relation, in order.
	functional []int
}

const noWord = -1

// side is one of the two annotations that are compared.
type side struct {
	text      string // all tokens, without blanks
	tokens    []span
	sentences []span
	words     []word
}

// The relations that CLAS, MLAS and BLEX ask for, and those whose dependents MLAS takes
// as a part of the word that they depend on. Punctuation and unknown relations are neither.
var (
	contentRelations = setOf(`nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse
		nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep`)
	functionalRelations = setOf("aux cop mark det clf case cc")
)

// universalFeatures are those that every treebank means alike.
var universalFeatures = setOf(`PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree
	VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// newSide lays sentences side by side. An error names the sentence, counted from 1.
func newSide(sentences []conllu.Sentence) (*side, error) {
	s := &side{}
	var text strings.Builder
	for i, sentence := range sentences {
		if err := s.add(&text, sentence); err != nil {
			return nil, fmt.Errorf("sentence %d: %w", i+1, err)
		}
	}
	s.text = text.String()
	return s, nil
}

func (s *side) add(text *strings.Builder, sentence conllu.Sentence) error {
	first, start := len(s.words), text.Len()
	if err := sentence.Check(); err != nil {
		return err
	}
	if err := checkTree(sentence.Words); err != nil {
		return err
	}
	for _, token := range sentence.Surface() {
		form := withoutBlanks(token.Form)
		if form == "" {
			return fmt.Errorf("the form of word %d is blank", token.First)
		}
		at := span{text.Len(), text.Len() + len(form)}
		text.WriteString(form)
		s.tokens = append(s.tokens, at)
		for n := token.First; n <= token.Last; n++ {
			w := newWord(sentence.Words[n-1])
			w.span, w.inside = at, token.First < token.Last
			if !w.inside {
				w.form = form
			}
			if w.head != noWord {
				w.head += first
			}
			s.words = append(s.words, w)
		}
	}
	for i := first; i < len(s.words); i++ {
		if w := s.words[i]; w.head != noWord && functionalRelations[w.rel] {
			head := &s.words[w.head]
			head.functional = append(head.functional, i)
		}
	}
	s.sentences = append(s.sentences, span{start, text.Len()})
	return nil
}

// newWord is a word with its head counted from 0 within the sentence.
func newWord(w conllu.Word) word {
	rel, _, _ := strings.Cut(w.DepRel, ":")
	lemma := w.Lemma
	if lemma == "" {
		lemma = "_"
	}
	return word{form: w.Form, upos: w.UPOS, xpos: w.XPOS, feats: universal(w.Feats), lemma: lemma, rel: rel, head: w.Head - 1}
}

// universal is what of the features every treebank means alike, sorted.
func universal(feats string) string {
	var kept []string
	for f := range strings.SplitSeq(feats, "|") {
		if name, _, _ := strings.Cut(f, "="); universalFeatures[name] {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "|")
}

// withoutBlanks leaves out what Unicode calls a space separator, since one side may have
// it within a token and the other between two.
func withoutBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Zs, r) {
			return -1
		}
		return r
	}, s)
}

// checkTree says why heads, which are in range, make no tree.
func checkTree(words []conllu.Word) error {
	root := 0
	for i, w := range words {
		switch {
		case w.Head == 0 && root > 0:
			return fmt.Errorf("words %d and %d are both roots", root, i+1)
		case w.Head == 0:
			root = i + 1
		}
	}
	// done are the words from which a root is reached; it keeps this linear.
	done := make([]bool, len(words)+1)
	done[0] = true
	for i := range words {
		steps := 0
		for at := i + 1; !done[at]; at = words[at-1].Head {
			if steps++; steps > len(words) {
				return fmt.Errorf("from word %d its heads lead in a circle", i+1)
			}
		}
		for at := i + 1; !done[at]; at = words[at-1].Head {
			done[at] = true
		}
	}
	return nil
}
