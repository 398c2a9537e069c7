// Package markdown writes a brief as a Markdown document of the kind that GitHub
// renders: headings, tables, and at the end every cited sentence in full. Text
// from outside is escaped, so that it can neither be markup nor become a link.
package markdown

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// How many references a cell and a line show; the rest is counted.
const (
	cellRefs = 8
	lineRefs = 24
)

// Render writes b to w.
func Render(w io.Writer, b *report.Brief) error {
	o := outline.New(b)
	d := &document{}
	d.header(o)
	d.section(o.InShort)
	d.matrix(o.Matrix)
	for _, s := range o.Sections {
		d.section(s)
	}
	d.evidence(o.Short)
	if _, err := io.WriteString(w, d.b.String()); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}

// document collects the lines of a brief.
type document struct{ b strings.Builder }

func (d *document) line(parts ...string) {
	for _, p := range parts {
		d.b.WriteString(p)
	}
	d.b.WriteByte('\n')
}

func (d *document) heading(title, note string) {
	d.line("")
	d.line("## ", escape(title))
	d.line("")
	if note != "" {
		d.line("_", escape(note), "_")
		d.line("")
	}
}

func (d *document) header(o outline.Outline) {
	d.line("# State of the talks: ", escape(o.Title))
	d.line("")
	if o.Period != "" {
		d.line("**", escape(o.Period), "**, ", escape(o.Read))
	} else {
		d.line(escape(o.Read))
	}
	for _, a := range o.Alerts {
		d.line("")
		d.line("> ", escape(a))
	}
	d.line("")
	for _, f := range o.Head {
		var parts []string
		for _, s := range f.Sub {
			parts = append(parts, join(text(s.Text), outline.RefList(s.Refs, outline.AsideLimit)))
		}
		d.line("- **", escape(f.Label), "**: ", join(text(f.Text), strings.Join(parts, "; "), outline.RefList(f.Refs, 0)))
	}
}

func (d *document) section(s outline.Section) {
	if len(s.Items) == 0 && s.More == "" && s.Figure == nil {
		return
	}
	d.heading(s.Title, s.Note)
	if s.Figure != nil && len(s.Items) == 0 { // else its lines tell it
		d.table(s.Figure.Table())
	}
	for _, i := range s.Items {
		label := ""
		if i.Label != "" {
			label = "**" + escape(i.Label) + "**"
		}
		d.line("- ", join(label, said(i), note(i), outline.RefList(i.Refs, lineRefs)))
		for _, sub := range i.Sub {
			if sub.Label != "" {
				d.line("  - ", join("**"+escape(sub.Label)+"**", said(sub), note(sub), outline.RefList(sub.Refs, lineRefs)))
			} else {
				d.line("  - ", join(outline.RefList(sub.Refs, lineRefs), said(sub), note(sub)))
			}
		}
	}
	if n := s.Left(); n > 0 {
		d.line(fmt.Sprintf("- ... and %d more: --format json", n))
	}
	if s.More != "" {
		if len(s.Items) > 0 {
			d.line("")
		}
		d.line(escape(s.More))
	}
}

// table writes the data of a figure.
func (d *document) table(t outline.Table) {
	head, rule := "|", "|"
	for _, h := range t.Head {
		head += " " + escape(h) + " |"
		rule += " --- |"
	}
	d.line(head)
	d.line(rule)
	for _, r := range t.Rows {
		row := "|"
		for i, cell := range r.Cells {
			var told []string
			for _, one := range cell {
				words := said(one)
				if i == 0 {
					words = "**" + words + "**"
				}
				told = append(told, join(words, outline.RefList(one.Refs, lineRefs)))
			}
			if told == nil {
				told = []string{"."}
			}
			row += " " + strings.Join(told, "; ") + " |"
		}
		d.line(row)
	}
}

func (d *document) matrix(m outline.Matrix) {
	if len(m.Rows) == 0 {
		return
	}
	d.heading(outline.MatrixTitle, m.Note)
	head, rule := "| Issue |", "| --- |"
	for _, p := range m.Parties {
		head += " " + escape(p) + " |"
		rule += " --- |"
	}
	d.line(head)
	d.line(rule)
	for _, r := range m.Rows {
		row := "| **" + escape(r.Issue) + "** |"
		for _, c := range r.Cells {
			var lines []string
			for _, s := range c.Stances {
				lines = append(lines, stance(s))
			}
			if lines == nil {
				lines = []string{"."}
			}
			if c.More > 0 {
				lines = append(lines, more(c.More, "stance"))
			}
			row += " " + strings.Join(lines, "<br>") + " |"
		}
		d.line(row)
	}
	if len(m.Silent) > 0 {
		d.line("")
		d.line("No position reported: ", escape(strings.Join(m.Silent, ", ")))
	}
}

// stance is one stance of a party in a table, with its first condition.
func stance(s outline.Stance) string {
	parts := []string{"**" + escape(s.Word) + "**"}
	if s.Strength != "" {
		parts = append(parts, "("+escape(s.Strength)+")")
	}
	parts = append(parts, escape(outline.Quoted(s.Target)))
	for i, c := range s.Conditions {
		if i > 0 {
			parts = append(parts, more(len(s.Conditions)-i, "condition"))
			break
		}
		parts = append(parts, escape(c.Word), escape(outline.Quoted(c.Words)))
	}
	parts = append(parts, escape(s.Count))
	if s.Wordings != "" {
		parts = append(parts, "("+escape(s.Wordings)+")")
	}
	return join(append(parts, s.Mark(), outline.RefList(s.Refs, cellRefs))...)
}

func more(n int, what string) string {
	if n > 1 {
		what += "s"
	}
	return fmt.Sprintf("+%d more %s", n, what)
}

// evidence lists every cited sentence once, as the report prints it.
func (d *document) evidence(cited []outline.Cited) {
	if len(cited) == 0 {
		return
	}
	d.heading("Evidence", "")
	for i, c := range cited {
		if i > 0 {
			d.line("")
		}
		why := ""
		if c.Why != "" {
			why = ", set aside: " + escape(c.Why)
		}
		d.line("**", c.Ref, "** (", escape(c.Source), why, "):")
		d.line("> ", escape(c.Text))
	}
}

// said is the text and the quotation of an item, with the words to mark in bold.
func said(i outline.Item) string {
	before, words, after := i.Parts()
	switch {
	case i.Quote == "":
		return text(i.Text)
	case words == "":
		return join(text(i.Text), escape(outline.Quoted(i.Quote)))
	}
	return join(text(i.Text), escape(`"`+before)+"**"+escape(words)+"**"+escape(after+`"`))
}

func note(i outline.Item) string {
	if i.Note == "" {
		return ""
	}
	return "— " + escape(i.Note)
}

func join(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}
