// Package compare turns many read documents into one story: which are copies of
// which, which names mean the same, and where two reports cannot both be right.
// It is pure: it reads no file, no clock and no random number, and writes no text
// but the one-line reasons of what it found.
package compare

import (
	"cmp"
	"context"
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/compare/conflict"
	"rapporteur/compare/copies"
	"rapporteur/compare/dates"
	"rapporteur/compare/decisions"
	"rapporteur/compare/names"
	"rapporteur/compare/stories"
	"rapporteur/internal/parallel"
	"rapporteur/story"
)

// Options change how documents are compared. The zero value is the default.
type Options struct {
	Decisions decisions.Held // what analysts have decided, and the others of their decisions do not speak against
	Facts     []story.Fact   // what an analyst knows; it is not changed
	// AsOf is the ISO day on which the reports were gathered, "" when it is not known: no
	// report was written after it.
	AsOf string
	// Place puts the times of a document on the calendar, as Story.On has them, once it is
	// known when it appeared. Nil leaves them open.
	Place func(*annot.Document) []string
	// Issue is the issue of a position, "" when it fits none: two positions in other words may
	// be one when they are on one issue. Nil is allowed.
	Issue func(d *annot.Document, statement int) string
	// Memory is what an earlier run over some of the documents has found out, and is told what
	// this one does; nil is allowed.
	Memory *Memory
	// Progress is told after each stage how many documents of that stage and of all stages
	// are done; done and total count document-stages, not documents. Nil is allowed.
	Progress func(done, total int)
}

// Memory is what comparing keeps from one run to the next over some of the same documents,
// so that the next one costs less. It changes no result. The zero Memory is empty; it is not for
// several goroutines.
type Memory struct {
	Stories stories.Memory // for who asks which reports tell one story, before they are compared

	folds names.Memory
}

func (m *Memory) names() *names.Memory {
	if m == nil {
		return &names.Memory{}
	}
	return &m.folds
}

// Build compares docs, which the reading passes have filled, and returns the story
// that they tell. The documents are not changed: one whose date is inferred is
// replaced by a copy that has it. Story.Docs holds them sorted by source name, then by
// ID, whatever the order in which they came. The only error is that of a cancelled context.
func Build(ctx context.Context, docs []*annot.Document, o Options) (*story.Story, error) {
	progress := o.Progress
	if progress == nil {
		progress = func(int, int) {}
	}
	s := &story.Story{Docs: Sorted(docs), Facts: slices.Clone(o.Facts)}
	for i, d := range s.Docs {
		s.Docs[i] = d.WithNotes()
	}
	if err := Note(ctx, s.Docs); err != nil {
		return nil, err
	}
	// Dates come first: everything after may ask when a report appeared.
	if err := dates.Infer(ctx, s, o.AsOf); err != nil {
		return nil, err
	}
	if o.Place != nil {
		for _, d := range s.Docs {
			s.On = append(s.On, o.Place(d))
		}
	}
	var misspelt []names.Misspelling
	var positions []align.Position
	stages := []func() error{
		func() error {
			// Wording and names have nothing to do with each other, and write other parts of s.
			var copied, merged error
			parallel.Do(
				func() { copied = copies.Find(ctx, s) },
				func() {
					if misspelt, merged = names.Merge(ctx, s, o.Decisions.Names, o.Memory.names()); merged == nil {
						positions = align.Positions(s, o.Issue)
					}
				})
			return cmp.Or(copied, merged)
		},
		func() error {
			var err error
			parallel.Do(
				func() { s.Clusters = align.Clusters(s, positions) },
				func() {
					err = conflict.Find(ctx, s, conflict.Options{Misspelt: misspelt, Silenced: o.Decisions.Silenced, Preferred: o.Decisions.Preferred, Positions: positions})
				})
			return err
		},
	}
	n := len(s.Docs)
	for i, stage := range stages {
		progress(i*n, len(stages)*n)
		if err := stage(); err != nil {
			return nil, err
		}
	}
	progress(len(stages)*n, len(stages)*n)
	return s, nil
}

// Note works out, several documents at a time, what each of them alone tells the stages, for
// those that keep notes; others may be told of each document too. The only error is that of a
// cancelled context.
func Note(ctx context.Context, docs []*annot.Document, others ...func(*annot.Document)) error {
	all := append([]func(*annot.Document){stories.Note, copies.Note, align.Note, conflict.Note}, others...)
	parallel.Each(len(docs), func(i int) {
		if ctx.Err() != nil {
			return
		}
		for _, note := range all {
			note(docs[i])
		}
	})
	return ctx.Err()
}

// Sorted copies docs in the order that every index of a story refers to.
func Sorted(docs []*annot.Document) []*annot.Document {
	out := slices.Clone(docs)
	slices.SortStableFunc(out, func(a, b *annot.Document) int {
		return cmp.Or(
			cmp.Compare(a.Source.Name, b.Source.Name),
			cmp.Compare(a.ID, b.ID),
			cmp.Compare(a.Source.Path, b.Source.Path),
			cmp.Compare(a.Text, b.Text),
		)
	})
	return out
}
