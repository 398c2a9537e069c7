package eval

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// stopWords say nothing about what a target is.
var stopWords = setOf("the a an of to for in on at by with and or its their his her that which is are be would will any s")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// wordRun is the script's [\w€$£%.-]+ with \w spelled out for all of Unicode.
var wordRun = regexp.MustCompile(`[\p{L}\p{N}_€$£%.-]+`)

// wordSet holds the different words of a phrase that carry meaning.
func wordSet(phrase string) map[string]bool {
	set := map[string]bool{}
	for _, word := range wordRun.FindAllString(lower(phrase), -1) {
		if !stopWords[word] {
			set[word] = true
		}
	}
	return set
}

// sameTarget reports whether two phrases share at least half of the words of the
// shorter one. A phrase without words is the same as nothing.
func sameTarget(gold, found string) bool {
	g, f := wordSet(gold), wordSet(found)
	if len(g) == 0 || len(f) == 0 {
		return false
	}
	shared := 0
	for word := range g {
		if f[word] {
			shared++
		}
	}
	return 2*shared >= min(len(g), len(f))
}

// foldName is a name as holders are compared: lower case, without possessive and
// leading article, white space runs as one blank.
func foldName(name string) string {
	s := lower(strings.TrimFunc(name, isSpace))
	for _, possessive := range []string{"'s", "’s"} {
		if cut, ok := strings.CutSuffix(s, possessive); ok {
			s = cut
			break
		}
	}
	for _, article := range []string{"the", "a", "an"} {
		rest, ok := strings.CutPrefix(s, article)
		if trimmed := strings.TrimLeftFunc(rest, isSpace); ok && len(trimmed) < len(rest) {
			s = trimmed
			break
		}
	}
	return joinSpace(s)
}

// joinSpace makes one blank of every run of white space, also at the ends, where a
// possessive or an article may have left one.
func joinSpace(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if isSpace(r) {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	if blank {
		b.WriteByte(' ')
	}
	return b.String()
}

// isSpace is what the script's language calls white space: Unicode's, and the four
// ASCII separators.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// lower maps to lower case with the full rules of Unicode, as the script does.
func lower(s string) string { return cases.Lower(language.Und).String(s) }

// sameValue compares two figures: as numbers where both are, else as text.
func sameValue(a, b any) bool {
	left, right := fmt.Sprint(a), fmt.Sprint(b)
	x, errX := strconv.ParseFloat(strings.TrimFunc(left, isSpace), 64)
	y, errY := strconv.ParseFloat(strings.TrimFunc(right, isSpace), 64)
	if errX != nil || errY != nil {
		return left == right
	}
	return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
}
