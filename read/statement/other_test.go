package statement_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/readtest"
)

// TestOthers reads the cases of testdata: one paragraph a text, one line a statement.
func TestOthers(t *testing.T) {
	for kind, files := range map[annot.StatementKind]string{annot.Assessment: "testdata/assessments.txtar", annot.Commitment: "testdata/steps.txtar", annot.Claim: "testdata/meetings.txtar"} {
		casetest.Run(t, files, func(t *testing.T, input map[string]string) map[string]string {
			answers := map[string]string{}
			for name, s := range input {
				answers[name] = list(readtest.Document(t, s), kind)
			}
			return answers
		})
	}
}

// list is one line for each statement of a kind: holder, speaker, strength, rule, words.
func list(d *annot.Document, kind annot.StatementKind) string {
	var b strings.Builder
	for _, s := range d.Statements {
		if s.Kind != kind {
			continue
		}
		speaker := "-"
		if s.Speaker != annot.None {
			speaker = d.Entities[s.Speaker].Name
		}
		fmt.Fprintf(&b, "%s | says %s | %s | ", d.Entities[s.Holder].Name, speaker, s.Rule)
		if s.Strength == annot.Hedged {
			b.WriteString("hedged | ")
		}
		fmt.Fprintf(&b, "<%s> {%s}\n", d.Slice(s.Cue), d.Slice(s.Target))
	}
	return b.String()
}

// FuzzOthers reads any text in check mode: spans must lie where they belong.
func FuzzOthers(f *testing.F) {
	readtest.Fuzz(f, nil,
		"Jon Lund of Norway said the talks lasted two days and would resume on Monday.",
		"“We made no progress,” she said. They met — it was “tense” — and “left, said Chile.",
		"Without a deal? There was no deal. A vote is due on Friday, if not sooner, to be held in")
}
