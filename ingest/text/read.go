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
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// Options says how to read.
type Options struct {
	// Encoding is the name of the encoding to read as, by the names and labels of
	// the web ("windows-1251", "latin1", "shift_jis"). "" tells by the bytes.
	Encoding string
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
	content := decoded.text
	units := unitsOf(content)
	if len(units) == 0 {
		return nil, nil, ingest.Skip{Name: name, Why: "there is nothing but white space in it"}
	}

	blocks := classify(units)
	d := &annot.Document{
		Source: annot.Source{Name: name, Path: path, Encoding: decoded.encoding},
		Text:   content,
		Blocks: blocks.list(), Inserts: blocks.inserts(),
		Has: annot.LayerBlocks,
	}
	d.Source.URL = blocks.url()
	d.Source.Outlet, d.Source.OutletAt = blocks.outlet()
	d.Source.Published = blocks.published()
	d.Source.Language = language(content)
	d.ID = annot.NewDocID(d.Source.Outlet, d.Source.URL, d.Text)

	var notices []Notice
	if decoded.notice != "" {
		notices = append(notices, Notice{name, decoded.notice})
	}
	if l := d.Source.Language; l != "" && l != "en" {
		notices = append(notices, Notice{name, languageName(l) + " (guess); this version reads English only. Kept, not read."})
	}
	return d, notices, nil
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
