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
var standing = map[string]bool{"represent": true, "constitute": true, "mark": true, "mean": true, "amount": true, "remain": true, "become": true}

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
	head := c.headOf(first, last)
	p := c.predicate(cue, head)
	j, ok := c.judgedAt(p)
	if !ok {
		j, ok = c.named(p, first)
	}
	if !ok || cue.HasFrame("it") && !j.clause || c.praise(cue, p, head) {
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
	if ch.unreal || ch.obliged || !r.negate() {
		return
	}
	r.name = ruleName(cue, "verdict")
	if j.clause && !c.announced(&r, j) {
		return
	}
	r.holders = c.judgeOf(cue, p, last, j)
	c.judge(r, j.thing)
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
		if old.stance == r.stance && old.cue != nil && old.cue.HasFrame("subj") && sameHolder(old, r) {
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
// "generous" in "is not generous enough".
func (c *clause) predicate(cue *lexicon.Cue, t int) int {
	for range 2 {
		g := c.governor(t)
		if g < c.first() || !c.depends(t, "amod", "advmod") || cue.Head != lexicon.Adj || g < t && c.lower(t) != "enough" {
			break
		}
		t = g
	}
	return t
}

// moves are nouns for what is put on the table or done there.
var moves = map[string]bool{"step": true, "move": true, "way": true, "approach": true, "decision": true, "solution": true, "option": true,
	"outcome": true, "idea": true, "basis": true, "thing": true, "alternative": true, "choice": true, "path": true, "effort": true, "one": true}

// praise reports whether a word of praise at token head is none of what is on the table:
// "a better world", "good news", "for the common good".
func (c *clause) praise(cue *lexicon.Cue, p, head int) bool {
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
	for t := p; t >= c.first(); t = c.governor(t) {
		g := c.governor(t)
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
				g = c.governor(g)
			}
			if !c.depends(g, "obj") {
				return j, false
			}
			g = c.governor(g)
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
	if np < 0 || c.ph.NPs[c.owned(np)].Last > first || c.governor(c.ph.NPs[c.owned(np)].Head) > p {
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
	return c.thing(j, s, c.ph.VGs[j.v].First, t)
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
			if c.governor(k) == v && c.depends(k, "obj") || c.governor(k) == p && c.depends(k, "nsubj") {
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
	return c.thing(j, o, p, v)
}

// thing fills in the target: the phrase of token s, which ends before token limit, or the
// whole clause of token t for a pronoun that points back.
func (c *clause) thing(j judged, s, limit, t int) (judged, bool) {
	j.thing = s
	if c.u(s) == annot.PRON || c.u(s) == annot.DET {
		_, end := c.extent(t, "conj", "parataxis")
		j.from, j.to = s, max(min(c.clauseEnd(s), end), s+1)
		return j, true
	}
	j.from, j.to = c.extent(s, "appos", "parataxis")
	inside := c.below(t, s)
	for k := s + 1; k < j.to; k++ {
		// The clause that judges may hang on what it judges.
		relative := inside && (c.x(k) == "WDT" || c.x(k) == "WP" || c.governor(k) == s && c.depends(k, "acl:relcl") || k == t)
		if k == limit || relative || c.governor(k) == s && c.depends(k, "amod") && c.u(k) == annot.ADJ {
			j.to = k
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
	j.to = c.strike(j.from, j.to)
	return j, true
}

// subjectAt is the subject of the predicate at token t with verb group v, by the words where
// the tree has none, or -1.
func (c *clause) subjectAt(t, v int) int {
	s := c.subjectToken(t)
	if nps := c.ph.Subjects(c.d, v); s < 0 && len(nps) > 0 && c.ph.NPs[nps[len(nps)-1]].Head < c.ph.VGs[v].First {
		s = c.ph.NPs[nps[len(nps)-1]].Head
	}
	// A tree may join the first verb of what is said to the verb of saying.
	if s >= 0 && c.d.Tokens[s].Start < c.contentStart(c.ph.VGs[v].Main) && c.gap(t) != s {
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
			return c.gap(t)
		}
		switch {
		case c.depends(t, "conj", "xcomp"):
			t = c.governor(t)
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
		if c.governor(k) == t && c.depends(k, "nsubj", "csubj") {
			return k
		}
	}
	return -1
}

// gap is the noun that a relative clause hangs on in which token t stands, over verbs of
// saying between: "the toll that Norway says is illegal".
func (c *clause) gap(t int) int {
	for range maxGovernors {
		g := c.governor(t)
		switch {
		case g < c.first():
			return -1
		case c.depends(t, "acl:relcl"):
			if c.x(g) == "WDT" || c.x(g) == "WP" {
				return -1
			}
			// "a delay of choice that is wrong": the delay is.
			if of := c.dependent(g, "case"); of >= 0 && c.lower(of) == "of" && c.dependent(g, "det") < 0 && c.depends(g, "nmod") {
				return c.governor(g)
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

// announces is the first token of the clause on token h that "it" announces, behind token
// after: "it is wrong to leave", "it was unfair that Chile left". It is -1 when there is
// none.
func (c *clause) announces(h, after int) int {
	for k := after + 1; k < c.end(); k++ {
		if c.governor(k) != h || !c.depends(k, "csubj", "acl", "advcl", "xcomp", "ccomp") || c.depends(k, "acl:relcl") {
			continue
		}
		from, _ := c.extent(k)
		for from = max(from, after+1); from < k && (c.u(from) == annot.PUNCT || c.u(from) == annot.ADV && c.lower(from) != "not"); from++ {
		}
		// "time for Chile to leave": Chile hangs on the time.
		for o := after + 1; o < from; o++ {
			if first, end := c.extent(o); end == from && c.governor(o) == h && c.lower(first) == "for" {
				return first
			}
		}
		switch w := c.lower(from); {
		case c.x(from) == "TO", w == "not", w == "that" && c.x(from) != "DT", w == "for", c.x(k) == "VBG" && c.depends(k, "csubj"):
			return from
		}
	}
	return -1
}

// announced makes the clause that "it" announces the target of a verdict: what it is
// wrong to do is rejected, what it is wrong not to do is wanted.
func (c *clause) announced(r *reading, j judged) bool {
	t := j.from
	not := false
	for t < c.end() && (c.x(t) == "TO" || c.lower(t) == "not" || c.lower(t) == "never" || c.lower(t) == "that" || c.u(t) == annot.ADV) {
		if w := c.lower(t); w == "not" || w == "never" {
			not = !not
		}
		t++
	}
	if t < c.end() && c.lower(t) == "for" {
		t++
	}
	if t >= c.end() {
		return false
	}
	if v := c.ph.VGAt(t); v >= 0 {
		if lemma := c.lemma(c.ph.VGs[v].Main); thinking[lemma] || telling[lemma] || speaking[lemma] || r.stance == annot.Accept && seeing[lemma] {
			return false
		}
	}
	if not {
		r.stance, r.negated = opposite(r.stance), !r.negated
	}
	r.from, r.to = t, c.clauseEnd(t)
	return true
}

// seeing verbs follow "it is good to" in what people say anyway.
var seeing = map[string]bool{"see": true, "hear": true, "meet": true, "have": true, "be": true, "recall": true, "recognise": true, "recognize": true}

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
// unfair by Norway".
func (c *clause) byWhom(verb, p int) []holder {
	for k := verb + 1; k < c.end(); k++ {
		if g := c.governor(k); (g == verb || g == p) && c.depends(k, "obl") {
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
	for h := t; ; h = c.governor(h) {
		if o := c.dependent(h, "nsubj:outer"); o >= 0 && views[c.lemma(o)] && c.ph.NPAt(o) >= 0 {
			if hs := c.possessor(c.ph.NPAt(o)); len(hs) > 0 {
				return hs
			}
			if hs := c.agent(o+1, "of"); len(hs) > 0 {
				return hs
			}
		}
		g := c.governor(h)
		if g < c.first() || !c.depends(h, "ccomp", "conj", "xcomp") {
			break
		}
		if v := c.thinker(g); v >= 0 && c.depends(h, "ccomp") {
			if hs := c.holdersOf(c.ph.Subjects(c.d, v)); len(hs) > 0 {
				return hs
			}
		}
	}
	return c.speakerAt(c.d.Tokens[t].Span, annot.Span{})
}

// views are nouns for what somebody thinks or wants: "Norway's view is that".
var views = map[string]bool{"view": true, "position": true, "stance": true, "message": true, "demand": true, "belief": true, "line": true,
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
	} else if verb = c.governor(t); verb < c.first() || c.lemma(verb) != "make" {
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

// onTable reports whether the thing at token t can be on the table: no person or party,
// and not the talks themselves, of which an assessment tells.
func (c *clause) onTable(t int) bool {
	switch c.u(t) {
	case annot.PRON, annot.DET:
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
	switch e := c.entityAt(t); {
	case e == annot.None:
		return true
	default:
		switch c.d.Entities[e].Kind {
		case annot.Person, annot.State, annot.Organisation, annot.Group, annot.UnnamedSource, annot.Outlet, annot.Pronoun:
			return false
		}
	}
	return true
}

// circumstances are how things are, not what somebody proposes.
var circumstances = map[string]bool{"situation": true, "time": true, "day": true, "week": true, "month": true, "year": true, "moment": true,
	"news": true, "world": true, "place": true, "weather": true, "economy": true, "life": true, "relationship": true, "relation": true}

// remark reads a verb that judges its subject: "the minister said that the delay made no
// sense". Whoever says so rejects it; what deserves something is wanted to have it.
func (c *clause) remark(cue *lexicon.Cue, first, last int) {
	v := c.ph.VGAt(first)
	if v < 0 || c.ph.VGs[v].Main != first || c.ph.VGs[v].Passive || c.ph.VGs[v].Participle || last == first+1 && c.dependent(first, "compound:prt") >= 0 {
		return
	}
	ch := c.governing(v)
	r := reading{cue: cue, name: ruleName(cue, ""), first: first, last: last, vg: v, stance: annot.Stance(cue.Stance),
		strength: strengthOf(cue, ch), negated: ch.negated, holders: c.teller(first)}
	s := c.subjectAt(first, v)
	if ch.unreal || ch.obliged || s < 0 || !r.negate() {
		return
	}
	j, _ := c.thing(judged{}, s, c.ph.VGs[v].First, first)
	r.from, r.to = j.from, j.to
	if o := c.lacking(first); r.negated && o >= 0 {
		// What cannot work without something is no reproach to what cannot work.
		r.stance, r.from, r.to = annot.Demand, o, c.clauseEnd(o)
		s = -1
	}
	if r.stance == annot.Demand {
		r.to = max(c.clauseEnd(r.from), r.to)
		s = -1
	}
	c.judge(r, s)
}

// lacking is the first token of what the verb at token t cannot do without, or -1: "no plan
// can work without a gate".
func (c *clause) lacking(t int) int {
	for k := t + 1; k+1 < c.end(); k++ {
		if c.governor(k) == t && c.depends(k, "obl") {
			if from, _ := c.extent(k); c.lower(from) == "without" {
				return from + 1
			}
		}
	}
	return -1
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
