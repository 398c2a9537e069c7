package timex

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"rapporteur/annot"
)

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
		"{month}", `(?:`+cased(slices.Concat(months, lower(t.monthForms["full"])))+`|`+cased(t.monthForms["short"])+`\.?)`,
		"{fullmonth}", cased(slices.Concat(t.monthForms["full"], lower(t.monthForms["full"]))),
		"{namemonth}", cased(t.monthForms["name"]),
		"{weekday}", cased(slices.Concat(t.weekdayForms["full"], lower(t.weekdayForms["full"]))),
		"{dayofdate}", `(?:`+cased(anyDay)+`\.?,?\s+(?:the\s+)?)`,
		"{day}", `(?:0?[1-9]|[12][0-9]|3[01])`,
		"{nth}", `(?:st|nd|rd|th)?`,
		"{ordinal}", `(?i:`+strings.ReplaceAll(strings.Join(longestFirst(t.ordinalWords), "|"), "-", `[-\s]`)+`)`,
		"{year}", `(?:1[0-9]|20)[0-9][0-9]`,
		"{unit}", `(?i:`+strings.Join(longestFirst(t.unitForms), "|")+`)`,
		"{number}", `(?:[0-9]+(?:\.[0-9]+)?|(?i:(?:`+strings.Join(tens, "|")+`)[- ](?:`+strings.Join(longestFirst(ones), "|")+`)|`+
			strings.Join(longestFirst(t.numberWords), "|")+`))`,
		"{season}", `(?i:spring|summer|autumn|fall|winter)`,
		"{which}", `(?i:last|next|this(?:\s+(?:past|coming))?|coming|that(?:\s+same)?|(?:the\s+)?(?:following|previous|preceding)|the\s+same)`,
		"{dash}", `\s*(?:[-–/]|\bto\b|\band\b|\bthrough\b)\s*`,
		"{early}", `(?:(?P<q>(?i:(?:the\s+)?(?:very\s+)?(?:early|mid|late|later|middle)(?:\s+(?:in|of))?|`+
			`(?:the\s+)?(?:beginning|start|end|middle|(?:early|late|latter)\s+part)\s+of))[\s-]+(?:the\s+)?)`,
		"{ofyear}", `(?i:,?\s+(?:(?:of|in)\s+)?(?:that(?:\s+same)?|the\s+same|the\s+following|the\s+next|the\s+previous|last|this|next)\s+year)`,
		"{era}", `(?P<era>B\.?C\.?(?:E\.?)?|CE\b|A\.?D\.?)`,
		"{dayunit}", `(?i:day|morning|afternoon|evening|night|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|season)`,
		"{feast}", cased(t.feastForms),
	)
}

// cased matches the words as written or in capitals.
func cased(words []string) string {
	var forms []string
	for _, w := range longestFirst(words) {
		w = regexp.QuoteMeta(w)
		forms = append(forms, w, strings.ToUpper(w))
	}
	return `(?:` + strings.Join(forms, "|") + `)`
}

// lower are the words as careless writers have them; those that are no other word.
func lower(words []string) []string {
	var out []string
	for _, w := range words {
		if w != "August" { // "an august body"
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

func longestFirst(words []string) []string {
	sorted := slices.Clone(words)
	slices.SortStableFunc(sorted, func(a, b string) int { return len(b) - len(a) })
	return sorted
}

// ruleText is a rule as it is written below.
type ruleText struct {
	name, pattern string
	needs         needs
	kind          annot.TimeKind
	value         func(match) (string, bool)
}

// excluded is what looks like a time and is none.
var excluded = []ruleText{
	{"age in tens", `(?P<t>(?i:his|her|their|my|your|our)\s+(?i:(?:early|mid|late|middle)[\s-]+)?['’]?[1-9]0['’]?s)\b`, digit, annot.DateTime, none},
	{"age", `(?P<t>{number}(?:-|\s+)(?:years?|months?)(?:-|\s+)olds?)\b`, countedUnit | oldWord, annot.Duration, none},
	{"name of a day", `(?P<t>(?i:good|black|bloody|super|ash|holy|palm|easter|giving|cyber)\s+{weekday})\b`, dayWord, annot.DateTime, none},
	{"paper of the day", `(?P<t>USA\s+(?:Today|TODAY))\b`, relativeWord, annot.DateTime, none},
	{"day of another week", `\b(?P<t>(?i:an?\s+week\s+(?:ago|from)(?:\s+on)?)\s+{weekday})\b`, dayWord, annot.DateTime, none},
	{"name of a paper", `(?P<t>{weekday}\s+(?:Times|Telegraph|Mirror|Express|Mail|Herald|Night|Post|Independent))\b`, dayWord, annot.DateTime, none},
	{"length up to now", `\b(?P<t>(?i:over|in|within|during|for)\s+the\s+(?i:next|following|coming|last|past|previous)\s+(?i:week|month|year|decade|century))\b`, relativeWord | unitWord, annot.DateTime, none},
	{"day or two", `\b(?P<t>(?i:the\s+(?:next|following)\s+day\s+or\s+(?:two|so)))\b`, anaphorWord | unitWord, annot.DateTime, none},
}

// dated are full and partial dates, and years.
var dated = []ruleText{
	{"ISO date", `(?P<t>(?P<y>{year})-(?P<mm>[0-9]{2})-(?P<d>[0-9]{2}))`, digit, annot.DateTime, date},
	{"numeric date", `(?P<t>(?P<a>[0-9]{1,2})[/.](?P<b>[0-9]{1,2})[/.](?P<y>{year}))`, digit, annot.DateTime, numericDate},
	{"days and month", `(?P<t>{dayofdate}(?P<d>{day}){nth}{dash}(?P<d2>{day}){nth}\s+(?:of\s+)?(?P<m>{month})(?:(?:\s*,\s*|\s+)(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
	{"month and days", `(?P<t>{dayofdate}(?P<m>{month})\s+(?P<d>{day}){nth}{dash}(?P<d2>{day}){nth}\b(?:(?:\s*,\s*|\s+)(?P<y>{year})\b)?)`, datedMonth, annot.DateTime, date},
	{"day and month", `(?P<t>(?:the\s+)?{dayofdate}(?P<d>{day}){nth}\s+(?:day\s+)?(?:of\s+)?(?P<m>{month})(?:(?:\s*,\s*|\s+)(?:of\s+|in\s+)?(?P<y>{year})\b|{ofyear}\b|\s+(?:last|next)\b)?)`, datedMonth, annot.DateTime, date},
	{"month and day", `(?P<t>{dayofdate}(?P<m>{month})\s+(?:the\s+)?(?P<d>{day}){nth}\b(?:(?:\s*,\s*|\s+)(?:of\s+|in\s+)?(?P<y>{year})\b|{ofyear}\b)?)`, datedMonth, annot.DateTime, date},
	{"day in words and month", `(?P<t>(?:the\s+)?(?P<o>{ordinal})\s+(?:day\s+)?(?:of\s+)?(?P<m>{fullmonth}|{namemonth})(?:(?:\s*,\s*|\s+)(?P<y>{year})\b)?)`, monthWord | ordinalWord, annot.DateTime, date},
	{"month and day in words", `(?P<t>(?P<m>{fullmonth}|{namemonth})\s+(?P<o>{ordinal})\b(?:(?:\s*,\s*|\s+)(?P<y>{year})\b)?)`, monthWord | ordinalWord, annot.DateTime, date},
	{"month and year", `(?P<t>{early}(?P<m>{month}),?\s+(?:of\s+|in\s+)?(?P<y>{year}))\b`, datedMonth, annot.DateTime, date},
	{"month of another year", `\b(?P<t>{early}(?P<m>{month}){ofyear})\b`, monthWord | unitWord, annot.DateTime, date},
	{"season and year", `(?P<t>{early}(?:the\s+)?(?P<s>{season}),?\s+(?:of\s+|in\s+)?(?P<y>{year})(?:\s*[-–/]\s*[0-9]{2,4})?)\b`, digit | seasonWord, annot.DateTime, season},
	{"quarter and year", `(?P<t>(?:the\s+)?(?:(?P<o>{ordinal}|(?i:last))|(?P<n>[1-4])(?:st|nd|rd|th))\s+(?P<u>(?i:quarter|half))\s+of\s+(?:the\s+year\s+)?(?P<y>{year}))\b`, digit | partWord, annot.DateTime, quarter},
	{"quarter by number", `\b(?P<t>[QqHh](?P<n>[1-4]),?\s+(?:of\s+)?(?P<y>{year})|(?P<y2>{year})[\s-][QqHh](?P<n2>[1-4]))\b`, digit, annot.DateTime, shortQuarter},
	{"latter half of a year", `(?P<t>(?:the\s+)?(?P<o>(?i:latter))\s+(?P<u>(?i:half))\s+of\s+(?P<y>{year}))\b`, digit | partWord, annot.DateTime, quarter},
	{"years", `(?P<t>(?P<y>{year})[-–/](?P<y2>[0-9]{2}))\b`, digit, annot.DateTime, years},
	{"year", `(?P<t>{early}(?:(?P<w>(?i:the\s+)?year)\s+)?(?P<y>{year}))\b`, digit, annot.DateTime, year},

	// Times of history.
	{"decade", `\b(?P<t>{early}(?:the\s+)?(?P<y>[12]?[0-9][0-9]0)['’]?s(?:\s+{era})?)`, digit, annot.DateTime, decade},
	{"decade of the century", `\b(?P<t>{early}the\s+(?P<q2>(?:early|mid|late)[\s-]+)?['’]?(?P<n>[1-9]0)['’]?s)\b`, digit, annot.DateTime, shortDecade},
	{"decade in words", `\b(?P<t>{early}the\s+(?P<w>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)))\b`, eraWord, annot.DateTime, shortDecade},
	{"century", `\b(?P<t>{early}(?:the\s+)?(?:(?P<n>[1-9][0-9]?)(?:st|nd|rd|th)|(?P<o>{ordinal}))[\s-]+(?i:century)(?:\s+{era})?)`, eraWord, annot.DateTime, century},
	{"year of an era", `\b(?P<t>{early}(?:(?P<m>{month})\s+(?:of\s+)?|(?:the\s+)?(?P<s>{season})\s+(?:of\s+)?)?(?P<y>[1-9][0-9]{0,4})\s*{era})`, eraWord, annot.DateTime, eraYear},
	{"era and year", `\b(?P<t>{early}(?P<era>A\.?D\.?)\s*(?P<y>[1-9][0-9]{0,3}))\b`, eraWord, annot.DateTime, eraYear},
	{"early year", `(?:^|[(,;–-]|\b(?i:in|by|since|until|till|from|of|before|after|between|around|about|circa|ca\.?|c\.|and|to|or|through|year|during))\s*(?P<t>{early}(?P<m>{month})?(?:\s+(?:of\s+)?)?(?P<y>[1-9][0-9]{2}))\b`, digit | earlyText, annot.DateTime, earlyYear},
	{"early year by name", `\b(?i:in|by|until|since|from|of)\s+(?P<t>(?i:the\s+year)\s+(?P<y>[1-9][0-9]{0,2}))\b`, digit | unitWord, annot.DateTime, namedYear},
	{"year as it is spoken", `\b(?P<t>(?:(?P<m>{fullmonth}|{namemonth})(?:\s+of)?\s+)?(?P<c>(?i:fifteen|sixteen|seventeen|eighteen|nineteen|twenty))[\s-]+(?P<n>{number}))\b`, teenWord, annot.DateTime, spokenYear},
	{"early date", `(?P<t>(?P<d>{day}){nth}\s+(?P<m>{month})\s+(?P<y>[1-9][0-9]{2}))\b`, digit | earlyText, annot.DateTime, earlyYear},
}

// partial are months, weekdays, seasons and feasts alone, with "last" and "next" where they
// stand.
var partial = []ruleText{
	{"month", `\b(?P<t>{early}(?:{which}\s+)?(?P<m>{fullmonth}))\b`, monthWord, annot.DateTime, date},
	{"month that is a word", `\b(?:(?P<p>(?i:in|by|since|until|till|from|to|of|before|after|during|through|for|between|and|the|mid-|this|that))[\s-]+)(?P<t>(?P<m>{namemonth}))\b`, monthWord, annot.DateTime, nameMonth},
	{"part of a month that is a word", `\b(?P<p>(?i:early|mid|late|end of|middle of|beginning of|start of))[\s-]+(?P<t>(?P<m>{namemonth}))\b`, monthWord, annot.DateTime, nameMonth},
	{"last month that is a word", `\b(?P<t>(?i:last|next|this(?:\s+(?:past|coming))?)\s+(?P<m>{namemonth}))\b`, monthWord | relativeWord, annot.DateTime, date},
	{"weekday", `\b(?P<t>(?:{which}\s+)?(?P<wd>{weekday}))\b`, dayWord, annot.DateTime, weekday},
	{"weekend", `\b(?P<t>(?i:(?:last|next|this(?:\s+(?:past|coming))?|the|at the|over the)\s+weekend))\b`, relativeWord, annot.DateTime, weekend},
	{"season", `\b(?P<t>{early}{which}\s+(?P<s>{season}))\b`, seasonWord, annot.DateTime, season},
	{"bare season", `\b(?:(?i:in|during|by|since|until|of|through|over|for)\s+)(?P<t>{early}(?:the\s+)?(?P<s>{season}))\b`, seasonWord, annot.DateTime, bareSeason},
	{"the season", `\b(?P<t>{early}the\s+(?P<s>{season}))\b`, seasonWord, annot.DateTime, theSeason},
	{"season in general", `\b(?P<t>{early}(?:the\s+)?(?P<s>(?:[Ss]ummer|[Ww]inter|[Aa]utumn|Spring))(?:s)?)\b`, seasonWord, annot.DateTime, season},
	{"feast", `\b(?P<t>(?:(?i:last|next|this)\s+)?(?P<f>{feast})(?:(?:\s*,\s*|\s+)(?P<y>{year})\b)?)`, feastWord, annot.DateTime, feast},
	{"day of the month", `\b(?i:on|by|until|since|from|before|after)\s+(?P<t>the\s+(?P<d>{day})(?:st|nd|rd|th))\b`, digit, annot.DateTime, dayOfMonth},
	{"day of the month in words", `\b(?i:on|by|until|since|from)\s+(?P<t>the\s+(?P<o>{ordinal}))\b`, ordinalWord, annot.DateTime, dayOfMonth},
}

// counted are times that are told from the publication (REF), or from the date that the
// text told before (PREV).
var counted = []ruleText{
	{"day next to a day", `\b(?P<t>(?i:the\s+day\s+(?P<r>before\s+yesterday|after\s+tomorrow)))\b`, relativeWord, annot.DateTime, relativeDay},
	{"relative day", `\b(?P<t>(?i:(?P<r>yesterday|today|tonight|tomorrow|last night|this morning|this afternoon|this evening)(?:\s+(?:morning|afternoon|evening|night))?))\b`, relativeWord, annot.DateTime, relativeDay},
	{"this day", `\b(?P<t>(?i:this\s+(?:very\s+)?day))\b`, relativeWord | unitWord, annot.DateTime, thisDay},
	{"relative period", `\b(?P<t>(?P<r>(?i:last|next|this(?:\s+(?:past|coming))?))\s+(?P<u>(?i:week|month|year|decade|century|quarter)))\b`, relativeWord, annot.DateTime, relativePeriod},
	{"ago", `(?P<t>(?:\b(?P<n>{number}|(?i:an?))|\[(?P<n2>{number})\])(?P<h>\s+and\s+a\s+half)?\s+(?P<u>{unit})\s+ago)\b`, relativeWord | unitWord, annot.DateTime, ago},
	{"from now", `\b(?P<t>(?P<n>{number}|(?i:an?))(?P<h>\s+and\s+a\s+half)?\s+(?P<u>{unit})\s+(?i:from|after)\s+(?P<r>(?i:now|today|tomorrow)))\b`, unitWord, annot.DateTime, fromNow},
	{"the period after", `\b(?P<t>(?:(?i:later|earlier|early|late)\s+)?(?i:the)\s+(?:very\s+)?(?P<r>(?i:following|next|previous|preceding))\s+(?P<u>{dayunit}))\b`, anaphorWord, annot.DateTime, anaphor},
	{"the same period", `\b(?P<t>(?:(?i:later|earlier|early|late)\s+(?:in\s+)?)?(?P<r>(?i:the\s+same|that\s+same|that|this\s+same))\s+(?P<u>{dayunit}))\b`, anaphorWord, annot.DateTime, anaphor},
	{"so much later", `\b(?P<t>(?:(?i:just|only|about|almost|nearly|some)\s+)?(?P<n>{number}|(?i:an?))(?P<h>\s+and\s+a\s+half)?\s+(?P<u>{unit})\s+(?P<r>(?i:later|earlier|previously|before|prior|after(?:wards?)?)))\b`, anaphorWord | unitWord, annot.DateTime, later},
	{"part of the period", `\b(?P<t>(?P<q>(?i:(?:later|earlier|early|late)\s+in|the\s+(?:beginning|start|end|middle|rest|remainder|(?:early|late|latter)\s+part)\s+of))\s+(?i:the|that|this)\s+(?P<u>(?i:year|month|week)))\b`, unitWord, annot.DateTime, partOfPeriod},
	{"the day before", `\b(?P<t>(?i:the)\s+(?P<u>(?i:day|night|morning|week|month|year))\s+(?P<r>(?i:before|after)))\b`, anaphorWord, annot.DateTime, later},
}

// lengths are lengths of time and repeated times.
var lengths = []ruleText{
	{"duration", `(?P<t>(?P<n>{number})(?P<h>\s+and\s+a\s+half)?(?:\s+|-)(?P<u>{unit}))\b`, countedUnit, annot.Duration, duration},
	{"units and a half", `(?P<t>(?P<n>{number})\s+(?P<u>{unit})(?P<h>\s+and\s+a\s+half))\b`, countedUnit, annot.Duration, duration},
	{"unit and a half", `\b(?P<t>(?i:an?)\s+(?P<u>{unit})(?P<h>\s+and\s+a\s+half))\b`, singleUnit, annot.Duration, duration},
	{"part of a unit", `\b(?P<t>(?i:(?:an?\s+)?(?P<f>half|quarter)(?:\s+an?\s+|\s+of\s+an?\s+|-|\s+))(?P<u>{unit}))\b`, unitWord, annot.Duration, duration},
	{"single unit", `\b(?i:for|in|within|after|over|nearly|almost|about|than|half|lasted|just|under|lasting|took|every)\s+(?P<t>(?i:an?)\s+(?P<u>{unit}))\b`, singleUnit, annot.Duration, duration},
	{"vague length", `\b(?P<t>(?i:(?:an?\s+|the\s+(?:last|past|next|first)\s+)?(?:few|couple\s+of)|several|many)\s+(?P<u>{unit}))\b`, vagueWord | unitWord, annot.Duration, vagueLength},
	{"repeated", `\b(?P<t>(?i:every|each)\s+(?:(?P<n>{number}|(?i:other))\s+)?(?:(?P<u>{unit}|(?i:morning|evening|night))|(?P<wd>{weekday})|(?P<s>{season})))\b`, repeatWord, annot.Repeated, repeated},
}

func newGrammar(t *tables) (*grammar, error) {
	g := &grammar{tables: t, kinds: t.kinds(), lowerMonths: map[string]bool{}}
	for _, w := range lower(t.monthForms["full"]) {
		g.lowerMonths[w] = true
	}
	parts := t.parts()
	for _, r := range slices.Concat(excluded, dated, partial, counted, lengths) {
		for _, v := range r.variants() {
			pattern, err := regexp.Compile(parts.Replace(v.pattern))
			if err != nil {
				return nil, fmt.Errorf("rule %q: %w", v.name, err)
			}
			g.rules = append(g.rules, rule{v.name, v.needs, v.kind, pattern, v.value})
		}
	}
	return g, nil
}

// variants are the rule without each part that may be missing and with it: a pattern that
// begins with what may be missing is slow, and most sentences have no word of it.
func (r ruleText) variants() []ruleText {
	list := []ruleText{r}
	for _, part := range []struct {
		name  string
		needs needs
	}{{"{early}", earlyWord}, {"{dayofdate}", dayWord}} {
		for _, v := range list {
			if strings.Contains(v.pattern, part.name) {
				without := v
				without.pattern = strings.Replace(v.pattern, part.name, "", 1)
				v.needs |= part.needs
				list = append(slices.DeleteFunc(list, func(x ruleText) bool { return x.pattern == v.pattern }), without, v)
			}
		}
	}
	return list
}
