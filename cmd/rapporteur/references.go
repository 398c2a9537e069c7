package main

import (
	"context"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/eval/reference"
	"rapporteur/internal/conllu"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/link"
)

// references is what the program says that mentions refer to, as eval scores it.
type references struct{ plan pass.Plan }

func newReferences() (references, error) {
	plan, err := rapporteur.Plan()
	return references{plan}, err
}

// References reads a raw text.
func (r references) References(ctx context.Context, text string, paragraphs []conllu.Span) ([]reference.Said, error) {
	d := &annot.Document{Text: text, Has: read.Given}
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(p.Start), End: int32(p.End)}, Kind: annot.Paragraph})
	}
	if err := r.plan.Run(ctx, d); err != nil {
		return nil, err
	}
	var out []reference.Said
	for _, m := range d.Mentions {
		if m.Why == link.StandsFor {
			continue // a government is not its state, though it speaks for it
		}
		said := reference.Said{Span: place(m.Span), Head: place(m.Head), Entity: int(m.Entity), Rule: m.Why}
		switch m.Kind {
		case annot.Person, annot.State, annot.Organisation, annot.Place:
			said.Named = true
		}
		out = append(out, said)
	}
	return out, nil
}

func place(s annot.Span) conllu.Span { return conllu.Span{Start: int(s.Start), End: int(s.End)} }
