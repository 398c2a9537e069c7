package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// antecedent is the noun phrase that a relative clause without an object of its own
// hangs on: "the quota, which Norway has rejected", "the quota that Norway opposes".
func (c *clause) antecedent(vg int) (from, to int) {
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 0 {
		return 0, 0
	}
	t := c.outerFirst(nps[len(nps)-1]) - 1
	switch {
	case t > c.first() && (c.lower(t) == "which" || c.lower(t) == "that" && (c.x(t) == "WDT" || c.x(t) == "WP")):
		t--
		if c.word(t) == "," {
			t--
		}
	default:
		// "the truce Norway is seeking", where noun and name may look like one phrase.
		noun := c.bareRelative(vg)
		np := -1
		if noun >= c.first() {
			np = c.ph.NPAt(noun)
		}
		if np < 0 || noun >= c.ph.VGs[vg].First || c.denied(noun) {
			return 0, 0 // "this is no toll Norway wanted"
		}
		if of := c.head(noun); c.relation(noun) == "appos" && of >= c.first() && c.ph.NPAt(of) >= 0 {
			if c.outerFirst(np) > c.first() && dash(c.word(c.outerFirst(np)-1)) {
				return 0, 0 // "cut the toll and shut the pier — steps Norway opposes": both, and which words?
			}
			noun, np = of, c.ph.NPAt(of) // "a toll, something Norway opposes"
		}
		return c.outerFirst(np), min(noun+1, c.ph.NPs[np].Last)
	}
	np := -1
	if t >= c.first() {
		np = c.ph.NPAt(t)
	}
	if np < 0 {
		return 0, 0
	}
	to = c.ph.NPs[np].Last
	from = c.listStart(np)
	hung, place := c.qualified(vg), c.isPlace(c.ph.NPs[np].Head)
	for range maxGovernors {
		if !place && hung >= from && hung < to || from-2 < c.first() || c.u(from-1) != annot.ADP || c.ph.NPAt(from-2) < 0 {
			break
		}
		outer := c.ph.NPAt(from - 2)
		if cue, _ := c.cueAt(c.ph.NPs[outer].Head); place && cue != nil && cue.Head == lexicon.Noun && len(cue.Words) == 1 {
			break // "Chile's acceptance of checks in Norway, which"
		}
		from = c.outerFirst(outer)
	}
	return from, to
}

// isPlace reports whether the noun at token t is the name of a state or place: where something is
// done, and nothing that is wanted or refused.
func (c *clause) isPlace(t int) bool {
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[t].Span)
	return m >= 0 && c.u(t) == annot.PROPN && (c.d.Mentions[m].Kind == annot.State || c.d.Mentions[m].Kind == annot.Place)
}

// qualified is the noun that the tree hangs the relative clause of verb group vg on, or -1.
func (c *clause) qualified(vg int) int {
	t := c.ph.VGs[vg].Main
	for range maxGovernors {
		h := c.head(t)
		switch {
		case h < c.first():
			return -1
		case c.depends(t, "acl"):
			return h
		case !c.depends(t, "xcomp", "conj", "ccomp"):
			return -1
		}
		t = h
	}
	return -1
}

// bareRelative is the noun that a relative clause without a relative pronoun hangs on: "the truce
// Norway is seeking"; -1 when verb group vg is in none, or has an object of its own.
func (c *clause) bareRelative(vg int) int {
	main := c.ph.VGs[vg].Main
	for c.relation(main) == "xcomp" || c.relation(main) == "conj" {
		if main = c.head(main); main == annot.None {
			return -1
		}
	}
	noun := c.head(main)
	if noun == annot.None || noun > main || c.relation(main) != "acl" || c.ph.VGs[vg].Participle || c.ph.VGs[vg].To {
		return -1
	}
	for k := c.first(); k < c.end(); k++ {
		to := giving[c.lemma(main)] && c.ph.NPAt(k) >= 0 && c.personal([]int{c.ph.NPAt(k)}) // "the pier Norway promised voters"
		if c.head(k) == main && (c.relation(k) == "obj" && !to || c.relation(k) == "ccomp" || c.relation(k) == "nsubj" && k < noun) {
			return -1
		}
	}
	return noun
}

// listStart is the first token of the list whose last member is noun phrase np: "cuts, taxes and
// other reforms that Norway demands" are all demanded. Without "other" or a third member the
// clause may say more of the last alone.
func (c *clause) listStart(np int) int {
	from := c.outerFirst(np)
	h := c.head(c.ph.NPs[np].Head)
	if c.relation(c.ph.NPs[np].Head) != "conj" || h < c.first() || h > from || c.ph.NPAt(h) < 0 {
		return from
	}
	start := c.outerFirst(c.ph.NPAt(h))
	items := c.items(start, c.ph.NPs[np].Last)
	if len(items) > 2 || len(items) == 2 && c.lower(from) == "other" {
		return start
	}
	return from
}

// gotten is what a relative clause says that somebody wants to have, when its infinitive, which
// begins the target at token from, has lost its object to it: "an accord that Norway aims to sign
// in May". 0, 0 for none.
func (c *clause) gotten(vg, from, to int) (int, int) {
	if from >= to {
		return 0, 0
	}
	v := c.ph.VGAt(from)
	if v < 0 || !c.ph.VGs[v].To || !obtaining[c.lemma(c.ph.VGs[v].Main)] || c.dependentFrom(from, c.ph.VGs[v].Main, "obj", "ccomp", "xcomp") >= 0 {
		return 0, 0
	}
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 0 {
		return 0, 0
	}
	t := c.outerFirst(nps[len(nps)-1]) - 1
	if t < c.first() || c.x(t) != "WDT" && c.x(t) != "WP" || !c.depends(t, "obj") {
		return 0, 0
	}
	return c.antecedent(vg)
}

// obtaining verbs say of their object that it is to be.
var obtaining = map[string]bool{"sign": true, "have": true, "see": true, "get": true, "achieve": true, "reach": true, "secure": true,
	"adopt": true, "implement": true, "build": true, "make": true, "keep": true, "accept": true, "approve": true, "pass": true,
	"conclude": true, "obtain": true, "win": true, "introduce": true, "pursue": true, "create": true, "establish": true, "preserve": true}

// undoing verbs say of their object that it is to be no more.
var undoing = map[string]bool{"remove": true, "drop": true, "scrap": true, "lift": true, "end": true, "cancel": true, "abolish": true,
	"delete": true, "withdraw": true, "repeal": true, "stop": true, "cut": true, "halt": true, "reverse": true, "rescind": true}
