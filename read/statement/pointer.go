package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// resolve gives a target that points back the target of the reading before it, when
// somebody else holds that: "Norway wanted a truce but Chile rejected it."
func (c *clause) resolve(r *reading) bool {
	if w := c.lower(r.to - 1); w != "it" && w != "that" && w != "this" && w != "so" {
		return false
	}
	if np := c.dealBefore(*r); np >= 0 {
		r.from, r.to = c.outerFirst(np), c.ph.NPs[np].Last
		return true
	}
	for i := len(c.readings) - 1; i >= 0; i-- {
		p := c.readings[i]
		if p.to > r.first || p.dropped {
			continue
		}
		if c.sameHolder(p, *r) {
			return false
		}
		r.from, r.to = p.from, p.to
		return true
	}
	return c.pointsBack(r)
}

// pointsBack gives a reading of "it" the one thing that the sentence before is about, when
// somebody else holds a position on that: "Norway is studying arbitration. Chile ruled it out."
func (c *clause) pointsBack(r *reading) bool {
	m := c.memory.matter
	if m.at != c.idx-1 || !c.thingIt(*r) || len(m.holders) > 0 && c.sameHolder(reading{holders: m.holders}, *r) {
		return false
	}
	r.context = m.span
	return true
}

// thingIt reports whether the target of a reading is an "it" that may stand for what is on the
// table: no party, as far as the report tells.
func (c *clause) thingIt(r reading) bool {
	if r.to != r.from+1 || c.lower(r.from) != "it" || r.cue == nil || r.cue.Head != lexicon.Verb {
		return false
	}
	e := c.entityAt(r.from)
	return e == annot.None || c.d.Entities[e].Kind == annot.Pronoun || c.d.Entities[e].Kind == annot.Writing
}

// dealBefore is the noun phrase nearest before the "it" that a reading is about that names a
// deal or a draft: "voted on the pact and rejected it"; -1 for none.
func (c *clause) dealBefore(r reading) int {
	if !c.thingIt(r) {
		return -1
	}
	for np := c.ph.NPAt(r.from) - 1; np >= 0; np-- {
		if c.singularDeal(np) {
			return np
		}
	}
	return -1
}

// singularDeal reports whether a noun phrase names one deal or draft.
func (c *clause) singularDeal(np int) bool {
	x := c.x(c.ph.NPs[np].Head)
	return c.topic(np) == "deal" && x != "NNS" && x != "NNPS"
}
