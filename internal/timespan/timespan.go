// Package timespan tells which days a TIMEX3 or ISO 8601 value covers, for the scorers of dates.
package timespan

import (
	"strconv"
	"strings"
)

// Days is a span of days, both ends included, counted from 1970-01-01.
type Days struct{ From, To int64 }

// dayNumber is the number of a day of the Gregorian calendar, of any year.
func dayNumber(year, month, day int64) int64 {
	if month <= 2 {
		year--
	}
	era := year / 400
	if year < 0 {
		era = (year - 399) / 400
	}
	ofEra := year - era*400
	ofYear := (153*((month+9)%12)+2)/5 + day - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468
}

// Of is the span of days that a value covers: a day, an ISO week, a month, a quarter, a
// half or a year, a decade or a century by its first digits ("199", "19"), years before Christ as
// "BC0490" or with a sign, and two of them with "/" between. A clock time or part of a
// day ("T", "TNI") says nothing more here. ok is false for what is no such value.
func Of(value string) (span Days, ok bool) {
	if from, to, two := strings.Cut(value, "/"); two {
		a, okA := Of(from)
		b, okB := Of(to)
		return Days{a.From, b.To}, okA && okB
	}
	if i := strings.IndexByte(value, 'T'); i >= len("2006-01-02") {
		value = value[:i]
	}
	sign := int64(1)
	body, before := strings.CutPrefix(value, "BC")
	if !before {
		body, before = strings.CutPrefix(value, "-")
	}
	if before {
		sign = -1
	}
	digits, rest, parted := strings.Cut(body, "-")
	year, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || len(digits) > 9 || digits[0] == '+' || parted && rest == "" {
		return Days{}, false
	}
	switch {
	case rest != "" || len(digits) >= 4 || sign < 0 && !strings.HasPrefix(value, "BC"):
		return part(sign*year, rest)
	case len(digits) == 3:
		return years(sign, year*10, 10), true
	case len(digits) == 2:
		return years(sign, year*100, 100), true
	}
	return Days{}, false
}

// years are n years from the one given on, away from the birth of Christ.
func years(sign, first, n int64) Days {
	if sign < 0 {
		return Days{dayNumber(-first-n+1, 1, 1), dayNumber(-first+1, 1, 1) - 1}
	}
	return Days{dayNumber(first, 1, 1), dayNumber(first+n, 1, 1) - 1}
}

// part is a part of a year: "", "06", "06-05", "W08", "Q1", "H2".
func part(year int64, rest string) (Days, bool) {
	months := func(first, n int64) Days {
		return Days{dayNumber(year, first, 1), dayNumber(year+(first+n-1)/12, (first+n-1)%12+1, 1) - 1}
	}
	if rest == "" {
		return months(1, 12), true
	}
	if n, ok := number(rest[1:]); ok {
		switch rest[0] {
		case 'W':
			// The first week has the fourth of January; 1970-01-01 was a Thursday.
			fourth := dayNumber(year, 1, 4)
			monday := fourth - ((fourth+3)%7+7)%7 + 7*(n-1)
			return Days{monday, monday + 6}, n >= 1 && n <= 53
		case 'Q':
			return months(3*n-2, 3), n >= 1 && n <= 4
		case 'H':
			return months(6*n-5, 6), n >= 1 && n <= 2
		}
	}
	m, d, hasDay := strings.Cut(rest, "-")
	month, ok := number(m)
	if !ok || month < 1 || month > 12 {
		return Days{}, false
	}
	if !hasDay {
		return months(month, 1), true
	}
	day, ok := number(d)
	at := dayNumber(year, month, day)
	return Days{at, at}, ok && day >= 1 && at <= months(month, 1).To
}

func number(s string) (int64, bool) {
	if s == "" || len(s) > 2 {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 8)
	return int64(n), err == nil
}
