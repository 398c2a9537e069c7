package conflict

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/story"
)

// preferring are the words of a wish that its holder might do without.
var preferring = wordSet("prefer prefers preferred preference rather hope hopes hoped hoping wish wishes wished ideally")

// preferred raises what a party would rather have by one report, and wants or insists on
// by another.
func (f *finder) preferred(all []position) {
	soft := func(p position) bool {
		return slices.ContainsFunc(words(f.words(p.doc, p.Cue)), func(w string) bool { return preferring[w] })
	}
	var index stemIndex
	for i, p := range all {
		if p.Stance != annot.Demand || p.conditional || !soft(p) {
			continue
		}
		if index == nil { // few parties are told to prefer anything
			index = stemIndex{}
			for j, q := range all {
				if q.Stance == annot.Demand && !q.conditional && q.Strength != annot.Hedged {
					index.add(j, q.keys())
				}
			}
		}
		var would, wants story.Side
		f.put(&would, p)
		for _, j := range index.sharing(p.keys(), 1) {
			if q := all[j]; j != i && !soft(q) && f.sameDay(p.doc, q.doc) && (about(p, q) || onOneIssue(p, q)) {
				f.put(&wants, q)
			}
		}
		f.pairOff(story.Modality, "preferred-here", "only preferred in one report (%s), wanted in another (%s)", would, wants)
	}
}
