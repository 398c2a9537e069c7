package statement

import "rapporteur/annot"

// trades adds the other half of a trade: who gives something up in exchange for
// guarantees wants the guarantees.
func (c *clause) trades() {
	for _, r := range c.readings {
		if r.dropped {
			continue
		}
		for _, cond := range r.conds {
			if cond.Kind != annot.InExchange {
				continue
			}
			first := c.first()
			for first < c.end() && c.d.Tokens[first].Start < cond.Start {
				first++
			}
			_, n := c.conditionAt(first)
			from, to := first+n, c.tokenAfter(cond.Span)
			if n == 0 || from >= to || c.ph.NPAt(from) < 0 && c.ph.VGAt(from) < 0 {
				continue
			}
			other := reading{cue: r.cue, name: "trade: " + r.name, first: first, last: first + n, vg: r.vg,
				holders: r.holders, strength: r.strength, from: from, to: to}
			switch r.stance {
			case annot.Concede, annot.Offer, annot.Accept:
				other.stance = annot.Demand
			case annot.Demand:
				other.stance = annot.Offer
			default:
				continue
			}
			// The other half of the price.
			gives := annot.Condition{Kind: annot.InExchange, Span: annot.Span{Start: c.d.Tokens[r.from].Start, End: c.d.Tokens[r.to-1].End}}
			other.conds = append(other.conds, gives)
			for _, k := range r.conds {
				if k.Start >= cond.End {
					other.conds = append(other.conds, k)
				}
			}
			c.add(other)
		}
	}
}

// tokenAfter is the token after a span of the sentence.
func (c *clause) tokenAfter(s annot.Span) int {
	t := c.end()
	for t > c.first() && c.d.Tokens[t-1].End > s.End {
		t--
	}
	return t
}

// sequels splits "wants the port opened before any talks": who wants one thing before
// another accepts the other, after the first.
func (c *clause) sequels() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.stance != annot.Demand {
			continue
		}
		for t := r.from + 1; t+1 < r.to; t++ {
			if c.lower(t) != "before" || c.dated(t+1) {
				continue
			}
			from := t + 1
			if c.stance(t+1, r.to) == annot.Reject {
				break
			}
			cond := annot.Condition{Kind: annot.OnlyAfter, Span: annot.Span{Start: c.d.Tokens[r.from].Start, End: c.d.Tokens[t].End}}
			if c.u(r.from) == annot.PART {
				break
			}
			other := reading{cue: r.cue, name: "before: " + r.name, first: t, last: t + 1, vg: r.vg, holders: r.holders,
				stance: annot.Accept, strength: r.strength, from: from, to: r.to, conds: []annot.Condition{cond}}
			r.to = t
			c.add(other)
			break
		}
	}
}

// stance is that of the first cue among tokens [from, to).
func (c *clause) stance(from, to int) annot.Stance {
	for t := from; t < to; t++ {
		if cue, _ := c.cueAt(t); cue != nil {
			return annot.Stance(cue.Stance)
		}
	}
	return ""
}

// dated reports whether a date or time begins at token t.
func (c *clause) dated(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	h := c.ph.NPs[np].Head
	return c.weekday(h) || c.u(h) == annot.NUM || temporal[c.lemma(h)] || temporal[c.lower(h)]
}

var temporal = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true, "christmas": true, "easter": true,
	"year": true, "month": true, "week": true, "day": true, "night": true, "noon": true, "midnight": true, "deadline": true,
	"end": true, "summer": true, "winter": true, "spring": true, "autumn": true, "hour": true, "vote": true, "summit": true,
	"election": true, "congress": true, "court": true, "parliament": true}
