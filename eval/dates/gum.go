package dates

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/conllu"
)

// The files of the treebank GUM below the folder of data: the table of dates and the texts.
var (
	gumTable = filepath.Join("gum_dates", "dates.tsv")
	gumTexts = []string{filepath.Join("ud_gum", "en_gum-ud-dev.conllu"), filepath.Join("ud_gum", "en_gum-ud-train.conllu")}
)

// Text is a text with the dates that its annotators marked.
type Text struct {
	ID         string
	Text       string
	Paragraphs []conllu.Span
	Published  string // ISO day
	Gold       []Expression
}

// Expression is an annotated date.
type Expression struct {
	Span conllu.Span
	// Value is that of a TIMEX3, "" in GUM; Attrs are the attributes of GUM.
	Value string
	Attrs map[string]string
}

// row is a line of the table: when the document was written, and the attributes and words
// of one date of it.
type row struct{ published, attrs, words string }

// readTable reads the table of dates, by document. Errors name the line.
func readTable(r io.Reader) (map[string][]row, error) {
	rows := map[string][]row{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 6 {
			return nil, fmt.Errorf("line %d: %d cells, not 6", n, len(cells))
		}
		if n > 1 {
			rows[cells[0]] = append(rows[cells[0]], row{cells[3], cells[4], cells[5]})
		}
	}
	return rows, lines.Err()
}

// attributes reads `from="1900" to="1999"`.
func attributes(s string) map[string]string {
	out := map[string]string{}
	for s != "" {
		key, rest, ok := strings.Cut(s, `="`)
		value, after, closed := strings.Cut(rest, `"`)
		if !ok || !closed {
			return out
		}
		out[strings.TrimSpace(key)], s = value, after
	}
	return out
}

// GUM reads the documents of the treebank that the table of dates has, in the order of the
// files. A document whose marks are not those of the table is an error.
func GUM(data string) ([]Text, error) {
	f, err := os.Open(filepath.Join(data, gumTable))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	table, err := readTable(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	var texts []Text
	for _, name := range gumTexts {
		file := filepath.Join(data, name)
		docs, err := conllu.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			rows := table[d.ID]
			if len(rows) == 0 {
				continue
			}
			t, err := gumText(d, rows)
			if err != nil {
				return nil, fmt.Errorf("%s: document %.60q: %w", file, d.ID, err)
			}
			texts = append(texts, t)
		}
	}
	return texts, nil
}

// maxOpenDates bounds how many dates may be open at one word.
const maxOpenDates = 20

// gumText places the rows of a document in its text, by the marks in the column of its
// words: "<date ...>" before the first word, "</date>" behind the last.
func gumText(d conllu.Document, rows []row) (Text, error) {
	text, paragraphs, places := d.Layout()
	t := Text{ID: d.ID, Text: text, Paragraphs: paragraphs, Published: rows[0].published}
	var open []int
	for i, s := range d.Sentences {
		for w, word := range s.Words {
			marks := column(word.Misc, "XML")
			for range strings.Count(marks, "<date") {
				if open = append(open, places[i][w].Start); len(open) > maxOpenDates {
					return Text{}, fmt.Errorf("more than %d dates are open", maxOpenDates)
				}
			}
			for range strings.Count(marks, "</date>") {
				if len(open) == 0 {
					return Text{}, fmt.Errorf("a date ends that has not begun")
				}
				span := conllu.Span{Start: open[len(open)-1], End: places[i][w].End}
				open = open[:len(open)-1]
				if n := len(t.Gold); n >= len(rows) || !beginsWith(text[span.Start:span.End], rows[n].words) {
					return Text{}, fmt.Errorf("date %d is not the one of the table", n+1)
				}
				t.Gold = append(t.Gold, Expression{Span: span, Attrs: attributes(rows[len(t.Gold)].attrs)})
			}
		}
	}
	if len(t.Gold) != len(rows) {
		return Text{}, fmt.Errorf("%d dates, and %d in the table", len(t.Gold), len(rows))
	}
	return t, nil
}

func column(misc, key string) string {
	for field := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(field, key+"="); ok {
			return v
		}
	}
	return ""
}

// beginsWith tells whether a text has the given words, spaces aside, and at most a clitic
// behind them: the place of a word that is written together with another is that of both.
func beginsWith(text, words string) bool {
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	rest, ok := strings.CutPrefix(bare(text), bare(words))
	return ok && len(rest) <= len("’s")
}
