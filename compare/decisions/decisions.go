// Package decisions holds what analysts have decided about reports: which readings are
// right or wrong, which names are one or two, what is to be thought of a conflict. The file
// that keeps them is made to be added to, by hand or by the program, and to be merged:
//
//	2026-11-23T10:00:00Z ana reject r:3f9a1c77b20e "the envoy said it of another plan"
//	2026-11-23T10:05:00Z ana merge "Ana Sol" "Anna Soll" "one person, spelled in two ways"
//
// A line is a decision, and where it stands makes no difference: decisions take effect by
// their time, then by their ID, which is made of what they say. The texts and readings of
// the reports are never changed; a decision is applied to every later run.
package decisions

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rapporteur/compare/conflict"
	"rapporteur/compare/names"
)

// Name is how the file is called.
const Name = "decisions.txt"

// Head is the comment that a file begins with that the program has made.
const Head = "# Decisions of analysts about reports, for rapporteur: one a line, in any order.\n"

// What says what is decided.
type What string

// The decisions.
const (
	Accept  What = "accept"  // a reading has been checked and is right
	Reject  What = "reject"  // a reading is wrong, and left out
	Merge   What = "merge"   // two names are one
	Split   What = "split"   // two names are two
	Prefer  What = "prefer"  // one side of a conflict is taken for right; the conflict stays shown
	Silence What = "silence" // a conflict need not be shown again
	Note    What = "note"    // words about a sentence
	Undo    What = "undo"    // a decision, also an undo, does not hold any more
)

// form is what a decision is about, for the reader and for messages.
type form struct {
	what  What
	on    []string // what each of its targets is
	names bool     // whether the targets are names, in quotation marks
	model string   // a line to copy, after time and author
}

// forms lists the decisions in the order in which messages name them.
var forms = []form{
	{Accept, []string{"the ID of a reading"}, false, `accept r:3f9a1c77b20e "checked against the recording"`},
	{Reject, []string{"the ID of a reading"}, false, `reject r:3f9a1c77b20e "the envoy said it of another plan"`},
	{Merge, []string{"a name", "a name"}, true, `merge "Ana Sol" "Anna Soll" "one person, spelled in two ways"`},
	{Split, []string{"a name", "a name"}, true, `split "Ana Sol" "Ana Solberg" "two ministers"`},
	{Prefer, []string{"the ID of a conflict", "the part of this ID that stands for a side"}, false, `prefer 3f9a1c-77b20e 77b20e "the later count"`},
	{Silence, []string{"the ID of a conflict"}, false, `silence 3f9a1c-77b20e "both are right"`},
	{Note, []string{"the ID of a sentence"}, false, `note s:3f9a1c77b20e "he said the same in March"`},
	{Undo, []string{"the ID of a decision"}, false, `undo d:3f9a1c77b20e "a slip"`},
}

// words are the decisions by name.
func words() []string {
	var list []string
	for _, f := range forms {
		list = append(list, string(f.what))
	}
	return list
}

// Decision is what somebody has decided.
type Decision struct {
	ID     string    // "d:3f9a1c77b20e", made of what follows but for About
	Time   time.Time // in UTC
	Author string
	What   What
	On     []string // what it is about: the ID of a reading, of a sentence, of a conflict with the part for a side, of a decision; two names
	Reason string   // in the words of the author; of a note the note
	About  string   // words of what it is about, for who reads the file; "" mostly
}

// The limits of a decision, in bytes.
const (
	maxAuthor = 100
	maxName   = 1 << 10
	maxReason = 1 << 10
	maxAbout  = 1 << 10
)

// New makes a decision and checks it. White space in its words is made single spaces, the
// time is put in UTC.
func New(at time.Time, author string, what What, on []string, reason, about string) (Decision, error) {
	d := Decision{Time: at.UTC(), Author: spaced(author), What: what, Reason: spaced(reason), About: spaced(about)}
	for _, o := range on {
		d.On = append(d.On, spaced(o))
	}
	if p := d.problem(); p.text != "" {
		return Decision{}, errors.New(p.text)
	}
	d.ID = d.id()
	return d, nil
}

// spaced is text with single spaces.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// id is a hash of what a decision says.
func (d Decision) id() string {
	parts := append([]string{d.Time.Format(time.RFC3339Nano), d.Author, string(d.What)}, d.On...)
	return "d:" + hash(append(parts, d.Reason)...)
}

// hashBytes is how much of a hash an ID has.
const hashBytes = 6

func hash(parts ...string) string {
	text := make([]byte, 0, 512) // one piece: each statement of a brief is hashed
	for _, p := range parts {
		text = append(append(text, p...), 0)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:hashBytes])
}

// The parts of a line, for saying which of them is wrong.
const (
	atTime = iota
	atAuthor
	atWhat
	atOn // and the next one, where there are two
	atReason
	atAbout
)

// problem says what is wrong with a part of a decision; text is "" for nothing.
type problem struct {
	part, on int // on counts among the targets
	text     string
}

func (d Decision) problem() problem {
	f, ok := formOf(d.What)
	switch {
	case d.Time.Year() < 1 || d.Time.Year() > 9999:
		return problem{part: atTime, text: "the year has more than four digits"}
	case d.Author == "":
		return problem{part: atAuthor, text: "there is no author"}
	case len(d.Author) > maxAuthor:
		return problem{part: atAuthor, text: fmt.Sprintf("the author has more than %d bytes", maxAuthor)}
	case !printable(d.Author):
		return problem{part: atAuthor, text: "a control character in the author; delete it"}
	case !ok:
		return problem{part: atWhat, text: fmt.Sprintf("unknown decision %.40q; there are %s", d.What, strings.Join(words(), ", "))}
	case len(d.On) != len(f.on):
		return problem{part: atOn, text: fmt.Sprintf("%s takes %s: %s", d.What, strings.Join(f.on, " and "), f.model)}
	}
	for i, o := range d.On {
		if text := f.wrong(i, o); text != "" {
			return problem{part: atOn, on: i, text: text}
		}
	}
	switch {
	case f.names && names.Spelled(d.On[0]) == names.Spelled(d.On[1]):
		return problem{part: atOn, on: 1, text: "two different names are needed: " + f.model}
	case d.What == Prefer && !slices.Contains(strings.Split(d.On[0], "-"), d.On[1]):
		return problem{part: atOn, on: 1, text: fmt.Sprintf("%.20q is no part of the ID before it; rapporteur prefer writes the line", d.On[1])}
	case d.Reason == "":
		return problem{part: atReason, text: "no reason; write one in quotation marks: " + f.model}
	case len(d.Reason) > maxReason:
		return problem{part: atReason, text: fmt.Sprintf("the reason has more than %d bytes", maxReason)}
	case !printable(d.Reason):
		return problem{part: atReason, text: "a control character in the reason; delete it"}
	case len(d.About) > maxAbout || !printable(d.About):
		return problem{part: atAbout, text: fmt.Sprintf("the words after the reason have more than %d bytes, or a control character; they may be left out", maxAbout)}
	}
	return problem{}
}

func formOf(what What) (form, bool) {
	for _, f := range forms {
		if f.what == what {
			return f, true
		}
	}
	return form{}, false
}

// wrong says what is wrong with a target, "" for nothing.
func (f form) wrong(i int, on string) string {
	ok := false
	switch {
	case f.names && len(on) > maxName:
		return fmt.Sprintf("a name has more than %d bytes", maxName)
	case f.names:
		ok = !names.Empty(on) && printable(on)
	case f.what == Prefer && i == 1:
		ok = isHex(on, conflict.PartLength)
	case f.what == Prefer, f.what == Silence:
		ok = isConflict(on)
	case f.what == Note:
		ok = hasID(on, "s:")
	case f.what == Undo:
		ok = hasID(on, "d:")
	default:
		ok = hasID(on, "r:")
	}
	if ok {
		return ""
	}
	return fmt.Sprintf("%.40q is not %s: %s", on, f.on[i], f.model)
}

func hasID(s, prefix string) bool {
	rest, ok := strings.CutPrefix(s, prefix)
	return ok && isHex(rest, 2*hashBytes)
}

func isHex(s string, length int) bool {
	return len(s) == length && strings.Trim(s, "0123456789abcdef") == ""
}

// isConflict reports whether s looks like the ID of a conflict: groups of hexadecimal
// digits, joined by hyphens.
func isConflict(s string) bool {
	if len(s) > 100 {
		return false
	}
	for part := range strings.SplitSeq(s, "-") {
		if !isHex(part, conflict.PartLength) {
			return false
		}
	}
	return true
}

// printable reports whether text is UTF-8 that no terminal takes for a command.
func printable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl)
}

// String is the line of a decision, without a line end.
func (d Decision) String() string {
	parts := []string{d.Time.Format(time.RFC3339Nano), word(d.Author), string(d.What)}
	f, _ := formOf(d.What)
	for _, o := range d.On {
		if f.names {
			o = quote(o)
		}
		parts = append(parts, o)
	}
	parts = append(parts, quote(d.Reason))
	if d.About != "" {
		parts = append(parts, quote(d.About))
	}
	return strings.Join(parts, " ")
}

// word is text as one word of a line, in quotation marks where it needs them.
func word(s string) string {
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".-_@+", r)
	}
	if strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) {
		return quote(s)
	}
	return s
}

func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// before orders decisions by when they take effect.
func before(a, b Decision) int { return cmp.Or(a.Time.Compare(b.Time), cmp.Compare(a.ID, b.ID)) }
