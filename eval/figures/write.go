package figures

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/agreement"
)

// outOfScope are kinds that a reader of news leaves out by design, with the reason.
var outOfScope = map[string]string{
	"number":        "numerals: what counts nothing is no figure",
	"numberrange":   "ranges of bare numbers",
	"ordinal":       "no amount",
	"age":           "of a person, no figure",
	"time":          "of the clock",
	"timerange":     "of the clock",
	"datetime":      "of the clock",
	"datetimerange": "of the clock",
	"timezone":      "of the clock",
}

// Run scores a reader on all models below the folder of data and prints the tables, and with
// mistakes what went wrong in the cases that are not held out.
func Run(ctx context.Context, w io.Writer, data string, r Reader, mistakes bool) error {
	var b, wrong strings.Builder
	head := func(title string) {
		fmt.Fprintf(&b, "%-34s %6s %6s %9s %9s %9s %9s\n", title, "gold", "found", "strict F1", "relax. F1", "value F1", "value R")
	}
	line := func(name string, s Scores) {
		fmt.Fprintf(&b, "%-34s %6d %6d %9.2f %9.2f %9.2f %9.2f\n", name, s.Relaxed.Gold, s.Relaxed.System,
			100*s.Strict.F1(), 100*s.Relaxed.F1(), 100*s.Value.F1(), 100*s.Value.Recall())
	}
	head("Recognizers-Text, English")
	var all, held, scope, rest Scores
	kinds := map[string]Scores{}
	for _, m := range Models {
		cases, err := Cases(data, m)
		if err != nil {
			return err
		}
		s, err := Score(ctx, m.Name, cases, r, func(int) bool { return true })
		if err != nil {
			return err
		}
		h, err := Score(ctx, m.Name, cases, r, heldOut)
		if err != nil {
			return err
		}
		line(fmt.Sprintf("%s, %d cases", m.Name, s.Cases), s.All)
		all, held = all.Plus(s.All), held.Plus(h.All)
		for kind, k := range s.Kinds {
			kinds[kind] = kinds[kind].Plus(k)
			if outOfScope[kind] == "" {
				scope = scope.Plus(k)
			} else {
				rest = rest.Plus(k)
			}
		}
		for _, miss := range s.Missed {
			if !miss.HeldOut {
				fmt.Fprintf(&wrong, "  %s %s: [%s] got [%s] in %.120q\n", m.Name, miss.Kind, miss.Want, miss.Got, miss.Input)
			}
		}
	}
	line("all", all)
	line("every fifth case, held out", held)
	fmt.Fprintf(&b, "\n%-34s %6s %9s %9s %9s\n", "found, by kind of expression", "gold", "strict R", "relaxed R", "value R")
	recall := func(name string, s Scores, why string) {
		row := fmt.Sprintf("%-34s %6d %9.2f %9.2f %9.2f  %s", name, s.Relaxed.Gold, recallOf(s.Strict), recallOf(s.Relaxed), recallOf(s.Value), why)
		b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		name, why := kind, ""
		if reason := outOfScope[kind]; reason != "" {
			why = "out of scope: " + reason
		}
		if name == "" {
			name = "of no kind"
		}
		recall(name, kinds[kind], why)
	}
	recall("in scope", scope, "")
	recall("out of scope", rest, "")
	if mistakes {
		fmt.Fprintf(&b, "\nnot found, without its value, or made up:\n%s", wrong.String())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func recallOf(c agreement.Count) float64 { return 100 * c.Recall() }
