package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hasWord reports whether a token holds a letter or digit.
func hasWord(token string) bool {
	return strings.IndexFunc(token, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) >= 0
}

// terminal reports whether a token can end a sentence: a mark, a row of them, or an
// abbreviation.
func terminal(token string) bool {
	switch token[len(token)-1] {
	case '.', '!', '?':
		return true
	}
	switch token {
	case "…", "。", "！", "？", "।", "؟":
		return true
	}
	return false
}

func opensBracket(token string) bool { return token == "(" || token == "[" }

func closesBracket(token string) bool { return token == ")" || token == "]" }

func bullet(token string) bool {
	switch token {
	case "•", "●", "▪", "◦", "⦁", "‣", "■", "►":
		return true
	}
	return false
}

// startMark is a mark that stands before the first word of a sentence.
func startMark(token string) bool {
	switch token {
	case "(", "[", "-", "--", "–", "—", "*", "**", "¿", "¡", "'", ">":
		return true
	}
	return bullet(token) || opensQuote(token)
}

func opensQuote(token string) bool {
	switch token {
	case "“", "‘", "«", "„", "\"", "``":
		return true
	}
	return false
}

// plainWord reports whether a token is a word in lower case, too long for one of the
// abbreviations that nobody lists.
func plainWord(token string) bool {
	if utf8.RuneCountInString(token) < 4 {
		return false
	}
	return strings.IndexFunc(token, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// says reports whether a word is a verb that reports a quotation.
func says(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "added", "adds", "wrote", "writes", "told", "tells", "tweeted", "tweets",
		"posted", "replied", "replies", "wondered", "wonders", "declared", "declares", "demanded", "exclaimed",
		"insisted", "joked", "quipped", "recalled", "responded", "shouted", "chanted", "cried", "yelled", "warned":
		return true
	}
	return false
}

// starter reports whether token i is a word that starts sentences more often than it
// goes on after an abbreviation: a function word in upper case.
func (s *splitter) starter(i int) bool {
	switch s.word(i) {
	case "Most": // "Most Favored Nation"
		if i+1 >= len(s.tokens) {
			return false
		}
		next := s.word(i + 1)
		return !(isUpper(next[0]) && strings.HasSuffix(next, "ed"))
	case "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My", "Your",
		"This", "That", "These", "Those", "There", "Here", "In", "On", "At", "By", "For", "From", "With", "After",
		"Before", "But", "And", "Or", "Nor", "So", "Yet", "As", "If", "When", "While", "Although", "Though", "Because",
		"Since", "Under", "Despite", "During", "Until", "Unless", "Once", "However", "Meanwhile", "Instead", "Both",
		"Some", "Many", "Several", "Another", "Each", "No", "Not", "Now", "Then", "Even", "Just", "Only",
		"What", "Who", "Why", "How", "Where", "Which", "Earlier", "Later", "Also", "Still", "According", "Asked":
		return true
	}
	return false
}
