package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// OutcomeRule begins the rule of a claim of what came of a matter at the talks; the class and
// the cue follow: "outcome: open: unresolved". Its target is the matter.
const OutcomeRule = "outcome: "

// outcome is what one cue tells before it is written.
type outcome struct {
	*lexicon.Outcome
	first, last int // tokens of the cue, half open
	core        int // the token that heads them
	v           int // the verb group that carries it, -1 for none
	role        string
	prep        string // before the core, "" for none
	class       string
	hedged      bool
	matters     [][2]int // tokens of what it is about, half open
}

// outcomes reads what is said to have come of the matters on the table: "agreed on a truce",
// "pay remains unresolved", "the talks collapsed over the toll". What is hoped for, feared, planned
// or over is left out.
func (c *clause) outcomes() {
	var list []outcome
	for t := c.first(); t < c.end(); t++ {
		for _, o := range c.outcomesAt(t) {
			if len(list) < maxReadings && c.outcome(&o) {
				list = append(list, o)
				break
			}
		}
	}
	for i := range list {
		c.writeOutcome(list, i)
	}
}

// outcomesAt are the entries that stand at token t, those of its lemma first.
func (c *clause) outcomesAt(t int) (list []outcome) {
	keys := []string{c.lemma(t), c.lower(t)}
	if keys[0] == keys[1] {
		keys = keys[:1]
	}
	for _, key := range keys {
		for _, e := range c.settling[key] {
			if n := c.outcomeSpans(e, t); n > 0 {
				list = append(list, outcome{Outcome: e, first: t, last: t + n, v: -1})
			}
		}
	}
	return list
}

// outcomeSpans is the number of tokens of entry e at token t, 0 when it does not stand there.
func (c *clause) outcomeSpans(e *lexicon.Outcome, t int) int {
	n := c.spans(e.Words, t)
	if n == 0 {
		return 0
	}
	if e.Words[len(e.Words)-1] == "be" && e.Head == lexicon.Phrase { // "remains to be settled"
		switch c.lex.Settling.Class(c.lemma(min(t+n, c.end()-1))) {
		case "todo", "reach", "resolve", "discuss":
		default:
			return 0
		}
	}
	switch u := c.u(t + n - 1); e.Head {
	case lexicon.Verb:
		if c.u(t) != annot.VERB {
			return 0
		}
	case lexicon.Noun:
		if np := c.ph.NPAt(t + n - 1); u != annot.NOUN && u != annot.PROPN && len(e.Words) == 1 || np >= 0 && c.ph.NPs[np].Head != t+n-1 && len(e.Words) == 1 {
			return 0
		}
	case lexicon.Adj:
		if u != annot.ADJ && u != annot.VERB && u != annot.ADV {
			return 0
		}
	}
	return n
}

// outcome fills what a cue tells; false when it tells nothing.
func (c *clause) outcome(o *outcome) bool {
	o.core = c.headOf(o.first, o.last)
	if o.Head == lexicon.Noun {
		o.core = o.last - 1
		for _, k := range o.Words[1:] {
			if k == "of" {
				o.core = o.first
			}
		}
	}
	c.carried(o)
	if c.history(o.first) || c.elsewhere(o.first) || c.outsider(o.first) || c.former(o) || c.believed(o.first) {
		return false
	}
	if o.v >= 0 && !c.subjectFits(o) {
		return false
	}
	how := c.come(o)
	if o.HasFrame("clause") {
		how = c.termTold(o)
	}
	switch how {
	case fact:
		o.class = o.Class
	case denied:
		o.class = o.Negated
	case near:
		if o.Class == lexicon.OutcomeAgreed {
			o.class = lexicon.OutcomeConverging
		}
	}
	if o.class == "" || o.class == lexicon.OutcomeNone || c.toStep(o) {
		return false
	}
	if o.class == lexicon.OutcomeAgreed && c.partly(o) {
		o.class = lexicon.OutcomeConverging
	}
	if o.class == lexicon.OutcomeAgreed && c.toDiscuss(o) {
		o.class = lexicon.OutcomeOpen
	}
	o.matters = c.matters(o)
	return len(o.matters) > 0
}

// carried finds the verb group whose clause the cue belongs to and its role there: verb, pred (what
// a copula says of the subject), subj, obj, or another relation of the tree.
func (c *clause) carried(o *outcome) {
	t := o.core
	for range maxGovernors {
		if v := c.ph.VGAt(t); v >= 0 && (o.role != "" || o.Head == lexicon.Verb || o.Head == lexicon.Adj || o.Head == lexicon.Phrase) {
			if o.v = v; o.role == "" {
				o.role = "verb"
			}
			return
		}
		if k := c.dependent(t, "cop"); k >= 0 && c.ph.VGAt(k) >= 0 {
			if o.v = c.ph.VGAt(k); o.role == "" || o.role == "conj" {
				o.role = "pred"
			}
			return
		}
		if o.role == "" || o.role == "conj" {
			if o.role = c.relation(t); o.role == "nsubj" {
				o.role = "subj"
			}
			if p := c.introduced(t); p >= 0 {
				o.prep = c.lower(p)
			}
		}
		h := c.head(t)
		if h < c.first() || (o.role == "obj" || o.role == "subj") && c.ph.VGAt(h) < 0 && c.dependent(h, "cop") < 0 && c.relation(t) != "conj" {
			return // what the tree has it hang on is no verb
		}
		t = h
	}
}

// manner is how the words of a cue are told.
type manner int

const (
	untold manner = iota
	fact
	denied
	near
)

// come tells whether what a cue says came about, did not, or is near.
func (c *clause) come(o *outcome) manner {
	if o.Head == lexicon.Noun {
		return c.nounCame(o)
	}
	said := o.Head == lexicon.Phrase && o.role == "obl" && o.v >= 0 && copular(c.lemma(c.ph.VGs[o.v].Main)) // "remain at odds"
	if o.v < 0 || !said && (o.Head == lexicon.Adj || o.Head == lexicon.Phrase) && o.role != "verb" && o.role != "pred" && o.role != "xcomp" {
		return untold // "an unresolved question": only told in passing
	}
	how := c.verbCame(o.v)
	if o.Head == lexicon.Adj || o.Head == lexicon.Phrase {
		if c.negates(o.first) && how == fact {
			return denied
		}
	}
	if how == fact && o.Head == lexicon.Verb && o.Class == lexicon.OutcomeAgreed {
		g := c.ph.VGs[o.v]
		if g.Progressive || g.Participle && !g.Passive && !c.depends(g.Main, "acl") {
			return untold // "are settling the toll"
		}
	}
	return how
}

// verbCame tells whether verb group v tells a fact, denies it or has it not yet.
func (c *clause) verbCame(v int) manner {
	g := c.ph.VGs[v]
	if !g.Finite && !g.To && !g.Participle && g.Modal == "" {
		return untold // "helped them reach a deal"
	}
	t := g.First - 1
	for t > c.first() && c.u(t) == annot.ADV && c.lower(t) != "yet" && c.lower(t) != "apart" {
		t--
	}
	if t >= c.first() {
		w := c.lower(t)
		outer := c.ph.VGAt(t)
		switch {
		case g.To && (w == "yet" || w == "unable" || w == "failed" || w == "fail"):
			if outer < 0 {
				outer = c.copulaBefore(t)
			}
			if ch := c.governing(v); outer >= 0 && (c.inUnreal(outer) || ch.obliged || c.ph.VGs[outer].Modal != "") {
				return untold
			}
			return denied
		case g.To && c.u(t) == annot.ADJ:
			return untold // "seemed eager to settle"
		case w == "from" && t > c.first() && c.lower(t-1) == "far":
			return denied // "far from settling the toll"
		}
	}
	if g.Participle && c.x(g.First) == "VBG" && !c.afterwards(t) {
		return untold // "a move that stops Norway striking a deal"
	}
	ok, no := c.factual(v)
	switch {
	case !ok:
		return untold
	case no:
		return denied
	}
	return fact
}

// afterwards reports whether the word at token t puts the participle behind it among what happened.
func (c *clause) afterwards(t int) bool {
	if t < c.first() {
		return false
	}
	switch c.lower(t) {
	case "after", "by", "since", "without", "despite", ",":
		return true
	}
	return false
}

// nounCame is come for nouns: what the verb says that the noun is subject or object of.
func (c *clause) nounCame(o *outcome) manner {
	np := c.ph.NPAt(o.core)
	if np < 0 {
		return untold
	}
	first := c.outerFirst(np)
	if (o.Class == lexicon.OutcomeAgreed || o.Class == lexicon.OutcomeConverging) && c.lower(first) != "any" && c.unmade(np) {
		return untold
	}
	if c.reachedAt(o) {
		return fact
	}
	none := c.none(first, o.first) || o.prep == "without"
	if o.v < 0 {
		return c.alone(o)
	}
	how := c.verbCame(o.v)
	if how == untold && c.presumed(o, np) {
		return fact
	}
	g := c.ph.VGs[o.v]
	lemma, made := c.lemma(g.Main), o.Class == lexicon.OutcomeAgreed || o.Class == lexicon.OutcomeConverging || o.Class == lexicon.OutcomeNone
	class := c.lex.Settling.Class(lemma)
	var tells manner
	switch {
	case how == untold:
		if made && c.expectedSoon(o) {
			return near
		}
		return untold
	case made:
		tells = c.brought(o, class)
	default:
		tells = c.stands(o, class)
	}
	switch {
	case tells == fact && none && how == denied:
		return untold // "did not end without a deal"
	case tells == fact && (none || how == denied):
		if m := g.Modal; (m == "can" || m == "could") && lemma != "reach" && lemma != "find" && lemma != "agree" {
			return untold // "cannot ratify the deal": what is allowed
		}
		return denied
	}
	if tells == fact || how == fact {
		return tells
	}
	return untold
}

// reachedAt reports whether a participle says of a deal that it was made: "the deal announced in
// Oslo".
func (c *clause) reachedAt(o *outcome) bool {
	if o.Class != lexicon.OutcomeAgreed || c.supposed()[o.core-c.first()] {
		return false
	}
	k := c.dependentFrom(o.last, o.core, "acl")
	if np := c.ph.NPAt(o.core); c.unmade(np) || o.prep == "unlike" || o.prep == "like" || o.prep == "than" || o.prep == "for" {
		return false
	}
	if o.v >= 0 && o.role == "obj" {
		switch c.lemma(c.ph.VGs[o.v].Main) {
		case "get", "have", "want", "see", "keep":
			return false // "get the deal ratified"
		}
	}
	return k >= 0 && c.x(k) == "VBN" && c.lex.Settling.Class(c.lemma(k)) == "reach" && c.d.Tokens[k].DepRel == "acl" && !c.none(c.outerFirst(c.ph.NPAt(o.core)), o.core)
}

// believed reports whether the words at token t are only what somebody thinks.
func (c *clause) believed(t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	return a != annot.None && c.d.Attributions[a].Type == annot.Belief
}

// expectedSoon reports whether a deal is said to be about to be made: "is expected to sign a
// deal".
func (c *clause) expectedSoon(o *outcome) bool {
	g := c.ph.VGs[o.v]
	if c.lex.Settling.Class(c.lemma(g.Main)) != "reach" || o.role != "obj" || g.Negated || c.conditionalOn(g.First) {
		return false
	}
	if _, ok := c.planned(o.v); !ok {
		return false
	}
	if g.To {
		switch c.lower(g.First - 1) {
		case "expected", "due", "set", "poised", "slated", "scheduled", "likely", "about":
			return true
		}
		return false
	}
	return g.Modal == "will"
}

// brought tells of a noun for what talks bring about whether the verb of class says that it is there.
func (c *clause) brought(o *outcome, class string) manner {
	g := c.ph.VGs[o.v]
	lemma := c.lemma(g.Main)
	there := o.role == "subj" && lemma == "be" && g.First > c.first() && c.lower(g.First-1) == "there"
	switch {
	case c.nearing(o):
		return near
	case o.prep == "despite" || o.prep == "with" && o.role == "advcl":
		return fact
	case class == "reach" && (o.role == "obj" || o.role == "subj" && g.Passive):
		return fact
	case o.role == "subj" && g.Passive && (lemma == "make" || lemma == "find" || lemma == "achieve" || lemma == "hammer" || lemma == "work"):
		return fact
	case o.role == "obj" && (lemma == "make" || lemma == "have") && c.dependentFrom(o.last, g.Main, "xcomp", "ccomp") >= 0:
		return untold // "made a deal possible"
	case lemma == "have" && c.x(g.Main) == "VBD" && c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None:
		return untold // "then they had a deal": it may be over
	case o.role == "obj" && (lemma == "make" || lemma == "have" || lemma == "find" || lemma == "achieve" || lemma == "hammer" || lemma == "agree" || lemma == "produce" || lemma == "see"):
		return fact
	case there, c.dependent(o.core, "expl") >= 0:
		return fact
	case lemma == "come" && o.prep == "to":
		return fact
	case lemma == "end" && (o.prep == "without" || o.prep == "with") || o.prep == "without" && c.lex.Settling.Class(lemma) != "":
		return fact
	}
	return untold
}

// nearing reports whether a deal is said to be near: "close to a deal", "nearing a deal".
func (c *clause) nearing(o *outcome) bool {
	g := c.ph.VGs[o.v]
	if c.lex.Settling.Class(c.lemma(g.Main)) == "near" && (o.role == "obj" || o.prep == "to" || o.prep == "toward" || o.prep == "towards") {
		return true
	}
	t := c.outerFirst(c.ph.NPAt(o.core)) - 1
	return (o.prep == "to" || o.prep == "of") && t-1 >= c.first() && c.lex.Settling.Class(c.lower(t-1)) == "near"
}

// stands tells of a noun for what keeps sides apart whether the verb of class leaves it there.
func (c *clause) stands(o *outcome, class string) manner {
	g := c.ph.VGs[o.v]
	switch {
	case o.Of == "going":
		if o.role == "subj" && (class == "going" || g.Progressive && class == "going" || c.underway(g.Last)) {
			return fact
		}
		return untold
	case o.role == "pred", o.HasFrame("is") && copular(c.lemma(g.Main)):
		return fact
	case class == "narrow" && (o.role == "obj" || o.role == "subj" && g.Passive):
		return near
	case class == "resolve" && (o.role == "obj" || o.role == "subj" && g.Passive):
		return untold
	case o.role == "subj", o.role == "obj":
		if class == "stay" || class == "reach" || class == "going" || o.HasFrame("is") && (c.lemma(g.Main) == "include" || c.lemma(g.Main) == "be") {
			return fact
		}
		return untold
	}
	switch o.prep {
	case "amid", "despite", "over", "in", "at", "into", "by", "with", "because", "after", "to", "on":
		return fact
	}
	return untold
}

// underway reports whether "under way" or "place" begins at token t: "are under way", "take place".
func (c *clause) underway(t int) bool {
	for k := t; k < c.end() && k < t+3; k++ {
		switch c.lower(k) {
		case "under", "underway", "place", "ongoing":
			return true
		}
	}
	return false
}

// alone is come for a noun that no verb carries: "despite agreement on the toll, ...", "amid a
// deadlock over the toll".
func (c *clause) alone(o *outcome) manner {
	switch o.prep {
	case "despite", "amid":
		return fact
	}
	return untold
}

// presumed reports whether a noun for a deadlock is said to be there although its verb tells no
// fact: "hopes to break the deadlock over the toll".
func (c *clause) presumed(o *outcome, np int) bool {
	if o.Class != lexicon.OutcomeBlocked || o.role != "obj" || c.inUnreal(o.v) {
		return false
	}
	g := c.ph.VGs[o.v]
	switch c.lemma(g.Main) {
	case "break", "end", "resolve", "overcome", "solve":
	default:
		return false
	}
	return c.lower(c.outerFirst(np)) == "the" || c.ph.NPs[np].Poss >= 0
}

// unmade reports whether a noun phrase is of a deal that nobody has made: "a possible deal".
func (c *clause) unmade(np int) bool {
	for t := c.outerFirst(np); t < c.ph.NPs[np].Head; t++ {
		if c.lex.Settling.Class(c.lower(t)) == "unmade" {
			return true
		}
	}
	return false
}

// partly reports whether what was agreed is only a part or not final: "a tentative deal", "agreed in
// principle", "broadly agree".
func (c *clause) partly(o *outcome) bool {
	low, high := o.first, o.last
	if np := c.ph.NPAt(o.core); np >= 0 {
		low = c.outerFirst(np)
	}
	if o.v >= 0 {
		low = min(low, max(c.ph.VGs[o.v].First-1, c.first()))
		high = max(high, c.ph.VGs[o.v].Last)
	}
	for t := low; t < min(high+2, c.end()); t++ {
		if c.lex.Settling.Class(c.lower(t)) == "partial" && (t < o.last || c.lower(t) == "principle") {
			return true
		}
	}
	return false
}

// termTold is come for a phrase like "under the deal": what the clause around it says is a term of
// the deal, unless it only may be.
func (c *clause) termTold(o *outcome) manner {
	if o.v < 0 || o.v >= len(c.ph.VGs) {
		return untold
	}
	g := c.ph.VGs[o.v]
	if ch := c.governing(o.v); ch.unreal || ch.possible || ch.obliged || g.Negated || !g.Finite && g.Modal == "" {
		return untold
	}
	if o.Words[0] == "part" && (o.first == c.first() || c.lower(o.first-1) != "as") {
		return untold
	}
	return fact
}

// former reports whether an outcome is one of the past: "had once agreed", "the previous deal". What
// somebody tells in the past perfect may be of now.
func (c *clause) former(o *outcome) bool {
	low := o.first
	if np := c.ph.NPAt(o.core); np >= 0 {
		low = c.outerFirst(np)
	}
	if o.v >= 0 {
		g := c.ph.VGs[o.v]
		low = min(low, g.First)
		if c.lower(g.First) == "had" && g.Perfect && c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			return true
		}
	}
	for t := low; t < o.last; t++ {
		if c.lex.Settling.Class(c.lower(t)) == "former" {
			return true
		}
	}
	return false
}

// subjectFits reports whether the subject is what the entry asks for.
func (c *clause) subjectFits(o *outcome) bool {
	nps := c.ph.Subjects(c.d, o.v)
	passive := c.ph.VGs[o.v].Passive
	switch o.Of {
	case "deal":
		return !passive && len(nps) > 0 && c.lex.Settling.Class(c.lemma(c.ph.NPs[nps[0]].Head)) == "pact" && !c.unmade(nps[0])
	case "talks":
		return c.anyTopic(nps, "talks", "deal") || o.Head == lexicon.Verb && c.headsSentence(o.v, []string{"talks", "deal"})
	case "failure":
		for _, np := range nps {
			if c.lex.Settling.Class(c.lemma(c.ph.NPs[np].Head)) == "failure" {
				return true
			}
		}
		h := c.dependent(c.ph.VGs[o.v].Main, "nsubj")
		return h >= 0 && c.lex.Settling.Class(c.lemma(h)) == "failure"
	case "sides":
		if passive && o.HasFrame("subj") {
			return len(nps) > 0 && !c.unmade(nps[0]) && c.x(c.ph.NPs[nps[0]].Head) != "WP" && c.x(c.ph.NPs[nps[0]].Head) != "WDT"
		}
		return c.jointly(o.v, nps) || o.Negated != "" && c.verbCame(o.v) == denied
	}
	return true
}

func (c *clause) anyTopic(nps []int, classes ...string) bool {
	for _, np := range nps {
		if c.topicClass(np, classes) && !c.owns(np) {
			return true
		}
	}
	return false
}

// jointly reports whether the subject of a verb group is two or more who face each other: "Norway
// and Chile", "the two sides", "Norway agreed with Chile".
func (c *clause) jointly(v int, nps []int) bool {
	main := c.ph.VGs[v].Main
	for k := main + 1; k < c.end(); k++ {
		if c.head(k) == main && c.relation(k) == "obl" {
			if p := c.introduced(k); p > main && c.lower(p) == "with" && c.entityAt(k) != annot.None {
				return len(nps) > 0
			}
		}
	}
	if len(nps) >= 2 {
		var who []annot.EntityIdx
		for _, np := range nps {
			for _, h := range c.holderOf(np) {
				for _, w := range who {
					if w != h.entity && !c.speaksFor(w, h.entity) && !c.speaksFor(h.entity, w) {
						return true
					}
				}
				who = append(who, h.entity)
			}
		}
		return false
	}
	if len(nps) == 0 {
		return false
	}
	n := c.ph.NPs[nps[0]]
	if e := c.entityAt(n.Head); e != annot.None && c.d.Entities[e].Key == annot.Sides {
		return true
	}
	for t := n.First; t < n.Last; t++ {
		if w := c.lower(t); w == "both" || w == "two" {
			return w == "both" && n.Head == t || c.lex.Settling.Class(c.lemma(n.Head)) == "side"
		}
	}
	if c.x(n.Head) != "NNS" || n.Poss >= 0 || c.lex.Settling.Class(c.lemma(n.Head)) != "side" {
		return false
	}
	for m := c.mentions[0]; m < c.mentions[1]; m++ {
		men := c.d.Mentions[m]
		if men.Start >= c.d.Tokens[n.First].Start && men.End <= c.d.Tokens[n.Head].Start {
			return false // "Norwegian negotiators"
		}
	}
	return n.Head-n.First <= 1
}

// writeOutcome writes the outcomes of entry i of list, but for matters of which another says
// more: of "collapsed over a disagreement on the toll" the collapse counts.
func (c *clause) writeOutcome(list []outcome, i int) {
	o := list[i]
	for _, m := range o.matters {
		from, to := c.strip(m[0], m[1])
		if from >= to || c.outdone(list, i, from, to) {
			continue
		}
		st := annot.Statement{Sentence: c.idx, Kind: annot.Claim, Rule: OutcomeRule + o.class + ": " + strings.Join(o.Words, " "), Strength: annot.Firm,
			Holder: annot.None, Cue: annot.Span{Start: c.d.Tokens[o.first].Start, End: c.d.Tokens[o.last-1].End},
			Target: annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}}
		if o.hedged || o.v >= 0 && c.governing(o.v).hedged {
			st.Strength = annot.Hedged
		}
		c.told(&st, o.first)
		st.Holder = st.Speaker
		st.Span = st.Cue.Cover(st.Target)
		if st.Via != annot.None && st.Speaker != annot.None {
			if at := c.d.Attributions[st.Via].Source; c.s.Contains(at) {
				st.HolderAt = at
				st.Span = st.Span.Cover(at)
			}
		}
		c.d.Statements = append(c.d.Statements, st)
	}
}

var outcomeRank = map[string]int{lexicon.OutcomeBlocked: 4, lexicon.OutcomeOpen: 3, lexicon.OutcomeConverging: 2, lexicon.OutcomeAgreed: 1}

// outdone reports whether another outcome of the sentence is told of a matter that overlaps.
func (c *clause) outdone(list []outcome, i, from, to int) bool {
	for k, o := range list {
		if k == i {
			continue
		}
		for _, m := range o.matters {
			if m[0] < to && from < m[1] && (outcomeRank[o.class] > outcomeRank[list[i].class] || o.class == list[i].class && k < i) {
				return true
			}
		}
	}
	return false
}
