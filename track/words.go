package track

import (
	"slices"
	"strings"
)

// wordSet are the distinct words of a text that say what it is about, without endings, sorted.
type wordSet []string

func (s wordSet) has(word string) bool {
	_, ok := slices.BinarySearch(s, word)
	return ok
}

// shared counts the words that two sets have in common.
func (s wordSet) shared(o wordSet) int {
	n := 0
	for i, k := 0, 0; i < len(s) && k < len(o); {
		switch {
		case s[i] == o[k]:
			n++
			i++
			k++
		case s[i] < o[k]:
			i++
		default:
			k++
		}
	}
	return n
}

// contentWords are the words of a target that say what it is about, without endings.
func contentWords(s string) wordSet {
	var words wordSet
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127 && r != '’' && r != '“' && r != '”' || r == '-')
	}) {
		if len(w) < 3 || functionWords[w] {
			continue
		}
		words = append(words, stem(w))
	}
	slices.Sort(words)
	return slices.Compact(words)
}

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the and for that this with from its their his her our any all some such more most not
		would will could should may might must have has had been being was were are into over under before after
		which who what when where while about against between than then them they there these those only also new other
		another make made take give given get deal agreement talks plan proposal country state states`) {
		m[w] = true
	}
	return m
}()

func stem(w string) string {
	for _, end := range []string{"ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e"} {
		if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// alike reports whether two targets are about the same thing: they share half of the
// shorter one's content words and at least two of them, or are one and the same word.
func alike(a, b wordSet) bool {
	shared, small := a.shared(b), min(len(a), len(b))
	return small > 0 && shared*2 >= small && (shared >= 2 || len(a) == 1 && len(b) == 1)
}

// nearly reports whether two targets share three content words and half of the longer.
func nearly(a, b wordSet) bool {
	shared := a.shared(b)
	return shared >= 3 && 2*shared >= max(len(a), len(b))
}
