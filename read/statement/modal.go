package statement

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/internal/phrase"
)

// modals reads what a speaker says must be or must not be: "any deal must be backed
// by guarantees" is a demand of the one who says so.
func (c *clause) modals() {
	for v, g := range c.ph.VGs {
		name, free := c.obligation(g)
		if name == "" || g.Perfect && name != "have got to" || thinking[c.lemma(g.Main)] || c.guessed(g) || c.moral(g.Main) {
			continue
		}
		var ch chain
		c.matrix(&ch, v)
		holders := c.teller(g.Main)
		if ch.unreal || len(holders) == 0 {
			c.leave(reading{name: "modal " + name, first: g.First, last: g.Main + 1, stance: annot.Demand}, c.unsaid(ch, c.ph.Subjects(c.d, v)))
			continue
		}
		r := reading{name: "modal " + name, first: g.First, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Demand, strength: annot.Firm}
		if g.First > c.first() && c.x(g.First-1) == "EX" && name != "have to" {
			r.from = g.First - 1
		} else {
			nps := c.ph.Subjects(c.d, v)
			if len(nps) == 0 || !c.obliges(nps, holders, g) {
				continue
			}
			r.from = c.outerFirst(nps[len(nps)-1])
		}
		if r.from > g.First || !c.contentStarts(r.from) && (c.modifies(g) || c.modifier(r.from)) {
			continue
		}
		if g.Negated != ch.negated || c.nobody(v) {
			if free {
				continue // what need not be is not refused
			}
			// "we should not pay" rejects paying; what others should not do is said in full.
			r.negated = true
			if np := c.ph.NPAt(r.from); g.Negated && np >= 0 && c.x(c.ph.NPs[np].Head) == "PRP" {
				r.stance, r.from = annot.Reject, g.Main
			} else if !g.Negated {
				r.stance = annot.Reject
			}
		}
		r.to = max(c.clauseEnd(r.from), g.Main+1)
		if r.to <= g.Main+1 {
			r.to = max(c.clauseEnd(g.Main+1), r.to)
		}
		r.to = c.strike(r.from, min(r.to, max(c.boundOf(g), g.Main+1), c.contentEnd(g.Main)))
		if c.x(r.from) == "EX" && g.Last < r.to && c.lower(g.Last) == "no" {
			r.stance, r.negated, r.from = annot.Reject, true, g.Last+1 // "there should be no tolls"
		}
		r.at(c)
		c.add(r)
	}
}

// obligation is the name of what obliges in a verb group, "" for none. Under a negation
// some leave free: what does not have to be may be.
func (c *clause) obligation(g phrase.VG) (name string, free bool) {
	lemma := c.lemma(g.Main)
	switch g.Modal {
	case "must", "should", "ought", "shall":
		return g.Modal, false
	case "have to":
		if c.holdsAny(g, "should", "must") {
			return "should", false // "nobody should have to wait"
		}
		if c.holdsAny(g, "will", "'ll", "’ll") {
			return "", false // "will have to": what comes of it
		}
		return g.Modal, true
	case "need to":
		return g.Modal, true
	case "would":
		// "would need to be binding", "would have to"
		if (lemma == "need" || lemma == "have") && c.toFollows(g.Last) {
			return "need to", true
		}
	case "":
		if lemma == "need" && g.Finite && !g.Passive && c.toFollows(g.Last) {
			return "need to", true
		}
		if lemma == "require" && g.Finite && !g.Passive && c.dependent(g.Main, "obj") > g.Main {
			return "require", true // "peace requires guarantees"
		}
		if lemma == "get" && g.Finite && g.Perfect && c.toFollows(g.Last) {
			return "have got to", true
		}
	}
	return "", false
}

// holdsAny reports whether one of the words stands in a verb group.
func (c *clause) holdsAny(g phrase.VG, words ...string) bool {
	for t := g.First; t < g.Main; t++ {
		if slices.Contains(words, c.lower(t)) {
			return true
		}
	}
	return false
}

// obliges reports whether those who speak can want it of the subject of a verb group: what
// "you have to" do is a saying, and what a speaker has to do himself a duty.
func (c *clause) obliges(nps []int, holders []holder, g phrase.VG) bool {
	h := c.ph.NPs[nps[len(nps)-1]].Head
	if c.lemma(g.Main) == "require" && (c.u(h) != annot.NOUN || !c.onTable(h)) {
		return false
	}
	if g.Modal == "have to" && c.holdsAny(g, "going") && c.lower(h) != "we" {
		return false // "is going to have to": what comes of it
	}
	switch c.lower(h) {
	case "you", "one", "i":
		return false
	case "we":
		return !c.looming(g)
	}
	own := c.holdersOf(nps)
	return len(own) == 0 || own[0].entity != holders[0].entity || g.Modal == "must"
}

// ahead is how many tokens before a verb group its "will" may stand.
const ahead = 3

// looming reports whether "will" stands in a verb group or right before it: what "we will
// need to" do is a plan.
func (c *clause) looming(g phrase.VG) bool {
	for t := max(g.First-ahead, c.first()); t < g.Main; t++ {
		if w := c.lower(t); w == "will" || w == "'ll" || w == "’ll" {
			return true
		}
	}
	return false
}

// guessed reports whether a verb group says what is likely, what is past or how to be:
// "should be able to", "must have known", "we must be careful".
func (c *clause) guessed(g phrase.VG) bool {
	switch c.lemma(g.Main) {
	case "be":
	case "show", "prove", "help", "lead", "mean", "suffice":
		return g.Modal == "should" || g.Modal == "ought"
	default:
		return false
	}
	t := g.Last
	if t >= c.end() || c.u(t) == annot.PUNCT && c.predicateOf(g) == g.Main {
		return true // "Chile is at sea, but Norway should not be."
	}
	for t+1 < c.end() && c.u(t) == annot.ADV && c.u(t+1) == annot.ADJ {
		t++
	}
	switch c.lower(t) {
	case "careful", "cautious", "clear", "honest", "aware", "proud", "grateful", "mindful", "patient", "noted", "frank":
		return true
	case "able", "good", "fine", "easy", "interesting", "enough", "ready", "possible":
		return g.Modal == "should" || g.Modal == "ought"
	}
	return false
}

// morals are what somebody is told to take to heart, at no table.
var morals = map[string]bool{"blame": true, "responsibility": true, "dismay": true, "courage": true, "consequence": true, "lesson": true,
	"shame": true, "conscience": true, "doubt": true, "illusion": true, "excuse": true}

// maxMoral is how many tokens behind its verb such a word may stand.
const maxMoral = 4

// moral reports whether the verb at token t has such a word as object: "must shoulder the
// blame". The tagger takes "blame" for a verb there.
func (c *clause) moral(t int) bool {
	for k := t + 1; k < c.end() && k <= t+maxMoral && c.u(k) != annot.ADP && c.u(k) != annot.PUNCT; k++ {
		if morals[c.lemma(k)] {
			return true
		}
	}
	return false
}

// predicateOf is the head of the clause of a verb group: the main verb, what a copula
// joins to the subject, or the verb of "have to".
func (c *clause) predicateOf(g phrase.VG) int {
	t := g.Main
	for range maxGovernors {
		h := c.head(t)
		if h < c.first() || !c.depends(t, "aux", "cop") && (!c.depends(t, "xcomp") || h < g.First || h >= g.Last) {
			break
		}
		t = h
	}
	return t
}

// modifies reports whether the clause of a verb group only says which noun is meant or is a
// question within a sentence: "the homework that both must do", "what conditions must be met".
func (c *clause) modifies(g phrase.VG) bool {
	t := c.predicateOf(g)
	for c.depends(t, "conj", "xcomp") && c.head(t) >= c.first() {
		t = c.head(t)
	}
	if c.depends(t, "acl") {
		return true
	}
	for k := t - 1; k >= c.first() && k > t-maxBack; k-- {
		x := c.x(k)
		if (x == "WDT" || x == "WP" || x == "WRB" || x == "WP$") && (c.head(k) == t || c.head(c.governorIn(k)) == t) {
			return true
		}
	}
	return false
}

// governorIn is the head of token t, or t itself for a root.
func (c *clause) governorIn(t int) int {
	if g := c.head(t); g >= c.first() {
		return g
	}
	return t
}

// boundOf is the token after the clause of a verb group, without those with a subject of
// their own that are joined to it: "it must be real, and we will see".
func (c *clause) boundOf(g phrase.VG) int {
	t := c.predicateOf(g)
	_, to := c.extent(t)
	for k := t + 1; k < to; k++ {
		if c.head(k) == t && c.depends(k, "conj", "parataxis") && c.dependent(k, "nsubj", "expl") >= 0 {
			from, _ := c.extent(k)
			to = max(from, g.Last)
		}
	}
	return c.strike(g.First, to)
}

// modifier reports whether the clause with its subject at token from is a question within
// a sentence or a relative clause that nothing opens: "the steps the board must take".
func (c *clause) modifier(from int) bool {
	if c.embedded(from) || from > c.first() && c.lower(from-1) == "that" && c.x(from-1) == "WDT" {
		return true
	}
	// "the steps the board must take": two noun phrases in a row.
	return from > c.first() && c.ph.NPAt(from-1) >= 0 && !c.weekday(from-1) && c.ph.VGAt(from-1) < 0
}

// embedded reports whether the clause that begins at token t is a question within a
// sentence: "what conditions must be met".
func (c *clause) embedded(t int) bool {
	for k := t; k >= c.first() && k >= t-1; k-- {
		switch c.lower(k) {
		case "what", "which", "how", "whether", "why", "who", "where", "when":
			return true
		}
	}
	return false
}

// contentEnd is the token after the words that are attributed around token t, in the
// sentence.
func (c *clause) contentEnd(t int) int {
	end := c.end()
	if a := c.attributionOf(c.d.Tokens[t].Span); a != annot.None {
		for end > t+1 && c.d.Tokens[end-1].Start >= c.d.Attributions[a].Content.End {
			end--
		}
	}
	return end
}

// contentStarts reports whether the words attributed to somebody begin at token t:
// "told the council Norway must".
func (c *clause) contentStarts(t int) bool {
	for _, i := range c.attributions {
		if c.d.Attributions[i].Content.Start == c.d.Tokens[t].Start {
			return true
		}
	}
	return false
}

// nevers reads what a speaker says another will never do: "she added that Chile would
// never join the bloc" rejects it for good.
func (c *clause) nevers() {
	for v, g := range c.ph.VGs {
		if !g.Negated || g.Modal != "will" && g.Modal != "would" && g.Modal != "can" && g.Modal != "could" || !c.never(g.First, g.Last) {
			continue
		}
		if c.cueReads(v) || c.inUnreal(v) || thinking[c.lemma(g.Main)] {
			continue
		}
		holders := c.speakerAt(c.d.Tokens[g.Main].Span, annot.Span{})
		nps := c.ph.Subjects(c.d, v)
		if len(holders) == 0 || len(nps) == 0 {
			continue
		}
		subject := c.holdersOf(nps)
		if len(subject) == 0 || subject[0].entity == holders[0].entity {
			continue
		}
		r := reading{name: "never", first: g.First, last: g.Main + 1, vg: v, holders: holders, stance: annot.Reject,
			strength: annot.Absolute, negated: true, from: g.Main, to: c.clauseEnd(g.Main)}
		r.at(c)
		c.add(r)
	}
}

func (c *clause) never(from, to int) bool {
	for t := from; t < to; t++ {
		if c.lower(t) == "never" {
			return true
		}
	}
	return false
}

// at records the words that name the speaker when they stand in the sentence.
func (r *reading) at(c *clause) {
	a := c.attributionOf(c.d.Tokens[r.first].Span)
	if a == annot.None {
		return
	}
	if src := c.d.Attributions[a].Source; c.s.Contains(src) && !src.Empty() {
		for i := range r.holders {
			r.holders[i].at = src
		}
	}
}

func (c *clause) toFollows(t int) bool {
	return t < c.end() && c.x(t) == "TO"
}

// thinking verbs under "must" or "should" tell of reasoning, not of wishes.
var thinking = map[string]bool{"say": true, "know": true, "think": true, "note": true, "remember": true, "wonder": true, "see": true,
	"understand": true, "add": true, "admit": true, "assume": true, "believe": true, "imagine": true, "doubt": true, "realise": true, "realize": true, "ask": true, "hope": true, "expect": true}
