// Package rows reads tables of reports, one report a row: JSON Lines, JSON with an array of
// objects, and CSV with its likes. Which column holds what is told by their usual names, or by
// the user.
package rows

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"rapporteur/ingest"
)

// Format is the format of tables whose columns are as given.
func Format(c Columns) ingest.Format {
	return ingest.Format{
		Name: "table", Doc: "JSON Lines, JSON with an array of objects, CSV or TSV: one report a row.",
		Endings: []string{".jsonl", ".ndjson", ".json", ".csv", ".tsv"},
		Types: []string{"application/jsonl", "application/x-ndjson", "application/ndjson", "application/json", "application/jsonlines",
			"text/csv", "application/csv", "text/tab-separated-values"},
		Match: func(head []byte) bool { return matches(head, c) },
		Read: func(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
			t := &table{ctx: ctx, name: in.Name, columns: c, limits: l.WithDefaults(), yield: yield}
			return t.read(in.R)
		},
	}
}

// table is the reading of one table.
type table struct {
	ctx     context.Context
	name    string
	columns Columns
	limits  ingest.Limits
	yield   func(ingest.Part) error

	parts int
	total int64
	// Until one row has a text, those without one wait: it may be that no row has one.
	anyText  bool
	waiting  []string // keys
	firstRow []string // names of the columns of the first row
}

// withoutText is how many rows without a text are enough to say that the table has none.
const withoutText = 100

func (t *table) read(r io.Reader) error {
	b := bufio.NewReaderSize(r, 64<<10)
	head, err := b.Peek(ingest.HeadBytes)
	if len(head) == 0 {
		if err != nil && !errors.Is(err, io.EOF) {
			return ingest.Failed(t.name, err)
		}
		return ingest.Skip{Name: t.name, Why: "it is empty"}
	}
	if wide(head) {
		b = bufio.NewReaderSize(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(b), 64<<10)
		head, _ = b.Peek(ingest.HeadBytes)
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		b.Discard(3)
		head = head[3:]
	}
	if n := wrapped(head); n > 0 {
		b.Discard(n)
		head = head[n:]
	}
	lines := &lineReader{r: b, max: int(min(t.limits.ReportBytes, 1<<30))}
	switch shapeOf(head) {
	case jsonLines:
		err = t.jsonLines(lines)
	case jsonValues:
		err = t.jsonValues(lines)
	default:
		err = t.csv(lines, head)
	}
	if err != nil {
		return err
	}
	return t.end()
}

func wide(head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
}

// The shapes of a table.
type shape int

const (
	csvRows    shape = iota
	jsonLines        // one object a line
	jsonValues       // one array of objects, one object with such an array, or objects over several lines
)

func shapeOf(head []byte) shape {
	trimmed := bytes.TrimSpace(head)
	if len(trimmed) == 0 {
		return csvRows
	}
	switch trimmed[0] {
	case '[':
		return jsonValues
	case '{':
		first, rest, more := bytes.Cut(trimmed, []byte("\n"))
		rest = bytes.TrimLeft(rest, " \t\r\n")
		// A damaged first line does not make the rest one value.
		if !more || json.Valid(first) || len(first) > 1 && bytes.HasPrefix(rest, []byte("{")) {
			return jsonLines
		}
		return jsonValues
	}
	return csvRows
}

// wrapped is where the array begins in an object around one, as programs answer: {"status":
// "ok", "articles": [{ ... It is 0 for other inputs.
func wrapped(head []byte) int {
	trimmed := bytes.TrimLeft(head, " \t\r\n")
	if len(trimmed) == 0 || trimmed[0] != '{' {
		return 0
	}
	d := json.NewDecoder(bytes.NewReader(head))
	d.Token()
	for {
		name, err := d.Token()
		if err != nil {
			return 0
		}
		value, err := d.Token()
		if err != nil {
			return 0
		}
		switch value {
		case json.Delim('['):
			at := int(d.InputOffset())
			if s, ok := name.(string); ok && lists[strings.ToLower(s)] && bytes.HasPrefix(bytes.TrimLeft(head[at:], " \t\r\n"), []byte("{")) {
				return at - 1
			}
			return 0
		case json.Delim('{'):
			return 0
		}
	}
}

// lists are the names that programs give to the array of what they found.
var lists = map[string]bool{
	"articles": true, "data": true, "docs": true, "documents": true, "entries": true, "hits": true, "items": true,
	"news": true, "records": true, "reports": true, "results": true, "rows": true, "stories": true,
}

// matches reports whether the bytes are those of a table beyond doubt.
func matches(head []byte, c Columns) bool {
	if wide(head) {
		return false
	}
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if len(trimmed) == 0 {
		return false
	}
	if trimmed[0] == '{' || trimmed[0] == '[' {
		return looksJSON(trimmed)
	}
	return headerTells(trimmed, c)
}

// looksJSON reports whether the bytes begin an object with a name, or an array of such.
func looksJSON(head []byte) bool {
	d := json.NewDecoder(bytes.NewReader(head))
	depth := 0
	for {
		token, err := d.Token()
		if err != nil {
			return false
		}
		switch token := token.(type) {
		case json.Delim:
			if token == '[' {
				if depth++; depth > 1 {
					return false
				}
				continue
			}
			name, err := d.Token()
			_, named := name.(string)
			return token == '{' && err == nil && named && d.InputOffset() < int64(len(head)) &&
				bytes.HasPrefix(bytes.TrimSpace(head[d.InputOffset():]), []byte(":"))
		default:
			return false
		}
	}
}

// skip hands out that a row cannot be read.
func (t *table) skip(key, why string) error {
	return t.hand(ingest.Part{Skip: &ingest.Skip{Name: key, Why: why}})
}

func (t *table) hand(p ingest.Part) error {
	if t.parts++; t.parts > t.limits.Parts {
		return ingest.Skip{Name: t.name, Why: fmt.Sprintf("it has more than %d rows; the first %d were read", t.limits.Parts, t.limits.Parts)}
	}
	return t.yield(p)
}

// row takes one row: names are those of its columns, and value gives what a folded name holds.
func (t *table) row(key string, size int, names func() []string, value func(folded string) string) error {
	if err := t.ctx.Err(); err != nil {
		return err
	}
	if t.total += int64(size); t.total > t.limits.TotalBytes {
		return ingest.Skip{Name: t.name, Why: "it has more than " + ingest.BytesFor(t.limits.TotalBytes) + ": what follows is left out"}
	}
	get := func(role int) (string, string) {
		for _, name := range t.columns.names(role) {
			if v := strings.TrimSpace(value(name)); v != "" {
				return v, name
			}
		}
		return "", ""
	}
	text, _ := get(textRole)
	if text == "" {
		if t.firstRow == nil {
			t.firstRow = names()
		}
		if t.anyText {
			return t.skip(key, "it has no text")
		}
		if t.waiting = append(t.waiting, key); len(t.waiting) >= withoutText {
			return t.end()
		}
		return nil
	}
	t.anyText = true
	if err := t.release(); err != nil {
		return err
	}
	return t.hand(part(key, text, get))
}

// release hands out the rows that waited for one with a text.
func (t *table) release() error {
	for _, key := range t.waiting {
		if err := t.skip(key, "it has no text"); err != nil {
			return err
		}
	}
	t.waiting = nil
	return nil
}

// end is the error of a table of which no row had a text.
func (t *table) end() error {
	if t.anyText || len(t.waiting) == 0 {
		return nil
	}
	return ingest.Skip{Name: t.name, Why: t.columns.missing(t.firstRow)}
}
