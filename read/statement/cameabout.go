package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

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
	said := (o.role == "obl" || o.role == "advmod") && o.v >= 0 && copular(c.lemma(c.ph.VGs[o.v].Main)) // "remain at odds"
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
	if x := c.x(g.First); (x == "VBZ" || x == "VBP") && !g.Perfect && c.toCome(v) {
		return untold // "once the dispute is settled"
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

// toCome reports whether a clause in the present tense is one of what is still to come: "after the toll is
// agreed", "when both sides agree".
func (c *clause) toCome(v int) bool {
	t := c.clauseStart(v) - 1
	if t < c.first() {
		return false
	}
	switch c.lower(t) {
	case "after", "once", "when", "before", "until", "where":
		return true
	}
	return false
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
	if k > o.last+maxApart/2 {
		return false
	}
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
	case o.role == "obj" && (lemma == "make" || lemma == "have") && (c.dependentFrom(o.last, g.Main, "xcomp", "ccomp") >= 0 || o.last < c.end() && c.u(o.last) == annot.ADJ):
		return untold // "made a deal possible"
	case lemma == "have" && c.conditionalOn(g.First):
		return untold // "if a truce holds, it holds"
	case lemma == "have" && c.x(g.Main) == "VBD" && c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None:
		return untold // "then they had a deal": it may be over
	case o.role == "obj" && c.idiom(o):
		return untold
	case o.role == "obj" && lemma == "have":
		if c.lex.Settling.Class(c.lemma(o.core)) == "pact" {
			return fact
		}
		return untold
	case o.role == "obj" && (lemma == "make" || lemma == "find" || lemma == "achieve" || lemma == "hammer" || lemma == "agree" || lemma == "produce"):
		return fact
	case there, c.dependent(o.core, "expl") >= 0:
		if o.last < c.end() && c.lower(o.last) == "that" || c.lower(max(o.first-1, c.first())) == "less" {
			return untold // "there is agreement that": what many think
		}
		return fact
	case lemma == "come" && o.prep == "to":
		return fact
	case lemma == "end" && (o.prep == "without" || o.prep == "with") || o.prep == "without" && c.lex.Settling.Class(lemma) != "":
		return fact
	}
	return untold
}

// idiom reports whether a noun for a deal says how much: "a great deal of fish", "a big deal".
func (c *clause) idiom(o *outcome) bool {
	if c.lemma(o.core) != "deal" || o.core == c.first() {
		return false
	}
	w := c.lower(o.core - 1)
	return w == "big" || (w == "great" || w == "good") && o.last < c.end() && c.lower(o.last) == "of"
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
	for t := low; t < min(high+4, c.end()); t++ {
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
