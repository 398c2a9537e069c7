package statement

import "rapporteur/annot"

// ordering verbs take one's own people as object: what "the president
// told lawyers to seek" the president seeks.
var ordering = map[string]bool{"tell": true, "instruct": true, "order": true, "direct": true, "ask": true, "send": true, "dispatch": true, "whip": true}

// ordered is who has their own people do what verb group vg tells: the subject of "told
// envoys to seek a truce". Envoys of somebody else are asked, not told.
func (c *clause) ordered(vg int) []holder {
	g := c.ph.VGs[vg]
	t := g.First - 1
	if !g.To || t < c.first() || c.ph.NPAt(t) < 0 {
		return nil
	}
	np := c.owned(c.ph.NPAt(t))
	before := c.outerFirst(np) - 1
	if before < c.first() {
		return nil
	}
	v := c.ph.VGAt(before)
	if v < 0 || !ordering[c.lemma(c.ph.VGs[v].Main)] || c.ph.VGs[v].Passive {
		return nil
	}
	switch c.lex.Groups.Class(c.lemma(c.ph.NPs[np].Head)) {
	case "members", "source":
	default:
		return nil
	}
	holders := c.holdersOf(c.ph.Subjects(c.d, v))
	for _, h := range c.holderOf(np) {
		ent := c.d.Entities[h.entity]
		if ent.For != "" && (len(holders) == 0 || !c.speaksFor(h.entity, holders[0].entity)) {
			return nil
		}
	}
	return holders
}

// ownPeople reports whether a noun phrase names the speaker's own side: "my members", "our
// government".
func (c *clause) ownPeople(np int) bool {
	n := c.ph.NPs[np]
	if n.First == n.Head {
		return false
	}
	if w := c.lower(n.First); w != "my" && w != "our" {
		return false
	}
	switch c.lex.Groups.Class(c.lemma(n.Head)) {
	case "members", "body", "public", "source":
		return true
	}
	return c.lemma(n.Head) == "people" || c.lemma(n.Head) == "side"
}

// rival is whom "they" means beside "we" in somebody's own words: the other side of the
// talks, when the report so far names one far more often than any third.
func (c *clause) rival(pronoun int, at annot.Span) []holder {
	a := c.attributionOf(c.d.Tokens[pronoun].Span)
	if a == annot.None || !c.d.Attributions[a].Direct || c.d.Attributions[a].Holder == annot.None || !c.besideWe(c.d.Attributions[a].Content) {
		return nil
	}
	speaker := c.d.Attributions[a].Holder
	count := map[string]int{}
	of := map[string]annot.EntityIdx{}
	for _, m := range c.d.Mentions {
		if m.Start > c.d.Tokens[pronoun].Start || m.Entity == annot.None || c.speaksFor(m.Entity, speaker) {
			continue
		}
		ent := c.d.Entities[m.Entity]
		key := ent.Key
		if ent.Kind == annot.Person || ent.Kind == annot.Group || ent.Kind == annot.UnnamedSource {
			key = ent.For
		} else if ent.Kind == annot.State || ent.Kind == annot.Organisation {
			of[key] = m.Entity
		}
		if key != "" {
			count[key]++
		}
	}
	best, first, second := "", 0, 0
	for key, n := range count {
		switch {
		case n > first || n == first && key < best:
			best, first, second = key, n, first
		case n > second:
			second = n
		}
	}
	if e, ok := of[best]; ok && first >= rivalShare*max(second, 1) {
		return []holder{{e, at}}
	}
	return c.justNamed(pronoun, speaker, at)
}

// justNamed is the one party that the sentences right before a pronoun name beside that of the
// speaker, whom the report knows to speak for somebody.
func (c *clause) justNamed(pronoun int, speaker annot.EntityIdx, at annot.Span) []holder {
	if c.d.Entities[speaker].For == "" {
		return nil
	}
	from := c.d.Sentences[max(int(c.idx)-2, 0)].Start
	key, found := "", annot.EntityIdx(annot.None)
	for _, m := range c.d.Mentions {
		if m.Start < from || m.Start >= c.d.Tokens[pronoun].Start || m.Entity == annot.None || c.speaksFor(m.Entity, speaker) {
			continue
		}
		ent, k := c.d.Entities[m.Entity], ""
		switch ent.Kind {
		case annot.State, annot.Organisation:
			k = ent.Key
		case annot.Person, annot.Group, annot.UnnamedSource:
			if k = ent.For; k == "" {
				continue
			}
		default:
			continue
		}
		if key != "" && k != key {
			return nil
		}
		if key = k; ent.Kind != annot.Person {
			found = m.Entity
		}
	}
	if found == annot.None {
		return nil
	}
	return []holder{{found, at}}
}

// ofThem is the group that "some", "others" or "many" alone are of: the people that the
// sentences right before name last.
func (c *clause) ofThem(at annot.Span) []holder {
	for i := int(c.idx) - 1; i >= 0 && i >= int(c.idx)-maxOf; i-- {
		s := c.d.Sentences[i]
		for t := int(s.Last) - 1; t >= int(s.First); t-- {
			if c.x(t) != "NNS" {
				continue
			}
			switch c.lex.Groups.Class(c.lemma(t)) {
			case "members", "public":
			default:
				continue
			}
			for _, m := range c.d.Mentions {
				if m.Head.Contains(c.d.Tokens[t].Span) {
					return c.holderEntity(m.Entity, at)
				}
			}
		}
	}
	return nil
}

// maxOf is how many sentences back the group may stand that "some" are of.
const maxOf = 3

// rivalShare is how much more often the other side must be named than any third party.
const rivalShare = 2

// besideWe reports whether "we" or "us" stands in the content within this sentence.
func (c *clause) besideWe(content annot.Span) bool {
	for t := c.first(); t < c.end(); t++ {
		if w := c.lower(t); (w == "we" || w == "us" && c.word(t) != "US") && content.Contains(c.d.Tokens[t].Span) {
			return true
		}
	}
	return false
}
