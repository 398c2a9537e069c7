package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/readtest"
)

// Each section of a case is a paragraph; want/NAME holds one line for each attribution in
// it: [source] <cue> {content} kind, and the number of the one that reports it.
func TestAttributions(t *testing.T) {
	casetest.Run(t, "testdata/cases/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		answers := map[string]string{}
		for name, text := range input {
			d := readtest.Document(t, text)
			var b strings.Builder
			for i, a := range d.Attributions {
				fmt.Fprintf(&b, "%d [%s] <%s> {%s} %s", i, d.Slice(a.Source), d.Slice(a.Cue), d.Slice(a.Content), a.Kind)
				if a.Direct {
					b.WriteString(" direct")
				}
				if a.Parent != annot.None {
					fmt.Fprintf(&b, " in %d", a.Parent)
				}
				if a.Holder != annot.None {
					fmt.Fprintf(&b, " by %s", d.Entities[a.Holder].Name)
				}
				b.WriteString("\n")
			}
			answers[name] = b.String()
		}
		return answers
	})
}

// Random text must neither stop the passes nor make a document that is not sound.
func FuzzAttributions(f *testing.F) {
	readtest.Fuzz(f, nil,
		"Norway said that “the strait is open,” Ana Sol said.",
		"According to , according to Norway, he said she said.",
		"“ ” \" ' said , : that told reporters",
		"“The strait is open. “It stays open,” she said. He left.")
}
