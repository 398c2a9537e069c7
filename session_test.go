package rapporteur_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/examples"
	"rapporteur/report"
	"rapporteur/report/json"
)

// A session tells of the reports so far what a run over all of them tells, in whatever order
// they come, also of reports of several stories and with an option.
func TestSessionIsAssemble(t *testing.T) {
	var docs []*annot.Document
	for _, set := range examples.Names() {
		res, err := rapporteur.BriefTexts(context.Background(), exampleTexts(t, set), rapporteur.Options{})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, res.Story.Docs...)
	}
	backwards := slices.Clone(docs)
	slices.Reverse(backwards)
	for _, o := range []rapporteur.Options{{}, {Since: "2021-03-04"}, {Story: rapporteur.AllStories}} {
		for _, order := range [][]*annot.Document{docs, backwards} {
			s := rapporteur.NewSession(o)
			for i, d := range order {
				s.Add(d.WithoutNotes(), 2)
				got, err := s.Brief(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				var plain []*annot.Document
				for _, d := range order[:i+1] {
					plain = append(plain, d.WithoutNotes())
				}
				want, err := rapporteur.Assemble(context.Background(), plain, &rapporteur.Result{Considered: 2 * len(got.Story.Docs)}, o)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(asJSON(t, got.Brief), asJSON(t, want.Brief)) {
					t.Fatalf("%+v: the brief of %d reports is not that of a run over them", o, i+1)
				}
			}
		}
	}
}

func TestSessionWithoutReports(t *testing.T) {
	if _, err := rapporteur.NewSession(rapporteur.Options{}).Brief(context.Background()); !errors.Is(err, rapporteur.ErrNothingRead) {
		t.Errorf("error %v", err)
	}
}

func asJSON(t *testing.T, b *report.Brief) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := json.Render(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
