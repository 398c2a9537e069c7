package parse_test

import (
	"context"
	"testing"

	"rapporteur/annot"
	"rapporteur/examples"
	"rapporteur/ingest/text"
	"rapporteur/lexicon"
	"rapporteur/model"
	"rapporteur/model/lemma"
	"rapporteur/model/syntax"
	"rapporteur/pass"
	"rapporteur/read/parse"
	"rapporteur/read/segment"
)

// segmented are the reports of the examples, cut in sentences and tokens.
func segmented(b *testing.B) (docs []*annot.Document, words int) {
	b.Helper()
	lex, err := lexicon.English()
	if err != nil {
		b.Fatal(err)
	}
	plan, err := pass.NewPlan(annot.LayerBlocks, segment.New(lex))
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range examples.Names() {
		set, _ := examples.Set(name)
		for _, r := range set {
			d, _, err := text.Read(r.Name, r.Name, []byte(r.Text), text.Options{})
			if err != nil {
				b.Fatal(err)
			}
			if err := plan.Run(context.Background(), d); err != nil {
				b.Fatal(err)
			}
			docs = append(docs, d)
			words += len(d.Tokens)
		}
	}
	return docs, words
}

// BenchmarkOneCore tags, lemmatises and parses report after report.
func BenchmarkOneCore(b *testing.B) {
	docs, words := segmented(b)
	p := parse.New()
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			d.Names = d.Names[:0]
			if err := p.Run(context.Background(), d); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkAllCores does the same on as many cores as there are.
func BenchmarkAllCores(b *testing.B) {
	_, words := segmented(b)
	p := parse.New()
	b.RunParallel(func(pb *testing.PB) {
		docs, _ := segmented(b)
		for pb.Next() {
			for _, d := range docs {
				d.Names = d.Names[:0]
				if err := p.Run(context.Background(), d); err != nil {
					b.Error(err)
				}
			}
		}
	})
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkOpen opens the models and parses nothing.
func BenchmarkOpen(b *testing.B) {
	net, lemmas := model.Bytes()
	for b.Loop() {
		if _, err := syntax.Open(net); err != nil {
			b.Fatal(err)
		}
		if _, err := lemma.Open(lemmas); err != nil {
			b.Fatal(err)
		}
	}
}
