package stories

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
)

// coverage makes n reports of about 200 words, by stories of so many reports each, with
// words as frequent as they are in news.
func coverage(n, story int) []*annot.Document {
	r := rand.New(rand.NewPCG(1, 2))
	table := make([]string, 0, len(ranks()))
	for w := range ranks() {
		table = append(table, w)
	}
	slices.SortFunc(table, func(a, b string) int { return ranks()[a] - ranks()[b] })
	docs := make([]*annot.Document, n)
	for i := range docs {
		own := rand.New(rand.NewPCG(7, uint64(i/story)))
		var names []string
		for range 30 {
			names = append(names, fmt.Sprintf("Name%d", own.IntN(1<<30)))
		}
		words := make([]string, 200)
		for k := range words {
			if r.IntN(8) == 0 {
				words[k] = names[r.IntN(len(names))]
			} else {
				// As many words of the first hundred ranks as of the next nine hundred.
				words[k] = table[min(int(float64(len(table))*r.Float64()*r.Float64()*r.Float64()*r.Float64()), len(table)-1)]
			}
		}
		docs[i] = report(fmt.Sprintf("%06d", i), strings.Join(words[:8], " "), strings.Join(words[8:], " "))
		docs[i].Source.Published.Value = fmt.Sprintf("2020-%02d-%02d", 1+i*12/n, 1+i%28)
	}
	return docs
}

// BenchmarkOf finds the stories of many reports: of stories of forty, and of one story only,
// in which every report is like every other.
func BenchmarkOf(b *testing.B) {
	for _, n := range []int{1_000, 3_000, 10_000, 30_000} {
		for _, story := range []int{40, n} {
			docs := coverage(n, story)
			name := fmt.Sprintf("%d/stories of 40", n)
			if story == n {
				name = fmt.Sprintf("%d/one story", n)
			}
			b.Run(name, func(b *testing.B) {
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					found = len(Of(docs))
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/report")
				b.ReportMetric(float64(found), "stories")
			})
		}
	}
}

// BenchmarkAdd adds a report to many and asks for the stories again.
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		docs := coverage(n+1, 40)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := New()
				for _, d := range docs[:n] {
					s.Add(d)
				}
				s.Stories()
				b.StartTimer()
				s.Add(docs[n])
				s.Stories()
			}
		})
	}
}
