package statement

import "rapporteur/annot"

// terms reads what a deal or a draft lays down: "under Chile's plan, the port would open"
// is an offer of Chile's; "under the accord, Norway will cut the toll" and "the accord
// commits Norway to cutting the toll" bind Norway.
func (c *clause) terms() {
	for v, g := range c.ph.VGs {
		if g.Negated || g.To || c.lemma(g.Main) == "have" || c.inUnreal(v) {
			continue
		}
		if binding[c.lemma(g.Main)] && !g.Passive {
			c.binds(v)
			continue
		}
		if g.Modal == "will" || g.Modal == "would" || g.Modal == "must" || g.Modal == "have to" {
			c.under(v)
		}
	}
}

// binding verbs say what a text makes somebody do.
var binding = map[string]bool{"commit": true, "require": true, "oblige": true, "bind": true, "obligate": true, "call": true}

// concluded nouns name what two sides have made together; a plan binds nobody yet.
var concluded = map[string]bool{"deal": true, "agreement": true, "accord": true, "pact": true, "treaty": true, "truce": true,
	"ceasefire": true, "settlement": true, "contract": true, "memorandum": true, "armistice": true}

// binds reads "the accord commits Norway to cutting the toll".
func (c *clause) binds(v int) {
	g := c.ph.VGs[v]
	nps := c.ph.Subjects(c.d, v)
	if len(nps) != 1 || g.Last >= c.end() || c.topic(nps[0]) != "deal" {
		return
	}
	t := g.Last
	if c.lemma(g.Main) == "call" {
		if c.lower(t) != "for" || t+1 >= c.end() {
			return
		}
		t++
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return
	}
	np = c.owned(np)
	to := c.ph.NPs[np].Last
	if to+1 >= c.end() || c.lower(to) != "to" {
		return
	}
	r := reading{name: "terms", first: g.Main, last: g.Last, vg: v, strength: annot.Firm, from: to + 1}
	if hs := c.draftersOf(nps[0], false); len(hs) > 0 {
		r.holders, r.stance, r.from = hs, annot.Demand, c.outerFirst(np)
	} else if c.binding(nps[0]) {
		r.holders, r.stance = c.holderOf(np), annot.Accept
	}
	r.to = c.clauseEnd(to + 1)
	c.add(r)
}

// binding reports whether a noun phrase stands for a deal that has been concluded.
func (c *clause) binding(np int) bool {
	n := c.ph.NPs[np]
	return concluded[c.lemma(n.Head)] && (n.Poss >= 0 || n.First < n.Head && (c.lower(n.First) == "the" || c.lower(n.First) == "this"))
}

// asPartOf reports whether "as part of" begins at token t.
func (c *clause) asPartOf(t int) bool {
	return t+3 < c.end() && c.lower(t) == "as" && c.lower(t+1) == "part" && c.lower(t+2) == "of"
}

// accordingTo reports whether "according to" begins at token t.
func (c *clause) accordingTo(t int) bool {
	return t+1 < c.end() && c.lower(t) == "according" && c.lower(t+1) == "to"
}

// under reads "under the plan, Norway would", "as part of the deal, Norway will".
func (c *clause) under(v int) {
	g := c.ph.VGs[v]
	nps := c.ph.Subjects(c.d, v)
	if len(nps) == 0 {
		return
	}
	from := c.outerFirst(nps[len(nps)-1])
	if from > g.First || from-1 < c.first() || c.word(from-1) != "," {
		return
	}
	t := from - 1
	for t > c.first() && c.lower(t) != "under" && !c.asPartOf(t) && !c.accordingTo(t) {
		t--
	}
	of := t + 1
	switch {
	case c.asPartOf(t):
		of = t + 3
	case c.accordingTo(t):
		of = t + 2
	case c.lower(t) != "under":
		return
	}
	if of+2 < from && c.lower(of) == "the" && c.lower(of+1) == "terms" && c.lower(of+2) == "of" {
		of += 3
	}
	if of >= from || c.ph.NPAt(of) < 0 {
		return
	}
	np := c.owned(c.ph.NPAt(of))
	r := reading{name: "terms", first: t, last: t + 1, vg: v, strength: annot.Firm, from: from, to: c.clauseEnd(g.Main)}
	if c.topic(np) != "deal" {
		return
	}
	if hs := c.draftersOf(np, false); len(hs) > 0 {
		r.holders, r.stance = hs, annot.Offer
	} else if c.binding(np) && !g.Passive {
		r.holders, r.stance, r.from = c.holdersOf(nps), annot.Accept, g.Main
	}
	c.add(r)
}
