package rapporteur_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/report"
)

// Reports of two sets of talks that are given together are told apart: the brief is of
// one, and says which reports are of the other.
func TestOtherStories(t *testing.T) {
	peace, labour := exampleFiles(t, "peace"), exampleFiles(t, "labour")
	tell := func(paths []string, story int) *rapporteur.Result {
		t.Helper()
		res, err := rapporteur.Brief(context.Background(), paths, rapporteur.Options{Story: story})
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	names := func(b *report.Brief) []string {
		var out []string
		for _, d := range b.Documents {
			out = append(out, d.ID)
		}
		return out
	}
	alone := tell(peace, 0)
	if len(alone.Brief.OtherStories) != 0 || len(alone.Brief.Documents) != len(peace) {
		t.Fatalf("of one set %d reports are told, and %v are others", len(alone.Brief.Documents), alone.Brief.OtherStories)
	}

	mixed := append(slices.Clone(peace), labour[:len(labour)-1]...)
	res := tell(mixed, 0)
	b := res.Brief
	if len(b.Documents) != len(peace) || len(b.Statements) != len(alone.Brief.Statements) || len(b.Issues) != len(alone.Brief.Issues) || res.Considered != alone.Considered {
		t.Errorf("with reports of other talks the brief is of %v, with %d issues and %d sentences considered", names(b), len(b.Issues), res.Considered)
	}
	if len(b.OtherStories) != 1 || b.OtherStories[0].N != 2 || len(b.OtherStories[0].Documents) != len(labour)-1 || b.OtherStories[0].Title == "" {
		t.Errorf("other stories: %+v", b.OtherStories)
	}
	aside := 0
	for _, a := range b.SetAside {
		if a.Reason == report.AsOther {
			aside++
			if a.Ref != "" || a.Text == "" || !slices.Contains(b.OtherStories[0].Documents, a.Doc) {
				t.Errorf("set aside: %+v", a)
			}
		}
	}
	if aside != len(labour)-1 {
		t.Errorf("%d reports are set aside, want %d", aside, len(labour)-1)
	}
	all := rendered(t, res)
	if got := strings.Count(all, "of other talks set aside"); got != 3 {
		t.Errorf("%d of the three forms for readers say what was set aside", got)
	}
	slices.Reverse(mixed)
	if rendered(t, tell(mixed, 1)) != all {
		t.Error("the order of the reports shows in the brief")
	}

	second := tell(mixed, 2).Brief
	if !slices.Equal(names(second), b.OtherStories[0].Documents) || len(second.OtherStories) != 1 || second.OtherStories[0].N != 1 {
		t.Errorf("story 2 is of %v beside %v", names(second), second.OtherStories)
	}
	whole := tell(mixed, rapporteur.AllStories).Brief
	if len(whole.Documents) != len(mixed) || len(whole.OtherStories) != 0 {
		t.Errorf("all stories: %d reports, others %v", len(whole.Documents), whole.OtherStories)
	}
	_, err := rapporteur.Brief(context.Background(), mixed, rapporteur.Options{Story: 3})
	if !errors.As(err, new(rapporteur.NoStory)) || err.Error() != "there is no story 3: the reports tell 2" {
		t.Errorf("story 3: %v", err)
	}
}

// A report in another language is not read, so that nothing tells it apart: it stays.
func TestOtherLanguagesStay(t *testing.T) {
	paths := append(exampleFiles(t, "peace"), write(t, "german.txt", german))
	res, err := rapporteur.Brief(context.Background(), paths, rapporteur.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(res.Brief.Documents); n != len(paths) {
		t.Errorf("%d of %d reports are told, others %v", n, len(paths), res.Brief.OtherStories)
	}
}
