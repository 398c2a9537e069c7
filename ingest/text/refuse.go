package text

import (
	"bytes"
	"fmt"
)

// signatures are the first bytes of formats that are often handed in for text,
// and what to do about each.
var signatures = []struct{ magic, what string }{
	{"%PDF-", "a PDF, not plain text; save its text as .txt first"},
	{"PK\x03\x04", "a ZIP archive, not plain text; unpack it first"},
	{"PK\x05\x06", "an empty ZIP archive, not plain text"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file, not plain text; save it as plain text first"},
	{`{\rtf`, "a rich text file (RTF), not plain text; save it as plain text first"},
	{"\x89PNG\r\n", "a PNG picture, not text"},
	{"\xff\xd8\xff", "a JPEG picture, not text"},
	{"GIF87a", "a GIF picture, not text"},
	{"GIF89a", "a GIF picture, not text"},
	{"\x1f\x8b", "a gzip archive, not plain text; unpack it first"},
	{"BZh91AY&SY", "a bzip2 archive, not plain text; unpack it first"},
	{"\xfd7zXZ\x00", "an xz archive, not plain text; unpack it first"},
	{"\x28\xb5\x2f\xfd", "a zstd archive, not plain text; unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive, not plain text; unpack it first"},
	{"Rar!\x1a\x07", "a RAR archive, not plain text; unpack it first"},
	{"\x7fELF", "a program (ELF), not text"},
	{"SQLite format 3\x00", "an SQLite database, not text"},
	{"\xff\xfe\x00\x00", "text in UTF-32; save it as UTF-8"},
	{"\x00\x00\xfe\xff", "text in UTF-32; save it as UTF-8"},
}

// offices are the ZIP archives that people take for documents, by a name that
// stands uncompressed near their beginning.
var offices = []struct{ part, what string }{
	{"word/", "a Word document (DOCX), not plain text; save it as plain text first"},
	{"xl/", "an Excel workbook (XLSX), not plain text; save it as plain text first"},
	{"ppt/", "a PowerPoint file (PPTX), not plain text; save it as plain text first"},
	{"opendocument.text", "an OpenDocument text (ODT), not plain text; save it as plain text first"},
	{"epub+zip", "an e-book (EPUB), not plain text; save it as plain text first"},
}

// markup opens pages that would be read tags and all.
var markup = []string{"<!doctype html", "<html", "<?xml"}

// headBytes is how far into a file its format is looked for.
const headBytes = 4096

// refuse says why bytes are not plain text, or "". An encoding that the user
// forces lifts the test for NUL bytes, which UTF-16 without a mark is full of.
func refuse(data []byte, forced bool) string {
	if len(data) == 0 {
		return "it is empty"
	}
	head := data[:min(len(data), headBytes)]
	for _, s := range signatures {
		if !bytes.HasPrefix(head, []byte(s.magic)) {
			continue
		}
		if s.magic == "PK\x03\x04" {
			for _, o := range offices {
				if bytes.Contains(head, []byte(o.part)) {
					return "it is " + o.what
				}
			}
		}
		return "it is " + s.what
	}
	trimmed := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte(utf8Mark))))
	for _, m := range markup {
		if bytes.HasPrefix(trimmed, []byte(m)) {
			return "it is a web page or XML, not plain text; save the text of the page as .txt first"
		}
	}
	if forced || utf16Mark(data) {
		return ""
	}
	if nuls := bytes.Count(data, []byte{0}); nuls > 0 {
		if nuls*3 > len(data) {
			return "it looks like UTF-16 without a mark; force it with --encoding utf-16le or utf-16be, or save it as UTF-8"
		}
		return "it is binary, not text: it has NUL bytes"
	}
	if n := controls(data); n*100 > len(data) {
		return fmt.Sprintf("it is binary, not text: %d of its %d bytes are control characters", n, len(data))
	}
	return ""
}

// controls counts control characters that plain text has no use for. Tabs, line
// ends, form feeds and escapes have one.
func controls(data []byte) int {
	n := 0
	for _, b := range data {
		if b < '\t' || b > '\r' && b < ' ' && b != 0x1b || b == 0x7f {
			n++
		}
	}
	return n
}
