// Package text reads plain text: bytes become an annot.Document whose text is
// frozen and whose blocks are found. What is not plain text is refused with a
// guess at what it is.
//
// Offsets. For valid UTF-8 the text is the file, byte for byte, so a span is a
// range of the file on disk. A broken byte in a text that is otherwise UTF-8 is
// replaced by one "?", which keeps every offset. Text in another encoding is
// decoded; its spans are offsets into the decoded text, and Source.Encoding says
// so. A byte order mark of UTF-8 stays in the text and is part of no block; so do
// control characters and terminal escapes: whoever shows a slice strips them.
//
// Precision comes first. A paragraph that is set aside by mistake is lost, a line
// of furniture that is read by mistake rarely says anything: what no rule is sure
// of is a paragraph.
package text

import (
	"math"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// Options says how to read.
type Options struct {
	// Encoding is the name of the encoding to read as, by the names and labels of
	// the web ("windows-1251", "latin1", "shift_jis"). "" tells by the bytes.
	Encoding string
	// Meta is what is told of where the bytes come from, as for Document; its Encoding is not
	// looked at.
	Meta ingest.Meta
}

// Notice is something to tell the user about an input that was read all the same.
type Notice struct {
	Name string // the input's name
	Text string // one line, without the name
}

func (n Notice) String() string { return ingest.Printable(n.Name) + ": " + n.Text }

// Read makes a document of the bytes of one report. name and path are those of the
// ingest.Input. An error is an ingest.Skip, one line: the bytes are empty, blank,
// binary, or text of an encoding that cannot be told.
func Read(name, path string, data []byte, o Options) (*annot.Document, []Notice, error) {
	if why := refuse(data, o.Encoding != ""); why != "" {
		return nil, nil, ingest.Skip{Name: name, Why: why}
	}
	decoded, err := decode(data, o.Encoding)
	if err != nil {
		return nil, nil, ingest.Skip{Name: name, Why: err.Error()}
	}
	d, err := document(name, path, decoded.text, nil)
	if err != nil {
		return nil, nil, err
	}
	tell(d, o.Meta)
	d.Source.Encoding = decoded.encoding

	var notices []Notice
	if decoded.notice != "" {
		notices = append(notices, Notice{name, decoded.notice})
	}
	return d, append(notices, foreign(d)...), nil
}

// Document makes a document of a report that a format found. What the format tells of outlet,
// address, date and language goes before what the text shows; with Marks, also empty ones that
// are not nil, every line is a block, and a marked one is of the kind that the mark says unless
// its words show that it is furniture. An error is an ingest.Skip.
func Document(name, path string, r ingest.Report) (*annot.Document, []Notice, error) {
	if !utf8.ValidString(r.Text) {
		return nil, nil, ingest.Skip{Name: name, Why: "its text is not UTF-8"}
	}
	if len(r.Text) > math.MaxInt32-1 {
		return nil, nil, ingest.Skip{Name: name, Why: "its text is too long"}
	}
	d, err := document(name, path, r.Text, r.Marks)
	if err != nil {
		return nil, nil, err
	}
	tell(d, r.Meta)
	d.Source.Encoding = r.Encoding
	if r.Encoding == "" {
		d.Source.Encoding = "utf-8"
	}
	return d, foreign(d), nil
}

// tell gives a document its source: what is told goes before what the text shows.
func tell(d *annot.Document, m ingest.Meta) {
	src := &d.Source
	if m.URL != "" {
		src.URL = m.URL
	}
	if m.Outlet != "" && !sameName(m.Outlet, src.Outlet) {
		src.Outlet, src.OutletAt = m.Outlet, annot.Span{}
	}
	if m.Published.Value != "" {
		src.Published = m.Published
	}
	if m.Language != "" && (src.Language == "" || len(d.Text) < shortText) {
		src.Language = m.Language
	}
	d.ID = annot.NewDocID(src.Outlet, src.URL, d.Text)
}

// shortText is the length in bytes below which the language that a format tells is believed
// before the guess.
const shortText = 400

func sameName(a, b string) bool { return strings.EqualFold(a, b) }

// document finds the blocks of a text and what they tell of its source.
func document(name, path, content string, marks []annot.Block) (*annot.Document, error) {
	units := unitsOf(content)
	if marks != nil {
		units = linesAsUnits(content)
	}
	if len(units) == 0 {
		return nil, ingest.Skip{Name: name, Why: "there is nothing but white space in it"}
	}
	blocks := classify(units, marks)
	d := &annot.Document{
		Source: annot.Source{Name: name, Path: path},
		Text:   content,
		Blocks: blocks.list(), Inserts: blocks.inserts(),
		Has: annot.LayerBlocks,
	}
	d.Source.URL = blocks.url()
	d.Source.Outlet, d.Source.OutletAt = blocks.outlet()
	d.Source.Published = blocks.published()
	d.Source.Language = language(content)
	return d, nil
}

// foreign tells that a document is kept and not read.
func foreign(d *annot.Document) []Notice {
	if l := d.Source.Language; l != "" && l != "en" {
		return []Notice{{d.Source.Name, languageName(l) + " (guess); this version reads English only. Kept, not read."}}
	}
	return nil
}

// unit is a candidate for a block: a trimmed line, or the lines of one paragraph
// of a text that is wrapped by hand.
type unit struct {
	annot.Span
	text string // the slice of the document
}

func newUnit(content string, start, end int) unit {
	return unit{annot.Span{Start: int32(start), End: int32(end)}, content[start:end]}
}

// runes is the length in characters.
func (u unit) runes() int { return utf8.RuneCountInString(u.text) }
