package statement

import "rapporteur/annot"

// toldOff reports whether a reading of "tell" is of somebody who stands across the table: "told Chile
// to open the port". What is told to one's own people, a crowd or the press is no demand.
func (c *clause) toldOff(r reading) bool {
	np := c.ph.NPAt(min(r.from, c.end()-1))
	if np < 0 || r.from >= r.to || c.x(r.from) == "PRP" {
		return false
	}
	np = c.owned(np)
	for _, h := range c.holderOf(np) {
		switch ent := c.d.Entities[h.entity]; ent.Kind {
		case annot.State, annot.Organisation:
		case annot.Group:
			if w := c.lemma(c.ph.NPs[np].Head); w != "side" && w != "party" && c.lex.Groups.Class(w) != "body" {
				return false
			}
		default:
			return false
		}
		for _, own := range r.holders {
			if c.speaksFor(own.entity, h.entity) {
				return false
			}
		}
	}
	return true
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
