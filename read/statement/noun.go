package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// light verbs only carry the noun that follows: "expressed readiness to", "reached an
// agreement on".
var light = map[string]bool{"express": true, "voice": true, "signal": true, "indicate": true, "reiterate": true, "state": true,
	"announce": true, "maintain": true, "confirm": true, "make": true, "show": true, "have": true, "issue": true,
	"give": true, "reaffirm": true, "submit": true, "present": true, "declare": true, "renew": true, "stress": true, "put": true,
	"set": true, "underline": true, "reach": true, "strike": true, "sign": true, "clinch": true, "seal": true, "conclude": true,
	"forge": true, "finalise": true, "finalize": true, "ink": true, "raise": true, "lodge": true, "register": true, "table": true,
	"float": true, "unveil": true, "harden": true, "emphasise": true, "emphasize": true, "pledge": true, "lend": true, "throw": true,
	"grant": true, "repeat": true, "join": true, "lead": true, "echo": true, "exert": true, "pile": true, "mount": true, "increase": true}

// misjudging verbs say of somebody's readiness that it is not so: "overstates Norway's willingness".
var misjudging = map[string]bool{"overstate": true, "exaggerate": true, "overestimate": true, "misread": true, "misjudge": true, "doubt": true}

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
	if cue.Joint && len(r.holders) == 0 {
		if r.holders, after = c.between(np, last); after < c.end() && len(r.holders) > 0 && c.lower(after) == "that" {
			r.from, r.to = after+1, c.clauseEnd(after+1)
			c.add(r)
			return
		}
	}
	start := c.ph.NPs[np].First
	if h := c.head(last - 1); c.relation(last-1) == "obj" && h >= c.first() && misjudging[c.lemma(h)] {
		c.leave(r, Unreal)
		return
	}
	if w := c.lower(start); (w == "any" || w == "whatever" || w == "whichever") && !cue.Light {
		c.leave(r, Unreal) // "will weigh any Norwegian request for a delay": there may be none
		return
	}
	if c.drawn(&r, np) {
		c.add(r)
		return
	}
	if len(r.holders) == 0 {
		if v := c.verbBefore(start); v >= 0 && c.carries(v, cue) {
			ch := c.governing(v)
			r.vg, r.strength = v, strengthOf(cue, ch)
			r.negated = ch.negated != c.denies(start)
			if why := c.unasserted(ch, v, first); why != "" {
				c.leave(r, why)
				return
			}
			if c.forecast(ch, v) {
				c.leave(r, Forecast)
				return
			}
			ended := c.ended(v) && r.end()
			if !ended && !r.negate() {
				c.leave(r, Negation)
				return
			}
			r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
			if !ended {
				r.name = ruleName(cue, "light verb")
			}
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
	r.from, r.to = c.target(cue, c.pastPrinciple(after))
	if r.from >= r.to && after > last {
		r.from, r.to = c.complementBeyond(cue, after)
	}
	if r.from >= r.to && r.stance == annot.Offer && r.vg >= 0 && last < c.end() && c.lower(last) == "that" && c.relative(last) {
		r.from, r.to = start, c.clauseEnd(start) // "presented a plan that would open the port"
	}
	if v := c.verbBefore(start); v >= 0 && bettering[c.lemma(c.ph.VGs[v].Main)] && (c.lemma(last-1) == "offer" || c.lemma(last-1) == "demand") && !c.ph.VGs[v].Negated && !c.ph.VGs[v].To && !c.inUnreal(v) &&
		last+1 < c.end() && c.lower(last) == "to" && c.x(last) != "TO" {
		r.from, r.to = last+1, c.clauseEnd(last+1)
	}
	if r.from >= r.to && cue.Joint && !r.negated && r.vg >= 0 && !c.ph.VGs[r.vg].To && c.unfinished(np) {
		r.from, r.to = start, c.ph.NPs[np].Last
	}
	if c.against && r.stance == annot.Demand {
		r.stance = annot.Reject // "a push against the toll"
	}
	if cue.Thing != "" && r.from < r.to && c.ph.VGAt(r.from) < 0 {
		r.stance = annot.Stance(cue.Thing)
	}
	if v := c.verbBefore(start); v >= 0 && c.inUnreal(v) {
		if gives, _ := c.cueAt(c.ph.VGs[v].Main); gives != nil && annot.Stance(gives.Stance) == annot.Concede {
			c.leave(r, Unreal) // "if Chile drops its plan to"
			return
		}
	}
	c.innermost(&r)
	c.add(r)
}

// bettering verbs say that an offer or a demand is made anew: "raised its offer to 5 percent".
var bettering = map[string]bool{"raise": true, "improve": true, "sweeten": true, "up": true, "increase": true, "boost": true, "lower": true,
	"reduce": true, "cut": true, "scale": true}

// unfinished reports whether a noun phrase names a deal that those who made it still have to
// carry through, and so says what they accept: "reached a tentative agreement".
func (c *clause) unfinished(np int) bool {
	n := c.ph.NPs[np]
	for t := n.First; t < n.Head; t++ {
		switch c.lower(t) {
		case "tentative", "preliminary", "provisional", "interim", "draft":
			return true
		}
	}
	return c.pastPrinciple(n.Last) > n.Last
}

// pastPrinciple is the token after "in principle" at token t, or t: "an agreement in
// principle to share the catch".
func (c *clause) pastPrinciple(t int) int {
	k := t
	for k < c.end() && (c.lower(k) == "in" && k+1 < c.end() && c.lower(k+1) == "principle" || c.lower(k) == "principle" || c.u(k) == annot.PUNCT && c.word(k) != ",") {
		k++
	}
	if k > t && c.lower(k-1) == "principle" || k > t+1 && c.lower(k-2) == "principle" {
		return k
	}
	return t
}

// drawing verbs have what is judged as subject and the judgement as object.
var drawing = map[string]bool{"draw": true, "face": true, "meet": true, "win": true, "attract": true, "spark": true, "receive": true,
	"secure": true, "earn": true, "provoke": true, "prompt": true, "gain": true, "get": true, "enjoy": true, "encounter": true}

// lending nouns name what somebody gives to what he backs.
var lending = map[string]bool{"backing": true, "support": true, "approval": true, "blessing": true, "endorsement": true}

// drawn reads "the pact drew criticism from Norway", "met with opposition from Norway":
// what the subject draws is the agent's stance on it.
func (c *clause) drawn(r *reading, np int) bool {
	start := c.ph.NPs[np].First
	v := c.verbBefore(start)
	if v < 0 && start-1 > c.first() && c.lower(start-1) == "with" {
		v = c.verbBefore(start - 1)
	}
	if v < 0 || !drawing[c.lemma(c.ph.VGs[v].Main)] && !(c.lemma(c.ph.VGs[v].Main) == "have" && lending[c.lemma(r.last-1)]) || c.ph.VGs[v].Negated || c.ph.VGs[v].To || c.inUnreal(v) {
		return false // "is trying to win support from Norway"
	}
	holders := c.agent(r.last, "from", "among")
	if len(holders) == 0 && lending[c.lemma(r.last-1)] {
		holders = c.agent(r.last, "of") // "won the backing of Norway"
	}
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
