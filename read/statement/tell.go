package statement

import (
	"slices"

	"rapporteur/annot"
)

// tellings reads what somebody tells those across the table to do: "told Chile to open the port". "Tell"
// is no entry of the lexicon, since it mostly opens what is said.
func (c *clause) tellings() {
	for v, g := range c.ph.VGs {
		if c.lemma(g.Main) != "tell" || g.Passive || g.Negated || g.Last >= c.end() || c.ph.NPAt(g.Last) < 0 {
			continue
		}
		np := c.owned(c.ph.NPAt(g.Last))
		last := c.ph.NPs[np].Last
		if last >= c.end() || c.x(last) != "TO" || c.ph.VGAt(last) < 0 {
			continue
		}
		ch := c.governing(v)
		if c.unasserted(ch, v, g.First) != "" || ch.negated || ch.possible || c.forecast(ch, v) {
			continue
		}
		holders := c.holdersOf(c.ph.Subjects(c.d, v))
		if !c.across(np, holders) {
			continue
		}
		c.add(reading{name: "tell", first: g.Main, last: g.Last, vg: v, holders: holders,
			stance: annot.Demand, strength: annot.Firm, from: g.Last, to: c.clauseEnd(last)})
	}
}

// across reports whether a noun phrase names somebody across the table from the holders: what is told to
// one's own people, a crowd or the press is no demand.
func (c *clause) across(np int, holders []holder) bool {
	told := c.holderOf(np)
	if len(told) == 0 {
		return false
	}
	switch ent := c.d.Entities[told[0].entity]; ent.Kind {
	case annot.State, annot.Organisation:
	case annot.Group:
		if w := c.lemma(c.ph.NPs[np].Head); w != "side" && w != "party" && c.lex.Groups.Class(w) != "body" {
			return false
		}
	default:
		return false
	}
	return !slices.ContainsFunc(holders, func(own holder) bool { return c.speaksFor(own.entity, told[0].entity) })
}

// promised reports whether the clause that is the target of a reading says what will be: "assured
// Chile that the toll would fall", but "assured Chile that the map was right".
func (c *clause) promised(r reading) bool {
	for t := r.from; t < r.to; t++ {
		if v := c.ph.VGAt(t); v >= 0 {
			return c.ph.VGs[v].Modal == "will" || c.ph.VGs[v].Modal == "would"
		}
	}
	return false
}
