package align_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/align"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// position is a document of one position of a state.
func position(t *testing.T, name, state, text string, stance annot.Stance, target string) *annot.Document {
	b := testdoc.New(t, name)
	s := b.Sentence(text)
	e := b.Entity(annot.Entity{Kind: annot.State, Key: "state:" + strings.ToLower(state), Name: state}, s, state)
	b.Position(s, e, stance, target)
	return b.Done()
}

// clusters are the clusters of a story: kind, then the documents with the marked words.
func clusters(t *testing.T, issue string, docs ...*annot.Document) string {
	t.Helper()
	s, err := compare.Build(context.Background(), docs, compare.Options{Issue: func(*annot.Document, int) string { return issue }})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range s.Clusters {
		fmt.Fprintf(&b, "%s:", c.Kind)
		for _, e := range c.Evidence {
			fmt.Fprintf(&b, " %s %q", s.Docs[e.Doc].Source.Name, s.Docs[e.Doc].Slice(e.Mark))
		}
		b.WriteString("\n")
		if c.Kind == story.SamePosition && len(c.Readings) != len(c.Evidence) {
			t.Errorf("%d readings for %d places", len(c.Readings), len(c.Evidence))
		}
	}
	return b.String()
}

func TestClusters(t *testing.T) {
	leave := position(t, "a.txt", "Vesmark", "Vesmark refuses to pull its men out of the Orlen valley.", annot.Reject, "pull its men out of the Orlen valley")
	cede := position(t, "b.txt", "Vesmark", "Vesmark rejected ceding the Orlen valley.", annot.Reject, "ceding the Orlen valley")
	for _, test := range []struct {
		name, issue string
		docs        []*annot.Document
		want        string
	}{
		{"in other words", "", []*annot.Document{leave, cede}, `position: a.txt "pull its men out of the Orlen valley" b.txt "ceding the Orlen valley"` + "\n"},
		{"another party", "", []*annot.Document{leave, position(t, "b.txt", "Tarsia", "Tarsia rejected ceding the Orlen valley.", annot.Reject, "ceding the Orlen valley")}, ""},
		{"another direction", "", []*annot.Document{leave, position(t, "b.txt", "Vesmark", "Vesmark agreed to cede the Orlen valley.", annot.Accept, "cede the Orlen valley")}, ""},
		{"one word in common", "", []*annot.Document{leave, position(t, "b.txt", "Vesmark", "Vesmark rejected flooding the valley.", annot.Reject, "flooding the valley")}, ""},
		{"one word in common on one issue", "territory", []*annot.Document{cede, position(t, "c.txt", "Vesmark", "Vesmark will not give up territory.", annot.Reject, "give up territory")},
			`position: b.txt "ceding the Orlen valley" c.txt "give up territory"` + "\n"},
		{"one document", "", []*annot.Document{leave}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := clusters(t, test.issue, test.docs...); got != test.want {
				t.Errorf("clusters:\n%swant:\n%s", got, test.want)
			}
		})
	}
}

func TestFigures(t *testing.T) {
	doc := func(name, text, words string, value float64, unit string) *annot.Document {
		b := testdoc.New(t, name)
		b.Quantity(b.Sentence(text), words, value, unit, "", annot.Exact)
		return b.Done()
	}
	a := doc("a.txt", "The walkout kept 352,000 pupils in Sandmark at home.", "352,000 pupils", 352000, "pupils")
	b := doc("b.txt", "In Sandmark 352,000 pupils have no lessons.", "352,000 pupils", 352000, "pupils")
	if got, want := clusters(t, "", a, b), `figure: a.txt "352,000 pupils" b.txt "352,000 pupils"`+"\n"; got != want {
		t.Errorf("clusters:\n%swant:\n%s", got, want)
	}
	if got := clusters(t, "", a, doc("b.txt", "The ministry lists 352,000 pupils of colleges.", "352,000 pupils", 352000, "pupils")); got != "" {
		t.Errorf("numbers of two matters are one: %s", got)
	}
}

func TestSame(t *testing.T) {
	p := align.Position{Party: "state:vesmark", Side: "reject", Gist: []string{"leave", "orlen", "valley"}, Numbers: []string{"9000 troops"}}
	if q := p; !align.Same(p, q) {
		t.Error("a position is not the same as itself")
	}
	q := p
	q.Party = "state:tarsia"
	if align.Same(p, q) {
		t.Error("positions of two parties are one")
	}
}
