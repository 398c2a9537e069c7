package read_test

import (
	"context"
	"testing"

	"rapporteur/internal/readtest"
	"rapporteur/lexicon"
	"rapporteur/read/example"
)

// The sentences in the lexicon are its tests, the same that lint runs.
func TestExamples(t *testing.T) {
	problems, err := example.Check(context.Background(), readtest.Plan(t), english(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p)
	}
}

func english(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	return lex
}
