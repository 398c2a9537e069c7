package timex

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"rapporteur/annot"
)

// resolve places a date on the calendar by the day of publication and the words near it:
// text is the text that t lies in, sentence the sentence.
//
// A weekday is the last one on or before the publication, today's included, unless
// "next" or words near it ("will ... on Monday") put it after. A day of a month
// without a year falls in the year that brings it nearest to the publication; a
// month or season alone likewise, unless words near it say on which side it lies.
//
// ok is false for dates that need a publication day when it is not known to the
// precision required, and for what counts from another date.
func resolve(t annot.Time, text string, sentence annot.Span, published annot.Date) (iso string, ok bool) {
	if t.Kind != annot.DateTime || t.Value == "" {
		return "", false
	}
	if from, to, interval := strings.Cut(t.Value, "/"); interval {
		a, okA := resolveOne(t, from, text, sentence, published)
		b, okB := resolveOne(t, to, text, sentence, published)
		return a + "/" + b, okA && okB
	}
	return resolveOne(t, t.Value, text, sentence, published)
}

func resolveOne(t annot.Time, value, text string, sentence annot.Span, published annot.Date) (string, bool) {
	if !strings.HasPrefix(value, "REF") && !strings.HasPrefix(value, "PREV") && !strings.Contains(value, "XX") {
		return value, value != "" && value != notATime && valid(value) != ""
	}
	anchor, precision, ok := anchorOf(published)
	if !ok {
		return "", false
	}
	s := surrounding(t, text, sentence)
	switch {
	case strings.HasPrefix(value, "REF"):
		return offset(strings.TrimPrefix(value, "REF"), anchor, precision)
	case strings.HasPrefix(value, "XXXX-WXX-"):
		if precision < len("2006-01-02") || s.otherAnchor() {
			return "", false
		}
		return onWeekday(strings.TrimPrefix(value, "XXXX-WXX-"), s, anchor)
	case s.otherAnchor():
		return "", false
	case strings.HasPrefix(value, "XXXX-") && len(value) == len("XXXX-01-02"):
		return nearestDay(value, s, anchor)
	case strings.HasPrefix(value, "XXXX-") && len(value) == len("XXXX-01"):
		month := monthOfValue(value)
		if month < 1 {
			return "", false
		}
		if value[5] >= '0' && value[5] <= '9' {
			return nearestMonth(month, s, anchor)
		}
		if s.which == "" && (s.tense == "" || !s.the) {
			return "", false // summers in general
		}
		if s.which == "this" {
			s.which = "" // the last one, where the words speak of the past
		}
		on, ok := nearestMonth(month, s, anchor)
		return on[:len("2006-")] + value[5:], ok
	}
	return "", false
}

// anchorOf is the day that a publication date stands for, the middle of a month when
// no more is known, with the length of the date that is known.
func anchorOf(published annot.Date) (day time.Time, precision int, ok bool) {
	if d, err := time.Parse(time.DateOnly, published.Value); err == nil {
		return d, len(time.DateOnly), true
	}
	if d, err := time.Parse(time.DateOnly, published.Near); err == nil {
		return d, len(published.Value), true
	}
	if d, err := time.Parse("2006-01", published.Value); err == nil {
		return d.AddDate(0, 0, 14), len("2006-01"), true
	}
	return time.Time{}, 0, false
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// offset resolves "-P1D", "+P2W" and "" (the day itself), to the precision of the
// unit.
func offset(value string, anchor time.Time, precision int) (string, bool) {
	if value == "" {
		value = "+P0D"
	}
	sign := 1
	if value[0] == '-' {
		sign = -1
	}
	body, clock := strings.CutPrefix(value[1:], "PT")
	if clock {
		return day8601(anchor), precision == len(time.DateOnly)
	}
	body = strings.TrimPrefix(body, "P")
	if body == "" {
		return "", false
	}
	n, err := strconv.Atoi(body[:len(body)-1])
	if err != nil || n > maxYears {
		return "", false // halves of a year are too vague
	}
	n *= sign
	switch body[len(body)-1] {
	case 'D':
		return day8601(anchor.AddDate(0, 0, n)), precision == len(time.DateOnly)
	case 'W':
		year, week := anchor.AddDate(0, 0, 7*n).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week), precision == len(time.DateOnly)
	case 'M':
		first := time.Date(anchor.Year(), anchor.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return first.Format("2006-01"), first.Year() > 0
	case 'Q':
		first := time.Date(anchor.Year(), anchor.Month()+time.Month(3*n), 1, 0, 0, 0, 0, time.UTC)
		return fmt.Sprintf("%04d-Q%d", first.Year(), (int(first.Month())+2)/3), first.Year() > 0
	case 'Y':
		if year := anchor.Year() + n; year < 1 {
			return fmt.Sprintf("BC%04d", 1-year), true
		}
		year := anchor.Year() + n
		return fmt.Sprintf("%04d", year), year > 0
	}
	return "", false
}

func day8601(d time.Time) string { return d.Format(time.DateOnly) }

// onWeekday resolves "1" to "7" and the weekend.
func onWeekday(day string, s setting, anchor time.Time) (string, bool) {
	if day == "WE" {
		saturday, ok := pick(time.Saturday, s, anchor)
		return day8601(saturday) + "/" + day8601(saturday.AddDate(0, 0, 1)), ok
	}
	n, err := strconv.Atoi(day)
	if err != nil {
		return "", false
	}
	d, ok := pick(time.Weekday(n%7), s, anchor)
	return day8601(d), ok
}

func pick(day time.Weekday, s setting, anchor time.Time) (time.Time, bool) {
	back := (int(anchor.Weekday()) - int(day) + 7) % 7
	switch {
	case s.which == "last", strings.HasSuffix(s.which, "past"):
		if back == 0 {
			back = 7
		}
		return anchor.AddDate(0, 0, -back), true
	case s.which == "next", strings.HasSuffix(s.which, "coming"):
		return anchor.AddDate(0, 0, 7-back), true
	case s.tense == "future":
		return anchor.AddDate(0, 0, (7-back)%7), true
	}
	return anchor.AddDate(0, 0, -back), true
}

// nearestDay gives a day of a month the year that brings it nearest to the anchor.
func nearestDay(value string, s setting, anchor time.Time) (string, bool) {
	best, away := nearestTo(value, anchor)
	switch {
	case s.which == "next", away > farAway && s.tense == "future":
		best, _ = nearestTo(value, anchor.AddDate(0, 6, 0))
	case s.which == "last", away > farAway && s.tense == "past":
		best, _ = nearestTo(value, anchor.AddDate(0, -6, 0))
	}
	return best, best != ""
}

// farAway is from when on words near a day of a month say in which year it falls; a nearer
// one is that of the publication, whatever stands around it.
const farAway = 100 * 24 * time.Hour

func nearestTo(value string, anchor time.Time) (string, time.Duration) {
	best, distance := "", time.Duration(-1)
	// Eight years hold a 29 February for certain.
	for year := anchor.Year() - 4; year <= anchor.Year()+4; year++ {
		d, err := time.Parse(time.DateOnly, fmt.Sprintf("%04d%s", year, value[4:]))
		if err != nil {
			continue
		}
		if away := d.Sub(anchor).Abs(); distance < 0 || away < distance {
			best, distance = day8601(d), away
		}
	}
	return best, distance
}

// nearestMonth gives a month its year: before or after the anchor where the words
// say so, else the nearest.
//
// What has gone by less than three months ago is not what is to come in nine: the words
// near it speak of something else.
func nearestMonth(month int, s setting, anchor time.Time) (string, bool) {
	ahead := (month - int(anchor.Month()) + 12) % 12 // months from the anchor's to the next such
	past, future := ahead, ahead
	if ahead > 0 {
		past = ahead - 12
	}
	var away int
	switch {
	case s.which == "last", strings.HasSuffix(s.which, "past"):
		away = past
		if past == 0 {
			away = -12
		}
	case s.which == "next", strings.HasSuffix(s.which, "coming"):
		away = future
		if future == 0 {
			away = 12
		}
	case s.which == "this":
		away = month - int(anchor.Month())
	case s.tense == "past", s.tense == "future" && !s.until && future >= farAhead && past >= -justGone:
		away = past
	case s.tense == "future":
		away = future
	case -past < future:
		away = past
	default:
		away = future
	}
	first := time.Date(anchor.Year(), anchor.Month()+time.Month(away), 1, 0, 0, 0, 0, time.UTC)
	return first.Format("2006-01"), true
}

const (
	justGone = 3 // months
	farAhead = 9
)

// setting is what stands around a date: its own "last" or "next", and on which side
// of the publication the words near it put it ("past", "future", "" when they tell
// nothing).
type setting struct {
	which  string
	until  bool // what stands right before it puts it ahead: "until", "by"
	the    bool // it begins with "the"
	tense  string
	before string // the last word before the date
}

// otherAnchor reports whether the date counts from another one than the publication.
func (s setting) otherAnchor() bool {
	return anaphoric[s.before] || anaphoric[s.which]
}

// anaphoric are the words that count a date from the one before.
var anaphoric = map[string]bool{"following": true, "previous": true, "preceding": true, "that": true, "same": true}

// maxReach is how far, in bytes, a word can tell the tense of a date.
const maxReach = 120

func surrounding(t annot.Time, text string, sentence annot.Span) setting {
	g, err := load()
	if err != nil || t.Start < 0 || int(t.End) > len(text) || t.Empty() || !sentence.Contains(t.Span) {
		return setting{}
	}
	left, right := g.clauseBefore(text[sentence.Start:t.Start]), g.clauseAfter(text[t.End:sentence.End])
	s := setting{before: lastWord(left)}
	own := strings.Fields(strings.ToLower(t.Text(text)))
	s.the = len(own) > 0 && own[0] == "the"
	for i, w := range own[:max(len(own)-1, 0)] {
		switch {
		case w == "last" || w == "next" || w == "coming" || anaphoric[w]:
			s.which = w
		case w == "this" && i+2 == len(own):
			s.which = "this"
		case w == "this" && i+2 < len(own):
			s.which = "this " + own[i+1]
		}
	}
	words := wordsOf(left)
	if g.aheadOf(words, wordsOf(right), t.Value) {
		s.tense, s.until = "future", true
	}
	// The nearest cue before the date holds, else the first one behind it; for
	// "Thursday's vote was" it is the other way round. "By" and "until" look ahead when
	// there is none.
	slices.Reverse(words)
	ahead := wordsOf(right)
	if len(ahead) > 0 && ahead[0] == "'s" {
		words, ahead = ahead, words
	}
	for i, w := range words {
		if s.tense == "" {
			s.tense = g.tense(w)
			if s.tense == "past" && i+1 < len(words) && words[i+1] == "be" {
				s.tense = "future" // "will be held", "is to be held"
			}
		}
	}
	for _, w := range ahead {
		if s.tense == "" {
			s.tense = g.tense(w)
		}
	}
	if s.tense == "" && (s.before == "by" || s.before == "until") {
		s.tense = "future"
	}
	return s
}

// aheadOf reports whether the word before a date puts it ahead whatever the tense:
// "a vote called for Monday", "come Monday", and for months "until June", unless
// something is said to have lasted until then.
func (t *tables) aheadOf(words, after []string, value string) bool {
	if len(after) > 0 && after[0] == "deadline" {
		return !slices.ContainsFunc(words, func(w string) bool { return t.tense(w) == "past" })
	}
	if len(words) == 0 {
		return false
	}
	if n := len(words); n > 2 && words[n-1] == "the" && words[n-2] == "after" && words[n-3] == "until" {
		return true // "not until after the Sunday vote"
	}
	switch words[len(words)-1] {
	case "for", "come":
		return true
	case "until", "till", "through", "by":
		month := len(value) == len("XXXX-01") && strings.HasPrefix(value, "XXXX-")
		if len(words) < 2 { // "By March, measures were taken"
			i := slices.IndexFunc(after, func(w string) bool { return t.tense(w) != "" })
			return month && (i < 0 || t.tense(after[i]) != "past")
		}
		return month && t.tense(words[len(words)-2]) != "past"
	}
	return false
}

// tense is what a word tells of the time of what happens: past, future or "".
func (t *tables) tense(word string) string {
	if cue := t.cues[word]; cue != "" {
		return cue
	}
	if len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") {
		return "past"
	}
	return ""
}

// wordsOf lists the words of s in lower case; "'ll" is one of its own.
func wordsOf(s string) []string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	s = strings.ReplaceAll(s, "'", " '")
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

// clauseBefore is the end of s since the last end of a sentence or line, at most
// maxReach bytes of it.
func (t *tables) clauseBefore(s string) string {
	if len(s) > maxReach {
		s = s[len(s)-maxReach:]
	}
	s = s[strings.LastIndexByte(s, '\n')+1:]
	for i := len(s) - 2; i > 0; i-- {
		if t.endsSentence(s, i) {
			return s[i+1:]
		}
	}
	return s
}

// clauseAfter is the beginning of s up to the first end of a sentence or line, at
// most maxReach bytes of it.
func (t *tables) clauseAfter(s string) string {
	if len(s) > maxReach {
		s = s[:maxReach]
	}
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i]
	}
	for i := range len(s) {
		if t.endsSentence(s, i) {
			return s[:i]
		}
	}
	return s
}

// endsSentence reports whether the byte at i ends a sentence: "!", "?", ";" or a
// point before a space that does not belong to an abbreviation or initial.
func (t *tables) endsSentence(s string, i int) bool {
	switch s[i] {
	case '!', '?', ';':
		return true
	case '.':
		if i+1 < len(s) && s[i+1] != ' ' && letter(s[i+1]) {
			return false
		}
		word := lastWord(s[:i])
		return len(word) > 1 && !t.shortened[word]
	}
	return false
}
