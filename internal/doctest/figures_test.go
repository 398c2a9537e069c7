package doctest

import (
	"strings"
	"testing"
)

// TestDateFigures holds the scores in docs/FIGURES.md to the golden files.
func TestDateFigures(t *testing.T) {
	page := read(t, "docs/FIGURES.md")
	for file, rows := range map[string][]string{
		"dates.txt": {
			"all", "those with one day, month or year", "documents that rules were written with", "documents held out",
			"extent, strict", "extent, relaxed", "relaxed, and the value",
		},
	} {
		golden := read(t, "cmd/rapporteur/testdata/"+file)
		_, golden, _ = strings.Cut(golden, "GUM, ")
		for _, row := range rows {
			_, rest, ok := strings.Cut(golden, "\n"+row+" ")
			if !ok {
				_, rest, ok = strings.Cut(golden, "\n  "+row+" ")
			}
			if !ok {
				t.Errorf("%s has no row %q", file, row)
				continue
			}
			line, _, _ := strings.Cut(rest, "\n")
			if want := "| " + row + " | " + strings.Join(strings.Fields(line), " | ") + " |"; !strings.Contains(page, want) {
				t.Errorf("docs/FIGURES.md does not have: %s", want)
			}
		}
	}
	golden := read(t, "cmd/rapporteur/testdata/figures.txt")
	for _, row := range []string{"all                      all ", "all                      in the briefs "} {
		_, rest, ok := strings.Cut(golden, "\n"+row)
		if !ok {
			t.Errorf("figures.txt has no row %q", row)
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		fields := strings.Fields(line)
		want := "of " + fields[0] + " that the briefs report"
		if len(fields) > 1 {
			want = fields[1] + " of " + fields[0] + " are found"
		}
		if !strings.Contains(page, want) {
			t.Errorf("docs/FIGURES.md does not say: %s", want)
		}
	}
}
