package rapporteur_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/internal/casetest"
	"rapporteur/talks"
)

// Each section of a case is a report; want/status holds for each issue of the dossier how it stands,
// why, and the sentences that it rests on.
func TestStatus(t *testing.T) {
	casetest.Run(t, "testdata/status/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		kind := "peace"
		var texts []rapporteur.Text
		for name, text := range input {
			if name == "kind" {
				kind = strings.TrimSpace(text)
				continue
			}
			texts = append(texts, rapporteur.Text{Name: name + ".txt", Data: []byte(text)})
		}
		res, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{Kind: kind, Check: true})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, i := range res.Brief.Issues {
			if i.ID == talks.OtherIssue {
				continue
			}
			fmt.Fprintf(&b, "%s %s: %s\n", i.ID, i.Status, i.Why)
			for _, q := range i.Evidence {
				fmt.Fprintf(&b, "  %s: %s\n", strings.TrimSuffix(q.Doc, ".txt"), q.Text)
			}
		}
		return map[string]string{"status": b.String()}
	})
}
