package timex

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"rapporteur/annot"
)

// era is what the dates of a whole text tell of the years that it speaks of.
type era struct {
	old   bool // years before 1900 need no word that makes them years
	early bool // so do years of three digits after a preposition
	bc    bool // these are before Christ
}

var (
	oldYears = regexp.MustCompile(`\b(?i:in|since|by|until|from|of|during|[a-y]+(?:ary|ch|ril|ne|ly|ust|ber))\s+1[0-8][0-9][0-9]\b|\(1[0-8][0-9][0-9]\s*[-–]`)
	eraMarks = regexp.MustCompile(`\b[1-9][0-9]{0,3}\s*(BCE?|CE|AD)\b|\bAD\s*[1-9][0-9]{0,3}\b|\b(?i:century)\s+(BCE?)\b|\bin the year [1-9][0-9]{0,2}\b`)
	early    = regexp.MustCompile(`(?:\b(?i:in|since|by|until|about|after|c\.)\s+|\()[1-9][0-9]{2}(?:[,.;)]|\s*[–-]|\s+(?i:he|she|and|the|at|to|was|became)\b)`)
)

// unmarked are early years that nothing but their number tells.
var unmarked = regexp.MustCompile(`(?:\b(?i:in|since|until|around|c\.)\s+)[1-9][0-9]{2}(?:[,.;)]|\s*–|\s+(?:[A-Z]|he|she|and|the|at|to)\b)`)

// leastMarks is how many such dates a text must have before the bare ones count.
const leastMarks = 2

func eraOf(text string) era {
	var e era
	if !earlyNumber(text) && !strings.Contains(text, "BC") && !strings.Contains(text, "CE") && !strings.Contains(text, "AD") && !strings.Contains(text, "in the year ") {
		return e // most texts; the patterns below are slow
	}
	e.old = len(oldYears.FindAllStringIndex(text, leastMarks)) == leastMarks
	bc, all := 0, 0
	for _, m := range eraMarks.FindAllStringSubmatch(text, -1) {
		all++
		if strings.HasPrefix(m[1]+m[2], "B") {
			bc++
		}
	}
	e.early = all >= leastMarks || all == 1 && early.MatchString(text) || len(unmarked.FindAllStringIndex(text, 2*leastMarks)) == 2*leastMarks
	e.bc = e.early && 2*bc > all
	return e
}

// earlyNumber reports whether a text has a number of three digits, or of four from 1000 to
// 1899: the patterns for early years need one, or a mark of an era.
func earlyNumber(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		n := 1
		for i+n < len(text) && text[i+n] >= '0' && text[i+n] <= '9' {
			n++
		}
		if n == 3 || n == 4 && text[i] == '1' && text[i+1] < '9' {
			return true
		}
		i += n
	}
	return false
}

// mod is the part of a time that the match names: "early", "the end of".
func (m match) mod() annot.TimeMod {
	q := strings.ToLower(m.group("q") + m.group("q2"))
	switch {
	case q == "":
		return ""
	case strings.Contains(q, "early"), strings.Contains(q, "beginning"), strings.Contains(q, "start"):
		return annot.Beginning
	case strings.Contains(q, "mid"):
		return annot.Middle
	case strings.Contains(q, "rest"), strings.Contains(q, "remainder"):
		return ""
	}
	return annot.Ending
}

// decade values "the 1990s" as "199" and "the 1600s" as "16": a century, but for that which
// has just begun.
func decade(m match) (string, bool) {
	y := m.group("y")
	switch t := m.group("t"); {
	case strings.ContainsAny(t, "'’") && !strings.Contains(strings.ToLower(t), "the "):
		return "", false // "Vision 2030's"
	case len(y) == 3:
		if m.group("era") == "" {
			return "", false
		}
		return m.inEra("0" + y[:2])
	case m.group("era") != "":
		return m.inEra(y[:3])
	case y[2:] == "00" && y < "2000":
		return y[:2], true
	}
	return y[:3], true
}

// decadeNames are the decades of a century in words.
var decadeNames = strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties")

// shortDecade values "the '60s" and "the sixties": of the last century.
func shortDecade(m match) (string, bool) {
	if n := m.group("n"); n != "" {
		return "19" + n[:1], true
	}
	for i, w := range decadeNames {
		if strings.EqualFold(w, m.group("w")) {
			return "19" + strconv.Itoa(i+2), true
		}
	}
	return "", false
}

// century values "the 19th century" as "18".
func century(m match) (string, bool) {
	n, err := strconv.Atoi(m.group("n"))
	if err != nil {
		n = m.g.ordinal(m.group("o"))
	}
	if n < 1 || n > 30 {
		return "", false
	}
	return m.inEra(two(n - 1))
}

// inEra writes the years before Christ as TIMEX3 does: "BC0490".
func (m match) inEra(value string) (string, bool) {
	if strings.HasPrefix(m.group("era"), "B") {
		return "BC" + value, true
	}
	return value, true
}

// latestMarked is the last year that is likely to be told with its era.
const latestMarked = 1800

// eraYear values "490 BC", "AD 842" and "3000 BC".
func eraYear(m match) (string, bool) {
	n, err := strconv.Atoi(m.group("y"))
	if err != nil || n > latestMarked && !strings.HasPrefix(m.group("era"), "B") {
		return "", false
	}
	part := ""
	if m.group("m") != "" {
		part = "-" + m.month()
	} else if s := m.group("s"); s != "" {
		part = "-" + seasonCodes[strings.ToLower(s)]
	}
	return m.inEra(fmt.Sprintf("%04d", n) + part)
}

var dashAndDigit = regexp.MustCompile(`^-[1-9]`)

// earlyYear values three digits in a text that tells of such years.
func earlyYear(m match) (string, bool) {
	if !m.era.early || !m.endsPhrase() && !dashAndDigit.MatchString(m.after()) {
		return "", false
	}
	y := "0" + m.group("y")
	month := ""
	if m.group("m") != "" {
		month = "-" + m.month()
	}
	if d := m.group("d"); d != "" {
		whole, ok := day(y, m.month(), d)
		return whole, ok && !m.era.bc
	}
	if m.era.bc {
		y = "BC" + y
	}
	return y + month, true
}

// namedYear values "in the year 71".
func namedYear(m match) (string, bool) {
	y := "0000" + m.group("y")
	return y[len(y)-4:], m.endsPhrase()
}

// spokenYear values "nineteen eighty-four" where nothing follows that it could count.
func spokenYear(m match) (string, bool) {
	n := m.g.number(strings.ToLower(m.group("n")))
	if n < 10 || n > 99 || !m.endsPhrase() || m.group("n")[0] <= '9' {
		return "", false
	}
	y := fmt.Sprintf("%d", int(m.g.number(strings.ToLower(m.group("c"))))*100+int(n))
	if m.group("m") != "" {
		y += "-" + m.month()
	}
	return y, true
}

// quarter values "the second quarter of 2019" and "the latter half of 2008".
func quarter(m match) (string, bool) {
	n := m.g.ordinal(m.group("o"))
	if d := m.group("n"); d != "" {
		n = int(d[0] - '0')
	}
	code, last := "Q", 4
	if strings.EqualFold(m.group("u"), "half") {
		code, last = "H", 2
	}
	if n == 0 {
		n = last // "the latter half", "the last quarter"
	}
	return m.group("y") + "-" + code + strconv.Itoa(n), n <= last
}

// shortQuarter values "Q3 2019" and "2019-H2".
func shortQuarter(m match) (string, bool) {
	code, n := "Q", m.group("n")+m.group("n2")
	if strings.ContainsAny(m.group("t"), "Hh") {
		code = "H"
	}
	return m.group("y") + m.group("y2") + "-" + code + n, code == "Q" || n <= "2"
}

// bareSeason values a season without a year, where what stands before it makes it one:
// "fall" and "spring" are other words too.
func bareSeason(m match) (string, bool) {
	switch strings.ToLower(m.group("s")) {
	case "fall", "spring":
		prev := strings.ToLower(m.group("t"))
		if !strings.Contains(prev, "the ") && lastWord(m.before()) != "in" && m.group("q") == "" {
			return "", false
		}
	}
	return season(m)
}

// theSeason values "the winter", but not "the fall of the city".
func theSeason(m match) (string, bool) {
	if strings.EqualFold(m.group("s"), "fall") && firstWord(m.after()) == "of" {
		return "", false
	}
	return season(m)
}

// partOfPeriod values "the end of the year": of the one that is told of.
func partOfPeriod(m match) (string, bool) {
	return "REF+P0" + strings.ToUpper(m.group("u")[:1]), true
}

func feast(m match) (string, bool) {
	form := m.group("f")
	on := m.g.feasts[form]
	for f, day := range m.g.feasts {
		if on == "" && strings.EqualFold(f, form) {
			on = day
		}
	}
	return cmp.Or(m.group("y"), "XXXX") + "-" + on, on != ""
}

// dayOfMonth values "on the 5th" where no noun follows that it could count.
func dayOfMonth(m match) (string, bool) {
	n, err := strconv.Atoi(m.group("d"))
	if err != nil {
		n = m.g.ordinal(m.group("o"))
	}
	if o := m.group("o"); o != "" && n < 3 || !m.endsPhrase() || strings.HasPrefix(m.after(), "-") {
		return "", false // "from the first", "the second, the third"
	}
	return "XXXX-XX-" + two(n), n >= 1 && n <= 31
}

// anaphor values "the following month" and "that year": counted from the date before.
func anaphor(m match) (string, bool) {
	u := strings.ToLower(m.group("u"))
	which := strings.ToLower(m.group("r"))
	code := map[string]string{
		"day": "D", "morning": "D", "afternoon": "D", "evening": "D", "night": "D",
		"week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE",
	}[u]
	if s := seasonCodes[u]; s != "" {
		return "XXXX-" + s, true
	}
	if code == "" {
		return "", false
	}
	switch which {
	case "following", "next":
		return "PREV+P1" + code, true
	case "previous", "preceding":
		return "PREV-P1" + code, true
	}
	return "PREV+P0" + code, true
}

// later values "two years later" and "the day before". What counts from an event ("two
// days after the vote") is no date.
func later(m match) (string, bool) {
	r := strings.ToLower(m.group("r"))
	switch r {
	case "before", "after", "prior":
		if next := strings.TrimLeft(m.after(), " "); next != "" && !strings.ContainsRune(".,;:)”\"", []rune(next)[0]) {
			return "", false
		}
	}
	length, ok := duration(m)
	if m.group("n") == "" {
		u := map[string]string{"day": "D", "night": "D", "morning": "D", "week": "W", "month": "M", "year": "Y"}[strings.ToLower(m.group("u"))]
		length, ok = "P1"+u, u != ""
	}
	sign := "+"
	switch r {
	case "earlier", "previously", "before", "prior":
		sign = "-"
	}
	return "PREV" + sign + length, ok
}

// vagueLength values "several years": a number of units that is not told.
func vagueLength(m match) (string, bool) {
	designator, clock := strings.CutPrefix(m.g.units[strings.ToLower(m.group("u"))].designator, "T")
	if clock {
		return "PTX" + designator, true
	}
	return "PX" + designator, designator != ""
}

// repeated values "every Monday" and "every two weeks".
func repeated(m match) (string, bool) {
	switch {
	case m.group("wd") != "":
		return weekday(m)
	case m.group("s") != "":
		return season(m)
	case strings.EqualFold(m.group("n"), "other"):
		u := m.g.units[strings.ToLower(m.group("u"))].designator
		return "P2" + u, len(u) == 1
	case m.group("u") == "":
		return "P1D", true
	}
	return duration(m)
}
