package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what a short unit looks like, before any word of it is understood.
type shape struct {
	long     bool // too long to be anything but a paragraph; nothing else is set
	runes    int
	words    int
	final    rune // the mark that closes it, within closing quotes; 0 for none
	capitals bool // every letter that has a case is a capital, four letters or more
	title    bool // title case: every word but the small ones has a capital
	item     bool // begins with the mark of a list item
	opener   bool // begins with a word that opens sentences, or in lower case
	digit    bool // begins with a digit
	dangling bool // ends in a word that nothing ends in
}

// longUnit is the length in bytes from which a unit is a paragraph unseen.
const longUnit = 300

func shapeOf(u unit) shape {
	s := shape{final: finalMark(u.text)}
	if len(u.text) > longUnit {
		s.long = true
		return s
	}
	l := words()
	fields := strings.Fields(u.text)
	first := strings.ToLower(strings.TrimFunc(fields[0], unicode.IsPunct))
	s.runes, s.words = u.runes(), len(fields)
	s.item = startsItem(u.text)
	s.opener = l.openers[first] || strings.IndexFunc(fields[0], unicode.IsLetter) >= 0 && unicode.IsLower(firstLetter(fields[0]))
	s.digit = fields[0][0] >= '0' && fields[0][0] <= '9'
	s.dangling = l.dangling[strings.ToLower(fields[len(fields)-1])]
	s.capitals = inCapitals(u.text)
	s.title = inTitleCase(fields)
	return s
}

// sentence reports whether the unit ends as sentences do.
func (s shape) sentence() bool { return s.final == '.' || s.final == '?' || s.final == '!' }

// finalMark is the punctuation mark that s ends in, quotation marks and brackets
// that close after it left aside. Marks of other scripts come back as their Latin
// likes, an ellipsis as a full stop. It is 0 when s ends in a word.
func finalMark(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' || r == '\'' || r == '“' || r == '*'
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '…', '。', '।', '۔', '．':
		return '.'
	case '?', '？', '؟':
		return '?'
	case '!', '！':
		return '!'
	case ':', '：', ';', '；', ',', '，', '、', '،':
		return ':'
	case '-', '–', '—':
		return '-'
	}
	return 0
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

func inCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 4
}

// inTitleCase reports whether every word has a capital but those that headlines
// leave small. Numbers count for neither side; one word is no headline.
func inTitleCase(fields []string) bool {
	capital := 0
	for _, f := range fields {
		r := firstLetter(f)
		switch {
		case r == 0 || strings.ContainsRune("0123456789", rune(f[0])):
			continue
		case unicode.IsUpper(r):
			capital++
		case !words().small[strings.ToLower(strings.TrimFunc(f, unicode.IsPunct))]:
			return false
		}
	}
	return capital >= 2
}
