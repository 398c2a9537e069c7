package text

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// datelineBytes is how far into a paragraph the head of an agency report reaches:
// "PORT CALDER, Norlund, March 3, 2024 (Reuters) - ".
const datelineBytes = 120

// outlet is the name of the outlet and where the text shows it. The foot of the
// page is surer than its head, and the page is surer than the agency at the head of
// the report, whose text any outlet may print.
func (bs blocks) outlet() (string, annot.Span) {
	for _, kind := range []annot.BlockKind{annot.Notice, annot.Byline, annot.Title} {
		for _, b := range bs {
			if b.kind == kind && !b.outlet.Empty() {
				name := b.text[b.outlet.Start-b.Start : b.outlet.End-b.Start]
				return outletName(name), b.outlet
			}
		}
	}
	for _, b := range bs.opening() {
		m := agencyHead().FindStringSubmatchIndex(b.text[:cut(b.text, datelineBytes)])
		if m == nil {
			continue
		}
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		return outletName(b.text[from:to]), annot.Span{Start: b.Start + int32(from), End: b.Start + int32(to)}
	}
	return "", annot.Span{}
}

// opening are the first two paragraphs: a stand-first may come before the report.
func (bs blocks) opening() blocks {
	var first blocks
	for _, b := range bs {
		if b.open() {
			if first = append(first, b); len(first) == 2 {
				break
			}
		}
	}
	return first
}

// outletName is the name to show: agencies by their full name, all others as
// printed.
func outletName(printed string) string {
	agencies := words().agencies
	if name, ok := agencies[printed]; ok {
		return name
	}
	if rest, ok := strings.CutPrefix(printed, "The "); ok {
		for _, name := range agencies {
			if name == rest {
				return name
			}
		}
	}
	return printed
}

// agencyHead matches "CALDER/SUND (Reuters) -", "Calder (CNN) The ..." and "Calder CNN —"
// at the head of a paragraph, the agency being the first or the second group. A
// sentence that mentions an agency goes on in lower case.
var agencyHead = sync.OnceValue(func() *regexp.Regexp {
	quoted := make([]string, 0, len(words().agencies))
	for _, name := range words().agencyNames() {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	agency := "(" + strings.Join(quoted, "|") + ")"
	return regexp.MustCompile(`^(?:\p{Lu}[\p{L}\d.,'’/ -]{1,80}? ?)?\(` + agency + `\)(?: ?[-–—:]| ["“‘']?\p{Lu})` +
		`|^(?:\p{Lu}[\p{L}.'’-]+,? ){0,3}` + agency + ` ?[–—] ?["“‘']?\p{Lu}`)
})

// published is the date on which the report says that it was published: that of a
// "Published" line, else of any date line, else of the head of an agency report.
func (bs blocks) published() annot.Date {
	var found annot.Date
	for _, b := range bs {
		if b.kind != annot.Dateline {
			continue
		}
		value, at := findDate(b.text)
		if value == "" {
			continue
		}
		first := found.Value == ""
		// An update is later than the report; its date stands only for want of a better.
		if first || strings.Contains(strings.ToLower(b.text[:at.Start]), "publish") {
			found = stated(value, b, at)
		}
		if !first {
			break
		}
	}
	if found.Value != "" {
		return found
	}
	for _, b := range bs.opening() {
		if head := datelineHead(b.text); head != "" {
			if value, at := findDate(head); value != "" {
				return stated(value, b, at)
			}
		}
	}
	return annot.Date{Basis: annot.Unknown}
}

func stated(value string, b block, at annot.Span) annot.Date {
	return annot.Date{
		Value:      value,
		Basis:      annot.Stated,
		At:         annot.Span{Start: b.Start + at.Start, End: b.Start + at.End},
		Confidence: annot.High,
		Why:        "the report prints it",
	}
}

// datelineHead is the place and date before the dash or the bracket at the head of
// an agency report, whose place stands in capitals; "" where there is none.
func datelineHead(s string) string {
	s = s[:cut(s, datelineBytes)]
	end := strings.IndexAny(s, "(–—")
	if i := strings.Index(s, " -"); i >= 0 && (end < 0 || i < end) {
		end = i
	}
	if end < 0 {
		return ""
	}
	city, _, _ := strings.Cut(s[:end], ",")
	if !inCapitals(city) || !unicode.IsUpper(firstLetter(city)) {
		return ""
	}
	return s[:end]
}

// url is the address of the page, where a line gives it and nothing else.
func (bs blocks) url() string {
	for _, b := range bs {
		if b.kind != annot.Notice || b.rule == nil {
			continue
		}
		i := strings.Index(b.text, "http")
		if i >= 0 && !strings.ContainsFunc(b.text[i:], unicode.IsSpace) && strings.Contains(b.text[i:], "://") {
			return b.text[i:]
		}
	}
	return ""
}

// cut is the largest index up to n that does not cut a character of s.
func cut(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
