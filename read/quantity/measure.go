package quantity

import (
	"slices"

	"rapporteur/annot"
)

// measure is a number with its unit while it is being read.
type measure struct {
	number
	last     int // the word after its unit
	unit     unit
	approx   annot.Approx
	compound bool // the unit is joined by a hyphen: "three-day"
	prefixed bool // a currency sign stands before the number
	tight    bool // the unit follows the number at once, or there is a currency
	result   bool // one side of the result of a vote
	one      bool // "one" with a noun that the text counts
	head     int  // the word that names the unit; -1 when there is none
}

// complete turns a measure into the quantities that the text gives with it: one, two
// for a range, none when it counts nothing. free is the first word that may be used.
func (r *reader) complete(m measure, free int) []measure {
	pair := r.rangeFrom(m)
	if pair == nil {
		pair = []measure{m}
	}
	for i := range pair {
		if pair[i].approx == "" {
			pair[i].approx = annot.Exact
		}
	}
	first, last := &pair[0], &pair[len(pair)-1]
	r.approximate(first, free)
	r.approximateAfter(last)
	if len(pair) == 2 && last.approx != annot.Exact && first.approx == annot.Exact {
		first.approx = last.approx
	}
	for _, m := range pair {
		if !r.counts(m, len(pair) == 2) {
			return nil
		}
	}
	for i := range pair {
		pair[i].value *= max(pair[i].unit.factor, 1)
	}
	return pair
}

// measureAt reads a currency sign, a number and a unit from word i; next is 0 when
// there is no number.
func (r *reader) measureAt(i int) measure {
	m := measure{head: -1}
	sign, length := r.currencyBefore(i)
	m.number = r.numberAt(i + length)
	if m.next == 0 {
		return measure{}
	}
	m.first = i
	m.last = m.next
	if length > 0 {
		m.prefixed, m.tight = true, true
		m.unit = unit{name: sign, class: classMoney, factor: 1}
		if r.word(m.next).hyphen() && r.word(m.next).glued && r.currencies[r.word(m.next+1).low].after {
			m.last = m.next + 2
		}
		return m
	}
	r.findUnit(&m)
	r.oneNoun(&m)
	if r.sideOfVote(m) {
		m.unit, m.result = r.units["votes"], true
	}
	if m.article && m.head >= 0 && (r.key(m.last, 3) == "and a half" || r.key(m.last, 6) == "-and-a-half") {
		m.value += 0.5
		m.last += 3
		if r.word(m.last - 3).hyphen() {
			m.last += 3
		}
		m.article = false
	}
	return m
}

// currencyBefore finds "$", "US$" or "EUR" at word i and how many words it takes.
func (r *reader) currencyBefore(i int) (code string, length int) {
	for n := 2; n > 0; n-- {
		c, ok := r.currencies[r.key(i, n)]
		next := r.word(i + n)
		if ok && c.before && (next.kind == digitWord || r.numerals[next.low].kind == "one") {
			if r.word(i).kind == letterWord && !r.word(i).capital {
				continue
			}
			return c.code, n
		}
	}
	return "", 0
}

// rangeFrom reads "30 to 45 launchers", "four or five days", "$5-7 billion", "from 3
// to 5 percent" and, where the text tells of a vote, "52-44". It is nil when m does
// not begin a range.
func (r *reader) rangeFrom(m measure) []measure {
	link := r.word(m.next)
	at := m.next
	if m.unit.name != "" && m.tight && !m.prefixed {
		at = m.last
		link = r.word(at)
	}
	// "20- to 30-year": the first hyphen waits for its unit.
	if link.hyphen() && link.glued && !r.word(at+1).glued {
		at++
		link = r.word(at)
	}
	previous := r.word(m.first - 1).low
	between := previous == "between"
	switch {
	case link.low == "to", link.low == "or":
	case link.low == "and" && between:
	case link.dash() && link.glued && r.word(at+1).glued:
	default:
		return nil
	}
	second := r.measureAt(at + 1)
	if second.next == 0 || second.article {
		return nil
	}
	if second.unit.name == "" && m.prefixed {
		second.unit, second.tight = m.unit, true
	}
	// "$5 to $7 billion", "two to three million": the magnitude belongs to both.
	if scale := r.magnitudeOf(second.number); !m.comma && scale > 1 && m.value < second.value/scale {
		m.value *= scale
		m.comma = true
	}
	if previous != "from" && (link.dash() || link.low == "to") && r.isVote(m, second) {
		return r.voteResult(m, second)
	}
	if m.tight && m.unit.name != second.unit.name {
		return nil
	}
	if link.low == "or" && m.value >= second.value || m.value == second.value {
		return nil
	}
	if previous != "from" && m.value > second.value {
		return nil
	}
	if m.unit.name == "" || !m.tight {
		m.unit, m.compound = second.unit, second.compound
		m.last = m.next
	}
	m.tight, second.tight = true, true
	if previous == "from" && link.low == "to" {
		return []measure{m, second} // a change, not a range
	}
	m.approx, second.approx = annot.AtLeast, annot.AtMost
	return []measure{m, second}
}

// isVote reports whether two numbers are the sides of a vote rather than the ends of
// a range: "52-44", "321 votes to 301", "52-48 percent", but not "20 to 60 towns".
func (r *reader) isVote(a, b measure) bool {
	switch {
	case !r.voting || a.prefixed || a.comma || !a.digits || !b.digits:
		return false
	case b.unit.name == "" || b.unit.name == "votes":
		return true
	}
	return a.value > b.value && (!b.unit.measures() || b.unit.class == classShare)
}

// voteResult gives both sides of a vote their unit.
func (r *reader) voteResult(a, b measure) []measure {
	a.last = max(a.next, a.last)
	if b.unit.class == classShare { // "52-48 percent"
		a.unit = b.unit
	} else {
		if b.unit.name != "votes" {
			b.last = b.next
		}
		a.unit, b.unit = r.units["votes"], r.units["votes"]
	}
	a.result, b.result = true, true
	return []measure{a, b}
}

// magnitudeOf is the factor of the last magnitude word of a number, or 1.
func (r *reader) magnitudeOf(n number) float64 {
	last := r.numerals[r.word(n.next-1).low]
	if n.next-1 > n.first && (last.kind == "magnitude" || last.kind == "suffix") {
		return last.value
	}
	return 1
}

// approximate reads the words before m that say how exact it is, and takes them in.
func (r *reader) approximate(m *measure, free int) {
	ranged := m.approx != annot.Exact
	if m.coarse && !ranged || m.unit.factor > 1 && !ranged {
		m.approx = annot.About
	}
	at := m.first
	for steps := 0; steps < 3; steps++ {
		// "nearly another 300", "at least a further 20": what is between means nothing.
		start := at
		if steps == 0 && transparent(r.word(start-1).low) {
			start--
			if article := r.word(start - 1).low; article == "a" || article == "an" {
				start--
			}
		}
		kind, length := r.approximatorBefore(start, free, m)
		if length == 0 {
			return
		}
		at = start - length
		m.first = at
		if !ranged {
			m.approx = kind
		}
	}
}

func transparent(low string) bool {
	return slices.Contains([]string{"a", "an", "the", "another", "additional", "further", "whopping"}, low)
}

func (r *reader) approximatorBefore(end, free int, m *measure) (annot.Approx, int) {
	for n := 5; n > 0; n-- {
		start := end - n
		if start < free {
			continue
		}
		kind, ok := r.before[r.key(start, n)]
		if !ok || n == 1 && r.preposition(start, m) {
			continue
		}
		return kind, n
	}
	return "", 0
}

// preposition reports whether "over", "about", "around" or "under" before a number
// is a preposition: "a raise over four years", "a dispute over 40 posts".
func (r *reader) preposition(i int, m *measure) bool {
	before := r.word(i - 1).low
	switch r.word(i).low {
	case "over":
		return r.governors[before] || m.unit.class == classTime && !r.spans[before]
	case "about", "around", "under", "above", "below":
		return r.governors[before]
	case "some":
		return before == "and" && m.unit.name == ""
	}
	return false
}

// approximateAfter reads "or more", "or so", "plus" after m.
func (r *reader) approximateAfter(m *measure) {
	at := m.last
	if r.word(at).hyphen() && r.word(at).glued {
		at++ // "two-years-plus"
	}
	for n := 2; n > 0; n-- {
		kind, ok := r.after[r.key(at, n)]
		if !ok {
			continue
		}
		if n == 1 && r.word(at).kind == letterWord && !r.word(at).glued {
			return // "plus five others": the next term of a sum
		}
		m.last = at + n
		if m.approx == annot.Exact || kind != annot.About {
			m.approx = kind
		}
		return
	}
}

// counts decides whether a measure is a quantity: it counts or measures something,
// or its form is that of an amount.
func (r *reader) counts(m measure, ranged bool) bool {
	w := r.word(m.next - 1)
	bare := m.unit.name == ""
	small := !m.comma && m.value <= 12 && m.unit.factor <= 1
	switch {
	case m.result:
		return true
	case m.unsure, w.kind == noWord:
		return false
	case m.value == 0:
		return m.unit.class == classShare // "a tariff of 0%"
	case r.age(m):
		return false
	case m.article && !(m.value != 1 || m.approx != annot.Exact && !(m.approx == annot.About && m.unit.factor > 1 && m.first == m.number.next-1)):
		return false
	case r.properName(m):
		return false
	case r.yearLike(m):
		return false
	case m.unit.class == classMoney, m.unit.measures():
		return r.singular(m)
	case bare:
		switch r.key(m.next, 2) {
		case "of them", "of whom", "of which":
			return m.digits && !small
		}
		return m.comma && m.value >= 100 || m.approx != annot.Exact && !ranged && m.value >= 12 && m.digits
	case m.compound:
		return m.value > 1 && (m.unit.class != classPair || m.value > 2)
	case m.value == 1:
		return m.one
	case m.unit.class == classPair:
		return !(m.value == 2) && !(small && r.definite(m))
	case m.unit.class == classVague:
		return !small
	case small:
		return !r.definite(m)
	}
	return true
}

// singular keeps "one" out where it is hardly more than an article: "one day, he
// said", but not "one hour" or "one-day strike".
func (r *reader) singular(m measure) bool {
	if m.digits || m.value != 1 || m.compound || m.unit.class != classTime || m.article {
		return true
	}
	return r.word(m.head).low != "day" && r.word(m.head).low != "night"
}

// definite reports whether a small number only repeats who is meant: "the two
// ministers", "his three demands".
func (r *reader) definite(m measure) bool {
	before := r.word(m.first - 1).low
	return r.definites[before] && m.approx == annot.Exact && (before != "of" || m.unit.class == classPair)
}

// age reports whether the measure is somebody's age.
func (r *reader) age(m measure) bool {
	if m.unit.name != "years" {
		return false
	}
	next := r.word(m.last)
	if next.hyphen() && next.glued {
		next = r.word(m.last + 1)
	}
	return next.low == "old" || next.low == "olds" || r.key(m.last, 2) == "of age"
}

// properName reports whether a number word with a capital letter is part of a name:
// "the Gang of Five members". At the start and in headlines capitals say nothing.
func (r *reader) properName(m measure) bool {
	i := m.next - 1
	if m.digits || m.article || r.heading || !r.word(i).capital || m.first == 0 {
		return false
	}
	switch r.word(m.first - 1).low {
	case "“", "\"", "‘", ":", "—", "–", "-", "•", "*", "(", "'", ".":
		return false
	}
	return r.word(m.first).capital
}

// yearLike reports whether four bare digits are rather a year than a count.
func (r *reader) yearLike(m measure) bool {
	if !m.digits || m.comma || m.prefixed || m.value < 1700 || m.value > 2100 || m.unit.class == classShare {
		return false
	}
	if m.approx != annot.Exact && m.unit.name != "" {
		switch r.word(m.first).low {
		case "about", "around", "over", "under", "above", "below", "some", "~":
			return false
		}
		return m.first == m.next-1
	}
	if !m.tight || m.compound {
		return !m.compound
	}
	return r.beforeYears[r.word(m.first-1).low]
}
