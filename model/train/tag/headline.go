package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/model/train/treebank"
)

// withHeadlines adds copies of some sentences that are written as headlines are,
// which treebanks hold few of: without articles and full stop, and some in title
// case or in capitals. The choice depends on the seed alone.
func withHeadlines(data []treebank.Sentence, seed uint64) []treebank.Sentence {
	rng := rand.New(rand.NewPCG(seed, seed+1))
	out := data[:len(data):len(data)]
	for _, s := range data {
		if rng.IntN(4) > 0 || len(s.Words) < 4 || len(s.Words) > 25 {
			continue
		}
		var letters func(string) string
		switch rng.IntN(4) {
		case 0:
			letters = strings.ToUpper
		case 1, 2:
			letters = capitalise
		default:
			letters = func(word string) string { return word }
		}
		out = append(out, headline(s, letters))
	}
	return out
}

// headline is a sentence as a headline, with its letters changed.
func headline(s treebank.Sentence, letters func(string) string) treebank.Sentence {
	h := treebank.Sentence{Doc: s.Doc}
	for i, w := range s.Words {
		if w.UPOS == "DET" && (w.Lemma == "the" || w.Lemma == "a") {
			continue
		}
		if w.Form == "." && i == len(s.Words)-1 {
			continue
		}
		if w.Form != "n't" && w.Form != "'s" {
			w.Form = letters(w.Form)
		}
		if len(h.Words) == 0 {
			w.Form = first(w.Form)
		}
		h.Words = append(h.Words, w)
	}
	return h
}

// small are the words that title case leaves in lower case.
var small = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "but": true, "by": true, "for": true, "in": true,
	"nor": true, "of": true, "on": true, "or": true, "over": true, "the": true, "to": true, "with": true,
}

func capitalise(word string) string {
	if small[word] {
		return word
	}
	return first(word)
}

func first(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}
