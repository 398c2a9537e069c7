package statement

import "rapporteur/annot"

// imperatives reads what a speaker tells others to do in their own words: “Open the port,”
// “Let the boats land,” “Don’t sign this accord.”
func (c *clause) imperatives() {
	for v, g := range c.ph.VGs {
		if !c.commands(v) {
			continue
		}
		a := c.attributionOf(c.d.Tokens[g.Main].Span)
		if a == annot.None || !c.d.Attributions[a].Direct && !c.closes(c.d.Attributions[a].Content) {
			continue
		}
		r := reading{name: "imperative", first: g.First, last: g.Last, vg: v, holders: c.speakerAt(c.d.Tokens[g.Main].Span, annot.Span{}),
			stance: annot.Demand, strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)}
		if c.lemma(g.Main) == "let" {
			r.from = g.Last // whom to let do what
			if np := c.ph.NPAt(min(g.Last, c.end()-1)); np < 0 || own[c.lower(c.ph.NPs[np].Head)] {
				continue // "let me be clear"
			}
		}
		if g.Negated {
			r.stance, r.negated = annot.Reject, true
		}
		if r.to-r.from < 2 {
			continue
		}
		r.at(c)
		c.add(r)
	}
}

// closes reports whether a quotation that began before ends with the content.
func (c *clause) closes(content annot.Span) bool {
	for t := c.first(); t < c.end(); t++ {
		if c.d.Tokens[t].End == content.End || c.d.Tokens[t].Start == content.End {
			switch c.word(t) {
			case "”", "\"", "’", "''":
				return true
			}
		}
	}
	return false
}

var own = map[string]bool{"me": true, "us": true, "’s": true, "'s": true}

// commands reports whether verb group v is an imperative: a base form that opens the words
// of a quotation or follows one such by "and" or "or".
func (c *clause) commands(v int) bool {
	g := c.ph.VGs[v]
	lemma := c.lemma(g.Main)
	if g.To || g.Modal != "" || c.u(g.Main) != annot.VERB || c.x(g.Main) != "VB" && !(c.x(g.Main) == "VBP" && lemma == c.lower(g.Main)) || g.Perfect || g.Passive {
		return false
	}
	if telling[lemma] && lemma != "be" || thinking[lemma] || addressing[lemma] {
		return false
	}
	if c.dependent(g.Main, "nsubj", "csubj", "expl") >= 0 {
		return false
	}
	t := g.First - 1
	for t >= c.first() && (c.u(t) == annot.ADV || c.u(t) == annot.INTJ) {
		t--
	}
	if t < c.first() {
		return true
	}
	switch c.word(t) {
	case "“", "\"", "‘":
		// Within a sentence the quoted words go on with it: members “have a duty”.
		return t == c.first() || c.word(t-1) == ":" || c.word(t-1) == ","
	}
	return false
}

// addressing verbs turn to the listener: "look, we tried", "imagine a town".
var addressing = map[string]bool{"look": true, "listen": true, "imagine": true, "watch": true, "read": true, "trust": true, "believe": true,
	"wait": true, "thank": true, "guess": true, "consider": true, "bless": true, "keep": true, "try": true, "take": true, "suppose": true,
	"forget": true, "judge": true, "blame": true, "mistake": true, "welcome": true, "please": true, "worry": true, "ask": true, "call": true, "go": true, "make": true, "ensure": true,
	"congratulate": true, "show": true, "give": true}
