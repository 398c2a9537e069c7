package dossier

import (
	"strings"
	"unicode"
)

// Phrase is a run of lower-case words as it is written in a dossier. A word that
// ends in * matches every word that begins with it; a * that stands alone matches
// any one word: "withdraw* * troops" matches "withdrawing its troops".
//
// A phrase never matches across a comma, a bracket or the end of a sentence.
// Hyphens part words, and a possessive 's is ignored.
type Phrase string

// boundary is the word that stands for punctuation which no phrase crosses. It
// equals no word of a phrase, and not even a lone * matches it.
const boundary = "\x00"

// words cuts text into lower-case words and boundaries.
func words(text string) []string {
	lower := strings.ToLower(text)
	out := make([]string, 0, len(lower)/6+1)
	start := -1         // of the word being read
	apostrophe := false // in the word being read
	flush := func(end int) (length int) {
		if start < 0 {
			return 0
		}
		word := lower[start:end]
		if apostrophe {
			word = bare(word)
		}
		out = append(out, word)
		length = end - start
		start, apostrophe = -1, false
		return length
	}
	for i, r := range lower {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		case isApostrophe(r) && start >= 0:
			apostrophe = true
		case divides(r, flush(i)):
			out = append(out, boundary)
		}
	}
	flush(len(lower))
	return out
}

// divides reports whether no phrase goes on after the mark r, which follows a word
// of the given length in bytes, 0 for none. A point after one letter belongs to an
// abbreviation ("U.S. troops"), not to the end of a sentence.
func divides(r rune, length int) bool {
	switch r {
	case ',', ';', ':', '(', ')', '[', ']', '!', '?', '…':
		return true
	case '.':
		return length > 1
	}
	return false
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// fold makes all apostrophes one.
var fold = strings.NewReplacer("’", "'", "ʼ", "'")

// bare folds the apostrophes of a word and takes off a possessive.
func bare(word string) string {
	word = strings.TrimRight(fold.Replace(word), "'")
	return strings.TrimSuffix(word, "'s")
}
