package statement

import (
	"strings"

	"rapporteur/annot"
)

// holdersOf resolves noun phrases to those who can hold a position.
func (c *clause) holdersOf(nps []int) []holder {
	var hs []holder
	for i := len(nps) - 1; i >= 0; i-- { // subjects come last first
		hs = append(hs, c.holderOf(nps[i])...)
	}
	return hs
}

func (c *clause) holderOf(np int) []holder {
	if np < 0 {
		return nil
	}
	n := c.ph.NPs[np]
	first := n.First
	for p := n.Poss; p >= 0; p = c.ph.NPs[p].Poss {
		first = c.ph.NPs[p].First
	}
	at := annot.Span{Start: c.d.Tokens[first].Start, End: c.d.Tokens[n.Last-1].End}
	switch first := c.lower(n.First); {
	case c.ownPeople(np), first == "all" && n.Last == n.First+1 && n.First > c.first() && c.lower(n.First-1) == "we":
		return c.speakerAt(c.d.Tokens[n.Head].Span, at) // "my members", "we all"
	}
	switch c.lower(n.Head) {
	case "some", "others", "many", "most":
		if n.First == n.Head && c.partOf(np) < 0 {
			return c.ofThem(at)
		}
	case "they", "them":
		if hs := c.rival(n.Head, at); len(hs) > 0 {
			return hs
		}
	case "i", "we", "us":
		if c.word(n.Head) != "US" { // the country
			return c.speakerAt(c.d.Tokens[n.Head].Span, at)
		}
	case "you":
		return nil
	}
	if c.lower(n.First) == "no" {
		return nil // "no country"
	}
	if of := c.partOf(np); of >= 0 {
		return c.holderOf(of)
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[n.Head].Span)
	if m < 0 {
		switch c.lower(n.Head) {
		case "side", "camp", "team", "delegation", "country", "nation":
			return c.possessor(np) // "the Norwegian side"
		}
		if hs := c.titled(n.Head, at); len(hs) > 0 {
			return hs
		}
		return c.themselves(n.Head, at)
	}
	e := c.d.Mentions[m].Entity
	if e == annot.None || c.d.Entities[e].Kind == annot.Pronoun {
		return c.themselves(n.Head, at)
	}
	switch ent := c.d.Entities[e]; ent.Kind {
	case annot.Group, annot.UnnamedSource:
		if ent.For == "" && (c.x(n.First) == "PRP$" || c.ofPerson(n.Poss)) && c.lex.Groups.Class(c.lemma(n.Head)) == "body" {
			return c.possessor(np) // "his government", "Sol’s government"
		}
		if hs := c.members(first, n.Last, at); len(hs) > 1 {
			return hs
		}
		if hs := c.namedFor(ent, n.Head, at); len(hs) > 0 {
			return hs
		}
	}
	return c.holderEntity(e, at)
}

// ofPerson reports whether a noun phrase, which may be -1, names a person.
func (c *clause) ofPerson(np int) bool {
	if np < 0 {
		return false
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[c.ph.NPs[np].Head].Span)
	return m >= 0 && c.d.Mentions[m].Entity != annot.None && c.d.Entities[c.d.Mentions[m].Entity].Kind == annot.Person
}

// partOf is the noun phrase that a number of somebody is of: from "some" in "some of
// Norway's ministers" to the ministers, -1 when it is no such part.
func (c *clause) partOf(np int) int {
	n := c.ph.NPs[np]
	if !parts[c.lower(n.Head)] && !parts[c.lemma(n.Head)] || n.Last+1 >= c.end() || c.lower(n.Last) != "of" {
		return -1
	}
	of := c.ph.NPAt(n.Last + 1)
	if of < 0 {
		return -1
	}
	return c.owned(of)
}

// parts of a group.
var parts = map[string]bool{"some": true, "many": true, "most": true, "several": true, "dozen": true, "hundred": true, "thousand": true,
	"number": true, "majority": true, "handful": true, "member": true, "all": true, "both": true, "group": true, "score": true, "half": true}

// themselves are the speakers, for a pronoun in their words that nothing nearer explains:
// "Norway and Chile said they would go on".
func (c *clause) themselves(pronoun int, at annot.Span) []holder {
	w := c.lower(pronoun)
	if w != "they" && w != "it" && w != "he" && w != "she" {
		return nil
	}
	a := c.attributionOf(c.d.Tokens[pronoun].Span)
	if a == annot.None || c.d.Attributions[a].Cue.Empty() || !c.s.Contains(c.d.Attributions[a].Cue) || c.d.Attributions[a].Direct {
		return nil
	}
	cue := c.first()
	for cue < c.end()-1 && c.d.Tokens[cue].Start < c.d.Attributions[a].Cue.Start {
		cue++
	}
	vg := c.ph.VGAt(cue)
	if vg < 0 {
		return nil
	}
	var hs []holder
	subjects := c.ph.Subjects(c.d, vg)
	for _, np := range subjects {
		if c.u(c.ph.NPs[np].Head) == annot.PRON {
			return nil
		}
		for _, h := range c.holderOf(np) {
			ent := c.d.Entities[h.entity]
			if w == "he" && ent.Gender == "f" || w == "she" && ent.Gender == "m" {
				continue
			}
			person := ent.Kind == annot.Person || ent.Kind == annot.UnnamedSource
			if (w == "he" || w == "she") && !person || w == "it" && person || w == "they" && ent.Kind == annot.Person && (ent.For == "" && ent.Role == "" || len(subjects) == 1) {
				continue
			}
			hs = append(hs, holder{h.entity, at})
		}
	}
	return hs
}

// members are the parties that a group of several is made of: "Norwegian and Chilean
// officials", "partners in Norway and Chile". The names stand between token first and
// the head, or after a preposition that follows it at token last.
func (c *clause) members(first, last int, at annot.Span) []holder {
	end := last
	if last+1 < c.end() {
		switch c.lower(last) {
		case "in", "of", "from":
			end++
			for end < c.end() && (c.ph.NPAt(end) >= 0 || c.lower(end) == "and" || c.word(end) == ",") {
				end++
			}
		}
	}
	var hs []holder
	for m := c.mentions[0]; m < c.mentions[1]; m++ {
		men := c.d.Mentions[m]
		if men.Entity == annot.None || men.Head.Start < c.d.Tokens[first].Start || men.Head.End > c.d.Tokens[end-1].End {
			continue
		}
		switch ent := c.d.Entities[men.Entity]; {
		case ent.Kind == annot.State, ent.Kind == annot.Organisation,
			ent.Kind == annot.Group && ent.For != "" && men.Kind == annot.Place: // "European" of "European and Chilean officials"
			hs = append(hs, holder{men.Entity, at})
		}
	}
	return hs
}

// holderEntity is the entity as a holder when it is one that can hold a position.
func (c *clause) holderEntity(e annot.EntityIdx, at annot.Span) []holder {
	if e == annot.None {
		return nil
	}
	switch ent := c.d.Entities[e]; ent.Kind {
	case annot.Place, annot.Pronoun, annot.Outlet:
		return nil
	case annot.UnnamedSource, annot.Writing:
		if ent.For == "" {
			return nil // nobody's in particular
		}
	}
	if c.comments(e) {
		return nil // what observers want is no position at the talks
	}
	return []holder{{e, at}}
}

// speakerAt is the speaker of the words at span, for "we" and "I".
func (c *clause) speakerAt(span, at annot.Span) []holder {
	a := c.attributionOf(span)
	if a == annot.None {
		return c.spoken(at)
	}
	// "I do not think that", within somebody's words: that somebody's.
	for range maxGovernors {
		att := c.d.Attributions[a]
		if w := strings.ToLower(c.d.Slice(att.Source)); att.Parent == annot.None || !firstPerson[w] {
			break
		}
		a = att.Parent
	}
	if att := c.d.Attributions[a]; att.Holder == annot.None {
		switch strings.ToLower(c.d.Slice(att.Source)) {
		case "some", "others", "many", "most":
			return c.ofThem(at)
		case "i", "we":
			return c.spoken(at)
		}
	}
	return c.holderEntity(c.d.Attributions[a].Holder, at)
}

// possessor resolves what owns or qualifies a noun: "Norway's demand", "our demand",
// "the Norwegian demand".
func (c *clause) possessor(np int) []holder {
	n := c.ph.NPs[np]
	if n.Poss >= 0 {
		return c.holderOf(n.Poss)
	}
	for t := n.First; t < n.Head; t++ {
		span := c.d.Tokens[t].Span
		if c.x(t) == "PRP$" {
			if w := c.lower(t); w == "our" || w == "my" {
				return c.speakerAt(span, span)
			}
			if m := annot.MentionAt(c.d, c.mentions, span); m >= 0 {
				return c.holderEntity(c.d.Mentions[m].Entity, span)
			}
			return nil
		}
	}
	for t := n.First; t < n.Head; t++ {
		span := c.d.Tokens[t].Span
		m := annot.MentionAt(c.d, c.mentions, span)
		if m < 0 {
			continue
		}
		if e := c.d.Mentions[m].Entity; e != annot.None {
			// "Sol plans to", tagged as nouns: a person owns with "'s".
			if c.d.Entities[e].Kind == annot.Person && t == n.First {
				return nil
			}
			return c.holderEntity(e, c.d.Mentions[m].Head)
		}
	}
	return nil
}

// agent is the noun phrase after "by" or another preposition at token t.
func (c *clause) agent(t int, preps ...string) []holder {
	if t >= c.end() {
		return nil
	}
	for _, p := range preps {
		if c.lower(t) == p {
			k := t + 1
			for k < c.end() && c.ph.NPAt(k) < 0 && (c.u(k) == annot.ADV || c.lower(k) == "both") {
				k++
			}
			if k >= c.end() {
				return nil
			}
			np := c.ph.NPAt(k)
			if np < 0 {
				return nil
			}
			// "by Norway and Chile"
			hs := c.holderOf(c.owned(np))
			last := c.ph.NPs[c.owned(np)].Last
			for last+1 < c.end() && (c.lower(last) == "and" || c.lower(last) == ",") && c.ph.NPAt(last+1) >= 0 {
				next := c.owned(c.ph.NPAt(last + 1))
				hs = append(hs, c.holderOf(next)...)
				last = c.ph.NPs[next].Last
			}
			return hs
		}
	}
	return nil
}

// owned goes from a possessor to what it owns: from "Norway" in "Norway's union" to
// the union.
func (c *clause) owned(np int) int {
	for next := np + 1; next < len(c.ph.NPs) && c.ph.NPs[next].Poss == np; next++ {
		np = next
	}
	return np
}
