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
			if err := dates.Infer(context.Background(), s, ""); err != nil {
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
	if err := dates.Infer(context.Background(), s, ""); err != nil {
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
	if err := dates.Infer(context.Background(), st, ""); err != nil {
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
	if err := dates.Infer(ctx, s, ""); err == nil {
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
	if err := dates.Infer(context.Background(), s, ""); err != nil {
		t.Fatal(err)
	}
	if got := s.Docs[0].Source.Published.Value; got != "2031-03-10" {
		t.Errorf("got %q", got)
	}
	if len(s.Findings) != 1 || s.Findings[0].Evidence[1].Doc != 1+same {
		t.Errorf("findings %+v", s.Findings)
	}
}

// inferred are the dates that Infer gives to documents, in their order.
func inferred(t *testing.T, asOf string, docs ...*annot.Document) ([]annot.Date, []story.Finding) {
	t.Helper()
	s := &story.Story{Docs: docs}
	if err := dates.Infer(t.Context(), s, asOf); err != nil {
		t.Fatal(err)
	}
	var out []annot.Date
	for _, d := range s.Docs {
		out = append(out, d.Source.Published)
	}
	return out, s.Findings
}

// pictured is a report with a caption that is dated to the day.
func pictured(t *testing.T, name, caption, words, day string) *annot.Document {
	b := testdoc.New(t, name)
	b.Sentence("Envoys of Vessia and Orland met in the harbour city.")
	s := b.Notice(caption)
	b.Date(s, words, day)
	d := b.Done()
	d.Blocks[1].Kind = annot.Caption
	return d
}

func TestPictures(t *testing.T) {
	for _, test := range []struct{ caption, words, day, asOf, want, near string }{
		{"Envoys arrive in the harbour city, March 11, 2031. REUTERS/A. Sol", "March 11, 2031", "2031-03-11", "", "2031-03", "2031-03-11"},
		{"Envoys arrive in the harbour city, February 26, 2031. REUTERS/A. Sol", "February 26, 2031", "2031-02-26", "", "2031", "2031-02-26"},
		{"Envoys arrive in the harbour city, December 28, 2031. REUTERS/A. Sol", "December 28, 2031", "2031-12-28", "", "", ""},
		{"FILE - Envoys in the harbour city, March 11, 2031. REUTERS/A. Sol", "March 11, 2031", "2031-03-11", "", "", ""},
		{"Envoys arrive in the harbour city, March 11, 2031. REUTERS/A. Sol", "March 11, 2031", "2031-03-11", "2031-02-01", "", ""},
	} {
		other := pictured(t, "b.txt", "Envoys leave, March 20, 2031. REUTERS/A. Sol", "March 20, 2031", "2031-03-20")
		got, findings := inferred(t, test.asOf, pictured(t, "a.txt", test.caption, test.words, test.day), other)
		if got[0].Value != test.want || got[0].Near != test.near || len(findings) > 1 {
			t.Errorf("%s: %+v with %d findings, want %q near %q", test.caption, got[0], len(findings), test.want, test.near)
		}
		if test.want != "" && (got[0].Confidence != annot.Medium || got[0].Why == "") {
			t.Errorf("%+v: no reason", got[0])
		}
	}
}

// A picture that no other report has one near to may come from an archive.
func TestArchivePicture(t *testing.T) {
	a := pictured(t, "a.txt", "Envoys arrive, March 11, 2031. REUTERS/A. Sol", "March 11, 2031", "2031-03-11")
	b := pictured(t, "b.txt", "A wind farm, March 11, 2024. REUTERS/A. Sol", "March 11, 2024", "2024-03-11")
	if got, findings := inferred(t, "", a, b); got[0].Value != "" || got[1].Value != "" || len(findings) > 0 {
		t.Errorf("%+v with %d findings", got, len(findings))
	}
}

func TestDateline(t *testing.T) {
	for _, test := range []struct{ text, words, want string }{
		{"GENEVA, March 2 (Northline) - Envoys met.", "March 2", "2031-03-02"},
		{"GENEVA, March 2 was the day on which envoys met.", "March 2", ""},
		{"GENEVA, July 2 (Northline) - Envoys met.", "July 2", ""},
	} {
		b := testdoc.New(t, "a.txt")
		s := b.Sentence(test.text)
		b.Date(s, test.words, map[string]string{"March 2": "XXXX-03-02", "July 2": "XXXX-07-02"}[test.words])
		got, findings := inferred(t, "", b.Done(), stated(t, "b.txt", "2031-03-10", told))
		if got[0].Value != test.want || len(findings) != min(len(test.want), 1) {
			t.Errorf("%s: %+v with %d findings", test.text, got[0], len(findings))
		}
	}
}

func TestPosts(t *testing.T) {
	b := testdoc.New(t, "a.txt")
	s := b.Sentence("Good talks in the harbour city! — Ana Sol (@anasol) March 11, 2031")
	b.Date(s, "March 11, 2031", "2031-03-11")
	if got, _ := inferred(t, "", b.Done()); got[0].Value != "2031-03" {
		t.Errorf("%+v", got[0])
	}
	b = testdoc.New(t, "a.txt")
	s = b.Sentence("The last accord was signed on March 11, 2031.")
	b.Date(s, "March 11, 2031", "2031-03-11")
	if got, _ := inferred(t, "", b.Done()); got[0].Value != "" {
		t.Errorf("dated by what it tells: %+v", got[0])
	}
}

func TestWeekdayOfMonth(t *testing.T) {
	for _, test := range []struct {
		text, words, value, notice, asOf string
		with                             []*annot.Document
		want                             string
		confidence                       annot.Confidence
	}{
		{"The accord of 2029 lapsed on Thursday, Sept. 11.", "Thursday, Sept. 11", "XXXX-09-11", "", "2033-01-01", nil, "2031", annot.Low},
		{"The accord of 2029 lapsed on Thursday, Sept. 11.", "Thursday, Sept. 11", "XXXX-09-11", "Copyright 2034 The Post", "", nil, "2031", annot.Low},
		{"The accord of 2029 lapsed on Thursday, Sept. 11.", "Thursday, Sept. 11", "XXXX-09-11", "", "", nil, "", ""},
		{"The accord of 2029 lapsed on Thursday, Sept. 11.", "Thursday, Sept. 11", "XXXX-09-11", "", "2050-01-01", nil, "", ""},
		{"The accord of 2029 lapsed on Sept. 11.", "Sept. 11", "XXXX-09-11", "", "2033-01-01", nil, "", ""},
		{"The accord lapsed on Thursday, Sept. 11.", "Thursday, Sept. 11", "XXXX-09-11", "", "2033-01-01", nil, "", ""},
		{"The accord lapsed on Monday, March 10.", "Monday, March 10", "XXXX-03-10", "", "", []*annot.Document{stated(t, "b.txt", "2031-03-12", told)}, "2031", annot.Medium},
		{"The accord lapsed on Friday, March 10.", "Friday, March 10", "XXXX-03-10", "", "", []*annot.Document{stated(t, "b.txt", "2031-03-12", told)}, "", ""},
	} {
		b := testdoc.New(t, "a.txt")
		s := b.Sentence(test.text)
		if strings.Contains(test.text, "2029") {
			b.Date(s, "2029", "2029")
		}
		b.Date(s, test.words, test.value)
		if test.notice != "" {
			b.Notice(test.notice)
		}
		got, _ := inferred(t, test.asOf, append([]*annot.Document{b.Done()}, test.with...)...)
		if got[0].Value != test.want || got[0].Confidence != test.confidence {
			t.Errorf("%s as of %q: %+v, want %q", test.text, test.asOf, got[0], test.want)
		}
	}
}

func TestBySet(t *testing.T) {
	plain := func(name, text string) *annot.Document {
		b := testdoc.New(t, name)
		b.Sentence("The harbour talks went on.")
		if text != "" {
			b.Notice(text)
		}
		return b.Done()
	}
	one, two := stated(t, "b.txt", "2031-03-10", told), stated(t, "c.txt", "2031-03-12", told)
	for _, test := range []struct {
		name string
		docs []*annot.Document
		want string
	}{
		{"two are dated", []*annot.Document{plain("a.txt", ""), one, two}, "2031"},
		{"one is", []*annot.Document{plain("a.txt", ""), one}, ""},
		{"a later copyright line", []*annot.Document{plain("a.txt", "Copyright © 2034 The Harbour Post"), one, two}, "2031"},
		{"an earlier one", []*annot.Document{plain("a.txt", "Copyright © 2029 The Harbour Post"), one, two}, ""},
		{"too few are", []*annot.Document{plain("a.txt", ""), plain("d.txt", ""), plain("e.txt", ""), plain("f.txt", ""), plain("g.txt", ""), one, two}, ""},
	} {
		got, _ := inferred(t, "", test.docs...)
		if got[0].Value != test.want || test.want != "" && (got[0].Confidence != annot.Low || got[0].Near == "") {
			t.Errorf("%s: %+v, want %q", test.name, got[0], test.want)
		}
	}
}

func TestRefused(t *testing.T) {
	report := func(text, words string) *annot.Document {
		b := testdoc.New(t, "a.txt")
		s := b.Sentence(text)
		b.Date(s, words, "2031-03-20")
		d := b.Done()
		d.Source.Published = annot.Date{Value: "2031-03-10", Basis: annot.Stated}
		return d
	}
	for _, test := range []struct {
		doc  *annot.Document
		asOf string
		want string
	}{
		{report("The accord was signed on 20 March 2031.", "20 March 2031"), "", ""},
		{report("The accord will be signed on 20 March 2031.", "20 March 2031"), "", "2031-03-10"},
		{report("They agreed on a ballot for 20 March 2031.", "20 March 2031"), "2031-03-10", "2031-03-10"},
		{report("A ballot is held on 20 March 2031.", "20 March 2031"), "2031-03-09", ""},
	} {
		got, findings := inferred(t, test.asOf, test.doc)
		if got[0].Value != test.want {
			t.Errorf("%s: %+v, want %q", test.doc.Text, got[0], test.want)
		}
		if refused := test.want == ""; refused != (len(findings) == 1 && findings[0].ID == dates.RefusedID) || refused != (got[0].Basis == annot.Unknown && got[0].Why != "") {
			t.Errorf("%s: %+v, findings %+v", test.doc.Text, got[0], findings)
		}
	}
}
