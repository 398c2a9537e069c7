package read_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/readtest"
)

// TestEntities shows for each case the mentions with what they refer to, and the
// entities with role and whom they speak for.
func TestEntities(t *testing.T) {
	casetest.Run(t, "testdata/entities/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		d := readtest.Document(t, input["text"])
		var mentions, entities strings.Builder
		for _, m := range d.Mentions {
			to := "?"
			if m.Entity != annot.None {
				to = d.Entities[m.Entity].Key
			}
			fmt.Fprintf(&mentions, "%s | %s | %s\n", d.Slice(m.Span), m.Kind, to)
		}
		for _, e := range d.Entities {
			fmt.Fprintf(&entities, "%s | %s | %s | role %s | for %s\n", e.Key, e.Kind, e.Name, dash(e.Role), dash(e.For))
		}
		return map[string]string{"mentions": mentions.String(), "entities": entities.String()}
	})
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
