package rapporteur

import (
	"context"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/ingest/text"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/statement"
)

// TestPanicOfAPassIsAnError: no trace reaches a user, and the message names the report.
func TestPanicOfAPassIsAnError(t *testing.T) {
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	plan, err := pass.NewPlan(read.Given, pass.Pass{Name: "bad", Doc: "Panics.", Version: "1", Reads: annot.LayerBlocks, Writes: annot.LayerTimes,
		Run: func(context.Context, *annot.Document) error { panic("index out of range") }})
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := text.Read("odd.txt", "odd.txt", []byte("Norway refused to sign the accord on Monday."), text.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := &Reader{count: statement.Considered(lex), plan: plan, foreign: plan}
	if _, err = r.Read(context.Background(), d); err == nil {
		t.Fatal("no error")
	}
	if msg := err.Error(); !strings.HasPrefix(msg, "odd.txt: ") || !strings.Contains(msg, "index out of range") || strings.Contains(msg, "\n") {
		t.Errorf("message %q", msg)
	}
}
