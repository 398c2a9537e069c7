package statement

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// compose decides between readings that stand within each other. What a party is
// willing, ready or has agreed to do takes the stance of the verb that says what:
// "ready to drop" concedes. Elsewhere a cue inside the target of another says what
// the target is, not what somebody wants.
func (c *clause) compose() {
	for i := range c.readings {
		outer := &c.readings[i]
		if outer.dropped || outer.cue == nil && outer.name == "" {
			continue
		}
		for j := range c.readings {
			in := &c.readings[j]
			if i == j || in.dropped || in.first < outer.from-outer.over || in.first >= outer.to || in.first == outer.first {
				continue
			}
			if in.cue != nil && in.cue.Head == lexicon.Noun {
				// A demand of somebody else inside a refusal is reported too; what a
				// party gives up is its own former demand, what it stands by or lays out
				// is what it demands or offers.
				apart := c.apartFrom(*outer, *in)
				inside := outer.stance == annot.Accept || outer.stance == annot.Offer && in.stance == annot.Offer && c.ph.VGAt(in.from) >= 0
				if inside && len(apart) < len(in.holders) {
					outer.dropped = true
					continue
				}
				in.holders = apart
				if outer.stance == annot.Concede && outer.cue != nil && outer.cue.HasFrame("obj") && outer.cue.Words[len(outer.cue.Words)-1] != "to" {
					in.holders = nil // "drops Norway's goal": nobody drops what others want
				}
				in.dropped = len(in.holders) == 0
				continue
			}
			if in.vg >= 0 && c.governs(outer, in) && takesOver(outer, in) {
				in.strength = weaker(in.strength, outer.strength)
				in.holders = outer.holders
				in.name = outer.name + " + " + in.name
				in.outer = append(outer.outer, outer.first)
				if outer.vg >= 0 {
					in.outer = append(in.outer, c.ph.VGs[outer.vg].Main)
				}
				outer.dropped = true
				continue
			}
			// "rejected a rise offered by the board": the board's offer is told too; so is the
			// vow in "Norway's vow not to sign angered Chile".
			if (in.passive || outer.name == stirredRule) && len(c.apartFrom(*outer, *in)) == len(in.holders) {
				continue
			}
			in.dropped = true
		}
	}
}

// takesOver reports whether the stance of the inner verb counts: who is ready, or wants,
// to veto a bill rejects it, and who refuses to rule something out considers it.
func takesOver(outer, in *reading) bool {
	switch outer.stance {
	case annot.Accept, annot.Offer:
		if in.stance == annot.Accept {
			return in.cue != nil && in.cue.Meta
		}
		return in.stance != annot.Demand
	case annot.Demand:
		if in.stance == annot.Concede && outer.cue != nil && outer.cue.Words[0] == "threaten" {
			in.stance = annot.Reject // "threatened to abandon the deal"
			return true
		}
		return in.stance == annot.Reject || in.stance == annot.Accept || in.stance == annot.Offer || in.stance == annot.Consider
	case annot.Reject:
		if in.stance == annot.Reject && in.cue != nil && in.cue.Negated == string(annot.Consider) {
			in.stance, in.strength = annot.Consider, annot.Firm
			return true
		}
	}
	return false
}

// governs reports whether the inner verb is the infinitive or gerund that the outer
// cue takes as its complement.
func (c *clause) governs(outer, in *reading) bool {
	g := c.ph.VGs[in.vg]
	return g.First <= outer.from+1 && outer.from <= g.Main && (g.To || c.x(g.Main) == "VBG" || c.x(g.Main) == "VB")
}

func (c *clause) sameHolder(a, b reading) bool {
	return len(c.apartFrom(a, b)) < len(b.holders)
}

// apartFrom are the holders of b that do not hold a too, themselves or as the party for
// which somebody speaks.
func (c *clause) apartFrom(a, b reading) []holder {
	return slices.DeleteFunc(slices.Clone(b.holders), func(y holder) bool {
		return slices.ContainsFunc(a.holders, func(x holder) bool {
			return x.entity == y.entity || c.isFor(x.entity, y.entity) || c.isFor(y.entity, x.entity)
		})
	})
}

// isFor reports whether a is a person of party b.
func (c *clause) isFor(a, b annot.EntityIdx) bool {
	return c.d.Entities[a].Kind == annot.Person && c.d.Entities[a].For != "" && c.d.Entities[a].For == c.d.Entities[b].Key
}

func weaker(a, b annot.Strength) annot.Strength {
	if a == annot.Hedged || b == annot.Hedged {
		return annot.Hedged
	}
	return a
}

// pairs splits a target of two infinitives, "cede the port and halt the talks", into two
// positions.
func (c *clause) pairs() {
	for i := range c.readings {
		r := c.readings[i]
		if r.dropped {
			continue
		}
		first := c.ph.VGAt(r.from)
		if np := c.ph.NPAt(r.from); np >= 0 && r.stance == annot.Demand && c.ph.NPs[c.owned(np)].Last < r.to {
			first = c.ph.VGAt(c.ph.NPs[c.owned(np)].Last) // "urged Norway to cede and to halt"
		}
		if first < 0 || !c.baseForm(c.ph.VGs[first].Main) || c.ph.VGs[first].Modal != "" && c.ph.VGs[first].First >= r.from {
			continue
		}
		for t := c.ph.VGs[first].Last + 1; t+1 < r.to; t++ {
			if v := c.ph.VGAt(t); v >= 0 {
				break // another verb between: what goes with which is open
			}
			if w := c.lower(t); w != "and" && w != "or" {
				continue
			}
			k := t + 1
			if c.x(k) == "TO" {
				k++
			}
			if k+1 < r.to && c.baseForm(k) && c.ph.VGAt(k) >= 0 {
				second := r
				second.from = k
				second.conds = nil
				second.name = "and: " + r.name
				c.readings[i].to = c.strike(r.from, t)
				c.add(second)
				break
			}
		}
	}
}

// baseForm reports whether a verb has no ending: an infinitive, or a subjunctive, which
// looks like a present tense ("that Norway cede the port").
func (c *clause) baseForm(t int) bool { return c.x(t) == "VB" || c.x(t) == "VBP" }

// strike is the end of tokens [from, to) without punctuation.
func (c *clause) strike(from, to int) int {
	for to > from && c.u(to-1) == annot.PUNCT {
		to--
	}
	return to
}
