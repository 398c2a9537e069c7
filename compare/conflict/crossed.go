package conflict

import (
	"fmt"

	"rapporteur/compare/align"
	"rapporteur/story"
)

// crossed raises what each of two parties says that the other did: "Norway asked for the
// talks", by Chile, and "Chile asked for the dialogue", by Norway.
func (f *finder) crossed(all []position) {
	type told struct{ party, voice, side string }
	by := map[told][]int{}
	var order []told
	for i, p := range all {
		v := f.voice(p)
		if v == "" || v == p.Party {
			continue
		}
		k := told{p.Party, v, p.Side}
		if by[k] == nil {
			order = append(order, k)
		}
		if len(by[k]) < align.Postings {
			by[k] = append(by[k], i)
		}
	}
	for _, k := range order {
		other := by[told{k.voice, k.party, k.side}]
		if k.party > k.voice || len(other) == 0 {
			continue
		}
		for _, i := range by[k] {
			if f.crosses(all, all[i], other) {
				break
			}
		}
	}
}

// crosses raises the first of some positions that is the counterpart of one.
func (f *finder) crosses(all []position, p position, others []int) bool {
	for _, j := range others {
		q := all[j]
		if !f.sameDay(p.Doc, q.Doc) || !f.counterparts(p, q) {
			continue
		}
		var a, b story.Side
		f.put(&a, p)
		f.put(&b, q)
		if compareEvidence(a.Evidence[0], b.Evidence[0]) == 0 {
			continue
		}
		f.add(story.Polarity, "each-says-other", fmt.Sprintf("each side says that the other did: %s by one account, %s by the other", quote(a.Label), quote(b.Label)), a, b)
		return true
	}
	return false
}

// counterparts tells whether two targets are one thing, or both are talks.
func (f *finder) counterparts(p, q position) bool {
	x, y := f.words(p.Doc, p.Target), f.words(q.Doc, q.Target)
	if mentions(x) && mentions(y) {
		return len(p.Gist) <= 2 && len(q.Gist) <= 2
	}
	return align.Shared(p.Gist, q.Gist) >= 2 && align.Jaccard(p.Gist, q.Gist) >= align.SameTarget && align.Telling(p, q) > 0
}
