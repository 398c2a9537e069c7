package outline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Shorten cuts text to about limit characters, between whole words and where it can
// between clauses, with "..." for what is left out. The words of focus are kept when text
// holds them.
func Shorten(text string, limit int, focus string) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	words := strings.Fields(text)
	first, last := focusWords(text, focus)
	from, to := first, last
	size := utf8.RuneCountInString(strings.Join(words[from:to], " "))
	for size > limit && to > from+1 {
		to--
		size -= utf8.RuneCountInString(words[to]) + 1
	}
	last = min(last, to)
	// Grow to the left only as far as a third of what is left over: what follows
	// the focus mostly says more than what stands before it.
	left := (limit - size) / 3
	grow := func(word string, room int) bool { return utf8.RuneCountInString(word)+1 <= room }
	for from > 0 && grow(words[from-1], left) {
		from--
		n := utf8.RuneCountInString(words[from]) + 1
		size, left = size+n, left-n
	}
	for to < len(words) && grow(words[to], limit-size) {
		size += utf8.RuneCountInString(words[to]) + 1
		to++
	}
	for from > 0 && grow(words[from-1], limit-size) {
		from--
		size += utf8.RuneCountInString(words[from]) + 1
	}
	if start := clauseBefore(words, from); start < from {
		// The whole clause, when that costs little, and less at the end for it.
		if extra := utf8.RuneCountInString(strings.Join(words[start:from], " ")) + 1; extra <= limit/4 {
			size, from = size+extra, start
			for size > limit && to > last {
				to--
				size -= utf8.RuneCountInString(words[to]) + 1
			}
		}
	} else if from > 0 {
		from = clauseAfter(words, from, min(first, from+(to-from)/endPart))
	}
	if to < len(words) {
		to = clauseEnd(words, max(last, to-(to-from)/endPart), to)
	}
	short := strings.Join(words[from:to], " ")
	if from > 0 {
		short = "... " + short
	}
	if to < len(words) {
		short = strings.TrimRight(short, ",;:–—- ") + " ..."
	}
	return short
}

// focusWords is the half-open range of the words of text that focus covers, the
// first word when it does not occur.
func focusWords(text, focus string) (from, to int) {
	at := -1
	if focus != "" {
		at = strings.Index(text, focus)
	}
	if at < 0 {
		return 0, 1
	}
	from = len(strings.Fields(text[:at]))
	if at > 0 && text[at-1] != ' ' {
		from-- // the focus starts within a word
	}
	return from, len(strings.Fields(text[:at+len(focus)]))
}

// nearStart is how many words are added to a quotation so that it begins with a clause;
// endPart says which part of it may be left out so that it begins or ends with one.
const (
	nearStart = 4
	endPart   = 4
)

// opens reports whether a clause or a phrase begins with word i.
func opens(words []string, i int) bool {
	return i == 0 || strings.ContainsRune(",;:—–", lastRune(words[i-1])) || slices.Contains(openingWords, strings.ToLower(words[i]))
}

// clauseBefore is the word that the clause of word i begins with when it is near, else i.
func clauseBefore(words []string, i int) int {
	for j := i; j >= 0 && i-j <= nearStart; j-- {
		if opens(words, j) {
			return j
		}
	}
	return i
}

// clauseAfter is the first word from i to at most limit that begins a clause, else i.
func clauseAfter(words []string, i, limit int) int {
	for j := i; j <= limit; j++ {
		if opens(words, j) {
			return j
		}
	}
	return i
}

// clauseEnd is the end of the last clause that ends between low and high; without one,
// high less the words that nothing can end in.
func clauseEnd(words []string, low, high int) int {
	for j := high; j > low; j-- {
		if opens(words, j) {
			return trimWeak(words, low, j)
		}
	}
	return trimWeak(words, low, high)
}

// trimWeak takes words off the end that cannot end a phrase, "of the", not below low.
func trimWeak(words []string, low, high int) int {
	for high > low+1 && slices.Contains(weakWords, strings.ToLower(words[high-1])) {
		high--
	}
	return high
}

// TrimWeak takes the words off the end of a text that cannot end a phrase, "of the".
func TrimWeak(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:trimWeak(words, 0, len(words))], " ")
}

// Weak reports whether a word in lower case joins others: an article, a preposition, a
// conjunction, an auxiliary verb.
func Weak(word string) bool {
	return slices.Contains(weakWords, word) || slices.Contains(openingWords, word)
}

func lastRune(word string) rune {
	r, _ := utf8.DecodeLastRuneInString(word)
	return r
}

// openingWords begin clauses; weakWords end no phrase. They only choose where a quotation
// is cut.
var (
	openingWords = []string{"after", "although", "and", "as", "because", "before", "but", "if", "or", "since", "that", "though", "unless", "until", "when", "where", "which", "while", "who", "whose"}
	weakWords    = []string{"a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "been", "before", "between", "but", "by", "can", "could", "for", "from", "had", "has", "have", "her", "his", "if", "in", "into", "is", "its", "may", "might", "more", "no", "not", "of", "on", "or", "our", "over", "should", "than", "that", "the", "their", "these", "this", "those", "to", "under", "was", "were", "which", "while", "who", "will", "with", "would"}
)
