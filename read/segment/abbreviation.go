package segment

import (
	"strings"
	"unicode"

	"rapporteur/lexicon"
)

// abbreviations are the words that are written with a period, and what it can mean.
type abbreviations struct{ list *lexicon.WordList }

// longestAbbreviation bounds the look-ups: a longer word is in no list.
const longestAbbreviation = 12

// class is the class of a word with its period: also of "SEN." in a line of
// capitals, and of the last part of a compound, "ex-Sen.".
func (a abbreviations) class(word string) string {
	if i := strings.LastIndexByte(word, '-'); i >= 0 {
		word = word[i+1:]
	}
	if len(word) > longestAbbreviation {
		return ""
	}
	if c := a.list.Class(word); c != "" {
		return c
	}
	if len(word) > 3 && isUpper(word[0]) && isUpper(word[1]) {
		return a.list.Class(word[:1] + strings.ToLower(word[1:]))
	}
	return ""
}

// at is the end of the longest abbreviation with which text[from:] begins, or from.
func (a abbreviations) at(text string, from int) int {
	best := from
	for i := from; i < len(text) && i < from+longestAbbreviation; i++ {
		switch c := text[i]; {
		case c == '.':
			if a.class(text[from:i+1]) != "" {
				best = i + 1
			}
		case c == '\'' || isLetter(c):
		default:
			return best
		}
	}
	return best
}

// clock reports whether an abbreviation is one of the halves of the day.
func clock(word string) bool {
	return strings.EqualFold(word, "a.m.") || strings.EqualFold(word, "p.m.")
}

// afterClock reports whether word goes on after a time of day instead of starting
// a sentence: a zone or a day.
func afterClock(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"Mon.", "Tue.", "Tues.", "Wed.", "Thu.", "Thurs.", "Fri.", "Sat.", "Sun.",
		"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December",
		"Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.",
		"Eastern", "Central", "Mountain", "Pacific", "Atlantic", "Greenwich", "Universal", "Coordinated":
		return true
	}
	return len(word) >= 2 && len(word) <= 5 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

func isUpper(b byte) bool  { return 'A' <= b && b <= 'Z' }
func isLetter(b byte) bool { return isUpper(b) || 'a' <= b && b <= 'z' }
func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
