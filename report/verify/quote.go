package verify

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/report/terminal/outline"
)

// span is the words of a quotation within an item, without its marks.
type span struct{ start, end int }

// quotations finds the quotations of text: what stands between "..." or “...”,
// the outermost where one stands in another. A mark that has no partner is no
// quotation, and does not disturb the others.
func quotations(text string) []span {
	var open []int // offsets after opening marks
	var found []span
	for i, r := range text {
		size := utf8.RuneLen(r)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if i == 0 {
			before = ' '
		}
		after, _ := utf8.DecodeRuneInString(text[min(len(text), i+max(size, 1)):])
		opens, closes := false, false
		switch r {
		case '“':
			opens = true
		case '”':
			closes = true
		case '"':
			opens = opening(before) && !unicode.IsSpace(after)
			closes = !opens
		}
		switch {
		case opens:
			open = append(open, i+size)
		case closes && len(open) > 0:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			// An outer quotation swallows those within it.
			for len(found) > 0 && found[len(found)-1].start >= start {
				found = found[:len(found)-1]
			}
			found = append(found, span{start, i})
		}
	}
	return found
}

// opening reports whether a straight mark after r opens a quotation.
func opening(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`([{<|>*_:;,/"“‘'—–-`, r)
}

func within(at int, quotes []span) bool { return holder(at, quotes) >= 0 }

// holder is the index of the quotation that holds the offset, or -1. Quotations
// are in text order and do not overlap.
func holder(at int, quotes []span) int {
	i := sort.Search(len(quotes), func(i int) bool { return quotes[i].end > at })
	if i < len(quotes) && quotes[i].start <= at {
		return i
	}
	return -1
}

// marks take out what a brief puts around the words by which the sides of a conflict
// differ, in its text forms.
var marks = strings.NewReplacer(outline.MarkOpen, "", outline.MarkShut, "", "**", "")

// hasWord reports whether there is anything to compare in s.
func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// fold makes text ready to compare: quotation marks, dashes and white space alike,
// dashes without spaces, and no backslashes of Markdown, on both sides of the
// comparison: a report may hold some of its own, which Markdown doubles.
func fold(s string) string {
	return dash.ReplaceAllString(outline.Fold(backslash.ReplaceAllString(s, "$1")), "-")
}

var (
	backslash = regexp.MustCompile("\\\\+([!-/:-@\\[-`{-~])")
	dash      = regexp.MustCompile(` ?-+ ?`)
)

var ellipsis = regexp.MustCompile(`\[\.{3,}\]|\(\.{3,}\)|\.{3,}`)

// gaps splits a folded quotation at its "...". The punctuation that English
// sets inside the closing mark is not held against it.
func gaps(quote string) []string {
	quote = strings.TrimRight(quote, " .,;:!?'")
	quote = strings.TrimLeft(quote, " '")
	var parts []string
	for _, p := range ellipsis.Split(quote, -1) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// inOrder reports whether text holds the parts one after the other; with bounds,
// each from the beginning of a word to the end of one.
func inOrder(text string, parts []string, bounds bool) bool {
	from := 0
	for _, p := range parts {
		at := -1
		for start := from; start <= len(text); {
			i := strings.Index(text[start:], p)
			if i < 0 {
				return false
			}
			i += start
			if !bounds || bounded(text, i, i+len(p)) {
				at = i
				break
			}
			_, size := utf8.DecodeRuneInString(text[i:])
			start = i + max(size, 1)
		}
		if at < 0 {
			return false
		}
		from = at + len(p)
	}
	return true
}

// bounded reports whether text[start:end] neither begins nor ends within a word
// or a number: "7 per cent" does not stand in "4.7 per cent".
func bounded(text string, start, end int) bool {
	return !joined(text[:start], text[start:end]) && !joined(text[start:end], text[end:])
}

// joined reports whether the end of a and the beginning of b are one word.
func joined(a, b string) bool {
	last, n := utf8.DecodeLastRuneInString(a)
	first, m := utf8.DecodeRuneInString(b)
	if inWord(last) && inWord(first) {
		return true
	}
	point := func(r rune) bool { return r == '.' || r == ',' }
	if point(last) && unicode.IsDigit(first) {
		before, _ := utf8.DecodeLastRuneInString(a[:len(a)-n])
		return unicode.IsDigit(before)
	}
	if unicode.IsDigit(last) && point(first) {
		after, _ := utf8.DecodeRuneInString(b[m:])
		return unicode.IsDigit(after)
	}
	return false
}

// inWord reports whether r belongs to a word of a script that sets spaces between
// words.
func inWord(r rune) bool {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// alignment is where the words of a quotation and of a text differ.
type alignment struct {
	matches     int    // words in the same place
	quote, text string // the words that differ, with the word before them
}

// sameWord compares words without the marks beside them.
func sameWord(a, b string) bool {
	const marks = `.,;:!?'()`
	return strings.Trim(a, marks) == strings.Trim(b, marks)
}

// align lays the words of a quotation along a text where most of them agree.
func align(quote, text []string) alignment {
	best, offset := -1, 0
	for i := range max(1, len(text)) {
		n := 0
		for j := 0; j < len(quote) && i+j < len(text); j++ {
			if sameWord(quote[j], text[i+j]) {
				n++
			}
		}
		if n > best {
			best, offset = n, i
		}
	}
	text = text[min(offset, len(text)):min(len(text), offset+len(quote))]
	head := 0
	for head < len(quote) && head < len(text) && sameWord(quote[head], text[head]) {
		head++
	}
	tail := 0
	for tail < len(quote)-head && tail < len(text)-head && sameWord(quote[len(quote)-1-tail], text[len(text)-1-tail]) {
		tail++
	}
	head, tail = max(0, head-1), max(0, tail-1)
	return alignment{best, strings.Join(quote[head:len(quote)-tail], " "), strings.Join(text[head:max(head, len(text)-tail)], " ")}
}
