package names

import (
	"fmt"
	"io"
	"rapporteur/internal/agreement"
	"strings"
	"unicode/utf8"
)

// WriteTable prints a row a type for each row, and one for all types together: how many
// names the gold has and the system, then precision, recall and F1 in percent. The format
// is meant for golden files.
func WriteTable(w io.Writer, rows []Row) error {
	const all = "all"
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r.Name)+2)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s  %-4s %6s %6s %7s %7s %7s\n", width, "names", "type", "gold", "found", "P", "R", "F1")
	for _, r := range rows {
		name := r.Name
		if r.Genre {
			name = "  " + name
		}
		line := func(typ string, c agreement.Count) {
			fmt.Fprintf(&b, "%-*s  %-4s %6d %6d %7.2f %7.2f %7.2f\n", width, name, typ, c.Gold, c.System,
				100*c.Precision(), 100*c.Recall(), 100*c.F1())
		}
		for _, typ := range Types {
			line(typ, r.Scores[typ])
		}
		line(all, r.All())
	}
	_, err := io.WriteString(w, b.String())
	return err
}
