package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// stirredRule is the name of the rule.
const stirredRule = "stirred"

// stirring verbs have what is judged as subject and whom it pleases or angers as object.
var stirring = map[string]annot.Stance{"anger": annot.Reject, "infuriate": annot.Reject, "enrage": annot.Reject, "outrage": annot.Reject,
	"dismay": annot.Reject, "alarm": annot.Reject, "upset": annot.Reject, "irk": annot.Reject, "incense": annot.Reject, "appal": annot.Reject,
	"please": annot.Accept, "delight": annot.Accept}

// stirred reads "the plan angered Norway": what the subject stirs is the object's stance on it.
func (c *clause) stirred() {
	for v, g := range c.ph.VGs {
		stance, ok := stirring[c.lemma(g.Main)]
		if !ok || g.Passive || g.Negated || g.To || g.Modal != "" || g.Last >= c.end() || c.inUnreal(v) {
			continue
		}
		nps, np := c.ph.Subjects(c.d, v), c.ph.NPAt(g.Last)
		if len(nps) != 1 || np < 0 || c.outerFirst(nps[0]) > g.First || !c.liesOnTable(nps[0]) {
			continue
		}
		from, to := c.extent(c.ph.NPs[nps[0]].Head, "appos", "parataxis", "acl:relcl")
		c.add(reading{name: stirredRule, first: g.Main, last: g.Last, vg: v, holders: c.holderOf(c.owned(np)),
			stance: stance, strength: annot.Firm, from: min(from, c.outerFirst(nps[0])), to: c.strike(from, min(to, g.First))})
	}
}

// liesOnTable reports whether a noun phrase stands for a move, a deal or what somebody wants.
func (c *clause) liesOnTable(np int) bool {
	head := c.ph.NPs[np].Head
	if moves[c.lemma(head)] || c.topic(np) == "deal" {
		return true
	}
	cue, _ := c.cueAt(head)
	return cue != nil && cue.Head == lexicon.Noun
}
