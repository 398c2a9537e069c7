// Package conllu holds sentences in the form of the Universal Dependencies: what the
// CoNLL-U format (https://universaldependencies.org/format.html) writes in ten
// columns.
package conllu

// Sentence is a sentence of syntactic words.
type Sentence struct {
	// Comments are the lines above the words, without their "#" and the space after it.
	Comments []string
	Words    []Word
	// Tokens are the multi-word tokens, in order: surface tokens of which several
	// syntactic words are made.
	Tokens []Token
}

// Word is a syntactic word. A field that the format writes as "_" is empty, but for
// Form and Lemma of a word that is an underscore.
type Word struct {
	Form, Lemma string
	UPOS, XPOS  string
	Feats       string // "Number=Plur|Person=3", sorted
	Head        int    // number of the head word, counted from 1; 0 for the root
	DepRel      string
	Deps, Misc  string
}

// Token is a multi-word token: the words First to Last, counted from 1.
type Token struct {
	First, Last int
	Form, Misc  string
}
