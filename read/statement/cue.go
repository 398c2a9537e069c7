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
	if why := c.unasserted(ch, vg, first); why != "" {
		c.leave(reading{cue: cue, first: first, last: last}, why)
		return
	}
	// What the report itself thinks that somebody may do is a forecast.
	if ch.possible && !ch.negated && c.attributionOf(c.d.Tokens[main].Span) == annot.None {
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
	r.from, r.to = c.target(cue, last)
	if r.from >= r.to && cue.HasFrame("obj") {
		r.from, r.to = c.antecedent(vg)
	}
	if cue.Own && !c.ofSpeaker(r) {
		c.leave(r, Foreign)
		return
	}
	if c.keepsSilent(r) || c.gapped(r) {
		c.leave(r, Vacuous)
		return
	}
	c.innermost(&r)
	c.add(r)
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

// telling verbs: who declines to tell something takes no position by it.
var telling = map[string]bool{"say": true, "comment": true, "disclose": true, "reveal": true, "elaborate": true, "specify": true,
	"confirm": true, "identify": true, "name": true, "answer": true, "speculate": true, "predict": true, "detail": true, "explain": true,
	"describe": true, "tell": true, "be": true, "blame": true, "assign": true, "characterize": true, "characterise": true,
	"deny": true, "mention": true, "speak": true, "divulge": true}

// speaking verbs follow "would like to" in what people say anyway.
var speaking = map[string]bool{"voice": true, "express": true, "thank": true, "emphasize": true, "emphasise": true, "stress": true,
	"point": true, "know": true, "add": true, "congratulate": true, "apologise": true, "apologize": true, "convey": true, "remind": true}

// details are what people decline to give when they decline to tell.
var details = map[string]bool{"detail": true, "particular": true, "specific": true, "how": true, "what": true, "whether": true, "why": true,
	"information": true, "comment": true, "interview": true, "name": true, "figure": true, "decision": true}

// keepsSilent reports whether a refusal is one to tell something: "declined to give
// details".
func (c *clause) keepsSilent(r reading) bool {
	if r.from >= r.to || r.stance != annot.Reject && r.stance != annot.Demand {
		return false
	}
	v := c.ph.VGAt(r.from)
	if r.stance == annot.Demand {
		// "I would like to thank": a way to speak.
		return v >= 0 && !c.ph.VGs[v].Passive && (telling[c.lemma(c.ph.VGs[v].Main)] || speaking[c.lemma(c.ph.VGs[v].Main)])
	}
	if v < 0 {
		return r.cue.Words[0] == "decline" && details[c.lemma(r.from)]
	}
	m := c.ph.VGs[v].Main
	if telling[c.lemma(m)] && !c.ph.VGs[v].Passive {
		return true
	}
	switch c.lemma(m) {
	case "discuss", "give", "provide", "share", "release", "offer", "go", "make", "take":
		for t := m + 1; t < r.to && t < m+5; t++ {
			if details[c.lemma(t)] {
				return true
			}
		}
	}
	return false
}

// passive reads "the plan was rejected by Norway" and "a step opposed by Norway":
// the holder stands after "by", the target before the verb.
func (c *clause) passive(r reading, vg int) {
	g := c.ph.VGs[vg]
	r.holders = c.agent(r.last, "by")
	r.name = ruleName(r.cue, "passive")
	if r.cue.HasFrame("obj-to") && c.bidden(&r, vg) {
		c.add(r)
		return
	}
	if len(r.holders) == 0 {
		c.leave(reading{cue: r.cue, first: r.first, last: r.last, vg: -1}, NoHolder)
		return
	}
	if !r.cue.HasFrame("obj") && !r.cue.HasFrame("ing") {
		return // what is resolved by somebody is nothing that he resolved to do
	}
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 0 {
		if np := c.modified(vg); np >= 0 {
			// "a rise over three years offered by": the offer is of the rise.
			for t := c.outerFirst(np) - 1; t > c.first() && c.u(t) == annot.ADP && c.ph.NPAt(t-1) >= 0; t = c.outerFirst(np) - 1 {
				np = c.ph.NPAt(t - 1)
			}
			nps = []int{np}
		} else {
			return
		}
	}
	r.from, r.to = c.outerFirst(nps[len(nps)-1]), g.First
	if np := nps[len(nps)-1]; c.ph.NPs[np].Last < g.First && c.plain(c.ph.NPs[np].Last, g.First) && c.commaIn(c.ph.NPs[np].Last, g.First) {
		for r.to = c.ph.NPs[np].Last; r.to < g.First && c.word(r.to) != ","; r.to++ {
		}
	}
	for r.to > r.from && (c.u(r.to-1) == annot.PUNCT || c.u(r.to-1) == annot.AUX || c.u(r.to-1) == annot.ADV || c.x(r.to-1) == "WDT") {
		r.to--
	}
	c.add(r)
}

// bidden reads "Chile was urged by Norway to open the port": what Chile is to do is wanted
// by the agent, which stands on either side of the infinitive.
func (c *clause) bidden(r *reading, vg int) bool {
	main := c.ph.VGs[vg].Main
	for k := main + 1; k+1 < c.end(); k++ {
		if c.x(k) != "TO" || c.head(k) == annot.None || c.head(c.head(k)) != main {
			continue
		}
		r.from, r.to = k+1, c.clauseEnd(k+1)
		for t := k + 1; len(r.holders) == 0 && t < r.to; t++ {
			if c.lower(t) == "by" && c.head(t) > t && (c.head(c.head(t)) == main || c.d.Tokens[c.head(t)].DepRel == "obl:agent" || t+4 >= r.to) {
				if r.holders = c.agent(t, "by"); len(r.holders) > 0 {
					r.to = t
				}
			}
		}
		return len(r.holders) > 0
	}
	return false
}

// objectControlled reports whether a verb group is the infinitive of an object: what
// Chile is asked "to open" is no position of Chile's.
func (c *clause) objectControlled(vg int) bool {
	g := c.ph.VGs[vg]
	if !g.To {
		return false
	}
	t := g.First - 1
	for t >= c.first() && c.u(t) == annot.ADV {
		t--
	}
	if t < c.first() {
		return false
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	if cue, _ := c.cueAt(c.ph.NPs[np].Head); cue != nil && cue.Head == lexicon.Noun {
		return false
	}
	before := c.ph.NPs[np].First - 1
	return before >= c.first() && (c.ph.VGAt(before) >= 0 || c.lower(before) == "for" || c.lower(before) == "on")
}

// nominalised reports whether a gerund stands after a preposition as a noun: what
// somebody was praised "for refusing" or risked "in agreeing to" is told in passing.
// "By offering" tells it in full.
func (c *clause) nominalised(vg int) bool {
	g := c.ph.VGs[vg]
	if !g.Participle || g.First-1 < c.first() || c.u(g.First-1) != annot.ADP && c.u(g.First-1) != annot.SCONJ {
		return false
	}
	switch c.lower(g.First - 1) {
	case "by", "while", "after", "before", "since":
		return false
	}
	return true
}

// history reports whether the sentence tells of a year long before the cue: "In 1994,
// Norway gave up ...", "signed the pact 20 years ago" are background, no position at
// these talks.
func (c *clause) history(cue int) bool {
	if c.background == 0 {
		c.background = c.longAgo()
	}
	return cue >= c.background-1
}

// longAgo is one more than the token from which on the sentence is history, more than
// its end when it is none.
func (c *clause) longAgo() int {
	for k := c.first(); k+1 < c.end(); k++ {
		if c.lower(k+1) == "ago" && (c.lower(k) == "years" || c.lower(k) == "decades") {
			return c.first() + 1
		}
		w := c.word(k + 1)
		if len(w) != 4 || w[:2] != "19" && w[:2] != "20" || c.u(k+1) != annot.NUM {
			continue
		}
		if l := c.lower(k); l != "in" && l != "since" && l != "by" && !temporal[l] {
			continue
		}
		if len(c.d.Source.Published.Value) >= 4 && w < c.d.Source.Published.Value[:4] {
			return c.first() + 1
		}
		return k + 2
	}
	return c.end() + 2
}

// light verbs only carry the noun that follows: "expressed readiness to", "reached an
// agreement on".
var light = map[string]bool{"express": true, "voice": true, "signal": true, "indicate": true, "reiterate": true, "state": true,
	"announce": true, "maintain": true, "confirm": true, "make": true, "show": true, "have": true, "issue": true,
	"give": true, "reaffirm": true, "submit": true, "present": true, "declare": true, "renew": true, "stress": true, "put": true,
	"set": true, "underline": true, "reach": true, "strike": true, "sign": true, "clinch": true, "seal": true, "conclude": true,
	"forge": true, "finalise": true, "finalize": true, "ink": true, "raise": true, "lodge": true, "register": true, "table": true,
	"float": true, "unveil": true, "harden": true, "emphasise": true, "emphasize": true, "pledge": true, "lend": true, "throw": true,
	"grant": true, "repeat": true, "join": true, "lead": true, "echo": true, "exert": true, "pile": true, "mount": true, "increase": true}

// noun reads a cue that is a noun: "Norway's refusal to", "demands by the union".
func (c *clause) noun(cue *lexicon.Cue, first, last int) {
	np := c.ph.NPAt(last - 1)
	if np < 0 || c.ph.NPs[np].Head != last-1 {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: -1,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, chain{})}
	if !cue.Light || c.ph.NPs[np].Poss >= 0 && !cue.Joint {
		r.holders = c.possessor(np)
	}
	after := last
	if len(r.holders) == 0 && !cue.Light {
		r.holders = c.agent(last, "by", "from")
		if len(r.holders) > 0 {
			r.name = ruleName(cue, "by")
			after = c.afterAgent(last)
		}
	}
	start := c.ph.NPs[np].First
	if c.drawn(&r, np) {
		c.add(r)
		return
	}
	if len(r.holders) == 0 {
		if v := c.verbBefore(start); v >= 0 && c.carries(v, cue) {
			ch := c.governing(v)
			r.vg, r.strength = v, strengthOf(cue, ch)
			r.negated = ch.negated != c.denies(start)
			if ch.obliged || ch.unreal || c.nominalised(v) || !r.negate() {
				c.leave(r, ch.reason())
				return
			}
			r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
			r.name = ruleName(cue, "light verb")
		}
	}
	// "its possible offer": an adjective that hedges.
	for t := start; t < first; t++ {
		if c.lex.Hedges.Class(c.lemma(t)) == "hedge" {
			r.strength = annot.Hedged
		}
	}
	if len(r.holders) == 0 && c.opensList() {
		r.holders = c.listed(np)
	}
	r.from, r.to = c.target(cue, after)
	if r.from >= r.to && after > last {
		r.from, r.to = c.complementBeyond(cue, after)
	}
	if c.against && r.stance == annot.Demand {
		r.stance = annot.Reject // "a push against the toll"
	}
	if cue.Thing != "" && r.from < r.to && c.ph.VGAt(r.from) < 0 {
		r.stance = annot.Stance(cue.Thing)
	}
	c.innermost(&r)
	c.add(r)
}

// drawing verbs have what is judged as subject and the judgement as object.
var drawing = map[string]bool{"draw": true, "face": true, "meet": true, "win": true, "attract": true, "spark": true, "receive": true,
	"secure": true, "earn": true, "provoke": true, "prompt": true, "gain": true, "get": true, "enjoy": true, "encounter": true}

// drawn reads "the pact drew criticism from Norway", "met with opposition from Norway":
// what the subject draws is the agent's stance on it.
func (c *clause) drawn(r *reading, np int) bool {
	start := c.ph.NPs[np].First
	v := c.verbBefore(start)
	if v < 0 && start-1 > c.first() && c.lower(start-1) == "with" {
		v = c.verbBefore(start - 1)
	}
	if v < 0 || !drawing[c.lemma(c.ph.VGs[v].Main)] || c.ph.VGs[v].Negated || c.inUnreal(v) {
		return false
	}
	holders := c.agent(r.last, "from", "among")
	nps := c.ph.Subjects(c.d, v)
	if len(holders) == 0 || len(nps) != 1 || c.ph.NPs[nps[0]].First > c.ph.VGs[v].First {
		return false
	}
	if len(c.holderOf(nps[0])) > 0 {
		return false // "Chile won support from Norway": for what stands elsewhere
	}
	r.holders, r.vg, r.name = holders, v, ruleName(r.cue, "drawn")
	r.from, r.to = c.outerFirst(nps[0]), c.ph.NPs[nps[0]].Last
	return true
}

// carries reports whether a verb group only carries the noun that follows. What "has
// support for" something is backed, it does not back.
func (c *clause) carries(v int, cue *lexicon.Cue) bool {
	g := c.ph.VGs[v]
	if c.lemma(g.Main) == "grant" && cue.Stance == string(annot.Demand) {
		return false // "granted the request": of somebody else
	}
	return !g.Passive && light[c.lemma(g.Main)] && !(c.lemma(g.Main) == "have" && cue.Stance == string(annot.Accept) && cue.HasFrame("for") && !cue.HasFrame("to"))
}

// denies reports whether a noun phrase denies: "no objection".
func (c *clause) denies(t int) bool { return c.lower(t) == "no" || c.lower(t) == "little" }

// maxBeyond is how far the complement of a noun may stand behind its agent.
const maxBeyond = 25

// complementBeyond finds the infinitive of a noun whose agent has a modifier of its
// own: "a proposal by two members of the council, both fishermen, to share the catch".
func (c *clause) complementBeyond(cue *lexicon.Cue, t int) (from, to int) {
	if !cue.HasFrame("to") {
		return 0, 0
	}
	for k := t; k < c.end() && k < t+maxBeyond; k++ {
		v := c.ph.VGAt(k)
		if v < 0 {
			continue
		}
		if c.ph.VGs[v].To {
			return c.target(cue, k)
		}
		return 0, 0
	}
	return 0, 0
}

// afterAgent is the token after "by Norway" at t.
func (c *clause) afterAgent(t int) int {
	for k := t + 1; k < c.end(); k++ {
		if np := c.ph.NPAt(k); np >= 0 {
			return c.ph.NPs[c.owned(np)].Last
		}
	}
	return t
}

// verbBefore is the verb group directly before token t, or -1.
func (c *clause) verbBefore(t int) int {
	t--
	for t >= c.first() && (c.u(t) == annot.ADV || c.u(t) == annot.DET || c.d.Tokens[t].DepRel == "compound:prt") {
		t-- // "put up tough resistance"
	}
	if t < c.first() {
		return -1
	}
	return c.ph.VGAt(t)
}

// adjective reads a cue that is an adjective after a copula: "is willing to", "open
// to", "remains opposed to".
func (c *clause) adjective(cue *lexicon.Cue, first, last int) {
	if cue.HasFrame("subj") || cue.HasFrame("it") {
		c.verdict(cue, first, last)
		return
	}
	v := c.ph.VGAt(first)
	if v < 0 || c.ph.VGs[v].First == first {
		v = c.copulaBefore(first)
	}
	if v < 0 {
		c.postposed(cue, first, last)
		return
	}
	main := c.lemma(c.ph.VGs[v].Main)
	if v != c.ph.VGAt(first) && !copular(main) {
		c.postposed(cue, first, last)
		return
	}
	ch := c.governing(v)
	if ch.unreal {
		c.leave(reading{cue: cue, first: first, last: last}, Unreal)
		return
	}
	// "far from willing", "not ready": the negation may stand before the adjective.
	for t := c.ph.VGs[v].Last; t < first; t++ {
		if w := c.lower(t); w == "not" || w == "n't" || w == "never" || w == "hardly" {
			ch.negated = !ch.negated
		}
	}
	if main == "appear" || main == "seem" || main == "look" {
		ch.hedged = true
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, ch), negated: ch.negated}
	if ch.obliged || !r.negate() {
		c.leave(r, ch.reason())
		return
	}
	r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
	r.from, r.to = c.target(cue, last)
	if c.keepsSilent(r) || c.gapped(r) {
		c.leave(r, Vacuous)
		return
	}
	c.innermost(&r)
	c.add(r)
}

// postposed reads an adjective behind the noun that it says something of: "nations opposed
// to a toll", "Chile, ready to sign, left".
func (c *clause) postposed(cue *lexicon.Cue, first, last int) {
	noun := c.head(first)
	if noun < c.first() || noun > first || !c.depends(first, "acl", "amod", "appos", "advcl") || c.ph.NPAt(noun) < 0 {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: -1,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, chain{}), holders: c.holderOf(c.owned(c.ph.NPAt(noun)))}
	if cue.OnlyNot || c.supposed()[first-c.first()] {
		c.leave(r, Unreal)
		return
	}
	r.from, r.to = c.target(cue, last)
	c.innermost(&r)
	c.add(r)
}

func copular(lemma string) bool {
	switch lemma {
	case "be", "remain", "seem", "appear", "become", "look", "stay", "stand", "feel", "sound", "prove":
		return true
	}
	return false
}
