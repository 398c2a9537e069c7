package extraction

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// shingleWords is how many words a shingle has.
const shingleWords = 4

// Overlap is what two bags of shingles share: the counts are divided by their sum, so that
// the three add up to 1, or are 0 for two empty bags.
type Overlap struct {
	Both, Extra, Missed float64
	Same                bool // the texts have the same words
}

// Compare holds the text that was found against the one that is right.
func Compare(right, found string) Overlap {
	a, b := words(right), words(found)
	in := map[string]int{}
	for _, s := range shingles(a) {
		in[s]++
	}
	var o Overlap
	for _, s := range shingles(b) {
		if in[s] > 0 {
			in[s]--
			o.Both++
		} else {
			o.Extra++
		}
	}
	for _, n := range in {
		o.Missed += float64(n)
	}
	if sum := o.Both + o.Extra + o.Missed; sum > 0 {
		o.Both, o.Extra, o.Missed = o.Both/sum, o.Extra/sum, o.Missed/sum
	}
	o.Same = slices.Equal(a, b)
	return o
}

// words are the runs of letters, digits and low lines of a text.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// shingles are the runs of four words; a shorter text, also an empty one, is one shingle.
func shingles(words []string) []string {
	var list []string
	for i := 0; i < max(1, len(words)-shingleWords+1); i++ {
		list = append(list, strings.Join(words[i:min(i+shingleWords, len(words))], " "))
	}
	return list
}

func (o Overlap) precision() float64 { return share(o.Both, o.Extra, o.Missed) }
func (o Overlap) recall() float64    { return share(o.Both, o.Missed, o.Extra) }

// share is both of both and wrong; where nothing is wrong it is 1.
func share(both, wrong, other float64) float64 {
	switch {
	case wrong == 0 && other == 0:
		return 1
	case both == 0:
		return 0
	}
	return both / (both + wrong)
}

// Score is how well the texts of some pages were found. All figures are shares.
type Score struct {
	Pages                           int
	F1, Precision, Recall, Accuracy Measure
}

// Measure is a figure and the standard deviation of it over drawn samples.
type Measure struct{ Value, Deviation float64 }

// samples is how many samples are drawn for a deviation.
const samples = 1000

// Sum is the score of the pages whose overlaps are given.
func Sum(pages []Overlap) Score {
	s := Score{Pages: len(pages)}
	if len(pages) == 0 {
		return s
	}
	all := figures(pages)
	drawn := make([][4]float64, samples)
	sample := make([]Overlap, len(pages))
	next := dice(1)
	for i := range drawn {
		for j := range sample {
			sample[j] = pages[next()%uint64(len(pages))]
		}
		drawn[i] = figures(sample)
	}
	for k, m := range []*Measure{&s.F1, &s.Precision, &s.Recall, &s.Accuracy} {
		*m = Measure{all[k], deviation(drawn, k)}
	}
	return s
}

// figures are F1, precision, recall and accuracy.
func figures(pages []Overlap) [4]float64 {
	var precision, recall, same float64
	for _, p := range pages {
		precision += p.precision()
		recall += p.recall()
		if p.Same {
			same++
		}
	}
	n := float64(len(pages))
	precision, recall, same = precision/n, recall/n, same/n
	f1 := 0.0
	if precision+recall > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return [4]float64{f1, precision, recall, same}
}

func deviation(drawn [][4]float64, k int) float64 {
	mean, sum := 0.0, 0.0
	for _, d := range drawn {
		mean += d[k] / float64(len(drawn))
	}
	for _, d := range drawn {
		sum += (d[k] - mean) * (d[k] - mean)
	}
	return math.Sqrt(sum / float64(len(drawn)-1))
}

// dice is SplitMix64: numbers that look drawn, the same for a seed each time.
func dice(seed uint64) func() uint64 {
	return func() uint64 {
		seed += 0x9e3779b97f4a7c15
		z := (seed ^ seed>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		return z ^ z>>31
	}
}
