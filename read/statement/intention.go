package statement

import "rapporteur/annot"

// intentions reads what a party says that it will or will not do: "the union said it
// would not return to the table" rejects that, "we will release the fishermen" offers
// it. Which deeds count as an offer or an acceptance is in the lexicon; a refusal needs
// no list.
func (c *clause) intentions() {
	for v, g := range c.ph.VGs {
		switch g.Modal {
		case "will", "would", "wo", "'ll", "'d", "can", "could", "ca":
		default:
			continue
		}
		if c.cueReads(v) || g.Perfect {
			continue
		}
		lemma := c.lemma(g.Main)
		class := c.deed(g.Main)
		able := g.Modal == "can" || g.Modal == "could" || g.Modal == "ca"
		if thinking[lemma] || telling[lemma] || lemma == "have" || able && (!g.Negated || lemma != "do" && class == "") {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		holders := c.holdersOf(nps)
		if len(holders) == 0 || c.outerFirst(nps[len(nps)-1]) > g.First || !c.saysSo(holders, g.Main) {
			continue
		}
		ch := c.governing(v)
		if ch.unreal || c.nobody(v) {
			continue
		}
		r := reading{name: "will", first: g.First, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Stance(class), strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)}
		if ch.negated {
			r.stance, r.negated, r.name = annot.Reject, true, "will not"
			if c.never(g.First, g.Last) {
				r.strength = annot.Absolute
			}
		} else if g.Passive {
			continue
		}
		if r.stance == "" || c.keepsSilent(r) || r.to <= r.from+1 && ch.negated {
			continue
		}
		c.add(r)
	}
}

// deed is the class of the deed that the verb at token t tells, "" for none. With a
// particle it is another verb: "hand over the crew", "hand the crew over", "end up".
func (c *clause) deed(t int) string {
	for k := t + 1; k < c.end() && k <= t+maxParted; k++ {
		if class := c.lex.Deeds.Class(c.lemma(t) + " " + c.lower(k)); class != "" && (k == t+1 || c.head(k) == t) {
			return class
		}
		if c.head(k) == t && c.relation(k) == "compound" && c.x(k) == "RP" {
			return ""
		}
	}
	return c.lex.Deeds.Class(c.lemma(t))
}

// saysSo reports whether the words at token t are told by one of the holders themselves.
func (c *clause) saysSo(holders []holder, t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None || c.d.Attributions[a].Holder == annot.None {
		return false
	}
	for _, h := range holders {
		if c.speaksFor(h.entity, c.d.Attributions[a].Holder) {
			return true
		}
	}
	return false
}

// cueReads reports whether what verb group v says is left to a cue of the lexicon. One
// whose object must lie on the table leaves other objects to the rules, and one that a
// negation empties leaves what will not be sought or considered.
func (c *clause) cueReads(v int) bool {
	g := c.ph.VGs[v]
	cue, _ := c.cueAt(g.Main)
	if cue == nil {
		return false
	}
	for _, r := range c.readings {
		if r.first == g.Main {
			return true
		}
	}
	return !cue.Tabled && (!g.Negated || cue.Negated != "none" || annot.Stance(cue.Stance) == annot.Reject)
}
