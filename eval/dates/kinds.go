package dates

import (
	"regexp"
	"strings"
)

// Kind is what sort of expression a date of GUM is.
type Kind string

// Kinds are the kinds in the order of the table.
var Kinds = []Kind{Year, Month, Day, Relative, Decade, Span, Bound, NoTime}

// The kinds of date. NoTime has no word of time in it and is no date to any program that
// does not know of the event: "World War II", "his death", "the opening"; it counts all the
// same.
const (
	Year     Kind = "a year in digits"
	Month    Kind = "a month"
	Day      Kind = "a day of a month"
	Relative Kind = "counted from another"
	Decade   Kind = "decade, century"
	Span     Kind = "another span"
	Bound    Kind = "hazy: notBefore, notAfter"
	NoTime   Kind = "no word of time"
)

var (
	yearDigits = regexp.MustCompile(`^\W*(?:[A-Z]+ )?[0-9]{2,5}(?: (?:BCE?|CE|AD))?\W*$`)
	monthName  = regexp.MustCompile(`(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|sept?|oct|nov|dec)\b)`)
	longSpan   = regexp.MustCompile(`(?i)[0-9]0['’]?s\b|centur|decade|\bsixties\b`)
	timeWord   = regexp.MustCompile(`(?i)[0-9]|day|week|month|year|decade|centur|morning|afternoon|evening|night|tomorrow|spring|summer|autumn|\bfall\b|winter|season|quarter|christmas|halloween|` +
		`twenty|thirty|sixties|period|\btime\b|\bago\b|\blater\b|teen\b`)
)

// kindOf is the kind of an expression in these words.
func kindOf(e Expression, words string) Kind {
	switch {
	case !timeWord.MatchString(words) && !monthName.MatchString(words):
		return NoTime
	case e.Attrs["notBefore"] != "" || e.Attrs["notAfter"] != "":
		return Bound
	case yearDigits.MatchString(words):
		return Year
	case longSpan.MatchString(words):
		return Decade
	case e.Attrs["when"] == "":
		return Span
	case monthName.MatchString(words) && len(strings.TrimLeft(e.Attrs["when"], "-")) == len("2006-01") || strings.HasPrefix(e.Attrs["when"], "--") && len(e.Attrs["when"]) == len("--01"):
		return Month
	case monthName.MatchString(words):
		return Day
	}
	return Relative
}
