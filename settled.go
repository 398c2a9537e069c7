package rapporteur

import (
	"context"
	"slices"
	"sync"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/dossier"
	"rapporteur/read/timex"
	"rapporteur/settle"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
	"rapporteur/track/parties"
)

// settled compares documents and makes the state of the talks. A dossier is held against the
// reading without it, and where the two differ the documents are compared once more.
func settled(ctx context.Context, docs []*annot.Document, o Options, state func(*story.Story, dossier.Kind, parties.World) *talks.Negotiation, kept *compare.Memory) (settle.Reading, error) {
	docs = compare.Sorted(docs) // edits count documents as the story does
	found, err := kindOf(docs, o.Kind)
	if err != nil {
		return settle.Reading{}, err
	}
	s, w, err := compareAll(ctx, docs, found, o, nil, kept)
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
		if s, w, err = compareAll(ctx, edits.Documents(docs), kind, o, edits, kept); err != nil {
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
func compareAll(ctx context.Context, docs []*annot.Document, kind dossier.Kind, o Options, edits *settle.Edits, kept *compare.Memory) (*story.Story, parties.World, error) {
	decided, w := o.Decisions, world()
	if edits != nil {
		decided.Names.Same = slices.Concat(decided.Names.Same, edits.Names.Same)
		decided.Names.Apart = slices.Concat(decided.Names.Apart, edits.Names.Apart)
	}
	if err := compare.Note(ctx, docs, func(d *annot.Document) { track.Note(kind, d) }); err != nil {
		return nil, w, err
	}
	s, err := compare.Build(ctx, docs, compare.Options{Decisions: decided, Facts: o.Facts, Place: place, AsOf: o.AsOf, Issue: issueOf(kind), Memory: kept})
	if err == nil && edits != nil {
		edits.Title(s)
		w.Settled = edits.Settled(s)
	}
	return s, w, err
}
