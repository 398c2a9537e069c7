package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// Some pages list links to other stories right behind a person's name, without a space and
// closed by "MORE": the name in full stands before them as the heading of the list. Copied as
// plain text that reads "Ana Sol Ana Maria SolPort strike ends Owners walk out MORE said".

// Bounds of such a list: in bytes, and of the name in words.
const (
	longestList = 900
	longestFull = 8
)

// more closes a list of links.
const more = "MORE"

// insertsOf are the lists of links within a paragraph.
func insertsOf(b block) []annot.Block {
	var found []annot.Block
	from := 0 // what lies before is read
	for at := 0; ; {
		i := strings.Index(b.text[at:], more)
		if i < 0 {
			return found
		}
		end := at + i + len(more)
		at = end
		if r, _ := utf8.DecodeRuneInString(b.text[end:]); unicode.IsLetter(r) || r == ':' {
			continue
		}
		if start := listStart(b.text, max(from, end-longestList), end); start >= 0 {
			span := annot.Span{Start: b.Start + int32(start), End: b.Start + int32(end)}
			found = append(found, annot.Block{Span: span, Kind: annot.Teaser, Why: "links behind a name"})
			from = end
		}
	}
}

// listStart is where the list of links in s[from:end] begins: behind the first of two
// surnames of which the second runs into a link. It is -1 when there is none.
func listStart(s string, from, end int) int {
	type word struct{ from, to int }
	var before []word
	for at := from; at < end; {
		if s[at] == ' ' {
			at++
			continue
		}
		w := word{at, at}
		for w.to < end && s[w.to] != ' ' {
			w.to++
		}
		for _, cut := range seams(s[w.from:w.to]) {
			surname := s[w.from : w.from+cut]
			for k := len(before) - 1; k >= 0 && k >= len(before)-longestFull; k-- {
				if s[before[k].from:before[k].to] == surname {
					return append(before, w)[k+1].from
				}
			}
		}
		before = append(before, w)
		at = w.to
	}
	return -1
}

// seams are the places within a word where a capital follows a small letter.
func seams(word string) []int {
	var at []int
	small := false
	for i, r := range word {
		if small && unicode.IsUpper(r) {
			at = append(at, i)
		}
		small = unicode.IsLower(r)
	}
	return at
}
