package open

import (
	"slices"

	"rapporteur/ingest"
	"rapporteur/ingest/docx"
	"rapporteur/ingest/epub"
	"rapporteur/ingest/feed"
	"rapporteur/ingest/html"
	"rapporteur/ingest/mail"
	"rapporteur/ingest/pdf"
	"rapporteur/ingest/rows"
	"rapporteur/ingest/warc"
	"rapporteur/ingest/zip"
)

// known is a format with what the dispatcher must know of it.
type known struct {
	ingest.Format
	// always: whatever is of the format begins in a way that Match sees. Neither name nor
	// media type is believed where it does not.
	always bool
	table  bool // a folder does not stand for it
	files  bool // its parts are files with names: "set.zip/a.html"
}

// list is all formats but plain text. The first whose Match is sure reads the input, so those
// that are a special case of another stand before it.
func list(o Options) []known {
	formats := []known{
		{Format: warc.Format(), always: true},
		{Format: docx.Format(), always: true},
		{Format: epub.Format(), always: true, files: true},
		{Format: pdf.Format(), always: true},
		{Format: zip.Format(), always: true, files: true},
		{Format: mail.Format()},
	}
	for _, f := range feed.Formats() {
		formats = append(formats, known{Format: f})
	}
	return append(formats,
		known{Format: html.HTML()},
		known{Format: rows.Format(o.Columns), table: true},
	)
}

// Formats are the formats that are read, in the order in which they are tried. Plain text is
// what is left.
func Formats() []ingest.Format {
	var formats []ingest.Format
	for _, k := range list(Options{}) {
		formats = append(formats, k.Format)
	}
	return formats
}

// Endings are the endings of the files that a folder stands for: those of all formats but
// tables, also compressed, and .txt. They are in lower case, with their dot, and sorted. Tables
// are left out since those beside reports are mostly something else, figures or somebody's
// output; one with reports can be named.
func Endings() []string {
	endings := []string{".txt"}
	for _, k := range list(Options{}) {
		if !k.table {
			endings = append(endings, k.Endings...)
		}
	}
	for _, ending := range slices.Clone(endings) {
		for _, packed := range packings {
			endings = append(endings, ending+packed.ending)
		}
	}
	slices.Sort(endings)
	return slices.Compact(endings)
}
