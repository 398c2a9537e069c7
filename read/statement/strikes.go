package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
)

// strikes reads who goes on with a strike: "the union will stay on the picket line until it has a
// contract", "the drivers decided on Sunday to remain on strike". It is what they want until then, and
// nothing that somebody else proposed.
func (c *clause) strikes() {
	for v, g := range c.ph.VGs {
		if g.Negated || g.Passive || g.Perfect || !c.strikesOn(v) || c.inUnreal(v) || c.taken(g.Main) {
			continue
		}
		subject, own := v, false
		if g.To {
			if subject = c.decider(v); subject < 0 {
				continue
			}
		} else if g.Modal != "will" && g.Modal != "would" {
			continue
		} else {
			own = true
		}
		holders := c.holdersOf(c.ph.Subjects(c.d, subject))
		if len(holders) == 0 || own && !c.saysSo(holders, g.Main) {
			continue
		}
		c.add(reading{name: strikeRule, first: g.First, last: g.Main + 1, vg: subject, holders: holders,
			stance: annot.Demand, strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)})
	}
}

// strikeRule is the name of the rule.
const strikeRule = "strike"

// strikers makes a demand of what a reading has somebody accept or offer, where that is to go on
// strike or stay there, and of "as long as it takes" what it says: until. Another "if" is that of a
// threat.
func (c *clause) strikers() {
	for i := range c.readings {
		r := &c.readings[i]
		v := c.ph.VGAt(min(r.from, c.end()-1))
		if r.dropped || r.from >= r.to || v < 0 || r.negated || r.stance != annot.Accept && r.stance != annot.Offer && r.stance != annot.Demand || !c.strikesOn(v) && !c.strikeBegins(v) {
			continue
		}
		r.stance = annot.Demand
		r.conds = slices.DeleteFunc(r.conds, func(cond annot.Condition) bool {
			return cond.Kind == annot.If && strings.HasPrefix(strings.ToLower(c.d.Slice(cond.Span)), "if ")
		})
		for k := range r.conds {
			w := strings.ToLower(c.d.Slice(r.conds[k].Span))
			if r.conds[k].Kind == annot.If && strings.Contains(w, "as long as it takes") || strings.HasPrefix(w, "until") {
				r.conds[k].Kind = annot.Unless
			}
		}
	}
}

// strikesOn reports whether verb group v says that somebody stays on strike.
func (c *clause) strikesOn(v int) bool {
	g := c.ph.VGs[v]
	switch c.lemma(g.Main) {
	case "stay", "remain":
		if g.Last < c.end() && c.lower(g.Last) == "out" && (g.Last+1 >= c.end() || c.lower(g.Last+1) != "of") {
			return true
		}
	case "be", "continue":
	default:
		return false
	}
	at := c.phraseAt(g.Last)
	return strings.HasPrefix(at, "on strike") || strings.HasPrefix(at, "on the line") || strings.HasPrefix(at, "on the picket line") || strings.HasPrefix(at, "on the picket lines")
}

// pressing verbs begin a strike or make it larger.
var pressing = map[string]bool{"launch": true, "begin": true, "start": true, "stage": true, "call": true, "conduct": true, "announce": true,
	"expand": true, "widen": true, "escalate": true, "extend": true, "continue": true, "go": true, "join": true,
	"authorise": true, "authorize": true, "prolong": true}

// walkouts are what puts pressure on an employer.
var walkouts = map[string]bool{"strike": true, "walkout": true, "stoppage": true, "picket": true}

// strikeBegins reports whether verb group v says that a strike begins, grows or goes on: "strike at
// one plant", "launch strikes", but "strike a deal".
func (c *clause) strikeBegins(v int) bool {
	main := c.ph.VGs[v].Main
	switch lemma := c.lemma(main); {
	case lemma == "picket", lemma == "strike" && c.dependent(main, "obj") < 0:
		return true
	case (lemma == "walk" || lemma == "hold") && c.lower(min(main+1, c.end()-1)) == "out":
		return true
	case !pressing[lemma]:
		return false
	}
	for t := main + 1; t < min(c.end(), main+maxParted); t++ {
		if walkouts[c.lemma(t)] && c.u(t) == annot.NOUN && c.head(t) == main {
			return true
		}
	}
	return false
}

// phraseAt are the four words from token t on.
func (c *clause) phraseAt(t int) string {
	var ws []string
	for k := t; k < c.end() && k < t+4; k++ {
		ws = append(ws, c.lower(k))
	}
	return strings.Join(ws, " ")
}

// decider is the verb of deciding that the infinitive of verb group v hangs on, as a verb group, or -1.
func (c *clause) decider(v int) int {
	h := c.head(c.predicateOf(c.ph.VGs[v]))
	if h < c.first() {
		return -1
	}
	w := c.ph.VGAt(h)
	switch c.lemma(h) {
	case "decide", "choose", "opt", "elect":
	default:
		return -1
	}
	if w < 0 || c.ph.VGs[w].Main != h || h > c.ph.VGs[v].First {
		return -1
	}
	if ch := c.governing(w); ch.unreal || ch.negated || ch.obliged || ch.possible {
		return -1
	}
	return w
}
