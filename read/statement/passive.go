package statement

import (
	"rapporteur/annot"
	"rapporteur/internal/phrase"
)

// passive reads "the plan was rejected by Norway" and "a step opposed by Norway":
// the holder stands after "by", the target before the verb.
func (c *clause) passive(r reading, vg int) {
	g := c.ph.VGs[vg]
	r.holders = c.agent(c.byAgent(g.Main, r.last), "by")
	r.name = ruleName(r.cue, "passive")
	if r.cue.HasFrame("obj-to") && c.bidden(&r, vg) {
		c.add(r)
		return
	}
	if len(r.holders) == 0 {
		c.leave(reading{cue: r.cue, first: r.first, last: r.last, vg: -1}, NoHolder)
		return
	}
	if !r.cue.HasFrame("obj") && !r.cue.HasFrame("ing") {
		return // what is resolved by somebody is nothing that he resolved to do
	}
	nps := c.ph.Subjects(c.d, vg)
	if np := c.behindComma(vg); np >= 0 {
		nps = []int{np}
	}
	if len(nps) == 0 {
		if np := c.modified(vg); np >= 0 {
			// "a rise over three years offered by": the offer is of the rise.
			// "The cost of the wall promised by" tells who promised the wall.
			for t := c.outerFirst(np) - 1; !(c.lower(t+1) == "the" && c.ph.NPAt(c.head(g.Main)) == np) && t > c.first() && c.u(t) == annot.ADP && c.ph.NPAt(t-1) >= 0; t = c.outerFirst(np) - 1 {
				np = c.ph.NPAt(t - 1)
			}
			nps = []int{np}
		} else {
			return
		}
	}
	if np := nps[len(nps)-1]; periods[c.lemma(c.ph.NPs[np].Head)] {
		nps = []int{c.timed(np, g)}
	}
	r.from, r.to = c.outerFirst(nps[len(nps)-1]), g.First
	if n := c.ph.NPs[nps[len(nps)-1]]; c.lower(n.Head) == "one" && n.First == n.Head {
		return // "two plans, one offered by Norway": which one is not told
	}
	if np := nps[len(nps)-1]; c.ph.NPs[np].Last < g.First && c.plain(c.ph.NPs[np].Last, g.First) && c.commaIn(c.ph.NPs[np].Last, g.First) {
		for r.to = c.ph.NPs[np].Last; r.to < g.First && c.word(r.to) != ","; r.to++ {
		}
	}
	for t := c.ph.NPs[nps[len(nps)-1]].Last; t < r.to; t++ {
		if v := c.ph.VGAt(t); v >= 0 && v != vg && c.ph.VGs[v].Finite && (c.above(c.ph.VGs[v].Main, g.Main) || c.depends(c.ph.VGs[v].Main, "cop") && c.above(c.head(c.ph.VGs[v].Main), g.Main)) {
			r.to = t // "the plan is likely to be dropped by Norway"
		}
	}
	for t := r.from + 1; t < r.to; t++ {
		if w := c.word(t); w == "—" || w == "–" || w == "-" && c.d.Tokens[t].Start > c.d.Tokens[t-1].End {
			r.to = t // "three drafts - tabled by Norway"
		}
	}
	for r.to > r.from && (c.u(r.to-1) == annot.PUNCT || c.u(r.to-1) == annot.AUX || c.u(r.to-1) == annot.ADV || c.x(r.to-1) == "WDT") {
		r.to--
	}
	r.passive = true
	c.add(r)
}

// byAgent is the "by" before the agent that the tree gives the participle at token main, over what
// stands between: "rejected twice by Norway", "rejected on Monday by Norway". It is t, right behind
// the cue, where no other stands.
func (c *clause) byAgent(main, t int) int {
	for k := t; k < c.end() && k <= t+maxParted; k++ {
		if v := c.ph.VGAt(k); v >= 0 && v != c.ph.VGAt(main) {
			break
		}
		if h := c.head(k); c.lower(k) == "by" && h > k && c.head(h) == main && c.d.Tokens[h].DepRel == "obl:agent" {
			return k
		}
	}
	return t
}

// behindComma is the noun phrase right before the comma that parts a participle from it, for a
// participle that the tree hangs on the verb of which that phrase is the object: "fear the toll,
// first agreed by Norway, would last"; -1 for none.
func (c *clause) behindComma(vg int) int {
	g := c.ph.VGs[vg]
	t := g.First - 1
	for t > c.first() && c.u(t) == annot.ADV {
		t--
	}
	if !g.Participle || !c.depends(g.Main, "advcl") || t <= c.first() || c.word(t) != "," {
		return -1
	}
	np := c.ph.NPAt(t - 1)
	if np < 0 || !c.depends(c.ph.NPs[np].Head, "obj") || c.head(c.ph.NPs[np].Head) != c.head(g.Main) || !c.onTable(c.ph.NPs[np].Head) {
		return -1
	}
	return np
}

// bidden reads "Chile was urged by Norway to open the port": what Chile is to do is wanted
// by the agent, which stands on either side of the infinitive.
func (c *clause) bidden(r *reading, vg int) bool {
	main := c.ph.VGs[vg].Main
	for k := main + 1; k+1 < c.end(); k++ {
		if c.x(k) != "TO" || c.head(k) == annot.None || c.head(c.head(k)) != main {
			continue
		}
		if v := c.ph.VGAt(k); v >= 0 && c.ph.VGs[v].Passive {
			return false // "a step expected to be taken by Norway": the agent is of the inner verb
		}
		r.from, r.to = k+1, c.clauseEnd(k+1)
		for t := k + 1; len(r.holders) == 0 && t < r.to; t++ {
			if c.lower(t) == "by" && c.head(t) > t && (c.head(c.head(t)) == main || !c.passiveAt(c.head(k)) && (c.d.Tokens[c.head(t)].DepRel == "obl:agent" || t+4 >= r.to)) {
				if r.holders = c.agent(t, "by"); len(r.holders) > 0 {
					r.to = t
				}
			}
		}
		return len(r.holders) > 0
	}
	return false
}

// passiveAt reports whether the verb at token t is a passive: an agent behind it is its own.
func (c *clause) passiveAt(t int) bool {
	v := c.ph.VGAt(t)
	return v >= 0 && c.ph.VGs[v].Passive
}

// timed is what noun phrase np says the time of, before participle g: the plan in "a plan to wait for
// two weeks that was backed by", the rise in "a rise over three years offered by".
func (c *clause) timed(np int, g phrase.VG) int {
	h := c.head(g.Main)
	for steps := 0; steps < maxGovernors && h >= c.first() && (c.u(h) != annot.NOUN || periods[c.lemma(h)]); steps++ {
		h = c.head(h)
	}
	if h >= c.first() && c.u(h) == annot.NOUN && h < g.First && c.ph.NPAt(h) >= 0 {
		return c.ph.NPAt(h)
	}
	for t := c.outerFirst(np) - 1; t >= c.first() && c.ph.NPAt(t) >= 0; t = c.outerFirst(np) - 1 {
		np = c.ph.NPAt(t)
	}
	return np
}
