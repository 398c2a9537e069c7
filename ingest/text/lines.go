package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A report has one paragraph a line, as a rule, and blank lines mean nothing. Some
// are wrapped by hand: lines of some seventy columns, paragraphs set off by blank
// lines. Which it is shows in how the lines are filled: a wrapped line is one that
// the first word of the next line would not have fitted into.

// line is one line of the text, trimmed.
type line struct {
	start, end int
	runes      int  // columns, roughly; counted up to wideLine
	indent     int  // white space before it, in runes
	adjacent   bool // follows a line with words directly, without a blank line
	hardBreak  bool // ends in two spaces, a line break of Markdown
}

const (
	wideLine    = 240 // no wrapped text is as wide; longer lines are not measured
	widestWrap  = 110
	narrowWrap  = 45
	wrappedFrom = 0.6 // share of adjacent lines that must be filled
	longWord    = 40  // addresses that stick out of a wrapped text
)

// unitsOf finds the paragraphs of a text.
func unitsOf(content string) []unit {
	lines := linesOf(content)
	width := wrapWidth(content, lines)
	var units []unit
	for i := 0; i < len(lines); {
		first, last := lines[i], lines[i]
		i++
		for i < len(lines) && joins(content, first, last, lines[i], width) {
			last = lines[i]
			i++
		}
		units = append(units, newUnit(content, first.start, last.end))
	}
	return units
}

// linesAsUnits are the lines of a text of which each is a block.
func linesAsUnits(content string) []unit {
	var units []unit
	for _, l := range linesOf(content) {
		units = append(units, newUnit(content, l.start, l.end))
	}
	return units
}

// linesOf splits at every kind of line end and leaves out lines without words.
func linesOf(content string) []line {
	var lines []line
	adjacent := false
	for from := 0; from < len(content); {
		end, next := lineEnd(content, from)
		raw := content[from:end]
		start, stop := trim(raw)
		if start == stop {
			adjacent = false
		} else {
			lines = append(lines, line{
				start:     from + start,
				end:       from + stop,
				runes:     runesUpTo(raw[start:stop], wideLine),
				indent:    runesUpTo(raw[:start], wideLine),
				adjacent:  adjacent,
				hardBreak: strings.HasSuffix(raw, "  ") || strings.HasSuffix(raw, `\`),
			})
			adjacent = true
		}
		from = next
	}
	return lines
}

// lineEnd is where the line at from ends and where the next one starts.
func lineEnd(content string, from int) (end, next int) {
	i := strings.IndexAny(content[from:], "\n\r\f\u2028\u2029")
	if i < 0 {
		return len(content), len(content)
	}
	end = from + i
	_, n := utf8.DecodeRuneInString(content[end:])
	if strings.HasPrefix(content[end:], "\r\n") {
		n = 2
	}
	return end, end + n
}

// trim is the range of s without white space, no-break and zero-width spaces, byte
// order marks and control characters around it.
func trim(s string) (start, stop int) {
	trimmed := strings.TrimLeftFunc(s, blank)
	start = len(s) - len(trimmed)
	return start, start + len(strings.TrimRightFunc(trimmed, blank))
}

func blank(r rune) bool {
	switch r {
	case '\ufeff', '\u200b', '\u200e', '\u200f', '\u2060', '\u00ad':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) && r != 0x1b
}

func runesUpTo(s string, most int) int {
	n := 0
	for range s {
		if n++; n > most {
			break
		}
	}
	return n
}

// wrapWidth is the column at which the text is wrapped, 0 when it is not.
func wrapWidth(content string, lines []line) int {
	var widths []int
	wide := 0
	for i, l := range lines {
		if l.runes > widestWrap && !holdsLongWord(content, l) {
			wide++
		}
		if i+1 < len(lines) && lines[i+1].adjacent && l.runes <= widestWrap && !holdsLongWord(content, l) {
			widths = append(widths, l.runes)
		}
	}
	if len(widths) < 2 || wide*10 > len(lines) {
		return 0
	}
	slices.Sort(widths)
	width := widths[(len(widths)-1)*98/100]
	if width < narrowWrap {
		return 0
	}
	filled, pairs := 0, 0
	for i := 1; i < len(lines); i++ {
		if !lines[i].adjacent || startsItem(content[lines[i].start:lines[i].end]) {
			continue
		}
		pairs++
		if fills(content, lines[i-1], lines[i], width) {
			filled++
		}
	}
	if pairs < 2 || float64(filled) < wrappedFrom*float64(pairs) {
		return 0
	}
	return width
}

// fills reports whether a was broken for want of room: the first word of b would
// not have fitted. Some editors wrap a few columns early.
func fills(content string, a, b line, width int) bool {
	return a.indent+a.runes+1+firstWord(content[b.start:b.end]) > width-width/12
}

func firstWord(s string) int {
	// A no-break space holds words together, for those who wrapped the text as well.
	if i := strings.IndexAny(s[:min(len(s), 4*wideLine)], " \t"); i >= 0 {
		s = s[:i]
	}
	return runesUpTo(s, wideLine)
}

func holdsLongWord(content string, l line) bool {
	if l.runes <= longWord || l.runes > wideLine {
		return false
	}
	for w := range strings.FieldsSeq(content[l.start:l.end]) {
		if runesUpTo(w, longWord) > longWord {
			return true
		}
	}
	return false
}

// joins reports whether line b goes on with the paragraph that runs from first to
// a. In a text that is not wrapped only a sentence that is plainly cut in two is
// mended.
func joins(content string, first, a, b line, width int) bool {
	rest := content[b.start:b.end]
	if startsItem(rest) || a.hardBreak {
		return false
	}
	if width > 0 && b.adjacent {
		if b.indent > first.indent+1 && !startsItem(content[first.start:first.end]) {
			return false
		}
		return fills(content, a, b, width)
	}
	return a.start > 0 && brokenOff(content[a.start:a.end], rest)
}

// shortestBroken is the length in bytes under which a line may be an item of a list
// or a heading, whatever follows it.
const shortestBroken = 40

// brokenOff reports whether a sentence breaks off at the end of a and goes on in b:
// a ends in a word that no sentence or heading ends in, or b goes on in lower case.
func brokenOff(a, b string) bool {
	if len(a) < shortestBroken || finalMark(a) != 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b)
	last := strings.ToLower(lastWord(a))
	return unicode.IsLower(r) && !strings.ContainsAny(b[:min(len(b), 12)], ":/@") || words().dangling[last] && !startsItem(a)
}

func lastWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return s
}

// startsItem reports whether s begins with the mark of a list item: a bullet, a
// dash, or a number or letter with a full stop or bracket.
func startsItem(s string) bool {
	word, _, found := strings.Cut(s[:min(len(s), 16)], " ")
	if !found || word == "" {
		return false
	}
	switch word {
	case "-", "*", "+", "•", "⦁", "◦", "▪", "·", "–", "—", "--", ">", "#", "##", "###":
		return true
	}
	label := strings.TrimPrefix(word, "(")
	if label == "" || label[len(label)-1] != '.' && label[len(label)-1] != ')' {
		return false
	}
	label = strings.TrimSuffix(label[:len(label)-1], `\`) // Markdown writes "19\."
	digits := strings.TrimFunc(label, func(r rune) bool { return r >= '0' && r <= '9' }) == ""
	return label != "" && len(label) <= 3 && digits || len(label) == 1 && label[0] >= 'a' && label[0] <= 'z'
}
