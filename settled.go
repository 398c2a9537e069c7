package rapporteur

import (
	"context"
	"slices"
	"sync"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/decisions"
	"rapporteur/dossier"
	"rapporteur/read/timex"
	"rapporteur/settle"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
	"rapporteur/track/parties"
)

// decided makes the state of the talks under what analysts have decided. others are the stories that
// are set aside.
func decided(ctx context.Context, docs []*annot.Document, others []story.Other, o Options, state stateOf, kept *compare.Memory) (settle.Reading, error) {
	var aside []*annot.Document
	for _, other := range others {
		aside = append(aside, other.Docs...)
	}
	a := o.Decisions.Apply(compare.Sorted(docs), aside)
	r, err := settled(ctx, a.Docs, a.Held, o, state, kept)
	if err == nil {
		a.Tell(r.Story)
	}
	return r, err
}

// stateOf makes the state of the talks that a story tells.
type stateOf = func(*story.Story, dossier.Kind, parties.World) *talks.Negotiation

// settled compares documents and makes the state of the talks. A dossier is held against the
// reading without it, and where the two differ the documents are compared once more. The documents
// come in the order of the story, by which edits count them.
func settled(ctx context.Context, docs []*annot.Document, held decisions.Held, o Options, state stateOf, kept *compare.Memory) (settle.Reading, error) {
	found, err := kindOf(docs, o.Kind)
	if err != nil {
		return settle.Reading{}, err
	}
	s, w, err := compareAll(ctx, docs, found, held, o, nil, kept)
	if err != nil {
		return settle.Reading{}, err
	}
	if o.Dossier == nil {
		return settle.Reading{Story: s, Talks: state(s, found, w)}, nil
	}
	kind := found
	if id := o.Dossier.Kind.Text; o.Kind == "" && id != "" {
		if kind, err = kindOf(docs, id); err != nil {
			return settle.Reading{}, err
		}
	}
	kind, issues, err := o.Dossier.Edited(kind)
	if err != nil {
		return settle.Reading{}, err
	}
	before := settle.Reading{Story: s, Talks: track.Fold(s, found, w)}
	edits := settle.Find(s, track.Fold(s, kind, w), o.Dossier)
	if !edits.Empty() || kind.ID != found.ID || issues {
		if s, w, err = compareAll(ctx, edits.Documents(docs), kind, held, o, edits, kept); err != nil {
			return settle.Reading{}, err
		}
	}
	told := settle.Told(o.Dossier, edits, before, settle.Reading{Story: s, Talks: track.Fold(s, kind, w)})
	after := *s
	after.Findings = slices.Concat(told, s.Findings)
	n := state(&after, kind, w)
	if title := o.Dossier.Title.Text; title != "" {
		n.Title = title
	}
	return settle.Reading{Story: &after, Talks: n}, nil
}

// placed are the times of a document on the calendar, for the date that it had last.
type placed struct {
	mu   sync.Mutex
	date annot.Date
	on   []string // nil before it is asked for
}

// place is timex.Place, worked out again only when another date is inferred for the document.
func place(d *annot.Document) []string {
	p := annot.Noted(d, func(*annot.Document) *placed { return &placed{} })
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.on == nil || p.date != d.Source.Published {
		p.date, p.on = d.Source.Published, timex.Place(d)
	}
	return p.on
}

// compareAll makes the story for talks of one kind, and what is known and settled of its names,
// with the edits of a dossier; nil for none.
func compareAll(ctx context.Context, docs []*annot.Document, kind dossier.Kind, held decisions.Held, o Options, edits *settle.Edits, kept *compare.Memory) (*story.Story, parties.World, error) {
	w := world()
	if edits != nil {
		held.Names.Same = slices.Concat(held.Names.Same, edits.Names.Same)
		held.Names.Apart = slices.Concat(held.Names.Apart, edits.Names.Apart)
	}
	if err := compare.Note(ctx, docs, func(d *annot.Document) { track.Note(kind, d) }); err != nil {
		return nil, w, err
	}
	s, err := compare.Build(ctx, docs, compare.Options{Decisions: held, Facts: o.Facts, Place: place, AsOf: o.AsOf, Issue: issueOf(kind), Memory: kept})
	if err == nil && edits != nil {
		edits.Title(s)
		w.Settled = edits.Settled(s)
	}
	return s, w, err
}
