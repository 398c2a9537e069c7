package statement

import "rapporteur/annot"

// drafts are nouns for what a party puts on the table.
var drafts = map[string]bool{"plan": true, "proposal": true, "offer": true, "package": true, "bill": true, "draft": true,
	"initiative": true, "blueprint": true, "counteroffer": true, "counterproposal": true, "motion": true, "amendment": true, "compromise": true}

// holding verbs say what a draft has in it.
var holding = map[string]bool{"include": true, "contain": true, "feature": true, "envisage": true, "envision": true, "foresee": true,
	"comprise": true, "offer": true, "provide": true}

// plans reads what is in a party's plan: "the Chilean proposal would open the port",
// "its plan includes a longer truce" are what the party offers.
func (c *clause) plans() {
	for v, g := range c.ph.VGs {
		if g.Passive || g.To || g.Participle || g.Negated || c.inUnreal(v) {
			continue
		}
		lemma := c.lemma(g.Main)
		would := (g.Modal == "would" || g.Modal == "will") && c.u(g.Main) == annot.VERB && !eventful[lemma]
		if !would && !holding[lemma] {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if len(nps) != 1 || c.outerFirst(nps[0]) > g.First {
			continue
		}
		holders := c.draftersOf(nps[0], holding[lemma])
		if len(holders) == 0 || would && c.toldByOthers(holders, g.Main) {
			continue
		}
		from := g.Main
		if holding[lemma] || g.Perfect { // "would have created a fund"
			from = g.Last
			if from < c.end() && c.lower(from) == "for" {
				from++
			}
		}
		if from >= c.end() {
			continue
		}
		c.stopAtVerb = true
		r := reading{name: planRule, first: c.ph.NPs[nps[0]].Head, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Offer, strength: annot.Firm, from: from, to: c.clauseEnd(from)}
		c.stopAtVerb = false
		c.add(r)
	}
}

// planRule is the name of the rule.
const planRule = "plan"

// draftersOf is whose draft a noun phrase stands for: that of its possessor, or for "the
// proposal" that of the party that put one on the table just before. Of "it" only what
// it has in it is read.
func (c *clause) draftersOf(np int, held bool) []holder {
	n := c.ph.NPs[np]
	if c.lower(n.Head) == "it" && held {
		return c.continued()
	}
	if !drafts[c.lemma(n.Head)] {
		return nil
	}
	if hs := c.possessor(np); len(hs) > 0 {
		return hs
	}
	// "the offer put forward by Norway"
	if v := n.Last; v < c.end() && c.x(v) == "VBN" {
		for t := v + 1; t <= v+2; t++ {
			if hs := c.agent(t, "by"); len(hs) > 0 {
				return hs
			}
		}
	}
	switch c.lower(n.First) {
	case "the", "this", "that":
		if c.lemma(n.Head) == "bill" {
			return nil // of the house that passes it, as much as of who wrote it
		}
		return c.drafter(annot.Offer)
	}
	return nil
}

// toldByOthers reports whether somebody else tells the words at token t: what others say
// that a plan would do is a judgement.
func (c *clause) toldByOthers(holders []holder, t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	return a != annot.None && c.d.Attributions[a].Holder != annot.None && !c.saysSo(holders, t)
}

// eventful verbs say what happens to a plan or follows from it, not what is in it.
var eventful = map[string]bool{"need": true, "face": true, "go": true, "come": true, "get": true, "fail": true, "pass": true, "mean": true,
	"cost": true, "die": true, "win": true, "lose": true, "have": true, "take": true, "hurt": true, "harm": true, "threaten": true,
	"undermine": true, "damage": true, "lead": true, "work": true, "become": true, "remain": true, "make": true, "help": true,
	"weaken": true, "risk": true, "amount": true, "jeopardise": true, "jeopardize": true, "require": true, "prevent": true, "succeed": true,
	"stand": true, "bring": true, "increase": true, "allow": true, "let": true, "see": true, "do": true, "prove": true, "receive": true, "appear": true, "emerge": true, "depend": true, "attract": true}
