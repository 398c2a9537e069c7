// Package ingest turns the arguments of a command line into inputs and reads
// their bytes. It knows paths, sizes and limits, never what the bytes mean: that
// is the business of its subpackages, one a format, which make of the bytes an
// annot.Document.
//
// What cannot be read is a Skip, with one line that says why and what to do. A
// skipped input never stops the others.
package ingest

import (
	"strconv"
	"strings"
	"unicode"
)

// Stdin is the path that stands for standard input, and StdinName the name of
// that input.
const (
	Stdin     = "-"
	StdinName = "stdin"
)

// Input is one report to read.
type Input struct {
	// Name is the base name of the path. Two inputs with the same base name are
	// told apart by as many of their parent folders as that takes.
	Name string
	Path string // as given or as found in the folder given; Stdin for standard input
}

// Skip is an input that was not read, and why. It is an error of one line.
type Skip struct {
	Name string // the input's name, or the path as given when it never became an input
	Why  string // "it is empty"; no final full stop
}

// Error is the whole line: "skipped a.txt: it is empty".
func (s Skip) Error() string { return "skipped " + Printable(s.Name) + ": " + s.Why }

// Printable is a name as it can be shown in one line: a name with control
// characters is quoted, so that a file cannot write into the user's terminal.
func Printable(name string) string {
	if name == "" || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}
