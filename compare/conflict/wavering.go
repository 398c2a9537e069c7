package conflict

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// own are the words that make a target the holder's own aim: to drop "its plan for
// a tunnel" is to give up on a tunnel.
var (
	possessive = align.WordSet("its their his her")
	aims       = align.WordSet(`plan plans demand demands call calls bid insistence push proposal proposals request requests
		aim goal claim claims opposition objection objections`)
)

// holdsAndDrops raises what a party insists on in one report and may give up in
// another.
func (f *finder) holdsAndDrops(all []position) {
	index := &align.Index{}
	for i, p := range all {
		if p.Stance == annot.Demand && !p.Conditional && p.Strength != annot.Hedged && !f.limits(p) && f.insists(p) {
			index.Add(i, p.Gist)
		}
	}
	for _, p := range all {
		if p.Conditional || f.limits(p) || !f.ownAim(p) {
			continue
		}
		var holds, drops story.Side
		for _, j := range index.Sharing(p.Gist, 2) {
			q := all[j]
			n := align.Shared(p.Gist, q.Gist)
			if n*2 >= max(len(p.Gist), len(q.Gist)) && align.Telling(p, q) > 0 && q.Doc != p.Doc && f.sameDay(p.Doc, q.Doc) {
				f.put(&holds, q)
			}
		}
		f.put(&drops, p)
		f.pairOff(story.Modality, "holds-and-drops", "insisted on in one report (%s), given up or likely to be in another (%s)", holds, drops)
	}
}

// insists tells a demand that is held to from a wish.
func (f *finder) insists(p position) bool {
	return strings.Contains(p.Rule, "insist") || strings.Contains(p.Rule, "demand") || p.Strength == annot.Absolute
}

// ownAim tells whether a position gives up an aim of the holder's own.
func (f *finder) ownAim(p position) bool {
	if p.Stance != annot.Concede && p.Stance != annot.Reject || p.Negated {
		return false
	}
	w := align.Words(f.words(p.Doc, p.Target))
	return len(w) > 2 && possessive[w[0]] && slices.ContainsFunc(w[1:min(len(w), 3)], func(s string) bool { return aims[s] })
}
