package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// MeetingRule begins the rule of a claim that a meeting took place.
const MeetingRule = "meeting: "

// happened reports whether verb group v tells of what took place.
func (c *clause) happened(v int) bool {
	g := c.ph.VGs[v]
	if !c.past(g) || g.Negated || g.First > c.first() && c.lower(g.First-1) == "who" {
		return false // "an envoy who took part in": about the envoy
	}
	ch := c.governing(v)
	return (!ch.unreal || c.factive(v)) && !ch.hedged
}

// meeting writes that a meeting took place: who met whom, where, how long, when stands
// in the clause.
func (c *clause) meeting(d *lexicon.Doing, v, last int) {
	nps := c.ph.Subjects(c.d, v)
	h, known := c.actor(nps)
	nps, ok := c.isOfTalks(d, v, last, nps, "talks")
	if !ok {
		return
	}
	g := c.ph.VGs[v]
	from, to := c.around(v, g.First, last)
	if len(nps) == 1 && nps[0] == 0 {
		from = c.ph.NPs[0].First // "Talks between Norway and Chile aimed at a truce ..."
	}
	name := strings.Join(d.Words, " ")
	c.writeDoing(annot.Claim, MeetingRule+name, g.First, last, false, h, known, from, to)
}
