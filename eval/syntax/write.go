package syntax

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// shown are the measures of the table, with their headings.
var shown = []struct {
	measure Measure
	heading string
}{
	{Sentences, "sent F1"}, {Words, "word F1"}, {UPOS, "UPOS"}, {XPOS, "XPOS"}, {UFeats, "UFeats"},
	{Lemmas, "lemmas"}, {UAS, "UAS"}, {LAS, "LAS"}, {CLAS, "CLAS"},
}

// WriteTable prints a row a part or genre: how many sentences and words the gold has, then
// F1 in percent. The format is meant for golden files: a change of accuracy is a changed
// line in review. The title is what the rows are measured on.
func WriteTable(w io.Writer, title string, rows []Row) error {
	names := make([]string, len(rows))
	width := utf8.RuneCountInString(title)
	for i, r := range rows {
		names[i] = r.Name
		if r.Genre {
			names[i] = "  " + r.Name
		}
		width = max(width, utf8.RuneCountInString(names[i]))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s  %9s %7s", width, title, "sentences", "words")
	for _, s := range shown {
		fmt.Fprintf(&b, " %7s", s.heading)
	}
	b.WriteByte('\n')
	for i, r := range rows {
		fmt.Fprintf(&b, "%-*s  %9d %7d", width, names[i], r.Scores[Sentences].Gold, r.Scores[Words].Gold)
		for _, s := range shown {
			fmt.Fprintf(&b, " %7.2f", 100*r.Scores[s.measure].F1())
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}
