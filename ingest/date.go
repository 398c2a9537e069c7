package ingest

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Day is the calendar day that a date of a machine or of a table tells, as YYYY-MM-DD, in
// the zone that it is written in: "2024-05-21T23:10:00-04:00", "Tue, 21 May 2024 23:10:00 GMT",
// "May 21, 2024", "21.05.2024", "20240521", seconds since 1970. It is "" for what could be one
// of two days, such as 03/04/2024, and for what is none.
func Day(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > longestDate {
		return ""
	}
	for _, form := range dayForms() {
		if m := form.pattern.FindStringSubmatch(s); m != nil {
			if day := form.day(m); day != "" {
				return day
			}
		}
	}
	return ""
}

// longestDate is in bytes, with day of the week, time and zone.
const longestDate = 80

// dayForm is one way to write a day.
type dayForm struct {
	pattern *regexp.Regexp
	day     func(m []string) string
}

var dayForms = sync.OnceValue(func() []dayForm {
	const (
		week  = `^(?i:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?`
		month = `(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?)\.?`
		after = `(?:$|[ T,].*\d.*$)` // a time
	)
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	return []dayForm{
		{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})` + after), func(m []string) string { return day(number(m[1]), number(m[2]), number(m[3])) }},
		{regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:T?(?:\d{4}|\d{6})Z?)?$`), func(m []string) string { return day(number(m[1]), number(m[2]), number(m[3])) }},
		{regexp.MustCompile(week + `(\d{1,2})(?:st|nd|rd|th)?[ -]` + month + `,?[ -](\d{4})` + after), func(m []string) string { return day(number(m[3]), monthNumber(m[2]), number(m[1])) }},
		{regexp.MustCompile(week + month + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})` + after), func(m []string) string { return day(number(m[3]), monthNumber(m[1]), number(m[2])) }},
		{regexp.MustCompile(week + month + ` (\d{1,2}) \d{2}:\d{2}:\d{2} (?:[A-Z]{3,5} |[+-]\d{4} )?(\d{4})$`), func(m []string) string { return day(number(m[3]), monthNumber(m[1]), number(m[2])) }},
		{regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})` + after), func(m []string) string { return eitherDay(number(m[1]), number(m[2]), number(m[3])) }},
		{regexp.MustCompile(`^(\d{9,10})(?:\.\d+)?$`), func(m []string) string { return unixDay(m[1]) }},
		{regexp.MustCompile(`^(\d{9,10})\d{3}$`), func(m []string) string { return unixDay(m[1]) }},
	}
})

// eitherDay is a day of which the first part may be the month.
func eitherDay(a, b, year int) string {
	switch {
	case a > 12 || a == b:
		return day(year, b, a)
	case b > 12:
		return day(year, a, b)
	}
	return ""
}

// unixDay is the day, in UTC, of seconds since 1970.
func unixDay(seconds string) string {
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return ""
	}
	t := time.Unix(n, 0).UTC()
	return day(t.Year(), int(t.Month()), t.Day())
}

// day is a day of the calendar, "" when there is none such or nobody reported on it.
func day(year, month, d int) string {
	t := time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	if year < 1900 || year > 2200 || month < 1 || month > 12 || t.Day() != d {
		return ""
	}
	return t.Format(time.DateOnly)
}

func monthNumber(name string) int {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(name, m.String()[:3]) {
			return int(m)
		}
	}
	return 0
}
