package stories

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// peerLike is the likeness from which the peer joins a report to a cluster: the value that
// gives it the best B-cubed F1 on the odd topics.
const peerLike = 0.2

// SinglePass clusters texts in their order: each joins the cluster whose centroid is
// nearest to it in cosine, or is the first of a new one. Words weigh by the logarithm of how often
// a text has them and of how few of the texts do.
func SinglePass(texts []string, least float64) []int {
	vectors := tfidf(texts)
	type centroid struct {
		sum    map[string]float64
		length float64
	}
	var centroids []centroid
	out := make([]int, len(texts))
	for i, v := range vectors {
		best, like := -1, least
		for k, c := range centroids {
			if l := product(v, c.sum) / c.length; l >= like {
				best, like = k, l
			}
		}
		if best < 0 {
			best = len(centroids)
			centroids = append(centroids, centroid{sum: map[string]float64{}})
		}
		c := &centroids[best]
		for w, x := range v {
			c.sum[w] += x
		}
		c.length = math.Sqrt(product(c.sum, c.sum))
		out[i] = best
	}
	return out
}

func tfidf(texts []string) []map[string]float64 {
	having := map[string]float64{}
	vectors := make([]map[string]float64, len(texts))
	for i, text := range texts {
		v := map[string]float64{}
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			v[w]++
		}
		for w := range v {
			having[w]++
		}
		vectors[i] = v
	}
	for _, v := range vectors {
		for w, n := range v {
			v[w] = math.Log(1+n) * math.Log(float64(1+len(texts))/(having[w]+0.5))
		}
		length := math.Sqrt(product(v, v))
		for w := range v {
			v[w] /= max(length, math.SmallestNonzeroFloat64)
		}
	}
	return vectors
}

// product adds up in the order of the words, so that roundings are the same in every run.
func product(a, b map[string]float64) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	var parts []float64
	for w, x := range a {
		if y, ok := b[w]; ok {
			parts = append(parts, x*y)
		}
	}
	slices.Sort(parts)
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	return sum
}
