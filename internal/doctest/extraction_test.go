package doctest

import (
	"strings"
	"testing"
)

// TestExtractionFigures holds the F1 of each system in docs/INPUTS.md to the golden file.
func TestExtractionFigures(t *testing.T) {
	page, golden := read(t, "docs/INPUTS.md"), read(t, "cmd/rapporteur/testdata/extraction.txt")
	name, row := "", ""
	for _, line := range strings.Split(golden, "\n")[1:] {
		fields := strings.Split(strings.TrimSpace(line), "  ")
		if !strings.HasPrefix(line, " ") {
			name, row = strings.ReplaceAll(line, "_", "-"), ""
			name = strings.Replace(name, ", published", ", published output", 1)
			continue
		}
		// F1 is the first of the figures of a part.
		for _, f := range fields {
			if strings.Contains(f, " ± ") {
				row += " | " + strings.TrimSpace(f)
				break
			}
		}
		if strings.HasPrefix(line, "  held out") && !strings.Contains(page, "| "+name+row+" |") {
			t.Errorf("docs/INPUTS.md does not have: | %s%s |", name, row)
		}
	}
}
