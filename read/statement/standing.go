package statement

import "rapporteur/annot"

// courses reads what a speaker says of a course that is taken: "the patrols will not cease", "Norway's
// position would not change", "the sanctions will stay in place", "this cannot go on".
func (c *clause) courses() {
	for v, g := range c.ph.VGs {
		if g.Passive || g.Perfect || g.To || c.cueReads(v) || c.inUnreal(v) || c.depends(g.Main, "acl", "advcl") {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if len(nps) == 0 || c.outerFirst(nps[len(nps)-1]) > g.First || len(c.holdersOf(nps)) > 0 || c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			continue
		}
		stance := c.course(v, c.ph.NPs[nps[0]].Head)
		if stance == "" {
			continue
		}
		from := c.outerFirst(nps[len(nps)-1])
		r := reading{name: courseRule, first: g.First, last: g.Main + 1, vg: v, holders: c.teller(g.Main), stance: stance,
			strength: annot.Firm, negated: g.Negated, from: from, to: c.strike(from, max(c.clauseEnd(g.Main), g.Main+1))}
		if c.never(g.First, g.Last) {
			r.strength = annot.Absolute
		}
		r.at(c)
		c.add(r)
	}
}

// courseRule is the name of the rule.
const courseRule = "course"

// course is the stance of whoever says what verb group v tells of the thing with head at token
// subject, "" for none.
func (c *clause) course(v, subject int) annot.Stance {
	g := c.ph.VGs[v]
	lemma, thing := c.lemma(g.Main), c.lemma(subject)
	shall := g.Modal == "will" || g.Modal == "would" || g.Modal == "wo"
	switch {
	case c.u(subject) == annot.PRON && c.lower(subject) != "this" && c.lower(subject) != "that":
	case g.Negated && shall && lemma == "cease" && c.dependent(g.Main, "obj") < 0:
		return annot.Reject
	case g.Negated && shall && lemma == "change" && (views[thing] || thing == "policy" || thing == "course") && c.dependent(g.Main, "obj") < 0:
		return annot.Reject
	case !g.Negated && shall && (lemma == "remain" || lemma == "stay") && imposed[thing] && c.inForce(g.Last):
		return annot.Demand
	case g.Negated && (g.Modal == "can" || g.Modal == "ca") && (lemma == "go" && c.lower(min(g.Last, c.end()-1)) == "on" || lemma == "continue") && (c.lex.Topics.Class(thing) == "talks" || imposed[thing] || thing == "this"):
		return annot.Reject
	}
	return ""
}

// imposed nouns name what one side keeps up until it has what it wants.
var imposed = map[string]bool{"sanction": true, "tariff": true, "toll": true, "ban": true, "embargo": true, "blockade": true, "restriction": true,
	"measure": true, "patrol": true, "strike": true, "curb": true, "limit": true, "freeze": true, "boycott": true, "backstop": true, "pressure": true}

// inForce reports whether "in place", "in force" or "in effect" begins at token t.
func (c *clause) inForce(t int) bool {
	if t+1 >= c.end() || c.lower(t) != "in" {
		return false
	}
	for k := t + 1; k < c.end() && k < t+4; k++ {
		switch c.lower(k) {
		case "place", "force", "effect":
			return true
		}
	}
	return false
}

// cannots reads what a speaker says something must not be: "the opening cannot be a stalling tactic".
func (c *clause) cannots() {
	for v, g := range c.ph.VGs {
		if c.lemma(g.Main) != "be" || !g.Negated || g.Modal != "can" && g.Modal != "ca" || c.inUnreal(v) || c.modifies(g) {
			continue
		}
		p := c.predicateOf(g)
		nps := c.ph.Subjects(c.d, v)
		if p == g.Main || c.u(p) != annot.NOUN || c.dependent(p, "case") >= 0 || ruledOut[c.lemma(p)] || len(nps) == 0 || c.outerFirst(nps[0]) > g.First || c.x(c.ph.NPs[nps[0]].Head) == "PRP" {
			continue
		}
		if c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			continue
		}
		from := c.outerFirst(nps[len(nps)-1])
		r := reading{name: "cannot be", first: g.First, last: g.Main + 1, vg: v, holders: c.teller(g.Main), stance: annot.Reject,
			strength: annot.Firm, negated: true, from: from, to: c.strike(from, max(c.clauseEnd(g.Main), g.Main+1))}
		r.at(c)
		c.add(r)
	}
}

// ruledOut nouns are what something cannot be as a matter of fact: "this cannot be a coincidence".
var ruledOut = map[string]bool{"coincidence": true, "accident": true, "surprise": true, "case": true, "doubt": true, "question": true,
	"reason": true, "cause": true, "truth": true, "mistake": true, "expert": true, "hero": true, "comparison": true}
