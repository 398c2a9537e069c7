package syntax

import (
	"unicode"
	"unicode/utf8"
)

// fold appends the form under which a word is looked up: lower case, typographic
// quotes and dashes as on a typewriter. Bytes that are no UTF-8 are kept.
func fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		switch r {
		case '’', '‘', 'ʼ', '‛':
			dst = append(dst, '\'')
		case '“', '”', '„', '«', '»':
			dst = append(dst, '"')
		case '–', '—', '‐', '‑', '−':
			dst = append(dst, '-')
		case utf8.RuneError:
			dst = append(dst, word[i:i+n]...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
		i += n
	}
	return dst
}

// Fold is the form under which a word is looked up: lower case, typewriter quotes
// and dashes, every digit a 0.
func Fold(word string) string {
	folded := fold(nil, word)
	for i, c := range folded {
		folded[i] = zero(c)
	}
	return string(folded)
}

// zero makes every digit a 0.
func zero(c byte) byte {
	if '0' <= c && c <= '9' {
		return '0'
	}
	return c
}

// The shape of a word, a set of what its characters are.
const (
	firstUpper = 1 << iota
	laterUpper
	hasLower
	hasDigit
	hasHyphen
	hasPoint
	hasOther
)

// shapeOf reads the shape off a word as it stands in the text.
func shapeOf(word string) uint64 {
	var shape uint64
	for i, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
			shape |= hasLower
		case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && unicode.IsUpper(r):
			if i == 0 {
				shape |= firstUpper
			} else {
				shape |= laterUpper
			}
		case '0' <= r && r <= '9':
			shape |= hasDigit
		case r == '-', r == '–', r == '‑':
			shape |= hasHyphen
		case r == '.':
			shape |= hasPoint
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			shape |= hasLower
		default:
			shape |= hasOther
		}
	}
	return shape
}

// FNV-1a, 64 bits.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

// hashOn continues a hash with more bytes.
func hashOn[T string | []byte](h uint64, s T) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// hashWord is the hash of a folded word in which every digit counts as 0, so that
// numbers of the same form share what is learned about them.
func hashWord(folded []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range folded {
		h = (h ^ uint64(zero(c))) * hashPrime
	}
	return h
}
