package statement

import "rapporteur/annot"

// taking and refusing verbs say what becomes of a deal that members are advised on.
var taking = map[string]bool{"accept": true, "approve": true, "take": true, "back": true, "ratify": true, "adopt": true, "support": true, "endorse": true}
var refusing = map[string]bool{"reject": true, "oppose": true}

// recommended makes of advice what it comes to: who recommends that its members take the
// deal takes it, and who recommends that they reject it is against it.
func (c *clause) recommended(r *reading) {
	if r.cue.Words[0] != "recommend" || r.negated {
		return
	}
	for t := r.from; t < r.to && t < r.from+maxParted; t++ {
		v := c.ph.VGAt(t)
		if v < 0 {
			continue
		}
		main := c.ph.VGs[v].Main
		o := c.dependentFrom(main+1, main, "obj")
		if o < 0 || o >= r.to || c.ph.VGs[v].Negated {
			return
		}
		np := c.ph.NPAt(o)
		if np < 0 || c.topic(c.owned(np)) != "deal" {
			return
		}
		switch lemma := c.lemma(main); {
		case taking[lemma]:
			r.stance = annot.Accept
		case refusing[lemma]:
			r.stance = annot.Reject
		default:
			return
		}
		r.from = c.outerFirst(np)
		return
	}
}
