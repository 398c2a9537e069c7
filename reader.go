package rapporteur

import (
	"context"
	"fmt"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/segment"
	"rapporteur/read/statement"
)

// Plan is the plan of the reading passes with the built-in lexicon and gazetteer.
func Plan() (pass.Plan, error) {
	lex, err := lexicon.English()
	if err != nil {
		return pass.Plan{}, err
	}
	return read.Plan(lex, gazetteer.Default())
}

// Reader reads documents that ingest has made. It is safe for several goroutines.
type Reader struct {
	plan pass.Plan
	// foreign is the plan for reports in other languages: they are kept and numbered,
	// not read.
	foreign pass.Plan
	// count is the number of sentences of a document that were considered, not read.
	count func(*annot.Document) int
	check bool
}

// NewReader makes a reader with the built-in lexicon and gazetteer. With check, every pass is
// proved to keep to its layers.
func NewReader(check bool) (*Reader, error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	plan, err := read.Plan(lex, gazetteer.Default())
	if err != nil {
		return nil, err
	}
	foreign, err := pass.NewPlan(read.Given, segment.New(lex))
	if err != nil {
		return nil, err
	}
	return &Reader{plan: plan, foreign: foreign, count: statement.Considered(lex), check: check}, nil
}

// Versions stands for the passes and the data that they read with: it changes when the same
// text could be read in another way.
func (r *Reader) Versions() string { return r.plan.Key("", annot.AllLayers) }

// Read writes all layers of a document, and returns the number of its sentences that hold a cue
// of stance and from which no rule was sure enough to read a position. A panic of a pass
// becomes an error that names the document: it is a defect of the program, and must neither
// reach the user as a trace nor take other reports with it unsaid.
func (r *Reader) Read(ctx context.Context, d *annot.Document) (considered int, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: reading it failed: %v; this is a defect, please report it with the file", d.Source.Name, p)
		}
	}()
	plan := r.plan
	if l := d.Source.Language; l != "" && l != "en" {
		plan = r.foreign
	}
	run := plan.Run
	if r.check {
		run = plan.RunChecked
	}
	if err := run(ctx, d); err != nil {
		return 0, err
	}
	return r.count(d), nil
}
