package rapporteur_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/dossier/file"
	"rapporteur/examples"
)

// BenchmarkThousand compares 1,000 reports of one story, and makes the whole brief of
// them after reading, on two processors. A brief must take less than 20 s.
func BenchmarkThousand(b *testing.B) {
	docs := thousand(b, 1000)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	b.Run("compare", func(b *testing.B) {
		for b.Loop() {
			if _, err := compare.Build(context.Background(), docs, compare.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("brief", func(b *testing.B) {
		for b.Loop() {
			if _, err := rapporteur.Assemble(context.Background(), docs, nil, rapporteur.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	// A dossier that changes something has the reports compared a second time.
	b.Run("dossier", func(b *testing.B) {
		talks, err := file.Read("rapporteur.yaml", "parties: [{name: Vessia}, {name: Mediators, aliases: [Swiss], people: [{name: Irena Malkhoff}]}]")
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := rapporteur.Assemble(context.Background(), docs, nil, rapporteur.Options{Dossier: talks}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkTwoThousand makes the brief of 2,000 reports of one story after reading, and again
// when one more has come to a session that holds them, on two processors.
func BenchmarkTwoThousand(b *testing.B) {
	docs := thousand(b, 2001)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	b.Run("cold", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := rapporteur.Assemble(context.Background(), docs[:2000], nil, rapporteur.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("one more", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			s := rapporteur.NewSession(rapporteur.Options{})
			for _, d := range docs[:2000] {
				s.Add(d, 0)
			}
			if _, err := s.Brief(context.Background()); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			s.Add(docs[2000], 0)
			if _, err := s.Brief(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// thousand makes n reports of one story out of the example set on peace and reads them.
// Each takes about half of the sentences of all reports, in their order, with some
// numbers, names and words of its own, so that there are copies, partial copies, names in
// many spellings and conflicts of every kind.
func thousand(b *testing.B, n int) []*annot.Document {
	set, _ := examples.Set("peace")
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"said", "stated", "valley", "lowland", "rejected", "refused", "talks", "negotiations", "guarantees", "assurances", "Monday", "Tuesday"}
	texts := make([]rapporteur.Text, n)
	for i := range texts {
		var t strings.Builder
		fmt.Fprintf(&t, "Talks of Orland and Vessia, report %d\n\n", i)
		for _, k := range r.Perm(len(set))[:3] {
			for sentence := range strings.SplitSeq(set[k].Text, ". ") {
				if r.IntN(10) < 3 {
					continue
				}
				for w := 0; w < len(words); w += 2 {
					if r.IntN(3) == 0 {
						sentence = strings.ReplaceAll(sentence, words[w], words[w+1])
					}
				}
				switch r.IntN(8) {
				case 0:
					sentence = strings.ReplaceAll(sentence, "40,000", fmt.Sprintf("%d,000", 30+r.IntN(40)))
				case 1:
					sentence = strings.ReplaceAll(sentence, "Malkova", "Malk"+string("aeiou"[r.IntN(5)])+"va")
				case 2:
					sentence = strings.ReplaceAll(sentence, "300", fmt.Sprint(100+r.IntN(500)))
				case 3:
					sentence = strings.ReplaceAll(sentence, "2021", fmt.Sprint(2010+r.IntN(12)))
				}
				t.WriteString(sentence)
				t.WriteString(". ")
			}
			t.WriteString("\n\n")
		}
		texts[i] = rapporteur.Text{Name: fmt.Sprintf("%04d.txt", i), Data: []byte(t.String())}
	}
	res, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return res.Story.Docs
}
