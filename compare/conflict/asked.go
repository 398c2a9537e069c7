package conflict

import (
	"fmt"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// asked is a position with the one number of its unit that its target holds.
type asked struct {
	position
	q annot.Quantity
}

// amounts raises what a party wants, offers or takes by one number in one report, and by
// another in the other: a rise of 14 percent and of 12.
func (f *finder) amounts(all []position) {
	var some []asked
	index := &align.Index{}
	for _, p := range all {
		d := f.s.Docs[p.Doc]
		list := annot.Within(d.Quantities, p.Target, func(q annot.Quantity) int32 { return q.Start })
		// A truce of three days and then one of seven are two truces.
		if len(list) != 1 || list[0].Unit == "" || align.Broad(list[0].Unit) && !isShare(figure{Quantity: list[0]}) || p.Conditional || f.limits(p) {
			continue
		}
		index.Add(len(some), append(p.Keys(), align.UnitClass(list[0].Unit)))
		some = append(some, asked{p, list[0]})
	}
	used := map[int]bool{}
	for i, a := range some {
		for _, j := range index.Sharing(append(a.Keys(), align.UnitClass(a.q.Unit)), 2) {
			b := some[j]
			if j >= i || used[i] || used[j] || a.Side != b.Side || align.UnitClass(a.q.Unit) != align.UnitClass(b.q.Unit) || compatible(a.q, b.q) || !f.sameDay(a.Doc, b.Doc) {
				continue
			}
			if n := align.Shared(a.Gist, b.Gist); n == 0 || 2*n < min(len(a.Gist), len(b.Gist)) {
				continue
			}
			used[i], used[j] = true, true
			f.raise(story.Figure, "position-other-number", fmt.Sprintf("by another number: %s %s in one report, %s in another", b.Stance, quote(f.words(b.Doc, b.Target)), quote(f.words(a.Doc, a.Target))),
				story.Side{Label: f.words(b.Doc, b.q.Span), Evidence: []story.Evidence{f.marked(b.Doc, b.At, b.q.Span)}},
				story.Side{Label: f.words(a.Doc, a.q.Span), Evidence: []story.Evidence{f.marked(a.Doc, a.At, a.q.Span)}})
		}
	}
}
