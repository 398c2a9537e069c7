package statement

import "rapporteur/annot"

// reproaching verbs say what they blame or praise somebody for, and so that he did it.
var reproaching = map[string]bool{"attack": true, "criticise": true, "criticize": true, "blame": true, "slam": true, "condemn": true,
	"denounce": true, "praise": true, "thank": true, "fault": true, "chide": true, "hail": true, "commend": true, "applaud": true,
	"rebuke": true, "berate": true, "blast": true, "castigate": true, "lambast": true, "mock": true, "congratulate": true, "chastise": true}

// reproached is who is blamed or praised by somebody at the talks for what verb group vg tells: Chile in
// "Norway attacked Chile for refusing to talk". What somebody "was praised for" others made of it.
func (c *clause) reproached(vg int) []holder {
	g := c.ph.VGs[vg]
	t := g.First - 1
	if c.x(g.Main) != "VBG" || !g.Participle || t-1 < c.first() || c.lower(t) != "for" {
		return nil
	}
	if cue, _ := c.cueAt(g.Main); cue == nil || reproaching[c.lemma(g.Main)] || cue.Stance == string(annot.Demand) || cue.Stance == string(annot.Consider) {
		return nil
	}
	np := c.ph.NPAt(t - 1)
	if np < 0 || c.outerFirst(np) == c.first() {
		return nil
	}
	v := c.ph.VGAt(c.outerFirst(np) - 1)
	if v < 0 || c.ph.VGs[v].Passive || c.ph.VGs[v].Negated || !reproaching[c.lemma(c.ph.VGs[v].Main)] || c.inUnreal(v) || len(c.holdersOf(c.ph.Subjects(c.d, v))) == 0 {
		return nil
	}
	return c.holderOf(np)
}

// joined are both who join each other in what verb group vg tells: "Norway joined Peru in rejecting the
// plan".
func (c *clause) joined(vg int) []holder {
	g := c.ph.VGs[vg]
	t := g.First - 1
	if c.x(g.Main) != "VBG" || !g.Participle || t-1 < c.first() || c.lower(t) != "in" || c.ph.NPAt(t-1) < 0 {
		return nil
	}
	np := c.ph.NPAt(t - 1)
	before := c.outerFirst(np) - 1
	if before < c.first() {
		return nil
	}
	v := c.ph.VGAt(before)
	if v < 0 || c.lemma(c.ph.VGs[v].Main) != "join" || c.ph.VGs[v].Passive || c.ph.VGs[v].Negated || c.ph.VGs[v].To || c.inUnreal(v) {
		return nil
	}
	return append(c.holdersOf(c.ph.Subjects(c.d, v)), c.holderOf(np)...)
}
