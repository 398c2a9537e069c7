package statement

import (
	"slices"

	"rapporteur/annot"
)

// weigh weakens or hardens the readings by the words around their clause, as the tree has
// them: what somebody is expected or thought to do is hedged, what holds under any
// circumstances is absolute.
func (c *clause) weigh() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.strength == annot.Hedged {
			continue
		}
		core := c.core(r)
		switch {
		case c.guessedAt(r, core):
			r.strength = annot.Hedged
		case c.final(core):
			r.strength = annot.Absolute
		}
	}
}

// core is the word that heads the clause of a reading: its verb, or the predicate of its
// copula.
func (c *clause) core(r *reading) int {
	t := r.first
	if r.vg >= 0 {
		t = c.ph.VGs[r.vg].Main
	}
	for range 3 {
		if h := c.head(t); h >= 0 && c.depends(t, "aux", "cop") {
			t = h
		}
	}
	return t
}

// guessedAt reports whether the clause of a reading is somebody's guess: a forecast, an
// appearance, or what the report itself says that a party would do.
func (c *clause) guessedAt(r *reading, core int) bool {
	if r.vg >= 0 && r.cue != nil && r.cue.Words[0] != "would" {
		g := c.ph.VGs[r.vg]
		if g.Modal == "would" && !r.negated && c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			return true
		}
	}
	if c.hedgedBy(core) {
		return true
	}
	for t, steps := core, 0; steps < maxGovernors; steps++ {
		h := c.head(t)
		if h < c.first() {
			return false
		}
		switch {
		case c.depends(t, "ccomp", "xcomp", "csubj") && (h < r.first || h >= r.last):
			if c.doubts(h, r, c.depends(t, "xcomp")) {
				return true
			}
		case c.depends(t, "conj"):
			if v := c.ph.VGAt(t); v >= 0 && c.ph.VGs[v].Finite && c.x(h) == "VB" {
				return false // no pair: "is thought to want it and has rejected it"
			}
		case !c.depends(t, "ccomp", "xcomp", "csubj", "aux", "cop"):
			return false
		}
		t = h
	}
	return false
}

// doubts reports whether the word at token h, whose complement the clause of a reading is,
// says that this may be so: "seems", "hinted", "is thought to". What somebody believes of
// others is a guess, what he believes of himself is not; what he predicts is one always. Whoever was told that something is
// so does not doubt it.
func (c *clause) doubts(h int, r *reading, raised bool) bool {
	lemma := c.lemma(h)
	if c.lex.Hedges.Class(lemma) == "hedge" || lemma == "look" && c.u(h) == annot.VERB {
		return true
	}
	v := c.ph.VGAt(h)
	if v < 0 || c.ph.VGs[v].Main != h {
		return false
	}
	switch c.ph.VGs[v].Modal {
	case "may", "might", "could":
		if c.x(h) == "VB" && !c.ph.VGs[v].Negated {
			return true // "could promise that it will"
		}
	}
	if !guessing[lemma] {
		return false
	}
	if c.ph.VGs[v].Passive {
		return raised || c.dependent(h, "expl") >= 0 // "is thought to be willing", "it is thought that"
	}
	if !certain(lemma) {
		return true
	}
	who := c.holdersOf(c.ph.Subjects(c.d, v))
	return len(who) > 0 && !slices.ContainsFunc(r.holders, func(x holder) bool {
		return slices.ContainsFunc(who, func(y holder) bool { return c.speaksFor(x.entity, y.entity) })
	})
}

// certain reports whether a verb of guessing may tell what somebody means to do himself.
func certain(lemma string) bool {
	switch lemma {
	case "believe", "think", "understand":
		return true
	}
	return false
}

// guessing verbs say what somebody takes for true.
var guessing = map[string]bool{"believe": true, "think": true, "predict": true, "estimate": true, "anticipate": true, "reckon": true,
	"assume": true, "forecast": true, "understand": true, "presume": true, "rumour": true, "rumor": true}

// hedgedBy reports whether an adverb that hedges hangs on token core or on what qualifies
// it: "Reportedly, Norway has agreed", "a potentially useful step".
func (c *clause) hedgedBy(core int) bool {
	for k := c.first(); k < c.end(); k++ {
		h := c.head(k)
		if h < 0 || !c.depends(k, "advmod") || c.lex.Hedges.Class(c.lower(k)) != "hedge" {
			continue
		}
		if h == core || c.head(h) == core && c.depends(h, "amod") {
			return true
		}
	}
	return false
}

// final reports whether the clause of the word at token core is told as beyond bargaining:
// "under any circumstances", "our red line is that".
func (c *clause) final(core int) bool {
	if c.circumstances(core) != "" {
		return true
	}
	if c.depends(core, "xcomp") {
		core = c.head(core) // "has to take place"
	}
	h := c.head(core)
	if !c.depends(core, "ccomp", "csubj", "acl") {
		h = -1
	}
	if s := c.dependent(core, "nsubj"); s >= 0 && c.d.Tokens[s].DepRel == "nsubj:outer" {
		h = s
	}
	if h < c.first() {
		return false
	}
	for t := max(h-1, c.first()); t <= h; t++ {
		if cue, n := c.cueAt(t); cue != nil && t+n > h && cue.Strength == "absolute" {
			return true
		}
	}
	return c.lemma(h) == "line" && h > c.first() && c.lower(h-1) == "bright"
}

// circumstances is "any" or "no" where "under any circumstances" or "under no circumstances"
// hangs on the word at token core, else "".
func (c *clause) circumstances(core int) string {
	for _, k := range c.anyCase() {
		if c.above(core, k) {
			return c.lower(k - 1)
		}
	}
	return ""
}

// anyCase are the tokens of "circumstances" behind "any" or "no". They are looked up for
// every verb, so the sentence is searched once.
func (c *clause) anyCase() []int {
	if c.cases != nil {
		return c.cases
	}
	c.cases = []int{}
	for k := c.first() + 2; k < c.end(); k++ {
		if w := c.lower(k - 1); (w == "any" || w == "no") && (c.lower(k) == "circumstances" || c.lower(k) == "conditions") {
			c.cases = append(c.cases, k)
		}
	}
	return c.cases
}
