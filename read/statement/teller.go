package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// judgeOf are those for whom a verdict holds: who the cue names ("unacceptable to Norway",
// "a red line for Norway", "to Norway, the toll is unfair"), who owns it, who gives the
// name, who says so.
func (c *clause) judgeOf(cue *lexicon.Cue, p, last int, j judged) []holder {
	for _, prep := range []string{"for", "with"} {
		if cue.HasFrame(prep) {
			if hs := c.agent(last, prep); len(hs) > 0 {
				return hs
			}
		}
	}
	if cue.HasFrame("to+np") {
		if hs := c.agent(last, "to"); len(hs) > 0 {
			return hs
		}
	}
	if np := c.ph.NPAt(p); np >= 0 && cue.HasFrame("for") {
		if hs := c.possessor(np); len(hs) > 0 {
			return hs
		}
	}
	if j.namer >= 0 {
		if c.ph.VGs[j.v].Passive {
			return c.byWhom(j.namer, p)
		}
		return c.holdersOf(c.ph.Subjects(c.d, j.v))
	}
	if o := c.dependent(p, "obl"); o >= 0 && o < c.ph.VGs[j.v].First && c.d.Tokens[o].Start < c.d.Tokens[j.from].Start {
		if from, _ := c.extent(o); c.lower(from) == "to" {
			if hs := c.agent(from, "to"); len(hs) > 0 {
				return hs
			}
		}
	}
	return c.teller(p)
}

// byWhom is the agent of a verb in the passive, which may hang on what it names: "was deemed
// unfair by Norway", "is seen as a trap by Norway".
func (c *clause) byWhom(verb, p int) []holder {
	for k := verb + 1; k < c.end(); k++ {
		if g := c.head(k); (g == verb || g == p) && c.depends(k, "obl") || g == p && c.depends(k, "nmod") {
			if from, _ := c.extent(k); c.lower(from) == "by" {
				return c.agent(from, "by")
			}
		}
	}
	return nil
}

// teller is who says or thinks what token t says: who holds the view that it is, the
// subject of the nearest verb of thinking above it, or else the speaker of the words.
func (c *clause) teller(t int) []holder {
	for h := t; ; h = c.head(h) {
		if o := c.dependent(h, "nsubj:outer"); o >= 0 && views[c.lemma(o)] && c.ph.NPAt(o) >= 0 {
			if hs := c.possessor(c.ph.NPAt(o)); len(hs) > 0 {
				return hs
			}
			if hs := c.agent(o+1, "of"); len(hs) > 0 {
				return hs
			}
		}
		if o := c.dependent(h, "obl"); o >= 0 && o < h && views[c.lemma(o)] && c.ph.NPAt(o) >= 0 {
			if hs := c.possessor(c.ph.NPAt(o)); len(hs) > 0 {
				return hs // "in Norway's view"
			}
		}
		g := c.head(h)
		if g < c.first() || !c.depends(h, "ccomp", "conj", "xcomp") {
			break
		}
		v := c.thinker(g)
		if v < 0 && c.says[c.lemma(g)] && c.attributionOf(c.d.Tokens[t].Span) == annot.None {
			v = c.ph.VGAt(g)
		}
		if v >= 0 && c.depends(h, "ccomp") && !c.ph.VGs[v].Passive && !c.ph.VGs[v].Negated {
			if hs := c.holdersOf(c.ph.Subjects(c.d, v)); len(hs) > 0 {
				return hs
			}
		}
	}
	return c.speakerAt(c.d.Tokens[t].Span, annot.Span{})
}

// views are nouns for what somebody thinks or wants: "Norway's view is that".
var views = map[string]bool{"view": true, "position": true, "stance": true, "message": true, "demand": true, "belief": true, "line": true, "opinion": true,
	"argument": true, "priority": true, "condition": true}

// thinker is the verb group whose subject thinks or makes plain what hangs on token t, or -1:
// "believes that", "made clear that", "is adamant that".
func (c *clause) thinker(t int) int {
	if believing[c.lemma(t)] {
		return c.ph.VGAt(t)
	}
	verb := t
	if c.lemma(t) == "make" {
		t = c.dependent(t, "xcomp")
	} else if be := c.dependent(t, "cop"); be >= 0 {
		verb = be
	} else if verb = c.head(t); verb < c.first() || c.lemma(verb) != "make" {
		return -1
	}
	if t < 0 {
		return -1
	}
	switch c.lower(t) {
	case "clear", "plain", "adamant", "convinced":
		return c.ph.VGAt(verb)
	}
	return -1
}
