// Package align tells when two reports say the same in other words: it reduces what a
// text is about to stems, with words of one sense as one, compares the targets of
// positions, and groups the readings of a story that say one thing.
package align

import (
	"slices"
	"strings"
	"unicode"
)

// stopwords carry no content of their own.
var stopwords = WordSet(`a an the this that these those some any all each every both its their his her our your my
	it they he she we you i them him us me who whom whose which what there here
	and or but nor so as than then if unless while because since until though although whether
	of in on at by for from to with without into onto over under about after before between during against among
	across through within toward towards per via amid despite around near up down out off
	is are was were be been being am has have had having do does did done will would shall should can could may might must
	nearly almost roughly approximately estimated not no none never also only just even still yet already more most less least much many few other another such own same
	say says said saying tell tells told according mr mrs ms`)

// WordSet is the set of the words of a list parted by spaces.
func WordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// Stems is the set of the stems of a list of words parted by spaces.
func Stems(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[Stem(w)] = true
	}
	return set
}

// Stopword reports whether a word, in lower case, carries no content of its own.
func Stopword(word string) bool { return stopwords[word] }

// Words are the words of a text in lower case, without possessive endings.
func Words(text string) []string {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	out := fields[:0]
	for _, w := range fields {
		w = strings.Trim(strings.ReplaceAll(w, "’", "'"), "'")
		w = strings.TrimSuffix(w, "'s")
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// Content are the distinct stems of the content words of a text, sorted. Numbers
// are left out: they are compared as quantities and times.
func Content(text string) []string { return ContentOf(Words(text)) }

// ContentOf is Content of a text with the given words, as Words has them.
func ContentOf(words []string) []string {
	var out []string
	for _, w := range words {
		if stopwords[w] || strings.ContainsFunc(w, unicode.IsDigit) {
			continue
		}
		out = append(out, Stem(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Stem takes off the endings of plural, -ing and -ed, lightly: two words that share
// a stem are forms of one word, but not every two forms of a word share a stem.
func Stem(w string) string {
	if len(w) < 4 {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		w = w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:len(w)-1]
	}
	for _, ending := range []string{"ing", "ed"} {
		if base, ok := strings.CutSuffix(w, ending); ok && len(base) >= 3 && strings.ContainsAny(base, "aeiouy") {
			if n := len(base); base[n-1] == base[n-2] && !strings.ContainsRune("lsz", rune(base[n-1])) {
				base = base[:n-1]
			}
			w = base
			break
		}
	}
	if len(w) > 4 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

// Shared counts what two sorted lists have in common.
func Shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// Jaccard is the share of two sets that both have, 0 for two empty ones.
func Jaccard(a, b []string) float64 {
	n := Shared(a, b)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

// Without is a sorted list less the words given.
func Without(list []string, drop func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(list), drop)
}
