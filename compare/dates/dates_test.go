package dates_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/dates"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

const (
	told  = "Envoys of Vessia and Orland gathered in the harbour city on Sunday for fishing talks hosted by Ambria."
	again = "The fishing talks that Ambria hosted brought Orland and Vessia to the harbour city on Sunday."
)

// stated is a report that prints its date and tells of a Sunday.
func stated(t *testing.T, name, day, text string) *annot.Document {
	b := testdoc.New(t, name)
	s := b.Sentence(text)
	b.Date(s, "Sunday", "XXXX-WXX-7")
	d := b.Done()
	d.Source.Published = annot.Date{Value: day, Basis: annot.Stated}
	return d
}

func undated(t *testing.T, name, text, weekday, value string) *annot.Document {
	b := testdoc.New(t, name)
	s := b.Sentence(text)
	if weekday != "" {
		b.Date(s, weekday, value)
	}
	return b.Done()
}

func TestInfer(t *testing.T) {
	monday := stated(t, "b.txt", "2031-03-10", told)
	tests := []struct {
		name string
		docs []*annot.Document
		want string // of the first document
	}{
		{"same Sunday", []*annot.Document{undated(t, "a.txt", again, "Sunday", "XXXX-WXX-7"), monday}, "2031-03-10"},
		{"the day of publication is known too", []*annot.Document{undated(t, "a.txt", again+" They resume on Monday.", "Sunday", "XXXX-WXX-7"), monday}, "2031-03-10"},
		{"another weekday", []*annot.Document{undated(t, "a.txt", strings.Replace(again, "Sunday", "Thursday", 1), "Thursday", "XXXX-WXX-4"), monday}, ""},
		{"no weekday", []*annot.Document{undated(t, "a.txt", strings.Replace(again, " on Sunday", "", 1), "", ""), monday}, ""},
		{"the next Sunday", []*annot.Document{undated(t, "a.txt", strings.Replace(again, "on Sunday", "next Sunday", 1), "next Sunday", "XXXX-WXX-7"), monday}, ""},
		{"another event", []*annot.Document{undated(t, "a.txt", "A ferry sank off the northern coast on Sunday.", "Sunday", "XXXX-WXX-7"), monday}, ""},
		{"stated dates far apart", []*annot.Document{undated(t, "a.txt", again, "Sunday", "XXXX-WXX-7"), monday, stated(t, "c.txt", "2031-03-17", told)}, ""},
		{"a stated date stays", []*annot.Document{stated(t, "a.txt", "2031-03-11", again), monday}, "2031-03-11"},
		{"nobody states a date", []*annot.Document{undated(t, "a.txt", again, "Sunday", "XXXX-WXX-7"), undated(t, "b.txt", told, "Sunday", "XXXX-WXX-7")}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			first := test.docs[0]
			before := first.Source.Published
			s := &story.Story{Docs: test.docs}
			if err := dates.Infer(context.Background(), s); err != nil {
				t.Fatal(err)
			}
			got := s.Docs[0].Source.Published
			if got.Value != test.want {
				t.Errorf("got %q, want %q", got.Value, test.want)
			}
			if first.Source.Published != before {
				t.Error("the caller's document was changed")
			}
			inferred := got.Basis == annot.Inferred
			if inferred != (len(s.Findings) == 1) {
				t.Errorf("basis %q with %d findings", got.Basis, len(s.Findings))
			}
			for _, f := range s.Findings {
				if f.ID != dates.FindingID || len(f.Evidence) != 2 || !strings.HasPrefix(f.Message, first.Source.Name+" prints no date") {
					t.Errorf("finding %+v", f)
				}
			}
		})
	}
}

// However many reports get a date, they are one finding.
func TestOneFinding(t *testing.T) {
	s := &story.Story{}
	for _, name := range []string{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"} {
		s.Docs = append(s.Docs, undated(t, name, again, "Sunday", "XXXX-WXX-7"))
	}
	s.Docs = append(s.Docs, stated(t, "f.txt", "2031-03-10", told))
	if err := dates.Infer(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	const want = "a.txt, b.txt, c.txt and 2 more print no date; read as of 2031-03-10, from a dated report of the same weekday"
	if len(s.Findings) != 1 || s.Findings[0].Message != want || len(s.Findings[0].Evidence) != 10 {
		t.Errorf("findings %+v", s.Findings)
	}
}

func TestLaterDateContradicts(t *testing.T) {
	b := testdoc.New(t, "a.txt")
	s := b.Sentence(again + " They met again on 2 April 2031.")
	b.Date(s, "Sunday", "XXXX-WXX-7")
	b.Date(s, "2 April 2031", "2031-04-02")
	st := &story.Story{Docs: []*annot.Document{b.Done(), stated(t, "b.txt", "2031-03-10", told)}}
	if err := dates.Infer(context.Background(), st); err != nil {
		t.Fatal(err)
	}
	if got := st.Docs[0].Source.Published.Value; got != "" {
		t.Errorf("dated %s although it tells of a later day", got)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := &story.Story{Docs: []*annot.Document{stated(t, "a.txt", "2031-03-10", told)}}
	if err := dates.Infer(ctx, s); err == nil {
		t.Error("no error from a cancelled context")
	}
}

// Among more dated reports than one is compared with, the report that tells the same is
// found: by the words that few others have.
func TestNearestOfMany(t *testing.T) {
	s := &story.Story{Docs: []*annot.Document{undated(t, "a.txt", again, "Sunday", "XXXX-WXX-7")}}
	const many, same = 300, 250
	for i := range many {
		text, day := "Envoys of Vessia and Orland gathered for talks on quarry tariffs on Sunday, hosted by Keld.", "2031-03-09"
		if i == same {
			text, day = told, "2031-03-10"
		}
		s.Docs = append(s.Docs, stated(t, fmt.Sprintf("b%03d.txt", i), day, text))
	}
	if err := dates.Infer(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	if got := s.Docs[0].Source.Published.Value; got != "2031-03-10" {
		t.Errorf("got %q", got)
	}
	if len(s.Findings) != 1 || s.Findings[0].Evidence[1].Doc != 1+same {
		t.Errorf("findings %+v", s.Findings)
	}
}
