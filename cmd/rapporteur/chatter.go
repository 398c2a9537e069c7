package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"rapporteur"
	"rapporteur/ingest"
)

// What is said beside the brief goes to standard error: progress, what was skipped,
// what to know about an input.

// Of many messages of one kind only the first few are shown.
const (
	groupAbove = 10
	groupShown = 5
)

// tell says what was skipped and what to know about the inputs that were read.
func (a *app) tell(res *rapporteur.Result, read int) {
	var g groups
	for _, n := range res.Notices {
		g.add("notice "+kindOf(n.Text), n.String())
	}
	for _, s := range res.Skipped {
		s = unread(s)
		g.add("skip "+kindOf(s.Why), s.Error())
	}
	g.write(a.stderr)
	if len(res.Skipped) > 0 {
		fmt.Fprintf(a.stderr, "%s of %s read.\n", grouped(read), count(read+len(res.Skipped), "file"))
	}
}

// kindOf is what messages of one kind have in common: their words without the
// figures and names in them.
func kindOf(message string) string {
	var kind []string
	for _, w := range strings.Fields(message) {
		if !strings.ContainsAny(w, `0123456789"`) {
			kind = append(kind, w)
		}
	}
	return strings.Join(kind, " ")
}

// groups gathers lines by kind, in the order in which the kinds come first.
type groups struct {
	order []string
	lines map[string][]string
}

func (g *groups) add(kind, line string) {
	if g.lines == nil {
		g.lines = map[string][]string{}
	}
	if g.lines[kind] == nil {
		g.order = append(g.order, kind)
	}
	g.lines[kind] = append(g.lines[kind], line)
}

func (g *groups) write(w io.Writer) {
	for _, kind := range g.order {
		lines := g.lines[kind]
		more := 0
		if len(lines) > groupAbove {
			lines, more = lines[:groupShown], len(lines)-groupShown
		}
		for _, l := range lines {
			fmt.Fprintln(w, oneLine(l))
		}
		if more > 0 {
			fmt.Fprintf(w, "... and %s more for the same reason\n", grouped(more))
		}
	}
}

// grouped is a number with its thousands parted: "10,000".
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count is a number of things: "1 file", "2 files".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return grouped(n) + " " + thing + "s"
}

// Progress is shown when reading takes longer than progressAfter, and only to a
// person: standard error must be a terminal.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// progress is the line that says how far reading has come. Its zero value is silent.
type progress struct {
	w       io.Writer
	next    time.Time
	written int // columns to erase
}

func (a *app) progress() *progress {
	if !isTerminal(a.stderr) {
		return &progress{}
	}
	return &progress{w: a.stderr, next: time.Now().Add(progressAfter)}
}

// read says how many of the reports have been read; after the last they are compared.
func (p *progress) read(done, total int) {
	if done < total {
		p.show(fmt.Sprintf("read %s of %s ...", grouped(done), count(total, "report")), false)
	} else {
		p.show(fmt.Sprintf("comparing %s ...", count(total, "report")), true)
	}
}

// show writes the line when it is time for it; once written, a line that must be shown
// does not wait.
func (p *progress) show(line string, must bool) {
	if p.w == nil || time.Now().Before(p.next) && !(must && p.written > 0) {
		return
	}
	p.next = time.Now().Add(progressEvery)
	fmt.Fprintf(p.w, "\r%-*s", p.written, line)
	p.written = max(p.written, len(line))
}

// end erases the line.
func (p *progress) end() {
	if p.written > 0 {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", p.written))
		p.written = 0
	}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Widths in columns.
const (
	defaultWidth = 80
	minWidth     = 40 // less is taken as this: nothing fits
	maxWidth     = 400
)

// width is how wide text for standard output may be: asked when it is not 0, else
// COLUMNS, else the terminal's, else 80.
func (a *app) width(asked int) int {
	if asked > 0 {
		return clampWidth(asked)
	}
	if n, err := strconv.Atoi(a.env("COLUMNS")); err == nil && n > 0 {
		return clampWidth(n)
	}
	if f, ok := a.stdout.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return clampWidth(n)
		}
	}
	return defaultWidth
}

func clampWidth(n int) int { return max(minWidth, min(n, maxWidth)) }

// color reports whether standard output is shown to a person who wants colour.
func (a *app) color() bool {
	return !a.noColor && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb" && isTerminal(a.stdout)
}

// name is the name of an input as it can be shown in one line.
func name(s string) string { return ingest.Printable(s) }
