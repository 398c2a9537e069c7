// Package fold is how the models look words up: the form that many spellings share, the
// shape that was folded away, and hashes.
package fold

import (
	"unicode"
	"unicode/utf8"
)

// Append appends the form under which a word is looked up: lower case, typographic
// quotes and dashes as on a typewriter. Bytes that are no UTF-8 are kept.
func Append(dst []byte, word string) []byte {
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

// String is the form under which a word is looked up: lower case, typewriter quotes
// and dashes, every digit a 0.
func String(word string) string {
	folded := Append(nil, word)
	for i, c := range folded {
		folded[i] = Zero(c)
	}
	return string(folded)
}

// Zero makes every digit a 0.
func Zero(c byte) byte {
	if '0' <= c && c <= '9' {
		return '0'
	}
	return c
}

// The shape of a word, a set of what its characters are.
const (
	FirstUpper = 1 << iota
	LaterUpper
	HasLower
	HasDigit
	HasHyphen
	HasPoint
	HasOther
)

// ShapeOf reads the shape off a word as it stands in the text.
func ShapeOf(word string) uint64 {
	var shape uint64
	for i, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
			shape |= HasLower
		case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && unicode.IsUpper(r):
			if i == 0 {
				shape |= FirstUpper
			} else {
				shape |= LaterUpper
			}
		case '0' <= r && r <= '9':
			shape |= HasDigit
		case r == '-', r == '–', r == '‑':
			shape |= HasHyphen
		case r == '.':
			shape |= HasPoint
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			shape |= HasLower
		default:
			shape |= HasOther
		}
	}
	return shape
}

// FNV-1a, 64 bits.
const (
	HashStart = 14695981039346656037
	HashPrime = 1099511628211
)

// HashOn continues a hash with more bytes.
func HashOn[T string | []byte](h uint64, s T) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * HashPrime
	}
	return h
}

// HashWord is the hash of a folded word in which every digit counts as 0, so that
// numbers of the same form share what is learned about them.
func HashWord(folded []byte) uint64 {
	h := uint64(HashStart)
	for _, c := range folded {
		h = (h ^ uint64(Zero(c))) * HashPrime
	}
	return h
}
