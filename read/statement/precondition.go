package statement

import "rapporteur/annot"

// requisites are nouns for what must come before something else.
var requisites = map[string]bool{"condition": true, "precondition": true, "prerequisite": true, "pre-condition": true}

// preconditions reads what somebody makes the condition of something else: "Norway has made
// a truce a precondition for talks", "a truce is a condition for talks, Norway said". Who
// says so demands the one and accepts the other after it.
func (c *clause) preconditions() {
	for t := c.first(); t < c.end(); t++ {
		if !requisites[c.lemma(t)] || c.u(t) != annot.NOUN {
			continue
		}
		from, to := c.waiting(t)
		v, first, last := c.required(t)
		if from >= to || v < 0 || first >= last || c.inUnreal(v) || c.ph.VGs[v].Negated || c.ph.VGs[v].Passive {
			continue
		}
		r := reading{name: "precondition", first: t, last: t + 1, vg: v, stance: annot.Demand, from: first, to: last}
		if copular(c.lemma(c.ph.VGs[v].Main)) {
			r.holders = c.speakerAt(c.d.Tokens[t].Span, annot.Span{})
		} else {
			r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
		}
		if !c.cutTo(first, last) {
			c.add(r)
		}
		r.stance, r.from, r.to = annot.Accept, from, to
		r.conds = []annot.Condition{{Kind: annot.OnlyAfter, Span: c.span(first, last)}}
		c.add(r)
	}
}

// cutTo cuts the target of the demand that was read from token first on: in "demanded a
// truce as a condition for talks" the truce is wanted. It is false when none was read.
func (c *clause) cutTo(first, last int) bool {
	for i := range c.readings {
		if r := &c.readings[i]; !r.dropped && r.stance == annot.Demand && r.from == first && r.to > last {
			r.to = last
			return true
		}
	}
	return false
}

// waiting are the tokens of what waits for the condition that the noun at token t names:
// "talks" in "a condition for talks", "lifting the ban" in "a condition for lifting it".
func (c *clause) waiting(t int) (from, to int) {
	if t+2 >= c.end() {
		return 0, 0
	}
	switch c.lower(t + 1) {
	case "for", "of", "to":
	default:
		return 0, 0
	}
	if c.ph.NPAt(t+2) < 0 && c.x(t+2) != "VBG" {
		return 0, 0
	}
	return t + 2, c.clauseEnd(t + 2)
}

// required is the verb group that makes something the condition at token t, and the tokens
// of that: "has made [a truce] a condition", "set [a truce] as a condition", "[a truce] is a
// condition".
func (c *clause) required(t int) (v, first, last int) {
	if be := c.dependent(t, "cop"); be >= 0 {
		s := c.dependent(t, "nsubj")
		if s < 0 || s > be || c.u(s) == annot.PRON || c.ph.NPAt(s) < 0 || c.ph.VGAt(be) < 0 || c.dependent(t, "case") >= 0 {
			return -1, 0, 0
		}
		v = c.ph.VGAt(be)
		return v, c.outerFirst(c.ph.NPAt(s)), c.ph.VGs[v].First
	}
	g := c.head(t)
	if g < c.first() || g >= t || c.ph.VGAt(g) < 0 {
		return -1, 0, 0
	}
	switch c.lemma(g) {
	case "make", "set", "see", "name", "state", "regard", "want", "demand":
	default:
		return -1, 0, 0
	}
	o := c.dependent(g, "obj")
	np := -1
	if o > g && o < t {
		np = c.ph.NPAt(o)
	}
	if np < 0 {
		return -1, 0, 0
	}
	return c.ph.VGAt(g), c.outerFirst(np), c.articled(t)
}

// articled is the first token of the phrase of the noun at token t, "as" included.
func (c *clause) articled(t int) int {
	first := t
	if np := c.ph.NPAt(t); np >= 0 {
		first = c.ph.NPs[np].First
	}
	if first > c.first() && c.lower(first-1) == "as" {
		first--
	}
	return first
}
