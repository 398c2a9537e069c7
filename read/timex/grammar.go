package timex

import (
	"regexp"
	"strings"

	"rapporteur/annot"
)

// notATime is the value of a match that only keeps other rules away: a decade, an
// age.
const notATime = "-"

// needs is a set of kinds of words. A rule is tried only on sentences that have a
// word of each kind that it needs; most sentences have none.
type needs uint32

const (
	digit needs = 1 << iota
	monthWord
	dayWord
	unitWord
	seasonWord
	relativeWord // "yesterday", "last", "weekend"
	anaphorWord  // "following", "that", "later"
	eraWord      // "BC", "century", "sixties"
	partWord     // "quarter", "half"
	repeatWord   // "every"
	vagueWord    // "few", "several"
	feastWord
	ordinalWord
	teenWord
	earlyWord // "early", "the end of"
	earlyText // the text tells of years of three digits
	oldWord
	countedUnit // a unit right after a number, or after the half of "and a half"
	singleUnit  // a unit right after "a" or "an"
	datedMonth  // a month and a number with a word or two between them at most
)

// dateReach is how many words and numbers a month stands from its day or year at
// most: "1", "st", "day", "of", "May".
const dateReach = 4

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
	// lowerMonths are months that are read in lower case too.
	lowerMonths map[string]bool
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
	for _, list := range []struct {
		kind  needs
		words string
	}{
		{seasonWord, "spring summer autumn fall winter springs summers autumns winters"},
		{relativeWord, "yesterday today tonight tomorrow last next this coming weekend ago"},
		{anaphorWord, "following next previous preceding same that later earlier before after afterward afterwards prior"},
		{eraWord, "bc bce ce ad b d century centuries " + strings.Join(decadeNames, " ")},
		{partWord, "quarter half"},
		{repeatWord, "every each"},
		{vagueWord, "few several many some couple recent these"},
		{earlyWord, "early mid late later middle beginning start end part"},
		{teenWord, "fifteen sixteen seventeen eighteen nineteen twenty"},
		{oldWord, "old olds age aged"},
	} {
		for w := range strings.FieldsSeq(list.words) {
			kinds[w] |= list.kind
		}
	}
	for form := range t.feasts {
		kinds[firstWord(form)] |= feastWord
	}
	for form := range t.ordinals {
		_, last, two := strings.Cut(form, "-")
		if !two {
			last = form
		}
		kinds[last] |= ordinalWord
	}
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
			if kind&monthWord != 0 && sentence[i] >= 'a' && !g.lowerMonths[word] {
				kind &^= monthWord // "may", "march"
			}
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
