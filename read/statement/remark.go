package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// remark reads a verb that judges its subject: "the minister said that the delay made no
// sense". Whoever says so rejects it; what deserves something is wanted to have it.
func (c *clause) remark(cue *lexicon.Cue, first, last int) {
	v := c.ph.VGAt(first)
	if v < 0 || c.bareRelative(v) >= 0 || c.ph.VGs[v].Main != first || c.ph.VGs[v].Passive || c.ph.VGs[v].Participle || last == first+1 && c.dependent(first, "compound:prt") >= 0 {
		return
	}
	ch := c.governing(v)
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v, stance: annot.Stance(cue.Stance),
		strength: strengthOf(cue, ch), negated: ch.negated, holders: c.teller(first)}
	s, o := c.subjectAt(first, v), c.lacking(first)
	if o >= 0 {
		r.negated = c.ph.VGs[v].Negated || c.nobody(v) // "no plan can never work without"
	}
	if s < 0 && cue.Stance == string(annot.Demand) {
		s = c.contentFirst(first) // "says workers at both ports deserve", where the tree is lost
	}
	if ch.unreal || ch.obliged || s < 0 || !r.negate() {
		return
	}
	if o < 0 && cue.OnlyNot && c.nobody(v) && !c.onDeal(s) {
		return // "no pressure will work"
	}
	j, _ := c.judgedThing(judged{}, s, c.ph.VGs[v].First, first)
	r.from, r.to = j.from, j.to
	if c.lower(s) == "it" {
		for _, h := range [2]int{first, last - 1} {
			// "it makes no sense to wait"
			if k := c.announces(h, last-1); k >= 0 && c.announced(&r, judged{from: k}) {
				s = -1
				break
			}
		}
	}
	if r.negated && o >= 0 {
		// What cannot work without something is no reproach to what cannot work.
		r.stance, r.strength, r.from, r.to = annot.Demand, annot.Firm, o, c.clauseEnd(o)
		s = -1
	}
	if r.stance == annot.Demand {
		r.to = max(c.clauseEnd(r.from), c.clauseEnd(first))
		s = -1
	}
	c.judge(r, s)
}

// onDeal reports whether the noun at token t is one of what talks are about.
func (c *clause) onDeal(t int) bool { return c.topic(c.ph.NPAt(t)) != "" }

// contentFirst is the first token of the words that are attributed around token t, -1 where
// another clause stands between.
func (c *clause) contentFirst(t int) int {
	for k := c.first(); k < t; k++ {
		if c.d.Tokens[k].Start == c.contentStart(t) && c.plain(k, t) {
			return k
		}
	}
	return -1
}

// lacking is the first token of what the verb at token t cannot do without, or -1: "no plan
// can work without a gate".
func (c *clause) lacking(t int) int {
	for k := t + 1; k+1 < c.end(); k++ {
		if c.head(k) == t && c.depends(k, "obl") {
			if from, _ := c.extent(k); c.lower(from) == "without" {
				return from + 1
			}
		}
	}
	return -1
}
