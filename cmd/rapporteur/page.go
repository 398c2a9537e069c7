package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"rapporteur/report/terminal/outline"
)

// page gathers the output of a command. Text from outside goes through say and pairs
// only, which take out what could write into the user's terminal.
type page struct {
	strings.Builder
	width int
}

// line writes words of the program's own as they are.
func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// say writes head, then text from outside, wrapped and indented as far as head is
// wide.
func (p *page) say(head, text string) {
	room := max(p.width-utf8.RuneCountInString(head), 20)
	lines := wrapWords(outline.Clean(text), room)
	if len(lines) == 0 {
		lines = []string{""}
	}
	for i, l := range lines {
		if i > 0 {
			head = strings.Repeat(" ", utf8.RuneCountInString(head))
		}
		p.line("%s", strings.TrimRight(head+l, " "))
	}
}

// wrapWords breaks text into lines of at most n characters, between words.
func wrapWords(text string, n int) []string {
	var lines []string
	line, used := "", 0
	for _, w := range strings.Fields(text) {
		size := utf8.RuneCountInString(w)
		switch {
		case used == 0:
			line, used = w, size
		case used+1+size <= n:
			line, used = line+" "+w, used+1+size
		default:
			lines = append(lines, line)
			line, used = w, size
		}
	}
	if used > 0 {
		lines = append(lines, line)
	}
	return lines
}

// quoted is text from outside in quotation marks, "-" for none.
func quoted(s string) string {
	if s = outline.Clean(s); s == "" {
		return "-"
	}
	return outline.Quoted(s)
}

// pad fills s with spaces up to n characters.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s)))
}
