package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

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
			if e.Words[0] == "if" && c.asks(r) {
				return false
			}
			return (!c.touches(r, t, end) || c.swallowed(r, t)) && limits(r, cond.Kind, e.Words[0], t) && c.timely(r, e, t, top)
		}
		hit := c.nearer(c.limited(t, end, top, fits), t, fits)
		if (cond.Kind == annot.If || cond.Kind == annot.OnlyAfter) && consent(strings.ToLower(c.d.Slice(cond.Span))) {
			cond.Kind = annot.SubjectTo
		}
		if cond.Kind == annot.SubjectTo {
			hit = append(hit, c.consented(t+n, end)...)
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

// consented are the readings, by index, of what somebody wants and the condition with tokens
// [from, end) has others consent to: "provided the guarantees that Norway seeks are
// ratified". The tree may take "provided" for the verb.
func (c *clause) consented(from, end int) []int {
	np := c.ph.NPAt(min(from, c.end()-1))
	if np < 0 || c.ph.NPs[np].Last > end {
		return nil
	}
	s := c.ph.NPs[np].Head
	var hit []int
	for i := range c.readings {
		r := &c.readings[i]
		if !r.dropped && r.stance == annot.Demand && r.vg >= 0 && r.from <= s && s < r.to && c.presupposed(c.ph.VGs[r.vg].Main) {
			hit = append(hit, i)
		}
	}
	return hit
}

// asks reports whether what a reading wants or gives is an answer: "intends to determine, by
// May, if Chile complies".
func (c *clause) asks(r *reading) bool {
	v := c.ph.VGAt(r.from)
	return v >= 0 && testing[c.lemma(c.ph.VGs[v].Main)] && c.dependent(c.ph.VGs[v].Main, "obj") < 0
}

// testing verbs have a question for their object.
var testing = map[string]bool{"determine": true, "decide": true, "check": true, "see": true, "ask": true, "wonder": true, "assess": true,
	"examine": true, "test": true, "verify": true, "know": true}

// duty reports whether what must be is to be when the condition at token t is met: "the
// talks have to take place after". The words belong to the target then.
func (c *clause) duty(r *reading, t, top int) bool {
	return r.vg >= 0 && r.stance == annot.Demand && strings.HasPrefix(r.name, "modal") && t > c.ph.VGs[r.vg].Main &&
		c.head(top) == c.ph.VGs[r.vg].Main && beginning[c.lemma(c.ph.VGs[r.vg].Main)]
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
		if pointing[c.lower(s)] && c.depends(top, "conj", "parataxis") {
			return c.ahead(s, fits) // "will agree to a truce, but this would only be if"
		}
	}
	say := c.head(top)
	if say < 0 {
		return c.behind(end, top, fits)
	}
	if n := c.head(say); n >= 0 && say >= t && say < end {
		say = n // "on the condition that", whose noun the clause hangs on
	}
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
	if !c.says[c.lemma(say)] || c.u(say) != annot.VERB || c.inTime(t) || c.lower(t) == "in" && t > c.first() {
		return nil
	}
	return c.content(say, t, fits)
}

// ahead is the last reading before token s, when it fits.
func (c *clause) ahead(s int, fits func(*reading) bool) []int {
	best := -1
	for i := range c.readings {
		if r := &c.readings[i]; !r.dropped && r.to <= s && (best < 0 || r.first > c.readings[best].first) {
			best = i
		}
	}
	if best < 0 || !fits(&c.readings[best]) {
		return nil
	}
	return []int{best}
}

// behind is the first reading behind token end, where the tree makes the condition that
// the word at token top carries the main clause.
func (c *clause) behind(end, top int, fits func(*reading) bool) []int {
	for i := range c.readings {
		if r := &c.readings[i]; !r.dropped && r.first >= end && c.below(r.first, top) && fits(r) {
			return []int{i}
		}
	}
	return nil
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
	case comma && c.lower(t) == "in" || c.depends(g, "advcl") && c.wanted(g):
		return false
	case c.d.Tokens[g].DepRel == "acl:relcl" || c.depends(g, "acl") && c.dependent(g, "mark") < 0:
		return !comma // "a letter that was written after", "a letter written after"
	case c.depends(g, "parataxis", "csubj"):
		return true
	case c.depends(g, "advcl", "conj"):
		s := c.dependent(g, "nsubj")
		return s >= 0 && (t < g || !pointing[c.lower(s)]) || s < 0 && c.depends(g, "advcl") && c.x(g) != "VB"
	}
	return false
}

// wanted reports whether token g begins a part of what the word that it hangs on wants,
// refuses or gives: "the plan included them closing the port".
func (c *clause) wanted(g int) bool {
	for i := range c.readings {
		if r := &c.readings[i]; !r.dropped && g >= r.from && g < r.to && c.bears(r, c.head(g)) {
			return true
		}
	}
	return false
}

// pointing words stand for the clause before theirs.
var pointing = map[string]bool{"that": true, "this": true, "it": true, "which": true}

// inTime reports whether a conjunction of time stands at token t: "said after the talks
// ended" tells when it was said.
func (c *clause) inTime(t int) bool {
	switch c.lower(t) {
	case "after", "before", "once", "until", "when":
		return true
	}
	return false
}

// bornBy are the readings that fit and whose cue, verb or first verb of the target is
// token g; met is false when g is none of these. Of two things that somebody is ready to
// do, a condition behind them limits the one whose verb is nearest, one before them both.
func (c *clause) bornBy(g, t int, fronted bool, fits func(*reading) bool) (hit []int, met bool) {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || !c.bears(r, g) && !c.begins(r, g) {
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
	return r.vg >= 0 && (g == c.ph.VGs[r.vg].Main || g == c.predicateOf(c.ph.VGs[r.vg])) || g >= r.first && g < r.last || slices.Contains(r.outer, g)
}

// begins reports whether token g is the verb that the target of a reading begins with.
func (c *clause) begins(r *reading, g int) bool {
	v := c.ph.VGAt(r.from)
	return v >= 0 && c.ph.VGs[v].Main == g && g < r.to
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
func (c *clause) timely(r *reading, e *lexicon.Conditional, t, top int) bool {
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
	if r.cue != nil && r.cue.Head == lexicon.Adj && c.ph.VGAt(r.from) < 0 && e.Words[0] == "after" {
		return false // "pleased by the tone after the talks were cancelled"
	}
	past := func(t int) bool {
		v := c.ph.VGAt(t)
		return v >= 0 && c.x(c.ph.VGs[v].First) == "VBD"
	}
	if !past(top) || r.vg < 0 {
		return !past(top)
	}
	// "said it was willing to talk after Chile opened the port": told in the past. Behind a
	// comma the past is what came first.
	g := c.ph.VGs[r.vg]
	if t > c.first() && c.word(t-1) == "," {
		return false
	}
	return g.Modal == "would" || r.cue != nil && r.cue.Head == lexicon.Adj && past(g.Main) && c.attributionOf(c.d.Tokens[g.Main].Span) != annot.None
}

// limits reports whether a condition that word opens at token t can limit a reading. An
// "if" after a refusal or a demand tells when, or threatens; it is no condition. What
// lasts "until" something happens, or is done before it, does not wait for it.
func limits(r *reading, kind annot.ConditionKind, word string, t int) bool {
	switch r.stance {
	case annot.Reject:
		if r.cue != nil && (word == "as" || word == "so") {
			w := r.cue.Words[len(r.cue.Words)-1]
			return w == "rush" || w == "hurry" // who can wait can wait as long as
		}
		return kind == annot.Unless || kind == annot.OnlyAfter || kind == annot.SubjectTo
	case annot.Demand:
		if word == "until" && (r.name == strikeRule || r.name == courseRule) {
			return true // what goes on until then
		}
		return kind == annot.InExchange || kind == annot.Unless || kind == annot.If && word == "if" && t < r.first
	}
	if r.cue != nil && kind == annot.If && rethinking[r.cue.Words[0]] {
		return false // "we will reconsider if": a threat
	}
	return word != "until" && word != "before"
}

// rethinking verbs weigh what was agreed already.
var rethinking = map[string]bool{"reconsider": true, "rethink": true, "re-examine": true, "reassess": true}
