package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// matters are the tokens of what an outcome is about, one entry for each of several that "and"
// joins.
func (c *clause) matters(o *outcome) [][2]int {
	if o.HasFrame("clause") {
		from, to := c.around(o.v, c.ph.VGs[o.v].First, c.ph.VGs[o.v].Last)
		if from <= o.first && o.first < to {
			to = o.first
			if o.Words[0] == "part" {
				to-- // "as part of"
			}
		}
		return [][2]int{{from, to}}
	}
	for t := o.last; t+1 < c.end() && t < o.last+maxTable; t++ {
		if c.lower(t) == "on" && c.lex.Settling.Class(c.lemma(t+1)) == "table" || t+2 < c.end() && c.lower(t) == "on" && c.lex.Settling.Class(c.lemma(t+2)) == "table" {
			return nil // "a deal on the table"
		}
	}
	if list := c.afterCue(o); len(list) > 0 {
		return list
	}
	if o.HasFrame("is") {
		return c.blocks(o)
	}
	if o.HasFrame("subj") && o.v >= 0 && (o.Head != lexicon.Verb || c.ph.VGs[o.v].Passive) {
		if nps := c.ph.Subjects(c.d, o.v); len(nps) > 0 {
			return c.parts(c.ph.NPs[nps[0]].Head, c.ph.VGs[o.v].First)
		}
		return nil
	}
	if np := c.ph.NPAt(o.core); o.Head == lexicon.Noun && np >= 0 && (o.class == lexicon.OutcomeAgreed || o.class == lexicon.OutcomeConverging && o.Class == lexicon.OutcomeAgreed) {
		return [][2]int{{c.outerFirst(np), c.ph.NPs[np].Last}} // "a ceasefire deal was signed"
	}
	return nil
}

// afterCue are the matters that stand behind the cue in one of its frames.
func (c *clause) afterCue(o *outcome) [][2]int {
	heads := []int{o.core}
	if o.v >= 0 && o.Head != lexicon.Adj {
		heads = append(heads, c.ph.VGs[o.v].Main)
	}
	for _, h := range heads {
		for k := o.last; k < c.end(); k++ {
			if c.head(k) != h {
				continue
			}
			by := c.introduced(k)
			word := ""
			if by >= o.last {
				word = c.lower(by)
			}
			switch rel := c.relation(k); {
			case rel == "obj" && o.HasFrame("obj") && h == o.core:
				return c.parts(k, c.end())
			case (rel == "obl" || rel == "nmod" || rel == "advcl" || rel == "acl") && word != "" && word != "to" && o.HasFrame(word) && !c.dayAt(by+1) && (h == o.core || o.role == "obj" || o.role == "subj"):
				return c.parts(k, c.end())
			case (rel == "obl" || rel == "nmod") && word == "to" && o.HasFrame("to+np") && h == o.core && !c.dayAt(by+1):
				return c.parts(k, c.end())
			case (rel == "acl" || rel == "advcl" || rel == "xcomp" || rel == "ccomp") && word == "to" && o.HasFrame("to") && h == o.core && c.u(k) != annot.NOUN:
				return c.parts(k, c.end())
			case (rel == "ccomp" || c.d.Tokens[k].DepRel == "acl") && word == "that" && by == o.last && o.HasFrame("that") && h == o.core:
				return c.parts(k, c.end())
			case (rel == "ccomp" || rel == "advcl") && (word == "whether" && o.HasFrame("whether") || word == "because" && o.HasFrame("because")):
				return c.parts(k, c.end())
			}
		}
	}
	if h := c.head(o.core); c.relation(o.core) == "acl" && h >= c.first() && h < o.first && o.last < c.end() && o.HasFrame(c.lower(o.last)) && (o.last+1 == c.end() || c.u(o.last+1) == annot.PUNCT) {
		if list := c.listing(o.last+1, c.end()); len(list) > 0 && c.lex.Settling.Class(c.lemma(h)) == "matter" {
			return list // "items that both agree on, such as patrols"
		}
		return c.parts(h, o.first)
	}
	if o.Head == lexicon.Verb {
		return nil
	}
	// Where the tree has it hang elsewhere: "far apart in their negotiations on pay".
	for t := o.last; t < c.end() && t < o.last+maxApart; t++ {
		if c.ph.VGAt(t) >= 0 || c.u(t) == annot.PUNCT || c.u(t) == annot.CCONJ {
			return nil
		}
		if c.u(t) == annot.ADP && o.HasFrame(c.lower(t)) && t+1 < c.end() && !c.dayAt(t+1) {
			if np := c.ph.NPAt(t + 1); np >= 0 {
				return c.parts(c.ph.NPs[c.owned(np)].Head, c.end())
			}
			if c.u(t+1) == annot.VERB {
				return c.parts(t+1, c.end())
			}
			return nil
		}
	}
	return nil
}

// dayAt is dated, of parts of the day too: "on Friday morning".
func (c *clause) dayAt(t int) bool {
	np := c.ph.NPAt(t)
	return c.dated(t) || np >= 0 && c.dayWord(c.ph.NPs[np].Head)
}

// toStep reports whether what was agreed is only a next step of the talks: "agreed to meet again".
func (c *clause) toStep(o *outcome) bool {
	k := c.toDo(o)
	if k < 0 {
		return false
	}
	d, _ := c.doingAt(k)
	return d != nil && d.Step || c.lemma(k) == "continue"
}

// toDiscuss reports whether what was agreed is only to deal with a matter: "agreed to consider the toll".
func (c *clause) toDiscuss(o *outcome) bool {
	k := c.toDo(o)
	return k >= 0 && c.lex.Settling.Class(c.lemma(k)) == "discuss"
}

// toDo is the verb of the infinitive behind a cue, -1 for none.
func (c *clause) toDo(o *outcome) int {
	if !o.HasFrame("to") {
		return -1
	}
	for k := o.last; k < c.end(); k++ {
		if c.head(k) == o.core && c.introduced(k) >= o.last && c.lower(c.introduced(k)) == "to" {
			return k
		}
	}
	return -1
}

// maxTable is how many tokens behind a deal the table may stand that it lies on.
const maxTable = 2

// maxApart is how many tokens may stand between a cue and its preposition.
const maxApart = 8

// blocks are the matters of a noun like "sticking point": what it is said to be, or who is
// said to be one.
func (c *clause) blocks(o *outcome) [][2]int {
	if o.v < 0 {
		return nil
	}
	g := c.ph.VGs[o.v]
	if list := c.listing(o.last, c.end()); len(list) > 0 {
		return list
	}
	switch {
	case o.role == "pred", o.role == "xcomp", o.role != "subj" && copular(c.lemma(g.Main)):
		if nps := c.ph.Subjects(c.d, o.v); len(nps) > 0 {
			return c.parts(c.ph.NPs[nps[0]].Head, g.First)
		}
	case o.role == "subj" && c.lemma(g.Main) == "include":
		if k := c.dependentFrom(g.Last, g.Main, "obj"); k >= 0 {
			return c.parts(k, c.end())
		}
	case o.role == "subj":
		if p := c.predicateOf(g); p >= g.Last {
			return c.parts(p, c.end())
		}
	}
	return nil
}

// listing are the matters that stand behind "such as" or "including" among tokens [from, to).
func (c *clause) listing(from, to int) [][2]int {
	for t := from; t+1 < to && t < from+maxTarget; t++ {
		next := -1
		switch w := c.lower(t); {
		case w == "such" && c.lower(t+1) == "as":
			next = t + 2
		case w == "including", w == "namely", w == "notably", w == "like" && c.u(t) == annot.ADP:
			next = t + 1
		case c.word(t) == ";":
			return nil
		}
		if next < 0 || next >= c.end() {
			continue
		}
		if np := c.ph.NPAt(next); np >= 0 {
			return c.split(c.ph.NPs[c.owned(np)].Head, next, c.end())
		}
		return c.split(next, next, c.end())
	}
	return nil
}

// parts are the matters that the token h heads within tokens that end before limit. A noun that
// names none by itself, "issues such as pay", is left for those that are named behind it.
func (c *clause) parts(h, limit int) [][2]int {
	if c.lex.Settling.Class(c.lemma(h)) == "matter" {
		if list := c.listing(h+1, max(limit, h+1)); len(list) > 0 {
			return list
		}
	}
	return c.split(h, c.first(), limit)
}

// split parts the phrase of token h at its coordination, within tokens [low, limit).
func (c *clause) split(h, low, limit int) [][2]int {
	var list [][2]int
	heads := []int{h}
	for k := h + 1; k < limit && len(heads) < maxMatters; k++ {
		if c.head(k) == h && c.relation(k) == "conj" && c.u(h) != annot.PROPN && c.u(k) != annot.ADJ && c.u(h) != annot.ADJ {
			heads = append(heads, k)
		}
	}
	_, high := c.bounds(h)
	limit = min(limit, high)
	for _, k := range heads {
		from, to := c.extent(k, "conj", "cc", "punct", "parataxis", "acl:relcl", "appos")
		from, to = max(from, low), min(to, limit, from+maxTarget)
		for from < k && (c.depends(from, "case", "mark") || c.u(from) == annot.CCONJ || c.u(from) == annot.PUNCT) {
			from++
		}
		if c.lex.Settling.Class(c.lemma(k)) == "matter" && to == k+1 {
			to = max(to, min(c.clauseEnd(k), limit)) // "the question of whether the toll should be paid"
		}
		if from <= k && k < to && !(to == from+1 && (c.u(k) == annot.PRON || amounts[c.lower(k)] || deedless[c.lower(k)])) {
			list = append(list, [2]int{from, to})
		}
	}
	return list
}

// maxMatters is how many matters one cue may tell of.
const maxMatters = 8
