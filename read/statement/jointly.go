package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// subjectFits reports whether the subject is what the entry asks for.
func (c *clause) subjectFits(o *outcome) bool {
	nps := c.ph.Subjects(c.d, o.v)
	passive := c.ph.VGs[o.v].Passive
	switch o.Of {
	case "deal":
		return !passive && len(nps) > 0 && c.lex.Settling.Class(c.lemma(c.ph.NPs[nps[0]].Head)) == "pact" && !c.unmade(nps[0])
	case "talks":
		return c.anyTopic(nps, "talks", "deal") || o.Head == lexicon.Verb && c.headsSentence(o.v, []string{"talks", "deal"})
	case "failure":
		for _, np := range nps {
			if c.lex.Settling.Class(c.lemma(c.ph.NPs[np].Head)) == "failure" {
				return true
			}
		}
		h := c.dependent(c.ph.VGs[o.v].Main, "nsubj")
		return h >= 0 && c.lex.Settling.Class(c.lemma(h)) == "failure"
	case "sides":
		if passive && o.HasFrame("subj") {
			return len(nps) > 0 && !c.unmade(nps[0]) && c.x(c.ph.NPs[nps[0]].Head) != "WP" && c.x(c.ph.NPs[nps[0]].Head) != "WDT"
		}
		return c.jointly(o.v, nps) || o.Negated != "" && c.verbCame(o.v) == denied && c.ph.VGs[o.v].Modal != "can" && (o.last >= c.end() || c.lower(o.last) != "to")
	}
	return true
}

func (c *clause) anyTopic(nps []int, classes ...string) bool {
	for _, np := range nps {
		if c.topicClass(np, classes) && !c.owns(np) {
			return true
		}
	}
	return false
}

// jointly reports whether the subject of a verb group is two or more who face each other: "Norway
// and Chile", "the two sides", "Norway agreed with Chile".
func (c *clause) jointly(v int, nps []int) bool {
	main := c.ph.VGs[v].Main
	for k := main + 1; k < c.end(); k++ {
		if c.head(k) == main && c.relation(k) == "obl" {
			if p := c.introduced(k); p > main && c.lower(p) == "with" && c.entityAt(k) != annot.None {
				return len(nps) > 0
			}
		}
	}
	if len(nps) >= 2 {
		names := 0
		for _, np := range nps {
			if h := c.ph.NPs[np].Head; c.u(h) == annot.PROPN && c.entityAt(h) == annot.None {
				names++ // of somebody whom nobody knows
			}
		}
		if names > 0 {
			return true
		}
		var who []annot.EntityIdx
		for _, np := range nps {
			for _, h := range c.holderOf(np) {
				for _, w := range who {
					if w != h.entity && !c.speaksFor(w, h.entity) && !c.speaksFor(h.entity, w) {
						return true
					}
				}
				who = append(who, h.entity)
			}
		}
		return false
	}
	if len(nps) == 0 {
		return false
	}
	n := c.ph.NPs[nps[0]]
	if e := c.entityAt(n.Head); e != annot.None && c.d.Entities[e].Key == annot.Sides {
		return true
	}
	for t := n.First; t < n.Last; t++ {
		if w := c.lower(t); w == "both" || w == "two" {
			return w == "both" && n.Head == t || c.lex.Settling.Class(c.lemma(n.Head)) == "side"
		}
	}
	if c.x(n.Head) != "NNS" || n.Poss >= 0 || c.lex.Settling.Class(c.lemma(n.Head)) != "side" {
		return false
	}
	for m := c.mentions[0]; m < c.mentions[1]; m++ {
		men := c.d.Mentions[m]
		if men.Start >= c.d.Tokens[n.First].Start && men.End <= c.d.Tokens[n.Head].Start {
			return false // "Norwegian negotiators"
		}
	}
	return n.Head-n.First <= 1
}
