package statement

import (
	"strings"

	"rapporteur/annot"
)

// strikes reads who goes on with a strike: "the union will stay on the picket line until it has a
// contract", "the drivers decided on Sunday to remain on strike". It is what they want until then, and
// nothing that somebody else proposed.
func (c *clause) strikes() {
	for v, g := range c.ph.VGs {
		if g.Negated || g.Passive || g.Perfect || !c.strikesOn(v) || c.inUnreal(v) || c.taken(g.Main) {
			continue
		}
		subject, own := v, false
		if g.To {
			if subject = c.decider(v); subject < 0 {
				continue
			}
		} else if g.Modal != "will" && g.Modal != "would" {
			continue
		} else {
			own = true
		}
		holders := c.holdersOf(c.ph.Subjects(c.d, subject))
		if len(holders) == 0 || own && !c.saysSo(holders, g.Main) {
			continue
		}
		c.add(reading{name: strikeRule, first: g.First, last: g.Main + 1, vg: subject, holders: holders,
			stance: annot.Demand, strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)})
	}
}

// strikeRule is the name of the rule.
const strikeRule = "strike"

// strikers makes a demand of what a reading has somebody accept, where that is to stay on strike, and
// of "as long as it takes" what it says: until.
func (c *clause) strikers() {
	for i := range c.readings {
		r := &c.readings[i]
		v := c.ph.VGAt(min(r.from, c.end()-1))
		if r.dropped || r.from >= r.to || v < 0 || r.negated || r.stance != annot.Accept && r.stance != annot.Demand || !c.strikesOn(v) {
			continue
		}
		r.stance = annot.Demand
		for k := range r.conds {
			w := strings.ToLower(c.d.Slice(r.conds[k].Span))
			if r.conds[k].Kind == annot.If && strings.Contains(w, "as long as it takes") || strings.HasPrefix(w, "until") {
				r.conds[k].Kind = annot.Unless
			}
		}
	}
}

// strikesOn reports whether verb group v says that somebody stays on strike.
func (c *clause) strikesOn(v int) bool {
	g := c.ph.VGs[v]
	switch c.lemma(g.Main) {
	case "stay", "remain":
		if g.Last < c.end() && c.lower(g.Last) == "out" && (g.Last+1 >= c.end() || c.lower(g.Last+1) != "of") {
			return true
		}
	case "be", "continue":
	default:
		return false
	}
	at := c.phraseAt(g.Last)
	return strings.HasPrefix(at, "on strike") || strings.HasPrefix(at, "on the line") || strings.HasPrefix(at, "on the picket line") || strings.HasPrefix(at, "on the picket lines")
}

// phraseAt are the four words from token t on.
func (c *clause) phraseAt(t int) string {
	var ws []string
	for k := t; k < c.end() && k < t+4; k++ {
		ws = append(ws, c.lower(k))
	}
	return strings.Join(ws, " ")
}

// decider is the verb of deciding that the infinitive of verb group v hangs on, as a verb group, or -1.
func (c *clause) decider(v int) int {
	h := c.head(c.predicateOf(c.ph.VGs[v]))
	if h < c.first() {
		return -1
	}
	w := c.ph.VGAt(h)
	switch c.lemma(h) {
	case "decide", "choose", "opt", "elect":
	default:
		return -1
	}
	if w < 0 || c.ph.VGs[w].Main != h || h > c.ph.VGs[v].First {
		return -1
	}
	if ch := c.governing(w); ch.unreal || ch.negated || ch.obliged || ch.possible {
		return -1
	}
	return w
}
