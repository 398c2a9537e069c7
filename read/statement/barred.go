package statement

import (
	"strings"

	"rapporteur/annot"
)

// barred reads what a speaker says will not or cannot be done: "the minister said sanctions
// would not be lifted", "the treaty cannot be reopened". Only what is done at talks counts:
// that a figure "could not be confirmed" bars nothing.
func (c *clause) barred() {
	for v, g := range c.ph.VGs {
		switch g.Modal {
		case "will", "would", "wo", "can", "could", "ca":
		default:
			continue
		}
		lemma := c.lemma(g.Main)
		if again := strings.HasPrefix(lemma, "re-"); !g.Passive || g.Perfect || !again && !handling[lemma] && c.deed(g.Main) == "" || c.inUnreal(v) {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if len(nps) == 0 || c.outerFirst(nps[len(nps)-1]) > g.First || g.Negated == c.nobody(v) || c.depends(g.Main, "acl", "advcl") {
			continue
		}
		if h := c.ph.NPs[nps[0]].Head; len(c.holdersOf(nps)) > 0 || c.u(h) == annot.PRON && c.lower(h) != "it" && c.lower(h) != "this" && c.lower(h) != "that" {
			continue // what will not be done to somebody
		}
		if c.dependent(g.Main, "obl:agent") >= 0 || c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			continue
		}
		from := c.outerFirst(nps[len(nps)-1])
		if c.lower(from) == "no" {
			from++
		}
		r := reading{name: "will not be", first: g.First, last: g.Main + 1, vg: v, holders: c.teller(g.Main), stance: annot.Reject,
			strength: annot.Firm, negated: true, from: from, to: c.strike(from, max(c.clauseEnd(g.Main), g.Main+1))}
		if c.never(g.First, g.Last) {
			r.strength = annot.Absolute
		}
		r.at(c)
		c.add(r)
	}
}

// handling verbs say what may be done to what lies on the table.
var handling = map[string]bool{"renegotiate": true, "reopen": true, "amend": true, "change": true, "alter": true,
	"modify": true, "revise": true, "accept": true, "tolerate": true, "allow": true, "permit": true, "negotiate": true, "bargain": true,
	"repeal": true, "revoke": true, "lift": true, "ease": true, "reverse": true, "delay": true, "extend": true, "abandon": true}

// upTo reads whose move a speaker says it is: "it is up to Chile to open the port".
func (c *clause) upTo() {
	for v, g := range c.ph.VGs {
		t := g.Last
		if c.lemma(g.Main) != "be" || g.Negated || g.Modal != "" || t+2 >= c.end() || c.inUnreal(v) {
			continue
		}
		for t+2 < c.end() && c.u(t) == annot.ADV && c.lower(t) != "up" {
			t++
		}
		if it := g.First - 1; it < c.first() || c.lower(it) != "it" || c.lower(t) != "up" || c.lower(t+1) != "to" || c.ph.NPAt(t+2) < 0 {
			continue
		}
		np := c.owned(c.ph.NPAt(t + 2))
		k := c.ph.NPs[np].Last
		for k+1 < c.end() && c.u(k) == annot.ADP && c.ph.NPAt(k+1) >= 0 {
			k = c.ph.NPs[c.owned(c.ph.NPAt(k+1))].Last // "the government of Ana Sol"
		}
		w := -1
		if k < c.end() {
			w = c.ph.VGAt(k)
		}
		if w < 0 || !c.ph.VGs[w].To {
			continue
		}
		if main := c.lemma(c.ph.VGs[w].Main); thinking[main] || telling[main] || speaking[main] || choosing[main] {
			continue
		}
		r := reading{name: "up to", first: t, last: t + 2, vg: v, holders: c.teller(t), stance: annot.Demand, strength: annot.Firm,
			from: t + 2, to: c.clauseEnd(t + 2)}
		r.at(c)
		c.add(r)
	}
}

// choosing verbs leave it to somebody: "it is up to Chile to decide".
var choosing = map[string]bool{"decide": true, "choose": true, "determine": true, "define": true, "judge": true, "pick": true, "set": true,
	"settle": true, "rule": true, "interpret": true, "assess": true, "prove": true, "work": true, "figure": true, "vote": true}
