package statement

import (
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
		switch prev := c.lower(t - 1); {
		case prev == "even" || prev == "as" || prev == "what" || prev == "not" || prev == "ask" || prev == "asked" || prev == "wonder" || prev == "see":
			return true
		}
	}
	n := t + len(e.Words)
	// A clause has a verb: "until noon", "once more" are no conditions.
	if e.Head == "clause" && !c.clauseFollows(n) {
		return true
	}
	if n < c.end() && c.lower(n) == "anonymity" || n+1 < c.end() && c.lower(n+1) == "anonymity" {
		return true
	}
	return false
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

// conditional gives each condition in the sentence to the reading that it limits:
// the one whose target ends closest before it, or, for a condition at the head of
// the sentence, the first after it.
func (c *clause) conditional() {
	for t := c.first(); t < c.end(); t++ {
		e, n := c.conditionAt(t)
		if e == nil {
			continue
		}
		end := c.conditionEnd(t, n)
		kind := annot.ConditionKind(e.Kind)
		text := strings.ToLower(c.d.Slice(annot.Span{Start: c.d.Tokens[t].Start, End: c.d.Tokens[end-1].End}))
		waits := kind == annot.If && consent(text)
		var best *reading
		for i := range c.readings {
			r := &c.readings[i]
			if r.dropped || !limits(r.stance, kind) || c.within(r, t) || e.Words[0] == "after" && !c.ahead(r) {
				continue
			}
			switch {
			case r.to <= t && r.first < t:
				if best == nil || best.first > t || r.to > best.to || r.to == best.to && r.first < best.first {
					best = r
				}
			case r.first >= end && t <= c.first()+1 && (best == nil || best.first > r.first && best.first >= end):
				best = r
			}
		}
		if best != nil && (best.to > t || t-best.to <= maxGap || len(best.conds) > 0) {
			if waits {
				kind = annot.SubjectTo
			}
			cond := annot.Condition{Kind: kind, Span: annot.Span{Start: c.d.Tokens[t].Start, End: c.d.Tokens[end-1].End}}
			best.conds = append(best.conds, cond)
		}
		t = end - 1
	}
}

// ahead reports whether a reading tells what somebody will do, not what was done: only
// then does "after" open a condition.
func (c *clause) ahead(r *reading) bool {
	return r.cue != nil && r.cue.Head != lexicon.Verb || r.vg >= 0 && c.ph.VGs[r.vg].Modal != ""
}

// without takes from what somebody will not do the part without which he will not: "will
// not sign a treaty without guarantees".
func (c *clause) without() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.stance != annot.Reject || !r.negated {
			continue
		}
		for t := r.from + 1; t+1 < r.to; t++ {
			if c.lower(t) == "without" {
				r.conds = append(r.conds, annot.Condition{Kind: annot.Unless, Span: annot.Span{Start: c.d.Tokens[t].Start, End: c.d.Tokens[r.to-1].End}})
				r.to = t
			}
		}
	}
}

// within reports whether a condition at token t hangs on a relative clause within the
// target of a reading, not on the reading: "rejected a deal that gave aid in return for".
func (c *clause) within(r *reading, t int) bool {
	if r.to > t || t-r.to > 1 {
		return false
	}
	for k := r.from; k < r.to; k++ {
		if x := c.x(k); (x == "WDT" || x == "WP") && k > r.from {
			return true
		}
	}
	return false
}

// maxGap is how many tokens may stand between a target and its condition.
const maxGap = 5

// conditionEnd is the token after the condition that begins at t.
func (c *clause) conditionEnd(t, n int) int {
	// "In exchange, Norway wants": the words stand alone.
	if w := c.lower(t + n - 1); w == "exchange" || w == "return" {
		return t + n
	}
	end := c.clauseEnd(min(t+n, c.end()-1))
	if end <= t+n {
		end = min(t+n, c.end())
	}
	// A fronted condition ends at its comma.
	if t <= c.first()+1 {
		for k := t + n; k < end; k++ {
			if c.word(k) == "," {
				return k
			}
		}
	}
	return end
}

// consent reports whether a condition waits for somebody else's yes.
func consent(text string) bool {
	for _, w := range []string{"ratif", "referendum", "approved by", "approval", "consent", "endorsed by", "vote of"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// limits reports whether a condition of the kind can limit a position of the stance.
// An "if" after a refusal or a demand tells when, or threatens; it is no condition.
func limits(stance annot.Stance, kind annot.ConditionKind) bool {
	switch stance {
	case annot.Reject:
		return kind == annot.Unless || kind == annot.OnlyAfter || kind == annot.SubjectTo
	case annot.Demand:
		return kind == annot.InExchange || kind == annot.Unless
	}
	return true
}
