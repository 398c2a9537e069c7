// Package terminal writes a brief as plain text of a given width, for people at a
// terminal, for mail and for grep.
package terminal

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// Options say how to write a brief.
type Options struct {
	Width    int    // columns; 0 is 100, and less than 40 is taken as 40
	Color    bool   // whether to use ANSI colour; nothing is told by colour alone
	ShowArgs string // the arguments to print after "rapporteur show B10", "" for none
}

const (
	defaultWidth = 100
	minWidth     = 40
	// blockWidth is the width below which the matrix becomes a block an issue.
	blockWidth = 90
)

// Render writes b to w. The text is wrapped at the width by display columns; no
// reference is broken, and text from outside is free of control characters.
func Render(w io.Writer, b *report.Brief, o Options) error {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	p := &page{width: max(o.Width, minWidth), color: o.Color}
	view := outline.New(b)
	p.header(view)
	p.section(view.InShort)
	p.matrix(view.Matrix)
	for _, s := range view.Sections {
		p.section(s)
	}
	p.commands(view.Commands, outline.Clean(o.ShowArgs))
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}

// page collects the lines of a brief.
type page struct {
	b     strings.Builder
	width int
	color bool
}

// ANSI sequences.
const (
	bold     = "\x1b[1m"
	dim      = "\x1b[2m"
	conflict = "\x1b[33m"
	reset    = "\x1b[0m"
)

var refPattern = regexp.MustCompile(`\[[A-Z]{1,3}[1-9][0-9]*[^\[\]]*\]`)

// markPattern finds the words by which the sides of a conflict differ, on one line.
var markPattern = regexp.MustCompile(outline.MarkOpen + "[^" + outline.MarkOpen + outline.MarkShut + "]*" + outline.MarkShut)

// line writes a line without trailing space; references are dimmed, marked words bold.
func (p *page) line(s string) {
	s = strings.TrimRight(s, " ")
	if p.color {
		s = refPattern.ReplaceAllString(s, dim+"$0"+reset)
		s = markPattern.ReplaceAllString(s, bold+"$0"+reset)
	}
	p.b.WriteString(s)
	p.b.WriteByte('\n')
}

// heading starts a section: its title in bold, its note plain.
func (p *page) heading(title, note, color string) {
	p.line("")
	shown := title
	if p.color {
		shown = bold + color + title + reset
	}
	if note == "" {
		p.line(shown)
		return
	}
	lines := wrap(note, max(20, p.width-columns(title)-2))
	p.line(shown + "  " + lines[0])
	for _, l := range lines[1:] {
		p.line(strings.Repeat(" ", columns(title)+2) + l)
	}
}

// header writes what was read and what to know before reading on.
func (p *page) header(o outline.Outline) {
	const name = "STATE OF THE TALKS"
	what := o.Title
	if o.Period != "" {
		what += ", " + o.Period
	}
	shown := name
	if p.color {
		shown = bold + name + reset
	}
	if gap := p.width - len(name) - 3 - columns(what) - columns(o.Read); gap >= 2 {
		p.line(shown + "   " + what + strings.Repeat(" ", gap) + o.Read)
	} else {
		if gap := p.width - len(name) - columns(o.Read); gap >= 2 {
			p.line(shown + strings.Repeat(" ", gap) + o.Read)
		} else {
			p.line(shown)
			p.line(o.Read)
		}
		for _, l := range wrap(what, p.width) {
			p.line(l)
		}
	}
	p.line(strings.Repeat("-", p.width))
	for _, a := range o.Alerts {
		for _, l := range wrap(a, p.width) {
			p.line(l)
		}
	}
	for _, f := range o.Head {
		p.fact(f)
	}
}

// fact writes a labelled line of the header; what belongs to it follows on.
func (p *page) fact(f outline.Item) {
	const label = 10
	text := f.Text
	for i, sub := range f.Sub {
		switch {
		case i > 0:
			text += "; "
		case text != "":
			text += " "
		}
		text += strings.Join(append([]string{sub.Text}, refLines(sub.Refs, p.width-label, outline.AsideLimit)...), " ")
	}
	for i, l := range wrap(text, p.width-label-1) {
		if i == 0 {
			p.line(pad(f.Label, label) + " " + l)
		} else {
			p.line(strings.Repeat(" ", label+1) + l)
		}
	}
}

// commands writes what to type next.
func (p *page) commands(commands []outline.Command, files string) {
	p.line("")
	var typed []string
	longest := 0
	for _, c := range commands {
		t := "rapporteur " + c.Args
		if c.Files && files != "" {
			t += " " + files
		}
		typed = append(typed, t)
		longest = max(longest, columns(t))
	}
	for i, c := range commands {
		if 2+longest+3+columns(c.What) <= p.width {
			p.line("  " + pad(typed[i], longest) + "   " + c.What)
			continue
		}
		p.line("  " + typed[i]) // a command is never wrapped: it is there to be copied
		for _, l := range wrap(c.What, p.width-6) {
			p.line("      " + l)
		}
	}
}
