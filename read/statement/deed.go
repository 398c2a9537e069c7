package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// DeedRule begins the rule of a claim of how far somebody has carried out what was agreed. The
// stage follows, one of lexicon.Begun, Done and Broken or not-begun, and the cue.
const DeedRule = "deed: "

// notBegun is the stage of what somebody has not begun, or has yet to begin or complete.
const notBegun = "not-begun"

// carriedOut writes that somebody began, completed or broke something, or has not begun it.
func (c *clause) carriedOut(d *lexicon.Doing, v, last int) {
	g, ch := c.ph.VGs[v], c.governing(v)
	stage := d.Stage
	switch {
	case c.conditionalOn(g.First) || c.history(g.Main):
		return
	case c.happened(v):
	case c.past(g) && g.Negated && !ch.unreal && !ch.hedged && d.Stage == lexicon.Begun:
		stage = notBegun // "has not begun"
	case g.To && g.First-2 >= c.first() && c.lower(g.First-1) == "yet" && c.lemma(g.First-2) == "have" && d.Stage != lexicon.Broken:
		stage = notBegun // "has yet to begin"
	default:
		return
	}
	h, known := c.actor(c.ph.Subjects(c.d, v))
	_, to := c.around(v, g.First, last)
	if !known || g.Passive || last >= to {
		return
	}
	c.writeDoing(annot.Claim, DeedRule+stage+": "+strings.Join(d.Words, " "), g.First, last, false, h, known, last, to)
}
