package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// adjective reads a cue that is an adjective after a copula: "is willing to", "open
// to", "remains opposed to".
func (c *clause) adjective(cue *lexicon.Cue, first, last int) {
	if cue.HasFrame("subj") || cue.HasFrame("it") {
		c.verdict(cue, first, last)
		return
	}
	v := c.ph.VGAt(first)
	if v < 0 || c.ph.VGs[v].First == first {
		v = c.copulaBefore(first)
	}
	if v < 0 {
		c.postposed(cue, first, last)
		return
	}
	main := c.lemma(c.ph.VGs[v].Main)
	if v != c.ph.VGAt(first) && !copular(main) {
		c.postposed(cue, first, last)
		return
	}
	ch := c.governing(v)
	if why := c.unasserted(ch, v, first); why != "" {
		c.leave(reading{cue: cue, first: first, last: last}, why)
		return
	}
	// "far from willing", "not ready": the negation may stand before the adjective.
	for t := c.ph.VGs[v].Last; t < first; t++ {
		if w := c.lower(t); w == "not" || w == "n't" || w == "never" || w == "hardly" {
			ch.negated = !ch.negated
		}
	}
	if main == "appear" || main == "seem" || main == "look" {
		ch.hedged = true
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, ch), negated: ch.negated}
	if c.ended(v) {
		if !r.end() { // "no longer interested"
			c.leave(r, Negation)
			return
		}
	} else if !r.negate() {
		c.leave(r, Negation)
		return
	}
	r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
	r.from, r.to = c.target(cue, last)
	if c.keepsSilent(r) || c.gapped(r) {
		c.leave(r, Vacuous)
		return
	}
	c.innermost(&r)
	c.add(r)
}

// postposed reads an adjective behind the noun that it says something of: "nations opposed
// to a toll", "Chile, ready to sign, left", "Norway ready to sign".
func (c *clause) postposed(cue *lexicon.Cue, first, last int) {
	noun := c.head(first)
	if s := c.nearestSubject(first); s >= 0 && c.dependent(first, "cop") < 0 && c.ph.NPAt(s) >= 0 && c.ph.NPs[c.ph.NPAt(s)].Last == first {
		noun = s // "Norway ready to sign", as headlines have it
	} else if noun < c.first() || noun > first || !c.depends(first, "acl", "amod", "appos", "advcl") || c.ph.NPAt(noun) < 0 {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: -1,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, chain{}), holders: c.holderOf(c.owned(c.ph.NPAt(noun)))}
	if c.supposed()[first-c.first()] {
		c.leave(r, Unreal)
		return
	}
	if r.negated = c.denied(first); !r.negate() {
		c.leave(r, Negation) // "Chile, never eager to sign, left"
		return
	}
	r.from, r.to = c.target(cue, last)
	c.innermost(&r)
	c.add(r)
}

func copular(lemma string) bool {
	switch lemma {
	case "be", "remain", "seem", "appear", "become", "look", "stay", "stand", "feel", "sound", "prove":
		return true
	}
	return false
}
