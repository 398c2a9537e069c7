package ingest

import (
	"context"
	"io"

	"rapporteur/annot"
)

// Format reads the inputs of one form. Like a reading pass it is a documented value in a
// visible list, that of package open.
type Format struct {
	Name string // as people call it: "RSS", "WARC"
	Doc  string // one sentence for people
	// Endings are those of file names, and Types the media types, that ask for the format:
	// ".docx", "text/html". Both in lower case.
	Endings, Types []string
	// Match reports whether an input of which head are the first bytes, at most HeadBytes, is
	// of this format. It looks at the bytes alone and must be sure: a text that speaks of a feed
	// is not one. Nil when only the name or media type can tell.
	Match func(head []byte) bool
	// Read hands out the parts of an input in their order and stops with the first error of
	// yield, which it returns as it is. A damaged part is a Part with a Skip, and what follows
	// goes on; an input that is damaged as a whole is a Skip as the error. It must hold to
	// the limits, never panic and never read more than it needs.
	Read func(ctx context.Context, in Source, l Limits, yield func(Part) error) error
}

// HeadBytes is how much of an input a format is told by.
const HeadBytes = 4096

// Source is an input that is being read.
type Source struct {
	Name string    // for messages and for the names of reports
	Path string    // as it was given: a path or "-"; "" for an address, and for what is in memory
	URL  string    // the address that it was fetched from; "" for a file
	Type string    // its media type with parameters, as a server or archive tells it; "" when none does
	R    io.Reader // its bytes; read once
	// At and Size are given for a file, and for what is in memory: an archive is read from its
	// end. At is nil for a stream, and Size then -1.
	At   io.ReaderAt
	Size int64
}

// Limits bound what reading one input may take. The zero value of a field is its default.
type Limits struct {
	ReportBytes int64 // bytes of one report, markup included; default DefaultMaxBytes
	TotalBytes  int64 // bytes that come out of one input once decompressed; default DefaultTotalBytes
	Parts       int   // parts of one input; default DefaultParts
	Depth       int   // inputs within inputs: an archive in a mail in an archive; default DefaultDepth
}

// The defaults of Limits.
const (
	DefaultTotalBytes = 64 << 30
	DefaultParts      = 10_000_000
	DefaultDepth      = 4
)

// WithDefaults is l with defaults in the place of what is not set.
func (l Limits) WithDefaults() Limits {
	if l.ReportBytes <= 0 {
		l.ReportBytes = DefaultMaxBytes
	}
	if l.TotalBytes <= 0 {
		l.TotalBytes = DefaultTotalBytes
	}
	if l.Parts <= 0 {
		l.Parts = DefaultParts
	}
	if l.Depth <= 0 {
		l.Depth = DefaultDepth
	}
	return l
}

// Part is what a format finds in an input. Exactly one field is set.
type Part struct {
	Report *Report // a report, ready to be made a document
	Nested *Nested // an input within the input, of whatever format
	Link   *Link   // an address at which there is more
	Skip   *Skip   // a part that could not be read; Name is the part's
}

// Report is one report as a format found it.
type Report struct {
	// Key tells the report apart from the others of its input and is the same when the input
	// is read again: a path within an archive, the identifier of a feed's item, the number of
	// a line. "" when the input is the report.
	Key string
	// Text is UTF-8, with blocks parted by line ends: headline first, then by-line and date as
	// far as the format has them, then the paragraphs. It becomes annot.Document.Text as it is.
	Text string
	// Marks are the blocks whose kind the format tells, in order: a heading, a caption. What has
	// no mark is told by its words.
	Marks []annot.Block
	Meta
}

// Meta is what a format tells of where a report comes from. What is "" is looked for in the text.
type Meta struct {
	URL       string
	Outlet    string
	Published annot.Date // Basis Stated, with Why: "JSON-LD datePublished", "pubDate of the feed"; zero for none
	Language  string     // ISO 639-1
	Encoding  string     // that the bytes were read as
}

// Nested is an input within an input.
type Nested struct {
	Key  string // as that of Report
	Name string // file name or the like, for its ending; may be ""
	Type string // media type as told; may be ""
	Data []byte
	Meta // what the outer input tells of it; the inner one goes before
}

// Link is an address at which there is more, found in a feed, a list of feeds or a sitemap.
type Link struct {
	Kind      LinkKind
	URL       string // absolute, http or https
	Title     string
	Outlet    string
	Published annot.Date // of a report, or last change of a sitemap
}

// LinkKind says what is at the address of a Link.
type LinkKind string

// The kinds of link.
const (
	ToReport  LinkKind = "report"
	ToFeed    LinkKind = "feed"
	ToSitemap LinkKind = "sitemap"
)
