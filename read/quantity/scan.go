package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

type wordKind uint8

const (
	noWord     wordKind = iota // outside the sentence
	letterWord                 // "troops", "U.S.", "'s"
	digitWord                  // "800,000", "5.7"
	mixedWord                  // "3.2.1": digits that are no number
	markWord                   // one character
)

// word is the smallest unit that the rules look at. It is cut finer than a token:
// hyphens stand alone, so that "20-point" is three words.
type word struct {
	annot.Span
	low     string // lower case, apostrophes straight
	kind    wordKind
	glued   bool // no white space before it
	capital bool // begins with a capital letter
}

func (w word) hyphen() bool { return w.low == "-" || w.low == "‑" }

// dash reports whether the word can stand between the ends of a range.
func (w word) dash() bool { return w.hyphen() || w.low == "–" }

// scan cuts a sentence into words.
func scan(text string, sentence annot.Span) []word {
	s := text[sentence.Start:sentence.End]
	var words []word
	end := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		n, kind := size, markWord
		switch {
		case r >= '0' && r <= '9':
			n, kind = scanDigits(s[i:])
		case r == '.' && i != end && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			n, kind = 1+digitRun(s[i+1:]), digitWord // ".08"
		case unicode.IsLetter(r):
			n, kind = scanLetters(s[i:]), letterWord
		case (r == '\'' || r == '’') && i == end:
			// A possessive or a contraction is a word of its own.
			if tail := letterRun(s[i+size:]); tail > 0 {
				n, kind = size+tail, letterWord
			}
		}
		at := sentence.Start + int32(i)
		words = append(words, word{
			Span:    annot.Span{Start: at, End: at + int32(n)},
			low:     strings.ReplaceAll(strings.ToLower(s[i:i+n]), "’", "'"),
			kind:    kind,
			glued:   i == end,
			capital: unicode.IsUpper(r),
		})
		i += n
		end = i
	}
	return words
}

// scanDigits is the length of a number at the start of s: digits, thousands
// separators, one decimal point. Further points make it something else.
func scanDigits(s string) (int, wordKind) {
	i := digitRun(s)
	for i < len(s) && s[i] == ',' {
		n := digitRun(s[i+1:])
		if n != 3 && n != 2 {
			break
		}
		if n == 2 && !(i+3 < len(s) && s[i+3] == ',' && digitRun(s[i+4:]) >= 2) {
			break // only Indian grouping has two digits, and never at the end
		}
		i += 1 + n
	}
	for i <= 3 || strings.ContainsAny(s[:i], thinSpaces) {
		n, ok := spacedGroup(s[i:])
		if !ok {
			break
		}
		i += n
	}
	kind := digitWord
	for points := 0; i+1 < len(s) && s[i] == '.' && digitRun(s[i+1:]) > 0; points++ {
		if points > 0 {
			kind = mixedWord
		}
		i += 1 + digitRun(s[i+1:])
	}
	return i, kind
}

// thinSpaces part thousands where a line must not break.
const thinSpaces = "\u00a0\u2009\u202f"

// spacedGroup is the length of a thin space with three digits behind it, which go on a number:
// "40 000".
func spacedGroup(s string) (int, bool) {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(thinSpaces, r) || digitRun(s[size:]) != 3 {
		return 0, false
	}
	return size + 3, true
}

func digitRun(s string) int {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

func letterRun(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}

// scanLetters is the length of the word at the start of s. Single letters with
// points between them, "U.S." and "p.m.", are one word with its last point.
func scanLetters(s string) int {
	n := letterRun(s)
	end, points := n, 0
	for utf8.RuneCountInString(s[end-n:end]) == 1 && end < len(s) && s[end] == '.' {
		points++
		n = letterRun(s[end+1:])
		if n == 0 {
			if points > 1 {
				end++
			}
			break
		}
		if utf8.RuneCountInString(s[end+1:end+1+n]) != 1 {
			break
		}
		end += 1 + n
	}
	return end
}
