package statement

import "rapporteur/annot"

// reproaching verbs say what they blame or praise somebody for, and so that he did it.
var reproaching = map[string]bool{"attack": true, "criticise": true, "criticize": true, "blame": true, "slam": true, "condemn": true,
	"denounce": true, "praise": true, "thank": true, "credit": true, "fault": true, "chide": true, "hail": true, "commend": true, "applaud": true,
	"rebuke": true, "berate": true, "blast": true, "castigate": true, "lambast": true, "mock": true, "congratulate": true, "chastise": true}

// reproached is who is blamed or praised for what verb group vg tells: Chile in "attacked Chile for
// refusing to talk" and in "Chile was attacked for refusing to talk".
func (c *clause) reproached(vg int) []holder {
	g := c.ph.VGs[vg]
	t := g.First - 1
	if c.x(g.Main) != "VBG" || !g.Participle || t-1 < c.first() || c.lower(t) != "for" {
		return nil
	}
	if cue, _ := c.cueAt(g.Main); cue == nil || reproaching[c.lemma(g.Main)] || cue.Stance == string(annot.Demand) || cue.Stance == string(annot.Consider) {
		return nil
	}
	v := c.ph.VGAt(t - 1)
	if np := c.ph.NPAt(t - 1); np >= 0 {
		before := c.outerFirst(np) - 1
		if before < c.first() {
			return nil
		}
		v = c.ph.VGAt(before)
		if v < 0 || c.ph.VGs[v].Passive || !c.reproaches(v) {
			return nil
		}
		return c.holderOf(np)
	}
	if v < 0 || !c.ph.VGs[v].Passive || !c.reproaches(v) {
		return nil
	}
	return c.holdersOf(c.ph.Subjects(c.d, v))
}

// reproaches reports whether verb group v blames or praises, as a fact.
func (c *clause) reproaches(v int) bool {
	g := c.ph.VGs[v]
	return reproaching[c.lemma(g.Main)] && !g.Negated && !c.inUnreal(v)
}
