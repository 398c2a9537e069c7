package rapporteur_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/compare/decisions"
	"rapporteur/internal/casetest"
	"rapporteur/report"
)

// Each section of a case is a report, named after its day: 2026-03-02-a. For each day on which
// reports appeared, want/DAY holds the state that the reports up to that day tell, and, from the
// second day on, what those of the day changed. A section decisions holds what analysts have decided.
func TestScenarios(t *testing.T) {
	casetest.Run(t, "testdata/scenarios/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		const iso = len("2006-01-02")
		var days []string
		decided, err := decisions.Read("decisions", input["decisions"])
		if err != nil {
			t.Fatal(err)
		}
		delete(input, "decisions")
		for name := range input {
			if len(name) <= iso {
				t.Fatalf("the report %q is not named after its day, such as 2026-03-02-a", name)
			}
			if day := name[:iso]; !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
		slices.Sort(days)
		answers := map[string]string{}
		for i, day := range days {
			o := rapporteur.Options{Kind: "peace", Check: true, Decisions: decided, Dates: map[string]string{}}
			if i > 0 {
				o.Since = day
			}
			var texts []rapporteur.Text
			for name, text := range input {
				if name[:iso] <= day {
					texts = append(texts, rapporteur.Text{Name: name + ".txt", Data: []byte(text)})
					o.Dates[name+".txt"] = name[:iso]
				}
			}
			res, err := rapporteur.BriefTexts(context.Background(), texts, o)
			if err != nil {
				t.Fatal(err)
			}
			answers[day] = state(res.Brief)
		}
		return answers
	})
}

// state is a brief in a few lines that an analyst can write.
func state(b *report.Brief) string {
	var out strings.Builder
	names := map[string]string{}
	for _, p := range b.Parties {
		names[p.ID] = p.Name
	}
	issues := map[string]string{"": ""}
	for _, i := range b.Issues {
		issues[i.ID] = i.Name
	}
	docs := func(quotes []report.Quote) string {
		var list []string
		for _, q := range quotes {
			list = append(list, strings.TrimSuffix(q.Doc, ".txt"))
		}
		return strings.Join(slices.Compact(list), " ")
	}
	for _, i := range b.Issues {
		fmt.Fprintf(&out, "%s: %s, %s\n", i.Name, i.Status, i.Why)
		for _, c := range i.Cells {
			for _, o := range c.Options {
				fmt.Fprintf(&out, "  %s %s %q", names[c.Party], c.Stance, o.Target)
				for _, cond := range o.Conditions {
					fmt.Fprintf(&out, " %s %q", cond.Kind, cond.Text)
				}
				fmt.Fprintf(&out, " (%d of %d)", o.Wordings, len(b.Documents))
				if o.Overtaken {
					fmt.Fprintf(&out, " until %s", o.Until)
				}
				out.WriteString("\n")
			}
		}
	}
	for _, l := range b.RedLines {
		fmt.Fprintf(&out, "red line: %s %s %q, last told %s\n", names[l.Party], l.Stance, l.Target, l.Last)
	}
	for _, c := range b.Commitments {
		fmt.Fprintf(&out, "promise: %s", names[c.Party])
		if c.To != "" {
			fmt.Fprintf(&out, " to %s", names[c.To])
		}
		fmt.Fprintf(&out, " %q", c.What)
		for _, v := range c.Verification {
			fmt.Fprintf(&out, ", %q", v.Mark.Text)
		}
		if c.Stage >= 0 {
			fmt.Fprintf(&out, ", stage %d", c.Stage)
		}
		if c.Broken {
			out.WriteString(", broken")
		}
		out.WriteString("\n")
	}
	for _, l := range b.Links {
		fmt.Fprintf(&out, "link: %s %s - %s\n", names[l.Party], issues[l.From], issues[l.To])
	}
	for _, m := range b.Moves {
		fmt.Fprintf(&out, "move: %s %s: %s, then %s on %s\n", names[m.Party], issues[m.Issue], m.Before, m.After, m.Day)
	}
	for _, d := range b.Decisions {
		fmt.Fprintf(&out, "%s by %s: %s %s\n", d.What, d.Author, cmp.Or(d.ReadingRef, strings.Join(d.On, ", ")), d.Effect)
	}
	for _, n := range b.Notes {
		if strings.HasPrefix(n.Kind, "decision") {
			fmt.Fprintf(&out, "note: %s\n", n.Text)
		}
	}
	if b.Changes != nil {
		for _, c := range b.Changes.List {
			fmt.Fprintf(&out, "%s: %s %s [%s]\n", c.Kind, cmp.Or(issues[c.Issue], "reports"), c.Text, docs(append(c.Before, c.After...)))
		}
	}
	return out.String()
}
