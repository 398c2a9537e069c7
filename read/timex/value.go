package timex

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// match is one match of a rule in a sentence.
type match struct {
	g        *grammar
	sentence string
	loc      []int
	names    *regexp.Regexp
	era      era
}

// span is the span of a named group in the sentence; empty when it took no part.
func (m match) span(group string) annot.Span {
	i := m.names.SubexpIndex(group)
	if i < 0 || m.loc[2*i] < 0 {
		return annot.Span{}
	}
	return annot.Span{Start: int32(m.loc[2*i]), End: int32(m.loc[2*i+1])}
}

func (m match) group(name string) string { return m.span(name).Text(m.sentence) }

// before is the text before the match, after the text behind it.
func (m match) before() string { return m.sentence[:m.span("t").Start] }
func (m match) after() string  { return m.sentence[m.span("t").End:] }

// wholeWord reports whether a span neither begins nor ends inside a word or number.
func wholeWord(s string, at annot.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at.Start])
	after, _ := utf8.DecodeRuneInString(s[at.End:])
	first, _ := utf8.DecodeRuneInString(s[at.Start:])
	last, _ := utf8.DecodeLastRuneInString(s[:at.End])
	inside := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }
	if inside(before) && inside(first) || inside(after) && inside(last) {
		return false
	}
	// "1,994", "5.2000": the digits go on.
	if unicode.IsDigit(first) && strings.ContainsRune(".,:/$€£¥#", before) && before != utf8.RuneError {
		if before != ',' && before != '.' {
			return false
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:int(at.Start)-1]); unicode.IsDigit(r) {
			return false
		}
	}
	if unicode.IsDigit(last) && (after == ',' || after == '.' || after == ':' || after == '/' || after == '%') {
		if r, _ := utf8.DecodeRuneInString(s[int(at.End)+1:]); unicode.IsDigit(r) || after == '%' {
			return false
		}
	}
	return true
}

// lastWord is the last word of s in lower case, firstWord the first.
func lastWord(s string) string {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '.' })
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.ToLower(s[i+1:])
}

func firstWord(s string) string {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

func none(match) (string, bool) { return notATime, true }

// month is the number of the month in group m, as "06".
func (m match) month() string {
	return m.g.monthOf(strings.TrimSuffix(m.group("m"), "."))
}

// monthOf is the number of a month in any case, "" when it is none.
func (t *tables) monthOf(form string) string {
	if n, ok := t.months[form]; ok || form == "" {
		return n
	}
	_, size := utf8.DecodeRuneInString(form)
	return t.months[strings.ToUpper(form[:size])+strings.ToLower(form[size:])]
}

// date values year, month, day and a second day, as far as the match has them.
func date(m match) (string, bool) {
	y, month, d := cmp.Or(m.group("y"), "XXXX"), m.group("mm"), m.group("d")
	if month == "" {
		month = m.month()
	}
	if o := m.group("o"); o != "" {
		d = strconv.Itoa(m.g.ordinal(o))
	}
	if d == "" {
		return y + "-" + month, month != ""
	}
	first, ok := day(y, month, d)
	if !ok {
		return "", false
	}
	if d2 := m.group("d2"); d2 != "" {
		second, ok := day(y, month, d2)
		if !ok || second <= first {
			return "", false
		}
		return first + "/" + second, true
	}
	return first, true
}

// day writes a date that the calendar has.
func day(y, month, d string) (string, bool) {
	n, err := strconv.Atoi(d)
	if err != nil {
		return "", false
	}
	mm, err := strconv.Atoi(month)
	if err != nil || mm < 1 || mm > 12 {
		return "", false
	}
	yy := 2000 // a leap year: without its year, 29 February may be right
	if y != "XXXX" {
		if yy, err = strconv.Atoi(y); err != nil {
			return "", false
		}
	}
	if n < 1 || n > daysIn(yy, mm) {
		return "", false
	}
	return y + "-" + two(mm) + "-" + two(n), true
}

func two(n int) string {
	s := strconv.Itoa(n)
	if len(s) < 2 {
		s = "0" + s
	}
	return s
}

// numericDate values 24/12/2025 and 12/24/2025; when both orders are possible, none.
func numericDate(m match) (string, bool) {
	a, errA := strconv.Atoi(m.group("a"))
	b, errB := strconv.Atoi(m.group("b"))
	switch {
	case errA != nil || errB != nil:
		return "", false
	case a > 12 || a == b:
		return day(m.group("y"), two(b), two(a))
	case b > 12:
		return day(m.group("y"), two(a), two(b))
	}
	return "", false
}

// years values "1950-53" and "2017/18" as an interval. "2025-12" is a month: a range must go
// up. Two years in full are two dates.
func years(m match) (string, bool) {
	y, y2 := m.group("y"), m.group("y2")
	if y2 <= y[2:] {
		return y + "-" + y2, y2 > "00" && y2 <= "12" && strings.Contains(m.group("t"), "-")
	}
	return y + "/" + y[:2] + y2, true
}

// year values four digits alone, unless they count or name something. Years before 1900
// need a word before them that makes them one, or a text that tells of such years.
func year(m match) (string, bool) {
	y, before, after := m.group("y"), m.before(), m.after()
	prev, next := lastWord(before), firstWord(after)
	if m.group("q") != "" || m.group("w") != "" {
		return y, !m.g.counted[next]
	}
	if m.g.uncounted[prev] && !strings.HasSuffix(strings.TrimSpace(before), ",") {
		return "", false
	}
	span := m.rangeOfYears()
	if !span && (strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–")) {
		switch prev {
		case "mid", "pre", "post", "late", "early":
		default:
			return "", false
		}
	}
	if !span && strings.HasPrefix(after, "-") {
		switch firstWord(after[1:]) {
		case "era", "style", "vintage", "present", "":
		default:
			return "", false // "2000-mile", "1990-strong"
		}
	}
	if m.g.counted[next] && (y[2:] == "00" || y[2:] == "50" || !precedesYear(prev)) {
		return "", false
	}
	if span || strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") {
		return y, true
	}
	if y < "1900" && !m.era.old && (!precedesYear(prev) || y < "1700" && !m.endsPhrase()) {
		return "", false
	}
	return y, true
}

var (
	yearsBefore = regexp.MustCompile(`\b(?:1[0-9]|20)[0-9][0-9]\s*[-–]\s*$`)
	yearsAfter  = regexp.MustCompile(`^\s*[-–]\s*(?:1[0-9]|20)[0-9][0-9]\b`)
)

// rangeOfYears reports whether a dash joins the match to another year: "(1729–1797)".
func (m match) rangeOfYears() bool {
	return yearsBefore.MatchString(m.before()) || yearsAfter.MatchString(m.after())
}

// endsPhrase reports whether nothing follows the match that it could count: a mark, the end
// of the sentence, a function word.
func (m match) endsPhrase() bool {
	after := strings.TrimLeft(m.after(), " \u00a0")
	r, _ := utf8.DecodeRuneInString(after)
	return after == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '%' || m.g.function[firstWord(after)]
}

// precedesYear reports whether a word makes four digits after it a year even before
// a noun that is often counted: "in 2019 troops crossed".
func precedesYear(word string) bool {
	switch word {
	case "in", "since", "by", "until", "from", "of", "during", "the", "early", "mid", "late", "before", "after":
		return true
	}
	return false
}

// nameMonth values a month that is also a word or a family name. What stands before
// it must make it a month.
func nameMonth(m match) (string, bool) {
	p, after := strings.ToLower(m.group("p")), m.after()
	possessive := strings.HasPrefix(after, "'s") || strings.HasPrefix(after, "’s")
	switch {
	case m.month() == "05":
		switch p {
		case "in":
			before := strings.TrimSpace(m.sentence[:m.span("p").Start])
			switch lastWord(before) {
			case "confidence", "trust", "faith", "belief", "believe", "believed", "interest":
				return "", false
			}
			return date(m)
		case "until", "till", "through", "since", "during", "early", "mid", "late", "end of", "middle of", "beginning of", "start of":
			if possessive {
				return "", false
			}
			return date(m)
		}
		return "", false
	case p == "the" && (firstWord(after) == "on" || firstWord(after) == "for" || firstWord(after) == "of" || firstWord(after) == "through"):
		return "", false // "the March on the capital"
	case p == "for" && possessive, p == "and" && m.month() == "03":
		return "", false
	}
	return date(m)
}

func weekday(m match) (string, bool) {
	form := m.group("wd")
	n, ok := m.g.weekdays[form]
	if !ok {
		n = m.g.weekdays[strings.ToUpper(form[:1])+strings.ToLower(form[1:])]
	}
	return "XXXX-WXX-" + n, n != ""
}

func weekend(match) (string, bool) { return "XXXX-WXX-WE", true }

// seasonCodes are the seasons as TIMEX3 writes them.
var seasonCodes = map[string]string{"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

func season(m match) (string, bool) {
	code := seasonCodes[strings.ToLower(m.group("s"))]
	return cmp.Or(m.group("y"), "XXXX") + "-" + code, true
}

func relativeDay(m match) (string, bool) {
	switch strings.ToLower(strings.Join(strings.Fields(m.group("r")), " ")) {
	case "yesterday", "last night":
		return "REF-P1D", true
	case "tomorrow":
		return "REF+P1D", true
	case "before yesterday":
		return "REF-P2D", true
	case "after tomorrow":
		return "REF+P2D", true
	}
	return "REF", true
}

// thisDay is today, and in a story the day that it tells of.
func thisDay(match) (string, bool) { return "REF+P0D", true }

func relativePeriod(m match) (string, bool) {
	if lastWord(m.before()) == "the" || firstWord(m.after()) == "of" {
		return "", false // "over the last week": a length of time up to now; "last week of 2016"
	}
	u := map[string]string{"week": "W", "month": "M", "year": "Y", "quarter": "Q"}[strings.ToLower(m.group("u"))]
	if u == "" {
		return "", false // a decade that ends now
	}
	switch r := strings.ToLower(m.group("r")); {
	case r == "last", strings.HasSuffix(r, "past"):
		return "REF-P1" + u, true
	case r == "next":
		return "REF+P1" + u, true
	}
	return "REF+P0" + u, true
}

func ago(m match) (string, bool) {
	length, ok := duration(m)
	return "REF-" + length, ok
}

// fromNow values "three days from today".
func fromNow(m match) (string, bool) {
	length, ok := duration(m)
	if strings.EqualFold(m.group("r"), "tomorrow") {
		days, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(length, "P"), "D"))
		if err != nil {
			return "", false // "a month from tomorrow"
		}
		length = "P" + strconv.Itoa(days+1) + "D"
	}
	return "REF+" + length, ok
}

// maxUnits bounds a length of time: beyond it digits are no count of years or hours.
const maxUnits = 1e6

// duration values a number of units, with its half, as ISO 8601: "P3D", "PT1.5H".
func duration(m match) (string, bool) {
	u := m.g.units[strings.ToLower(m.group("u"))]
	n := 1.0
	if word := strings.ToLower(m.group("n") + m.group("n2")); word != "" && word != "a" && word != "an" {
		n = m.g.number(word)
	}
	switch strings.ToLower(m.group("f")) {
	case "half":
		n = 0.5
	case "quarter":
		n = 0.25
	}
	if m.group("h") != "" {
		n += 0.5
	}
	n *= u.factor
	if n <= 0 || n > maxUnits || u.designator == "" {
		return "", false
	}
	switch strings.ToLower(m.group("t")) {
	case "one day", "a second", "one second":
		return "", false // "one day he said", "for a second time"
	}
	if form := strings.ToLower(m.group("u")); (n > 2000 || form == "second" && n > 1) && !strings.HasSuffix(form, "s") && !strings.Contains(m.group("t"), "-") {
		return "", false // "the World Cup 2018 day five"
	}
	period := "P"
	designator, clock := strings.CutPrefix(u.designator, "T")
	if clock {
		period = "PT"
	}
	return period + strconv.FormatFloat(n, 'f', -1, 64) + designator, true
}

// ordinal is the value of "twenty-first", 0 when it is none.
func (t *tables) ordinal(word string) int {
	return t.ordinals[strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(word, "-", " "))), "-")]
}

// number is the value of digits or of number words, 0 when it is none.
func (t *tables) number(word string) float64 {
	if v, err := strconv.ParseFloat(word, 64); err == nil {
		return v
	}
	sum := 0.0
	for _, w := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == ' ' }) {
		sum += t.numbers[w]
	}
	return sum
}
