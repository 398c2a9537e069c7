package conflict

import (
	"fmt"
	"slices"

	"rapporteur/annot"
	"rapporteur/story"
)

// The words for all of a thing, and for a part of it.
var (
	whole   = wordSet("all entire entirely entirety full fully complete completely whole total totally")
	partial = wordSet("partial partially partly part some portion limited")
)

// extent is a position on the whole or on a part of some thing.
type extent struct {
	position
	thing string // stem of the noun that the word of extent goes with
	whole bool
}

// extentOf reads the extent of a target, false when it has none or several.
func (f *finder) extentOf(p position) (extent, bool) {
	if p.Strength == annot.Hedged || p.Stance == annot.Consider {
		return extent{}, false
	}
	w := words(f.words(p.doc, p.Target))
	is := func(s string) bool { return whole[s] || partial[s] }
	at := slices.IndexFunc(w, is)
	if at < 0 || slices.ContainsFunc(w[at+1:], is) || slices.Contains(w, "except") {
		return extent{}, false
	}
	thing := thingAfter(w[at+1:])
	if thing == "" { // "the dues lifted in their entirety"
		thing = thingBefore(w[:at])
	}
	return extent{p, thing, whole[w[at]]}, thing != ""
}

// thingAfter is the noun of the first phrase that names a thing, its last word but
// for the words that tell what is done with it: "dues" of "easing of the harbour
// dues", and of "harbour dues relief".
func thingAfter(w []string) string {
	thing := ""
	for _, s := range w {
		switch {
		case !stopwords[s] && thingOf(s) != "":
			thing = thingOf(s)
		case thing != "":
			return thing
		}
	}
	return thing
}

func thingBefore(w []string) string {
	for _, s := range slices.Backward(w) {
		if thing := thingOf(s); thing != "" {
			return thing
		}
	}
	return ""
}

// thingOf is the stem of a word that names a thing, "" for any other.
func thingOf(word string) string {
	if g := gist(word); len(g) == 1 && !tables().class[g[0]] {
		return g[0]
	}
	return ""
}

// extents raises what a party wants or offers as a whole in one report and in part
// in another.
func (f *finder) extents(all []position) {
	var some []extent
	for _, p := range all {
		if e, ok := f.extentOf(p); ok {
			some = append(some, e)
		}
	}
	type key struct {
		stance annot.Stance
		thing  string
	}
	for _, group := range groupBy(len(some), func(i int) key { return key{some[i].Stance, some[i].thing} }) {
		var full, part story.Side
		voices := map[bool][]string{}
		for _, i := range group {
			e, side := some[i], &part
			if e.whole {
				side = &full
			}
			if f.sameDay(some[group[0]].doc, e.doc) {
				f.put(side, e.position)
				voices[e.whole] = append(voices[e.whole], f.voice(e.position))
			}
		}
		f.accounts(full, part, voices[true], voices[false])
	}
}

// accounts raises the whole and the part. Where two voices stand against each other,
// a report that has both does not settle it.
func (f *finder) accounts(full, part story.Side, ofFull, ofPart []string) {
	const why = "the whole by one account (%s), a part by another (%s)"
	one := func(voice string) bool { return voice == "" || slices.Contains(ofPart, voice) }
	if len(full.Evidence) == 0 || len(part.Evidence) == 0 || slices.ContainsFunc(ofFull, one) || slices.Contains(ofPart, "") || together(full.Evidence, part.Evidence) {
		f.pairOff(story.Polarity, "whole-and-part", why, full, part)
		return
	}
	f.add(story.Polarity, "whole-and-part", fmt.Sprintf(why, quote(full.Label), quote(part.Label)), full, part)
}

// voice is the key of the party for which a position is told, by its speaker; "" when
// the report tells it in its own voice or does not say who speaks.
func (f *finder) voice(p position) string {
	if p.Speaker == annot.None {
		return ""
	}
	return f.party(p.doc, p.Speaker)
}
