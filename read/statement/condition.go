package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// conditionAt is the entry of the lexicon that opens a condition at token t and the
// number of its tokens, 0 when none does.
func (c *clause) conditionAt(t int) (*lexicon.Conditional, int) {
	for _, e := range c.conditions[c.lower(t)] {
		if t+len(e.Words) > c.end() {
			continue
		}
		ok := true
		for k, w := range e.Words {
			if c.lower(t+k) != w {
				ok = false
				break
			}
		}
		if ok && !c.noCondition(e, t) {
			return e, len(e.Words)
		}
	}
	return nil, 0
}

// noCondition rules out what only looks like a condition: "asked if", "as if", "on
// condition of anonymity", "even if".
func (c *clause) noCondition(e *lexicon.Conditional, t int) bool {
	if t > c.first() {
		switch c.lower(t - 1) {
		case "even", "as", "what", "not", "ask", "asked", "wonder", "see":
			return true
		}
	}
	n := t + len(e.Words)
	if e.Head == "clause" {
		if (e.Words[0] == "after" || e.Words[0] == "before") && c.nouns(n) {
			return true
		}
		if e.Words[0] == "should" {
			return !c.inverted(t)
		}
		// A clause has a verb: "until noon", "once more" are no conditions.
		if !c.clauseFollows(n) || c.takesNoun(e, n) || e.Words[0] == "if" && c.aim(t, n) || len(e.Words) == 1 && c.isVerb(t) || e.Words[0] == "when" && c.clipped(n) {
			return true
		}
	}
	return n < c.end() && c.lower(n) == "anonymity" || n+1 < c.end() && c.lower(n+1) == "anonymity"
}

// nouns reports whether what follows at token n is a noun with a participle, and no clause: "after
// raids targeting the port".
func (c *clause) nouns(n int) bool {
	if n >= c.end() || c.ph.NPAt(n) < 0 {
		return false
	}
	for k := n; k < c.end() && k < n+maxClause; k++ {
		if v := c.ph.VGAt(k); v >= 0 {
			g := c.ph.VGs[v]
			return g.Participle && c.relation(g.Main) == "acl"
		}
	}
	return false
}

// aim reports whether the clause behind an "if" at token t says what something is done for: "if
// the talks are to succeed", "if a truce has any chance to last".
func (c *clause) aim(t, n int) bool {
	for k := n; k+2 < c.end() && k < t+maxClause && c.word(k) != ","; k++ {
		if c.lower(k) == "any" && hopes[c.lemma(k+1)] {
			return true
		}
		if v := c.ph.VGAt(k); v >= 0 && c.lemma(c.ph.VGs[v].Main) == "be" && c.ph.VGs[v].Modal == "" && !c.ph.VGs[v].Negated && c.ph.VGs[v].Last == k+1 {
			return c.x(k+1) == "TO" && c.x(k+2) == "VB"
		}
	}
	return false
}

var hopes = map[string]bool{"chance": true, "hope": true, "prospect": true}

// clipped reports whether what follows a "when" at token n is no clause that something waits for:
// "when combined", "when it comes to the toll".
func (c *clause) clipped(n int) bool {
	if n+1 >= c.end() {
		return true
	}
	return c.x(n) == "VBN" || c.x(n) == "VBG" || c.lower(n) == "it" && c.lemma(n+1) == "come"
}

// inverted reports whether the auxiliary at token t opens a clause as "if" does: "Should
// the talks fail, Norway will". In a statement nothing else begins with it and ends with a
// comma; the tree often takes it for the main clause.
func (c *clause) inverted(t int) bool {
	if h := c.head(t); h > t && h < c.end() && t > c.first() && c.u(t-1) == annot.NOUN {
		if s := c.dependent(h, "nsubj"); s > t && s < h {
			return true // "lift the ban should the talks fail"
		}
	}
	if t+1 >= c.end() || t > c.first() && c.word(t-1) != "," && c.u(t-1) != annot.CCONJ && c.lower(t-1) != "that" {
		return false
	}
	switch c.u(t + 1) {
	case annot.AUX, annot.PART, annot.ADV, annot.PUNCT:
		return false
	}
	return c.fronted(t) < c.end()
}

// fronted is the token of the comma that ends the short clause that begins at token t, the
// end of the sentence when none does.
func (c *clause) fronted(t int) int {
	for k := t + 2; k < c.end() && k < t+maxClause; k++ {
		if c.word(k) == "," {
			return k
		}
	}
	return c.end()
}

// takesNoun reports whether the conjunction that ends before token n stands before a noun,
// as a preposition: "until May", "after the vote". What is waited for may be a noun all
// the same: "only after a withdrawal", "until ratification".
func (c *clause) takesNoun(e *lexicon.Conditional, n int) bool {
	waits := e.Words[0] == "only" || e.Words[0] == "until"
	if c.dated(n) && waits {
		last := c.ph.NPs[c.ph.NPAt(n)].Last
		if last >= c.end() || c.ph.VGAt(last) < 0 {
			return true
		}
		_, next := c.conditionAt(last)
		return next > 0 // "until May provided the map is approved"
	}
	return c.depends(n-1, "case") && !waits
}

// isVerb reports whether the word at token t, which may open a condition, is a verb with
// auxiliary, subject or object of its own: "if Chile provided guarantees".
func (c *clause) isVerb(t int) bool {
	if c.u(t) != annot.VERB {
		return false
	}
	return c.dependent(t, "aux", "csubj") >= 0 || c.dependent(t, "obj") >= 0 && (c.dependent(t, "nsubj") >= 0 || c.x(t) == "VBG" && !c.subordinate(t))
}

// maxClause is how far the verb of a condition may stand behind its conjunction.
const maxClause = 20

// clauseFollows reports whether words from token t on make a clause, or a clipped one:
// "if approved", "unless otherwise agreed".
func (c *clause) clauseFollows(t int) bool {
	for k := t; k < c.end() && k < t+maxClause; k++ {
		switch c.word(k) {
		case ",", ";", "—", "–", ".":
			return false
		}
		if v := c.ph.VGAt(k); v >= 0 && !c.ph.VGs[v].To {
			return true
		}
	}
	return false
}

// span is that of tokens [from, to).
func (c *clause) span(from, to int) annot.Span {
	return annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}
}

// carrier is the word that carries the condition that n tokens open at t: the verb of its
// clause, or the noun of its phrase.
func (c *clause) carrier(t, n int) int {
	inside := func(k int) bool { return k >= t && k < t+n }
	top := t + n - 1
	for k := t; k < t+n; k++ {
		if (c.depends(k, "mark", "case", "aux") || k == t+n-1 && c.depends(k, "advmod", "obj")) && c.head(k) >= t+n {
			top = c.head(k)
		}
	}
	for range maxGovernors {
		h := c.head(top)
		if h < 0 || !inside(h) {
			break
		}
		top = h
	}
	return top
}

// without takes from what somebody will not do the part without which he will not: "will
// not sign a treaty without guarantees", "refuses to sign without". What somebody rules
// out may be to go without: "rejects leaving without a treaty".
func (c *clause) without() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.stance != annot.Reject || !r.negated && c.x(r.from) != "VB" && c.lower(r.from) != "any" {
			continue
		}
		for t := r.from + 1; t+1 < r.to; t++ {
			if c.lower(t) == "without" && c.ofDeed(r, t) {
				r.conds = append(r.conds, annot.Condition{Kind: annot.Unless, Span: c.span(t, r.to)})
				r.to = t
			}
		}
		// "Without a truce, there will be no talks."
		for t := c.first(); t < r.first && r.negated; t++ {
			if top := c.head(t); c.lower(t) == "without" && c.depends(t, "case", "mark") && c.bears(r, c.head(top)) && top < r.first {
				r.conds = append(r.conds, annot.Condition{Kind: annot.Unless, Span: c.span(t, c.conditionEnd(t, 1, top))})
			}
		}
	}
}

// awaited reports whether the clause of the verb at token h tells when others will act: "when
// Chile tables a proposal, Norway will cut the toll".
func (c *clause) awaited(h int) bool {
	if h < c.first() || !c.depends(h, "advcl") || c.head(h) < c.first() {
		return false
	}
	main := c.head(h)
	v := c.ph.VGAt(main)
	if v < 0 {
		if be := c.dependent(main, "cop", "aux"); be >= 0 {
			v = c.ph.VGAt(be)
		}
	}
	return v >= 0 && (c.ph.VGs[v].Modal == "will" || c.ph.VGs[v].Modal == "would")
}

// ofDeed reports whether the "without" at token t qualifies what a reading refuses to do, or its
// object: in "will not see a crew that sails without pay" the crew sails so.
func (c *clause) ofDeed(r *reading, t int) bool {
	g := c.head(t) // what it introduces
	for range maxGovernors {
		if g < r.from || g >= r.to {
			return true
		}
		if c.depends(g, "acl", "ccomp", "xcomp", "advcl") && g > r.from && !c.begins(r, g) && c.u(g) == annot.VERB && c.ph.VGAt(g) >= 0 && c.d.Tokens[g].Start > c.d.Tokens[r.from].Start && g < t {
			return false
		}
		g = c.head(g)
	}
	return true
}

// conditionEnd is the token after the condition that n tokens open at t and that the word
// at token top carries: as far as the words hang on that.
func (c *clause) conditionEnd(t, n, top int) int {
	// "In exchange, Norway wants": the words stand alone.
	switch c.lower(t + n - 1) {
	case "exchange", "return":
		return t + n
	case "should":
		if end := c.fronted(t); end < c.end() {
			return end
		}
	}
	end, open := t+n, 0
scan:
	for k := t + n; k < c.end() && k < t+n+maxTarget; k++ {
		switch c.word(k) {
		case ";", "—", "–":
			break scan
		case "“":
			open++
		case "”":
			if open--; open < 0 {
				break scan // a quotation that began before the condition
			}
		case "\"":
			if open = 1 - open; open == 1 && (k+1 >= c.end() || c.u(k+1) == annot.PUNCT) {
				break scan
			}
		}
		if c.word(k) == "," && k+1 < c.end() && c.saysAfter(k+1) {
			break // ", the envoy of Norway said"
		}
		if c.u(k) == annot.PUNCT {
			continue
		}
		if !c.below(k, top) && !c.depends(k, "case") {
			break
		}
		if e, _ := c.conditionAt(k); (e != nil || c.lower(k) == "but") && c.word(k-1) == "," {
			break
		}
		if c.below(k, top) {
			end = k + 1
		}
	}
	// "provided the fleet leaves": the tree may take what follows for an object.
	if end > t+n && !c.verbBehind(end) && (top >= t+n && (c.depends(t+n-1, "case") || c.clauseIn(t+n, end)) || top < t+n && c.u(top) != annot.VERB) {
		return end
	}
	return max(end, c.clauseEnd(min(t+n, c.end()-1)))
}

// verbBehind reports whether a finite verb follows at token k, over adverbs: "until Chile" goes on in
// "completely and verifiably gives up its nets", whatever the tree joins that to.
func (c *clause) verbBehind(k int) bool {
	adverbs := false
	for ; k < c.end() && (c.u(k) == annot.ADV || adverbs && c.u(k) == annot.CCONJ); k++ {
		adverbs = true
	}
	v := -1
	if k < c.end() {
		v = c.ph.VGAt(k)
	}
	return adverbs && v >= 0 && c.ph.VGs[v].Finite && c.u(c.ph.VGs[v].Main) == annot.VERB
}

// clauseIn reports whether a verb or predicate stands among tokens [from, to).
func (c *clause) clauseIn(from, to int) bool {
	for t := from; t < to; t++ {
		if c.ph.VGAt(t) >= 0 || c.u(t) == annot.ADJ {
			return true
		}
	}
	return false
}

// consent reports whether a condition waits for somebody else's yes.
func consent(text string) bool {
	return slices.ContainsFunc([]string{"ratif", "referendum", "approved by", "approval", "consent", "endorsed by", "vote of"},
		func(w string) bool { return strings.Contains(text, w) })
}
