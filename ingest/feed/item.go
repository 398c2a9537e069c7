package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"slices"
	"strings"
	"unicode"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/address"
)

// channel is what a feed tells of itself.
type channel struct {
	title    string
	language string
}

// item is an item of a feed, whatever the feed's format.
type item struct {
	id, link      string
	title, author string
	outlet        string // of the feed that it was taken over from
	language      string
	published     dated
	html, text    string // what stands for the content, as markup or as plain text
	summary       string // markup
}

// A text that is shorter, in letters and digits, is taken for the beginning of the report:
// what stands for the content, and what stands for a summary.
const (
	minContent = 300
	minSummary = 1000
)

// part is what an item comes to: an input within the feed when its text is whole, else a link.
func (it item) part(in ingest.Source, l ingest.Limits, c channel) ingest.Part {
	title := flat(it.title)
	key := strings.TrimSpace(it.id)
	link, linked := address.Resolve(in.URL, it.link)
	if key == "" {
		key = link
	}
	if key == "" {
		sum := sha256.Sum256([]byte(it.title + "\x00" + it.published.text + "\x00" + it.html + it.text + it.summary))
		key = "sha256:" + hex.EncodeToString(sum[:8])
	}
	outlet := flat(it.outlet)
	if outlet == "" {
		outlet = flat(c.title)
	}
	markup, plain := it.whole(linked)
	switch {
	case markup != "" || plain != "":
		n := &ingest.Nested{Key: key, Meta: ingest.Meta{
			URL:       link,
			Outlet:    outlet,
			Published: it.published.date(),
			Language:  language(it.language, c.language),
		}}
		if markup != "" {
			n.Type, n.Data = "text/html; charset=utf-8", page(title, flat(it.author), markup)
		} else {
			n.Type, n.Data = "text/plain; charset=utf-8", note(title, flat(it.author), plain)
		}
		if int64(len(n.Data)) > l.ReportBytes {
			return skipped(key, "its text is too long for a report")
		}
		return ingest.Part{Nested: n}
	case linked:
		return ingest.Part{Link: &ingest.Link{Kind: ingest.ToReport, URL: link, Title: title, Outlet: outlet, Published: it.published.date()}}
	}
	return skipped(key, "it has neither a text nor an address")
}

func skipped(key, why string) ingest.Part {
	return ingest.Part{Skip: &ingest.Skip{Name: key, Why: why}}
}

// whole is the text of an item when it is all of the report, as markup or as plain text.
// Without an address to go to, whatever there is has to do.
func (it item) whole(linked bool) (markup, plain string) {
	for _, s := range []struct {
		markup, plain string
		least         int
	}{{it.html, "", minContent}, {"", it.text, minContent}, {it.summary, "", minSummary}} {
		shown := s.plain
		if s.markup != "" {
			shown = visible(s.markup)
		}
		n := letters(shown)
		if n > 0 && (!linked || n >= s.least && !cutOff(shown)) {
			return s.markup, s.plain
		}
	}
	return "", ""
}

// visible is markup without its tags and with its character references resolved.
func visible(markup string) string {
	var b strings.Builder
	for markup != "" {
		open := strings.IndexByte(markup, '<')
		if open < 0 {
			b.WriteString(markup)
			break
		}
		b.WriteString(markup[:open])
		end := strings.IndexByte(markup[open:], '>')
		if end < 0 {
			break
		}
		b.WriteByte(' ')
		markup = markup[open+end+1:]
	}
	return html.UnescapeString(b.String())
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// morePhrases end a text that goes on elsewhere, in lower case.
var morePhrases = []string{"read more", "continue reading", "read the full story", "read the full article",
	"read the rest", "keep reading", "weiterlesen", "lire la suite", "leer más", "читать далее", "читати далі"}

// cutOff reports whether a text ends in a sign that it goes on elsewhere.
func cutOff(s string) bool {
	s = strings.ToLower(strings.Join(strings.Fields(s[max(0, len(s)-600):]), " "))
	// Publishing systems add a line on where the text comes from.
	if i := strings.LastIndex(s, "appeared first on"); i >= 0 {
		if j := strings.LastIndex(s[:i], "the post "); j >= 0 {
			s = s[:j]
		}
	}
	s = strings.TrimRight(s, " ])>»›→")
	if strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") {
		return true
	}
	s = strings.TrimRight(s, " .")
	return slices.ContainsFunc(morePhrases, func(m string) bool { return strings.HasSuffix(s, m) })
}

// page is a page with the text of an item as its one article.
func page(title, author, markup string) []byte {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">")
	if title != "" {
		b.WriteString("<title>" + html.EscapeString(title) + "</title>")
	}
	if author != "" {
		b.WriteString("<meta name=\"author\" content=\"" + html.EscapeString(author) + "\">")
	}
	b.WriteString("</head>\n<body><article>\n")
	if title != "" {
		b.WriteString("<h1>" + html.EscapeString(title) + "</h1>\n")
	}
	b.WriteString(markup)
	b.WriteString("\n</article></body></html>\n")
	return []byte(b.String())
}

// note is a report in plain text: headline, by-line, text.
func note(title, author, text string) []byte {
	var blocks []string
	if title != "" {
		blocks = append(blocks, title)
	}
	if author != "" {
		blocks = append(blocks, "By "+author)
	}
	return []byte(strings.Join(append(blocks, strings.TrimSpace(text)), "\n\n") + "\n")
}

// flat is a title or a name as one line without markup.
func flat(s string) string {
	const longest = 1000
	s = s[:min(len(s), 64*longest)]
	if strings.ContainsAny(s, "<&") {
		s = visible(s)
	}
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest]) + "…"
	}
	return s
}

// language is the first of some language tags as ISO 639-1, "" for none.
func language(tags ...string) string {
	for _, t := range tags {
		t, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(t)), "-")
		t, _, _ = strings.Cut(t, "_")
		if len(t) == 2 && t[0] >= 'a' && t[0] <= 'z' && t[1] >= 'a' && t[1] <= 'z' {
			return t
		}
	}
	return ""
}

// dated is a date as a feed writes it.
type dated struct {
	text       string
	why        string // "pubDate of the feed"
	confidence annot.Confidence
}

// firstDate is the first that is there and is a date.
func firstDate(list ...dated) dated {
	for _, d := range list {
		if day(d.text) != "" {
			return d
		}
	}
	return dated{}
}

// date is the day that is written, in the time zone that it is written in: that is the day that
// readers of the outlet had.
func (d dated) date() annot.Date {
	v := day(d.text)
	if v == "" {
		return annot.Date{}
	}
	return annot.Date{Value: v, Basis: annot.Stated, Confidence: d.confidence, Why: d.why}
}
