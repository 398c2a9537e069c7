package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/phrase"
)

// hinges reads what a speaker ties to a condition in a clause that names no party: "talks
// can begin only after Chile leaves" accepts the talks, "no talks can begin until Chile
// leaves" refuses them. The condition itself is found by conditional.
func (c *clause) hinges() {
	for t := c.first(); t < c.end(); t++ {
		if c.lower(t) == "later" {
			c.postponed(t)
			continue
		}
		kind, top := c.tie(t)
		if kind == "" {
			continue
		}
		g := c.head(top)
		for g >= c.first() && c.u(g) == annot.NOUN && c.depends(g, "nsubj", "nmod") {
			g = c.head(g) // "no deal without a vote is possible"
		}
		if g < c.first() || g >= c.end() {
			continue
		}
		if kind == annot.InExchange {
			if c.u(g) == annot.NOUN && c.depends(g, "obj") {
				g = c.head(g) // "would free the crew in return for"
			}
			c.bargain(g)
			continue
		}
		c.hinge(g, t, kind)
	}
}

// tie is the kind of condition that opens at token t, with the word that carries it; ""
// when none does.
func (c *clause) tie(t int) (kind annot.ConditionKind, top int) {
	if c.lower(t) == "without" && c.depends(t, "case", "mark") {
		return annot.Unless, c.head(t)
	}
	e, n := c.conditionAt(t)
	if e == nil {
		return "", 0
	}
	return annot.ConditionKind(e.Kind), c.carrier(t, n)
}

// hinge reads the clause of the word at token g, on which a condition at token t hangs.
func (c *clause) hinge(g, t int, kind annot.ConditionKind) {
	v := c.ph.VGAt(g)
	if v < 0 {
		if be := c.dependent(g, "cop"); be >= 0 {
			v = c.ph.VGAt(be)
		}
	}
	holders := c.speakerAt(c.d.Tokens[g].Span, annot.Span{})
	if v < 0 || len(holders) == 0 || c.taken(g) || c.inUnreal(v) || !c.tentative(v) {
		return
	}
	np, no := c.thing(g, v)
	if np < 0 || c.personal([]int{np}) || !c.staged(g, v, np) || c.taken(c.ph.NPs[np].Head) {
		return
	}
	r := reading{name: "hinge", first: c.ph.VGs[v].First, last: max(c.ph.VGs[v].Last, g+1), vg: v, holders: holders,
		stance: annot.Accept, from: c.outerFirst(np), to: max(g+1, c.ph.NPs[np].Last)}
	if c.lower(g) == "possible" {
		r.to = c.ph.NPs[np].Last
	}
	switch {
	case no || c.ph.VGs[v].Negated:
		if kind == annot.If || kind == annot.SubjectTo {
			return
		}
		r.stance, r.negated = annot.Reject, true
		if no && r.from+1 < r.to {
			r.from++ // without "no"
		}
	case kind == annot.Unless || !c.onlyBefore(g, t):
		return
	case drafts[c.lemma(c.ph.NPs[np].Head)]:
		r.stance = annot.Offer // "a plan can only work if": who says so puts it forward
	}
	r.at(c)
	c.add(r)
	if c.lower(t) != "without" || len(c.readings) == 0 {
		return
	}
	if last := &c.readings[len(c.readings)-1]; last.name == r.name && last.from == r.from {
		if end := c.clauseEnd(t + 1); end > t+1 {
			last.conds = append(last.conds, annot.Condition{Kind: kind, Span: c.span(t, end)})
		}
	}
}

// postponed reads "talks on the port can come later": the speaker accepts them, after
// something that the sentence need not name.
func (c *clause) postponed(t int) {
	g := c.head(t)
	if g < c.first() || !c.depends(t, "advmod") || !beginning[c.lemma(g)] && c.lemma(g) != "wait" {
		return
	}
	v := c.ph.VGAt(g)
	holders := c.speakerAt(c.d.Tokens[g].Span, annot.Span{})
	if v < 0 || len(holders) == 0 || c.taken(g) || c.inUnreal(v) || c.ph.VGs[v].Negated || !c.tentative(v) {
		return
	}
	np, no := c.thing(g, v)
	if np < 0 || no || c.topic(np) != "talks" {
		return
	}
	first := c.ph.VGs[v].First
	r := reading{name: "hinge", first: first, last: g + 1, vg: v, holders: holders, stance: annot.Accept, from: c.outerFirst(np), to: first,
		conds: []annot.Condition{{Kind: annot.OnlyAfter, Span: c.span(first, t+1)}}}
	r.at(c)
	c.add(r)
}

// tentative reports whether a verb group tells what can or will be, not what is.
func (c *clause) tentative(v int) bool {
	switch c.ph.VGs[v].Modal {
	case "can", "could", "will", "would", "ca", "wo", "may", "'ll", "'d":
		return true
	}
	return c.lower(min(c.ph.VGs[v].Last, c.end()-1)) == "possible"
}

// thing is the subject of a verb group as a noun phrase, -1 for none, and whether "no"
// denies it.
func (c *clause) thing(g, v int) (np int, no bool) {
	nps := c.ph.Subjects(c.d, v)
	if len(nps) != 1 || c.outerFirst(nps[0]) > g || c.u(c.ph.NPs[nps[0]].Head) == annot.PRON {
		return -1, false
	}
	return nps[0], c.lower(c.outerFirst(nps[0])) == "no"
}

// staged reports whether the clause tells of a step at a negotiation: talks that begin,
// a deal that is possible, something that is done which parties do for each other.
func (c *clause) staged(g, v, np int) bool {
	topic := c.topic(np)
	step := topic == "talks" || topic == "deal"
	passive := c.ph.VGs[v].Passive
	switch lemma := c.lemma(g); {
	case lemma == "possible":
		return step
	case passive:
		return c.lex.Deeds.Class(lemma) != "" || step
	default:
		return beginning[lemma] || topic == "deal" && (lemma == "work" || lemma == "succeed" || lemma == "function")
	}
}

// onlyBefore reports whether "only" limits the condition at token t of the word at token g:
// "can only begin after", "can begin only after".
func (c *clause) onlyBefore(g, t int) bool {
	for k := max(c.first(), g-maxOnly); k <= t; k++ {
		if c.lower(k) == "only" {
			return true
		}
	}
	return false
}

// maxOnly is how far before a verb the "only" of its condition may stand.
const maxOnly = 3

// taken reports whether a position was read from the word at token g or from words around
// it.
func (c *clause) taken(g int) bool {
	for i := range c.readings {
		r := &c.readings[i]
		if !r.dropped && (c.bears(r, g) || g >= r.from && g < r.to) {
			return true
		}
	}
	return false
}

// bargain reads a trade that is told of a party: "Norway would free the crew in return for
// the boats". What a plan or a deal would have it do is no offer of its own.
func (c *clause) bargain(g int) {
	v := c.ph.VGAt(g)
	if v < 0 || c.ph.VGs[v].Main != g || c.taken(g) || c.inUnreal(v) {
		return
	}
	group, lemma := c.ph.VGs[v], c.lemma(g)
	told := c.attributionOf(c.d.Tokens[g].Span) != annot.None
	promised := told && (group.Modal == "will" || group.Modal == "would")
	if group.Negated || group.Passive || lemma != "expect" && !promised || thinking[lemma] && lemma != "expect" || telling[lemma] || c.stipulated(g) {
		return
	}
	r := reading{name: "bargain", first: group.First, last: g + 1, vg: v, holders: c.holdersOf(c.ph.Subjects(c.d, v)),
		stance: annot.Offer, from: g, to: c.clauseEnd(g)}
	if gaining[lemma] {
		r.stance, r.from = annot.Demand, group.Last
	}
	if !told && group.Modal == "would" {
		r.strength = annot.Hedged // the report's own guess
	}
	c.add(r)
}

// gaining verbs say what somebody has from a trade.
var gaining = map[string]bool{"get": true, "receive": true, "obtain": true, "gain": true, "win": true, "secure": true, "expect": true}

// stipulated reports whether the clause of the verb at token g tells what is in a plan or deal:
// "under the accord, Norway would".
func (c *clause) stipulated(g int) bool {
	for t := c.first(); t+1 < c.end(); t++ {
		if w := c.lower(t); (w == "under" || w == "in") && c.depends(t, "case") && c.head(c.head(t)) == g {
			if np := c.ph.NPAt(t + 1); np >= 0 && (c.topic(np) == "deal" || drafts[c.lemma(c.ph.NPs[np].Head)]) {
				return true
			}
		}
	}
	return false
}

// provisos reads a condition that a clause with "but" adds to what somebody would accept:
// "is ready to sign, but Chile must open the port first".
func (c *clause) provisos() {
	for t := c.first() + 1; t+1 < c.end(); t++ {
		g := c.head(t)
		if c.lower(t) != "but" || !c.depends(t, "cc") || g < t || g >= c.end() || !c.depends(g, "conj") {
			continue
		}
		v := c.ph.VGAt(g)
		if be := c.dependent(g, "cop"); v < 0 && be >= 0 {
			v = c.ph.VGAt(be)
		}
		if v < 0 || !obliging(c.ph.VGs[v]) || c.ph.VGs[v].Negated || c.ph.VGs[v].First-t > maxGap {
			continue
		}
		first := c.head(g)
		for i := range c.readings {
			r := &c.readings[i]
			if r.dropped || r.to > t || r.to < t-1 || !c.prospective(r) || !c.bears(r, first) && !(c.says[c.lemma(first)] && c.reports(first, r.first)) {
				continue
			}
			r.conds = append(r.conds, annot.Condition{Kind: annot.If, Span: c.span(t+1, max(c.clauseEnd(t+1), g+1))})
		}
	}
}

// maxGap is how far behind "but" the verb of its clause may stand.
const maxGap = 8

// obliging reports whether a verb group says what must be.
func obliging(g phrase.VG) bool {
	switch g.Modal {
	case "must", "have to", "need to":
		return true
	}
	return false
}

// prospective reports whether a reading tells what somebody would take or give, not what is
// settled.
func (c *clause) prospective(r *reading) bool {
	switch r.stance {
	case annot.Accept, annot.Offer, annot.Concede, annot.Consider:
		return r.cue != nil && strings.HasPrefix(r.name, "adj") && !r.cue.HasFrame("subj") || r.vg >= 0 && c.ph.VGs[r.vg].Modal == "would"
	}
	return false
}
