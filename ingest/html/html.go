// Package html reads pages of the web: it finds the article on a page and what the page tells
// of it.
//
// The page is parsed as browsers parse it and becomes blocks of text and the elements that
// hold them. What scripts, styles, forms and hidden elements hold is left out. The headline is
// the heading that is most like what the page calls itself; the article is the element that
// has the most prose, less links and labels, after the headline. What elements are for is told by
// their tags, roles and the words of their class names, never by the site. Within the article,
// captions, credits, by-lines and headings are marked; lists of links and what is not of the
// article are left out.
//
// The text of a report is not the page byte for byte: white space is collapsed, and control
// characters and marks of direction are dropped.
package html

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"rapporteur/ingest"
)

// HTML reads one page.
func HTML() ingest.Format {
	return ingest.Format{
		Name:    "HTML",
		Doc:     "A page of the web: the article on it, with outlet, address and date as the page tells them.",
		Endings: []string{".html", ".htm", ".xhtml"},
		Types:   []string{"text/html", "application/xhtml+xml"},
		Match:   match,
		Read:    read,
	}
}

// match reports whether bytes begin as a page does: with a document type or the html element,
// white space and comments aside.
func match(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for {
		head = bytes.TrimSpace(head)
		if bytes.HasPrefix(head, []byte("<?xml")) {
			_, rest, ok := bytes.Cut(head, []byte("?>"))
			if !ok {
				return false
			}
			head = rest
			continue
		}
		rest, ok := bytes.CutPrefix(head, []byte("<!--"))
		if !ok {
			break
		}
		if _, head, ok = bytes.Cut(rest, []byte("-->")); !ok {
			return false
		}
	}
	start := bytes.ToLower(head[:min(len(head), 40)])
	for _, tag := range []string{"<!doctype html", "<html", "<head"} {
		if rest, ok := bytes.CutPrefix(start, []byte(tag)); ok && (len(rest) == 0 || !('a' <= rest[0] && rest[0] <= 'z')) {
			return true
		}
	}
	return false
}

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	data, err := io.ReadAll(io.LimitReader(in.R, l.ReportBytes+1))
	if err != nil {
		return err
	}
	skip := func(why string) error { return ingest.Skip{Name: in.Name, Why: why} }
	if int64(len(data)) > l.ReportBytes {
		return skip(fmt.Sprintf("the page is larger than %d bytes", l.ReportBytes))
	}
	text, encoding := decode(data, in.Type)
	doc, err := html.ParseWithOptions(stopping{ctx, bytes.NewReader(text)}, html.ParseOptionEnableScripting(false))
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return skip("its elements cannot be read: " + err.Error())
	}
	h := headOf(doc)
	p := newPage(h, grow(doc, false))
	for _, link := range p.links(in.URL) {
		if err := yield(ingest.Part{Link: &link}); err != nil {
			return err
		}
	}
	lines := p.lines()
	if why := p.refuse(lines); why != "" {
		// Some pages hide their text until a script shows it.
		whole := newPage(h, grow(doc, true))
		if lines = whole.lines(); whole.refuse(lines) == "" {
			p = whole
		} else if lines = p.fromData(); lines == nil {
			return skip(why)
		}
	}
	r := report(lines)
	r.URL = p.address(in.URL)
	r.Outlet = p.head.outlet(in.URL)
	if in.URL == "" {
		r.Outlet = p.head.outlet(r.URL)
	}
	r.Language = p.head.languageOf()
	r.Encoding = encoding
	address := r.URL
	if dayOfAddress(address).IsZero() && in.URL != "" {
		address = in.URL
	}
	r.Published = p.head.published(address, p.shown(), printed(lines))
	return yield(ingest.Part{Report: &r})
}

// stopping is a reader that ends with the error of a context that is done.
type stopping struct {
	ctx context.Context
	r   io.Reader
}

func (s stopping) Read(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(b)
}

// decode makes UTF-8 of a page and names the encoding that it was read as: the one that its
// mark, the server or the page tells. A page that is valid UTF-8 as a whole is that unless its
// mark says otherwise: hardly a text of another encoding is, and many pages are told wrongly.
func decode(data []byte, contentType string) ([]byte, string) {
	e, name, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], contentType)
	if name == "utf-8" || utf8.Valid(data) && !(certain && (name == "utf-16le" || name == "utf-16be")) {
		return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), "utf-8"
	}
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return data, "utf-8"
	}
	return text, name
}
