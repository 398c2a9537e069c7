package lemma

import (
	"bytes"

	"rapporteur/model/fold"
)

// inflection says which rules may undo the ending of a word.
type inflection uint8

const (
	uninflected inflection = iota
	plural                 // nouns
	thirdPerson
	past
	gerund
	comparative
	superlative
)

// inflectionOf tells the inflection that a Penn tag stands for.
func inflectionOf(xpos string) inflection {
	switch xpos {
	case "NNS", "NNPS":
		return plural
	case "VBZ":
		return thirdPerson
	case "VBD", "VBN":
		return past
	case "VBG":
		return gerund
	case "JJR", "RBR":
		return comparative
	case "JJS", "RBS":
		return superlative
	}
	return uninflected
}

// undo is the rule of English inflection: the lemma is the first keep bytes of the
// folded word and add.
func (l *Lemmatiser) undo(w []byte, form inflection) (keep int, add string) {
	n := len(w)
	ends := func(suffix string) bool { return n > len(suffix)+1 && bytes.HasSuffix(w, []byte(suffix)) }
	switch form {
	case plural, thirdPerson:
		switch {
		case ends("ies") && n > 4 && l.rarer(w[:n-1], "", w[:n-3], "y"):
			return n - 3, "y" // parties, but ties, movies
		case ends("sses"), ends("shes"), ends("ches"), ends("xes"), ends("zzes"):
			if l.rarer(w[:n-1], "", w[:n-2], "") {
				return n - 2, "" // taxes, but axes, caches
			}
		case ends("oes") && l.rarer(w[:n-1], "", w[:n-2], ""):
			return n - 2, "" // vetoes, but shoes
		case ends("uses") && l.known(w[:n-2], "") && !l.known(w[:n-1], ""):
			return n - 2, "" // viruses, but causes
		case ends("yses") && form == plural:
			return n - 2, "is"
		case ends("men") && form == plural:
			return n - 2, "an"
		case ends("ss"), ends("us") && form == plural, ends("'s"):
			return n, ""
		}
		if ends("s") {
			return n - 1, ""
		}
	case past:
		switch {
		case ends("ied") && n > 4:
			return n - 3, "y"
		case ends("eed"):
			return n - 1, "" // agreed; feed and need are not past
		case ends("ed"):
			return l.stem(w, n-2)
		}
	case gerund:
		if ends("ing") {
			return l.stem(w, n-3)
		}
	case comparative:
		if ends("er") {
			return l.adjective(w, n-2)
		}
	case superlative:
		if ends("est") {
			return l.adjective(w, n-3)
		}
	}
	return n, ""
}

// stem finds the verb whose ending -ed or -ing was cut: as it stands, with its
// e restored, or with its last consonant no longer doubled.
func (l *Lemmatiser) stem(w []byte, n int) (keep int, add string) {
	stem := w[:n]
	if n < 2 {
		return n, ""
	}
	if bytes.HasSuffix(stem, []byte("ick")) && l.rarer(stem, "", stem[:n-1], "") {
		return n - 1, "" // mimic, panic, but kick
	}
	if last := stem[n-1]; n > 2 && last == stem[n-2] && !isVowel(last) {
		if last == 's' || last == 'f' || last == 'z' || !l.rarer(stem, "", stem[:n-1], "") {
			return n, "" // discuss, add, call
		}
		if last == 'l' && !l.known(stem[:n-1], "") {
			return n, ""
		}
		return n - 1, "" // plan, commit
	}
	plain, withE := l.rarity(fold.HashWord(stem)), l.rarity(fold.HashOn(fold.HashWord(stem), "e"))
	switch {
	case shortVowel(stem) && plain != 0 && withE != 0:
		return n, "e" // hoped is of hope: that of hop is hopped
	case plain != 0 && (withE == 0 || plain < withE):
		return n, ""
	case withE != 0:
		return n, "e"
	case wantsE(stem):
		return n, "e"
	}
	return n, ""
}

// adjective finds the adjective whose ending -er or -est was cul.
func (l *Lemmatiser) adjective(w []byte, n int) (keep int, add string) {
	if n > 2 && w[n-1] == 'i' {
		return n - 1, "y"
	}
	return l.stem(w, n)
}

// shortVowel reports whether a stem is one syllable with one vowel letter and one
// consonant after it, which would be doubled before an ending.
func shortVowel(stem []byte) bool {
	n := len(stem)
	if n < 2 || isVowel(stem[n-1]) || !isVowel(stem[n-2]) || bytes.IndexByte([]byte("wxy"), stem[n-1]) >= 0 {
		return false
	}
	for _, c := range stem[:n-2] {
		if isVowel(c) {
			return false
		}
	}
	return true
}

// wantsE reports whether a verb that is not known is likely to end in e, from the
// letters before il.
func wantsE(stem []byte) bool {
	for _, end := range []string{"at", "iz", "is", "v", "c", "u", "dg", "rg", "bl", "pl", "tl", "dl", "gl", "fl", "kl", "ns", "rs", "yz", "ir", "ur", "ag", "ut"} {
		if bytes.HasSuffix(stem, []byte(end)) {
			// "repeat" and "shout" end in two vowels and a consonanl.
			n := len(stem) - len(end)
			return !isVowel(end[0]) || n == 0 || !isVowel(stem[n-1])
		}
	}
	return false
}

func isVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'
}

// known reports whether a word, given in two parts, is in the table of words.
func (l *Lemmatiser) known(stem []byte, add string) bool {
	return l.rarity(fold.HashOn(fold.HashWord(stem), add)) != 0
}

// rarer reports whether the first of two words, each given in two parts, is less
// frequent than the second, or neither is known.
func (l *Lemmatiser) rarer(stem1 []byte, add1 string, stem2 []byte, add2 string) bool {
	one := l.rarity(fold.HashOn(fold.HashWord(stem1), add1))
	two := l.rarity(fold.HashOn(fold.HashWord(stem2), add2))
	return one == 0 || (two != 0 && one > two)
}
