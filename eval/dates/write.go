package dates

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/agreement"
)

// WriteValues prints how many dates of GUM got their value. The format is meant for golden
// files.
func WriteValues(w io.Writer, v Values) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-40s %6s %6s %8s\n", fmt.Sprintf("GUM, %d documents: value", v.Docs), "dates", "right", "percent")
	line := func(name string, s Share) {
		fmt.Fprintf(&b, "%-40s %6d %6d %8.2f\n", name, s.Of, s.Right, percent(s))
	}
	line("all", v.All)
	line("those with one day, month or year", v.When)
	line("documents that rules were written with", v.Tuned)
	line("documents held out", v.HeldOut)
	for _, k := range Kinds {
		line("  "+string(k), v.Kinds[k])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func percent(s Share) float64 {
	if s.Of == 0 {
		return 0
	}
	return 100 * float64(s.Right) / float64(s.Of)
}

// ExtentRow is the scores of a part of WikiWars.
type ExtentRow struct {
	Name string
	Extents
}

// WriteExtents prints precision, recall and F1 on WikiWars.
func WriteExtents(w io.Writer, rows []ExtentRow) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-40s %6s %6s %7s %7s %7s\n", "WikiWars", "gold", "found", "P", "R", "F1")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s, %d articles\n", r.Name, r.Docs)
		for _, m := range []struct {
			name string
			c    agreement.Count
		}{{"extent, strict", r.Strict}, {"extent, relaxed", r.Relaxed}, {"relaxed, and the value", r.Value}, {"  of those with a calendar value", r.Calendar}} {
			fmt.Fprintf(&b, "  %-38s %6d %6d %7.2f %7.2f %7.2f\n", m.name, m.c.Gold, m.c.System, 100*m.c.Precision(), 100*m.c.Recall(), 100*m.c.F1())
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMissed lists what did not get its value, but for what is held out.
func WriteMissed(w io.Writer, title string, list []Miss) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:\n", title)
	for _, m := range list {
		if !m.HeldOut {
			fmt.Fprintf(&b, "  %s: %s, not %s\n      %s\n", m.Doc, cmp.Or(m.Want, "nothing"), cmp.Or(strings.TrimSpace(m.Got), "found"), m.Context)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
