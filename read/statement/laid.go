package statement

import "rapporteur/annot"

// laid reads what somebody puts on the table: "Norway put a two-year freeze on the table".
func (c *clause) laid() {
	for v, g := range c.ph.VGs {
		switch c.lemma(g.Main) {
		case "put", "lay", "place":
		default:
			continue
		}
		if g.Passive || g.Last >= c.end() || c.ph.NPAt(g.Last) < 0 {
			continue
		}
		t := g.Last
		for t < c.end() && t < g.Last+maxParted*2 && !(c.lower(t) == "on" && t+2 < c.end() && c.lower(t+1) == "the" && c.lower(t+2) == "table") {
			if c.ph.VGAt(t) >= 0 || c.u(t) == annot.PUNCT {
				t = c.end()
			}
			t++
		}
		if t+2 >= c.end() || c.lower(t) != "on" || !c.counted(g.Last) {
			continue
		}
		ch := c.governing(v)
		if ch.negated || ch.possible || c.unasserted(ch, v, g.Main) != "" || c.forecast(ch, v) {
			continue
		}
		c.add(reading{name: "put on the table", first: g.Main, last: g.Last, vg: v, holders: c.holdersOf(c.ph.Subjects(c.d, v)),
			stance: annot.Offer, strength: strengthOf(nil, ch), from: g.Last, to: t})
	}
}

// counted reports whether the noun phrase at token t names one thing or an amount: "a freeze", "$5
// million", but "real money".
func (c *clause) counted(t int) bool {
	switch c.u(t) {
	case annot.DET, annot.NUM, annot.SYM:
		return c.u(c.ph.NPs[c.ph.NPAt(t)].Head) != annot.PRON
	}
	return false
}
