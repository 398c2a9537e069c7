package statement

import "rapporteur/annot"

// memory is what a sentence needs of those before it in the report: who wanted or put what
// on the table, and the words that open a list whose items stand in paragraphs of their
// own.
type memory struct {
	drafts  []draft
	list    *list
	matter  matter
	terms   bool              // the report is a text of terms
	authors []annot.EntityIdx // who speak the whole report, mostly nobody
}

// matter is the one thing that the positions of the sentence before are about.
type matter struct {
	at      annot.SentenceIdx
	span    annot.Span
	holders []holder
}

// draft is something that was wanted or put on the table.
type draft struct {
	at      annot.SentenceIdx
	stance  annot.Stance // Demand or Offer
	holders []holder
	// subject: the sentence is about the draft, so that "it" in the next one may stand for it
	subject bool
}

// maxDraft is how many sentences back "the proposal" may point.
const maxDraft = 5

// remember keeps what the sentence put on the table.
func (c *clause) remember() {
	c.memory.matter = c.matter()
	for _, r := range c.readings {
		if r.dropped || r.stance != annot.Offer && r.stance != annot.Demand {
			continue
		}
		c.memory.drafts = append(c.memory.drafts, draft{c.idx, r.stance, r.holders, r.name == planRule})
	}
	for len(c.memory.drafts) > 0 && c.idx-c.memory.drafts[0].at >= maxDraft {
		c.memory.drafts = c.memory.drafts[1:]
	}
}

// matter is what the positions of the sentence are about, when they are about one thing, or the
// one deal that a sentence without positions names.
func (c *clause) matter() matter {
	m, none := matter{at: annot.None}, matter{at: annot.None}
	for _, r := range c.readings {
		if r.dropped || r.from >= r.to {
			continue
		}
		span := c.span(r.from, r.to)
		if !r.context.Empty() && c.thingIt(r) {
			span = r.context // "it" goes on from the sentence before
		} else if np := c.ph.NPAt(r.from); np < 0 || c.u(c.ph.NPs[np].Head) != annot.NOUN {
			return none
		}
		if m.at != annot.None && m.span != span {
			return none
		}
		m = matter{at: c.idx, span: span, holders: append(m.holders, r.holders...)}
	}
	if m.at != annot.None {
		return m
	}
	for np := range c.ph.NPs {
		if !c.singularDeal(np) {
			continue
		}
		if m.at != annot.None {
			return none
		}
		m = matter{at: c.idx, span: c.span(c.outerFirst(np), c.ph.NPs[np].Last)}
	}
	return m
}

// drafter is whose "the proposal" or "the demands" are: those of the one party that put
// something on the table, or wanted something, in the sentences before. None when two did.
func (c *clause) drafter(stance annot.Stance) []holder {
	var found []holder
	for _, d := range c.memory.drafts {
		if d.stance != stance || c.idx-d.at > maxDraft || len(d.holders) == 0 {
			continue
		}
		if len(found) > 0 && !c.speaksFor(found[0].entity, d.holders[0].entity) {
			return nil
		}
		found = d.holders
	}
	return elsewhere(found)
}

// continued is whose draft "it" is, right after a sentence about the draft.
func (c *clause) continued() []holder {
	for i := len(c.memory.drafts) - 1; i >= 0 && c.memory.drafts[i].at == c.idx-1; i-- {
		if c.memory.drafts[i].subject {
			return elsewhere(c.memory.drafts[i].holders)
		}
	}
	return nil
}

// elsewhere are holders that another sentence names.
func elsewhere(hs []holder) []holder {
	var out []holder
	for _, h := range hs {
		out = append(out, holder{entity: h.entity})
	}
	return out
}
