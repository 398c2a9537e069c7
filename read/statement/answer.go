package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// answering verbs tell without an object what becomes of what another has just asked for or offered.
var answering = map[string]annot.Stance{"refuse": annot.Reject, "decline": annot.Reject, "balk": annot.Reject, "object": annot.Reject,
	"oppose": annot.Reject, "agree": annot.Accept, "accept": annot.Accept, "concur": annot.Accept, "oblige": annot.Accept}

// maxReply is how many tokens may stand between what is asked for and the verb of the answer.
const maxReply = 8

// answers reads "Norway demanded a joint patrol, but Chile refused": of the patrol.
func (c *clause) answers() {
	for i := 0; i < len(c.readings); i++ {
		asked := c.readings[i]
		if asked.dropped || asked.from >= asked.to || asked.stance != annot.Demand && asked.stance != annot.Offer || asked.cue == nil || asked.cue.Head != lexicon.Verb {
			continue
		}
		v := c.replyTo(asked)
		if v < 0 {
			continue
		}
		g := c.ph.VGs[v]
		stance, known := answering[c.lemma(g.Main)]
		holders := c.holdersOf(c.ph.Subjects(c.d, v))
		if !known || g.Passive || g.Modal != "" || g.To || g.Negated || len(holders) == 0 || !c.closed(g.Last) || c.inUnreal(v) {
			continue
		}
		r := reading{name: "answer " + c.lemma(g.Main), first: g.Main, last: g.Main + 1, vg: v, holders: holders, stance: stance,
			strength: annot.Firm, from: asked.from, to: asked.to}
		if c.sameHolder(asked, r) {
			continue
		}
		c.add(r)
	}
}

// replyTo is the verb group that follows the target of a reading right behind "and" or "but", or -1.
func (c *clause) replyTo(asked reading) int {
	joined := false
	for t := asked.to; t < c.end() && t < asked.to+maxReply; t++ {
		if v := c.ph.VGAt(t); v >= 0 {
			if !joined {
				return -1
			}
			return v
		}
		joined = joined || c.lower(t) == "and" || c.lower(t) == "but"
	}
	return -1
}

// closed reports whether nothing but a mark or "to do so" stands at token t.
func (c *clause) closed(t int) bool {
	return t >= c.end() || c.u(t) == annot.PUNCT || t+2 < c.end() && c.lower(t) == "to" && c.lower(t+1) == "do" && c.lower(t+2) == "so"
}
