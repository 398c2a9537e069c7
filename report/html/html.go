// Package html writes a brief as one HTML file: no script, no request to anywhere,
// every reference a link to the sentence in its paragraph. It reads on a telephone and
// on a wide screen, in light and dark, and prints on A4 and Letter with the cited
// sentences, and only those, at its end.
//
// Text is escaped by html/template for where it stands; the sentences of the articles,
// which are most of a page, by linker.paragraph, and what is drawn by package chart.
package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"rapporteur/report"
	"rapporteur/report/chart"
	"rapporteur/report/terminal/outline"
)

//go:embed page.tmpl
var pageSource string

//go:embed style.css
var style string

var page = sync.OnceValues(func() (*template.Template, error) {
	// The functions that depend on a brief are replaced in a copy for each.
	return template.New("page").Funcs(functions(&linker{})).Parse(pageSource)
})

// ArticlesID is the id of the part of the page that holds the articles. What
// stands before it is the brief.
const ArticlesID = "articles"

// Render writes b to w. The articles are shown when b has its Units; the cited
// sentences always are.
func Render(w io.Writer, b *report.Brief) error {
	shared, err := page()
	if err != nil {
		return fmt.Errorf("the page's template: %w", err)
	}
	t, err := shared.Clone()
	if err != nil {
		return fmt.Errorf("the page's template: %w", err)
	}
	o := outline.New(b)
	v := view{Outline: o, Style: template.CSS(sheet), Policy: policy, Bands: bands(o.Matrix), Articles: articles(b)}
	l := &linker{anchors: map[string]bool{}, hints: map[string]string{}, seen: map[string]bool{}, printed: map[string]bool{}}
	for _, c := range o.Short {
		l.printed[c.Ref] = true
	}
	for _, a := range v.Articles {
		for _, p := range a.Paragraphs {
			for _, u := range p.Units {
				l.anchors[u.Ref] = true
			}
		}
	}
	// Without the articles, a reference leads to the sentence in the appendix.
	v.Appendix = len(l.anchors) == 0
	for _, c := range o.Evidence {
		if v.Appendix {
			l.anchors[c.Ref] = true
		}
		l.hints[c.Ref] = c.Source + ": " + outline.Shorten(c.Text, hintLimit, "")
	}
	if err := t.Funcs(functions(l)).Execute(w, v); err != nil {
		return fmt.Errorf("writing the brief as HTML: %w", err)
	}
	return nil
}

// sheet is the style of a page; policy lets a browser apply it and nothing else: no
// script, no other style, no image, font or frame, from nowhere.
var (
	sheet  = "\n" + style + chart.Style
	policy = template.HTMLAttr(`content="default-src 'none'; style-src 'sha256-` + digest(sheet) + `'; base-uri 'none'; form-action 'none'"`)
)

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// view is what the template shows.
type view struct {
	outline.Outline
	Style    template.CSS
	Policy   template.HTMLAttr
	Bands    []band // the matrix, in tables that fit on a page
	Articles []article
	Appendix bool // the appendix stands in for the articles, on the screen too
}

// maxColumns is how many parties a table of the matrix has side by side: as many as can
// be read on a sheet of paper.
const maxColumns = 6

// band is the matrix for some of its parties.
type band struct {
	Darkest int // articles that make a cell as dark as it gets, 0 for no shades
	Parties []string
	Rows    []outline.Row
}

// bands cuts the matrix in tables of about as many parties each. A row stands only in
// the tables whose parties are reported on it.
func bands(m outline.Matrix) []band {
	n := (len(m.Parties) + maxColumns - 1) / maxColumns
	if n == 0 || len(m.Rows) == 0 {
		return nil
	}
	size := (len(m.Parties) + n - 1) / n
	var out []band
	for from := 0; from < len(m.Parties); from += size {
		to := min(len(m.Parties), from+size)
		b := band{Darkest: darkest(m), Parties: m.Parties[from:to]}
		for _, r := range m.Rows {
			r.Cells = r.Cells[from:to]
			if slices.ContainsFunc(r.Cells, func(c outline.Cell) bool { return len(c.Stances) > 0 }) {
				b.Rows = append(b.Rows, r)
			}
		}
		out = append(out, b)
	}
	return out
}

type article struct {
	Letter, Name, Outlet, Headline, Published, Lang string
	Sentences, Aside                                int    // read, and set aside
	Copy                                            string // letter of the article that it copies
	Paragraphs                                      []paragraph
}

type paragraph struct {
	Why   string // why it was set aside
	Units []unit
}

type unit struct {
	Ref, Text string
}

// articles lays out every sentence of every document in its paragraph.
func articles(b *report.Brief) []article {
	letters := map[string]string{}
	for _, d := range b.Documents {
		letters[d.ID] = d.Ref
	}
	var out []article
	for i, d := range b.Documents {
		if i >= len(b.Units) || len(b.Units[i]) == 0 {
			continue
		}
		a := article{
			Letter: d.Ref, Name: outline.Clean(d.ID), Outlet: outline.Clean(d.Outlet), Headline: outline.Clean(d.Title),
			Published: "no date", Lang: d.Language, Copy: letters[d.CopyOf],
			Sentences: d.Sentences, Aside: len(b.Units[i]) - d.Sentences,
		}
		if a.Outlet == "" {
			a.Outlet = a.Name
		}
		if d.Published.Value != "" {
			a.Published = outline.Day(d.Published.Value) + ", date " + outline.Clean(d.Published.Basis)
			if d.Published.Basis == "inferred" && d.Published.Confidence != "" {
				a.Published += " with " + outline.Clean(d.Published.Confidence) + " confidence: " + outline.Clean(d.Published.Why)
			}
		}
		block := -1
		for _, u := range b.Units[i] {
			if u.Block != block || len(a.Paragraphs) == 0 {
				block = u.Block
				a.Paragraphs = append(a.Paragraphs, paragraph{Why: why(u)})
			}
			p := &a.Paragraphs[len(a.Paragraphs)-1]
			p.Units = append(p.Units, unit{Ref: u.Ref, Text: outline.Clean(u.Text)})
		}
		out = append(out, a)
	}
	return out
}

// why is the reason for setting a unit aside, with the kind of its block when that
// says more.
func why(u report.Unit) string {
	kind, reason := outline.Clean(u.Kind), outline.Clean(u.Why)
	if reason == "" || strings.Contains(reason, kind) {
		return reason
	}
	return kind + ": " + reason
}

// stances are the classes that the style sheet knows.
var stances = map[string]string{
	"DEMANDS": "demand", "REJECTS": "reject", outline.RedLine: "reject", "ACCEPTS": "accept",
	"CONCEDES": "concede", "OFFERS": "offer", "CONSIDERS": "consider",
}
