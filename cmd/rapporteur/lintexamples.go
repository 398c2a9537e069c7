package main

import (
	"context"

	"rapporteur/gazetteer"
	"rapporteur/read"
	"rapporteur/read/example"
)

// lintExamples checks the lexicon's entries against their examples with the whole plan
// of passes.
func lintExamples(ctx context.Context, d data) ([]string, error) {
	gaz := d.gaz
	if gaz == nil {
		gaz = gazetteer.Default()
	}
	plan, err := read.Plan(d.lex, gaz)
	if err != nil {
		return nil, err
	}
	problems, err := example.Check(ctx, plan, d.lex)
	for i := range problems {
		problems[i] = lexiconDir + "/" + problems[i]
	}
	return problems, err
}
