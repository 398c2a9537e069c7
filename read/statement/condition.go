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
		if e.Words[0] == "should" {
			return !c.inverted(t)
		}
		// A clause has a verb: "until noon", "once more" are no conditions.
		if !c.clauseFollows(n) || c.takesNoun(e, n) || len(e.Words) == 1 && c.isVerb(t) {
			return true
		}
	}
	return n < c.end() && c.lower(n) == "anonymity" || n+1 < c.end() && c.lower(n+1) == "anonymity"
}

// inverted reports whether the auxiliary at token t opens a clause as "if" does: "Should
// the talks fail, Norway will".
func (c *clause) inverted(t int) bool {
	opens := t == c.first() || c.u(t-1) == annot.PUNCT || c.u(t-1) == annot.CCONJ || c.lower(t-1) == "that"
	h := c.head(t)
	return opens && t+1 < c.end() && c.ph.NPAt(t+1) >= 0 && h > t && c.x(h) == "VB" && c.d.Tokens[h].DepRel == "advcl"
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

// conditional gives each condition in the sentence to the readings that it limits: those
// of the word that it hangs on in the tree.
func (c *clause) conditional() {
	for t := c.first(); t < c.end(); t++ {
		e, n := c.conditionAt(t)
		if e == nil {
			continue
		}
		top := c.carrier(t, n)
		end := c.conditionEnd(t, n, top)
		cond := annot.Condition{Kind: annot.ConditionKind(e.Kind), Span: c.span(t, end)}
		fits := func(r *reading) bool {
			if cond.Kind == annot.OnlyAfter && e.Words[0] != "before" && c.duty(r, t, top) {
				return true
			}
			return (!c.touches(r, t, end) || c.swallowed(r, t)) && limits(r, cond.Kind, e.Words[0], t) && c.timely(r, e, top)
		}
		hit := c.nearer(c.limited(t, end, top, fits), t, fits)
		if (cond.Kind == annot.If || cond.Kind == annot.OnlyAfter) && consent(strings.ToLower(c.d.Slice(cond.Span))) {
			cond.Kind = annot.SubjectTo
		}
		for _, i := range hit {
			r := &c.readings[i]
			if c.swallowed(r, t) {
				r.to = c.strike(r.from, t)
			}
			if r.to == t && r.from+1 < t && c.lower(t-1) == "only" { // "only in exchange for"
				r.to, cond.Start = t-1, c.d.Tokens[t-1].Start
			}
			r.conds = append(r.conds, cond)
		}
		if len(hit) > 0 {
			t = end - 1
		} else {
			t += n - 1
		}
	}
}

// duty reports whether what must be is to be when the condition at token t is met: "the
// talks have to take place after". The words belong to the target then.
func (c *clause) duty(r *reading, t, top int) bool {
	return r.vg >= 0 && r.stance == annot.Demand && strings.HasPrefix(r.name, "modal") && t > c.ph.VGs[r.vg].Main &&
		c.head(top) == c.ph.VGs[r.vg].Main && beginning[c.lemma(c.ph.VGs[r.vg].Main)]
}

// span is that of tokens [from, to).
func (c *clause) span(from, to int) annot.Span {
	return annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}
}

// touches reports whether a reading has its cue or its target within tokens [from, to).
func (c *clause) touches(r *reading, from, to int) bool {
	return r.first < to && from < r.last || r.from < to && from < r.to
}

// swallowed reports whether the condition at token t stands within the target of a reading
// that it limits: "did not rule out a truce if", where "rule out" alone would keep it.
func (c *clause) swallowed(r *reading, t int) bool {
	return r.stance == annot.Consider && r.negated && r.from < t && t < r.to
}

// carrier is the word that carries the condition that n tokens open at t: the verb of its
// clause, or the noun of its phrase.
func (c *clause) carrier(t, n int) int {
	inside := func(k int) bool { return k >= t && k < t+n }
	top := t + n - 1
	for k := t; k < t+n; k++ {
		if (c.depends(k, "mark", "case", "aux") || k == t+n-1 && c.depends(k, "advmod")) && c.head(k) >= t+n {
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

// limited are the readings, by index, that the condition in tokens [t, end) limits: those
// whose cue the words that it hangs on lead to. A condition that hangs on a verb of saying
// limits what is said. Behind a comma it does not belong to a relative clause before that.
func (c *clause) limited(t, end, top int, fits func(*reading) bool) []int {
	fronted := c.head(top) >= end
	// "Norway's backing of the map hinges on a vote": the condition is said of its subject.
	if s := c.dependent(top, "nsubj"); s >= 0 && s < t {
		if hit, met := c.bornBy(s, t, fronted, fits); met {
			return hit
		}
	}
	say := c.head(top)
	for g, steps := say, 0; g >= 0 && steps < maxGovernors; g, steps = c.head(g), steps+1 {
		if hit, met := c.bornBy(g, t, fronted, fits); met {
			return hit
		}
		// "Norway's plan can only work if": said of the plan.
		if s := c.dependent(g, "nsubj"); s >= 0 && s < t {
			if hit, met := c.bornBy(s, t, fronted, fits); met {
				return hit
			}
		}
		if c.ownClause(g, t) {
			break
		}
	}
	if say < 0 || !c.says[c.lemma(say)] || c.u(say) != annot.VERB || c.inTime(t) {
		return nil
	}
	return c.content(say, t, fits)
}

// nearer takes the reading whose target ends right before a condition at token t in place
// of one that stands wholly before that reading: "rejected the map and asked for a truce
// until".
func (c *clause) nearer(hit []int, t int, fits func(*reading) bool) []int {
	if len(hit) == 0 {
		return nil
	}
	last := &c.readings[hit[len(hit)-1]]
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.first < last.to || r.first > t || r.to > t || r.to < t-1 || last.from > t {
			continue
		}
		if fits(r) {
			return []int{i}
		}
		return nil
	}
	return hit
}

// ownClause reports whether what hangs on token g says nothing about the words that g
// hangs on: g is the verb of a relative clause, of an adverbial one or of one that is
// joined with a subject of its own. Behind a comma, a condition at token t does not belong
// to the relative clause before that, nor a price to any clause between. "But this only if"
// is about what is before.
func (c *clause) ownClause(g, t int) bool {
	comma := t > c.first() && c.word(t-1) == ","
	switch {
	case comma && c.lower(t) == "in":
		return false
	case c.d.Tokens[g].DepRel == "acl:relcl":
		return !comma
	case c.depends(g, "parataxis", "csubj"):
		return true
	case c.depends(g, "advcl", "conj"):
		s := c.dependent(g, "nsubj")
		return s >= 0 && (t < g || !pointing[c.lower(s)]) || s < 0 && c.depends(g, "advcl") && c.x(g) != "VB"
	}
	return false
}

// pointing words stand for the clause before theirs.
var pointing = map[string]bool{"that": true, "this": true, "it": true, "which": true}

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
			if c.lower(t) == "without" {
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

// inTime reports whether a conjunction of time stands at token t: "said after the talks
// ended" tells when it was said.
func (c *clause) inTime(t int) bool {
	switch c.lower(t) {
	case "after", "before", "once", "until", "when":
		return true
	}
	return false
}

// bornBy are the readings that fit and whose cue or verb is token g; met is false when
// g is no cue at all. Of two things that somebody is ready to do, a condition behind them
// limits the one whose verb is nearest, one before them both.
func (c *clause) bornBy(g, t int, fronted bool, fits func(*reading) bool) (hit []int, met bool) {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || !c.bears(r, g) {
			continue
		}
		met = true
		if !fits(r) {
			continue
		}
		if !fronted && len(hit) > 0 {
			if last := &c.readings[hit[0]]; r.from > t || r.from < last.from && last.from < t {
				continue
			}
			hit = hit[:0]
		}
		hit = append(hit, i)
	}
	return hit, met
}

// bears reports whether token g is the cue of a reading or the verb that carries it.
func (c *clause) bears(r *reading, g int) bool {
	return r.vg >= 0 && g == c.ph.VGs[r.vg].Main || g >= r.first && g < r.last || slices.Contains(r.outer, g)
}

// content are the readings of what the verb at token say reports that fit: the first after
// a condition at token t, or the last before it.
func (c *clause) content(say, t int, fits func(*reading) bool) []int {
	best := -1
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || !fits(r) || !c.reports(say, r.first) {
			continue
		}
		switch {
		case best < 0:
			best = i
		case r.first > t && (c.readings[best].first < t || r.first < c.readings[best].first):
			best = i
		case r.first < t && c.readings[best].first < r.first:
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return []int{best}
}

// reports reports whether the verb at token say tells the clause of token t.
func (c *clause) reports(say, t int) bool {
	for range maxGovernors {
		h := c.head(t)
		if h == say || h >= 0 && t == say {
			return true
		}
		if h < 0 {
			return c.d.Tokens[say].DepRel == "parataxis" && c.head(say) == t
		}
		if c.d.Tokens[say].DepRel == "parataxis" && c.head(say) == t {
			return true
		}
		t = h
	}
	return false
}

// timely reports whether a clause with "after", "once" or the like tells what is still to
// come for the reading: "agreed to talk after Chile opened the port" tells when.
func (c *clause) timely(r *reading, e *lexicon.Conditional, top int) bool {
	if e.Words[0] == "once" && r.vg >= 0 && c.x(c.ph.VGs[r.vg].Main) == "VBD" && c.ph.VGAt(r.from) < 0 {
		v := c.ph.VGAt(top)
		return v < 0 || !c.ph.VGs[v].Perfect // "accepted the truce once the port had opened"
	}
	if e.Words[0] != "after" && e.Words[0] != "when" {
		return true
	}
	if r.cue != nil && (r.cue.Head == lexicon.Verb && (r.vg < 0 || c.ph.VGs[r.vg].Modal == "") || r.cue.Head == lexicon.Noun) {
		return false
	}
	past := func(t int) bool {
		v := c.ph.VGAt(t)
		return v >= 0 && c.x(c.ph.VGs[v].First) == "VBD"
	}
	if !past(top) || r.vg < 0 {
		return !past(top)
	}
	// "said it was willing to talk after Chile opened the port": told in the past.
	g := c.ph.VGs[r.vg]
	return g.Modal == "would" || r.cue != nil && r.cue.Head == lexicon.Adj && past(g.Main) && c.attributionOf(c.d.Tokens[g.Main].Span) != annot.None
}

// conditionEnd is the token after the condition that n tokens open at t and that the word
// at token top carries: as far as the words hang on that.
func (c *clause) conditionEnd(t, n, top int) int {
	// "In exchange, Norway wants": the words stand alone.
	if w := c.lower(t + n - 1); w == "exchange" || w == "return" {
		return t + n
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
	if end > t+n && (top >= t+n && (c.depends(t+n-1, "case") || c.clauseIn(t+n, end)) || top < t+n && c.u(top) != annot.VERB) {
		return end
	}
	return max(end, c.clauseEnd(min(t+n, c.end()-1)))
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

// limits reports whether a condition that word opens at token t can limit a reading. An
// "if" after a refusal or a demand tells when, or threatens; it is no condition. What
// lasts "until" something happens, or is done before it, does not wait for it.
func limits(r *reading, kind annot.ConditionKind, word string, t int) bool {
	switch r.stance {
	case annot.Reject:
		return kind == annot.Unless || kind == annot.OnlyAfter || kind == annot.SubjectTo
	case annot.Demand:
		return kind == annot.InExchange || kind == annot.Unless || kind == annot.If && word == "if" && t < r.first
	}
	return word != "until" && word != "before"
}
