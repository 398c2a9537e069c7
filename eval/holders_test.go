package eval

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/agreement"
	"rapporteur/report"
)

func TestHolders(t *testing.T) {
	dir := goldFolder(t, invented(t))
	part := func(q report.Quote, words string) *report.Part {
		start := q.Start + int32(strings.Index(q.Text, words))
		return &report.Part{Start: start, End: start + int32(len(words)), Text: words}
	}
	right := statement(quote(t, "1.txt", wire, refusal), "Ostmark", "reject", "")
	right.HolderAt = part(right.Quote, "Ostmark")
	spoken := statement(quote(t, "1.txt", wire, demand), "Dara Holm", "demand", "")
	wrong := statement(quote(t, "1.txt", wire, offer), "Ostmark", "offer", "")
	wrong.HolderAt = part(wrong.Quote, "The Reach")
	elsewhere := statement(quote(t, "2.txt", paper, "Envoys met for a third day."), "Ostmark", "offer", "")
	d := &annot.Document{Text: wire, Source: annot.Source{Name: "1.txt"}}
	mention := func(p *report.Part, kind annot.EntityKind, why string) {
		at := annot.Span{Start: p.Start, End: p.End}
		d.Mentions = append(d.Mentions, annot.Mention{Span: at, Head: at, Kind: kind, Why: why})
	}
	mention(right.HolderAt, annot.State, "")
	mention(wrong.HolderAt, annot.Group, "described")
	h, err := ScoreHolders(dir, &report.Brief{Statements: []report.Statement{right, spoken, wrong, elsewhere}}, []*annot.Document{d})
	if err != nil {
		t.Fatal(err)
	}
	want := Holders{
		Kinds: map[string]agreement.Count{"state": {System: 1, Correct: 1}, "speaker": {System: 1, Correct: 1}, "group": {System: 1}},
		Rules: map[string]agreement.Count{"itself": {System: 1, Correct: 1}, "who says it": {System: 1, Correct: 1}, "described": {System: 1}},
		Wrong: []report.Statement{wrong},
	}
	if !reflect.DeepEqual(h, want) {
		t.Errorf("got  %+v\nwant %+v", h, want)
	}
	var b strings.Builder
	if err := WriteHolders(&b, []SetHolders{{"one", h}, {"two", h}}); err != nil {
		t.Fatal(err)
	}
	const table = `holders                                       found  right       P
one                                               3      2   66.67
two                                               3      2   66.67
all                                               6      4   66.67

named by                                      found  right       P
group                                             2      0    0.00
speaker                                           2      2  100.00
state                                             2      2  100.00

by rule                                       found  right       P
described                                         2      0    0.00
itself                                            2      2  100.00
who says it                                       2      2  100.00
`
	if b.String() != table {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), table)
	}
	if _, err := ScoreHolders(dir, nil, nil); err == nil {
		t.Error("no brief is no error")
	}
}
