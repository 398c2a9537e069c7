package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// identities reads a noun of wish or offer that is said to be something: "the union's
// main demand is a longer truce", "Chile's aim is to reopen the strait", "among Norway's
// demands are higher wages".
func (c *clause) identities() {
	for v, g := range c.ph.VGs {
		holds := c.lemma(g.Main) == "include" && !g.Passive // "its demands include"
		if c.lemma(g.Main) != "be" && !holds || g.Negated || g.To || c.inUnreal(v) {
			continue
		}
		if np := c.identified(v); np >= 0 {
			if cue, _ := c.cueAt(c.ph.NPs[np].Head); !holds || cue.Stance == string(annot.Demand) {
				c.identity(v, np)
			}
		} else if w := c.ph.VGAt(max(g.First-1, c.first())); w >= 0 && w != v && !holds {
			c.cleft(v, w)
		}
	}
}

// identified is the noun phrase before the copula v that says what follows is wanted, or
// -1. "Among Norway's demands are" has it behind a preposition.
func (c *clause) identified(v int) int {
	t := c.ph.VGs[v].First - 1
	for t >= c.first() && (c.u(t) == annot.ADV || c.word(t) == ",") {
		t--
	}
	if t < c.first() {
		return -1
	}
	np := c.ph.NPAt(t)
	// "their demand for the summit was": back over what belongs to the noun.
	for range maxGovernors {
		if np < 0 {
			return -1
		}
		first := c.outerFirst(np)
		cue, _ := c.cueAt(c.ph.NPs[np].Head)
		if cue != nil && cue.Head == lexicon.Noun && cue.HasFrame("is") {
			return np
		}
		if first-2 < c.first() || c.u(first-1) != annot.ADP {
			return -1
		}
		np = c.ph.NPAt(first - 2)
	}
	return -1
}

// aims are what those who speak of them pursue themselves.
var aims = map[string]bool{"determination": true, "intent": true, "aim": true, "goal": true, "objective": true, "priority": true, "intention": true}

// identity reads what a noun is said to be. An offer may be called many things ("a
// surprise"); what is offered is a deed or a clause.
func (c *clause) identity(v, np int) {
	g := c.ph.VGs[v]
	cue, n := c.cueAt(c.ph.NPs[np].Head)
	r := reading{cue: cue, name: ruleName(cue, "is"), first: c.ph.NPs[np].Head, last: c.ph.NPs[np].Head + n, vg: v,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, c.governing(v)), holders: c.possessor(np)}
	if len(r.holders) == 0 {
		r.holders = c.agent(r.last, "of", "by", "from")
	}
	head := c.ph.NPs[np].Head
	if a := c.attributionOf(c.d.Tokens[head].Span); len(r.holders) == 0 && aims[c.lemma(head)] && a != annot.None && c.d.Attributions[a].Direct {
		r.holders = c.speakerAt(c.d.Tokens[head].Span, annot.Span{}) // «"The aim is to"»: of who says so
	} else if w := c.lower(c.ph.NPs[np].First); len(r.holders) == 0 && (w == "the" || w == "these" || w == "those") {
		r.holders = c.drafter(r.stance)
	}
	from := g.Last
	for from < c.end() && (c.u(from) == annot.ADV || c.word(from) == ":" || c.word(from) == "“" || c.word(from) == "\"") {
		from++
	}
	if from >= c.end() {
		return
	}
	clausal := c.lower(from) == "that" && c.x(from) != "DT"
	switch {
	case clausal || c.x(from) == "TO":
		from++
	case cue.Stance == "demand" && (c.ph.NPAt(from) >= 0 || c.u(from) == annot.DET) || c.ph.VGAt(from) >= 0 && c.x(from) == "VBG" && g.Last == g.Main+1:
	default:
		return // "their demand is unacceptable"
	}
	if c.ph.NPAt(from) >= 0 && c.x(c.ph.NPs[c.ph.NPAt(from)].Head) == "PRP" && !clausal {
		return
	}
	c.stopAtVerb = !clausal
	r.from, r.to = from, c.clauseEnd(from)
	c.stopAtVerb = false
	if c.slogan(from, r.to) {
		c.leave(r, Vacuous)
		return
	}
	c.add(r)
}

// slogans are what everybody is for.
var slogans = map[string]bool{"security": true, "safety": true, "stability": true, "prosperity": true, "unity": true, "justice": true,
	"dignity": true, "democracy": true, "freedom": true}

// slogan reports whether tokens [from, to) are such a word alone: "the priority is national
// security", but "security for the port".
func (c *clause) slogan(from, to int) bool {
	np := c.ph.NPAt(from)
	return np >= 0 && c.ph.NPs[np].Last >= to && c.u(from) != annot.DET && slogans[c.lemma(c.ph.NPs[np].Head)]
}

// cleft reads "what Norway wants is a longer truce": copula v says what verb group w takes.
func (c *clause) cleft(v, w int) {
	g := c.ph.VGs[w]
	cue, n := c.cueAt(g.Main)
	if cue == nil || cue.Head != lexicon.Verb || g.Passive || g.Last != c.ph.VGs[v].First || !cue.HasFrame("obj") && !cue.HasFrame("to") {
		return
	}
	nps := c.ph.Subjects(c.d, w)
	if len(nps) == 0 {
		return
	}
	if t := c.outerFirst(nps[len(nps)-1]) - 1; t < c.first() || c.lower(t) != "what" && c.lower(t) != "all" {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, "is"), first: g.Main, last: g.Main + n, vg: w,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, chain{}), negated: g.Negated, holders: c.holdersOf(nps)}
	if !r.negate() {
		return
	}
	from := c.ph.VGs[v].Last
	for from < c.end() && (c.u(from) == annot.ADV || c.u(from) == annot.PUNCT) {
		from++
	}
	if from < c.end() && c.x(from) == "TO" {
		from++
	}
	if from >= c.end() || c.ph.NPAt(from) < 0 && c.u(from) != annot.DET && c.ph.VGAt(from) < 0 {
		return
	}
	r.from, r.to = from, c.clauseEnd(from)
	c.add(r)
}
