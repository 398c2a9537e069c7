package feed

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The forms of dates in feeds and sitemaps: ISO 8601, RFC 822 with its variants, and the
// American one. A date of digits alone whose day and month can be mistaken for each other is none.
var (
	isoDate   = regexp.MustCompile(`^(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)`)
	rfcDate   = regexp.MustCompile(`^(?:\pL+\.?,?\s*)?(\d{1,2})[\s-]+(\pL{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:\D|$)`)
	monthDate = regexp.MustCompile(`^(?:\pL+\.?,?\s+)?(\pL{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{2}:\d{2}:\d{2}\s+(?:\pL+\s+)?)?(\d{4})(?:\D|$)`)
)

// day is the day of a date as ISO 8601, "" when it is none.
func day(s string) string {
	s = strings.TrimSpace(s[:min(len(s), 100)])
	var y, m, d string
	if f := isoDate.FindStringSubmatch(s); f != nil {
		y, m, d = f[1], f[2], f[3]
	} else if f := rfcDate.FindStringSubmatch(s); f != nil {
		y, m, d = f[3], f[2], f[1]
	} else if f := monthDate.FindStringSubmatch(s); f != nil {
		y, m, d = f[3], f[1], f[2]
	}
	year, _ := strconv.Atoi(y)
	if len(y) == 2 {
		year += 2000
		if year >= 2070 {
			year -= 100
		}
	}
	month, err := strconv.Atoi(m)
	if err != nil {
		month = monthOf(m)
	}
	date, _ := strconv.Atoi(d)
	if year < 1900 || month < 1 || month > 12 || date < 1 {
		return ""
	}
	// A day that the month does not have would come back as one of the next month.
	if time.Date(year, time.Month(month), date, 0, 0, 0, 0, time.UTC).Day() != date {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, date)
}

// monthOf is the month of an English name or its beginning of three letters, 0 for none.
func monthOf(name string) int {
	name = strings.ToLower(name)
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); name == full || name == full[:3] || name == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}
