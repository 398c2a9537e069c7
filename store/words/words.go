// Package words says what the words of a sentence are and when a query finds it: one rule for
// every store, for the marks on what was found, and for what an index must hold.
//
// A word is a run of letters and digits. Words are compared without regard to case and accents
// and by their English stem: "Négotiations" is found by "negotiate".
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"rapporteur/annot"
)

// Word is a word of a text.
type Word struct {
	annot.Span        // in the text
	Fold       string // in small letters, without accents
}

// Of are the words of a text.
func Of(text string) []Word {
	words := make([]Word, 0, len(text)/6+1)
	for i := 0; i < len(text); {
		start, plain := i, true
		for i < len(text) {
			c := text[i]
			if c < utf8.RuneSelf {
				if class[c] == 0 {
					break
				}
				plain = plain && class[c] == small
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.In(r, unicode.L, unicode.N, unicode.M) {
				break
			}
			plain = false
			i += size
		}
		if i == start {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		w := Word{Span: annot.Span{Start: int32(start), End: int32(i)}, Fold: text[start:i]}
		if !plain {
			w.Fold = strings.Map(inWord, Fold(w.Fold))
		}
		if w.Fold != "" {
			words = append(words, w)
		}
	}
	return words
}

// inWord drops what stands around a number that is one character, such as "⑴", when it is unfolded.
func inWord(r rune) rune {
	if r < utf8.RuneSelf && class[r] == 0 {
		return -1
	}
	return r
}

// The classes of the bytes of ASCII that are parts of words.
const (
	small   = 1 + iota // a small letter or a digit
	capital            // a capital letter
)

var class = func() (class [utf8.RuneSelf]byte) {
	for c := range class {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			class[c] = small
		case 'A' <= c && c <= 'Z':
			class[c] = capital
		}
	}
	return class
}()

// Fold is s in small letters and without accents. Names that fold alike are the same to a filter.
func Fold(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if plain, ok := letters[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// letters are those that are written with a stroke or tied together, which are no letter with
// an accent to Unicode but are typed as one.
var letters = map[rune]string{'ł': "l", 'ø': "o", 'đ': "d", 'ħ': "h", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ð': "d", 'þ': "th"}
