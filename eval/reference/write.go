package reference

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/agreement"
)

// WriteTable prints a row a kind for each row, and one for all kinds together: how many the
// gold has and how many were resolved, then precision, recall and F1 in percent; and below
// them how many each rule resolved in all, and how often it was right. The format is meant
// for golden files.
func WriteTable(w io.Writer, rows []Row) error {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r.Name)+2)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s  %-11s %6s %8s %7s %7s %7s\n", width, "references", "kind", "gold", "resolved", "P", "R", "F1")
	for _, r := range rows {
		name := r.Name
		if r.Genre {
			name = "  " + name
		}
		line := func(kind string, c agreement.Count) {
			fmt.Fprintf(&b, "%-*s  %-11s %6d %8d %7.2f %7.2f %7.2f\n", width, name, kind, c.Gold, c.System, 100*c.Precision(), 100*c.Recall(), 100*c.F1())
		}
		if !r.Genre {
			for _, kind := range Kinds {
				line(string(kind), r.Kinds[kind])
			}
		}
		line("all", r.All())
	}
	for _, r := range rows {
		if r.Genre {
			continue
		}
		fmt.Fprintf(&b, "\n%-44s %8s %7s\n", r.Name+", by rule", "resolved", "P")
		for _, rule := range r.rules() {
			fmt.Fprintf(&b, "%-44s %8d %7.2f\n", rule, r.Rules[rule].System, 100*r.Rules[rule].Precision())
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
