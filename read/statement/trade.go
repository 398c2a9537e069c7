package statement

import "rapporteur/annot"

// trades adds the other half of a trade: who gives something up in exchange for
// guarantees wants the guarantees.
func (c *clause) trades() {
	for _, r := range c.readings {
		if r.dropped {
			continue
		}
		for _, cond := range r.conds {
			if cond.Kind != annot.InExchange {
				continue
			}
			first := c.first()
			for first < c.end() && c.d.Tokens[first].Start < cond.Start {
				first++
			}
			if c.lower(first) == "only" {
				first++
			}
			_, n := c.conditionAt(first)
			switch { // see prices
			case c.x(first) == "TO":
				n = 2
			case c.lower(first) == "for":
				n = 1
			}
			from, to := first+n, c.tokenAfter(cond.Span)
			for n > 0 && from < to && c.u(from) == annot.ADV && c.ph.NPAt(from) < 0 {
				from++ // "legally binding guarantees"
			}
			if n == 0 || from >= to || c.ph.NPAt(from) < 0 && c.ph.VGAt(from) < 0 {
				continue
			}
			other := reading{cue: r.cue, name: "trade: " + r.name, first: first, last: first + n, vg: r.vg,
				holders: r.holders, strength: r.strength, from: from, to: to}
			switch r.stance {
			case annot.Concede, annot.Offer, annot.Accept:
				other.stance = annot.Demand
			case annot.Demand:
				other.stance = annot.Offer
			default:
				continue
			}
			// The other half of the price.
			gives := annot.Condition{Kind: annot.InExchange, Span: annot.Span{Start: c.d.Tokens[r.from].Start, End: c.d.Tokens[r.to-1].End}}
			other.conds = append(other.conds, gives)
			for _, k := range r.conds {
				if k.Start >= cond.End {
					other.conds = append(other.conds, k)
				}
			}
			c.counter(from, to, gives)
			// What two sides agree to in exchange for something, one of them gives.
			if len(r.holders) == 1 || r.stance != annot.Accept {
				c.add(other)
			}
		}
	}
}

// counter gives what is had in return to a position that the price itself names: "in
// exchange for a Chilean pledge to open the port".
func (c *clause) counter(from, to int, gives annot.Condition) {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.first < from || r.first >= to || len(r.conds) > 0 {
			continue
		}
		switch r.stance {
		case annot.Accept, annot.Offer, annot.Concede:
			r.conds = append(r.conds, gives)
		}
	}
}

// prices reads what somebody gives something up for, told as a purpose: "ready to drop its
// claim to get a truce", "wants aid for closing the mine". Other verbs of the kind tell
// what a thing is good for. "For" is a price behind a verb of barter too.
func (c *clause) prices() {
	for i := range c.readings {
		r := &c.readings[i]
		for t := r.from + 1; !r.dropped && t+2 < r.to; t++ {
			closing := r.stance == annot.Demand && c.x(t+1) == "VBG" && yielding[c.lemma(t+1)] && benefits[c.lemma(t-1)]
			swaps := r.stance != annot.Reject && c.depends(t, "case") && c.ph.NPAt(t+1) >= 0 && c.bartered(r.from, t)
			if c.lower(t) == "for" && (closing || swaps) {
				r.conds = append(r.conds, annot.Condition{Kind: annot.InExchange, Span: c.span(t, r.to)})
				r.to = t
				break
			}
			if r.stance != annot.Accept && r.stance != annot.Offer && r.stance != annot.Concede {
				continue
			}
			if t > r.from+1 && c.x(t) == "TO" && (c.lemma(t+1) == "get" || c.lemma(t+1) == "win") && c.depends(t+1, "advcl") && c.head(t+1) < t && (c.bears(r, c.head(t+1)) || c.begins(r, c.head(t+1))) {
				r.conds = append(r.conds, annot.Condition{Kind: annot.InExchange, Span: c.span(t, r.to)})
				r.to = t
				break
			}
		}
	}
}

// bartered reports whether the target that begins at token from is to swap what stands
// before token t: "swap the crews for the boats".
func (c *clause) bartered(from, t int) bool {
	v := c.ph.VGAt(from)
	if v < 0 || c.ph.VGs[v].Main >= t {
		return false
	}
	switch m := c.ph.VGs[v].Main; c.lemma(m) {
	case "swap", "trade", "exchange", "barter":
		return c.ph.NPAt(m+1) >= 0
	}
	return false
}

// benefits are nouns for what a party is paid with.
var benefits = map[string]bool{"relief": true, "aid": true, "assistance": true, "money": true, "cash": true, "compensation": true,
	"concession": true, "payment": true, "reward": true, "fund": true, "loan": true, "ransom": true, "recognition": true, "incentive": true}

// yielding verbs say what a party gives up or undoes for a price.
var yielding = map[string]bool{"abandon": true, "cancel": true, "close": true, "destroy": true, "disarm": true, "dismantle": true, "drop": true,
	"end": true, "free": true, "freeze": true, "halt": true, "leave": true, "lift": true, "release": true, "relinquish": true, "remove": true,
	"reopen": true, "return": true, "scrap": true, "shut": true, "shutter": true, "stop": true, "surrender": true, "suspend": true,
	"withdraw": true}

// tokenAfter is the token after a span of the sentence.
func (c *clause) tokenAfter(s annot.Span) int {
	t := c.end()
	for t > c.first() && c.d.Tokens[t-1].End > s.End {
		t--
	}
	return t
}

// sequels reads the second part of "wants the port opened before any talks": who wants one
// thing before another accepts the other, after the first.
func (c *clause) sequels() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.stance != annot.Demand || c.u(r.from) == annot.PART {
			continue
		}
		t := c.before(r)
		if t < 0 {
			continue
		}
		cond := annot.Condition{Kind: annot.OnlyAfter, Span: c.span(r.from, t+1)}
		r.to = c.strike(r.from, min(r.to, t))
		if c.follows(t, cond) {
			continue
		}
		if from, to := c.sequel(r, t+1); from < to {
			c.add(reading{cue: r.cue, name: "before: " + r.name, first: t, last: t + 1, vg: r.vg, holders: r.holders,
				stance: annot.Accept, strength: r.strength, from: from, to: to, conds: []annot.Condition{cond}})
		}
	}
}

// before is the token of a "before" within the target of a reading or right behind it, with
// something that is to follow the target; -1 for none.
func (c *clause) before(r *reading) int {
	for t := r.from + 1; t <= r.to+1 && t+1 < c.end(); t++ {
		if t == r.to+1 && c.word(t-1) != "," {
			break
		}
		if c.lower(t) == "before" && !c.dated(t+1) && c.topic(c.ph.NPAt(t+1)) != "vote" && !c.ranks(t) {
			return t
		}
	}
	return -1
}

// ranks reports whether "before" at token t says what weighs more: "the sea comes before the
// party".
func (c *clause) ranks(t int) bool {
	np := c.ph.NPAt(t + 1)
	if np < 0 {
		return false
	}
	g := c.head(c.ph.NPs[c.owned(np)].Head)
	return g >= c.first() && g < t && (c.lemma(g) == "come" || c.lemma(g) == "put")
}

// follows gives a condition to the positions that stand behind the "before" at token t:
// "wants the port opened before it agrees to a truce". It reports whether a cue stands
// there at all; what is no acceptance needs no condition.
func (c *clause) follows(t int, cond annot.Condition) bool {
	end := max(c.clauseEnd(t+1), t+2)
	found := c.stance(t+1, end) == annot.Reject
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.first <= t || r.first >= end {
			continue
		}
		found = true
		if r.stance == annot.Accept || r.stance == annot.Offer || r.stance == annot.Concede {
			r.conds = append(r.conds, cond)
		}
	}
	return found
}

// sequel are the tokens from t on that name what may follow: a noun phrase, what the holder
// itself would do ("before joining the talks", "before it joins them"), or what would then
// begin or be done ("before talks can begin"). What others do is no step that the holder
// accepts: "before Chile attacks".
func (c *clause) sequel(r *reading, t int) (from, to int) {
	if v := c.ph.VGAt(t); v >= 0 {
		g := c.ph.VGs[v].Main
		if c.x(g) != "VBG" || deciding[c.lemma(g)] {
			return 0, 0
		}
		// "demanded a strike before joining the cabinet" tells when.
		if m := c.head(g); !beginning[c.lemma(g)] && m >= r.first && m < r.last && c.x(m) == "VBD" {
			return 0, 0
		}
		return t, c.clauseEnd(t)
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return 0, 0
	}
	h := c.ph.NPs[c.owned(np)].Head
	if g := c.head(h); c.depends(h, "nsubj") && g > h && g < c.end() {
		v := c.ph.VGAt(g)
		if v < 0 {
			return 0, 0
		}
		switch own := (reading{holders: c.holdersOf([]int{np})}); {
		case len(own.holders) > 0 && c.sameHolder(*r, own) && c.ph.VGs[v].Main == g:
			return g, c.clauseEnd(g)
		case c.ph.VGs[v].Passive || beginning[c.lemma(g)]:
			return t, max(c.clauseEnd(t), g+1)
		}
		return 0, 0
	}
	return t, max(r.to, c.clauseEnd(t))
}

// stance is that of the first cue among tokens [from, to).
func (c *clause) stance(from, to int) annot.Stance {
	for t := from; t < to; t++ {
		if cue, _ := c.cueAt(t); cue != nil {
			return annot.Stance(cue.Stance)
		}
	}
	return ""
}

// beginning verbs say of talks, a truce or another step that it takes place.
var beginning = map[string]bool{"begin": true, "start": true, "resume": true, "restart": true, "reopen": true, "open": true,
	"proceed": true, "continue": true, "come": true, "happen": true, "occur": true, "follow": true, "take": true, "go": true, "move": true}

// deciding verbs leave open what comes of them.
var deciding = map[string]bool{"decide": true, "consider": true, "know": true, "say": true, "leave": true, "be": true, "get": true}

// dated reports whether a date or time begins at token t.
func (c *clause) dated(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	h := c.ph.NPs[np].Head
	return c.weekday(h) || c.u(h) == annot.NUM || temporal[c.lemma(h)] || temporal[c.lower(h)]
}

var temporal = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true, "christmas": true, "easter": true,
	"year": true, "month": true, "week": true, "day": true, "night": true, "noon": true, "midnight": true, "deadline": true,
	"end": true, "summer": true, "winter": true, "spring": true, "autumn": true, "hour": true, "vote": true, "summit": true,
	"election": true, "congress": true, "court": true, "parliament": true}
