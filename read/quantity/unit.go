package quantity

import "strings"

// maxModifiers is how many words may stand between a number and the noun that it
// counts: "64 new harbour patrol crews".
const maxModifiers = 6

// findUnit reads what follows a number: the unit itself, a compound, or a noun
// phrase whose plural head is the unit.
func (r *reader) findUnit(m *measure) {
	next := r.word(m.next)
	switch {
	case next.hyphen() && next.glued:
		r.compoundUnit(m)
	case r.listedUnit(m, m.next):
		m.tight = true
	case next.low == "of":
		r.partitive(m)
	default:
		r.nounUnit(m, m.next, false)
	}
	if m.unsure && m.head >= 0 && !m.unit.measures() {
		m.unsure = false // "2.5m people"
		m.value *= 1e6
		m.comma = true
	} else if m.unsure && m.unit.class == classMoney {
		m.unsure = false
		m.value *= 1e6
		m.comma = true
	}
}

// listedUnit takes a currency or a unit of units.tsv that begins at word i.
func (r *reader) listedUnit(m *measure, i int) bool {
	for n := 3; n > 0; n-- {
		key := r.key(i, n)
		if c, ok := r.currencies[key]; ok && c.after && r.currencyHere(i, n) {
			m.take(unit{name: c.code, class: classMoney, factor: 1}, i+n)
			return true
		}
		if u, ok := r.units[key]; ok && r.plainUnit(m, u, i) {
			m.take(u, i+n)
			return true
		}
		if u, ok := r.singulars[key]; ok && r.singularUnit(m, u) {
			m.take(u, i+n)
			return true
		}
	}
	return false
}

func (m *measure) take(u unit, last int) { m.unit, m.last, m.head = u, last, last-1 }

// currencyHere keeps out words that are money only by chance: ISO codes must be
// written in capitals.
func (r *reader) currencyHere(i, n int) bool {
	w := r.word(i)
	if n == 1 && len(w.low) == 3 && w.kind == letterWord && w.low != "yen" && w.low != "lei" {
		return w.capital && r.text[w.Start:w.End] == strings.ToUpper(w.low)
	}
	return true
}

// plainUnit keeps out letters that are a unit only when glued to the number ("1.5C")
// and plurals that are an adjective of what is really counted.
func (r *reader) plainUnit(m *measure, u unit, i int) bool {
	w := r.word(i)
	if w.low == "c" || w.low == "m" {
		return w.glued && w.capital
	}
	if w.low == "pounds" && m.comma && m.value >= 1e6 && r.word(i+1).low != "of" {
		return false
	}
	return true
}

// singularUnit reports whether a singular can follow the number: "one hour", "half
// an hour", "1.5 degree", "6 foot".
func (r *reader) singularUnit(m *measure, u unit) bool {
	if m.article || m.value <= 1 {
		return u.measures() || !m.article && m.digits
	}
	return u.measures() && u.class != classTime
}

// compoundUnit reads "20-point", "three-day", "2,000-mile", "10,000-strong" and
// "5-percentage-point". Any other hyphen makes the number part of a name or an
// adjective ("two-state"), and the measure is dropped.
func (r *reader) compoundUnit(m *measure) {
	at := m.next + 1
	if !r.word(at).glued {
		// "two- and three-year": the unit follows the second number.
		return
	}
	for n := 3; n > 0; n -= 2 {
		key := strings.ReplaceAll(r.key(at, n), "-", " ")
		if c, ok := r.currencies[key]; ok && c.after {
			m.take(unit{name: c.code, class: classMoney, factor: 1}, at+n)
			m.compound, m.tight = true, true
			return
		}
		u, ok := r.singulars[key]
		if !ok {
			u, ok = r.units[key]
		}
		if ok && u.compounds() || ok && u.class == classPair && m.value > 2 {
			m.take(u, at+n)
			m.compound, m.tight = true, true
			if r.word(m.last).hyphen() && r.word(m.last+1).low == "long" { // "a six-week-long strike"
				m.last += 2
			}
			return
		}
	}
	if r.word(at).low == "strong" {
		m.last = at + 1
		m.comma = true
		return
	}
	if _, approximator := r.after[r.word(at).low]; !approximator && r.word(at).kind == letterWord {
		m.unsure = true
	}
}

// partitive reads "60 of the province's villages" and "800 of them".
func (r *reader) partitive(m *measure) {
	switch r.word(m.next + 1).low {
	case "the", "these", "those", "its", "their", "our", "his", "her":
		r.nounUnit(m, m.next+2, true)
	}
}

// nounUnit looks for the plural noun that the number counts, from word i on. With
// owners, possessives may stand before it.
func (r *reader) nounUnit(m *measure, i int, owners bool) {
	quoted := false
	for k := i; k < i+maxModifiers && k < len(r.words); k++ {
		w := r.words[k]
		switch {
		case k > i && r.listedNoun(m, k):
			return
		case k == i && owners && r.listedUnit(m, k):
			return
		case w.low == "'s" && (owners || k == i+1 && r.word(i).low == "u.s."):
			continue
		case w.hyphen() && w.glued && r.word(k+1).glued:
			continue
		case (w.low == "“" || w.low == "\"" || w.low == "‘") && !w.glued:
			quoted = true
			continue
		case w.low == "," && k > i && r.word(k-1).kind == letterWord && !r.plural(k-1) && r.adjectiveComma(k):
			continue
		case k == i && (w.low == "more" || w.low == "other" || w.low == "extra"):
			continue
		case w.kind != letterWord || r.boundary(k) || r.number(k):
			return
		case r.determiner[w.low] || strings.HasPrefix(w.low, "'"):
			return
		}
		if r.plural(k) {
			m.take(unit{name: w.low, class: classNoun, factor: 1}, k+1)
			if quoted && strings.Contains("”\"’", r.word(k+1).low) && r.word(k+1).glued {
				m.last++
			}
			return
		}
	}
}

// numbered is the noun whose number a bare number is, "reduced the number of beds to N",
// "the number of beds was N": "" when no such noun stands before word at in its clause.
func (r *reader) numbered(at int) string {
	switch before := r.word(at - 1).low; {
	case before == "to" || before == "at" || before == "from" || before == "reached" || before == "was" || before == "is":
	default:
		return ""
	}
	for k := at - 2; k > 0 && k >= at-numberedWithin; k-- {
		w := r.words[k]
		if w.kind == markWord && !w.hyphen() || r.breaks(w.low) {
			return ""
		}
		if w.low == "of" && r.word(k-1).low == "number" {
			m := measure{number: number{next: k + 1}}
			r.nounUnit(&m, k+1, false)
			return m.unit.name
		}
	}
	return ""
}

// numberedWithin is how many words may stand between "number of" and the number.
const numberedWithin = 14

// listedNoun takes a listed unit behind modifiers. Measures must follow their number
// at once, or the number belongs to another noun.
func (r *reader) listedNoun(m *measure, k int) bool {
	for n := 2; n > 0; n-- {
		u, ok := r.units[r.key(k, n)]
		if !ok {
			continue
		}
		if u.measures() && !(u.class == classTime && k == m.next+1) || r.word(k).low == "c" {
			return false
		}
		m.take(u, k+n)
		return true
	}
	return false
}

// adjectiveComma reports whether the comma at word k parts two adjectives of one
// noun: "12 long, narrow tunnels" and not "12 percent, workers".
func (r *reader) adjectiveComma(k int) bool {
	a, b := r.word(k-1), r.word(k+1)
	return !a.capital && b.kind == letterWord && !r.boundaries[b.low] && !r.determiner[b.low] && !r.plural(k+1) &&
		(r.plural(k+2) || r.plural(k+3) && !r.boundaries[r.word(k+2).low])
}

// plural reports whether word k looks like a plural noun.
func (r *reader) plural(k int) bool {
	w := r.word(k)
	if w.kind != letterWord || r.boundary(k) {
		return false
	}
	if _, ok := r.units[w.low]; ok || r.plurals[w.low] {
		return true
	}
	if r.notPlurals[w.low] || len(w.low) < 4 || !strings.HasSuffix(w.low, "s") {
		return false
	}
	for _, tail := range []string{"ss", "us", "is", "'s"} {
		if strings.HasSuffix(w.low, tail) && !(w.capital && tail == "is" && !r.heading) {
			return false
		}
	}
	// "20 Texas ranchers", "500 General Motors workers": a name in front of the noun
	// that is counted.
	if w.capital && !r.heading && (r.plural(k+1) || r.word(k-1).capital && !r.number(k-1)) {
		return false
	}
	return true
}

// boundary reports whether word k ends a noun phrase. In capitals "US" and "IT" are
// names.
func (r *reader) boundary(k int) bool {
	w := r.word(k)
	return r.boundaries[w.low] && !(w.capital && len(w.low) > 1 && r.text[w.Start:w.End] == strings.ToUpper(w.low))
}
