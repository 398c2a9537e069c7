// Package docx reads Word documents (DOCX, ISO 29500): the paragraphs of the text with their
// styles. Headers, footers, notes, comments, and what was deleted with changes tracked are left
// out.
package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// Format is the format of Word documents.
func Format() ingest.Format {
	return ingest.Format{
		Name: "DOCX", Doc: "A Word document.",
		Endings: []string{".docx", ".docm", ".dotx"},
		Types:   []string{"application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		Match:   matches,
		Read:    read,
	}
}

// matches reports whether the bytes begin a file of an office program, of whatever kind.
func matches(head []byte) bool {
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return false
	}
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "word/document.xml"} {
		// The name of the first file stands in full at the 30th byte.
		if len(head) > 30 && bytes.HasPrefix(head[30:], []byte(name)) {
			return true
		}
	}
	return bytes.Contains(head, []byte("word/document.xml"))
}

// xmlBytes is the size of the largest part of a document that is read.
const xmlBytes = ingest.DocumentBytes

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	skip := func(why string) error { return ingest.Skip{Name: in.Name, Why: why} }
	files, err := in.Files()
	if skipped := (ingest.Skip{}); errors.As(err, &skipped) {
		return err
	} else if err != nil {
		return skip("it is a damaged Word document: " + err.Error())
	}
	main := mainPart(files)
	switch {
	case files["xl/workbook.xml"] != nil:
		return skip("it is an Excel workbook (XLSX), which is not read; save the sheet as CSV")
	case files["ppt/presentation.xml"] != nil:
		return skip("it is a PowerPoint file (PPTX), which is not read; save its text as .txt or .pdf")
	case files[main] == nil:
		return skip("it is no Word document: there is no text in it")
	}
	data, err := ingest.Unpacked(files[main], xmlBytes)
	if err != nil {
		return skip("it is a damaged Word document: its text: " + err.Error())
	}
	styles := map[string]string{}
	if f := files[path.Join(path.Dir(main), "styles.xml")]; f != nil {
		if data, err := ingest.Unpacked(f, xmlBytes); err == nil {
			styles = stylesOf(data)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	d := document{styles: styles, max: l.ReportBytes}
	err = d.read(ctx, data)
	switch {
	case errors.Is(err, errLong):
		return skip(fmt.Sprintf("its text has more than %s, which is more than a report may have", ingest.BytesFor(l.ReportBytes)))
	case ctx.Err() != nil:
		return ctx.Err()
	case d.out.Len() == 0 && err != nil:
		return skip("it is a damaged Word document: its text: " + err.Error())
	case d.out.Len() == 0:
		return skip("there is no text in it")
	}
	report := ingest.Part{Report: d.out.Report("", ingest.Meta{})}
	if yielded := yield(report); yielded != nil || err == nil {
		return yielded
	}
	return yield(ingest.Part{Skip: &ingest.Skip{Why: "the end of it is damaged and left out: " + err.Error()}})
}

// mainPart is the name of the part with the text.
func mainPart(files map[string]*zip.File) string {
	const usual = "word/document.xml"
	f := files["_rels/.rels"]
	if files[usual] != nil || f == nil {
		return usual
	}
	data, err := ingest.Unpacked(f, xmlBytes)
	if err != nil {
		return usual
	}
	var rels struct {
		Relationship []struct {
			Type   string `xml:",attr"`
			Target string `xml:",attr"`
		}
	}
	if xml.Unmarshal(data, &rels) != nil {
		return usual
	}
	for _, r := range rels.Relationship {
		if strings.HasSuffix(r.Type, "/officeDocument") && strings.HasPrefix(strings.TrimPrefix(r.Target, "/"), "word/") {
			return strings.TrimPrefix(r.Target, "/")
		}
	}
	return usual
}

// stylesOf are the names of the styles, in lower case, by their identifiers, which a Word in
// another language writes in that language.
func stylesOf(data []byte) map[string]string {
	styles := map[string]string{}
	d := decoder(data)
	id := ""
	for {
		token, err := d.RawToken()
		if err != nil {
			return styles
		}
		if e, ok := token.(xml.StartElement); ok {
			switch e.Name.Local {
			case "style":
				id = attr(e, "styleId")
			case "name":
				if id != "" && styles[id] == "" {
					styles[id] = strings.ToLower(attr(e, "val"))
				}
			}
		}
	}
}

func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	return d
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// errLong says that a text is longer than a report may be.
var errLong = errors.New("the text is too long")

// document is the reading of the text.
type document struct {
	styles map[string]string
	max    int64
	out    ingest.Composer

	paragraphs []paragraph // the open ones: one may stand in a box within another
	left       int         // depth of what is left out
	inText     bool
}

type paragraph struct {
	text  strings.Builder
	style string
}

// deepest is how many elements may lie in each other.
const deepest = 10_000

func (d *document) read(ctx context.Context, data []byte) error {
	x := decoder(data)
	depth := 0
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		token, err := x.RawToken()
		if errors.Is(err, io.EOF) {
			d.end()
			return nil
		}
		if err != nil {
			d.end()
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return errors.New("it has too many elements in each other")
			}
			d.start(token)
		case xml.EndElement:
			depth--
			d.close(token.Name.Local)
		case xml.CharData:
			if d.inText && d.left == 0 {
				d.write(string(token))
			}
		}
		if int64(d.out.Len()) > d.max {
			return errLong
		}
	}
}

func (d *document) write(s string) {
	if n := len(d.paragraphs); n > 0 {
		d.paragraphs[n-1].text.WriteString(s)
	}
}

// leftOut are the elements whose content is not read: what was deleted or moved away, and what
// stands a second time for older programs.
var leftOut = map[string]bool{"del": true, "moveFrom": true, "Fallback": true}

func (d *document) start(e xml.StartElement) {
	if leftOut[e.Name.Local] {
		d.left++
	}
	if d.left > 0 {
		return
	}
	switch e.Name.Local {
	case "p":
		d.paragraphs = append(d.paragraphs, paragraph{})
	case "pStyle":
		if n := len(d.paragraphs); n > 0 {
			d.paragraphs[n-1].style = attr(e, "val")
		}
	case "t":
		d.inText = true
	case "tab", "br", "cr", "ptab":
		d.write(" ")
	case "noBreakHyphen":
		d.write("-")
	}
}

func (d *document) close(name string) {
	if leftOut[name] && d.left > 0 {
		d.left--
		return
	}
	if d.left > 0 {
		return
	}
	switch name {
	case "t":
		d.inText = false
	case "p":
		if n := len(d.paragraphs) - 1; n >= 0 {
			p := &d.paragraphs[n]
			d.add(p)
			d.paragraphs = d.paragraphs[:n]
		}
	}
}

// end closes the paragraphs that a damaged document leaves open.
func (d *document) end() {
	for n := len(d.paragraphs) - 1; n >= 0; n-- {
		d.add(&d.paragraphs[n])
	}
	d.paragraphs = nil
}

func (d *document) add(p *paragraph) {
	style := d.styles[p.style]
	if style == "" {
		style = strings.ToLower(p.style)
	}
	first := d.out.Len() == 0
	kind, why := annot.Paragraph, ""
	switch {
	case style == "title" || first && (style == "heading 1" || style == "heading1"):
		kind, why = annot.Title, "style "+style
	case strings.HasPrefix(style, "heading") || style == "subtitle":
		kind, why = annot.Subhead, "style "+style
	case style == "caption":
		kind, why = annot.Caption, "style "+style
	}
	d.out.Add(kind, why, p.text.String())
}
