package rows

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"rapporteur/ingest"
)

// delimiters are what may part the cells of a row.
const delimiters = ",\t;|"

// csv reads a table of cells, as RFC 4180 has it and a little beyond: a quotation mark within
// a cell is one that stands for itself.
func (t *table) csv(lines *lineReader, head []byte) error {
	comma := delimiter(head, t.columns)
	c := &cells{lines: lines, row: row{comma: comma}}
	header, _, err := c.next()
	for err == nil && blank(header) {
		header, _, err = c.next()
	}
	header = slices.Clone(header)
	switch {
	case errors.Is(err, io.EOF):
		return ingest.Skip{Name: t.name, Why: "it is an empty table"}
	case errors.Is(err, errLong):
		return ingest.Skip{Name: t.name, Why: "its first line, which should name the columns, is longer than " + ingest.BytesFor(t.limits.ReportBytes)}
	case err != nil:
		return ingest.Failed(t.name, err)
	}
	columns := map[string]int{}
	for i := len(header) - 1; i >= 0; i-- {
		header[i] = strings.TrimSpace(header[i])
		columns[fold(header[i])] = i // of two with one name the first
	}
	known := slices.ContainsFunc(t.columns.names(textRole), func(name string) bool { _, ok := columns[name]; return ok })
	if !known {
		return ingest.Skip{Name: t.name, Why: t.columns.missing(header)}
	}
	for {
		row, line, err := c.next()
		key := strconv.Itoa(line)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errLong):
			err = t.skip(key, "it is longer than "+ingest.BytesFor(t.limits.ReportBytes)+"; a quotation mark that is not closed does that")
		case err != nil:
			return ingest.Failed(t.name, err)
		case blank(row):
		case len(row) > len(header):
			err = t.skip(key, fmt.Sprintf("it has %d cells, and there are %d columns; put cells that hold %q in quotation marks", len(row), len(header), comma))
		default:
			err = t.row(key, c.size, func() []string { return header }, func(name string) string {
				if i, ok := columns[name]; ok && i < len(row) {
					return row[i]
				}
				return ""
			})
		}
		if err != nil {
			return err
		}
	}
}

func blank(row []string) bool { return len(row) == 1 && strings.TrimSpace(row[0]) == "" }

// delimiter is the one by which the first line names most of the columns that are looked for,
// or of two that do so equally, the one that makes more cells.
func delimiter(head []byte, c Columns) byte {
	first := firstLine(head)
	best, roles, parts := byte(','), -1, 0
	for i := range len(delimiters) {
		row, _ := cut(first, delimiters[i])
		if n := rolesIn(row, c); n > roles || n == roles && len(row) > parts {
			best, roles, parts = delimiters[i], n, len(row)
		}
	}
	return best
}

// rolesIn is how many roles the cells of a first line name.
func rolesIn(row []string, c Columns) int {
	n := 0
	for role := range roles {
		if slices.ContainsFunc(row, func(cell string) bool { return slices.Contains(c.names(role), fold(cell)) }) {
			n++
		}
	}
	return n
}

// longestName is the length of a name of a column, in bytes, beyond which a line is a text.
const longestName = 40

// headerTells reports whether the first line can be nothing but the names of columns.
func headerTells(head []byte, c Columns) bool {
	first := firstLine(head)
	if len(first) == len(head) {
		return false
	}
	row, open := cut(first, delimiter(head, c))
	long := func(cell string) bool { return len(cell) > longestName || strings.TrimSpace(cell) == "" }
	if open || len(row) < 2 || slices.ContainsFunc(row, long) {
		return false
	}
	return slices.ContainsFunc(row, func(cell string) bool { return slices.Contains(c.names(textRole), fold(cell)) }) && rolesIn(row, c) > 1
}

func firstLine(head []byte) []byte {
	line, _, _ := bytes.Cut(bytes.TrimLeft(head, "\r\n"), []byte("\n"))
	return line
}

// cells reads the rows of a table of cells.
type cells struct {
	lines *lineReader
	row   row
	size  int // of the row in bytes
}

// errLong says that a row is too long. What follows it can be read.
var errLong = errors.New("the row is too long")

// next is the next row and the line that it begins in. A row goes over several lines where
// these stand in quotation marks.
func (c *cells) next() (cells []string, line int, err error) {
	c.size = 0
	c.row.clear()
	for first := true; first || c.row.open; first = false {
		text, whole, err := c.lines.next()
		if first {
			line = c.lines.n
		}
		if errors.Is(err, io.EOF) && !first {
			c.row.end() // a quotation mark is not closed; the text is there
			break
		}
		if err != nil {
			return nil, line, err
		}
		if c.size += len(text); !whole || c.size > c.lines.max {
			return nil, line, errLong
		}
		c.row.add(text)
	}
	return c.row.cells, line, nil
}

// row is a row that is cut into cells, line by line.
type row struct {
	comma byte
	cells []string
	cell  []byte // so far, of the one in quotation marks
	open  bool   // a cell in quotation marks goes on in the next line
}

func (r *row) clear() { r.cells, r.cell, r.open = r.cells[:0], r.cell[:0], false }

// end ends the cell in quotation marks.
func (r *row) end() {
	r.cells = append(r.cells, decoded(r.cell))
	r.cell, r.open = r.cell[:0], false
}

// add cuts a line, with its end, into cells.
func (r *row) add(line []byte) {
	bare := bytes.TrimRight(line, "\r\n")
	ends := line[len(bare):]
	for line = bare; ; {
		if !r.open {
			if len(line) > 0 && line[0] == '"' {
				r.open, line = true, line[1:]
				continue
			}
			end := bytes.IndexByte(line, r.comma)
			if end < 0 {
				r.cells = append(r.cells, decoded(line))
				return
			}
			r.cells = append(r.cells, decoded(line[:end]))
			line = line[end+1:]
			continue
		}
		at := bytes.IndexByte(line, '"')
		if at < 0 {
			r.cell = append(append(r.cell, line...), ends...)
			return
		}
		r.cell, line = append(r.cell, line[:at]...), line[at+1:]
		switch {
		case len(line) == 0:
			r.end()
			return
		case line[0] == '"':
			r.cell, line = append(r.cell, '"'), line[1:]
		case line[0] == r.comma:
			r.end()
			line = line[1:]
		default:
			r.cell = append(r.cell, '"')
		}
	}
}

// cut is a line as cells; open says that the last goes on after it.
func cut(line []byte, comma byte) (cells []string, open bool) {
	r := row{comma: comma}
	r.add(line)
	return r.cells, r.open
}
