package statement

import (
	"rapporteur/annot"
)

// memory is what a sentence needs of those before it in the report: who put what on the
// table, and the words that open a list whose items stand in paragraphs of their own.
type memory struct {
	drafts []draft
	list   *list
}

// draft is something that was put on the table.
type draft struct {
	at      annot.SentenceIdx
	holders []holder
	// subject: the sentence is about the draft, so that "it" in the next one may stand for it
	subject bool
}

// maxDraft is how many sentences back "the proposal" may point.
const maxDraft = 5

// remember keeps what the sentence put on the table.
func (c *clause) remember() {
	for _, r := range c.readings {
		if r.dropped || r.stance != annot.Offer {
			continue
		}
		c.memory.drafts = append(c.memory.drafts, draft{c.idx, r.holders, r.name == planRule})
	}
	for len(c.memory.drafts) > 0 && c.idx-c.memory.drafts[0].at >= maxDraft {
		c.memory.drafts = c.memory.drafts[1:]
	}
}

// drafter is whose draft "the proposal" is: the one party that put something on the
// table in the sentences before. None when two did.
func (c *clause) drafter() []holder {
	var found []holder
	for _, d := range c.memory.drafts {
		if c.idx-d.at > maxDraft || len(d.holders) == 0 {
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
	n := len(c.memory.drafts)
	if n == 0 || !c.memory.drafts[n-1].subject || c.memory.drafts[n-1].at != c.idx-1 {
		return nil
	}
	return elsewhere(c.memory.drafts[n-1].holders)
}

// elsewhere are holders that another sentence names.
func elsewhere(hs []holder) []holder {
	var out []holder
	for _, h := range hs {
		out = append(out, holder{entity: h.entity})
	}
	return out
}
