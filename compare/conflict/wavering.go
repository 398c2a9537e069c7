package conflict

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// own are the words that make a target the holder's own aim: to drop "its plan for
// a tunnel" is to give up on a tunnel.
var (
	possessive = wordSet("its their his her")
	aims       = wordSet(`plan plans demand demands call calls bid insistence push proposal proposals request requests
		aim goal claim claims opposition objection objections`)
)

// holdsAndDrops raises what a party insists on in one report and may give up in
// another.
func (f *finder) holdsAndDrops(all []position) {
	index := stemIndex{}
	for i, p := range all {
		if p.Stance == annot.Demand && !p.conditional && p.Strength != annot.Hedged && !f.limits(p) && f.insists(p) {
			index.add(i, p.target)
		}
	}
	for _, p := range all {
		if p.conditional || f.limits(p) || !f.ownAim(p) {
			continue
		}
		var holds, drops story.Side
		for _, j := range index.sharing(p.target, 2) {
			q := all[j]
			n := shared(p.target, q.target)
			if n*2 >= max(len(p.target), len(q.target)) && telling(p, q) > 0 && q.doc != p.doc && f.sameDay(p.doc, q.doc) {
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
	w := words(f.words(p.doc, p.Target))
	return len(w) > 2 && possessive[w[0]] && slices.ContainsFunc(w[1:min(len(w), 3)], func(s string) bool { return aims[s] })
}
