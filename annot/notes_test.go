package annot_test

import (
	"testing"

	"rapporteur/annot"
)

func TestNotes(t *testing.T) {
	type length int
	asked := 0
	count := func(d *annot.Document) length { asked++; return length(len(d.Text)) }
	ask := func(d *annot.Document, want int) {
		t.Helper()
		if got := annot.Noted(d, count); got != 5 || asked != want {
			t.Fatalf("length %d, asked %d times, want %d", got, asked, want)
		}
	}
	plain := &annot.Document{Text: "truce"}
	ask(plain, 1)
	ask(plain, 2) // it keeps none
	kept := plain.WithNotes()
	if kept == plain || kept.WithNotes() != kept {
		t.Error("a document gets notes once, as a copy")
	}
	ask(kept, 3)
	dated := *kept
	dated.Source.Published.Value = "2031-03-02"
	ask(&dated, 3)
	ask(kept.WithoutNotes(), 4)
	kept.ForgetNotes()
	ask(&dated, 5)
	ask(kept, 6)
	if kept.WithNotes() == kept {
		t.Error("notes that are forgotten are kept")
	}
}
