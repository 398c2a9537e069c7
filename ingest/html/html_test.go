package html

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/internal/casetest"
)

// parts reads a page as the format does.
func parts(ctx context.Context, page, address, contentType string, l ingest.Limits) ([]ingest.Part, error) {
	var list []ingest.Part
	in := ingest.Source{Name: "a.html", URL: address, Type: contentType, R: strings.NewReader(page)}
	err := HTML().Read(ctx, in, l, func(p ingest.Part) error {
		list = append(list, p)
		return nil
	})
	return list, err
}

// summary is what a case wants to know of a page.
func summary(list []ingest.Part, err error) string {
	var b strings.Builder
	for _, p := range list {
		if p.Link != nil {
			fmt.Fprintf(&b, "%s %s %q of %s\n", p.Link.Kind, p.Link.URL, p.Link.Title, p.Link.Outlet)
			continue
		}
		r := p.Report
		fmt.Fprintf(&b, "url %q\noutlet %q\nlanguage %s, encoding %s\npublished %s, %s: %s\n", r.URL, r.Outlet, r.Language, r.Encoding,
			r.Published.Value, r.Published.Confidence, r.Published.Why)
		marks, at := r.Marks, int32(0)
		for line := range strings.Lines(r.Text) {
			kind := "paragraph"
			if len(marks) > 0 && marks[0].Start == at {
				kind = fmt.Sprintf("%s, %s", marks[0].Kind, marks[0].Why)
				marks = marks[1:]
			}
			at += int32(len(line))
			fmt.Fprintf(&b, "(%s) %s\n", kind, strings.TrimSuffix(line, "\n"))
		}
	}
	if err != nil {
		fmt.Fprintln(&b, err)
	}
	return b.String()
}

func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		answers := map[string]string{}
		for name, page := range input {
			if name != "url" {
				list, err := parts(t.Context(), page, strings.TrimSpace(input["url"]), "", ingest.Limits{})
				answers[name] = summary(list, err)
			}
		}
		return answers
	})
}

// pageWith is a page with an article of which a part is given.
func pageWith(part string) string {
	return `<html><head><title>Talks</title></head><body><p>Delegates went back to the table on Monday, a week after their last meeting had ended.</p><p>` +
		part + `</p><p>They will meet again before the summer, both of the envoys said when they came out.</p></body></html>`
}

// What must not reach a terminal or fool a reader's eye is dropped.
func TestUnprintable(t *testing.T) {
	list, err := parts(t.Context(), pageWith("A \x1b[31mred\x07 \u009bword &#x202e;turned&#x2066; and\u200b c\u200but\u00adoff &#0;."), "", "text/html; charset=utf-8", ingest.Limits{})
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	if text := list[0].Report.Text; !strings.Contains(text, "A [31mred word turned and cutoff .") {
		t.Errorf("text is %q", text)
	}
}

func TestEncodings(t *testing.T) {
	for _, test := range []struct{ page, contentType, want, encoding string }{
		{pageWith("Caf\xe9 and \x93words\x94."), "", "Café and “words”.", "windows-1252"},
		{pageWith("Caf\xe9"), "text/html; charset=ISO-8859-1", "Café", "windows-1252"},
		{pageWith("Café"), "text/html; charset=ISO-8859-1", "Café", "utf-8"},
		{pageWith("Caf\xe9 of utf-8"), "text/html; charset=utf-8", "Caf of utf-8", "utf-8"},
		{strings.Replace(pageWith("\xcf\xf0\xe8\xe2\xe5\xf2"), "<head>", `<head><meta charset="windows-1251">`, 1), "", "Привет", "windows-1251"},
		{pageWith("Жук"), "text/html; charset=nonsense", "Жук", "utf-8"},
	} {
		list, err := parts(t.Context(), test.page, "", test.contentType, ingest.Limits{})
		if err != nil || len(list) != 1 {
			t.Fatal(list, err)
		}
		if r := list[0].Report; !strings.Contains(r.Text, test.want) || r.Encoding != test.encoding {
			t.Errorf("%q as %s, want %q as %s", r.Text, r.Encoding, test.want, test.encoding)
		}
	}
}

func TestLimits(t *testing.T) {
	page := pageWith("Nothing.")
	if _, err := parts(t.Context(), page, "", "", ingest.Limits{ReportBytes: 100}); err == nil || !strings.Contains(err.Error(), "larger than 100 bytes") {
		t.Errorf("a large page: %v", err)
	}
	deep := "<html><body>" + strings.Repeat("<div>", 5000) + "text"
	if _, err := parts(t.Context(), deep, "", "", ingest.Limits{}); !errors.As(err, &ingest.Skip{}) || !strings.Contains(err.Error(), "512") {
		t.Errorf("deep elements: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := parts(ctx, page, "", "", ingest.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is done: %v", err)
	}
}

// The error of the one who takes the parts comes back as it is.
func TestStopped(t *testing.T) {
	stop := errors.New("stop")
	page := strings.Replace(pageWith("Nothing."), "<head>", `<head><link rel=alternate type=application/atom+xml href=https://a.example/feed>`, 1)
	calls := 0
	err := HTML().Read(t.Context(), ingest.Source{Name: "a", R: strings.NewReader(page)}, ingest.Limits{}, func(ingest.Part) error {
		calls++
		return stop
	})
	if err != stop || calls != 1 {
		t.Errorf("%v after %d parts", err, calls)
	}
}

func TestMatch(t *testing.T) {
	for head, want := range map[string]bool{
		"<!DOCTYPE html>": true, "\xef\xbb\xbf\n <!-- a --> <HTML lang=en>": true, "<head>": true,
		`<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">`: true,
		"": false, "The <html> element": false, "<rss>": false, "<header>": false, "<!-- ": false, `<?xml version="1.0"?><rss>`: false,
	} {
		if got := match([]byte(head)); got != want {
			t.Errorf("match(%q) = %v", head, got)
		}
	}
}

func TestDayOf(t *testing.T) {
	for value, want := range map[string]string{
		"2031-06-02T23:15:00+02:00": "2031-06-02", "2031-6-2": "2031-06-02", "20310602T101500Z": "2031-06-02", "20310602": "2031-06-02",
		"2031/06/02 10:15": "2031-06-02", "Mon, 2 Jun 2031 10:15:00 GMT": "2031-06-02", "June 2, 2031 at 8:15 am": "2031-06-02", "02 Jun. 2031": "2031-06-02",
		"1937981700": "2031-05-31", "1937981700000": "2031-05-31",
		"": "", "0001-01-01T00:00:00Z": "", "1970-01-01": "", "2031-02-30": "", "03/04/2031": "", "yesterday": "", "9999999999999999": "",
	} {
		got := ""
		if day, ok := dayOf(value); ok {
			got = day.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("dayOf(%q) = %q, want %q", value, got, want)
		}
	}
	for address, want := range map[string]string{
		"https://a.example/2031/06/02/x": "2031-06-02", "https://a.example/x-2031-06-02": "2031-06-02", "https://a.example/2031/jun/02/x": "2031-06-02",
		"https://a.example/news/20310602-x": "2031-06-02", "https://a.example/2031/06/x": "0001-01-01", "https://a.example/id/20319999": "0001-01-01",
	} {
		if got := dayOfAddress(address).Format("2006-01-02"); got != want {
			t.Errorf("dayOfAddress(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	linked := func(published, modified string) *linked { return &linked{published: published, modified: modified} }
	for _, test := range []struct {
		name    string
		head    head
		address string
		printed []string
		want    annot.Date
	}{
		{"alone", head{article: linked("2031-06-02", "")}, "", nil, annot.Date{Value: "2031-06-02", Confidence: annot.High, Why: "JSON-LD datePublished"}},
		{"address bears out the second", head{article: linked("2031-06-20", ""), metas: map[string][]string{"article:published_time": {"2031-06-02"}}},
			"https://a.example/2031/06/02/", nil, annot.Date{Value: "2031-06-02", Confidence: annot.High, Why: "meta article:published_time"}},
		{"they differ", head{article: linked("2031-06-20", "")}, "https://a.example/2031/06/02/", nil,
			annot.Date{Value: "2031-06-20", Confidence: annot.Low, Why: "JSON-LD datePublished; the address differs: 2031-06-02"}},
		{"month of the address", head{article: linked("2031-06-20", "")}, "https://a.example/2030/01/x", nil,
			annot.Date{Value: "2031-06-20", Confidence: annot.Low, Why: "JSON-LD datePublished; the address is of 2030-01"}},
		{"modified", head{article: linked("", "2031-06-20")}, "", nil, annot.Date{Value: "2031-06-20", Confidence: annot.Low, Why: "JSON-LD dateModified, a change of the page"}},
		{"address", head{}, "https://a.example/2031/06/02/", nil, annot.Date{Value: "2031-06-02", Confidence: annot.Medium, Why: "the address"}},
		{"the day where it was printed", head{article: linked("2031-06-03T01:15:00Z", "")}, "", []string{"By Ada Holm", "Published June 2, 2031 at 9:15 pm"},
			annot.Date{Value: "2031-06-02", Confidence: annot.High, Why: "JSON-LD datePublished, on the day of the date line"}},
		{"printed alone", head{}, "", []string{"Updated 4 June 2031", "2 June 2031"}, annot.Date{Value: "2031-06-02", Confidence: annot.Medium, Why: "the date line"}},
		{"none", head{}, "", nil, annot.Date{}},
	} {
		if test.want.Value != "" {
			test.want.Basis = annot.Stated
		}
		if got := test.head.published(test.address, nil, test.printed); got != test.want {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

// FuzzPage holds reports to what annot.Document asks of them, whatever the page.
func FuzzPage(f *testing.F) {
	f.Add([]byte(pageWith("One <b>two</b><br>three.")), "https://a.example/2031/06/02/x", "text/html; charset=utf-8")
	f.Add([]byte(`<script type="application/ld+json">[{"@type":"NewsArticle","author":[[["x"]],{"name":["a"]}],"headline":"a"}]</script><h1>a</h1>`), "", "")
	f.Add([]byte("<table><tr><td><p><li><a><h2>x</a><svg><p></svg><template><p>"), "::", "text/html; charset=utf-16")
	f.Add([]byte("<h1 class=\"ÀB-c_ d\">x</h1><time datetime=\"2031-13-45\">"+strings.Repeat("word. ", 60)), "http://[", "")
	f.Fuzz(func(t *testing.T, page []byte, address, contentType string) {
		list, err := parts(t.Context(), string(page), address, contentType, ingest.Limits{})
		if err != nil && !errors.As(err, &ingest.Skip{}) {
			t.Fatal(err)
		}
		for _, p := range list {
			if p.Link != nil {
				continue
			}
			r := p.Report
			if !utf8.ValidString(r.Text) || bytes.ContainsFunc([]byte(r.Text), func(c rune) bool { return c != '\n' && unprintable(c) }) {
				t.Fatalf("text %q", r.Text)
			}
			if r.Marks == nil {
				t.Fatal("no marks")
			}
			end := int32(0)
			for _, m := range r.Marks {
				if m.Start < end || m.End <= m.Start || int(m.End) > len(r.Text) || strings.Contains(r.Text[m.Start:m.End], "\n") {
					t.Fatalf("marks %v", r.Marks)
				}
				end = m.End
			}
		}
	})
}
