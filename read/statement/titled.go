package statement

import "rapporteur/annot"

// titled is the person whose title begins at token t, for a title that parsers take for the subject
// itself: "Secretary of State Ana Sol rejected". Who is joined to the name is the subject too.
func (c *clause) titled(t int, at annot.Span) []holder {
	for m := c.mentions[0]; m < c.mentions[1]; m++ {
		men := c.d.Mentions[m]
		if men.Kind != annot.Person || men.Entity == annot.None || !men.Contains(c.d.Tokens[t].Span) {
			continue
		}
		last := t + 1
		for last < c.end() && c.d.Tokens[last].Start < men.End {
			last++
		}
		hs := c.holderEntity(men.Entity, men.Span)
		if last+1 < c.end() && c.lower(last) == "and" && c.ph.NPAt(last+1) >= 0 {
			next := c.owned(c.ph.NPAt(last + 1))
			if end := c.ph.NPs[next].Last; end < c.end() && c.ph.VGAt(end) >= 0 {
				hs = append(hs, c.holderOf(next)...)
			}
		}
		return hs
	}
	return nil
}
