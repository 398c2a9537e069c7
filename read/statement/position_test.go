package statement_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/readtest"
)

// Each section of a case is a paragraph; want/NAME holds one line for each position in
// it: holder | stance strength | target | conditions | speaker (kind) | rule.
func TestPositions(t *testing.T) {
	casetest.Run(t, "testdata/positions/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		answers := map[string]string{}
		for name, text := range input {
			d := readtest.Document(t, text)
			answers[name] = positions(d)
		}
		return answers
	})
}

func positions(d *annot.Document) string {
	var b strings.Builder
	for _, s := range d.Statements {
		if s.Kind != annot.Position {
			continue
		}
		var conds []string
		for _, c := range s.Conditions {
			conds = append(conds, fmt.Sprintf("%s: %s", c.Kind, d.Slice(c.Span)))
		}
		if conds == nil {
			conds = []string{"-"}
		}
		speaker := string(s.SpeakerKind)
		if s.Speaker != annot.None {
			speaker = fmt.Sprintf("%s (%s)", d.Entities[s.Speaker].Name, s.SpeakerKind)
		}
		fmt.Fprintf(&b, "%s | %s %s | %s | %s | %s | %s\n", d.Entities[s.Holder].Name, s.Stance, s.Strength,
			d.Slice(s.Target), strings.Join(conds, "; "), speaker, s.Rule)
	}
	return b.String()
}

// Random text must neither stop the passes nor make a document that is not sound, and the
// trace of it has what was read.
func FuzzPositions(f *testing.F) {
	trace := tracer(f)
	readtest.Fuzz(f, func(t *testing.T, d *annot.Document) { sameAsTraced(t, d, trace) },
		"Norway rejected the plan unless Chile agreed to open the port.",
		"“We will never accept it,” said Ana Sol, “and they must go.”",
		"If Norway’s offer (the last one) fails, Chile would like to, or so it says",
		"Neither Norway nor Chile, which has refused, is ready to and or to sign.",
		"to to to that that who which if unless “ ” ( ) — and", "SIGN", "vote",
		"# Statement by President Ana Sol on the port\n\nWe will not pay.\n\nQ")
}
