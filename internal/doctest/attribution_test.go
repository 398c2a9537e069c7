package doctest

import (
	"strings"
	"testing"
)

// TestAttributionFigures holds the scores in docs/ATTRIBUTION.md to the golden file.
func TestAttributionFigures(t *testing.T) {
	page, golden := read(t, "docs/ATTRIBUTION.md"), read(t, "cmd/rapporteur/testdata/attribution.txt")
	for _, kind := range []string{"source", "cue", "content"} {
		_, rest, ok := strings.Cut(golden, "\n"+kind+" ")
		if !ok {
			t.Errorf("attribution.txt has no row %q", kind)
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		if want := "| " + kind + " | " + strings.Join(strings.Fields(line)[2:], " | ") + " |"; !strings.Contains(page, want) {
			t.Errorf("docs/ATTRIBUTION.md does not have: %s", want)
		}
	}
}
