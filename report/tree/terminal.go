package tree

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"rapporteur/internal/conllu"
	"rapporteur/report/terminal/outline"
)

// Terminal draws the tree of a sentence, a word a line: the edges, the form, the part of
// speech, the relation to the head.
//
// Every word with dependents has an upright line that reaches from the first to the last
// of them. The word stands where the line has a crossing with a stroke to the left; its
// dependents branch off to the right, towards their own words, which are marked by a
// point:
//
//	 ╭───╼ Talks   NOUN   nsubj
//	─┼───╼ opened  VERB   root
//	 │ ╭─╼ in      ADP    case
//	 ╰─┴─╼ Geneva  PROPN  obl
//
// Where edges cross, as they do in trees that are not projective, the line across breaks
// off behind the upright one and goes on after it, "─│─"; what joins touches.
//
// Lines take at most width columns, 0 for as many as they need, and what is too long is
// cut with "…": first forms, then relations. The edges are never cut; where they alone
// are too wide, lines are longer than width.
func Terminal(w io.Writer, s conllu.Sentence, width int) error {
	e := edgesOf(s.Words)
	b := newBrackets(e.head)
	rows := make([]row, len(s.Words))
	var c columns
	for i, word := range s.Words {
		rows[i] = row{shown(word.Form), shown(word.UPOS), shown(word.DepRel)}
		c.form = max(c.form, outline.Columns(rows[i].form))
		c.upos = max(c.upos, outline.Columns(rows[i].upos))
		c.deprel = max(c.deprel, outline.Columns(rows[i].deprel))
	}
	if width > 0 {
		if b.columns()+c.sum() > width {
			b.step = 1
		}
		c = c.within(width - b.columns())
	}
	out := bufio.NewWriter(w)
	for i, r := range rows {
		line := b.line(i) + fit(r.form, c.form) + gap + fit(r.upos, c.upos) + gap + fit(r.deprel, c.deprel)
		out.WriteString(strings.TrimRight(line, " "))
		out.WriteByte('\n')
	}
	if e.why != "" {
		out.WriteString("(" + e.why + ")\n")
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing a tree: %w", err)
	}
	return nil
}

// row is what stands beside the edges.
type row struct{ form, upos, deprel string }

// gap parts the columns.
const gap = "  "

// The columns that form and relation keep however narrow the terminal is: less says
// nothing.
const (
	minForm   = 8
	minDeprel = 5
)

// columns are the widths of what stands beside the edges.
type columns struct{ form, upos, deprel int }

func (c columns) sum() int { return c.form + c.upos + c.deprel + 2*len(gap) }

// within shrinks the columns to width as far as they may shrink.
func (c columns) within(width int) columns {
	for _, of := range []struct {
		columns *int
		least   int
	}{{&c.form, minForm}, {&c.deprel, minDeprel}} {
		if excess := c.sum() - width; excess > 0 {
			*of.columns = max(*of.columns-excess, min(*of.columns, of.least))
		}
	}
	return c
}

// fit fills text with spaces up to n columns, or cuts it with "…".
func fit(text string, n int) string {
	if missing := n - outline.Columns(text); missing >= 0 {
		return text + strings.Repeat(" ", missing)
	}
	used := 0
	for i, r := range text {
		// What combines with the character before it takes no column and stays with it.
		if used += outline.RuneColumns(r); used > n-1 {
			used -= outline.RuneColumns(r)
			return text[:i] + "…" + strings.Repeat(" ", n-1-used)
		}
	}
	return text
}
