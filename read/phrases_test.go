package read_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/phrase"
	"rapporteur/internal/readtest"
)

// TestPhrases shows for each sentence its noun phrases and, for each verb group, what
// is known of it and its subjects.
func TestPhrases(t *testing.T) {
	casetest.Run(t, "testdata/phrases/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		d := readtest.Document(t, input["text"])
		var nps, vgs strings.Builder
		for _, s := range d.Sentences {
			p := phrase.Of(d, s)
			words := func(first, last int) string {
				return d.Slice(annot.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End})
			}
			var list []string
			for _, np := range p.NPs {
				text := words(np.First, np.Last)
				if np.Poss >= 0 {
					text += fmt.Sprintf(" (of %s)", words(p.NPs[np.Poss].First, p.NPs[np.Poss].Last))
				}
				list = append(list, text)
			}
			fmt.Fprintf(&nps, "%s\n", strings.Join(list, " | "))
			for i, g := range p.VGs {
				var subjects []string
				for _, np := range p.Subjects(d, i) {
					subjects = append(subjects, words(p.NPs[np].First, p.NPs[np].Last))
				}
				fmt.Fprintf(&vgs, "%s |%s | subject %s\n", words(g.First, g.Last), traits(g), dash(strings.Join(subjects, " + ")))
			}
		}
		return map[string]string{"phrases": nps.String(), "verbs": vgs.String()}
	})
}

func traits(g phrase.VG) string {
	s := ""
	for _, t := range []struct {
		is   bool
		name string
	}{{g.Finite, "finite"}, {g.To, "to"}, {g.Passive, "passive"}, {g.Negated, "not"}, {g.Participle, "participle"}, {g.Modal != "", g.Modal}} {
		if t.is {
			s += " " + t.name
		}
	}
	return s
}
