package html_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/internal/sample"
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
		main = regexp.MustCompile(`title="[^"]*"`).ReplaceAllString(main, "") // words of a report, under the pointer
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
		for _, one := range []string{"<h1>", "<main ", `<html lang="en">`, `class="skip"`, "<title>", `name="viewport"`} {
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
	if n := strings.Count(page, `<th scope="col">`); n != 7 {
		t.Errorf("%d column heads, want 7", n)
	}
	if n := strings.Count(page, `<th scope="row">`); n != 7 {
		t.Errorf("%d row heads, want 7", n)
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
	articles, _, _ = strings.Cut(articles, `id="evidence"`)
	n := 0
	for _, units := range b.Units {
		n += len(units)
	}
	if got := strings.Count(articles, `class="unit"`); got != n {
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
