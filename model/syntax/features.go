package syntax

import "rapporteur/model/fold"

// The sizes of the tables whose rows are found by hashing.
const (
	CharRows  = 1 << 14
	ShapeRows = 1 << 9
)

// maxChars is how many bytes of a folded word have parts of their own: longer ones are
// addresses and noise.
const maxChars = 24

// Features are the rows of a word in the tables of a model.
type Features struct {
	Vector int32   // row and 1 in the vectors; 0 when there is none
	Word   int32   // row and 1 in the table of words; 0 when not seen often enough
	Chars  []int32 // rows of the parts of the word
	Shape  [2]int32
}

// Chars appends the rows of the parts of a word: its beginnings and ends of up to
// three and four bytes, and all runs of three and of four within, its bounds counted.
func Chars(dst []int32, word string) []int32 {
	var buffer [64]byte
	w := append(buffer[:0], '<')
	w = fold.Append(w, word)
	if len(w) > maxChars {
		// The end tells more than the middle.
		w = append(w[:maxChars-6], w[len(w)-6:]...)
	}
	w = append(w, '>')
	row := func(kind byte, part []byte) {
		h := (uint64(fold.HashStart) ^ uint64(kind)) * fold.HashPrime
		for _, c := range part {
			h = (h ^ uint64(fold.Zero(c))) * fold.HashPrime
		}
		dst = append(dst, int32((h^h>>32)&(CharRows-1)))
	}
	n := len(w)
	for k := 2; k <= min(4, n-1); k++ {
		row(1, w[:k])
	}
	for k := 2; k <= min(5, n-1); k++ {
		row(2, w[n-k:])
	}
	for i := 0; i+3 <= n; i++ {
		row(3, w[i:i+3])
	}
	for i := 0; i+4 <= n; i++ {
		row(4, w[i:i+4])
	}
	return dst
}

// Shape gives the rows of what a word looks like: which sorts of characters it has,
// and their order.
func Shape(word string) [2]int32 {
	h, last := uint64(fold.HashStart), byte(0)
	for _, r := range word {
		c := byte('x')
		switch s := fold.ShapeOf(string(r)); {
		case s&fold.FirstUpper != 0:
			c = 'X'
		case s&fold.HasDigit != 0:
			c = '0'
		case s&fold.HasLower == 0:
			c = '.'
			if r < 0x80 {
				c = byte(r)
			}
		}
		if c != last {
			h = (h ^ uint64(c)) * fold.HashPrime
			last = c
		}
	}
	return [2]int32{int32(fold.ShapeOf(word) & 127), int32(128 + (h^h>>32)%(ShapeRows-128))}
}

// Key is the hash under which a word is looked up: folded, with every digit a 0.
func Key(word string) uint64 {
	var buffer [64]byte
	return fold.HashWord(fold.Append(buffer[:0], word))
}
