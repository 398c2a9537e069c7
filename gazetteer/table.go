package gazetteer

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// row is one line of a file.
type row struct {
	file   string
	line   int
	fields []string // by column; missing ones at the end are left off
}

// get is the field of a column, "" where the line stops before it.
func (r row) get(column int) string {
	if column < len(r.fields) {
		return r.fields[column]
	}
	return ""
}

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// maxErrors bounds what one broken file can print.
const maxErrors = 20

// problems gathers what is wrong, so that an analyst sees all of it at once.
type problems []error

func (p *problems) add(err error) {
	if len(*p) < maxErrors {
		*p = append(*p, err)
	}
}

func (p problems) err() error { return errors.Join(p...) }

// parseTable splits a file into rows. The first line that is no comment must name
// the columns. Rows must be sorted by their first field, in the order of bytes,
// which also keeps that field unique.
func parseTable(file, text string, columns []string, bad *problems) []row {
	if !utf8.ValidString(text) {
		bad.add(fmt.Errorf("%s: not UTF-8: save the file as UTF-8", file))
		return nil
	}
	lines := strings.Count(text, "\n") + 1
	rows := make([]row, 0, lines)
	cells := make([]string, 0, lines*4) // shared by the rows
	header := false
	previous := ""
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		r := row{file: file, line: n}
		if strings.ContainsRune(line, '\r') {
			bad.add(r.errorf("carriage return: save the file with plain line ends"))
			return nil
		}
		first := len(cells)
		for more := true; more; {
			var field string
			field, line, more = strings.Cut(line, "\t")
			cells = append(cells, field)
		}
		r.fields = cells[first:len(cells):len(cells)]
		if !header {
			if !slices.Equal(r.fields, columns) {
				bad.add(r.errorf("columns are %q, must be %q", r.fields, columns))
				return nil
			}
			header = true
			continue
		}
		if err := checkRow(r, len(columns), previous, len(rows) == 0); err != nil {
			bad.add(err)
			continue
		}
		previous = r.fields[0]
		rows = append(rows, r)
	}
	if !header {
		bad.add(fmt.Errorf("%s: no line with the columns %q", file, columns))
	}
	return rows
}

func checkRow(r row, columns int, previous string, first bool) error {
	if len(r.fields) > columns {
		return r.errorf("%d fields, at most %d: remove the tabs that are too many", len(r.fields), columns)
	}
	if r.fields[len(r.fields)-1] == "" {
		return r.errorf("tab at the end of the line: remove it")
	}
	for _, f := range r.fields {
		if strings.TrimSpace(f) != f {
			return r.errorf("space around %q: remove it", f)
		}
	}
	switch {
	case r.fields[0] == "":
		return r.errorf("first field is empty")
	case first:
		return nil
	case r.fields[0] == previous:
		return r.errorf("%q is there twice: merge the two lines", previous)
	case r.fields[0] < previous:
		return r.errorf("%q must come before %q: sort the lines by their bytes (LC_ALL=C sort)", r.fields[0], previous)
	}
	return nil
}

const listSeparator = "; "

// splitWords parts a form into tokens as the reader of texts does: at spaces,
// before a possessive ending and before a comma. It appends them to words.
func splitWords(words []string, s string) []string {
	for more := true; more; {
		var w string
		w, s, more = strings.Cut(s, " ")
		tail := ""
		for _, t := range [...]string{"'s", "'", ","} {
			if len(w) > len(t) && strings.HasSuffix(w, t) {
				w, tail = w[:len(w)-len(t)], t
				break
			}
		}
		words = append(words, w)
		if tail != "" {
			words = append(words, tail)
		}
	}
	return words
}
