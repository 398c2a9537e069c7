package verify

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// known is what is known of who is who in the reports, from the brief that is made of
// them now: a line may call a party by its name where the sentence calls it otherwise.
type known struct {
	forms   map[string][]string        // by folded name: how else the texts call the one of that name
	parties map[string]bool            // folded names of parties
	names   []string                   // the keys of forms, longest first
	told    map[string]map[string]bool // by reference: names that a reading of the sentence has for somebody in it
	who     map[string]map[string]bool // by reference: names of who takes part in what the sentence tells
	issues  []string                   // names of issues, longest first
	dates   map[string]map[string]bool // by reference: days of what the sentence dates, and of its report
}

func newKnown(b *report.Brief) *known {
	k := &known{forms: map[string][]string{}, parties: map[string]bool{}, told: map[string]map[string]bool{}, who: map[string]map[string]bool{}, dates: map[string]map[string]bool{}}
	for _, p := range b.Parties {
		forms := append([]string{p.Name}, p.Aliases...)
		for _, one := range p.People {
			own := append([]string{one.Name}, one.Aliases...)
			forms = append(forms, own...)
			k.name(one.Name, own...)
		}
		k.name(p.Name, forms...)
		k.parties[fold(outline.Plain(p.Name))] = true
	}
	put := func(to map[string]map[string]bool, ref, what string) {
		if to[ref] == nil {
			to[ref] = map[string]bool{}
		}
		to[ref][what] = true
	}
	for _, s := range b.Statements {
		for _, name := range []string{s.Holder.Name, s.Speaker.Name} {
			if name != "" {
				k.name(name, name)
				put(k.told, s.Ref, fold(outline.Plain(name)))
			}
		}
	}
	for _, d := range b.Decisions { // what is rejected is told as it was read
		for _, q := range d.Evidence {
			if d.Holder != "" {
				k.name(d.Holder, d.Holder)
				put(k.told, q.Ref, fold(outline.Plain(d.Holder)))
			}
		}
	}
	party := map[string]string{} // name by ID
	for _, p := range b.Parties {
		party[p.ID] = p.Name
	}
	takesPart := func(evidence []report.Quote, names ...string) {
		for _, q := range evidence {
			for _, name := range names {
				k.name(name, name)
				put(k.who, q.Ref, fold(outline.Plain(name)))
			}
		}
	}
	for _, p := range b.Proposals {
		takesPart(p.Evidence, p.Who...)
	}
	for _, c := range b.Commitments {
		takesPart(c.Evidence, party[c.Party], party[c.To])
	}
	for _, i := range b.Issues {
		for _, c := range i.Cells {
			for _, o := range c.Options {
				for _, by := range o.By { // by whose account it is told
					for _, ref := range o.Refs {
						put(k.who, ref, fold(outline.Plain(party[by])))
					}
				}
			}
		}
	}
	for _, list := range [][]report.Event{b.Meetings, b.Timeline, b.Next} {
		for _, e := range list {
			for _, name := range e.Who {
				k.name(name, name)
				for _, q := range e.Evidence {
					put(k.who, q.Ref, fold(outline.Plain(name)))
				}
			}
			for _, q := range e.Evidence {
				put(k.dates, q.Ref, outline.Day(e.When))
			}
		}
	}
	for d, units := range b.Units {
		if value := b.Documents[d].Published.Value; value != "" {
			for _, u := range units {
				put(k.dates, u.Ref, outline.Day(value))
			}
		}
	}
	for _, i := range b.Issues {
		k.issues = append(k.issues, fold(outline.Plain(i.Name)))
	}
	for name := range k.forms {
		k.names = append(k.names, name)
	}
	longestFirst(k.names)
	longestFirst(k.issues)
	return k
}

// longestFirst sorts names so that one is found before a shorter one that it holds.
func longestFirst(list []string) {
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
}

// name adds forms to those of a name.
func (k *known) name(name string, forms ...string) {
	key := fold(outline.Plain(name))
	if len(key) < 2 || strings.ToLower(key) == key {
		return // "I", "officials": no name
	}
	for _, f := range forms {
		if f = fold(f); f != "" && !slices.Contains(k.forms[key], f) {
			k.forms[key] = append(k.forms[key], f)
		}
	}
}

// counts are the numbers of a brief's own: how many articles, conditions or sentences.
var counts = regexp.MustCompile(`(?i)\b[0-9]+ of [0-9]+\b|\b[0-9]+/[0-9]+\b|\+[0-9]+|![0-9]+|\b[0-9]+ (wordings?|speakers?|sentences?|articles?)\b|\b[A-Z]{1,3}: [0-9]+|\b(only|wording of|conflict) ([A-Z]{1,3}|[0-9]+)\b`)

// claim is a word or a number outside of quotations that must have something behind it.
var claimed = regexp.MustCompile(`[\pL\pM][\pL\pM\pN'-]*|[0-9]+(?:[.,][0-9]+)*`)

// told checks that the names and figures of a line that stand outside of quotations occur
// in its evidence: in the sentences it cites, or, for the name of a party or a person, in
// what these call the same one. fail is called for the first that does not.
func (c *checker) told(text string, cited []string, more string, fail func(what string)) {
	exact := fold(more)
	for _, ref := range cited {
		exact += "\n" + c.corpus.place[ref].folded
	}
	evidence := strings.ToLower(exact)
	text = " " + fold(text) + " "
	for _, name := range c.known.issues {
		text, _ = without(text, name)
	}
	var days []string
	for _, ref := range cited {
		for day := range c.known.dates[ref] {
			days = append(days, day)
		}
	}
	longestFirst(days)
	for _, day := range days {
		text, _ = without(text, day)
	}
	for _, name := range c.known.names {
		rest, found := without(text, name)
		if !found {
			continue
		}
		text = rest
		if !c.backs(name, cited, exact) {
			fail(name)
			return
		}
	}
	text = counts.ReplaceAllString(text, " ")
	for _, word := range claimed.FindAllString(text, -1) {
		word = strings.TrimRight(strings.TrimSuffix(word, "'s"), "'-")
		switch first := []rune(word)[0]; {
		case unicode.IsDigit(first):
			if !holdsNumber(evidence, word) {
				fail(word)
				return
			}
		case unicode.IsUpper(first) && !outline.OwnWord(word) && !common(strings.ToLower(word)) && !holds(evidence, strings.ToLower(word)):
			fail(word)
			return
		}
	}
}

// common reports whether a word is none of a name: what sentences begin with.
func common(word string) bool { return outline.Weak(word) || slices.Contains(pronouns, word) }

// backs reports whether the evidence tells of the one that a name stands for.
func (c *checker) backs(name string, cited []string, evidence string) bool {
	for _, ref := range cited {
		if c.known.told[ref][name] {
			return true
		}
	}
	return c.names(name, evidence) || allIn(name, strings.ToLower(evidence)) || c.meant(name, cited)
}

// names reports whether text has one of the forms of a name, or the last name of a person.
func (c *checker) names(name, text string) bool {
	lower := strings.ToLower(text)
	for _, form := range c.known.forms[name] {
		if holds(lower, strings.ToLower(form)) || !c.known.parties[name] && holds(text, form[strings.LastIndexByte(form, ' ')+1:]) {
			return true
		}
	}
	return false
}

// allIn reports whether the evidence holds every capitalised word of a name: of "Western
// partners" the first.
func allIn(name, evidence string) bool {
	some := false
	for _, word := range claimed.FindAllString(name, -1) {
		if !unicode.IsUpper([]rune(word)[0]) {
			continue
		}
		if some = true; !holds(evidence, strings.ToLower(word)) {
			return false
		}
	}
	return some
}

// pronouns can stand for somebody that a sentence before names.
var pronouns = []string{"he", "she", "they", "it", "we", "i", "you", "both"}

// back is how many sentences before a pronoun the one that it means is looked for.
const back = 12

// meant reports whether a cited sentence may mean the one of a name without naming it:
// with a pronoun, when one not far before names it, or with a description that was read so,
// when the report names it anywhere. Whom such words mean is a reading, which a reader can
// check in the report and a comparison of words cannot.
func (c *checker) meant(name string, cited []string) bool {
	for _, ref := range cited {
		p := c.corpus.place[ref]
		units := c.corpus.units[p.doc]
		switch {
		case c.known.who[ref][name]:
		case slices.ContainsFunc(pronouns, func(w string) bool { return holds(strings.ToLower(p.folded), w) }):
			units = units[max(0, p.unit-back):p.unit]
		default:
			continue
		}
		text := ""
		for _, u := range units {
			text += "\n" + c.corpus.place[u.Ref].folded
		}
		if c.names(name, text) {
			return true
		}
	}
	return false
}

// without takes words out of text wherever they stand by themselves.
func without(text, words string) (rest string, found bool) {
	if words == "" {
		return text, false
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return text, found
		}
		i += from
		if !bounded(text, i, i+len(words)) {
			from = i + 1
			continue
		}
		text, from, found = text[:i]+"\x00"+text[i+len(words):], i, true
	}
}

// holds reports whether words stand in the evidence by themselves; both are in lower case.
func holds(evidence, words string) bool {
	_, found := without(evidence, words)
	return found
}

// numberWords are the small numbers that reports write out.
var numberWords = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// holdsNumber reports whether a number stands in the evidence, in digits however grouped,
// or in a word.
func holdsNumber(evidence, number string) bool {
	if holds(evidence, number) {
		return true
	}
	plain := strings.ReplaceAll(number, ",", "")
	for _, n := range claimed.FindAllString(evidence, -1) {
		if strings.ReplaceAll(n, ",", "") == plain {
			return true
		}
	}
	for n, word := range numberWords {
		if strconv.Itoa(n) == plain && holds(evidence, word) {
			return true
		}
	}
	return false
}
