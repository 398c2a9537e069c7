package timex

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"rapporteur/annot"
)

// notATime is the value of a match that only keeps other rules away: a decade, an
// age.
const notATime = "-"

// needs is a set of kinds of words. A rule is tried only on sentences that have a
// word of each kind that it needs; most sentences have none.
type needs uint16

const (
	digit needs = 1 << iota
	monthWord
	dayWord
	unitWord
	seasonWord
	relativeWord // "yesterday", "last", "weekend"
	oldWord
	countedUnit // a unit right after a number, or after the half of "and a half"
	singleUnit  // a unit right after "a" or "an"
	datedMonth  // a month and a number with a word or two between them at most
)

// dateReach is how many words and numbers a month stands from its day or year at
// most: "5", "th", "of", "May".
const dateReach = 3

// rule is a pattern and how its match is valued. The group named t is the span.
type rule struct {
	name    string
	needs   needs
	kind    annot.TimeKind
	pattern *regexp.Regexp
	value   func(match) (string, bool)
}

// grammar is the list of rules, built once from the tables.
type grammar struct {
	*tables
	rules []rule
	kinds map[string]needs // the words, in lower case, that a rule may need
}

// kinds lists the words that rules need.
func (t *tables) kinds() map[string]needs {
	kinds := map[string]needs{}
	for form := range t.months {
		kinds[strings.ToLower(form)] |= monthWord
	}
	for form := range t.weekdays {
		kinds[strings.ToLower(form)] |= dayWord
	}
	for form := range t.units {
		kinds[form] |= unitWord
	}
	for _, w := range []string{"spring", "summer", "autumn", "fall", "winter"} {
		kinds[w] |= seasonWord
	}
	for _, w := range []string{
		"yesterday", "today", "tonight", "tomorrow", "last", "next", "this", "coming", "weekend", "ago",
	} {
		kinds[w] |= relativeWord
	}
	kinds["old"] |= oldWord
	kinds["olds"] |= oldWord
	return kinds
}

// has is the set of the kinds of words that a sentence has.
func (g *grammar) has(sentence string) needs {
	var has needs
	last := ""                       // the word before, "0" for a number
	at, numberAt, monthAt := 0, 0, 0 // counted in words and numbers from 1; 0 is none yet
	for i := 0; i < len(sentence); {
		if c := sentence[i]; c >= '0' && c <= '9' {
			if i == 0 || sentence[i-1] < '0' || sentence[i-1] > '9' {
				at++
			}
			has |= digit
			last, numberAt = "0", at
			i++
		} else if !letter(c) {
			i++
			continue
		} else {
			n := 1
			for i+n < len(sentence) && letter(sentence[i+n]) {
				n++
			}
			word := strings.ToLower(sentence[i : i+n])
			kind := g.kinds[word]
			if kind&unitWord != 0 {
				kind |= g.countedBy(last)
			}
			at++
			if kind&monthWord != 0 {
				monthAt = at
			}
			has |= kind
			last = word
			i += n
		}
		if numberAt > 0 && monthAt > 0 && max(numberAt, monthAt)-min(numberAt, monthAt) <= dateReach {
			has |= datedMonth
		}
	}
	return has
}

// countedBy says what a unit is after the word before it.
func (g *grammar) countedBy(before string) needs {
	switch before {
	case "0", "half":
		return countedUnit
	case "a", "an":
		return singleUnit
	}
	if _, ok := g.numbers[before]; ok {
		return countedUnit
	}
	return 0
}

// letter reports whether c is an ASCII letter: the words that rules need have no
// others.
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// The patterns below are written with {names} for these parts.
func (t *tables) parts() *strings.Replacer {
	months := slices.Concat(t.monthForms["full"], t.monthForms["name"])
	anyDay := slices.Concat(t.weekdayForms["full"], t.weekdayForms["short"])
	tens, ones := []string{}, []string{}
	for _, w := range t.numberWords {
		if t.numbers[w] >= 20 {
			tens = append(tens, w)
		} else {
			ones = append(ones, w)
		}
	}
	return strings.NewReplacer(
		"{month}", `(?:`+cased(months)+`|`+cased(t.monthForms["short"])+`\.?)`,
		"{fullmonth}", cased(t.monthForms["full"]),
		"{namemonth}", cased(t.monthForms["name"]),
		"{weekday}", cased(t.weekdayForms["full"]),
		"{dayofdate}", `(?:`+cased(anyDay)+`\.?,?\s+(?:the\s+)?)?`,
		"{day}", `(?:0?[1-9]|[12][0-9]|3[01])`,
		"{nth}", `(?:st|nd|rd|th)?`,
		"{year}", `(?:1[5-9]|20)[0-9][0-9]`,
		"{unit}", `(?i:`+strings.Join(longestFirst(t.unitForms), "|")+`)`,
		"{number}", `(?:[0-9]+(?:\.[0-9]+)?|(?i:(?:`+strings.Join(tens, "|")+`)[- ](?:`+strings.Join(longestFirst(ones), "|")+`)|`+
			strings.Join(longestFirst(t.numberWords), "|")+`))`,
		"{season}", `(?i:spring|summer|autumn|fall|winter)`,
		"{which}", `(?i:last|next|this(?:\s+(?:past|coming))?|coming)`,
		"{dash}", `\s*(?:[-–/]|\bto\b|\band\b|\bthrough\b)\s*`,
	)
}

// cased matches the words as written or in capitals.
func cased(words []string) string {
	var forms []string
	for _, w := range longestFirst(words) {
		forms = append(forms, w, strings.ToUpper(w))
	}
	return `(?:` + strings.Join(forms, "|") + `)`
}

func longestFirst(words []string) []string {
	sorted := slices.Clone(words)
	slices.SortStableFunc(sorted, func(a, b string) int { return len(b) - len(a) })
	return sorted
}

func newGrammar(t *tables) (*grammar, error) {
	g := &grammar{tables: t, kinds: t.kinds()}
	parts := t.parts()
	for _, r := range []struct {
		name, pattern string
		needs         needs
		kind          annot.TimeKind
		value         func(match) (string, bool)
	}{
		// What looks like a time and is none.
		{"decade", `(?P<t>(?:{year}|['’]?[0-9]0)s)\b`, digit, annot.DateTime, none},
		{"age", `(?P<t>{number}(?:-|\s+)(?:years?|months?)(?:-|\s+)olds?)\b`, countedUnit | oldWord, annot.Duration, none},
		{"name of a day", `(?P<t>(?:Good|Black|Bloody|Super|Ash|Holy|Palm|Easter|Giving|Cyber)\s+{weekday})\b`, dayWord, annot.DateTime, none},
		{"paper of the day", `(?P<t>USA\s+(?:Today|TODAY))\b`, relativeWord, annot.DateTime, none},
		{"day of another week", `\b(?P<t>(?i:an?\s+week\s+(?:ago|from)(?:\s+on)?)\s+{weekday})\b`, dayWord, annot.DateTime, none},
		{"name of a paper", `(?P<t>{weekday}\s+(?:Times|Telegraph|Mirror|Express|Mail|Herald|Night|Post|Independent))\b`, dayWord, annot.DateTime, none},

		// Full and partial dates.
		{"ISO date", `(?P<t>(?P<y>{year})-(?P<mm>[0-9]{2})-(?P<d>[0-9]{2}))`, digit, annot.DateTime, date},
		{"numeric date", `(?P<t>(?P<a>[0-9]{1,2})[/.](?P<b>[0-9]{1,2})[/.](?P<y>{year}))`, digit, annot.DateTime, numericDate},
		{"days and month", `(?P<t>{dayofdate}(?P<d>{day}){nth}{dash}(?P<d2>{day}){nth}\s+(?:of\s+)?(?P<m>{month})(?:,?\s+(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
		{"month and days", `(?P<t>{dayofdate}(?P<m>{month})\s+(?P<d>{day}){nth}{dash}(?P<d2>{day}){nth}\b(?:,?\s+(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
		{"day and month", `(?P<t>{dayofdate}(?P<d>{day}){nth}\s+(?:of\s+)?(?P<m>{month})(?:,?\s+(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
		{"month and day", `(?P<t>{dayofdate}(?P<m>{month})\s+(?:the\s+)?(?P<d>{day}){nth}\b(?:(?:,|\s+of)?\s+(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
		{"month and year", `(?P<t>(?P<m>{month}),?\s+(?:of\s+)?(?P<y>{year}))\b`, datedMonth, annot.DateTime, date},
		{"season and year", `(?P<t>(?P<s>{season}),?\s+(?:of\s+)?(?P<y>{year}))\b`, digit | seasonWord, annot.DateTime, season},
		{"years", `(?P<t>(?P<y>{year})[-–/](?P<y2>(?:{year}|[0-9]{2})))\b`, digit, annot.DateTime, years},
		{"year", `(?P<t>(?P<y>(?:19|20)[0-9][0-9]))\b`, digit, annot.DateTime, year},

		// Months and weekdays alone, with "last" and "next" where they stand.
		{"month", `\b(?P<t>(?:{which}\s+)?(?P<m>{fullmonth}))\b`, monthWord, annot.DateTime, date},
		{"month that is a word", `\b(?:(?P<p>(?i:in|by|since|until|till|from|to|of|before|after|during|through|early|mid|late|for|between|and|the|mid-|this|that))[\s-]+)(?P<t>(?P<m>{namemonth}))\b`, monthWord, annot.DateTime, nameMonth},
		{"last month that is a word", `\b(?P<t>(?i:last|next|this(?:\s+(?:past|coming))?)\s+(?P<m>{namemonth}))\b`, monthWord | relativeWord, annot.DateTime, date},
		{"weekday", `\b(?P<t>(?:{which}\s+)?(?P<wd>{weekday}))\b`, dayWord, annot.DateTime, weekday},
		{"weekend", `\b(?P<t>(?i:(?:last|next|this(?:\s+(?:past|coming))?|the|at the|over the)\s+weekend))\b`, relativeWord, annot.DateTime, weekend},
		{"season", `\b(?P<t>{which}\s+(?P<s>{season}))\b`, seasonWord | relativeWord, annot.DateTime, season},

		// Counted from the publication.
		{"relative day", `\b(?P<t>(?i:(?P<r>yesterday|today|tonight|tomorrow|last night|this morning|this afternoon|this evening)(?:\s+(?:morning|afternoon|evening|night))?))\b`, relativeWord, annot.DateTime, relativeDay},
		{"relative period", `\b(?P<t>(?P<r>(?i:last|next|this))\s+(?P<u>(?i:week|month|year)))\b`, relativeWord, annot.DateTime, relativePeriod},
		{"ago", `\b(?P<t>(?P<n>{number}|(?i:an?))\s+(?P<u>{unit})\s+ago)\b`, relativeWord | unitWord, annot.DateTime, ago},

		// Lengths of time.
		{"duration", `(?P<t>(?P<n>{number})(?P<h>\s+and\s+a\s+half)?(?:\s+|-)(?P<u>{unit}))\b`, countedUnit, annot.Duration, duration},
		{"unit and a half", `\b(?P<t>(?i:an?)\s+(?P<u>{unit})(?P<h>\s+and\s+a\s+half))\b`, singleUnit, annot.Duration, duration},
		{"part of a unit", `\b(?P<t>(?i:(?:an?\s+)?(?P<f>half|quarter)(?:\s+an?\s+|\s+of\s+an?\s+|-|\s+))(?P<u>{unit}))\b`, unitWord, annot.Duration, duration},
		{"single unit", `\b(?i:for|in|within|after|over|nearly|almost|about|than|half|lasted|just|under|lasting|took|every)\s+(?P<t>(?i:an?)\s+(?P<u>{unit}))\b`, singleUnit, annot.Duration, duration},
	} {
		pattern, err := regexp.Compile(parts.Replace(r.pattern))
		if err != nil {
			return nil, fmt.Errorf("rule %q: %w", r.name, err)
		}
		g.rules = append(g.rules, rule{r.name, r.needs, r.kind, pattern, r.value})
	}
	return g, nil
}
