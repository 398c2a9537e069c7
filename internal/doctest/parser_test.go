package doctest

import (
	"strings"
	"testing"
)

// TestParserFigures holds the scores in docs/PARSER.md to the golden file.
func TestParserFigures(t *testing.T) {
	page := read(t, "docs/PARSER.md")
	gold, raw, ok := strings.Cut(read(t, "cmd/rapporteur/testdata/syntax.txt"), "from raw text")
	if !ok {
		t.Fatal("syntax.txt has no part for raw text")
	}
	for _, c := range []struct{ part, row string }{{gold, "EWT test "}, {raw, "EWT test "}, {gold, "EWT dev "}, {gold, "GUM dev "}, {gold, "  news "}} {
		_, rest, ok := strings.Cut(c.part, "\n"+c.row)
		if !ok {
			t.Errorf("syntax.txt has no row %q", c.row)
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		fields := strings.Fields(line)
		if want := "| " + strings.Join(fields[len(fields)-7:], " | ") + " |"; !strings.Contains(page, want) {
			t.Errorf("docs/PARSER.md does not have the scores of %s: %s", strings.TrimSpace(c.row), want)
		}
	}
}
