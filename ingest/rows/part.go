package rows

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"sync"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// part makes a report of a row, or a page where the text is HTML. get is the value of a role
// and the name of the column.
func part(key, text string, get func(role int) (value, column string)) ingest.Part {
	title, _ := get(titleRole)
	author, _ := get(authorRole)
	title, author = oneLine(title), strings.Join(strings.FieldsFunc(author, func(r rune) bool { return r == '\n' || r == '\r' }), ", ")
	meta := ingest.Meta{}
	meta.URL, _ = get(urlRole)
	if !strings.HasPrefix(meta.URL, "http://") && !strings.HasPrefix(meta.URL, "https://") {
		meta.URL = ""
	}
	meta.Outlet, _ = get(outletRole)
	meta.Outlet = oneLine(meta.Outlet)
	date, column := get(dateRole)
	if day := ingest.Day(date); day != "" {
		meta.Published = annot.Date{Value: day, Basis: annot.Stated, Confidence: annot.High, Why: fmt.Sprintf("column %q", column)}
	}
	language, _ := get(languageRole)
	meta.Language = code(language)

	if tags().MatchString(text) {
		return ingest.Part{Nested: &ingest.Nested{Key: key, Type: "text/html; charset=utf-8", Data: []byte(page(title, author, text)), Meta: meta}}
	}
	if entities().MatchString(text) {
		text = html.UnescapeString(text)
	}
	return ingest.Part{Report: report(key, html.UnescapeString(title), author, strings.ToValidUTF8(text, "?"), meta)}
}

// report puts title, author and text together. The title stands in the first line, where it is
// found; a text that begins with it has it already.
func report(key, title, author, text string, meta ingest.Meta) *ingest.Report {
	var head strings.Builder
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if title != "" && oneLine(first) != title {
		head.WriteString(title + "\n")
	}
	if author != "" && !strings.Contains(text[:min(len(text), 400)], author) {
		if len(author) < 3 || !strings.EqualFold(author[:3], "by ") {
			head.WriteString("By ")
		}
		head.WriteString(author + "\n")
	}
	if head.Len() > 0 {
		head.WriteString("\n")
	}
	return &ingest.Report{Key: key, Text: head.String() + text, Meta: meta}
}

// page is a page around a piece of HTML.
func page(title, author, body string) string {
	if wholePage().MatchString(body) {
		return body
	}
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">")
	if author != "" {
		fmt.Fprintf(&b, "<meta name=\"author\" content=\"%s\">", html.EscapeString(author))
	}
	if title != "" {
		title = html.EscapeString(html.UnescapeString(title))
		fmt.Fprintf(&b, "<title>%s</title></head>\n<body><article><h1>%s</h1>\n", title, title)
	} else {
		b.WriteString("</head>\n<body><article>\n")
	}
	b.WriteString(body)
	b.WriteString("\n</article></body></html>\n")
	return b.String()
}

// tags matches what makes a text HTML; entities what is left where tags were taken out.
var (
	tags = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)<(?:!doctype|html|body|p|br|div|h[1-6]|ul|ol|li|article|section|blockquote|table|a|span|strong|em|figure|img)(?:\s[^<>]*)?/?>`)
	})
	entities = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`&(?:amp|quot|nbsp|lt|gt|apos|[lr][sd]quo|[mn]dash|hellip|#x?[0-9a-fA-F]{2,5});`)
	})
	wholePage = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^\s*<(?:!doctype|html)\b`) })
)

func oneLine(s string) string { return strings.Join(strings.Fields(strings.ToValidUTF8(s, "?")), " ") }

// code is a language as ISO 639-1, of "en", "en-GB" and "English"; "" for others.
func code(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if name := names[s]; name != "" {
		return name
	}
	if s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-"); len(s) == 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'a' && s[1] <= 'z' {
		return s
	}
	return ""
}

// names are the languages that tables write out most.
var names = map[string]string{
	"english": "en", "eng": "en", "german": "de", "deu": "de", "french": "fr", "fra": "fr", "spanish": "es", "spa": "es",
	"russian": "ru", "rus": "ru", "ukrainian": "uk", "ukr": "uk", "arabic": "ar", "ara": "ar", "chinese": "zh", "zho": "zh",
	"portuguese": "pt", "por": "pt", "italian": "it", "ita": "it", "polish": "pl", "pol": "pl", "turkish": "tr", "tur": "tr",
}
