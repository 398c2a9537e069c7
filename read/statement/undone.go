package statement

import "rapporteur/annot"

// undone reports whether the words around verb group vg say that what it tells did not
// come about or is not told as a fact: "before Chile accepts", "nearly accepted", "would have accepted", "has yet
// to accept", "failed to agree", "denied rejecting".
func (c *clause) undone(vg int) bool {
	g := c.ph.VGs[vg]
	if by := c.introduced(g.Main); by >= 0 && c.lower(by) == "before" && c.relation(g.Main) == "advcl" && c.another(vg) {
		return true // "wants aid before Chile quits the talks"
	}
	if g.Perfect && (g.Modal == "would" || g.Modal == "could" || g.Modal == "might") {
		return true
	}
	for t := max(g.First-1, c.first()); t < g.Main; t++ {
		switch c.lower(t) {
		case "nearly", "almost":
			return true
		}
	}
	if g.To {
		t := g.First - 1
		if t > c.first() && c.lower(t) == "yet" {
			return true
		}
		for t >= c.first() && c.u(t) == annot.ADV {
			t--
		}
		if t >= c.first() && failing[c.lemma(t)] && c.u(t) == annot.VERB {
			return true
		}
	}
	if by := c.introduced(g.Main); by >= 0 && c.lower(by) == "since" && c.relation(g.Main) == "advcl" && !g.Perfect {
		return true // "ever since Chile voted to leave": history
	}
	if h := c.head(g.Main); h != annot.None && (c.lemma(h) == "true" || c.lemma(h) == "untrue" || c.lemma(h) == "false") && c.depends(g.Main, "ccomp", "csubj") {
		return true // "it was not true that"
	}
	if h := c.head(g.Main); h != annot.None && c.lemma(h) == "deny" && c.u(h) == annot.VERB {
		switch c.relation(g.Main) {
		case "xcomp", "ccomp", "obj":
			return true
		}
	}
	return false
}

// another reports whether the clause of verb group vg has another subject than all that it
// hangs on.
func (c *clause) another(vg int) bool {
	subject := c.holdersOf(c.ph.Subjects(c.d, vg))
	if len(subject) == 0 {
		return false
	}
	other := false
	for h := c.head(c.ph.VGs[vg].Main); h >= c.first(); h = c.head(h) {
		w := c.ph.VGAt(h)
		if w < 0 {
			continue
		}
		for _, up := range c.holdersOf(c.ph.Subjects(c.d, w)) {
			if c.speaksFor(up.entity, subject[0].entity) {
				return false
			}
			other = true
		}
	}
	return other
}

// failing verbs say that what their infinitive tells did not come about.
var failing = map[string]bool{"fail": true, "neglect": true, "hesitate": true, "omit": true, "struggle": true, "forget": true}

// ended reports whether verb group vg tells what somebody did until now: "no longer
// demands", "stopped demanding".
func (c *clause) ended(vg int) bool {
	g := c.ph.VGs[vg]
	for t := max(g.First-2, c.first()); t+1 < g.Main; t++ {
		if c.lower(t) == "no" && c.lower(t+1) == "longer" {
			return true
		}
	}
	if h := c.head(g.Main); c.x(g.Main) == "VBG" && h != annot.None && h < g.Main {
		switch c.lemma(h) {
		case "stop", "cease", "quit":
			return c.relation(g.Main) == "xcomp" || c.relation(g.Main) == "ccomp" || c.relation(g.Main) == "advcl"
		}
	}
	return false
}

// end gives the reading the stance that is left when its cue is over: who no longer
// demands something has given it up, who no longer backs it is against it. Who no longer
// rejects it need not accept it yet.
func (r *reading) end() bool {
	switch r.stance {
	case annot.Demand:
		r.stance = annot.Concede
	case annot.Accept, annot.Offer, annot.Consider:
		r.stance = annot.Reject
	default:
		return false
	}
	r.name = ruleName(r.cue, "ended")
	return true
}
