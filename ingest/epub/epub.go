// Package epub reads e-books and digital editions (EPUB 2 and 3): each chapter, in the order in
// which it is read, is a page of its own.
package epub

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// Format is the format of e-books.
func Format() ingest.Format {
	return ingest.Format{
		Name: "EPUB", Doc: "An e-book or a digital edition: its chapters.",
		Endings: []string{".epub"},
		Types:   []string{"application/epub+zip"},
		Match: func(head []byte) bool {
			return bytes.HasPrefix(head, []byte("PK\x03\x04")) &&
				(bytes.Contains(head, []byte("mimetypeapplication/epub+zip")) || bytes.Contains(head, []byte("META-INF/container.xml")))
		},
		Read: read,
	}
}

// pack is the file that says what a book consists of.
type pack struct {
	Metadata struct {
		Title     []string `xml:"title"`
		Publisher []string `xml:"publisher"`
		Language  []string `xml:"language"`
		Date      []struct {
			Event string `xml:"event,attr"`
			Value string `xml:",chardata"`
		} `xml:"date"`
	} `xml:"metadata"`
	Manifest []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Ref    string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	skip := func(why string) error { return ingest.Skip{Name: in.Name, Why: why} }
	files, err := in.Files()
	if skipped := (ingest.Skip{}); errors.As(err, &skipped) {
		return err
	} else if err != nil {
		return skip("it is a damaged e-book: " + err.Error())
	}
	var container struct {
		Rootfile []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := parse(files["META-INF/container.xml"], &container); err != nil {
		return skip("it is a damaged e-book: META-INF/container.xml: " + err.Error())
	}
	if len(container.Rootfile) == 0 {
		return skip("it is a damaged e-book: it does not tell what it consists of")
	}
	root := container.Rootfile[0].Path
	var p pack
	if err := parse(files[root], &p); err != nil {
		return skip("it is a damaged e-book: " + ingest.Printable(root) + ": " + err.Error())
	}
	chapters := p.chapters(path.Dir(root))
	if len(chapters) == 0 {
		return skip("there is no chapter in it")
	}
	sealed := sealed(files["META-INF/encryption.xml"])
	meta := p.meta()
	names := map[string]int{}
	found, total := 0, int64(0)
	for n, name := range chapters {
		if err := ctx.Err(); err != nil {
			return err
		}
		if n >= l.Parts {
			return skip(fmt.Sprintf("it has more than %d chapters; the first %d were read", l.Parts, l.Parts))
		}
		if names[name]++; names[name] > 1 {
			continue // a chapter is read once
		}
		part := ingest.Part{Nested: &ingest.Nested{Key: name, Name: name, Type: "application/xhtml+xml", Meta: meta}}
		data, err := ingest.Unpacked(files[name], l.ReportBytes)
		switch {
		case sealed[name]:
			part = ingest.Part{Skip: &ingest.Skip{Name: name, Why: "it is encrypted, for one reader program only (DRM)"}}
		case err != nil:
			part = ingest.Part{Skip: &ingest.Skip{Name: name, Why: err.Error()}}
		case fewWords(data):
			continue // a cover, a title page
		default:
			part.Nested.Data = data
		}
		if total += int64(len(data)); total > l.TotalBytes {
			return skip("it holds more than " + ingest.BytesFor(l.TotalBytes) + ": what follows is left out")
		}
		found++
		if err := yield(part); err != nil {
			return err
		}
	}
	if found == 0 {
		return skip("there is no text in it")
	}
	return nil
}

// chapters are the names of the files of the text, in the order of reading.
func (p pack) chapters(dir string) []string {
	byID := map[string]string{}
	for _, item := range p.Manifest {
		nav := false
		for property := range strings.FieldsSeq(item.Properties) {
			nav = nav || property == "nav"
		}
		if nav || item.Type != "application/xhtml+xml" && item.Type != "text/html" {
			continue
		}
		href, _, _ := strings.Cut(item.Href, "#")
		byID[item.ID] = path.Join(dir, unescaped(href))
	}
	var list []string
	for _, ref := range p.Spine {
		if name := byID[ref.Ref]; name != "" && ref.Linear != "no" {
			list = append(list, name)
		}
	}
	return list
}

// meta is what a book tells of itself: its publisher, else its title, stands for the outlet.
func (p pack) meta() ingest.Meta {
	var m ingest.Meta
	m.Outlet = cmp.Or(first(p.Metadata.Publisher), first(p.Metadata.Title))
	if l := strings.ToLower(first(p.Metadata.Language)); len(l) == 2 || len(l) > 2 && l[2] == '-' {
		m.Language = l[:2]
	}
	for _, d := range p.Metadata.Date {
		if day := ingest.Day(d.Value); day != "" && (d.Event == "" || d.Event == "publication") {
			m.Published = annot.Date{Value: day, Basis: annot.Stated, Confidence: annot.High, Why: "dc:date of the EPUB"}
			break
		}
	}
	return m
}

func first(list []string) string {
	for _, s := range list {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			return s
		}
	}
	return ""
}

// sealed are the files that are encrypted.
func sealed(f *zip.File) map[string]bool {
	var list struct {
		Data []struct {
			Reference struct {
				URI string `xml:"URI,attr"`
			} `xml:"CipherData>CipherReference"`
		} `xml:"EncryptedData"`
	}
	names := map[string]bool{}
	if parse(f, &list) == nil {
		for _, d := range list.Data {
			names[unescaped(d.Reference.URI)] = true
		}
	}
	return names
}

// unescaped is a name with the characters that an address writes as "%20".
func unescaped(s string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "%")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		n, err := strconv.ParseUint(after[:min(len(after), 2)], 16, 8)
		if err != nil || len(after) < 2 {
			b.WriteByte('%')
			s = after
			continue
		}
		b.WriteByte(byte(n))
		s = after[2:]
	}
}

// packBytes is the size of the largest file about a book that is read.
const packBytes = 16 << 20

func parse(f *zip.File, into any) error {
	data, err := ingest.Unpacked(f, packBytes)
	if err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return d.Decode(into)
}

// fewestLetters is how many letters a chapter has that is more than a cover.
const fewestLetters = 40

// fewWords reports whether a page has next to no words.
func fewWords(page []byte) bool {
	body := page
	if i := bytes.Index(page, []byte("<body")); i >= 0 {
		body = page[i:]
	}
	letters, tag := 0, false
	for _, r := range string(body) {
		switch {
		case r == '<':
			tag = true
		case r == '>':
			tag = false
		case !tag && unicode.IsLetter(r):
			if letters++; letters >= fewestLetters {
				return false
			}
		}
	}
	return true
}
