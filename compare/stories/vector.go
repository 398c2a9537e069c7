package stories

import (
	"cmp"
	"math"
	"slices"
)

// term is a word with its weight.
type term struct {
	word   uint64 // its hash
	weight float64
}

// vector is a report or a group of reports as weighted words, sorted by hash: the order
// of the words, and with it every rounding, is the same whatever came first.
type vector []term

func (v vector) sort() {
	slices.SortFunc(v, func(a, b term) int { return cmp.Compare(a.word, b.word) })
}

// unit scales v in place to length 1 and returns it.
func (v vector) unit() vector {
	sum := 0.0
	for _, t := range v {
		sum += t.weight * t.weight
	}
	if sum > 0 {
		length := math.Sqrt(sum)
		for i := range v {
			v[i].weight /= length
		}
	}
	return v
}

// dot is the sum of the products of the weights of the words that two vectors share.
func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// groupTerms bounds the words that a group of reports is known by, so that the time of a
// comparison does not grow with the group.
const groupTerms = 1000

// plus is the sum of two vectors. Of one that grows too long the lightest words are left
// out.
func plus(a, b vector) vector {
	out := make(vector, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].word < b[0].word:
			out, a = append(out, a[0]), a[1:]
		case a[0].word > b[0].word:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, term{a[0].word, a[0].weight + b[0].weight})
			a, b = a[1:], b[1:]
		}
	}
	out = append(append(out, a...), b...)
	if len(out) > 2*groupTerms {
		slices.SortFunc(out, func(a, b term) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word)) })
		out = slices.Clone(out[:groupTerms])
		out.sort()
	}
	return out
}
