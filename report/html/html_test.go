package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/internal/sample"
	"rapporteur/report/terminal/outline"
)

func render(t *testing.T, b *report.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := html.Render(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func briefs() map[string]*report.Brief {
	bare := sample.Brief()
	bare.Units = nil // as read from JSON
	return map[string]*report.Brief{
		"full": sample.Brief(), "without units": bare, "one article": sample.OneArticle(), "copies": sample.Copies(), "no talks": sample.NoTalks(),
	}
}

// Every link leads to an element of the page, every id is there once, and every
// reference to a sentence is a link.
func TestLinks(t *testing.T) {
	id := regexp.MustCompile(`\sid="([^"]*)"`)
	href := regexp.MustCompile(`href="([^"]*)"`)
	for name, b := range briefs() {
		page := render(t, b)
		ids := map[string]bool{}
		for _, m := range id.FindAllStringSubmatch(page, -1) {
			if ids[m[1]] {
				t.Errorf("%s: id %q twice", name, m[1])
			}
			ids[m[1]] = true
		}
		links := href.FindAllStringSubmatch(page, -1)
		for _, m := range links {
			if !strings.HasPrefix(m[1], "#") || !ids[m[1][1:]] {
				t.Errorf("%s: link to %q, which is not in the page", name, m[1])
			}
		}
		if name == "full" && len(links) < 80 {
			t.Errorf("only %d links", len(links))
		}
		main, _, _ := strings.Cut(page, "</main>")
		// What is shown under the pointer is no link.
		main = regexp.MustCompile(`title="[^"]*"|<title>[^<]*</title>`).ReplaceAllString(main, "")
		for _, m := range regexp.MustCompile(`\[([A-E][0-9]+)`).FindAllStringSubmatch(main, -1) {
			t.Errorf("%s: reference %s is no link", name, m[1])
		}
	}
}

// Nothing of a report is markup, nothing runs and nothing is fetched.
func TestNothingRuns(t *testing.T) {
	for name, b := range briefs() {
		page := render(t, b)
		if bad := regexp.MustCompile(`(?i)<script|<iframe|<img|<link|\son[a-z]+=|javascript:|@import|url\(|https?://[^)&<]*["']`).FindString(page); bad != "" {
			t.Errorf("%s: the page holds %s", name, bad)
		}
		if strings.ContainsAny(page, "\x1b\x07\u202e\u202c\u009b") {
			t.Errorf("%s: a control character is left", name)
		}
	}
	if !strings.Contains(render(t, sample.Brief()), "&lt;script&gt;alert(") {
		t.Error("the hostile text is not shown as text")
	}
}

func TestStructure(t *testing.T) {
	for name, b := range briefs() {
		page := render(t, b)
		for _, one := range []string{"<h1>", "<main ", `<html lang="en">`, `class="skip"`, "<title>State of the talks", `name="viewport"`, "Content-Security-Policy"} {
			if n := strings.Count(page, one); n != 1 {
				t.Errorf("%s: %s occurs %d times", name, one, n)
			}
		}
		for _, tag := range []string{"section", "table", "ul", "li", "p", "div", "span", "td", "th", "article", "dl", "q", "a"} {
			open := len(regexp.MustCompile(`<`+tag+`[\s>]`).FindAllString(page, -1))
			if closed := strings.Count(page, "</"+tag+">"); open != closed {
				t.Errorf("%s: %d <%s>, %d </%s>", name, open, tag, closed, tag)
			}
		}
	}
	page := render(t, sample.Brief())
	if n := strings.Count(page, `role="columnheader"`); n != 7 {
		t.Errorf("%d heads of columns of the matrix, want 7", n)
	}
	if n := strings.Count(page, `role="rowheader"`); n != 7 {
		t.Errorf("%d heads of its rows, want 7", n)
	}
	for _, table := range regexp.MustCompile(`(?s)<table.*?</table>`).FindAllString(page, -1) {
		columns, rows := strings.Count(table, `<th scope="col"`), strings.Count(table, `<th scope="row"`)
		if cells := strings.Count(table, "<td"); columns < 2 || rows < 1 || cells != rows*(columns-1) {
			t.Errorf("a table of %d columns and %d rows has %d cells besides the heads", columns, rows, cells)
		}
	}
	for _, stance := range []string{"DEMANDS", "RED LINE", "ACCEPTS", "OFFERS", "CONSIDERS"} {
		if !strings.Contains(page, `<b class="word">`+stance+"</b>") {
			t.Errorf("%s is not told in words", stance)
		}
	}
}

// All sentences of all articles are on the page, those set aside with the reason.
func TestArticles(t *testing.T) {
	b := sample.Brief()
	_, articles, _ := strings.Cut(render(t, b), `id="articles"`)
	n := 0
	for _, units := range b.Units {
		n += len(units)
	}
	if got := strings.Count(articles, `<span class="unit`); got != n {
		t.Errorf("%d sentences, want %d", got, n)
	}
	if got := strings.Count(articles, "set aside: site notice</span>"); got != 1 {
		t.Errorf("the site notice is marked %d times", got)
	}
}

// Where the labels of both sides of a conflict stand in their sentences, they are
// marked; a mark in one side only would point out nothing.
func TestMarks(t *testing.T) {
	page := render(t, sample.Brief())
	for _, want := range []string{"<mark>9 per cent</mark>", "<mark>7 per cent</mark>", "<mark>Tobias Renn</mark>", "<mark>Tobias Wrenn</mark>"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is missing", want)
		}
	}
	b := sample.Brief()
	b.Conflicts[0].Sides[0].Label = "words of no sentence"
	if page := render(t, b); strings.Contains(page, "<mark>7 per cent</mark>") {
		t.Error("one side alone is marked")
	}
}

// However many sentences a line cites, the page shows some and counts the others,
// and a way back leads only to where there is a reference.
func TestManyReferences(t *testing.T) {
	b := sample.Many(60)
	page := render(t, b)
	if !strings.Contains(page, " +36]") {
		t.Error("the references left out are not counted")
	}
	for _, m := range regexp.MustCompile(`href="#(to-[^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(page, `id="`+m[1]+`"`) {
			t.Errorf("the way back to %s leads nowhere", m[1])
		}
	}
}

// The policy of the page allows its own style sheet, by its digest, and nothing else.
func TestPolicy(t *testing.T) {
	page := render(t, sample.Brief())
	_, rest, _ := strings.Cut(page, "<style>")
	sheet, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(sheet))
	want := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` + base64.StdEncoding.EncodeToString(sum[:]) + `'; base-uri 'none'; form-action 'none'">`
	if !strings.Contains(page, want) {
		t.Errorf("the page does not hold %s", want)
	}
	if strings.Contains(page, " style=") {
		t.Error("an element has a style of its own, which the policy forbids")
	}
}

func TestGolden(t *testing.T) {
	page := render(t, sample.Brief())
	// The style sheet has a file of its own.
	before, rest, _ := strings.Cut(page, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	before = regexp.MustCompile(`sha256-[^']*`).ReplaceAllString(before, "sha256-")
	casetest.Golden(t, "testdata/brief.html", before+after)
}

// What is printed at the end are the sentences that the brief cites, each once, and not
// those that it only says were set aside.
func TestPrinted(t *testing.T) {
	b := sample.Brief()
	page := render(t, b)
	want := map[string]bool{}
	for _, c := range outline.New(b).Short {
		want[c.Ref] = true
	}
	got := regexp.MustCompile(`class="unit cited" id="([^"]*)"`).FindAllStringSubmatch(page, -1)
	if len(got) != len(want) || len(got) == 0 {
		t.Errorf("%d sentences are printed, want %d", len(got), len(want))
	}
	for _, m := range got {
		if !want[m[1]] {
			t.Errorf("%s is printed and not cited", m[1])
		}
	}
	if n := strings.Count(page, `class="screen" aria-labelledby="article-`); n != 0 {
		t.Errorf("%d articles of which nothing is cited, want none", n)
	}
}

// The matrix of many parties is cut into tables that a sheet of paper holds, and no party
// is left out.
func TestBands(t *testing.T) {
	page := render(t, sample.Many(60))
	if n := strings.Count(page, `<table class="matrix"`); n != 5 {
		t.Errorf("%d tables for 30 parties, want 5", n)
	}
	for p := range 30 {
		if n := strings.Count(page, fmt.Sprintf(`role="columnheader">Harbour %d<`, p)); n != 1 {
			t.Errorf("Harbour %d heads %d columns", p, n)
		}
	}
}
