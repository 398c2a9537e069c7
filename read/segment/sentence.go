package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// splitter finds the ends of the sentences of one block.
type splitter struct {
	text   string
	tokens []annot.Token // up to the end of the block
	first  int           // index of the first token of the block
	abbr   abbreviations
	// lastWord is the last token of the block with a letter or digit; the marks after
	// it belong to the last sentence.
	lastWord int
	// open says whether a quotation is open before the token that is looked at.
	open bool
	odds odds
}

// maxMarks bounds how many marks in a row are looked at together.
const maxMarks = 20

// newSplitter is a splitter for the block whose tokens begin at first.
func newSplitter(text string, tokens []annot.Token, first int, abbr abbreviations) *splitter {
	s := &splitter{text: text, tokens: tokens, first: first, abbr: abbr, lastWord: len(tokens) - 1}
	for s.lastWord >= first && !hasWord(s.word(s.lastWord)) {
		s.lastWord--
	}
	return s
}

func (s *splitter) word(i int) string { return s.tokens[i].Text(s.text) }

// gap reports whether white space stands before token i.
func (s *splitter) gap(i int) bool { return s.tokens[i-1].End != s.tokens[i].Start }

// end is the index after the last token of the sentence that begins at first.
func (s *splitter) end(first int) int {
	depth := 0       // of the brackets opened in this sentence
	started := false // a word stands in it, more than the number of a list's item
	lower := false   // it begins in lower case
	for i := first; i < len(s.tokens); i++ {
		if i-first >= maxTokens {
			return i
		}
		word := s.word(i)
		if depth == 0 && i > first && (started || rule(s.word(i-1))) && s.likely(first, i) {
			return i
		}
		if started && bullet(word) && s.gap(i) && i < s.lastWord {
			return i
		}
		s.quote(word)
		switch word {
		case "(", "[":
			depth++
			continue
		case ")", "]":
			depth = max(0, depth-1)
			continue
		}
		if !started && hasWord(word) && !s.enumerates(i) {
			started = true
			r, _ := utf8.DecodeRuneInString(word)
			lower = unicode.IsLower(r)
		}
		if !started || !terminal(word) {
			continue
		}
		// A bracket that opens inside a sentence holds its own periods, but for a last
		// one that is there for both: "(see the annex.) They". One that is never closed
		// stops counting after a while.
		inside := depth > 0 && !opensBracket(s.word(first)) && s.closes(i)
		if inside && !(word == "." && closesBracket(s.word(i+1))) {
			continue
		}
		next := s.afterClosers(i + 1)
		if next > s.lastWord {
			return len(s.tokens)
		}
		if s.endsAt(i, next, lower) {
			for j := i + 1; j < next; j++ {
				s.quote(s.word(j))
			}
			return next
		}
	}
	return len(s.tokens)
}

// quote keeps track of whether a quotation is open.
func (s *splitter) quote(word string) {
	switch word {
	case "\"":
		s.open = !s.open
	case "“", "«", "„", "``":
		s.open = true
	case "”", "»", "''":
		s.open = false
	}
}

// enumerates reports whether token i numbers an item: "1.", "b)".
func (s *splitter) enumerates(i int) bool {
	word := strings.TrimSuffix(s.word(i), ".")
	if len(word) > 2 || len(word) == 2 && !isDigit(word[0]) {
		return false
	}
	if len(word) < len(s.word(i)) {
		return true
	}
	return i+1 < len(s.tokens) && !s.gap(i+1) && (s.word(i+1) == "." || s.word(i+1) == ")")
}

// opensItem reports whether the period at i numbers the first item of a list that a
// colon announces: "two aims: 1. Peace."
func (s *splitter) opensItem(i int) bool {
	return i >= s.first+2 && !s.gap(i) && len(s.word(i-1)) <= 2 && isDigit(s.word(i - 1)[0]) && s.word(i-2) == ":" && s.gap(i-1)
}

// closes reports whether a closing bracket follows within the next few words.
func (s *splitter) closes(i int) bool {
	for j := i + 1; j < len(s.tokens) && j < i+60; j++ {
		switch s.word(j) {
		case ")", "]":
			return true
		case "(", "[":
			return false
		}
	}
	return false
}

// afterClosers skips from token i the quotation marks, brackets and numbers of notes
// that close what ended before it.
func (s *splitter) afterClosers(i int) int {
	open := s.open
	for end := min(len(s.tokens), i+maxMarks); i < end; i++ {
		last := i+1 == len(s.tokens) || s.gap(i+1)
		switch s.word(i) {
		case "”", "»", "''":
			open = false
		case "’", ")", "]":
		case "\"", "“", "„":
			// Some sources close with the mark that opens elsewhere, or leave a space
			// before it.
			if s.gap(i) && !(open && last) || !s.gap(i) && !last && s.word(i) != "\"" {
				return i
			}
			open = false
		case "'", "‘":
			if s.gap(i) && !last || !s.gap(i) && !last && s.word(i) == "‘" {
				return i
			}
		case "[":
			if i+2 >= end || len(s.word(i+1)) > 3 || !isDigit(s.word(i + 1)[0]) || s.word(i+2) != "]" {
				return i
			}
			i += 2
		case ".", "!", "?", "...", "…":
			// A period after a closing bracket; the one before an ellipsis.
			if s.gap(i) {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// endsAt reports whether a sentence ends with the terminal token i. The token next is
// the first after it and what closes with it; lower says that the sentence begins in
// lower case, as with writers who never use capitals.
func (s *splitter) endsAt(i, next int, lower bool) bool {
	start := next
	for start < len(s.tokens)-1 && start < next+maxMarks && startMark(s.word(start)) {
		start++
	}
	var (
		word     = s.word(i)
		follower = s.word(start)
		first, _ = utf8.DecodeRuneInString(follower)
		upper    = unicode.IsUpper(first) || unicode.IsTitle(first) || unicode.Is(unicode.Lo, first)
		other    = unicode.IsDigit(first) || first == '@' || first == '#' || web(follower)
		quoted   = next > i+1 // a closing mark stands after the terminal
		opened   = start > next && opensQuote(s.word(start-1))
	)
	switch {
	case s.ellipsis(i):
		return upper && !(quoted && s.saysNext(start))
	case strings.HasSuffix(word, ".") && len(word) > 1 && hasWord(word):
		return upper && s.afterAbbreviation(i, start, quoted && next == start)
	case word == "." && s.opensItem(i):
		return false
	case word == ".":
		if upper || other || opened {
			return true
		}
		// A name or brand in lower case, or a slip. After an abbreviation that the list
		// does not hold the sentence goes on.
		return !quoted && unicode.IsLower(first) && s.gap(next) && (lower || plainWord(s.word(i-1)))
	case strings.Trim(word, ".!?") == "":
		if quoted {
			// «"Why now?" he asked», «"Now!" Ana Sol said.»
			return upper && !s.saysNext(start)
		}
		return upper || other || opened || lower && unicode.IsLower(first) && s.gap(next)
	}
	return true // of another script
}

// ellipsis reports whether token i ends an ellipsis, written in whichever way.
func (s *splitter) ellipsis(i int) bool {
	word := s.word(i)
	return word == "…" || len(word) > 1 && strings.Trim(word, ".") == "" ||
		word == "." && i > 0 && s.word(i-1) == "." && s.gap(i)
}

// afterAbbreviation reports whether a sentence ends with the abbreviation or initial
// at i when a word in upper case stands at start.
func (s *splitter) afterAbbreviation(i, start int, quoted bool) bool {
	word := s.word(i)
	switch s.abbr.class(word) {
	case "inside":
		return false
	case "before-name":
		// "on Main St. The crowd": a street more often than a saint.
		return word == "St." && s.starter(start)
	case "before-number":
		return false // without its number it would not be a token
	}
	switch {
	case quoted:
		return !s.saysNext(start)
	case clock(word):
		return !s.timeGoesOn(start)
	case strings.EqualFold(word, "etc."):
		return true
	}
	// "U.S. The talks ...": a word that usually starts a sentence follows.
	return s.starter(start)
}

// timeGoesOn reports whether a day, a zone or "Paris time" follows a time of day.
func (s *splitter) timeGoesOn(start int) bool {
	if afterClock(s.word(start)) {
		return true
	}
	for j := start + 1; j < len(s.tokens) && j <= start+3; j++ {
		if s.word(j) == "time" {
			return true
		}
	}
	return false
}

// saysNext reports whether a name and a verb of saying seem to follow, as after a
// quotation that ends in "?" or "!": «"Why?" Ana Sol asked.»
func (s *splitter) saysNext(i int) bool {
	for j := i; j < len(s.tokens) && j < i+6; j++ {
		word := s.word(j)
		if says(word) {
			return true
		}
		if terminal(word) && len(word) == 1 || word == "," {
			return false
		}
	}
	return false
}
