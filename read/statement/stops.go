package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// clauseEnd is the token after the end of the complement that begins at start: at a
// condition, at a coordinated verb, at a subordinate clause about something else, at
// the words that attribute it.
func (c *clause) clauseEnd(start int) int {
	depth := 0
	end := min(c.end(), start+maxTarget)
scan:
	for t := start; t < end; t++ {
		switch c.word(t) {
		case "(", "[":
			depth++
			continue
		case ")", "]":
			if depth == 0 {
				end = t
				break scan
			}
			depth--
			continue
		}
		if depth > 0 {
			continue
		}
		if t > start && c.stops(start, t) {
			end = t
			break
		}
	}
	for end > start {
		w := c.word(end - 1)
		if c.u(end-1) == annot.PUNCT && w != "%" && w != ")" || c.u(end-1) == annot.CCONJ || w == "—" || w == "–" || c.leans(end-1) {
			end--
			continue
		}
		break
	}
	return end
}

// leans reports whether the word at token t belongs to what follows it: "such" to "as", "just"
// to "before the vote".
func (c *clause) leans(t int) bool {
	if t+1 >= c.end() {
		return false
	}
	switch c.lower(t) {
	case "such":
		return c.lower(t+1) == "as"
	case "just", "even", "only", "shortly", "soon", "right", "immediately", "days", "hours", "weeks", "months":
		switch c.lower(t + 1) {
		case "as", "when", "since", "after", "before", "if", "until", "because", "while":
			return c.u(t) == annot.ADV
		}
	}
	return false
}

// stops reports whether a complement that began at start ends before token t.
func (c *clause) stops(start, t int) bool {
	w := c.lower(t)
	if e, n := c.conditionAt(t); n > 0 && !(c.keepIf && e.Words[0] == "if" && !c.outer(t, n)) && !c.copulaEnds(t) {
		return true
	}
	if c.stopAtVerb && c.foreign(start, t) {
		return true
	}
	if h := c.head(t); h >= c.first() && h < start-1 && c.loose(t) && particles[c.lower(t)] && c.u(h) == annot.VERB {
		return true // "put a plan for the strait forward"
	}
	if c.apart != "" && c.head(t) == c.cueLast && c.lower(t) == c.apart {
		return true // "turned the offer down"
	}
	// "the demand for more than a promise angered Chile": what governs the cue is the
	// clause around it.
	if v := c.ph.VGAt(t); c.cueLast >= c.first() && v >= 0 && c.ph.VGs[v].Main != start && c.above(c.ph.VGs[v].Main, c.cueLast) {
		return true
	}
	if c.cueLast >= c.first() && t > start && putOff[c.lemma(c.cueMain)] && (w == "over" || c.x(t) == "TO" && c.why(c.head(t))) {
		return true // "cancelled the talks over the toll", "to protest the toll": why
	}
	switch w {
	case ".", ";", "!", "?", ":":
		return true
	case "—", "–", "--":
		return true
	case "-":
		return c.d.Tokens[t].Start > c.d.Tokens[t-1].End // a dash, not a hyphen
	case "”", "\"", "’":
		// A quotation that closes and is followed by who said it.
		if t > start && c.word(t-1) == "," {
			return true
		}
		return w != "’" && t+2 < c.end() && (c.ph.NPAt(t+1) >= 0 && c.saysAfter(t+1) || c.ph.VGAt(t+1) >= 0 && c.says[c.lemma(c.ph.VGs[c.ph.VGAt(t+1)].Main)])
	case "but", "while", "although", "though", "whereas", "because", "despite", "amid":
		return true
	case "according":
		return true
	case "even":
		return t+1 < c.end() && (c.lower(t+1) == "if" || c.lower(t+1) == "though" || c.lower(t+1) == "as" && c.subordinate(t+1))
	case "as":
		return c.subordinate(t) && !c.role(start, t) && !(t-2 >= start && c.lower(t-1) == "well" && c.lower(t-2) == "as")
	case "when", "since", "after", "before", "following":
		return c.subordinate(t) || t > start && c.word(t-1) == ","
	case "nor":
		return t+1 < c.end() && c.ph.VGAt(t+1) >= 0
	case "and", "or", "&":
		return c.coordinatesVerb(t)
	case ",":
		if t+1 >= c.end() {
			return true
		}
		if c.pending(start, t) || c.depends(t-1, "amod") && c.head(t-1) > t {
			return false // "that the toll, set in May, does not rise"; "a broad, lasting and fair accord"
		}
		next := c.lower(t + 1)
		switch next {
		case "who", "which", "but", "while", "although", "though", "and", "or", "as", "with", "after", "when", "where", "according", "despite", "amid", "because", "since", "even", "instead", "in", "leaving", "on", "during", "at", "saying", "then", "citing", "not", "plus":
			if next == "or" && t+3 < c.end() && c.lower(t+2) == "in" && c.lower(t+3) == "other" {
				return true // "or in other words"
			}
			if next == "and" || next == "or" {
				return c.coordinatesVerb(t + 1)
			}
			return true
		}
		behind := t + 1
		for behind < c.end() && c.u(behind) == annot.ADV {
			behind++ // "potentially opening the door"
		}
		if behind > t+1 && (behind >= c.end() || c.word(behind) == ".") {
			return true // "stockpiles, clearly"
		}
		if v := c.ph.VGAt(min(behind, c.end()-1)); v >= 0 {
			g := c.ph.VGs[v]
			return g.Participle || g.Finite || g.Modal != ""
		}
		if np := c.ph.NPAt(t + 1); np >= 0 {
			// "Asked to lift the toll, Norway declined": the subject of what governs the cue.
			h := c.ph.NPs[c.owned(np)].Head
			if c.cueLast >= c.first() && c.relation(h) == "nsubj" && c.head(h) > h && c.above(c.head(h), c.cueLast) {
				return true
			}
			// ", a move that ...": an apposition; ", Norway appears": another clause.
			if (next == "a" || next == "an") && !c.listAhead(t) || c.saysAfter(t+1) {
				return true
			}
			last := c.ph.NPs[c.owned(np)].Last
			if last < c.end() && c.ph.VGAt(last) >= 0 && (c.ph.VGs[c.ph.VGAt(last)].Finite || c.ph.VGs[c.ph.VGAt(last)].Modal != "") {
				return true
			}
		}
	}
	return false
}

// why reports whether the infinitive at token v says why talks are put off: it hangs on the cue, or
// on the word for the talks.
func (c *clause) why(v int) bool {
	h := c.head(v)
	np := -1
	if h >= c.first() {
		np = c.ph.NPAt(h)
	}
	return c.relation(v) == "advcl" && h == c.cueMain || c.relation(v) == "acl" && np >= 0 && c.topic(np) == "talks"
}

// putOff verbs are followed by why something will not take place.
var putOff = map[string]bool{"cancel": true, "scrap": true, "postpone": true, "suspend": true, "skip": true, "boycott": true}

// role reports whether "as" at token t opens what a subject is, before the verb of that subject: "that
// its place as a state would be safe".
func (c *clause) role(start, t int) bool {
	np := c.ph.NPAt(t + 1)
	if np < 0 {
		return false
	}
	v := c.ph.VGAt(min(c.ph.NPs[c.owned(np)].Last, c.end()-1))
	if v < 0 {
		return false
	}
	main := c.predicateOf(c.ph.VGs[v])
	for s := t - 1; s >= start; s-- {
		if c.head(s) == main && c.depends(s, "nsubj") {
			return true
		}
	}
	return false
}

// outer reports whether the condition that n tokens open at t hangs on what governs the cue: in
// "Norway could meet Chile's request to wait if" Norway could if.
func (c *clause) outer(t, n int) bool {
	g := c.head(c.carrier(t, n))
	return c.cueLast >= c.first() && g >= c.first() && g < c.cueLast && c.above(g, c.cueLast) && c.u(g) == annot.VERB && c.u(c.cueLast) == annot.NOUN
}

// pending reports whether a subject that stands before token t, within a complement that began
// at start, waits for a verb behind t, or a verb right before it for its object: what a comma
// opens there stands in between.
func (c *clause) pending(start, t int) bool {
	if t > start && t > c.first() && c.u(t-1) == annot.VERB {
		if o := c.dependentFrom(t+1, t-1, "obj"); o > t && o < start+maxTarget && c.commaIn(t+1, o) {
			return true // "to submit, within a week, a list"
		}
	}
	if np := c.ph.NPAt(min(t+1, c.end()-1)); np >= 0 {
		o := c.ph.NPs[c.owned(np)].Head
		if v := c.head(o); c.relation(o) == "obj" && v >= start && v < t-1 && c.u(v) == annot.VERB && c.word(v+1) == "," {
			return true // the second comma
		}
	}
	for s := start; s < t; s++ {
		if !c.depends(s, "nsubj") || c.x(s) == "WDT" || c.x(s) == "WP" {
			continue
		}
		if m := c.head(s); m > t+1 && m < start+maxTarget && (c.cueLast < c.first() || !c.below(c.cueLast, m)) && c.enclosed(t, m) {
			return true
		}
	}
	return false
}

// enclosed reports whether a second comma stands between that at token t and token m.
func (c *clause) enclosed(t, m int) bool { return c.commaIn(t+1, m) }

// copulaEnds reports whether a copula stands right before token t: in "the delay should
// be conditional on a vote" what looks like a condition is what is said.
func (c *clause) copulaEnds(t int) bool {
	v := -1
	if t > c.first() {
		v = c.ph.VGAt(t - 1)
	}
	return v >= 0 && c.lemma(c.ph.VGs[v].Main) == "be"
}

// saysAfter reports whether the noun phrase at t is followed by a verb of saying.
func (c *clause) saysAfter(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	last := c.ph.NPs[c.owned(np)].Last
	for last+1 < c.end() && (c.lower(last) == "and" || c.u(last) == annot.ADP) {
		next := last + 1
		if c.x(next) == "VBG" && next+1 < c.end() {
			next++ // "neighbouring Chile"
		}
		if c.ph.NPAt(next) < 0 {
			break
		}
		last = c.ph.NPs[c.owned(c.ph.NPAt(next))].Last // "Sol and Varga said", "the envoy of Norway said"
	}
	if last >= c.end() {
		return false
	}
	v := c.ph.VGAt(last)
	return v >= 0 && c.says[c.lemma(c.ph.VGs[v].Main)] && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "")
}

// subordinate reports whether a clause of its own, with subject and verb, follows
// the conjunction at t.
func (c *clause) subordinate(t int) bool {
	if t+1 >= c.end() {
		return false
	}
	np := c.ph.NPAt(t + 1)
	if np < 0 {
		return c.ph.VGAt(t+1) >= 0
	}
	last := c.ph.NPs[c.owned(np)].Last
	return last < c.end() && c.ph.VGAt(last) >= 0 && !c.ph.VGs[c.ph.VGAt(last)].To
}

// coordinatesVerb reports whether the conjunction at t joins a finite verb, with or
// without a subject of its own: what follows is another clause.
func (c *clause) coordinatesVerb(t int) bool {
	if t > c.first() && t+1 < c.end() && c.u(t-1) == annot.ADV && c.u(t+1) == annot.ADV {
		return false // "completely and verifiably gives up"
	}
	if h := int(c.d.Tokens[t].Head); c.d.Tokens[t].DepRel == "cc" && h > t {
		if v := c.ph.VGAt(h); v >= 0 && c.ph.VGs[v].Main == h && c.ph.VGs[v].Finite && c.u(h) == annot.VERB {
			return true // "and dozens of unions plan"
		}
	}
	k := t + 1
	for k < c.end() && c.u(k) == annot.ADV {
		k++
	}
	if k >= c.end() || c.x(k) == "MD" {
		return true
	}
	if v := c.ph.VGAt(k); v >= 0 {
		g := c.ph.VGs[v]
		if g.Modal != "" {
			return true
		}
		x := c.x(g.First)
		second := x == "VB" && c.cueLast >= c.first() && c.relation(g.Main) == "conj" && c.head(g.Main) == c.cueMain // "to review the toll and make sure"
		return x == "VBD" || x == "VBZ" || x == "VBP" || second
	}
	if np := c.ph.NPAt(k); np >= 0 {
		if h := c.ph.NPs[c.owned(np)].Head; t > c.first() && c.word(t-1) == "," && c.relation(h) == "conj" && c.head(h) == c.cueMain && c.cueLast >= c.first() && c.u(c.cueMain) == annot.VERB && c.u(h) == annot.NOUN {
			return true // "rejected the map, and talks on it broke down", where the tree joins the noun to the verb
		}
		if c.secondSubject(c.ph.NPs[c.owned(np)].Head, t) {
			return false
		}
		head := c.ph.NPs[c.owned(np)].Head
		last := c.ph.NPs[c.owned(np)].Last
		for last < c.end() && c.u(last) == annot.ADV {
			last++
		}
		if last < c.end() {
			v := c.ph.VGAt(last)
			switch {
			case v < 0:
			case c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "":
				return !c.nounPair(t, np, v) && !c.ofOther(head, c.ph.VGs[v].Main, t)
			case c.ph.VGs[v].Participle && c.x(c.ph.VGs[v].Main) == "VBG" && c.cueLast >= c.first() && c.x(c.cueMain) == "VBG" && c.ph.VGAt(c.cueLast) >= 0:
				return len(c.holderOf(c.owned(np))) > 0 // "with Norway vowing to stay and Chile trying to"
			}
		}
	}
	return false
}

// ofOther reports whether the tree joins the noun at head to one before the conjunction at t
// and gives the verb at main another subject: "its calls for access to tax and fish were heard".
func (c *clause) ofOther(head, main, t int) bool {
	if c.depends(main, "aux", "cop") && c.head(main) >= c.first() {
		main = c.head(main)
	}
	s := c.nearestSubject(main)
	return c.relation(head) == "conj" && c.head(head) < t && s >= c.first() && s < t && s != head
}

// secondSubject reports whether the tree joins the noun at head to one before the
// conjunction at t as subjects of one verb: "that Norway and Chile keep their word".
func (c *clause) secondSubject(head, t int) bool {
	first := int(c.d.Tokens[head].Head)
	return c.d.Tokens[head].DepRel == "conj" && first >= c.first() && first < t &&
		strings.HasPrefix(c.d.Tokens[first].DepRel, "nsubj") && int(c.d.Tokens[first].Head) > head
}

// nounPair reports whether a noun and a verb after the conjunction at t are two nouns
// rather: "a lasting truce and fresh guarantees". A singular noun without an article is
// hardly ever the subject of a clause that goes on with a noun before it.
func (c *clause) nounPair(t, np, vg int) bool {
	n, g := c.ph.NPs[np], c.ph.VGs[vg]
	return n.Last == n.First+1 && c.x(n.Head) == "NN" && n.Poss < 0 && g.Last == g.First+1 && c.x(g.Main) == "VBZ" && g.First == n.Last &&
		t > c.first() && c.u(t-1) == annot.NOUN
}

// subjunctive reports whether noun phrase and verb group are a clause in the
// subjunctive: "that Norway open the port".
func (c *clause) subjunctive(np, vg int) bool {
	g := c.ph.VGs[vg]
	if g.To || g.Modal != "" {
		return false
	}
	switch x := c.x(g.First); x {
	case "VB":
		return true
	case "VBP":
		h := c.x(c.ph.NPs[c.owned(np)].Head)
		return h == "NNP" || h == "NN" || c.outOfTense(np, vg)
	}
	return false
}

// outOfTense reports whether a present tense under a verb in the past is no present: in
// "insisted that the lenders loosen the rules" nobody says that they do.
func (c *clause) outOfTense(np, vg int) bool {
	past := c.x(c.cueMain)
	for k, n := c.cueMain, 0; past == "VBG" && n < maxGovernors && c.head(k) >= c.first(); n++ {
		k = c.head(k)
		past = c.x(k)
	}
	switch c.lemma(c.ph.VGs[vg].Main) {
	case "be", "have", "do":
		return false
	}
	return past == "VBD" && c.ph.VGs[vg].First == c.ph.VGs[vg].Main && len(c.holderOf(c.owned(np))) > 0
}

// foreign reports whether a finite verb at t, within a complement that is no clause and
// began at start, belongs to the clause around it: "backing the accord drew fire".
func (c *clause) foreign(start, t int) bool {
	v := c.ph.VGAt(t)
	if v < 0 || c.ph.VGs[v].First != t || !c.ph.VGs[v].Finite && c.ph.VGs[v].Modal == "" {
		return false
	}
	if np := c.ph.NPAt(t - 1); np >= 0 && c.ph.NPs[np].First-1 > start && c.u(c.ph.NPs[np].First-1) == annot.CCONJ && c.nounPair(c.ph.NPs[np].First-1, np, v) {
		return false
	}
	for k := t - 1; k >= start && k > t-maxBack; k-- {
		switch c.lower(k) {
		case "who", "which", "that", "what", "how", "where", "when", "whether", "why", "if", "because", "than", "as", "there":
			return false
		case ",", ";":
			return true
		}
	}
	// "the accord Chile has drafted": two noun phrases in a row open a relative clause.
	np := c.ph.NPAt(t - 1)
	if np < 0 {
		return true
	}
	// "the accord Chile has drafted", where noun and name make one phrase.
	if h := c.ph.NPs[np].Head; c.u(h) == annot.PROPN && h-1 >= c.ph.NPs[np].First && c.u(h-1) == annot.NOUN {
		return false
	}
	before := c.outerFirst(np) - 1
	return before < start || c.ph.NPAt(before) < 0
}

// inner goes from the object of a refusal to what is refused: from "Norway's demand
// to open the port" to "open the port". It stays where the object is no demand or
// proposal of somebody with a complement of its own.
func (c *clause) inner(from, to int) (int, int) {
	// "comply with", "meet", "accept": verbs that take a demand as object.
	t := from
	if v := c.ph.VGAt(t); v >= 0 && c.ph.VGs[v].Main < to {
		m := c.ph.VGs[v].Main
		if cue, n := c.cueAt(m); cue != nil && cue.Meta {
			t = m + n
		} else if c.lemma(m) == "comply" || c.lemma(m) == "bow" || c.lemma(m) == "yield" || c.lemma(m) == "meet" || c.lemma(m) == "heed" {
			t = m + 1
		}
		if t < to && (c.lower(t) == "with" || c.lower(t) == "to") {
			t++
		}
	}
	if t >= to {
		return from, to
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return from, to
	}
	np = c.owned(np)
	head := c.ph.NPs[np].Head
	cue, n := c.cueAt(head)
	if cue == nil || cue.Head != lexicon.Noun || annot.Stance(cue.Stance) != annot.Demand {
		return from, to
	}
	f, e := c.target(cue, head+n)
	if f >= e {
		return from, to
	}
	return f, e
}
