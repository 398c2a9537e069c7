package quantity

import (
	"strings"

	"rapporteur/annot"
)

// maxPhrase is the longest noun phrase, in words, that is taken for what is counted.
const maxPhrase = 9

// counted finds the words that say what a measure, or the two ends of a range, counts.
// The surest comes first: what a verb limits or measures ("cap the force at N", "the
// force comprises N"), what the number is a part of the name of ("an average wage of
// N"), the noun phrase around the number ("N troops in the enclave", "a 16 percent
// raise"). It is empty when none of them is there.
func (r *reader) counted(measures []measure) annot.Span {
	if len(measures) == 0 {
		return annot.Span{}
	}
	first, last := measures[0], measures[len(measures)-1]
	if s := r.byVerb(first); !s.Empty() {
		return s
	}
	own := r.following(last)
	if first.unit.class == classMoney || first.unit.class == classShare || own.Empty() {
		if s := r.ofNumber(first); !s.Empty() {
			return s
		}
	}
	return own
}

// byVerb reads the object of "cap ... at N" or the subject of "... comprises N".
func (r *reader) byVerb(m measure) annot.Span {
	at := m.first - 1
	switch r.word(at).low {
	case "at", "to", "by", "from":
		// The verb stands before the preposition, at once or with its object between.
		if use := r.verbs[r.word(at-1).low]; use == "subject" || use == "object" {
			return r.subject(at - 1)
		}
		if r.word(at-1).low == "up" || r.word(at-1).low == "down" {
			at--
			if use := r.verbs[r.word(at-1).low]; use == "" || !r.onlyVerbs[r.word(at-1).low] {
				return r.subject(at) // "its share down to N"
			}
			return r.subject(at - 1)
		}
		for k := at - 1; k >= 0 && k >= at-maxPhrase-1; k-- {
			w := r.words[k]
			if r.verbs[w.low] == "object" && k < at-1 {
				return r.phrase(k+1, at)
			}
			if r.verbs[w.low] == "subject" && k < at-1 {
				return annot.Span{}
			}
			if w.kind == markWord && !w.hyphen() || r.breaks(w.low) {
				return annot.Span{}
			}
		}
	default:
		use := r.verbs[r.word(at).low]
		if use == "subject" || use == "copula" && (m.unit.class == classMoney || m.unit.class == classShare) {
			return r.subject(at)
		}
	}
	return annot.Span{}
}

// breaks lists the words over which a verb does not reach its number.
func (r *reader) breaks(low string) bool {
	switch low {
	case "that", "which", "who", "and", "but", "or", "said", "says", "will", "would", "when", "while", "because", "if":
		return true
	}
	return false
}

// subject is the noun phrase that ends before the verb group whose last word is v.
func (r *reader) subject(v int) annot.Span {
	for v > 0 && r.auxiliaries[r.words[v-1].low] {
		v--
	}
	start := r.phraseStart(v)
	switch r.word(start - 1).low {
	case "with", "in", "for", "on", "from", "at", "between", "against", "under", "by", "to":
		// "trade with the islands was": the head stands before the preposition.
		head := r.phraseStart(start - 1)
		if head == start-1 {
			return annot.Span{}
		}
		start = head
	}
	return r.phrase(start, v)
}

// phraseStart is the first word of the noun phrase that ends before word j. A
// determiner begins it, unless "of" stands before.
func (r *reader) phraseStart(j int) int {
	i := j
	for i > 0 && j-i < maxPhrase && r.nominal(i-1) {
		i--
		if r.determiner[r.words[i].low] && r.word(i-1).low != "of" {
			break
		}
	}
	if r.word(i).glued && r.word(i-1).hyphen() {
		return j // the phrase begins inside a compound
	}
	return i
}

// nominal reports whether word k can be part of a noun phrase read backwards.
func (r *reader) nominal(k int) bool {
	w := r.word(k)
	switch {
	case w.hyphen() && w.glued, strings.HasPrefix(w.low, "'"), w.low == "’", w.low == "of":
		return true
	case r.number(k):
		return r.masked[k] // "Article 5", but not another amount
	}
	return w.kind == letterWord && (r.determiner[w.low] || !r.boundary(k) && !r.onlyVerbs[w.low])
}

// phrase is the span of words i to j without an article in front; it is empty when
// it is too long, or only a pronoun.
func (r *reader) phrase(i, j int) annot.Span {
	for i < j {
		low := r.word(i).low
		if low != "a" && low != "an" && low != "the" && low != "that" && low != "of" && r.word(i).kind != markWord && !strings.HasPrefix(low, "'") {
			break
		}
		i++
	}
	j = r.trim(i, max(i, j))
	if i >= j || j-i > maxPhrase+1 {
		return annot.Span{}
	}
	if j-i == 1 && (r.determiner[r.word(i).low] || r.boundaries[r.word(i).low]) {
		return annot.Span{}
	}
	return r.span(i, j)
}

// ofNumber is the noun phrase in "an average wage of N".
func (r *reader) ofNumber(m measure) annot.Span {
	of := m.first - 1
	if r.word(of).low != "of" || r.number(of-1) || r.vacuous[r.word(of-1).low] {
		return annot.Span{}
	}
	start := r.phraseStart(of)
	return r.phrase(start, of)
}

// following is the noun phrase that the number opens. For measures it is what is
// measured, without the unit; for things and people it is the noun with what
// describes it, and empty when the unit says all of it.
func (r *reader) following(m measure) annot.Span {
	if m.unit.name == "" && m.head < 0 && !m.compound {
		if r.word(m.last-1).low == "strong" { // "10,000-strong army"
			return r.phrase(m.last, r.runEnd(m.last))
		}
		return annot.Span{}
	}
	counts := !m.unit.measures() && !m.compound && m.head >= 0
	if counts {
		start := m.next
		if r.word(start).low == "of" {
			start++
		}
		for r.word(start).kind == markWord && start < m.last {
			start++
		}
		end := r.attach(m.last, true)
		if end == m.last && m.last-start <= 1 {
			return annot.Span{}
		}
		return r.phrase(start, end)
	}
	// What follows at once: "a 16 percent pay raise", "a 20-point peace plan".
	if m.compound || m.unit.class == classMoney || m.unit.class == classShare {
		if end := r.runEnd(m.last); end > m.last && r.opens(m.last) {
			return r.phrase(m.last, r.attach(end, false))
		}
	}
	switch r.word(m.last).low {
	case "of":
	case "in", "for":
		if m.unit.class != classMoney && !(m.unit.class == classShare && r.word(m.last).low == "in") {
			return annot.Span{}
		}
	default:
		return annot.Span{}
	}
	if r.timeWord(m.last + 1) {
		return annot.Span{}
	}
	if end := r.objectEnd(m.last + 1); end > m.last+1 {
		return r.phrase(m.last+1, r.attach(end, false))
	}
	return annot.Span{}
}

// opens reports whether word i can open what is measured: no participle, no name.
func (r *reader) opens(i int) bool {
	w := r.word(i)
	return !w.glued && !strings.HasSuffix(w.low, "ed") && !strings.HasSuffix(w.low, "ly")
}

// attach extends a noun phrase that ends at word i by a prepositional phrase.
func (r *reader) attach(i int, any bool) int {
	switch r.word(i).low {
	case "of":
	case "in", "from", "on", "at", "under", "without":
		if !any {
			return i
		}
	default:
		return i
	}
	if r.timeWord(i + 1) {
		return i
	}
	if end := r.objectEnd(i + 1); end > i+1 {
		return end
	}
	return i
}

// timeWord reports whether a phrase from word i on tells a time, or an idiom that
// says nothing of what is counted: "in June", "on Monday", "for two days", "at least".
func (r *reader) timeWord(i int) bool {
	for k := i; k < i+4 && k < len(r.words); k++ {
		w := r.words[k]
		if r.month(k) || w.kind == digitWord && k == i || r.numerals[w.low].kind != "" {
			return true
		}
		if r.timeWords[w.low] {
			return true
		}
		if r.boundaries[w.low] && !r.determiner[w.low] || w.kind == markWord {
			break
		}
	}
	return false
}

// objectEnd is the end of the noun phrase that begins at word i, determiners
// included.
func (r *reader) objectEnd(i int) int {
	k := i
	for k < len(r.words) && (r.determiner[r.words[k].low] || r.word(k).low == "“" || r.word(k).low == "\"") {
		k++
	}
	end := r.runEnd(k)
	if end == k {
		return i
	}
	return end
}

// runEnd is the end of the run of nouns and adjectives that begins at word i.
func (r *reader) runEnd(i int) int {
	k := i
	for k < len(r.words) && k-i < maxPhrase-2 {
		w := r.words[k]
		switch {
		case w.hyphen() && w.glued && r.word(k+1).glued, w.low == "'s", w.low == "'" && w.glued, w.low == "’" && w.glued:
			k++
			continue
		case w.kind != letterWord, r.boundary(k), r.determiner[w.low], strings.HasPrefix(w.low, "'"):
			return r.trim(i, k)
		case r.onlyVerbs[w.low] && k > i, r.word(k+1).low == "'t":
			return r.trim(i, k)
		case k > i+1 && strings.HasSuffix(w.low, "ed") && !w.capital && r.words[k-1].capital && !r.words[k-2].capital:
			return r.trim(i, k-1) // "a raise the mayor rescinded", without "the"
		case k > i && r.plural(k-1) && !w.capital && (strings.HasSuffix(w.low, "ing") || strings.HasSuffix(w.low, "ed")):
			return r.trim(i, k)
		}
		k++
	}
	return r.trim(i, k)
}

// trim drops a hyphen, an apostrophe or a participle at the end of words i to k.
func (r *reader) trim(i, k int) int {
	for k > i && (r.words[k-1].kind == markWord || k > i+1 && strings.HasSuffix(r.words[k-1].low, "ed")) {
		k--
	}
	return k
}
