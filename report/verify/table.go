package verify

import (
	"regexp"
	"strings"

	"rapporteur/report/terminal/outline"
)

// tableRule is the line of dashes below the parties in the terminal form: it tells the
// columns of the matrix.
var tableRule = regexp.MustCompile(`^ {10,}-{10,}(  -{10,})*$`)

// table reads the matrix of the terminal form, in which the cells of a row stand side by
// side over several lines. Its columns are display columns.
type table struct {
	from  []int   // at which column each cell begins
	cells []*item // of the row that is being read
}

// newTable is the table that a line of dashes announces, nil for any other line.
func newTable(line string) *table {
	if !tableRule.MatchString(line) {
		return nil
	}
	t := &table{}
	for i := range line {
		if line[i] == '-' && line[i-1] == ' ' {
			t.from = append(t.from, i)
		}
	}
	t.cells = make([]*item, len(t.from))
	return t
}

// holds reports whether a line is one of the table: there is nothing in it, or nothing
// right before its first cell.
func (t *table) holds(line string) bool {
	_, rest := cutColumns(line, t.from[0]-2)
	gap, cells := cutColumns(rest, 2)
	first := len(line) - len(strings.TrimLeft(line, " "))
	return strings.TrimSpace(gap) == "" && (first == 0 || strings.TrimSpace(cells) != "" && first >= t.from[0])
}

// add takes a line apart and returns the stances that end on it: with the line of their
// references.
func (t *table) add(line string, n int) []item {
	var done []item
	_, line = cutColumns(line, t.from[0])
	for i := range t.cells {
		text := line
		if i+1 < len(t.from) {
			text, line = cutColumns(line, t.from[i+1]-t.from[i])
		}
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		if t.cells[i] == nil {
			t.cells[i] = &item{}
		}
		t.cells[i].add(text, n, " ")
		if strings.HasPrefix(text, "[") && len(references(text)) > 0 {
			done = append(done, t.end(i)...)
		}
	}
	return done
}

// flush returns what is left of the cells at the end of a row.
func (t *table) flush() []item {
	var done []item
	for i := range t.cells {
		done = append(done, t.end(i)...)
	}
	return done
}

func (t *table) end(i int) []item {
	if t.cells[i] == nil {
		return nil
	}
	it, ok := t.cells[i].finished()
	t.cells[i] = nil
	if !ok {
		return nil
	}
	return []item{it}
}

// cutColumns cuts a line after n display columns.
func cutColumns(line string, n int) (head, rest string) {
	for i, r := range line {
		if n -= outline.RuneColumns(r); n < 0 {
			return line[:i], line[i:]
		}
	}
	return line, ""
}
