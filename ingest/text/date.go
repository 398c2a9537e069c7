package text

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"rapporteur/annot"
)

// Whole dates in the forms that pages print. The months are those of English; the
// groups are day, month and year in the order of the form.
const monthName = `(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?)`

// dateForm is one way to write a date, and the groups of its parts.
type dateForm struct {
	pattern          *regexp.Regexp
	day, month, year int
	numeric          bool // the first two parts may be either day and month
}

var dateForms = sync.OnceValue(func() []dateForm {
	return []dateForm{
		{regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:\b|T)`), 3, 2, 1, false},
		{regexp.MustCompile(`\b` + monthName + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`), 2, 1, 3, false},
		{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? ` + monthName + `,? (\d{4})\b`), 1, 2, 3, false},
		{regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b`), 1, 2, 3, true},
	}
})

// findDate is the first whole date in s, as ISO 8601 with its range in s. A date
// such as 03/04/2024, which could be one of two days, is none.
func findDate(s string) (string, annot.Span) {
	var value string
	var at annot.Span
	for _, form := range dateForms() {
		m := form.pattern.FindStringSubmatchIndex(s)
		if m == nil || value != "" && int32(m[0]) > at.Start {
			continue
		}
		if v := form.value(s, m); v != "" {
			// A match may end in the "T" before a time; the date ends with its last part.
			last := max(m[2*form.day+1], m[2*form.year+1])
			value, at = v, annot.Span{Start: int32(m[0]), End: int32(last)}
		}
	}
	return value, at
}

func (f dateForm) value(s string, m []int) string {
	part := func(group int) string { return s[m[2*group]:m[2*group+1]] }
	day, year := atoi(part(f.day)), atoi(part(f.year))
	month := atoi(part(f.month))
	if month == 0 {
		month = monthOf(part(f.month))
	}
	if f.numeric {
		switch {
		case day == month:
		case day <= 12 && month <= 12:
			return ""
		case month > 12:
			day, month = month, day
		}
	}
	if year < 1900 || month < 1 || month > 12 {
		return ""
	}
	// A day that the month does not have would come back as one of the next month.
	if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() != day || day == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// monthOf is the month that an English name or abbreviation begins with, 0 for none.
func monthOf(name string) int {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(name, m.String()[:3]) {
			return int(m)
		}
	}
	return 0
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
