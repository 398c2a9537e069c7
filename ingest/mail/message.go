package mail

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"io"
	"mime"
	"path"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/emersion/go-message"
	"golang.org/x/text/encoding/htmlindex"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// The limits of one mail.
const (
	deepest   = 10  // parts within parts
	mostParts = 500 // of one mail
)

// mail reads one mail and hands out its text and what is attached. why says why it cannot be
// read, err is that of yield.
func (m *mails) mail(key string, data []byte) (why string, err error) {
	// An encoding that is not known is an error with a mail that can be read.
	e, damage := message.Read(bytes.NewReader(mended(data)))
	if e == nil {
		return "it is no mail, or its head is damaged: " + oneLine(damage.Error()), nil
	}
	var c content
	c.take(e, 0)
	subject := title(word(e.Header.Get("Subject")))
	meta := metaOf(e.Header)
	found := len(c.attached) > 0
	plain, page := strings.Join(c.plain, "\n\n"), strings.Join(c.html, "\n")
	switch {
	case letters(plain) > 0 && !stub(plain, page):
		found = true
		text := strings.TrimSpace(plain)
		if first, _, _ := strings.Cut(text, "\n"); subject != "" && oneLine(first) != subject {
			text = subject + "\n\n" + text
		}
		err = m.hand(ingest.Part{Report: &ingest.Report{Key: key, Text: strings.ToValidUTF8(text, "?"), Meta: meta}})
	case strings.TrimSpace(page) != "":
		found = true
		err = m.hand(ingest.Part{Nested: &ingest.Nested{Key: key, Type: "text/html; charset=utf-8", Data: []byte(titled(page, subject)), Meta: meta}})
	}
	if err != nil {
		return "", err
	}
	names := map[string]int{}
	for _, a := range c.attached {
		a.Meta = ingest.Meta{Outlet: meta.Outlet, Published: meta.Published}
		a.Key = ingest.Apart(names, a.Key)
		if key != "" {
			a.Key = key + "/" + a.Key
		}
		if err := m.hand(ingest.Part{Nested: &a}); err != nil {
			return "", err
		}
	}
	if !found {
		return "the mail has no text", nil
	}
	return "", nil
}

// mended is a mail without the lines of its head that are no field, which would end it.
func mended(data []byte) []byte {
	var out []byte
	rest := data
	for first := true; len(rest) > 0; first = false {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		whole := rest[:len(rest)-len(after)]
		rest = after
		name, _, ok := bytes.Cut(line, []byte(":"))
		field := ok && len(name) > 0 && !bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' })
		if field || !first && (line[0] == ' ' || line[0] == '\t') {
			out = append(out, whole...)
		}
	}
	if len(out)+len(rest) == len(data) {
		return data
	}
	return append(out, rest...)
}

// content is what a mail holds.
type content struct {
	plain, html []string
	attached    []ingest.Nested
	parts       int
}

// take collects the parts of a mail.
func (c *content) take(e *message.Entity, depth int) {
	if c.parts++; c.parts > mostParts || depth > deepest {
		return
	}
	kind, params, err := mime.ParseMediaType(e.Header.Get("Content-Type"))
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(e.Header.Get("Content-Type")), ";")
		kind = cmp.Or(strings.TrimSpace(kind), "text/plain")
	}
	if parts := e.MultipartReader(); parts != nil && params["boundary"] != "" {
		for {
			// What can be read of a damaged mail is read; its errors are those of one part.
			part, _ := parts.NextPart()
			if part == nil {
				return
			}
			c.take(part, depth+1)
		}
	}
	placed, placing, _ := mime.ParseMediaType(e.Header.Get("Content-Disposition"))
	name := word(cmp.Or(placing["filename"], params["name"]))
	text := kind == "text/plain" || kind == "text/html"
	if strings.HasPrefix(kind, "multipart/") {
		kind, text = "text/plain", true
	}
	attached := placed == "attachment" || name != "" || !text
	if attached && aside(kind) {
		return
	}
	data, _ := io.ReadAll(e.Body) // the mail is in memory already
	switch {
	case attached:
		c.attached = append(c.attached, ingest.Nested{Key: cmp.Or(path.Base("/"+name), "/"), Name: name, Type: e.Header.Get("Content-Type"), Data: data})
		if last := &c.attached[len(c.attached)-1]; last.Key == "/" {
			last.Key = fmt.Sprintf("part %d", c.parts)
		}
	case kind == "text/html":
		c.html = append(c.html, utf8Text(data, params["charset"]))
	default:
		c.plain = append(c.plain, body(utf8Text(data, params["charset"]), params))
	}
}

// aside reports whether an attachment is nothing to be read.
func aside(kind string) bool {
	for _, prefix := range []string{"image/", "audio/", "video/", "font/", "application/pgp-", "application/pkcs7-", "application/x-pkcs7-", "message/delivery-status", "text/calendar", "text/vcard", "text/x-vcard", "text/css", "text/x-amp-html", "application/ms-tnef"} {
		if strings.HasPrefix(kind, prefix) {
			return true
		}
	}
	return false
}

// body is the text of a mail without what it cites of others and without the signature; lines
// that the program wrapped, and says so, are joined.
func body(text string, params map[string]string) string {
	flowed := strings.EqualFold(params["format"], "flowed")
	var b strings.Builder
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		if line == "-- " {
			break
		}
		if strings.HasPrefix(line, ">") {
			continue
		}
		if flowed {
			line = strings.TrimPrefix(line, " ") // that keeps a line from being taken for another thing
		}
		b.WriteString(line)
		if !flowed || !strings.HasSuffix(line, " ") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// stub reports whether the plain text of a mail stands in for its page only: "To read this mail
// you need ...".
func stub(plain, page string) bool {
	return page != "" && letters(addresses().ReplaceAllString(plain, ""))*5 < shown(page)*2
}

var addresses = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`https?://\S+`) })

// shown is roughly how many letters a page shows.
func shown(page string) int {
	n := 0
	for {
		text, rest, ok := strings.Cut(page, "<")
		n += letters(text)
		if !ok {
			return n
		}
		end := ">"
		for _, whole := range [][2]string{{"style", "</style"}, {"script", "</script"}, {"!--", "-->"}} {
			if len(rest) >= len(whole[0]) && strings.EqualFold(rest[:len(whole[0])], whole[0]) {
				end = whole[1]
			}
		}
		_, after, ok := strings.Cut(rest, end)
		if !ok {
			return n
		}
		if page = after; end[0] == '<' {
			_, page, _ = strings.Cut(page, ">")
		}
	}
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// titled is a page with the subject of the mail as its title, if it has none.
func titled(page, subject string) string {
	if subject == "" || titleTag().MatchString(page) {
		return page
	}
	return "<title>" + html.EscapeString(subject) + "</title>\n" + page
}

var titleTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)<title[^>]*>[^<]*\w`) })

// metaOf is what the head of a mail tells of where it comes from.
func metaOf(h message.Header) ingest.Meta {
	var m ingest.Meta
	if day := ingest.Day(h.Get("Date")); day != "" {
		m.Published = annot.Date{Value: day, Basis: annot.Stated, Confidence: annot.High, Why: "Date of the mail"}
	}
	m.Outlet = outlet(h)
	if address := strings.Trim(strings.TrimSpace(h.Get("Archived-At")), "<>"); strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		m.URL = address
	}
	if l := strings.ToLower(strings.TrimSpace(h.Get("Content-Language"))); len(l) == 2 || len(l) > 2 && l[2] == '-' {
		m.Language = l[:2]
	}
	return m
}

// outlet is the name of the list that a mail came by, else of its sender, else the sender's
// host.
func outlet(h message.Header) string {
	if name, _, ok := strings.Cut(word(h.Get("List-Id")), "<"); ok {
		if name = oneLine(strings.Trim(strings.TrimSpace(name), `"`)); name != "" {
			return name
		}
	}
	from := h.Get("From")
	name, address, ok := strings.Cut(from, "<")
	if !ok {
		address, name, _ = strings.Cut(from, "(") // "ana@example.org (Ana Sol)"
		name = strings.TrimRight(name, ") ")
	}
	_, host, _ := strings.Cut(strings.Trim(address, "<> "), "@")
	host, _, _ = strings.Cut(host, ">")
	return cmp.Or(oneLine(strings.Trim(word(strings.Trim(strings.TrimSpace(name), `"`)), `"`)), oneLine(host))
}

// title is a subject without the marks of answers and of mails that were sent on.
func title(subject string) string {
	return replies().ReplaceAllString(oneLine(subject), "")
}

var replies = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:(?:re|fwd?|aw|wg|tr|rv)(?:\[\d+\])?: *)+`) })

func words() *mime.WordDecoder {
	return &mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return e.NewDecoder().Reader(in), nil
	}}
}

// word is the value of a field with its encoded words decoded.
func word(s string) string {
	decoded, err := words().DecodeHeader(s)
	if err != nil {
		decoded = s
	}
	return strings.ToValidUTF8(decoded, "?")
}

// utf8Text is a text in the encoding that the mail tells, or what its bytes are.
func utf8Text(data []byte, charset string) string {
	text := string(data)
	if e, err := htmlindex.Get(cmp.Or(charset, "windows-1252")); err == nil && strings.ToValidUTF8(text, "") != text || err == nil && wide(charset) {
		if decoded, err := e.NewDecoder().String(text); err == nil {
			text = decoded
		}
	}
	return strings.ToValidUTF8(text, "?")
}

// wide reports whether an encoding may make bytes that are UTF-8 and mean something else.
func wide(charset string) bool {
	charset = strings.ToLower(charset)
	return strings.HasPrefix(charset, "utf-16") || strings.HasPrefix(charset, "iso-2022") || strings.HasPrefix(charset, "hz-")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
