package doctest

import (
	"regexp"
	"strings"
	"testing"
)

// TestCopiesFigures holds the scores in docs/COPIES.md to the golden file.
func TestCopiesFigures(t *testing.T) {
	page, golden := read(t, "docs/COPIES.md"), read(t, "cmd/rapporteur/testdata/copies.txt")
	table, _, _ := strings.Cut(golden, "\n\n")
	columns := regexp.MustCompile(`  +`)
	for _, line := range strings.Split(table, "\n")[1:] {
		if want := "| " + strings.Join(columns.Split(line, -1), " | ") + " |"; !strings.Contains(page, want) {
			t.Errorf("docs/COPIES.md does not have: %s", want)
		}
	}
}
