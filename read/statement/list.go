package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// list is a list whose items stand in paragraphs of their own, opened by words that end
// in a colon: "Norway asked for:".
type list struct {
	reading reading
	stem    annot.Span     // the words that open it
	block   annot.BlockIdx // of the last item, or of the stem
	marked  bool           // the last item ended in a semicolon, so that another follows
	clauses bool           // the items are clauses, not phrases
}

// maxBlocks is how many blocks further the next item may stand; site notices stand
// between them.
const maxBlocks = 2

// opensList reports whether the sentence ends in a colon.
func (c *clause) opensList() bool {
	return c.end()-1 > c.first() && c.word(c.end()-1) == ":"
}

// open keeps a reading whose targets are the items of a list.
func (c *clause) open(r reading) {
	r.holders = elsewhere(r.holders)
	r.name = "list: " + r.name
	if r.stance == annot.Concede {
		r.stance = annot.Offer // "the concessions are:": they are what is given
	}
	c.memory.list = &list{reading: r, stem: c.s.Span, block: c.s.Block}
}

// listed is whose list a noun without a holder opens: "the proposal has three parts, among
// them requests for:".
func (c *clause) listed(np int) []holder {
	for v, g := range c.ph.VGs {
		if g.First >= c.ph.NPs[np].First || c.inUnreal(v) {
			continue
		}
		for _, s := range c.ph.Subjects(c.d, v) {
			if hs := c.draftersOf(s, false); len(hs) > 0 {
				return hs
			}
			if light[c.lemma(g.Main)] {
				return c.holderOf(s)
			}
		}
	}
	return nil
}

// following reports whether the target of a reading only announces the items of a list:
// "announced the following concessions:".
func (c *clause) following(r reading) bool {
	if r.to < c.end()-1 {
		return false
	}
	if c.lower(r.to-1) == "following" {
		return true
	}
	np := c.ph.NPAt(r.to - 1)
	if np < 0 {
		return false
	}
	n := c.ph.NPs[np]
	for t := n.First; t <= n.Head; t++ {
		if c.lower(t) == "following" || c.u(t) == annot.NUM {
			return true
		}
	}
	cue, _ := c.cueAt(n.Head)
	return n.First == r.from && c.x(n.Head) == "NNS" && cue != nil && cue.Head == lexicon.Noun
}

// hanging reports whether only a preposition stands between the cue and the colon:
// "requests for:".
func (c *clause) hanging(r reading) bool {
	for t := r.last; t < c.end()-1; t++ {
		if c.u(t) != annot.ADP && c.x(t) != "TO" {
			return false
		}
	}
	return true
}

// exchange turns a list round: "in return for:" opens what the other side gives.
func (c *clause) exchange() bool {
	e, n := c.conditionAt(c.first())
	if e == nil || annot.ConditionKind(e.Kind) != annot.InExchange || c.first()+n != c.end()-1 || !c.opensList() || !c.goesOn() {
		return false
	}
	l := c.memory.list
	switch l.reading.stance {
	case annot.Demand:
		l.reading.stance = annot.Offer
	case annot.Offer, annot.Accept, annot.Concede:
		l.reading.stance = annot.Demand
	default:
		return false
	}
	l.stem, l.block, l.marked = c.s.Span, c.s.Block, false
	return true
}

// goesOn reports whether the sentence begins a paragraph that may belong to the open list.
func (c *clause) goesOn() bool {
	l := c.memory.list
	return l != nil && c.d.Blocks[c.s.Block].Start == c.s.Start && c.s.Block > l.block && c.s.Block-l.block <= maxBlocks
}

// item reads the sentence as an item of the open list, when it is one: a phrase, or words
// that end in a semicolon or follow such.
func (c *clause) item() {
	if c.d.Blocks[c.s.Block].Start != c.s.Start {
		return // goes on with an item
	}
	l := c.memory.list
	if l == nil {
		return
	}
	marked := c.word(c.end()-1) == ";" || c.lower(c.end()-1) == "and" && c.word(c.end()-2) == ";"
	full := c.fullClause()
	if !c.goesOn() || full && !marked && !(l.marked && l.clauses) {
		c.memory.list = nil
		return
	}
	l.block, l.marked, l.clauses = c.s.Block, marked, full
	r := l.reading
	r.cue, r.conds, r.vg = nil, nil, -1
	from := c.first()
	for from < c.end() && (c.u(from) == annot.PUNCT || c.u(from) == annot.SYM && c.word(from) != "$") {
		from++
	}
	if from < c.end() && c.lower(from) == "to" && c.x(from) == "TO" {
		from++
	}
	r.first, r.last, r.from, r.to, r.context = from, from, from, c.clauseEnd(from), l.stem
	c.add(r)
}

// fullClause reports whether the sentence is a clause with a subject.
func (c *clause) fullClause() bool {
	root := annot.TokenIdx(annot.None)
	for t := c.first(); t < c.end(); t++ {
		if c.d.Tokens[t].Head == annot.None {
			root = annot.TokenIdx(t)
			break
		}
	}
	for t := c.first(); t < c.end(); t++ {
		if c.d.Tokens[t].Head != root {
			continue
		}
		switch c.d.Tokens[t].DepRel {
		case "nsubj", "nsubj:pass", "csubj", "expl":
			return true
		}
	}
	return false
}
