package timex

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"rapporteur/annot"
)

// Place puts the dates of a document on the calendar: for each of d.Times an ISO 8601 day,
// month, year or week, a season, quarter, decade or century as TIMEX3 writes it, or two of
// them with "/" between; "" for what stays open, for lengths and for repeated times.
//
// A date that is complete needs nothing. "Yesterday" and a bare weekday count from the
// publication. "The following month" and "two years later" count from the date that the text
// told before. A month or a day without its year is of the year that brings it nearest to
// the publication, unless the text tells of times far from it: then it is of the year that
// the text told last. What no rule is sure of stays open.
func Place(d *annot.Document) []string {
	p := placer{d: d, text: d.Running(), on: make([]string, len(d.Times))}
	p.tell = p.tells()
	for i, t := range d.Times {
		if t.Kind != annot.DateTime || t.Value == "" {
			continue
		}
		p.on[i] = p.place(i, t)
		p.remember(t, p.on[i])
	}
	return p.on
}

type placer struct {
	d    *annot.Document
	text string
	on   []string
	tell told
	// The last date that the text told, by how much of it is known: "1939" or "BC0490",
	// "1939-09", "1939-09-01". Month and day are of that year, or of one told before.
	year, month, day string
	last             string // the last date of any precision
	at               int32  // where the last one with a month or a day ends
	yearAt           int32  // where the last one that names its year ends
	heading          bool   // it stands in a heading
}

// leastYears is how many years a text must name before it is said to tell of history.
const leastYears = 4

// told says of what times a text tells.
type told uint8

const (
	ofNow     told = iota
	ofThePast      // and of now as well: a life, a report with its history
	ofHistory      // of nothing else
)

// tells counts the years that the text names away from its publication, and what it counts from
// the publication. A text of unknown date must name many.
func (p *placer) tells() told {
	published, _ := strconv.Atoi(p.d.Source.Published.Value[:min(4, len(p.d.Source.Published.Value))])
	named, away, near := 0, 0, 0
	for _, t := range p.d.Times {
		if t.Kind != annot.DateTime {
			continue
		}
		switch {
		case strings.HasPrefix(t.Value, "BC"):
			named++
			away++
		case strings.HasPrefix(t.Value, "XXXX-WXX"), strings.HasPrefix(t.Value, "REF"):
			near++
		case len(t.Value) >= 4:
			if y, err := strconv.Atoi(t.Value[:4]); err == nil {
				named++
				if y < published-1 || y > published+1 {
					away++
				}
			}
		}
	}
	if published == 0 {
		named -= 2 * leastYears
	}
	switch {
	case named >= leastYears && 10*away >= 9*named && named > 6*near:
		return ofHistory
	case named >= leastYears && 5*away >= 3*named && named > 3*near:
		return ofThePast
	}
	return ofNow
}

func (p *placer) place(i int, t annot.Time) string {
	switch {
	case strings.HasPrefix(t.Value, "PREV"):
		return p.notAhead(p.fromLast(t.Value[len("PREV"):]))
	case p.tell != ofNow && strings.HasPrefix(t.Value, "REF+P0") && (t.Mod != "" || t.Value == "REF+P0D"):
		return p.fromLast(t.Value[len("REF"):])
	case !strings.HasPrefix(t.Value, "XXXX"):
		return p.fromPublication(t)
	}
	if year, ok := p.ownYear(t); ok {
		return withYear(t.Value, year)
	}
	if year := p.sameSentence(i, t); year != "" {
		return withYear(t.Value, year)
	}
	if strings.HasPrefix(t.Value, "XXXX-XX-") {
		if p.month == "" || t.Start-p.at > monthReach {
			return ""
		}
		return valid(p.month + t.Value[len("XXXX-XX"):])
	}
	if p.tell == ofHistory || p.tell == ofThePast && p.storyAt(t) {
		return p.inStory(t)
	}
	return p.fromPublication(t)
}

func (p *placer) fromPublication(t annot.Time) string {
	if on, ok := resolve(t, p.text, p.sentence(t), p.d.Source.Published); ok {
		return on
	}
	return ""
}

// sentence is the sentence of a time. Times are in text order.
func (p *placer) sentence(t annot.Time) annot.Span {
	i, _ := slices.BinarySearchFunc(p.d.Sentences, t.Start, func(s annot.Sentence, at int32) int { return cmp.Compare(s.End, at+1) })
	if i < len(p.d.Sentences) {
		return p.d.Sentences[i].Span
	}
	return annot.Span{}
}

// monthReach is how many bytes before "the 5th" its month may end.
const monthReach = 400

// remember keeps a placed date for what counts from it.
func (p *placer) remember(t annot.Time, on string) {
	if _, to, ok := strings.Cut(on, "/"); ok {
		on = to
	}
	if on == "" || p.tell != ofNow && strings.HasPrefix(t.Value, "REF") {
		return
	}
	digits := strings.TrimPrefix(on, "BC")
	if len(digits) < 4 {
		return // a decade or a century
	}
	yearEnd := len(on) - len(digits) + 4
	p.year, p.last = on[:yearEnd], on
	if !strings.HasPrefix(t.Value, "XXXX") {
		p.yearAt, p.heading = t.End, p.inHeading(t)
	}
	rest := on[yearEnd:]
	if len(rest) >= 3 && rest[1] >= '0' && rest[1] <= '9' {
		p.month, p.at = on[:yearEnd+3], t.End
		if len(rest) == len("-01-02") {
			p.day = on
		}
	}
}

var ofYear = regexp.MustCompile(`(?i)\b(that|the same|that same|the following|the next|the previous|last|this|next)\s+year$`)

// ownYear is the year that the words of a date tell by another: "March of the same year".
func (p *placer) ownYear(t annot.Time) (string, bool) {
	words := t.Text(p.text)
	m := ofYear.FindStringSubmatch(words)
	if m == nil {
		return "", false
	}
	base, step := p.year, 0
	switch strings.ToLower(m[1]) {
	case "last":
		base, step = p.d.Source.Published.Value, -1
	case "this":
		base = p.d.Source.Published.Value
	case "next":
		base, step = p.d.Source.Published.Value, 1
	case "the following", "the next":
		step = 1
	case "the previous":
		step = -1
	}
	if len(base) > 4 {
		base = base[:4]
	}
	return addYears(base, step), true
}

// listReach is how many bytes may part the dates of a list that share a year: "in May 2017
// and in August".
const listReach = 30

// sameSentence is the year of a date that stands in a list with a fuller one: "in May 2017 and
// in August", "from March to August 2011".
func (p *placer) sameSentence(i int, t annot.Time) string {
	month := monthOfValue(t.Value)
	if month == 0 || strings.Contains(t.Value, "/") {
		return ""
	}
	if i > 0 {
		before := p.d.Times[i-1]
		if year := p.yearOfStart(i-1, t); year != "" {
			if month < monthOfValue(before.Value) {
				return addYears(year, 1)
			}
			return year
		}
		if at := p.fuller(before, before.End, t.Start, listReach); at != 0 && (t.Value[5] < 'A') == (before.Value[5] < 'A') {
			if month < at {
				return addYears(before.Value[:4], 1)
			}
			return before.Value[:4]
		}
	}
	if i+1 < len(p.d.Times) {
		next := p.d.Times[i+1]
		if at := p.fuller(next, t.End, next.Start, joinReach); at != 0 && joins.MatchString(p.text[t.End:next.Start]) {
			if month > at {
				return addYears(next.Value[:4], -1)
			}
			return next.Value[:4]
		}
	}
	return ""
}

// yearOfStart is the year of the date before, when it begins a span that t ends: "from
// November 20 to January 11".
func (p *placer) yearOfStart(before int, t annot.Time) string {
	b := p.d.Times[before]
	if b.Kind != annot.DateTime || !strings.HasPrefix(b.Value, "XXXX-") || monthOfValue(b.Value) == 0 || len(p.on[before]) < len("2006-01") ||
		t.Start < b.End || t.Start-b.End > joinReach || !leads.MatchString(p.text[b.End:t.Start]) {
		return ""
	}
	return p.on[before][:4]
}

// joins are the words between two dates of a range or list.
var joins = regexp.MustCompile(`^\s*(?:[-–]|to|and|or|through|until)\s*(?:the\s+)?$`)

// leads are those between the ends of a span.
var leads = regexp.MustCompile(`^\s*(?:[-–]|to|through|until)\s*(?:the\s+)?$`)

// joinReach bounds these words, in bytes.
const joinReach = 16

// fuller is the month of a date that tells its year and stands near in one sentence, 0 when
// it does not.
func (p *placer) fuller(t annot.Time, from, to, reach int32) int {
	v := t.Value
	if t.Kind != annot.DateTime || len(v) < len("2006-01") || v[0] == 'X' || v[0] == 'B' || v[0] == 'P' || v[0] == 'R' || v[4] != '-' ||
		to < from || to-from > reach || strings.ContainsAny(p.text[from:to], ".!?;\n") {
		return 0
	}
	return monthOfValue(v)
}

// storyAt reports whether a year stands in the paragraph before a date, not far from it.
func (p *placer) storyAt(t annot.Time) bool {
	switch surrounding(t, p.text, p.sentence(t)).which {
	case "last", "next", "this", "coming", "this past", "this coming":
		return false // counted from the publication
	}
	if p.year != "" && p.heading {
		return true // "1916: the retreat", and the paragraphs below it
	}
	return p.year != "" && t.Start-p.yearAt <= yearReach && !strings.Contains(p.text[p.yearAt:t.Start], "\n")
}

// inHeading reports whether a date stands in a short line without a stop, which is not the first:
// that is a title.
func (p *placer) inHeading(t annot.Time) bool {
	from := strings.LastIndexByte(p.text[:t.Start], '\n') + 1
	to := len(p.text)
	if i := strings.IndexByte(p.text[t.End:], '\n'); i >= 0 {
		to = int(t.End) + i
	}
	line := strings.TrimSpace(p.text[from:to])
	return from > 0 && line != "" && len(line) <= headingBytes && !strings.ContainsAny(line[len(line)-1:], ".!?:;,\")") && !strings.HasSuffix(line, "”")
}

// headingBytes bounds a heading.
const headingBytes = 80

// yearReach is how many bytes before a date the year that it belongs to may end, in a text that
// tells of now as well.
const yearReach = 300

// inStory gives a month, day or season the year that the text told last. It does not go on to
// the next year by itself, though a story does: one that goes back would take all that
// follows with it.
func (p *placer) inStory(t annot.Time) string {
	if weekday, ok := strings.CutPrefix(t.Value, "XXXX-WXX-"); ok {
		return p.nearLast(weekday, t.Start)
	}
	s := surrounding(t, p.text, p.sentence(t))
	year := p.year
	if year == "" {
		return ""
	}
	from, to, span := strings.Cut(t.Value, "/")
	month := monthOfValue(from)
	at := 0
	if strings.HasPrefix(p.month, year) {
		at = monthOfValue(p.month)
	}
	switch {
	case month == 0:
	case s.which == "following" || s.which == "next":
		if at == 0 || month <= at {
			year = addYears(year, 1)
		}
	case s.which == "previous" || s.which == "preceding" || s.which == "last":
		if at == 0 || month >= at {
			year = addYears(year, -1)
		}
	}
	on := withYear(from, year)
	if span {
		if end := monthOfValue(to); end != 0 && end < month {
			year = addYears(year, 1)
		}
		on += "/" + withYear(to, year)
	}
	return on
}

// nearLast is the weekday that is nearest to the day that the text told just before.
func (p *placer) nearLast(weekday string, at int32) string {
	n, err := strconv.Atoi(weekday)
	d, errDay := time.Parse(time.DateOnly, p.day)
	if err != nil || errDay != nil || p.day != p.last || at-p.at > monthReach {
		return ""
	}
	ahead := (n - int(d.Weekday()) + 7) % 7
	if ahead > 3 {
		ahead -= 7
	}
	return day8601(d.AddDate(0, 0, ahead))
}

// seasonMonths are the months in the middle of the seasons.
var seasonMonths = map[string]int{"SP": 4, "SU": 7, "FA": 10, "WI": 1}

// monthOfValue is the month of "XXXX-06-05", "1939-06" or "1939-SU", 0 without one.
func monthOfValue(v string) int {
	v = strings.TrimPrefix(v, "BC")
	if len(v) < len("XXXX-01") {
		return 0
	}
	if m := seasonMonths[v[5:7]]; m != 0 {
		return m
	}
	m, err := strconv.Atoi(v[5:7])
	if err != nil || m > 12 {
		return 0
	}
	return m
}

// withYear puts a year in the place of XXXX; "" when the calendar has no such day.
func withYear(value, year string) string {
	if year == "" {
		return ""
	}
	var parts []string
	for part := range strings.SplitSeq(value, "/") {
		part = strings.Replace(part, "XXXX", year, 1)
		if valid(part) == "" {
			return ""
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "/")
}

// valid is the value, "" when it is a day that the calendar does not have.
func valid(value string) string {
	if len(value) == len(time.DateOnly) && value[0] >= '0' && value[0] <= '9' {
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return ""
		}
	}
	return value
}

// addYears moves a year, "1939" or "BC0490", by n.
func addYears(year string, n int) string {
	digits, bc := strings.CutPrefix(year, "BC")
	y, err := strconv.Atoi(digits)
	if err != nil {
		return ""
	}
	if bc {
		y = 1 - y // there is no year 0
	}
	if y += n; y < 1 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// notAhead leaves open what would lie after the publication though the date that it counts from
// does not: the text counts from something else.
func (p *placer) notAhead(on string) string {
	published := p.d.Source.Published.Value
	if p.tell != ofNow || !after(on, published) || after(p.last, published) {
		return on
	}
	return ""
}

// after reports whether a day, month or year lies after another, as far as both are known.
func after(a, b string) bool {
	n := min(len(a), len(b))
	return n >= len("2006") && !strings.Contains(a, "W") && a[:n] > b[:n]
}

// fromLast counts "+P1M" from the last date that is known as precisely as the unit asks.
func (p *placer) fromLast(step string) string {
	if len(step) < len("+P1D") || step[1] != 'P' {
		return ""
	}
	unit := strings.TrimLeft(step[2:], "0123456789.")
	n, err := strconv.Atoi(strings.TrimSuffix(step[2:], unit))
	if err != nil || n > maxYears {
		return "" // half a year
	}
	if step[0] == '-' {
		n = -n
	}
	switch unit {
	case "Y":
		return addYears(p.year, n)
	case "M":
		if len(p.last) <= len("2006") || p.month == "" {
			return ""
		}
		if d, err := time.Parse("2006-01", p.month); err == nil {
			return d.AddDate(0, n, 0).Format("2006-01")
		}
	case "W", "D":
		d, err := time.Parse(time.DateOnly, p.day)
		if err != nil || !strings.HasPrefix(p.day, p.last) && !strings.HasPrefix(p.last, p.day) {
			return "" // the last date is not known to the day
		}
		if unit == "D" {
			return day8601(d.AddDate(0, 0, n))
		}
		y, w := d.AddDate(0, 0, 7*n).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case "DE":
		if len(p.year) == 4 && n == 0 {
			return p.year[:3]
		}
		if len(p.year) == 4 {
			return addYears(p.year, 10*n)[:3]
		}
	}
	return ""
}

// maxYears bounds how far dates are counted from one another.
const maxYears = 5000
