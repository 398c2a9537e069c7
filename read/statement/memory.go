package statement

import "rapporteur/annot"

// memory is what a sentence needs of those before it in the report: who wanted or put what
// on the table, and the words that open a list whose items stand in paragraphs of their
// own.
type memory struct {
	drafts []draft
	list   *list
	terms  bool // the report is a text of terms
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
