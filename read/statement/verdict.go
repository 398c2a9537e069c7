package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// naming verbs give their object a verdict: "called the plan unacceptable".
var naming = map[string]bool{"call": true, "describe": true, "label": true, "deem": true, "consider": true, "brand": true, "find": true, "declare": true, "view": true, "regard": true, "dub": true, "see": true}

// verdict reads a judgement on something that is on the table: "the cut is
// unacceptable to the union", "called the plan a non-starter", "a red line for Chile".
func (c *clause) verdict(cue *lexicon.Cue, first, last int) {
	r := reading{cue: cue, name: ruleName(cue, "verdict"), first: first, last: last, vg: -1,
		stance: annot.Stance(cue.Stance)}
	start := first
	if np := c.ph.NPAt(first); np >= 0 {
		start = c.ph.NPs[np].First
		r.holders = c.possessor(np)
	}
	// "unacceptable to Norway", "a red line for Norway".
	if hs := c.judgedBy(cue, last); len(hs) > 0 {
		r.holders = hs
	}
	v := c.copulaBefore(start)
	if v < 0 {
		v = c.namingBefore(start)
		if v < 0 {
			return
		}
	}
	g := c.ph.VGs[v]
	ch := c.governing(v)
	r.vg, r.strength, r.negated = v, strengthOf(cue, ch), ch.negated != c.denies(start)
	if ch.unreal || ch.obliged || !r.negate() {
		c.leave(r, ch.reason())
		return
	}
	r.name = ruleName(cue, "verdict")
	switch {
	case naming[c.lemma(g.Main)] && !g.Passive:
		if np := c.ph.NPAt(min(g.Last, c.end()-1)); np >= 0 && g.Last < start {
			r.from, r.to = g.Last, c.ph.NPs[c.owned(np)].Last
			for r.to+1 < start && c.u(r.to) == annot.ADP && c.lower(r.to) != "as" && c.ph.NPAt(r.to+1) >= 0 {
				r.to = c.ph.NPs[c.owned(c.ph.NPAt(r.to+1))].Last
			}
		}
		if len(r.holders) == 0 {
			r.holders = c.holdersOf(c.ph.Subjects(c.d, v))
		}
	case copular(c.lemma(g.Main)):
		nps := c.ph.Subjects(c.d, v)
		if len(nps) == 0 {
			return
		}
		r.from, r.to = c.outerFirst(nps[len(nps)-1]), g.First
		for r.to > r.from && (c.u(r.to-1) == annot.ADV || c.u(r.to-1) == annot.PUNCT) {
			r.to--
		}
		if len(r.holders) == 0 {
			span := c.d.Tokens[first].Span
			r.holders = c.speakerAt(span, annot.Span{})
		}
	}
	c.add(r)
}

// namingBefore is the verb of naming whose object stands before token t, or -1.
func (c *clause) namingBefore(t int) int {
	for k := t - 1; k >= c.first() && k > t-14; k-- {
		if v := c.ph.VGAt(k); v >= 0 {
			if naming[c.lemma(c.ph.VGs[v].Main)] {
				return v
			}
			return -1
		}
	}
	return -1
}

// judgedBy is those for whom a verdict holds, where the cue can name them: "unacceptable
// to Norway", "a red line for Norway". What is "unfair to miners" the miners need not say.
func (c *clause) judgedBy(cue *lexicon.Cue, t int) []holder {
	if cue.HasFrame("for") {
		if hs := c.agent(t, "for"); len(hs) > 0 {
			return hs
		}
	}
	if cue.HasFrame("to+np") {
		return c.agent(t, "to")
	}
	return nil
}

// remark reads a verb that judges its subject: "the minister said that the delay made no
// sense". Whoever says so rejects it.
func (c *clause) remark(cue *lexicon.Cue, first, last int) {
	v := c.ph.VGAt(first)
	if v < 0 || c.ph.VGs[v].Main != first {
		return
	}
	ch := c.governing(v)
	nps := c.ph.Subjects(c.d, v)
	if len(nps) == 0 {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v, stance: annot.Stance(cue.Stance),
		strength: strengthOf(cue, ch), negated: ch.negated, holders: c.speakerAt(c.d.Tokens[first].Span, annot.Span{})}
	if ch.unreal || ch.obliged || !r.negate() {
		c.leave(r, ch.reason())
		return
	}
	r.from, r.to = c.outerFirst(nps[len(nps)-1]), c.ph.VGs[v].First
	for r.to > r.from && (c.u(r.to-1) == annot.ADV || c.u(r.to-1) == annot.PUNCT) {
		r.to--
	}
	r.at(c)
	c.add(r)
}
