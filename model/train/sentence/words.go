package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/model/train/treebank"
)

// word is a token as the program cuts it: what hyphens join is one, with the part of
// speech of its last part.
type word struct {
	Form, UPOS string
	Glued      bool // no space follows
}

// words are the tokens of a sentence of a treebank.
func words(s treebank.Sentence) []word {
	pieces := make([]word, len(s.Words))
	for i, w := range s.Words {
		pieces[i] = word{Form: w.Form, UPOS: w.UPOS}
	}
	for _, t := range s.Surface() {
		for i := t.First - 1; i < t.Last; i++ {
			pieces[i].Glued = t.Glued || i+1 < t.Last
		}
	}
	var out []word
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		for p.Glued && i+2 < len(pieces) && isHyphen(pieces[i+1]) && wordAtEnd(p.Form) && wordAtStart(pieces[i+2].Form) {
			before := p.Form + pieces[i+1].Form
			p = pieces[i+2]
			p.Form = before + p.Form
			i += 2
		}
		out = append(out, p)
	}
	return out
}

func isHyphen(w word) bool { return w.Glued && (w.Form == "-" || w.Form == "‑" || w.Form == "‐") }

// wordAtEnd reports whether a word or an abbreviation ("U.S.") ends here.
func wordAtEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "."))
	return isWord(r)
}

func wordAtStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWord(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
