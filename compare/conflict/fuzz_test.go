package conflict_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/story"
)

// FuzzFind compares two reports that differ in one sentence each, with a number, a
// date, a person and a position at any place of it.
func FuzzFind(f *testing.F) {
	f.Add("capping the army at 9,100 men", "a force of 9,100 men", 8, 21, "1988-13", 9100.0)
	f.Add("signed (in May) on Friday, 4 May", "“signed” — 2009", 3, 9, "2009", 0.1)
	f.Add("ß’’s", "\u0300 –’s", 0, 2, "20", -1.0)
	f.Add("the war began on 4 May 2019: all talks", "the first strike since 1978, 7 percent", 4, 30, "2019-05-04", 7.0)
	f.Fuzz(func(t *testing.T, a, b string, from, to int, date string, value float64) {
		var docs []*annot.Document
		for i, text := range []string{a, b} {
			text = strings.ToValidUTF8(text, "?")
			if text == "" {
				return
			}
			whole := annot.Span{End: int32(len(text))}
			at := annot.Span{Start: place(text, from, 0), End: place(text, to, len(text))}
			if at.Empty() {
				at = whole
			}
			d := &annot.Document{
				Text: text, ID: annot.DocID(text), Source: annot.Source{Name: string(rune('a' + i))},
				Blocks:     []annot.Block{{Span: whole, Kind: annot.Paragraph}},
				Sentences:  []annot.Sentence{{Span: whole}},
				Entities:   []annot.Entity{{Kind: annot.Person, Key: "person:" + text, Name: text, Role: date, For: "state:x"}},
				Mentions:   []annot.Mention{{Span: at, Head: at, Kind: annot.Person}},
				Quantities: []annot.Quantity{{Span: at, Of: whole, Value: value, Unit: text[at.Start:at.End], Approx: annot.Exact}, {Span: whole, Of: at, Value: value * 1.3, Unit: "USD"}},
				Times:      []annot.Time{{Span: at, Value: date, Kind: annot.DateTime}},
				Statements: []annot.Statement{{
					Span: whole, Kind: annot.Position, Via: annot.None, Speaker: annot.None, Target: at, Rule: "test",
					Stance: []annot.Stance{annot.Accept, annot.Reject}[i], Strength: annot.Firm,
				}},
			}
			d.Statements = append(d.Statements, annot.Statement{
				Span: whole, Kind: annot.Assessment, Via: annot.None, Speaker: 0, SpeakerKind: annot.Named, Target: at,
				Rule: []string{"assessment good: x", "assessment bad: y"}[i],
			})
			d.Source.Published.Value = "2031-03-02"
			if i == 0 {
				d.Statements[0].Conditions = []annot.Condition{{Kind: annot.If, Span: at}}
			}
			docs = append(docs, d)
		}
		source := story.FactSource{Title: "x", Checked: "2031-03-02"}
		s, err := compare.Build(context.Background(), docs, compare.Options{Facts: []story.Fact{
			{ID: "war", Says: "the war began", Date: "2019-05-04", Event: []string{"war began", "signed", a}, About: []string{docs[0].Text}, FactSource: source},
			{ID: "army", Says: "the army", Value: 9000, Unit: "USD", Of: []string{"army", b}, FactSource: source},
		}})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range s.Conflicts {
			if len(c.Sides) < 2 && c.Fact == nil || !utf8.ValidString(c.Why) || strings.Contains(c.Why, "\n") {
				t.Errorf("conflict %+v", c)
			}
			for _, side := range c.Sides {
				for _, e := range side.Evidence {
					if !e.Mark.Empty() && !e.Span.Contains(e.Mark) {
						t.Errorf("the mark %v is not in the sentence %v", e.Mark, e.Span)
					}
				}
			}
		}
	})
}

// place is a place in text at which a character begins, near at.
func place(text string, at, end int) int32 {
	if at < 0 || at > len(text) {
		return int32(end)
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return int32(at)
}
