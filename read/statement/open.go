package statement

import "rapporteur/annot"

// keptOpen reads what a speaker keeps open: "the use of force is still an option", "an embargo remains on
// the table". Of a deal on the table somebody else may have said so.
func (c *clause) keptOpen() {
	for v, g := range c.ph.VGs {
		lemma := c.lemma(g.Main)
		if g.Negated || g.Modal == "must" || g.Modal == "should" || lemma != "be" && lemma != "remain" && lemma != "stay" || c.inUnreal(v) || c.modifies(g) {
			continue
		}
		t := g.Last
		still := lemma != "be" || t > c.first() && c.lower(t-1) == "still"
		for t < c.end() && c.u(t) == annot.ADV {
			still = still || c.lower(t) == "still"
			t++
		}
		nps := c.ph.Subjects(c.d, v)
		if !still || len(nps) != 1 || c.outerFirst(nps[0]) > g.First || !c.keeps(t) {
			continue
		}
		h := c.ph.NPs[nps[0]].Head
		if c.u(h) == annot.PRON || c.topic(nps[0]) != "" || len(c.holdersOf(nps)) > 0 || offered[c.lemma(h)] || c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			continue
		}
		from, to := c.extent(h, "appos", "parataxis", "acl")
		r := reading{name: "kept open", first: t, last: t + 1, vg: v, holders: c.teller(g.Main), stance: annot.Consider,
			strength: annot.Firm, from: min(from, c.outerFirst(nps[0])), to: min(to, g.First)}
		r.at(c)
		c.add(r)
	}
}

// keeps reports whether "an option", "a possibility" or "on the table" begins at token t.
func (c *clause) keeps(t int) bool {
	if t+1 >= c.end() {
		return false
	}
	switch c.lower(t) {
	case "an", "a":
		return c.lower(t+1) == "option" || c.lower(t+1) == "possibility"
	case "on":
		return t+2 < c.end() && c.lower(t+1) == "the" && c.lower(t+2) == "table"
	}
	return false
}

// offered things lie on the table because somebody put them there.
var offered = map[string]bool{"offer": true, "proposal": true, "plan": true, "option": true, "issue": true, "demand": true, "money": true}
