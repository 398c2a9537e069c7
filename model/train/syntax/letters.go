package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/conllu"
	"rapporteur/model/train/tensor"
)

// withLetters is a sentence as it would stand in a headline: in capitals or with most
// words capitalised, without its full stop, or as it is. Treebanks hold few headlines,
// and a reader of news meets them all the time.
func withLetters(s sentence, share float64, rng *tensor.Rand) sentence {
	way := rng.Float64()
	if way > 2*share || len(s.words) < 2 || !s.trees {
		return s
	}
	letters := capitalise
	if way < share {
		letters = strings.ToUpper
	}
	out := s
	out.words = append([]conllu.Word(nil), s.words...)
	for i := range out.words {
		if w := &out.words[i]; i == 0 || w.UPOS != "PUNCT" && !strings.Contains(w.Form, "'") && !strings.Contains(w.Form, "’") {
			w.Form = letters(w.Form)
		}
	}
	if last := len(out.words) - 1; out.words[last].Form == "." && rng.Float64() < 0.5 {
		for _, w := range out.words {
			if w.Head == last+1 {
				return out
			}
		}
		out.words, out.soft = out.words[:last], nil
		if out.names != nil {
			out.names = out.names[:last]
		}
	}
	return out
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
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}
