package verify_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/internal/sample"
	"rapporteur/report/json"
	"rapporteur/report/markdown"
	"rapporteur/report/terminal"
	"rapporteur/report/verify"
)

// forms writes a brief in every form, the terminal in several widths.
func forms(t testing.TB, b *report.Brief) map[string]string {
	t.Helper()
	out := map[string]string{}
	write := func(name string, f func(*bytes.Buffer) error) {
		var buf bytes.Buffer
		if err := f(&buf); err != nil {
			t.Fatal(err)
		}
		out[name] = buf.String()
	}
	for _, width := range []int{40, 60, 80, 90, 100, 160, 240} {
		write(fmt.Sprintf("brief-%d.txt", width), func(w *bytes.Buffer) error {
			return terminal.Render(w, b, terminal.Options{Width: width, Color: width == 240, ShowArgs: "*.txt"})
		})
	}
	write("brief.md", func(w *bytes.Buffer) error { return markdown.Render(w, b) })
	write("brief.html", func(w *bytes.Buffer) error { return html.Render(w, b) })
	write("brief.json", func(w *bytes.Buffer) error { return json.Render(w, b) })
	return out
}

func TestEveryFormHolds(t *testing.T) {
	for _, s := range []struct {
		name  string
		brief *report.Brief
		// fewest is how many quotations at least are compared in a text form.
		fewest int
	}{
		{"full", sample.Brief(), 25},
		{"one article", sample.OneArticle(), 2},
		{"copies", sample.Copies(), 1},
		{"no talks", sample.NoTalks(), 0},
	} {
		for name, text := range forms(t, s.brief) {
			got := verify.Check([]byte(text), name, s.brief)
			for _, p := range got.Problems {
				t.Errorf("%s, %s: %s", s.name, name, p.Text)
			}
			if got.Quotations < s.fewest {
				t.Errorf("%s, %s: %d quotations compared, want at least %d", s.name, name, got.Quotations, s.fewest)
			}
			t.Logf("%s, %s: %d references, %d quotations", s.name, name, got.Refs, got.Quotations)
		}
	}
}

func problems(b *report.Brief, name, text string) []verify.Problem {
	return verify.Check([]byte(text), name, b).Problems
}

// Every reference that is made to point beyond its article is found.
func TestTamperedReferences(t *testing.T) {
	b := sample.Brief()
	ref := regexp.MustCompile(`([\[ ]|>|")([A-E])([1-9][0-9]?)([\] ]|<|")`)
	for name, text := range forms(t, b) {
		brief := text
		if i := strings.Index(text, `id="articles"`); i >= 0 {
			brief = text[:i]
		}
		n := 0
		for _, m := range ref.FindAllStringSubmatchIndex(brief, -1) {
			context := lineOf(text, m[0])
			switch {
			case strings.Contains(context, "rapporteur show"), strings.Contains(context, "evil.invalid"):
				continue // no reference of the brief
			case name == "brief.html" && text[m[2]:m[3]] != ">", name == "brief.json" && text[m[2]:m[3]] != `"`:
				continue
			case strings.HasSuffix(name, ".txt") && !inBrackets(context, text[m[4]:m[7]]):
				continue
			case name == "brief.md" && !inBrackets(context, text[m[4]:m[7]]):
				continue
			}
			n++
			changed := text[:m[6]] + "99" + text[m[7]:]
			if found := problems(b, name, changed); len(found) == 0 {
				t.Errorf("%s: %s99 is not found in: %s", name, text[m[4]:m[5]], context)
			}
		}
		if n < 20 {
			t.Errorf("%s: only %d references were changed", name, n)
		}
	}
}

func lineOf(text string, at int) string {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	end := strings.IndexByte(text[at:], '\n')
	return text[start : at+end]
}

func inBrackets(line, ref string) bool {
	return regexp.MustCompile(`\[([A-E][0-9]+(-[A-E][0-9]+)? )*` + ref + `[\] ]`).MatchString(line)
}

// Every word of a quotation that is changed is found, in every text form.
func TestTamperedWords(t *testing.T) {
	b := sample.Brief()
	for name, text := range forms(t, b) {
		if name == "brief.json" {
			continue
		}
		text, _, _ = strings.Cut(text, `id="articles"`)
		n := 0
		// A word of letters that stands between two others within one quotation,
		// on one line.
		quote := regexp.MustCompile(`"([^"|\n]*)"`)
		if name == "brief.html" {
			quote = regexp.MustCompile(`<q>&#34;([^\n]*?)&#34;</q>`)
		}
		for _, m := range quote.FindAllStringSubmatchIndex(text, -1) {
			words := text[m[2]:m[3]]
			if len(strings.Fields(words)) < 3 || strings.HasPrefix(words, " ") || strings.HasSuffix(words, " ") ||
				strings.ContainsAny(words, "<>=[]") {
				continue
			}
			n++
			second := strings.Index(words, " ") + 1
			changed := text[:m[2]+second] + "x" + text[m[2]+second:]
			if found := problems(b, name, changed); len(found) == 0 {
				t.Errorf("%s: a changed word is not found in: %s", name, words)
			}
		}
		// In columns a quotation takes several lines, which this does not follow.
		if n < 15 && name != "brief-40.txt" {
			t.Errorf("%s: only %d quotations were changed", name, n)
		}
	}
}

// A quotation moved to another sentence is found where that sentence is the only
// one that its line refers to.
func TestMovedQuotation(t *testing.T) {
	b := sample.Brief()
	for name, change := range map[string][2]string{
		"brief-100.txt": {`[D2] "The dockers`, `[D3] "The dockers`},
		"brief-80.txt":  {`loan for the new quay" SUBJECT TO`, `loan for the old quay" SUBJECT TO`},
		"brief.md":      {`  - [D2] "The dockers`, `  - [D3] "The dockers`},
		"brief.html":    {`>D2</a>]</span> <q>`, `>D3</a>]</span> <q>`},
	} {
		// The head of a conflict loses what backs its figure as well.
		want := 1
		if strings.Contains(change[0], "D2") {
			want = 2
		}
		text := forms(t, b)[name]
		if strings.Count(text, change[0]) != 1 {
			t.Fatalf("%s holds %q %d times:\n%s", name, change[0], strings.Count(text, change[0]), text)
		}
		found := problems(b, name, strings.Replace(text, change[0], change[1], 1))
		if len(found) != want {
			t.Errorf("%s: %d problems, want %d: %v", name, len(found), want, found)
		}
	}
}

// Names and figures outside of quotations that are changed to others are found, in every
// form.
func TestTamperedNamesAndFigures(t *testing.T) {
	b := sample.Brief()
	for _, change := range [][2]string{
		{"Tobias Renn", "Tobias Sturm"}, // who says it
		{"Pilots' Guild", "Tug Owners' Guild"},
		{"City of Karsund", "Shippers' Council"},
		{"pay rise: 9 per cent", "pay rise: 8 per cent"},
	} {
		for name, text := range forms(t, b) {
			from := strings.NewReplacer("'", "&#39;")
			before, after := change[0], change[1]
			if name == "brief.html" {
				before, after = from.Replace(before), from.Replace(after)
			}
			if name == "brief.json" && !strings.Contains(before, "per cent") && before != "Tobias Renn" {
				continue // it stands in no line that the brief words itself
			}
			if strings.Contains(before, "per cent") && regexp.MustCompile(`brief-(40|60|160|240).txt`).MatchString(name) {
				continue // wrapped, or with its sides in columns
			}
			body, rest, _ := strings.Cut(text, `id="articles"`)
			changed := strings.ReplaceAll(body, before, after)
			if changed == body {
				t.Errorf("%s: %q is not in it", name, before)
				continue
			}
			found := false
			for _, p := range problems(b, name, changed+rest) {
				found = found || strings.Contains(p.Text, "does not occur in")
			}
			if !found {
				t.Errorf("%s: that %q has become %q is not found", name, change[0], change[1])
			}
		}
	}
}

func TestTamperedEvidence(t *testing.T) {
	b := sample.Brief()
	text := forms(t, b)["brief.md"]
	changed := strings.Replace(text, "> The dockers would settle for 7 per cent", "> The dockers would settle for 8 per cent", 1)
	found := problems(b, "brief.md", changed)
	if len(found) != 1 || !strings.Contains(found[0].Text, `quotation differs from D2: "for 8 per" / "for 7 per"`) {
		t.Errorf("problems: %v", found)
	}
}

func TestTamperedJSON(t *testing.T) {
	b := sample.Brief()
	text := forms(t, b)["brief.json"]
	for _, change := range []struct{ old, new, want string }{
		{`"text": "7 per cent"`, `"text": "8 per cent"`, "does not stand at bytes"},
		{`"articles": 3`, `"articles": 4`, `"articles" is 4, but`},
		{`"wordings": 2`, `"wordings": 4`, `"wordings" is 4, but`},
		{`"sentences": 7`, `"sentences": 8`, `"sentences" is 8, but`},
		{`"units": 9`, `"units": 10`, `"units" is 10, but`},
		{`"ref": "D2"`, `"ref": "D3"`, "[D3] is not the sentence at byte"},
		{`"D2"`, `"D77"`, "[D77] does not exist (D has 10)"},
		{"\"refs\": [\n            \"A2\",", "\"refs\": [\n            \"A3\",", "[A3] is the sentence of no statement of its cell"},
		{`"statement": "s01"`, `"statement": "s77"`, `statement "s77" does not exist`},
		{`"party": "dockers"`, `"party": "nobody"`, `party "nobody" is not among the parties`},
		{`"sha256": "`, `"sha256": "0`, "has changed since the brief was made"},
		{`"schema": "rapporteur/brief/1"`, `"schema": "rapporteur/brief/9"`, "this version reads"},
		{`"n": 2`, `"n": 7`, `"n" is 7, but`},
		{`"text": "unless the cranes are sold first"`, `"text": "unless the cranes are sold twice"`, "does not stand at bytes"},
	} {
		if !strings.Contains(text, change.old) {
			t.Errorf("the sample does not hold %s", change.old)
			continue
		}
		found := problems(b, "brief.json", strings.Replace(text, change.old, change.new, 1))
		if len(found) == 0 || !strings.Contains(found[0].Text, change.want) {
			t.Errorf("%s: problems %v, want %q", change.new, found, change.want)
		}
	}
}

// docs for the tests by hand.
func small() ([]report.Document, [][]report.Unit) {
	texts := [][]string{
		{"The council will pay for 4.7 per cent more crews.", `“We cannot sign this—not yet,” she said… twice.`, "It may send 800,000 letters [Z9] by May."},
		{"It spoke of 800,000 letters.", "They will not", "sign the paper."},
	}
	var docs []report.Document
	var units [][]report.Unit
	for i, list := range texts {
		letter := string(rune('A' + i))
		docs = append(docs, report.Document{ID: letter + ".txt", Ref: letter})
		var us []report.Unit
		at := int32(0)
		for j, s := range list {
			us = append(us, report.Unit{Ref: fmt.Sprintf("%s%d", letter, j+1), Start: at, End: at + int32(len(s)), Text: s})
			at += int32(len(s)) + 1
		}
		units = append(units, us)
	}
	return docs, units
}

// matrix has two cells side by side, one of them over two stances, and a changed number.
const matrix = `PARTIES x ISSUES

            Council             Crews
            ------------------  ------------------
Letters     OFFERS         1/2  REJECTS        1/2
            "800,000 letters    "sign the paper"
            ... by May"         [B3]
            [A3] !1
            ACCEPTS        1/2
            "will pay for 4.7
            per cent" [A1]
            "pay for 4.8 per
            cent"
            [A1]

NEXT STEPS
  It may send letters [A3]
`

func TestByHand(t *testing.T) {
	docs, units := small()
	for _, c := range []struct {
		name, text string
		quotations int
		want       []string
	}{
		{"typographic marks are alike", `She said "We cannot sign this - not yet" [A2].`, 1, nil},
		{"dash without spaces", `She said 'so': "We cannot sign this-not yet" [A2].`, 1, nil},
		{"gap", `"We cannot sign … she said" [A2]`, 1, nil},
		{"punctuation within the marks", `"They will not sign the paper," they say [B2 B3].`, 1, nil},
		{"range", `"They will not sign the paper" [B2-B3]`, 1, nil},
		{"over lines", "- \"They will\n  not sign the paper\"\n  [B2-3]", 1, nil},
		{"no reference, not checked", `As they say, "all good things take time".`, 0, nil},
		{"two words", `the "grand bargain" [A1]`, 1, []string{"quotation differs from A1"}},
		{"one word", `it is "cannot" [A2]`, 1, nil},
		{"one other word", `it is "can" [A2]`, 1, []string{"quotation differs from A2"}},
		{"no word", `the mark "—" [A1]`, 0, nil},
		{"own words below", "They cannot sign [A2].\nI call it a \"grand bargain\".", 0, nil},
		{"own words below an item", "- They cannot sign [A2].\n  I call it a \"grand bargain\".", 0, nil},
		{"below the references of a side", "- [A2]\n  \"We can sign\"", 1, []string{"quotation differs from A2"}},
		{"columns", matrix, 4, []string{`x.md:12 quotation differs from A1: "for 4.8 per" / "for 4.7 per"`}},
		{"brackets of the source", `"send 800,000 letters [Z9] by May" [A3]`, 1, nil},
		{"stray mark", `6" of rain and "We cannot sign this" [A2]`, 1, []string{`x.md:1 "6" does not occur in A2`}},
		{"another name", `Orland's "We cannot sign this" [A2]`, 1, []string{`x.md:1 "Orland" does not occur in A2`}},
		{"a first word", `In its words, "We cannot sign this" [A2]`, 1, nil},
		{"no such sentence", `rain [B31]`, 0, []string{"x.md:1 [B31] does not exist (B has 3)"}},
		{"no such article", `rain [Q3]`, 0, []string{"x.md:1 [Q3] does not exist: there is no article Q, only A to B"}},
		{"range too long", "\n[B2-B9]", 0, []string{"x.md:2 [B2-B9] does not exist (B has 3)"}},
		{"other words", `"send 800,000 notes by May" [A3]`, 1, []string{`x.md:1 quotation differs from A3: "800,000 notes by May" / "800,000 letters [Z9] by"`}},
		{"within a number", `"7 per cent more crews" [A1]`, 1, []string{`x.md:1 quotation differs from A1`}},
		{"part of a word", `"ouncil will pay for" [A1]`, 1, []string{`x.md:1 quotation differs from A1`}},
		{"another sentence", `"It spoke of 800,000 letters" [A3]`, 1, []string{`x.md:1 quotation stands in B1, not in A3: "It spoke of 800,000 letters"`}},
		{"order of the parts", `"not yet ... cannot sign" [A2]`, 1, []string{`x.md:1 quotation differs from A2`}},
		{"nested", `“she said “We cannot sign this” there” [A2]`, 1, []string{`x.md:1 quotation differs from A2`}},
		{"table cells apart", "| \"We cannot sign this\" [A2] | \"It spoke of 800,000 letters\" [A2] |", 2, []string{"stands in B1"}},
	} {
		got := verify.Check([]byte(c.text), "dir/x.md", &report.Brief{Documents: docs, Units: units})
		ok := len(got.Problems) == len(c.want)
		for i := range min(len(c.want), len(got.Problems)) {
			ok = ok && strings.Contains(got.Problems[i].Text, c.want[i])
		}
		if !ok || got.Quotations != c.quotations {
			t.Errorf("%s: %d quotations, problems %v; want %d, %v", c.name, got.Quotations, got.Problems, c.quotations, c.want)
		}
	}
}

func TestHTMLByHand(t *testing.T) {
	docs, units := small()
	text := "<!DOCTYPE html>\n<style>q:before{content:'\"'} [Z1]</style>\n<p>&quot;We <b>cannot</b> sign\nthat&quot; <a href='#A2'>[A2]</a></p>\n" +
		"<section id=articles><p>\"nothing of this is so\" [A1] [Z9]</p></section>"
	got := verify.Check([]byte(text), "-", &report.Brief{Documents: docs, Units: units})
	if len(got.Problems) != 1 || got.Problems[0].Line != 3 || !strings.Contains(got.Problems[0].Text, `"sign that" / "sign this-not"`) {
		t.Errorf("problems: %v", got.Problems)
	}
}

func FuzzCheck(f *testing.F) {
	b := sample.OneArticle()
	for _, text := range forms(f, b) {
		f.Add(text)
	}
	f.Add(`{"schema":"rapporteur/brief/1","issues":[{"cells":[{"stance":"x","statements":[1]}]}],"documents":[{}]}`)
	f.Add("<html><!-- <p \" [B10-B2] \"<q")
	f.Add("**A1** (x):\n> \"\n| [A1-A9999] \\|“...” |")
	f.Fuzz(func(t *testing.T, text string) {
		got := verify.Check([]byte(text), "x", b)
		for _, p := range got.Problems {
			if p.Line < 1 || p.Line > 1+strings.Count(text, "\n") || strings.ContainsAny(p.Text, "\n\x1b") {
				t.Errorf("problem %+v", p)
			}
		}
	})
}

// A report with backslashes of its own is quoted verbatim in every form.
func TestBackslashes(t *testing.T) {
	b := sample.Brief()
	for _, words := range []string{`\\###`, `a \\ b \* c`, `C:\\tmp`} {
		for i := range b.Units[1] {
			b.Units[1][i].Text = words
		}
		b.Statements, b.Issues, b.InShort, b.Conflicts, b.SingleSource = nil, nil, nil, nil, nil
		b.Figures, b.Assessments, b.Timeline, b.Meetings, b.SetAside, b.Notes = nil, nil, nil, nil, nil, nil
		b.Next = []report.Event{{What: "next", Evidence: []report.Quote{{Doc: b.Documents[1].ID, Text: words, Ref: "B2"}}}}
		for name, text := range forms(t, b) {
			if strings.HasSuffix(name, ".json") {
				continue
			}
			for _, p := range problems(b, name, text) {
				t.Errorf("%s: %s", name, p.Text)
			}
		}
	}
}

// A figure that is changed in a cell of the matrix in columns is found.
func TestTamperedCells(t *testing.T) {
	b := sample.Brief()
	for name, text := range forms(t, b) {
		_, table, ok := strings.Cut(text, "PARTIES x ISSUES")
		if !ok || !strings.HasSuffix(name, ".txt") || !regexp.MustCompile(`(?m)^ +-{10,}`).MatchString(table) {
			continue
		}
		table, _, _ = strings.Cut(table, "CONFLICTING REPORTS")
		n := 0
		for _, figure := range []string{"7 per cent", "5 per cent", "40 per cent"} {
			at := strings.Index(table, figure)
			if at < 0 {
				continue
			}
			n++
			changed := strings.Replace(text, table, table[:at]+"9"+table[at+1:], 1)
			if len(problems(b, name, changed)) == 0 {
				t.Errorf("%s: a changed figure is not found: %s", name, figure)
			}
		}
		if n == 0 {
			t.Errorf("%s: no figure in the matrix was changed:\n%s", name, table)
		}
	}
}

// What is no brief, and a brief of other reports, is said in one line.
func TestUnfit(t *testing.T) {
	b := sample.Brief()
	docs, units := small()
	for name, text := range forms(t, b) {
		got := verify.Check([]byte(text), name, &report.Brief{Documents: docs, Units: units})
		if !strings.HasPrefix(got.Unfit, "these are not the reports of this brief (it was made of ") || len(got.Problems) != 0 {
			t.Errorf("%s: %q, %d problems", name, got.Unfit, len(got.Problems))
		}
		if got := verify.Check([]byte(text), name, b); got.Unfit != "" {
			t.Errorf("%s: %q", name, got.Unfit)
		}
	}
	if got := verify.Check([]byte("A shopping list.\n"), "list.txt", &report.Brief{Documents: docs, Units: units}); got.Unfit != "list.txt holds no reference such as [B10]: is it a brief?" {
		t.Errorf("no reference: %q", got.Unfit)
	}
}
