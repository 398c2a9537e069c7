package statement

import "rapporteur/annot"

// enumerated splits a target that lists three things or more, "higher wages, shorter weeks
// and better pensions": each is a matter of its own at the talks. Where a verb stands in
// the list, or a name is a member of it, the target stays whole.
func (c *clause) enumerated() {
	for i, n := 0, len(c.readings); i < n; i++ {
		r := c.readings[i]
		if r.dropped || !r.context.Empty() || r.stance == annot.Consider {
			continue
		}
		starts := c.items(r.from, r.to)
		if len(starts) < 3 && !(len(starts) == 2 && (c.bareAmount(r.from) || c.apiece(r.from, starts[1]))) {
			continue
		}
		for k, from := range starts {
			to := r.to
			if k+1 < len(starts) {
				to = starts[k+1]
				for to > from && (c.u(to-1) == annot.PUNCT || c.u(to-1) == annot.CCONJ) {
					to--
				}
			}
			if k == 0 {
				c.readings[i].to = to
				continue
			}
			item := r
			item.from, item.to, item.over, item.conds = from, to, 0, nil
			item.name = "list: " + r.name
			c.add(item)
		}
	}
}

// bareAmount reports whether the noun phrase at token t is an amount of something that is
// not said: "14 percent and an end to split shifts" are two matters.
func (c *clause) bareAmount(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	n := c.ph.NPs[np]
	head := c.lemma(n.Head)
	return (head == "percent" || head == "%" || c.u(n.Head) == annot.NUM) && n.Last < c.end() && c.lower(n.Last) != "of" && c.lower(n.Last) != "for"
}

// apiece reports whether the noun phrases at tokens a and b are two matters, each with an
// article: "an increase by 14 percent and the end of split shifts". In "an accord between the
// union and the board" the second is joined to another noun.
func (c *clause) apiece(a, b int) bool {
	first, second := c.ph.NPAt(a), c.ph.NPAt(b)
	if first < 0 || c.u(a) != annot.DET || c.u(b) != annot.DET {
		return false
	}
	h := c.head(c.ph.NPs[second].Head)
	return h == c.ph.NPs[first].Head || h > a && (c.u(h) == annot.NUM || c.lemma(h) == "percent")
}

// items are where the members of a list of noun phrases begin among tokens [from, to), nil
// when they are no such list. The last member follows "and" or "or".
func (c *clause) items(from, to int) []int {
	starts := []int{from}
	last := false
	for t := from; t < to; t++ {
		if v := c.ph.VGAt(t); v >= 0 && !(last && c.ph.VGs[v].To) {
			return nil // the last member may have an infinitive: "an end to fishing", "a right to fish"
		}
		comma, and := c.word(t) == ",", c.lower(t) == "and" || c.lower(t) == "or"
		if !comma && !and || t == from {
			continue
		}
		k := t + 1
		if comma && k < to && c.u(k) == annot.CCONJ {
			and = true
			k++
		}
		if k >= to {
			return nil
		}
		np := c.ph.NPAt(k)
		if np < 0 || c.ph.NPs[np].First != k || c.u(c.ph.NPs[np].Head) != annot.NOUN {
			return nil
		}
		if last {
			return nil // "a toll and a tax, and a quota": what goes with what is open
		}
		starts, last, t = append(starts, k), and, k
	}
	if !last || c.ph.NPAt(from) < 0 {
		return nil
	}
	return starts
}

// listAhead reports whether the noun phrase behind the comma at t is a member of a list,
// no apposition: another follows with "and" before any verb, and is no subject.
func (c *clause) listAhead(t int) bool {
	for k := t + 1; k+1 < c.end() && k < t+maxClause; k++ {
		if c.ph.VGAt(k) >= 0 {
			return false
		}
		if w := c.lower(k); w != "and" && w != "or" {
			continue
		}
		np := c.ph.NPAt(k + 1)
		if np < 0 || c.u(c.ph.NPs[np].Head) != annot.NOUN {
			return false
		}
		last := c.ph.NPs[c.owned(np)].Last
		return last >= c.end() || c.ph.VGAt(last) < 0
	}
	return false
}
