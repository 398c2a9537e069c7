package dates_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/dates"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// coverage is n reports about the same few days, every second one without a date. Their
// words are invented and as uneven as those of a language: few are common, most rare.
func coverage(tb testing.TB, n int) []*annot.Document {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 4, 20_000)
	sentence := func() string {
		var b strings.Builder
		for range 20 {
			b.WriteString(letters(zipf.Uint64()) + " ")
		}
		return b.String()
	}
	docs := make([]*annot.Document, n)
	for i := range docs {
		b := testdoc.New(tb, fmt.Sprintf("%05d.txt", i))
		for s := range 12 {
			text := sentence()
			if s%4 != 1 {
				b.Sentence(text + ".")
				continue
			}
			day := random.IntN(2)
			word := []string{"Sunday", "Monday"}[day]
			at := b.Sentence(text + "on " + word + ".")
			b.Date(at, word, []string{"XXXX-WXX-7", "XXXX-WXX-1"}[day])
		}
		docs[i] = b.Done()
		if i%2 == 0 {
			docs[i].Source.Published = annot.Date{Value: "2031-03-10", Basis: annot.Stated}
		}
	}
	return docs
}

// letters spells a number as a word of at least six letters.
func letters(n uint64) string {
	word := "vessel"
	for ; n > 0; n /= 20 {
		word += string("abcdefghiklmnoprstuv"[n%20])
	}
	return word
}

func BenchmarkInfer(b *testing.B) {
	for _, n := range []int{500, 1000, 2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs := coverage(b, n)
			for b.Loop() {
				s := &story.Story{Docs: append([]*annot.Document(nil), docs...)}
				if err := dates.Infer(context.Background(), s, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
