package statement

import "rapporteur/annot"

// undertakings reads what a text of terms binds a party to: "Norway will lower the toll" in a
// joint statement. In a report "will" is a forecast, so it counts only in a text that is
// made of undertakings.
func (c *clause) undertakings() {
	if !c.memory.terms {
		return
	}
	for v, g := range c.ph.VGs {
		if g.Modal != "will" && g.Modal != "shall" || g.Negated || g.Passive || g.Perfect || c.inUnreal(v) || c.cueReads(v) {
			continue
		}
		lemma := c.lemma(g.Main)
		if c.u(g.Main) != annot.VERB || thinking[lemma] || telling[lemma] || lemma != "work" && lemma != "make" && passing[lemma] {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if len(nps) == 0 || c.outerFirst(nps[len(nps)-1]) > g.First || c.depends(g.Main, "acl") || c.attributionOf(c.d.Tokens[g.Main].Span) != annot.None {
			continue
		}
		var holders []holder
		for _, h := range c.holdersOf(nps) {
			// "the new tariff regime will bring": described as a body, and bound to nothing
			if ent := c.d.Entities[h.entity]; ent.Kind != annot.Group || ent.For != "" || bound[c.lemma(c.ph.NPs[nps[0]].Head)] {
				holders = append(holders, h)
			}
		}
		c.add(reading{name: "undertaking", first: g.First, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Accept, strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)})
	}
}

// bound nouns are what a text of terms calls those whom it binds.
var bound = map[string]bool{"party": true, "side": true, "participant": true, "country": true, "government": true, "signatory": true}

// A text is made of undertakings when it has at least minUndertakings of them and one in
// undertakingShare of its sentences is one.
const (
	minUndertakings  = 4
	undertakingShare = 8
)

// ofTerms reports whether a document is a text of terms: many of its sentences say in its own
// voice what a state or an organisation "will" do or "agrees", "commits" or "intends" to.
func ofTerms(d *annot.Document) bool {
	mentions := annot.MentionsBySentence(d)
	attributed := attributionsBySentence(d)
	read, found := 0, 0
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Read() {
			continue
		}
		read++
		if len(attributed[annot.SentenceIdx(i)]) == 0 && undertakes(d, s, mentions[i]) {
			found++
		}
	}
	return found >= minUndertakings && found*undertakingShare >= read
}

// undertakes reports whether a state or an organisation undertakes something in the main
// clause of a sentence.
func undertakes(d *annot.Document, s annot.Sentence, mentions [2]int) bool {
	party, will, root := false, false, annot.TokenIdx(annot.None)
	for t := s.First; t < s.Last; t++ {
		if d.Tokens[t].Head == annot.None {
			root = annot.TokenIdx(t)
		}
	}
	if root == annot.None {
		return false
	}
	for t := s.First; t < s.Last; t++ {
		token := d.Tokens[t]
		if token.Head != root {
			continue
		}
		switch token.DepRel {
		case "aux":
			will = will || token.Lemma == "will" || token.Lemma == "shall"
		case "nsubj":
			if m := annot.MentionAt(d, mentions, token.Span); m >= 0 && d.Mentions[m].Entity != annot.None {
				kind := d.Entities[d.Mentions[m].Entity].Kind
				party = party || kind == annot.State || kind == annot.Organisation
			}
		}
	}
	switch d.Tokens[root].Lemma {
	case "commit", "intend", "agree", "undertake", "confirm":
		x := d.Tokens[root].XPOS
		will = will || x == "VBZ" || x == "VBP"
	}
	return party && will
}
