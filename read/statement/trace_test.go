package statement_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/readtest"
	"rapporteur/lexicon"
	"rapporteur/read/statement"
)

// tracer is the trace of the built-in lexicon.
func tracer(t testing.TB) func(*annot.Document) [][]statement.Occurrence {
	t.Helper()
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	return statement.Trace(lex)
}

func TestTrace(t *testing.T) {
	trace := tracer(t)
	for _, test := range []struct {
		text, entry string
		why         statement.Reason
	}{
		{"Norway rejected the quota.", "verb reject", ""},
		{"A blast shook the port of Norway.", "verb blast", statement.Tagged},
		{"Will Norway reject the quota?", "verb reject", statement.Question},
		{"An acceptable quota pleased Norway.", "adj acceptable", statement.Misplaced},
		{"The talks end if Norway rejects the quota.", "verb reject", statement.Unreal},
		{"Norway must accept the quota, Chile said.", "verb accept", statement.Obliged},
		{"Norway was asked to accept the quota.", "verb accept", statement.Urged},
		{"Chile urged Norway to accept the quota.", "verb accept", statement.Controlled},
		{"Norway accepted the quota 20 years ago.", "verb accept", statement.Background},
		{"Norway was praised for accepting the quota.", "verb accept", statement.Nominal},
		{"Norway may accept the quota.", "verb accept", statement.Forecast},
		{"Norway did not reject the quota.", "verb reject", statement.Negation},
		{"Norway needs a longer truce.", "verb need", statement.Foreign},
		{"Analysts said that Norway rejected the quota.", "verb reject", statement.Outsider},
		{"The cut is unacceptable.", "adj unacceptable", statement.NoSpeaker},
		{"The storm rejected the quota.", "verb reject", statement.NoHolder},
		{"Reuters rejected the quota.", "verb reject", statement.NoParty},
		{"They rejected the quota.", "verb reject", statement.Unresolved},
		{"Norway rejected on Monday.", "verb reject", statement.NoTarget},
		{"Norway declined to comment.", "verb decline", statement.Vacuous},
		{"Norway is ready to accept the quota.", "adj ready", statement.Dropped},
		{"The quota must be cut.", "modal must", statement.NoSpeaker},
	} {
		d := readtest.Document(t, test.text)
		before := slices.Clone(d.Statements)
		var got []statement.Reason
		for _, o := range trace(d)[0] {
			if o.Entry == test.entry {
				got = append(got, o.Why)
			}
		}
		if want := []statement.Reason{test.why}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s\n%s: %q, want %q", test.text, test.entry, got, test.why)
		}
		if !reflect.DeepEqual(before, d.Statements) {
			t.Errorf("%s: tracing changed the statements", test.text)
		}
	}
}

// sameAsTraced reports positions that the trace of their sentence does not have, with their
// cue and stance, as read.
func sameAsTraced(t *testing.T, d *annot.Document, trace func(*annot.Document) [][]statement.Occurrence) {
	t.Helper()
	traced := map[annot.SentenceIdx]map[string]bool{}
	for i, seen := range trace(d) {
		at := annot.SentenceIdx(i)
		traced[at] = map[string]bool{}
		for _, o := range seen {
			if o.Why == "" {
				traced[at][fmt.Sprint(o.Span, o.Stances)] = true
			}
		}
	}
	for _, s := range d.Statements {
		if s.Kind == annot.Position && !traced[s.Sentence][fmt.Sprint(s.Cue, []annot.Stance{s.Stance})] {
			t.Errorf("the trace has no %s at %q", s.Stance, d.Slice(s.Cue))
		}
	}
}

func TestTraceHasWhatWasRead(t *testing.T) {
	d := readtest.Document(t, "Norway is not willing to open the port, and Chile demanded a longer truce. Norway must pay, Chile said.")
	if n := len(d.Statements); n != 3 {
		t.Fatalf("%d statements, want 3", n)
	}
	sameAsTraced(t, d, tracer(t))
}
