package conflict

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// preferring are the words of a wish that its holder might do without.
var preferring = align.WordSet("prefer prefers preferred preference rather hope hopes hoped hoping wish wishes wished ideally")

// preferred raises what a party would rather have by one report, and wants or insists on
// by another.
func (f *finder) preferred(all []position) {
	soft := func(p position) bool {
		return slices.ContainsFunc(align.Words(f.words(p.Doc, p.Cue)), func(w string) bool { return preferring[w] })
	}
	var index *align.Index
	for i, p := range all {
		if p.Stance != annot.Demand || p.Conditional || !soft(p) {
			continue
		}
		if index == nil { // few parties are told to prefer anything
			index = &align.Index{}
			for j, q := range all {
				if q.Stance == annot.Demand && !q.Conditional && q.Strength != annot.Hedged {
					index.Add(j, q.Keys())
				}
			}
		}
		var would, wants story.Side
		f.put(&would, p)
		for _, j := range index.Sharing(p.Keys(), 1) {
			if q := all[j]; j != i && !soft(q) && f.sameDay(p.Doc, q.Doc) && (align.About(p, q) || align.OnOneIssue(p, q)) {
				f.put(&wants, q)
			}
		}
		f.pairOff(story.Modality, "preferred-here", "only preferred in one report (%s), wanted in another (%s)", would, wants)
	}
}
