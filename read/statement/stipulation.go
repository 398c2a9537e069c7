package statement

import "rapporteur/annot"

// stipulations reads what an "if" wants of others: who will lift the ban if Chile opens the
// port wants it opened. An "if" that tells of a failure, or of what the holder does itself,
// is no wish. An "unless" wants what others are to promise.
func (c *clause) stipulations() {
	for _, r := range c.readings {
		if r.dropped {
			continue
		}
		for _, cond := range r.conds {
			if cond.Kind != annot.If && cond.Kind != annot.Unless {
				continue
			}
			t := c.first()
			for t < c.end() && c.d.Tokens[t].Start < cond.Start {
				t++
			}
			e, n := c.conditionAt(t)
			if n == 0 {
				continue // see provisos: what must be is read for itself
			}
			top, end, from, to := c.carrier(t, n), c.tokenAfter(cond.Span), 0, 0
			switch {
			case e.Words[0] == "unless" && r.stance == annot.Reject:
				from, to = c.pledge(&r, t+n, end, top)
			case cond.Kind == annot.If && (r.stance == annot.Offer || r.stance == annot.Concede || r.stance == annot.Accept):
				from, to = c.wish(&r, t+n, end, top)
			}
			if from < to && !c.taken(from) {
				c.add(reading{cue: r.cue, name: string(cond.Kind) + ": " + r.name, first: t, last: t + n, vg: r.vg, holders: r.holders,
					stance: annot.Demand, strength: r.strength, from: from, to: to})
			}
		}
	}
}

// pledge are the tokens among [from, to), the clause of an "unless" whose verb is top, that say
// what others are to promise: "unless Chile guarantees that the port stays open".
func (c *clause) pledge(r *reading, from, to, top int) (int, int) {
	v := c.ph.VGAt(top)
	if v < 0 || top < from || top+2 >= to || c.ph.VGs[v].Main != top || c.ph.VGs[v].Negated || c.ph.VGs[v].Passive || !pledging[c.lemma(top)] {
		return 0, 0
	}
	others := reading{holders: c.holdersOf(c.ph.Subjects(c.d, v))}
	if len(others.holders) == 0 || c.sameHolder(*r, others) {
		return 0, 0
	}
	t := top + 1
	if c.x(t) == "TO" || c.lower(t) == "that" && c.x(t) != "DT" {
		t++
	}
	return t, to
}

var pledging = map[string]bool{"guarantee": true, "promise": true, "pledge": true, "agree": true, "offer": true, "grant": true}

// wish are the tokens among [from, to), the clause of an "if" whose verb is top, that say
// what the holders of a reading want: what others are to do, what is to be done, or what
// the holders are to get.
func (c *clause) wish(r *reading, from, to, top int) (int, int) {
	v := c.ph.VGAt(top)
	if v < 0 || top < from || top >= to || c.ph.VGs[v].Main != top || c.ph.VGs[v].Negated || adverse[c.lemma(top)] {
		return 0, 0
	}
	nps := c.ph.Subjects(c.d, v)
	if len(nps) == 0 || c.outerFirst(nps[len(nps)-1]) < from || c.nobody(v) {
		return 0, 0
	}
	first := c.outerFirst(nps[len(nps)-1])
	others := reading{holders: c.holdersOf(nps)}
	switch {
	case len(others.holders) == 0:
		if c.ph.VGs[v].Passive && c.u(c.ph.NPs[nps[0]].Head) != annot.PRON && (c.lex.Deeds.Class(c.lemma(top)) != "" || securing[c.lemma(top)]) {
			return first, to
		}
	case c.sameHolder(*r, others):
		switch c.lemma(top) {
		case "get", "receive", "obtain", "secure":
			return c.ph.VGs[v].Last, to
		}
	case !c.ph.VGs[v].Passive:
		return first, to
	}
	return 0, 0
}

// adverse verbs tell of what nobody waits for.
var adverse = map[string]bool{"fail": true, "refuse": true, "reject": true, "attack": true, "break": true, "violate": true, "insist": true,
	"threaten": true, "lose": true, "collapse": true, "walk": true, "balk": true, "resume": true, "strike": true, "breach": true,
	"try": true, "seek": true, "want": true, "need": true, "ask": true, "wish": true, "be": true, "have": true, "continue": true, "keep": true,
	"oppose": true, "decline": true, "resist": true, "cheat": true, "deny": true, "ignore": true, "vote": true, "offend": true,
	"invade": true, "escalate": true, "provoke": true, "default": true, "miss": true, "block": true, "delay": true, "shut": true}

// securing verbs say in the passive that something has come about.
var securing = map[string]bool{"secure": true, "guarantee": true, "meet": true, "address": true, "satisfy": true, "settle": true, "sign": true,
	"agree": true, "reach": true, "keep": true, "open": true, "end": true, "drop": true, "give": true, "offer": true, "provide": true}
