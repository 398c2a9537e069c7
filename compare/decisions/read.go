package decisions

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/nearest"
)

// The limits of Read.
const (
	MaxBytes = 16 << 20 // of a file
	maxLines = 100_000
	maxLine  = 8 << 10 // bytes
)

// Log is a file of decisions.
type Log struct {
	List []Decision // by time, then by ID, each once
	// Torn are the lines that were cut off when they were written, "decisions.txt:3": they
	// are no decisions.
	Torn []string
}

// TornMark ends a line that was cut off, once another one has been added below it.
const TornMark = " #torn"

// Read reads a file of decisions; file is its name in messages. A line that begins with #
// is a comment. A last line that was cut off, or one that TornMark ends, is set aside; what is
// wrong otherwise is an error of one line with file, line and column, counted in characters.
func Read(file, text string) (Log, error) {
	var l Log
	if len(text) > MaxBytes {
		return l, fmt.Errorf("%s: more than %d bytes", file, MaxBytes)
	}
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if n++; n > maxLines {
			return Log{}, fmt.Errorf("%s:%d: more than %d lines", file, n, maxLines)
		}
		whole := strings.HasSuffix(line, "\n")
		line = strings.TrimRight(line, "\r\n")
		if s := strings.TrimSpace(line); s == "" || s[0] == '#' {
			continue
		}
		d, err := parse(line)
		switch {
		case err == nil:
			l.List = append(l.List, d)
		case !whole && cutOff(line), strings.HasSuffix(line, TornMark):
			l.Torn = append(l.Torn, fmt.Sprintf("%s:%d", file, n))
		default:
			var at fault
			errors.As(err, &at)
			return Log{}, fmt.Errorf("%s:%d:%d: %s", file, n, at.col, at.text)
		}
	}
	l.sort()
	return l, nil
}

// cutOff reports whether a line that is no decision can be the beginning of one.
func cutOff(line string) bool {
	_, err := parse(line)
	var at fault
	return errors.As(err, &at) && at.early
}

// Unfinished reports whether the last line of a file was cut off: a line end alone would make
// it one that says something wrong.
func Unfinished(text string) bool {
	line := text[strings.LastIndexByte(text, '\n')+1:]
	if s := strings.TrimSpace(line); s == "" || s[0] == '#' {
		return false
	}
	_, err := parse(line)
	return err != nil
}

// With is a log with the decisions of another: in which order makes no difference.
func (l Log) With(other Log) Log {
	all := Log{List: slices.Concat(l.List, other.List), Torn: slices.Concat(l.Torn, other.Torn)}
	all.sort()
	return all
}

func (l *Log) sort() {
	slices.SortFunc(l.List, func(a, b Decision) int { return before(a, b) })
	l.List = slices.CompactFunc(l.List, func(a, b Decision) bool { return a.ID == b.ID })
}

// Find is the decision with an ID.
func (l Log) Find(id string) (Decision, bool) {
	i := slices.IndexFunc(l.List, func(d Decision) bool { return d.ID == id })
	if i < 0 {
		return Decision{}, false
	}
	return l.List[i], true
}

// fault is what is wrong with a line.
type fault struct {
	col   int // in characters, from 1
	text  string
	early bool // the line ends where something is still to come
}

func (f fault) Error() string { return f.text }

// token is a word of a line, or a text in quotation marks.
type token struct {
	text   string
	quoted bool
	col    int
}

// parse reads a line.
func parse(line string) (Decision, error) {
	if len(line) > maxLine {
		return Decision{}, fault{col: 1, text: fmt.Sprintf("a line of more than %d bytes", maxLine)}
	}
	list, err := tokens(line)
	if err != nil {
		return Decision{}, err
	}
	end := utf8.RuneCountInString(line) + 1
	var d Decision
	if d.Time, err = when(list[0]); err != nil {
		if len(list) == 1 { // "2026-11-"
			err = fault{list[0].col, err.(fault).text, true}
		}
		return Decision{}, err
	}
	if len(list) == 1 {
		return Decision{}, fault{end, "no author; a line begins 2026-11-23T10:00:00Z ana", true}
	}
	d.Author = spaced(list[1].text)
	if len(list) == 2 {
		return Decision{}, fault{end, "no decision; there are " + strings.Join(words(), ", "), true}
	}
	f, ok := formOf(What(list[2].text))
	if !ok || list[2].quoted {
		return Decision{}, unknown(list[2], len(list) == 3)
	}
	d.What = f.what
	rest := list[3:]
	for i, t := range rest[:min(len(f.on), len(rest))] {
		if t.quoted && !f.names {
			return Decision{}, fault{col: t.col, text: fmt.Sprintf("%s comes before the reason: %s", f.on[i], f.model)}
		}
		d.On = append(d.On, spaced(t.text))
	}
	if len(rest) <= len(f.on) {
		text := fmt.Sprintf("%s takes %s, and a reason: %s", f.what, strings.Join(f.on, " and "), f.model)
		return Decision{}, fault{end, text, true}
	}
	rest = rest[len(f.on):]
	for i, t := range rest {
		switch {
		case !t.quoted && i == 0:
			return Decision{}, fault{col: t.col, text: "a reason stands in quotation marks: " + f.model}
		case !t.quoted || i > 1:
			return Decision{}, fault{col: t.col, text: "words after the quotation; a line that was cut off may have run into the next one: part them"}
		}
	}
	d.Reason = spaced(rest[0].text)
	if len(rest) > 1 {
		d.About = spaced(rest[1].text)
	}
	if p := d.problem(); p.text != "" {
		at := map[int]int{atTime: 0, atAuthor: 1, atWhat: 2, atOn: 3 + p.on, atReason: 3 + len(f.on), atAbout: 4 + len(f.on)}[p.part]
		return Decision{}, fault{col: list[at].col, text: p.text}
	}
	d.ID = d.id()
	return d, nil
}

// unknown is the fault of a word that is no decision; last is whether the line ends with it.
func unknown(t token, last bool) fault {
	f := fault{col: t.col, early: last && !t.quoted}
	if near := nearest.Of(t.text, words()); near != "" {
		f.text = fmt.Sprintf("unknown decision %.40q; did you mean %q?", t.text, near)
	} else {
		f.text = fmt.Sprintf("unknown decision %.40q; there are %s", t.text, strings.Join(words(), ", "))
	}
	return f
}

// when reads a time.
func when(t token) (time.Time, error) {
	at, err := time.Parse(time.RFC3339Nano, t.text)
	switch {
	case err != nil || t.quoted || strings.ContainsRune(t.text, ','):
		return at, fault{col: t.col, text: fmt.Sprintf("%.40q is no time; a line begins with one such as 2026-11-23T10:00:00Z", t.text)}
	case !strings.HasSuffix(t.text, "Z"):
		return at, fault{col: t.col, text: fmt.Sprintf("%.40q is not in UTC; write %s", t.text, at.UTC().Format(time.RFC3339Nano))}
	}
	return at.UTC(), nil
}

// tokens cuts a line in words and quotations. Within a quotation \" is a quotation mark and
// \\ a backslash.
func tokens(line string) ([]token, error) {
	var list []token
	var now *token
	var text []rune
	escaped, col := false, 0
	flush := func() {
		if now != nil {
			now.text = string(text)
			list, now, text = append(list, *now), nil, text[:0]
		}
	}
	after := false // right after a quotation
	for i, r := range line {
		col++
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(line[i:]); size == 1 {
				return nil, fault{col: col, text: "not UTF-8; save the file as UTF-8", early: len(line)-i < utf8.UTFMax}
			}
		}
		switch inside := now != nil && now.quoted; {
		case inside && escaped:
			if r != '"' && r != '\\' {
				return nil, fault{col: col - 1, text: `a backslash stands before a quotation mark or another one only: write \\`}
			}
			text, escaped = append(text, r), false
		case inside && r == '\\':
			escaped = true
		case inside && r == '"':
			flush()
			after = true
		case unicode.IsControl(r) && r != '\t':
			return nil, fault{col: col, text: "a control character; delete it"}
		case inside:
			text = append(text, r)
		case r == ' ' || r == '\t':
			flush()
			after = false
		case r == '“' || r == '”' || r == '„' || r == '«':
			return nil, fault{col: col, text: fmt.Sprintf("%c begins no quotation here: write straight quotation marks, \"", r)}
		case after:
			return nil, fault{col: col, text: "words right after a quotation mark; put a space between"}
		case r == '"' && now == nil:
			now = &token{quoted: true, col: col}
		case r == '"':
			return nil, fault{col: col, text: "a quotation mark within a word; put a space before it"}
		case now == nil:
			now = &token{col: col}
			text = append(text, r)
		default:
			text = append(text, r)
		}
	}
	if now != nil && now.quoted {
		return nil, fault{now.col, "the quotation that begins here does not end; a line that was cut off is to be deleted", true}
	}
	flush()
	return list, nil
}
