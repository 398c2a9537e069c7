package rapporteur

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/ingest"
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
	path := filepath.Join(t.TempDir(), "odd.txt")
	if err := os.WriteFile(path, []byte("Norway refused to sign the accord on Monday."), 0o600); err != nil {
		t.Fatal(err)
	}
	r := reader{ctx: context.Background(), reads: &Reader{count: statement.Considered(lex), plan: plan, foreign: plan}, total: 1}
	d, _, _, skip, err := r.one(input{Input: ingest.Input{Name: "odd.txt", Path: path}})
	if d != nil || skip != nil || err == nil {
		t.Fatalf("document %v, skip %v, error %v", d, skip, err)
	}
	if msg := err.Error(); !strings.HasPrefix(msg, "odd.txt: ") || !strings.Contains(msg, "index out of range") || strings.Contains(msg, "\n") {
		t.Errorf("message %q", msg)
	}
}
