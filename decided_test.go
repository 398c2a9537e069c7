package rapporteur_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/compare/decisions"
	"rapporteur/examples"
	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/json"
	"rapporteur/report/markdown"
	"rapporteur/report/terminal"
	"rapporteur/report/verify"
)

var decidedAt = time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)

func briefOf(t *testing.T, l decisions.Log, texts ...rapporteur.Text) *rapporteur.Result {
	t.Helper()
	res, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{Decisions: l})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// decide adds a decision to a log, a second after the last.
func decide(t *testing.T, l decisions.Log, author string, what decisions.What, reason string, on ...string) decisions.Log {
	t.Helper()
	d, err := decisions.New(decidedAt.Add(time.Duration(len(l.List))*time.Second), author, what, on, reason, "")
	if err != nil {
		t.Fatal(err)
	}
	return l.With(decisions.Log{List: []decisions.Decision{d}})
}

// hostile are words of an analyst that look like all that a brief is made of.
const hostile = `"Zora Kelm" said 4,711 of [B99] | **so** - UNLESS <b>x</b> [A1] "no" FACT 3  x`

// Every reading of a set is rejected, and each conflict has a side preferred, with a note to each
// sentence: briefs of every form hold, and nothing of what was read is left in them.
func TestRejectAll(t *testing.T) {
	for _, set := range examples.Names() {
		texts := exampleTexts(t, set)
		first := briefOf(t, decisions.Log{}, texts...)
		var l decisions.Log
		rejected := map[string]bool{}
		for d, list := range first.Story.Named {
			for i, n := range list {
				if (d+i)%2 == 0 {
					l = decide(t, l, "Ana Sol", decisions.Reject, hostile, n.ID)
					rejected[n.ID] = true
				}
			}
		}
		for _, c := range first.Story.Conflicts {
			l = decide(t, l, "Ana Sol", decisions.Prefer, hostile, c.ID, strings.Split(c.ID, "-")[0])
		}
		for d, doc := range first.Story.Docs {
			l = decide(t, l, "Bo [A1]", decisions.Note, hostile, decisions.SentenceID(doc, annot.SentenceIdx(d)))
		}
		res := briefOf(t, l, texts...)
		for _, list := range res.Story.Named {
			for _, n := range list {
				if rejected[n.ID] {
					t.Errorf("%s: %s is rejected and read", set, n.ID)
				}
			}
		}
		for _, s := range res.Brief.Statements {
			if rejected[s.Reading] {
				t.Errorf("%s: %s %s is rejected and shown", set, s.ReadingRef, s.Reading)
			}
		}
		count := map[string]int{}
		for _, d := range res.Brief.Decisions {
			count[d.What]++
		}
		if count["reject"] != len(rejected) || count["note"] == 0 {
			t.Errorf("%s: %d rejected, told: %v", set, len(rejected), count)
		}
		holds(t, set, res.Brief)
	}
}

// holds checks each form of a brief against the brief.
func holds(t *testing.T, what string, b *report.Brief) {
	t.Helper()
	for _, form := range []struct {
		name   string
		render func(*bytes.Buffer) error
	}{
		{"b.md", func(w *bytes.Buffer) error { return markdown.Render(w, b) }},
		{"b.html", func(w *bytes.Buffer) error { return html.Render(w, b) }},
		{"b.json", func(w *bytes.Buffer) error { return json.Render(w, b) }},
		{"60.txt", func(w *bytes.Buffer) error { return terminal.Render(w, b, terminal.Options{Width: 60}) }},
		{"100.txt", func(w *bytes.Buffer) error { return terminal.Render(w, b, terminal.Options{Width: 100}) }},
		{"180.txt", func(w *bytes.Buffer) error { return terminal.Render(w, b, terminal.Options{Width: 180}) }},
	} {
		var w bytes.Buffer
		if err := form.render(&w); err != nil {
			t.Fatal(err)
		}
		for _, p := range verify.Check(w.Bytes(), form.name, b).Problems {
			t.Errorf("%s: %s", what, p.Text)
		}
	}
}

// What is decided about a reading holds with more reports, with copies, and when the report comes
// under another name; it is told when the report has gone or its words have changed.
func TestDecidedStays(t *testing.T) {
	texts := exampleTexts(t, "peace")
	first := briefOf(t, decisions.Log{}, texts...)
	p, err := report.Find(first.Story, "B6")
	if err != nil {
		t.Fatal(err)
	}
	readings := report.Readings(first.Story, p)
	if len(readings) == 0 {
		t.Fatal("nothing is read from B6")
	}
	id := readings[0].ID
	l := decide(t, decisions.Log{}, "ana", decisions.Reject, "of another plan", id)
	left := func(what string, want bool, texts ...rapporteur.Text) {
		t.Helper()
		res := briefOf(t, l, texts...)
		for _, list := range res.Story.Named {
			for _, n := range list {
				if n.ID == id {
					t.Errorf("%s: what is rejected is read", what)
				}
			}
		}
		if got := len(res.Brief.Decisions) == 1; got != want {
			t.Errorf("%s: %d decisions do something, notes %v", what, len(res.Brief.Decisions), res.Brief.Notes)
		}
		lost := false
		for _, n := range res.Brief.Notes {
			lost = lost || n.Text == "1 decision names a reading that the reports do not have; rapporteur decisions lists them"
		}
		if lost == want {
			t.Errorf("%s: notes %v", what, res.Brief.Notes)
		}
	}
	left("the same", true, texts...)
	left("an unrelated report first", true, append([]rapporteur.Text{{Name: "0.txt", Data: []byte("Bakers in Quillhaven asked for longer hours on Monday.\n")}}, texts...)...)
	left("a copy", true, append([]rapporteur.Text{{Name: "0.txt", Data: texts[1].Data}}, texts...)...)
	left("under another name", true, texts[0], rapporteur.Text{Name: "z.txt", Data: texts[1].Data}, texts[2])
	left("the report alone", true, texts[1])
	left("without the report", false, texts[0], texts[2], texts[3])
	left("with other words", false, texts[0], rapporteur.Text{Name: texts[1].Name, Data: append([]byte("Revised.\n\n"), texts[1].Data...)}, texts[2])

	// The number of a reading stays while others of its sentence are rejected.
	again := briefOf(t, l, texts...)
	for i, r := range report.Readings(again.Story, p) {
		if r.Ref != readings[i].Ref || r.ID != readings[i].ID || r.Words != readings[i].Words || r.Rejected != (r.ID == id) {
			t.Errorf("reading %d becomes %+v of %+v", i+1, r, readings[i])
		}
	}
}

// Two people's logs give one brief, byte for byte, in whichever order they are put together.
func TestLogsMerge(t *testing.T) {
	texts := exampleTexts(t, "peace")
	first := briefOf(t, decisions.Log{}, texts...)
	var ana, bo decisions.Log
	n := 0
	for _, list := range first.Story.Named {
		for _, name := range list {
			n++
			if n%3 != 0 {
				ana = decide(t, ana, "ana", decisions.Reject, "no", name.ID)
			}
			if n%2 != 0 {
				bo = decide(t, bo, "bo", decisions.Accept, "yes", name.ID)
			}
		}
	}
	ana = decide(t, ana, "ana", decisions.Merge, "one", "Irena Malkova", "Vessia")
	bo = decide(t, bo, "bo", decisions.Split, "two", "Irena Malkova", "Irena Malkhoff")
	for _, c := range first.Story.Conflicts {
		ana = decide(t, ana, "ana", decisions.Silence, "seen", c.ID)
		bo = decide(t, bo, "bo", decisions.Prefer, "the first", c.ID, strings.Split(c.ID, "-")[0])
	}
	write := func(l decisions.Log) string {
		var w bytes.Buffer
		if err := json.Render(&w, briefOf(t, l, texts...).Brief); err != nil {
			t.Fatal(err)
		}
		return w.String()
	}
	one, other := write(ana.With(bo)), write(bo.With(ana).With(ana))
	if one != other {
		t.Error("two orders give two briefs")
	}
	if !strings.Contains(one, `"decision-clash"`) {
		t.Error("no clash is told")
	}
}

func TestFind(t *testing.T) {
	s := briefOf(t, decisions.Log{}, exampleTexts(t, "peace")...).Story
	if p, err := report.Find(s, "B6.2"); err != nil || p != (report.Place{Doc: 1, Sentence: 5, Number: 2}) {
		t.Errorf("%+v, %v", p, err)
	}
	for ref, want := range map[string]string{
		"B0": "B0 does not exist (B has ", "B999": "B999 does not exist (B has ", "F1": "F1 does not exist: the reports are A to E", "": `"" is no reference`,
		"6": `"6" is no reference`, "B": `"B" is no reference`, "B6.": `"B6." is no reference: a reading looks like B10.2`, "B6.0": `"B6.0" is no reference`, "B6.x": `"B6.x" is no reference`,
		"b6": `"b6" is no reference`, "B99999999999999999999": `"B99999999999999999999" is no reference`,
	} {
		if _, err := report.Find(s, ref); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", ref, err, want)
		}
	}
}
