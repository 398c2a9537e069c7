package statement

import "rapporteur/annot"

// judgedThing fills in the target: the phrase of token s, which ends before token limit, or the
// whole clause of token t for a pronoun that points back.
func (c *clause) judgedThing(j judged, s, limit, t int) (judged, bool) {
	j.thing = s
	if c.u(s) == annot.PRON || c.u(s) == annot.DET || c.u(s) == annot.SCONJ {
		_, end := c.extent(t, "conj", "parataxis")
		j.from, j.to = s, max(min(c.clauseEnd(s), end), s+1)
		return j, true
	}
	j.from, j.to = c.extent(s, "appos", "parataxis")
	for k, last := s+1, j.to; k < last; k++ {
		switch {
		case k == limit || c.head(k) == s && c.depends(k, "amod") && c.u(k) == annot.ADJ && !c.thanAt(k+1):
			j.to = min(j.to, k)
		case c.depends(k, "acl:relcl") && c.below(t, k):
			// The clause that judges hangs on what it judges.
			from, _ := c.extent(k)
			j.to = min(j.to, max(from, s+1))
		}
	}
	if np := c.ph.NPAt(s); np >= 0 {
		j.from = min(j.from, c.outerFirst(np))
		if c.dependent(s, "cop") >= 0 {
			j.from = c.outerFirst(np)
		}
	}
	for j.from < s && (c.d.Tokens[j.from].Start < c.contentStart(s) || c.u(j.from) == annot.PUNCT || c.u(j.from) == annot.ADP || c.u(j.from) == annot.CCONJ || c.u(j.from) == annot.SCONJ) {
		j.from++
	}
	if j.to+1 < limit && c.thanAt(j.to+1) {
		j.to = limit // "a truce longer than a month"
	}
	j.to = c.strike(j.from, j.to)
	return j, true
}

func (c *clause) thanAt(t int) bool { return t < c.end() && c.lower(t) == "than" }

// subjectAt is the subject of the predicate at token t with verb group v, by the words where
// the tree has none, or -1.
func (c *clause) subjectAt(t, v int) int {
	s := c.subjectToken(t)
	if nps := c.ph.Subjects(c.d, v); s < 0 && len(nps) > 0 && c.ph.NPs[nps[len(nps)-1]].Head < c.ph.VGs[v].First {
		s = c.ph.NPs[nps[len(nps)-1]].Head
	}
	// "contends that is unfair", where "that" is taken to open the clause
	if t := c.ph.VGs[v].First - 1; s < 0 && t >= c.first() && c.lower(t) == "that" && c.depends(t, "mark") {
		s = t
	}
	// A tree may join the first verb of what is said to the verb of saying.
	if a := c.attributionOf(c.d.Tokens[c.ph.VGs[v].Main].Span); s >= 0 && a != annot.None && c.d.Attributions[a].Source.Contains(c.d.Tokens[s].Span) {
		return -1
	}
	return s
}

// subjectToken is the subject of the predicate at token t, through what it shares it with
// and out of a relative clause: "a toll that, she said, would be unfair".
func (c *clause) subjectToken(t int) int {
	for range maxGovernors {
		if s := c.nearestSubject(t); s >= 0 {
			if x := c.x(s); x != "WDT" && x != "WP" {
				return s
			}
			if of := c.gap(t); of >= 0 || c.lower(s) != "that" {
				return of
			}
			return s // "contends that does not work"
		}
		switch {
		case c.depends(t, "conj", "xcomp"):
			t = c.head(t)
		case c.depends(t, "acl:relcl", "ccomp"):
			return c.gap(t)
		default:
			return -1
		}
	}
	return -1
}

// nearestSubject is the last subject that hangs on token t before it, or -1. In "the truth is
// that it was a sham" the sham has two.
func (c *clause) nearestSubject(t int) int {
	for k := t - 1; k >= c.first(); k-- {
		if c.head(k) == t && c.depends(k, "nsubj", "csubj") && !c.compared(k) {
			return k
		}
	}
	return -1
}

// compared reports whether token t is what something is compared with: June in "a delay longer
// than June", which parsers take for a second subject.
func (c *clause) compared(t int) bool {
	by := c.dependent(t, "case", "mark")
	return by >= 0 && by < t && c.lower(by) == "than"
}

// gap is the noun that a relative clause hangs on in which token t stands, over verbs of
// saying between: "the toll that Norway says is illegal".
func (c *clause) gap(t int) int {
	for range maxGovernors {
		g := c.head(t)
		switch {
		case g < c.first():
			return -1
		case c.depends(t, "acl:relcl"):
			if c.x(g) == "WDT" || c.x(g) == "WP" {
				return -1
			}
			// "a delay of choice that is wrong": the delay is.
			if of := c.dependent(g, "case"); of >= 0 && c.lower(of) == "of" && c.dependent(g, "det") < 0 && c.depends(g, "nmod") {
				return c.head(g)
			}
			return g
		case c.depends(t, "ccomp", "conj", "xcomp"):
			t = g
		default:
			return -1
		}
	}
	return -1
}

// onTable reports whether the thing at token t can be on the table: no person or party,
// and not the talks themselves, of which an assessment tells.
func (c *clause) onTable(t int) bool {
	switch c.u(t) {
	case annot.PRON, annot.DET, annot.SCONJ:
		switch c.lower(t) {
		case "it", "this", "that", "these", "those", "all", "everything", "nothing", "anything", "none", "neither", "each", "both", "what", "which":
			return true
		}
		return false
	case annot.NOUN, annot.PROPN:
	default:
		return c.ph.VGAt(t) >= 0 // a clause
	}
	if c.lex.Topics.Class(c.lemma(t)) == "talks" || people[c.lower(t)] || circumstances[c.lemma(t)] {
		return false
	}
	e := c.entityAt(t)
	if e == annot.None {
		return true
	}
	switch c.d.Entities[e].Kind {
	case annot.Person, annot.State, annot.Organisation, annot.Group, annot.UnnamedSource, annot.Outlet, annot.Pronoun:
		return false
	}
	return true
}

// circumstances are how things are, not what somebody proposes.
var circumstances = map[string]bool{"situation": true, "time": true, "day": true, "week": true, "month": true, "year": true, "moment": true,
	"news": true, "world": true, "question": true, "place": true, "weather": true, "economy": true, "life": true, "relationship": true, "relation": true}
