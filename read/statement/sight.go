package statement

import "rapporteur/annot"

// sights reads what a speaker has to see first: "we need to see concrete steps", "Norway said it
// needed to see proof".
func (c *clause) sights() {
	for v, g := range c.ph.VGs {
		if c.lemma(g.Main) != "see" || g.Negated || g.Passive || g.Perfect || g.Last >= c.end() || c.inUnreal(v) {
			continue
		}
		switch name, _ := c.obligation(g); name {
		case "need to", "have to", "must":
		default:
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		holders := c.holdersOf(nps)
		if len(holders) == 0 || c.outerFirst(nps[0]) > g.First || !c.saysSo(holders, g.Main) {
			continue
		}
		from := g.Last
		if c.lower(from) == "that" && c.x(from) == "IN" {
			continue // "we have to see that the sky is blue"
		}
		np := c.ph.NPAt(from)
		if np < 0 || c.u(c.ph.NPs[np].Head) == annot.PRON || c.lasting(from) {
			continue
		}
		c.add(reading{name: "need to see", first: g.First, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Demand, strength: annot.Firm, from: from, to: c.clauseEnd(from)})
	}
}
