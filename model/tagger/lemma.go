package tagger

import "bytes"

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

type lemmaKey struct {
	form string
	tag  uint8
}

// Lemma is the lemma of a word with a tag, in lower case. It is a slice of the word
// or of the model where it can be, and otherwise made once in a session.
func (s *Session) Lemma(form string, tag uint8) string {
	s.fold = fold(s.fold[:0], form)
	low := s.fold
	if known, ok := s.t.exception(low, tag); ok {
		return known
	}
	if at := lastHyphen(low); at > 0 {
		if known, ok := s.t.exception(low[at:], tag); ok && s.t.forms[tag] != uninflected {
			return s.made(form, tag, low[:at], known)
		}
	}
	keep, add := s.t.undo(low, s.t.forms[tag])
	if add == "" && len(form) == len(low) && form == string(low) {
		return form[:keep]
	}
	return s.made(form, tag, low[:keep], add)
}

// made is the lemma of two parts, from the session's memory when it has it.
func (s *Session) made(form string, tag uint8, stem []byte, add string) string {
	key := lemmaKey{form, tag}
	lemma, ok := s.lemmas[key]
	if !ok {
		lemma = string(stem) + add
		s.lemmas[key] = lemma
	}
	return lemma
}

// exception looks up a folded word whose lemma the rules do not find.
func (t *Tagger) exception(folded []byte, tag uint8) (lemma string, ok bool) {
	at, ok := probe(t.lemmas, exceptionKey(folded, tag))
	if !ok {
		return "", false
	}
	where := u32(t.lemmas, at+4)
	from, n := int(where>>8), int(where&0xff)
	if from+n > len(t.text) {
		return "", false // damaged
	}
	return t.text[from : from+n], true
}

func exceptionKey[T string | []byte](folded T, tag uint8) uint32 {
	return key32(hashOn((hashStart^uint64(tag))*hashPrime, folded))
}

// undo is the rule of English inflection: the lemma is the first keep bytes of the
// folded word and add.
func (t *Tagger) undo(w []byte, form inflection) (keep int, add string) {
	n := len(w)
	ends := func(suffix string) bool { return n > len(suffix)+1 && bytes.HasSuffix(w, []byte(suffix)) }
	switch form {
	case plural, thirdPerson:
		switch {
		case ends("ies") && n > 4 && t.rarer(w[:n-1], "", w[:n-3], "y"):
			return n - 3, "y" // parties, but ties, movies
		case ends("sses"), ends("shes"), ends("ches"), ends("xes"), ends("zzes"):
			if t.rarer(w[:n-1], "", w[:n-2], "") {
				return n - 2, "" // taxes, but axes, caches
			}
		case ends("oes") && t.rarer(w[:n-1], "", w[:n-2], ""):
			return n - 2, "" // vetoes, but shoes
		case ends("uses") && t.known(w[:n-2], "") && !t.known(w[:n-1], ""):
			return n - 2, "" // viruses, but causes
		case ends("yses") && form == plural:
			return n - 2, "is"
		case ends("men") && form == plural && t.known(w[:n-2], "an"):
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
			return t.stem(w, n-2)
		}
	case gerund:
		if ends("ing") {
			return t.stem(w, n-3)
		}
	case comparative:
		if ends("er") {
			return t.adjective(w, n-2)
		}
	case superlative:
		if ends("est") {
			return t.adjective(w, n-3)
		}
	}
	return n, ""
}

// stem finds the verb whose ending -ed or -ing was cut: as it stands, with its
// e restored, or with its last consonant no longer doubled.
func (t *Tagger) stem(w []byte, n int) (keep int, add string) {
	stem := w[:n]
	if n < 2 {
		return n, ""
	}
	if last := stem[n-1]; n > 2 && last == stem[n-2] && !isVowel(last) {
		if last == 's' || last == 'f' || last == 'z' || !t.rarer(stem, "", stem[:n-1], "") {
			return n, "" // discuss, add, call
		}
		if last == 'l' && !t.known(stem[:n-1], "") {
			return n, ""
		}
		return n - 1, "" // plan, commit
	}
	plain, withE := t.lookup(hashWord(stem)).rarity, t.lookup(hashOn(hashWord(stem), "e")).rarity
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

// adjective finds the adjective whose ending -er or -est was cut.
func (t *Tagger) adjective(w []byte, n int) (keep int, add string) {
	if n > 2 && w[n-1] == 'i' {
		return n - 1, "y"
	}
	return t.stem(w, n)
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
// letters before it.
func wantsE(stem []byte) bool {
	for _, end := range []string{"at", "iz", "is", "v", "c", "u", "dg", "rg", "bl", "pl", "tl", "dl", "gl", "fl", "kl", "ns", "rs", "yz", "ir", "ur", "ag", "ut"} {
		if bytes.HasSuffix(stem, []byte(end)) {
			// "repeat" and "shout" end in two vowels and a consonant.
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
func (t *Tagger) known(stem []byte, add string) bool {
	return t.lookup(hashOn(hashWord(stem), add)).rarity != 0
}

// rarer reports whether the first of two words, each given in two parts, is less
// frequent than the second, or neither is known.
func (t *Tagger) rarer(stem1 []byte, add1 string, stem2 []byte, add2 string) bool {
	one := t.lookup(hashOn(hashWord(stem1), add1)).rarity
	two := t.lookup(hashOn(hashWord(stem2), add2)).rarity
	return one == 0 || (two != 0 && one > two)
}
