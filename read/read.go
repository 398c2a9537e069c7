// Package read is the list of the reading passes, in one place.
package read

import (
	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read/attribution"
	"rapporteur/read/link"
	"rapporteur/read/mention"
	"rapporteur/read/parse"
	"rapporteur/read/quantity"
	"rapporteur/read/segment"
	"rapporteur/read/statement"
	"rapporteur/read/timex"
)

// Given are the layers that ingest writes.
const Given = annot.LayerBlocks

// Passes are all reading passes. Their order is decided by the layers that they read
// and write; this list only says which there are.
func Passes(lex *lexicon.Lexicon, gaz *gazetteer.Gazetteer) []pass.Pass {
	return []pass.Pass{
		segment.New(lex),
		parse.New(),
		mention.New(lex, gaz),
		link.New(lex, gaz),
		quantity.New(),
		timex.New(),
		attribution.New(lex),
		statement.New(lex),
	}
}

// Plan is the plan of all reading passes.
func Plan(lex *lexicon.Lexicon, gaz *gazetteer.Gazetteer) (pass.Plan, error) {
	return pass.NewPlan(Given, Passes(lex, gaz)...)
}
