package rapporteur_test

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/examples"
	"rapporteur/ingest/text"
	"rapporteur/internal/repo"
)

// BenchmarkBrief makes whole briefs in process, everything loaded already.
func BenchmarkBrief(b *testing.B) {
	run := func(name string, paths func(b *testing.B) []string) {
		b.Run(name, func(b *testing.B) {
			inputs := paths(b)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := rapporteur.Brief(context.Background(), inputs, rapporteur.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for _, name := range examples.Names() {
		run(name, func(b *testing.B) []string { return exampleFiles(b, name) })
	}
	run("berlin", realSet)
}

// realSet are the reports of a set that is no part of the repository.
func realSet(b *testing.B) []string {
	paths, err := filepath.Glob(filepath.Join(repo.Shared(b), "gold", "berlin", "*.txt"))
	if err != nil {
		b.Fatal(err)
	}
	if len(paths) == 0 {
		b.Skip("SKIPPED: no reports in gold/berlin of the shared folder")
	}
	return paths
}

// BenchmarkRead runs each reading pass alone over the example reports, the passes
// before it done, and reports its time for each word.
func BenchmarkRead(b *testing.B) {
	plan, err := rapporteur.Plan()
	if err != nil {
		b.Fatal(err)
	}
	passes := plan.Passes()
	for n, pass := range passes {
		b.Run(pass.Name, func(b *testing.B) {
			docs := ingested(b)
			words := 0
			for _, d := range docs {
				for _, before := range passes[:n] {
					if err := before.Run(context.Background(), d); err != nil {
						b.Fatal(err)
					}
					d.Has |= before.Writes
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				words = 0
				for _, d := range docs {
					fresh := copyOf(d)
					if err := pass.Run(context.Background(), fresh); err != nil {
						b.Fatal(err)
					}
					words += len(fresh.Tokens)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
		})
	}
}

// BenchmarkSentence reads the example reports with all passes on one core and reports the
// time for each sentence. Below 1,000,000 ns is what reading may cost.
func BenchmarkSentence(b *testing.B) {
	plan, err := rapporteur.Plan()
	if err != nil {
		b.Fatal(err)
	}
	docs := ingested(b)
	sentences := 0
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for b.Loop() {
		sentences = 0
		for _, d := range docs {
			fresh := copyOf(d)
			for _, pass := range plan.Passes() {
				if err := pass.Run(context.Background(), fresh); err != nil {
					b.Fatal(err)
				}
				fresh.Has |= pass.Writes
			}
			sentences += len(fresh.Sentences)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*sentences), "ns/sentence")
}

// ingested are the example reports, not yet read.
func ingested(b *testing.B) []*annot.Document {
	var docs []*annot.Document
	for _, set := range examples.Names() {
		reports, _ := examples.Set(set)
		for _, r := range reports {
			d, _, err := text.Read(r.Name, r.Name, []byte(r.Text), text.Options{})
			if err != nil {
				b.Fatal(err)
			}
			docs = append(docs, d)
		}
	}
	return docs
}

// copyOf is a document that a pass can write to again. Copying costs little beside
// any pass.
func copyOf(d *annot.Document) *annot.Document {
	fresh := *d
	fresh.Tokens = slices.Clone(d.Tokens)
	fresh.Mentions = slices.Clone(d.Mentions)
	return &fresh
}
