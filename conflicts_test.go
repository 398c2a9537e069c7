package rapporteur_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/internal/casetest"
)

// Each section of a case is a report; want/conflicts holds for each conflict its kind and
// rule, why it was raised, and its sides with the reports that hold them.
func TestConflicts(t *testing.T) {
	casetest.Run(t, "testdata/conflicts/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		var texts []rapporteur.Text
		for name, text := range input {
			texts = append(texts, rapporteur.Text{Name: name + ".txt", Data: []byte(text)})
		}
		res, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{Kind: "peace", Check: true})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, c := range res.Brief.Conflicts {
			fmt.Fprintf(&b, "%s %s: %s\n", c.Kind, c.Rule, c.Why)
			for _, s := range c.Sides {
				var docs []string
				for _, q := range s.Evidence {
					docs = append(docs, strings.TrimSuffix(q.Doc, ".txt"))
				}
				fmt.Fprintf(&b, "  %s: %s\n", s.Label, strings.Join(slices.Compact(docs), " "))
			}
		}
		return map[string]string{"conflicts": b.String()}
	})
}
