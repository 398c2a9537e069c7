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
	if c.alternative(main) || c.qualifies(vg) || len(cue.Words) == 1 && c.turned(main) {
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
		if r.negated = false; !r.end() || cue.Words[0] == "threaten" {
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
	if r.holders = c.reproached(vg); len(r.holders) == 0 {
		r.holders = c.joined(vg)
	}
	if len(r.holders) == 0 {
		r.holders = c.ordered(vg)
	}
	if len(r.holders) == 0 {
		r.holders = c.holdersOf(c.ph.Subjects(c.d, vg))
	}
	if len(r.holders) == 0 {
		r.holders = c.authors(vg)
	}
	r.from, r.to = c.target(cue, last)
	if cue.HasFrame("obj") && (r.from >= r.to || giving[cue.Words[0]] && r.from == last && c.ph.NPAt(last) >= 0 && c.bareRelative(vg) >= 0) {
		// "the pier Norway promised", "the pier Norway promised voters"
		r.from, r.to = c.antecedent(vg)
	}
	if from, to := c.gotten(vg, r.from, r.to); from < to {
		r.from, r.to = from, to
	}
	if cue.Stance == string(annot.Demand) && r.to <= first && last < c.end() && c.head(last) == main && c.x(last) == "VBN" && c.depends(last, "xcomp", "advcl", "acl", "ccomp", "obj") {
		// "the toll that Norway wants dropped"
		if !undoing[c.lemma(last)] {
			return
		}
		r.stance = annot.Reject
	}
	c.sidedWith(&r)
	c.nothingBut(&r)
	c.recommended(&r)
	if r.stance == annot.Concede && cue.Stance == string(annot.Concede) && c.givenWord(r) {
		r.stance = annot.Reject // "backed away from its pledge", "abandoned the talks"
	}
	if r.stance == annot.Offer && c.asksFor(r) {
		r.stance = annot.Demand // "submitted a request for aid"
	}
	if cue.Own && !c.ofSpeaker(r) {
		c.leave(r, Foreign)
		return
	}
	if cue.Words[0] == "assure" && !c.promised(r) {
		c.leave(r, Vacuous)
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

// nothingBut makes a demand of what alone is accepted: "will accept nothing short of a withdrawal".
func (c *clause) nothingBut(r *reading) {
	if r.stance != annot.Accept || r.from+3 >= r.to || c.lower(r.from) != "nothing" {
		return
	}
	switch c.lower(r.from+1) + " " + c.lower(r.from+2) {
	case "short of", "less than":
		r.stance, r.from = annot.Demand, r.from+3
	}
}

// asksFor reports whether the target of a reading is a demand or request.
func (c *clause) asksFor(r reading) bool {
	np := -1
	if r.from < r.to {
		np = c.ph.NPAt(r.from)
	}
	if np < 0 {
		return false
	}
	cue, _ := c.cueAt(c.ph.NPs[c.owned(np)].Head)
	return cue != nil && cue.Head == lexicon.Noun && !cue.Light && cue.Stance == string(annot.Demand)
}

// givenWord reports whether the target of a reading is something that was promised, agreed or
// begun with others: who gives that up gives up no aim of its own.
func (c *clause) givenWord(r reading) bool {
	np := -1
	if r.from < r.to {
		np = c.ph.NPAt(r.from)
	}
	if np < 0 || r.negated {
		return false
	}
	np = c.owned(np)
	return promises[c.lemma(c.ph.NPs[np].Head)] || c.topic(np) == "talks" || c.topic(np) == "deal" && !drafts[c.lemma(c.ph.NPs[np].Head)]
}

var promises = map[string]bool{"pledge": true, "promise": true, "commitment": true, "vow": true, "offer": true, "undertaking": true,
	"guarantee": true, "support": true, "backing": true, "willingness": true, "readiness": true}

// turned reports whether a particle behind the verb at token t or its object makes another verb of
// it: who backs off a limit does not back it.
func (c *clause) turned(t int) bool {
	for k := t + 1; k < c.end() && k <= t+maxParted; k++ {
		if c.head(k) != t || c.x(k) != "RP" && c.d.Tokens[k].DepRel != "compound:prt" {
			continue
		}
		switch c.lower(k) {
		case "off", "away", "down":
			return true // "let the fleet down"
		}
	}
	return false
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
	first := g.First
	for first > c.first() && c.u(first-1) == annot.ADV {
		first-- // "that it unilaterally abandon"
	}
	if g.To || g.Modal != "" || c.coordinated(first) {
		return false
	}
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 1 && c.x(g.Main) == "VBP" && g.First == g.Main {
		// "the call that Norway give up the port", tagged as a present that does not agree.
		h := c.ph.NPs[nps[0]].Head
		if c.x(h) == "NNS" && c.wished(g.Main) {
			return true
		}
		it := c.x(h) == "PRP" && (c.lower(h) == "it" || c.lower(h) == "he" || c.lower(h) == "she")
		return (c.x(h) == "NNP" || c.x(h) == "NN" || it) && c.relation(g.Main) == "acl"
	}
	return len(nps) > 0 && c.x(g.Main) == "VB" && (!g.Finite || g.First == g.Main && c.dependent(g.Main, "nsubj") >= c.first())
}

// wished reports whether a verb in the form of the present hangs on one of wanting that is in
// another form: "recommended that members accept the map".
func (c *clause) wished(main int) bool {
	h := c.head(main)
	if c.relation(main) != "ccomp" || h < c.first() || h >= main || c.x(h) != "VBD" && c.x(h) != "VBN" && c.x(h) != "VBG" {
		return false
	}
	cue, _ := c.cueAt(h)
	return cue != nil && cue.HasFrame("subjunctive")
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

func dash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" }

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
