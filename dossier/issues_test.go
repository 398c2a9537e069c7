package dossier

import (
	"slices"
	"testing"
)

func TestIssuesIn(t *testing.T) {
	k := Kind{Issues: []Issue{
		{ID: "dam", Terms: []Phrase{"dam", "river dam"}},
		{ID: "river", Terms: []Phrase{"river*"}},
		{ID: "toll", Terms: []Phrase{"toll*"}},
		{ID: "deal", Terms: []Phrase{"deal"}, General: true},
	}}
	for text, want := range map[string][]string{
		"the tolls and the dam":        {"toll", "dam"},
		"the river dam":                {"dam"}, // the longer term
		"a deal on the river, the dam": {"river", "dam"},
		"a toll for a toll":            {"toll"},
		"a deal":                       nil,
		"":                             nil,
	} {
		if got := k.IssuesIn(text); !slices.Equal(got, want) {
			t.Errorf("IssuesIn(%q) = %q, want %q", text, got, want)
		}
	}
}
