package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// having verbs take as object what there is reason for: "sees no reason to wait".
var having = map[string]bool{"have": true, "see": true, "hear": true, "find": true}

// grounds reads what a speaker finds reason for, or none: "there is no need to wait"
// rejects it, "there is no reason why the port should not open" wants it open.
func (c *clause) grounds(cue *lexicon.Cue, first, last int) {
	n := c.headOf(first, last)
	if c.depends(n, "amod") && c.head(n) > n {
		n = c.head(n) // "enough movement"
	}
	if c.u(n) != annot.NOUN {
		return
	}
	main := c.head(n)
	var holders []holder
	switch {
	case main < c.first():
		return
	case c.depends(n, "nsubj") && c.lemma(main) == "be" && c.dependent(main, "expl") >= 0:
		holders = c.teller(main)
	case c.depends(n, "obj") && having[c.lemma(main)] && c.ph.VGAt(main) >= 0:
		holders = c.holdersOf(c.ph.Subjects(c.d, c.ph.VGAt(main)))
	default:
		return
	}
	v := c.ph.VGAt(main)
	if v < 0 {
		return
	}
	ch := c.governing(v)
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v, holders: holders,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, ch), negated: ch.negated != c.denied(n)}
	if ch.unreal || ch.obliged || !r.negate() || !c.purpose(&r, cue, n) {
		return
	}
	r.at(c)
	c.add(r)
}

// purpose makes what the noun at token n is a reason or need for the target of a reading.
func (c *clause) purpose(r *reading, cue *lexicon.Cue, n int) bool {
	for k := n + 1; k < c.end(); k++ {
		if g := c.head(k); g != n && g != c.head(n) || !c.depends(k, "acl", "nmod", "obl", "advcl") {
			continue
		}
		from, _ := c.extent(k)
		from = max(from, n+1)
		if from == n+2 && c.u(n+1) == annot.ADV {
			from = n + 1 // "reason why it fell", where "why" hangs on something else
		}
		if from > n+1 && c.head(k) != n || !cue.HasFrame(c.lower(from)) {
			continue
		}
		t := from + 1
		verb := k
		if be := c.dependent(k, "cop"); be >= 0 {
			verb = be
		}
		if v := c.ph.VGAt(verb); v >= 0 && c.depends(k, "acl", "advcl") {
			if lemma := c.lemma(c.ph.VGs[v].Main); lemma != "be" && (thinking[lemma] || telling[lemma] || speaking[lemma] || feeling[lemma]) {
				return false
			}
			if c.ph.VGs[v].Negated || c.denied(k) {
				// No reason why something should not be is a reason that it should.
				r.stance, r.negated = opposite(r.stance), !r.negated
				t = c.ph.VGs[v].Main
			}
		}
		if t >= c.end() {
			return false
		}
		r.from, r.to = t, c.clauseEnd(t)
		return true
	}
	return false
}

// feeling verbs tell how somebody takes things, not what is done.
var feeling = map[string]bool{"trust": true, "suspect": true, "fear": true, "worry": true, "panic": true, "celebrate": true, "rejoice": true,
	"complain": true, "despair": true, "apologise": true, "apologize": true}

// opposite is the stance towards something of who has another towards its contrary.
func opposite(s annot.Stance) annot.Stance {
	if s == annot.Reject {
		return annot.Demand
	}
	return annot.Reject
}

// absences reads what a speaker says that there will not be: "there can be no deal".
func (c *clause) absences() {
	for v, g := range c.ph.VGs {
		switch g.Modal {
		case "will", "would", "wo", "'ll", "can", "could", "ca":
		default:
			continue
		}
		n := c.dependentFrom(g.Last, g.Main, "nsubj")
		if c.lemma(g.Main) != "be" || n < 0 || c.dependent(g.Main, "expl") < 0 || morals[c.lemma(n)] || c.inUnreal(v) || !g.Negated && !c.denied(n) {
			continue
		}
		np := c.ph.NPAt(n)
		if np < 0 {
			continue
		}
		from := c.ph.NPs[np].First
		if w := c.lower(from); w == "no" || w == "any" {
			from++
		}
		r := reading{name: "there will be no", first: g.First, last: g.Last, vg: v, holders: c.teller(g.Main), stance: annot.Reject,
			strength: annot.Firm, negated: true, from: from, to: c.clauseEnd(from)}
		if c.never(g.First, g.Last) {
			r.strength = annot.Absolute
		}
		r.at(c)
		c.add(r)
	}
}
