package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// naming verbs give their object a verdict: "called the plan unacceptable".
var naming = map[string]bool{"call": true, "describe": true, "label": true, "deem": true, "consider": true, "brand": true, "find": true, "declare": true, "view": true, "regard": true, "dub": true, "see": true}

// standing verbs join their object to their subject as "be" does: "represents a step
// backward", "amounts to a surrender".
var standing = map[string]bool{"represent": true, "constitute": true, "mark": true, "pose": true, "present": true, "mean": true, "amount": true, "remain": true, "become": true}

// judged is what a verdict is about and how that is said.
type judged struct {
	v      int // the verb group that asserts it
	main   int // the token that its negation hangs on
	namer  int // the naming verb, -1 when there is none
	thing  int // the head of what is judged, -1 for a clause alone
	from   int // tokens of the target, half open
	to     int
	clause bool // the target is a clause that "it" announces
}

// verdict reads a judgement on something that is on the table: "the cut is
// unacceptable to the union", "called the plan a non-starter", "a red line for Chile".
func (c *clause) verdict(cue *lexicon.Cue, first, last int) {
	if cue.Words[0] == "bad" && c.lower(first) == "worst" {
		return // "the worst of both worlds"
	}
	head := c.headOf(first, last)
	p, far := c.predicate(cue, head)
	j, ok := c.judgedAt(p)
	if !ok {
		j, ok = c.named(p, first)
	}
	if !ok {
		c.judgedBehind(cue, p, first, last)
		return
	}
	if c.praise(cue, p, head) || c.lower(j.from) == c.lower(head) {
		return // "fair is fair"
	}
	if j.thing >= 0 && !c.onTable(j.thing) && cue.Head == lexicon.Adj && !cue.OnlyNot && c.lower(head) != "too" {
		c.blame(&j, p)
	}
	if cue.HasFrame("it") && !j.clause {
		return
	}
	// "the map needed work", where the verb is none of being judged
	if c.u(head) == annot.VERB && j.namer < 0 && c.dependent(head, "aux:pass", "cop") < 0 {
		return
	}
	// What is "not the default option" is one of several.
	if a := c.dependent(head, "amod", "compound"); cue.Head == lexicon.Phrase && cue.OnlyNot && a >= 0 && a < first {
		return
	}
	ch := c.governing(j.v)
	r := reading{cue: cue, name: ruleName(cue, "verdict"), first: first, last: last, vg: j.v,
		stance: annot.Stance(cue.Stance), strength: strengthOf(cue, ch), negated: ch.negated, from: j.from, to: j.to}
	if not := c.denied(p) || c.denied(j.main); not && !c.ph.VGs[j.v].Negated && !c.nobody(j.v) || p != head && c.denied(head) {
		r.negated = !r.negated
	}
	r.negated = r.negated != far
	if ch.unreal || ch.obliged || !r.negate() {
		c.leave(r, ch.reason())
		return
	}
	r.name = ruleName(cue, "verdict")
	if j.clause && !c.announced(&r, j) {
		return
	}
	r.holders = c.judgeOf(cue, p, last, j)
	for i := range c.readings {
		// "considers the map a good basis" weighs nothing.
		if old := &c.readings[i]; j.namer >= 0 && old.first == j.namer {
			old.dropped = true
		}
	}
	c.judge(r, j.thing)
}

// judgedBehind reads a judgement that stands before what is judged: "the only way is a longer
// truce", "the best option is to wait".
func (c *clause) judgedBehind(cue *lexicon.Cue, p, first, last int) {
	q := c.head(p)
	if q < c.first() || cue.OnlyNot || !c.depends(p, "nsubj") || !moves[c.lemma(p)] || c.dependent(q, "case") >= 0 || cue.Stance != string(annot.Accept) && cue.Stance != string(annot.Demand) {
		return
	}
	be := c.dependentFrom(p+1, q, "cop")
	if be < 0 || be > q || c.ph.VGAt(be) < 0 {
		return
	}
	v := c.ph.VGAt(be)
	ch := c.governing(v)
	from := be + 1
	for from < c.end() && (c.x(from) == "TO" || c.u(from) == annot.ADV || c.u(from) == annot.SCONJ || c.u(from) == annot.PUNCT || c.lower(from) == "by") {
		from++
	}
	if ch.unreal || ch.negated || from >= c.end() || c.u(q) == annot.ADJ {
		return
	}
	r := reading{cue: cue, name: ruleName(cue, "inverted"), first: first, last: last, vg: v, stance: annot.Demand, strength: strengthOf(cue, ch),
		holders: c.teller(q), from: from, to: c.clauseEnd(from)}
	r.at(c)
	c.add(r)
}

// blame makes what somebody is wrong to do what is judged: "Norway was wrong to leave".
func (c *clause) blame(j *judged, p int) {
	if k := c.announces(p, p); k >= 0 && (c.x(k) == "TO" || c.lower(k) == "not") {
		j.thing, j.from, j.clause = -1, k, true
	}
}

// judge keeps a verdict unless it is about a person or a party, not about what is on the
// table, or repeats what the same holder has said of a pronoun before.
func (c *clause) judge(r reading, thing int) {
	if thing >= 0 && !c.onTable(thing) {
		return
	}
	if thing >= 0 && c.u(thing) == annot.PRON {
		pointer := r
		pointer.from, pointer.to = thing, thing+1
		if c.resolve(&pointer) {
			r.from, r.to = pointer.from, pointer.to
		}
		if c.repeats(r) {
			return
		}
	}
	r.at(c)
	c.add(r)
}

// maxBare is how many tokens a clause has that says nothing but its verdict: "it's wrong".
const maxBare = 4

// repeats reports whether a verdict on a pronoun only repeats one: by the same holder in the
// same sentence, or, when it says nothing else, in the sentences right before.
func (c *clause) repeats(r reading) bool {
	for _, old := range c.readings {
		if old.stance == r.stance && old.cue != nil && old.cue.HasFrame("subj") && c.sameHolder(old, r) {
			return true
		}
	}
	for i := len(c.d.Statements) - 1; i >= 0 && r.to-r.from <= maxBare && c.d.Statements[i].Sentence >= c.idx-2; i-- {
		for _, h := range r.holders {
			if st := c.d.Statements[i]; st.Kind == annot.Position && st.Stance == r.stance && st.Holder == h.entity {
				return true
			}
		}
	}
	return false
}

// predicate goes from a word that judges to the word that the judgement is predicated
// with: from "dangerous" to the illusion in "is a dangerous illusion", from "enough" to
// "generous" in "is not generous enough". What is "far from fair" or "anything but fair" is
// not.
func (c *clause) predicate(cue *lexicon.Cue, t int) (p int, not bool) {
	for range 2 {
		g := c.head(t)
		if g < c.first() || cue.Head != lexicon.Adj {
			break
		}
		if by := c.dependent(t, "case", "mark"); by > g && (c.lower(g) == "far" && c.lower(by) == "from" || c.lower(g) == "anything" && c.lower(by) == "but") {
			return g, true
		}
		if !c.depends(t, "amod", "advmod") || g < t && c.lower(t) != "enough" {
			break
		}
		t = g
	}
	return t, false
}

// moves are nouns for what is put on the table or done there.
var moves = map[string]bool{"step": true, "move": true, "way": true, "approach": true, "decision": true, "solution": true, "option": true,
	"outcome": true, "idea": true, "basis": true, "thing": true, "alternative": true, "choice": true, "path": true, "effort": true, "one": true}

// praise reports whether the word at token head only judges how things are ("a terrible day")
// or praises what is not on the table: "a better world", "good news", "for the common good".
func (c *clause) praise(cue *lexicon.Cue, p, head int) bool {
	if p != head && circumstances[c.lemma(p)] {
		return true
	}
	if cue.Head != lexicon.Adj || cue.Stance != string(annot.Accept) {
		return false
	}
	if c.dependent(p, "case") >= 0 && c.dependent(p, "cop") >= 0 {
		return true
	}
	if strings.Contains(c.d.Tokens[head].Feats, "Degree=Cmp") || c.u(head) != annot.ADJ && c.u(head) != annot.ADV && c.x(head) != "VBN" {
		return true
	}
	return p != head && c.u(p) == annot.NOUN && !moves[c.lemma(p)] && c.lex.Topics.Class(c.lemma(p)) != "deal"
}

// judgedAt is what token p, the head of a predicate, is said of; ok is false when it is
// no predicate.
func (c *clause) judgedAt(p int) (j judged, ok bool) {
	j.namer = -1
	if f := c.forWhom(p); f >= 0 && c.head(c.ph.VGs[c.ph.VGAt(f-1)].Main) >= c.first() {
		be := c.ph.VGs[c.ph.VGAt(f-1)].Main
		return c.subjectOf(j, p, c.head(be), be)
	}
	for t := p; t >= c.first(); t = c.head(t) {
		g := c.head(t)
		if be := c.dependent(t, "cop", "aux:pass"); be >= 0 {
			return c.subjectOf(j, p, t, be)
		}
		switch {
		case g < c.first():
			return j, false
		case c.depends(t, "conj"):
			continue
		case c.depends(t, "amod") && t > g:
			// "called the toll laughable", where the two look like one phrase
			for c.depends(g, "nmod") {
				g = c.head(g)
			}
			if !c.depends(g, "obj") {
				return j, false
			}
			g = c.head(g)
		case c.depends(t, "xcomp", "obl", "obj", "advcl", "nmod"):
		default:
			return j, false
		}
		switch lemma := c.lemma(g); {
		case naming[lemma] && !(c.depends(t, "obj") && c.dependent(g, "obj") == t):
			return c.objectOf(j, t, g)
		case c.depends(t, "xcomp") && copular(lemma):
			return c.subjectOf(j, p, g, g)
		case c.depends(t, "obj", "obl", "nmod", "xcomp") && standing[lemma]:
			return c.subjectOf(j, p, g, g)
		}
		return j, false
	}
	return j, false
}

// named is judgedAt by the words alone, for "called the ruling a travesty" where the tree is
// wrong about what the name is given to.
func (c *clause) named(p, first int) (j judged, ok bool) {
	start := first
	if np := c.ph.NPAt(first); np >= 0 {
		start = c.ph.NPs[np].First
	}
	j.v = c.namingBefore(start)
	if j.v < 0 || c.ph.VGs[j.v].Passive {
		return j, false
	}
	after := c.ph.VGs[j.v].Last
	np := c.ph.NPAt(min(after, c.end()-1))
	if np < 0 || c.ph.NPs[c.owned(np)].Last > first || c.head(c.ph.NPs[c.owned(np)].Head) > p {
		return j, false
	}
	np = c.owned(np)
	j.namer, j.main, j.thing = c.ph.VGs[j.v].Main, c.ph.VGs[j.v].Main, c.ph.NPs[np].Head
	j.from, j.to = after, c.ph.NPs[np].Last
	for j.to+1 < start && c.u(j.to) == annot.ADP && c.lower(j.to) != "as" && c.ph.NPAt(j.to+1) >= 0 {
		j.to = c.ph.NPs[c.owned(c.ph.NPAt(j.to+1))].Last
	}
	return j, true
}

// subjectOf fills in the subject of token t, whose verb is at token v: the target when p
// is what is said of it.
func (c *clause) subjectOf(j judged, p, t, v int) (judged, bool) {
	j.main = v
	if j.v = c.ph.VGAt(v); j.v < 0 {
		return j, false
	}
	// "it is time to leave", "now is no time to leave"
	if it := c.dependent(t, "expl", "nsubj"); it >= 0 && it < v && c.lower(it) == "it" || c.lemma(t) == "time" {
		if k := c.announces(t, max(p, v)); k >= 0 {
			j.thing, j.from, j.clause = -1, k, true
			return j, true
		}
	}
	s := c.subjectAt(t, j.v)
	if s < 0 {
		return j, false
	}
	return c.judgedThing(j, s, c.ph.VGs[j.v].First, t)
}

// objectOf fills in the object of the naming verb at token v.
func (c *clause) objectOf(j judged, p, v int) (judged, bool) {
	if j.v = c.ph.VGAt(v); j.v < 0 {
		return j, false
	}
	j.namer, j.main = v, v
	o := -1
	switch {
	case c.ph.VGs[j.v].Passive:
		o = c.subjectToken(v)
	default:
		for k := v + 1; k < p; k++ {
			if c.head(k) == v && c.depends(k, "obj") || c.head(k) == p && c.depends(k, "nsubj") {
				o = k
				break
			}
		}
		if np := c.ph.NPAt(v + 1); o < 0 && v+1 < p && np >= 0 && c.ph.NPs[np].Head < p {
			o = c.ph.NPs[np].Head // "found the toll unfair", where the two look like one phrase
		}
		if o < 0 {
			o = c.gap(v)
		}
	}
	if o < 0 {
		return j, false
	}
	if c.lower(o) == "it" {
		for _, h := range [2]int{p, v} {
			if k := c.announces(h, p); k >= 0 {
				j.thing, j.from, j.clause = -1, k, true
				return j, true
			}
		}
	}
	return c.judgedThing(j, o, p, v)
}

// namingBefore is the verb of naming whose object stands before token t, or -1.
func (c *clause) namingBefore(t int) int {
	for k := t - 1; k >= c.first() && k > t-14; k-- {
		if v := c.ph.VGAt(k); v >= 0 {
			if naming[c.lemma(c.ph.VGs[v].Main)] {
				return v
			}
			return -1
		}
	}
	return -1
}
