package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// verb reads a cue that is a verb.
func (c *clause) verb(cue *lexicon.Cue, first, last int) {
	vg := c.ph.VGAt(first)
	if vg < 0 {
		return
	}
	g := c.ph.VGs[vg]
	// "would like" begins with its auxiliary.
	main := g.Main
	if main != first && (main >= last || g.First > first) {
		return
	}
	if c.alternative(main) || c.qualifies(vg) {
		return
	}
	c.cueMain = main
	ch := c.governing(vg)
	if c.takesFor(cue, main, last) {
		return
	}
	why := c.unasserted(ch, vg, first)
	if why == "" && joining[cue.Words[0]] && c.attempted(ch) {
		why = Undone // "will attempt to agree on a plan"
	}
	if why != "" {
		c.leave(reading{cue: cue, first: first, last: last}, why)
		return
	}
	if ch.able = ch.able && !cue.Tabled && cue.Words[0] != "accept"; c.forecast(ch, vg) {
		c.leave(reading{cue: cue, first: first, last: last}, Forecast)
		return
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: vg,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, ch), negated: ch.negated}
	if c.ended(vg) {
		if r.negated = false; !r.end() {
			c.leave(r, Negation)
			return
		}
	} else if !r.negate() {
		c.leave(r, Negation)
		return
	}
	if g.Passive || g.Participle && c.x(main) == "VBN" {
		c.passive(r, vg)
		return
	}
	if r.holders = c.ordered(vg); len(r.holders) == 0 {
		r.holders = c.holdersOf(c.ph.Subjects(c.d, vg))
	}
	if len(r.holders) == 0 {
		r.holders = c.authors(vg)
	}
	r.from, r.to = c.target(cue, last)
	if r.from >= r.to && cue.HasFrame("obj") {
		r.from, r.to = c.antecedent(vg)
	}
	c.sidedWith(&r)
	if cue.Own && !c.ofSpeaker(r) {
		c.leave(r, Foreign)
		return
	}
	if c.keepsSilent(r) || c.gapped(r) {
		c.leave(r, Vacuous)
		return
	}
	if cue.Its != "" && r.from < r.to && !r.negated && c.x(r.from) == "PRP$" && c.lower(r.from) != "our" && c.lower(r.from) != "my" {
		if np := c.ph.NPAt(r.from); np >= 0 && c.sameHolder(r, reading{holders: c.possessor(np)}) {
			r.stance = annot.Stance(cue.Its)
		}
	}
	c.innermost(&r)
	c.add(r)
}

// sidedWith makes what somebody is supported on the target, where the object is a person:
// "will support the president on the toll".
func (c *clause) sidedWith(r *reading) {
	np := c.ph.NPAt(min(r.from, c.end()-1))
	if np < 0 || r.from >= r.to || r.stance != annot.Accept && r.stance != annot.Reject {
		return
	}
	np = c.owned(np)
	last := c.ph.NPs[np].Last
	e := c.entityAt(c.ph.NPs[np].Head)
	if last+1 >= r.to || c.lower(last) != "on" || c.ph.NPAt(last+1) < 0 || c.dated(last+1) || e == annot.None || c.d.Entities[e].Kind != annot.Person {
		return
	}
	switch c.lemma(r.first) {
	case "support", "back", "oppose":
		r.from = last + 1
	}
}

// takesFor reports whether a verb of weighing names what it takes its object for: "considers
// the toll too high" weighs nothing.
func (c *clause) takesFor(cue *lexicon.Cue, main, last int) bool {
	if cue.Stance != string(annot.Consider) {
		return false
	}
	if last < c.end() && c.x(last) == "PRP" && strings.HasSuffix(c.lower(last), "self") {
		return true // "considers himself a friend"
	}
	for k := last; k < c.end(); k++ {
		if c.head(k) == main && c.relation(k) == "xcomp" && (c.u(k) == annot.ADJ || c.u(k) == annot.NOUN) {
			return true
		}
	}
	// "considers this a step forward", where the tree has two objects
	if o := c.dependentFrom(last, main, "obj", "iobj"); o >= 0 && o+1 < c.end() && (c.u(o) == annot.PRON || c.u(o) == annot.PROPN) && c.ph.NPAt(o+1) != c.ph.NPAt(o) {
		w := c.lower(o + 1)
		return w == "a" || w == "an" || c.x(o+1) == "PRP$"
	}
	return false
}

// negate gives the reading the stance that its cue has under a negation, when there is
// one; false when no position is left.
func (r *reading) negate() bool {
	if !r.negated {
		return !r.cue.OnlyNot
	}
	stance, ok := negate(r.cue)
	r.stance, r.name = stance, ruleName(r.cue, "negated")
	return ok
}

// subjunct reports whether a verb is a base form without an auxiliary, as in "a demand
// that Norway give up the port": nobody says that it does.
func (c *clause) subjunct(vg int) bool {
	g := c.ph.VGs[vg]
	if g.To || g.Modal != "" || c.coordinated(g.First) {
		return false
	}
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 1 && c.x(g.Main) == "VBP" && g.First == g.Main {
		// "the call that Norway give up the port", tagged as a present that does not agree.
		h := c.ph.NPs[nps[0]].Head
		return (c.x(h) == "NNP" || c.x(h) == "NN") && c.relation(g.Main) == "acl"
	}
	return len(nps) > 0 && !g.Finite && c.x(g.Main) == "VB"
}

// coordinated reports whether a conjunction stands before token t: the second of two
// infinitives has no "to" of its own.
func (c *clause) coordinated(t int) bool {
	return t-1 >= c.first() && (c.u(t-1) == annot.CCONJ || c.word(t-1) == "," || c.u(t-1) == annot.ADV)
}

// innermost goes from what is refused to what that demands.
func (c *clause) innermost(r *reading) {
	if r.stance == annot.Reject && r.from < r.to {
		from := r.from
		r.from, r.to = c.inner(r.from, r.to)
		r.over = max(0, r.from-from)
	}
}

// qualifies reports whether what was tagged as a verb ends a noun phrase: "the Chilean
// offer".
func (c *clause) qualifies(vg int) bool {
	g := c.ph.VGs[vg]
	t := g.First - 1
	if g.First != g.Main || t < c.first() || c.x(g.Main) != "VBP" && c.x(g.Main) != "VB" {
		return false
	}
	return c.u(t) == annot.DET || c.u(t) == annot.ADJ && c.ph.NPAt(t) >= 0
}

// antecedent is the noun phrase that a relative clause without an object of its own
// hangs on: "the quota, which Norway has rejected", "the quota that Norway opposes".
func (c *clause) antecedent(vg int) (from, to int) {
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 0 {
		return 0, 0
	}
	t := c.outerFirst(nps[len(nps)-1]) - 1
	switch {
	case t > c.first() && (c.lower(t) == "which" || c.lower(t) == "that" && (c.x(t) == "WDT" || c.x(t) == "WP")):
		t--
		if c.word(t) == "," {
			t--
		}
	default:
		// "the truce Norway is seeking", where noun and name may look like one phrase.
		noun := c.bareRelative(vg)
		np := -1
		if noun >= c.first() {
			np = c.ph.NPAt(noun)
		}
		if np < 0 || noun >= c.ph.VGs[vg].First {
			return 0, 0
		}
		if of := c.head(noun); c.relation(noun) == "appos" && of >= c.first() && c.ph.NPAt(of) >= 0 {
			noun, np = of, c.ph.NPAt(of) // "a toll, something Norway opposes"
		}
		return c.outerFirst(np), min(noun+1, c.ph.NPs[np].Last)
	}
	np := -1
	if t >= c.first() {
		np = c.ph.NPAt(t)
	}
	if np < 0 {
		return 0, 0
	}
	to = c.ph.NPs[np].Last
	from = c.outerFirst(np)
	for range maxGovernors {
		if from-2 < c.first() || c.u(from-1) != annot.ADP || c.ph.NPAt(from-2) < 0 {
			break
		}
		from = c.outerFirst(c.ph.NPAt(from - 2))
	}
	return from, to
}

// ofSpeaker reports whether those who tell a reading hold it: "we need money" is a
// demand, "the port needs money" is a fact.
func (c *clause) ofSpeaker(r reading) bool {
	speakers := c.speakerAt(c.d.Tokens[r.first].Span, annot.Span{})
	if len(speakers) == 0 {
		return false
	}
	for _, h := range r.holders {
		if c.speaksFor(h.entity, speakers[0].entity) {
			return true
		}
	}
	return false
}

// speaksFor reports whether two entities stand for the same party as far as the
// document tells.
func (c *clause) speaksFor(a, b annot.EntityIdx) bool {
	x, y := c.d.Entities[a], c.d.Entities[b]
	return a == b || x.For != "" && (x.For == y.Key || x.For == y.For) || y.For != "" && y.For == x.Key
}

// gapped reports whether the target is a verb whose object a relative clause has taken
// away: "a text that Norway refuses to accept".
func (c *clause) gapped(r reading) bool {
	if r.to != r.from+1 || c.ph.VGAt(r.from) < 0 || r.vg < 0 {
		return false
	}
	nps := c.ph.Subjects(c.d, r.vg)
	if len(nps) == 0 {
		return true
	}
	t := c.outerFirst(nps[len(nps)-1]) - 1
	return t >= c.first() && (c.x(t) == "WDT" || c.lower(t) == "that" || c.lower(t) == "than" || c.lower(t) == "as" || c.lower(t) == "what" || c.ph.NPAt(t) >= 0)
}
