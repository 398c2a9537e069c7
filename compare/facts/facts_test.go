package facts_test

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur/compare/facts"
	"rapporteur/story"
)

const sheet = `# Of the talks.
fact war-began
  says     Tarsia invaded Vesmark
  date     2019-05-04
  event    invasion,  war  began
  about    Vesmark, Tarsia
  not      skirmish
  title    Chronology of the harbour court
  url      https://example.org/c?a=1
  checked  2031-03-01
  by       A. Quill

fact army
	says the cap of the draft of 1 March
	figure 40,000 troops
	of peacetime army
`

func TestRead(t *testing.T) {
	got, err := facts.Read("t.facts", sheet)
	want := []story.Fact{
		{ID: "war-began", At: "t.facts:2", Says: "Tarsia invaded Vesmark", Date: "2019-05-04", Event: []string{"invasion", "war began"},
			About: []string{"Vesmark", "Tarsia"}, Not: []string{"skirmish"},
			FactSource: story.FactSource{Title: "Chronology of the harbour court", URL: "https://example.org/c?a=1", Checked: "2031-03-01", By: "A. Quill"}},
		{ID: "army", At: "t.facts:13", Says: "the cap of the draft of 1 March", Value: 40000, Unit: "troops", Of: []string{"peacetime army"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	if !got[0].Sourced() || got[1].Sourced() {
		t.Error("the first fact has a source, the second none")
	}
}

func TestReadErrors(t *testing.T) {
	fact := "fact a\nsays b\n"
	for _, test := range []struct{ text, want string }{
		{"says a", `t:1: "says" belongs to no fact`},
		{fact + "dat 2019", `t:3: unknown key "dat"; did you mean "date"?`},
		{fact + "nonsense 2019", `t:3: unknown key "nonsense"; there are fact, says, date,`},
		{fact + "date 2019-13", `t:3: date "2019-13"; write a day as`},
		{fact + "date 4 May 2019", `t:3: date "4 May 2019"; write a day as`},
		{fact + "date", `t:3: "date" has no value`},
		{fact + "says c", `t:3: "says" comes twice in fact a`},
		{fact + "figure forty men", `t:3: figure "forty men"; write a number`},
		{fact + "figure 40", `t:3: figure "40" has no unit`},
		{fact + "figure 1e300 men", `t:3: figure "1e300 men"; write a number`},
		{fact + "event a,,b", `t:3: an item of "event" holds no word`},
		{fact + "event a, a", `t:3: "a" comes twice in "event"`},
		{fact + "url ftp://x", `t:3: url "ftp://x"; write an address`},
		{fact + "checked 2019", `t:3: checked "2019" is no day`},
		{fact + "date 2019\nevent war\nabout X\nfact a", "t:6: fact a comes twice, first at t:1; rename one"},
		{fact + "fact b", "t:1: fact a has neither a date nor a figure"},
		{fact + "date 2019", "t:1: fact a does not tell the event"},
		{fact + "figure 4 men", "t:1: fact a does not tell what is counted"},
		{fact + "figure 4 men\nof army\ndate 2019", "t:1: fact a has a date and a figure"},
		{"fact A B", `t:1: fact ID "A B"; use lower-case`},
		{"fact a\ndate 2019", "t:1: fact a does not say what is known"},
		{fact + "by \x1b[1m", "t:3: a control character"},
		{fact + "by " + strings.Repeat("x", 3000), "t:3: a line has more than 2048 bytes"},
		{"\xff", "t: not UTF-8"},
	} {
		if got, err := facts.Read("t", test.text); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.40q gives %v, %v; want %s", test.text, got, err, test.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sheet)
	f.Add("fact a\nfigure 4 men\nof \u2028,b")
	f.Add("fact a\ndate 2019-02-30\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := facts.Read("t", text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "t:") {
				t.Errorf("error %q", err)
			}
			return
		}
		for _, f := range list {
			if f.ID == "" || f.Says == "" || f.At == "" || (f.Date == "") == (f.Unit == "") || f.Date != "" && len(f.About) == 0 {
				t.Errorf("fact %+v", f)
			}
		}
	})
}
