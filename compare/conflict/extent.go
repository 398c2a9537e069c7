package conflict

import (
	"fmt"
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// extent is a position on the whole or on a part of some thing.
type extent struct {
	position
	thing []string // stems of the phrase that the word of extent goes with; its noun is the last
	whole bool
}

// extentOf reads the extent of a target, false when it has none or several.
func (f *finder) extentOf(p position) (extent, bool) {
	if p.Strength == annot.Hedged || p.Stance == annot.Consider {
		return extent{}, false
	}
	w := align.Words(f.words(p.Doc, p.Target))
	at, kind := align.ExtentOf(w)
	switch kind {
	case align.NoExtent:
		return extent{}, false
	case align.AllBut:
		thing := thingBefore(w[:at])
		return extent{p, thing, false}, len(thing) > 0
	}
	thing := thingAfter(w[at+1:])
	if len(thing) == 0 { // "the dues lifted in their entirety"
		thing = thingBefore(w[:at])
	}
	return extent{p, thing, kind == align.Whole}, len(thing) > 0
}

// thingAfter is the first phrase that names a thing, less the words that tell what is
// done with it: "harbour dues" of "easing of the harbour dues", and of "harbour dues
// relief".
func thingAfter(w []string) []string {
	var thing []string
	for _, s := range w {
		switch t := thingOf(s); {
		case align.Generic(align.Stem(s)): // "United Nations sanctions"
		case !align.Stopword(s) && t != "":
			thing = append(thing, t)
		case len(thing) > 0:
			return thing
		}
	}
	return thing
}

// thingBefore is the last phrase that names a thing.
func thingBefore(w []string) []string {
	var thing []string
	for _, s := range slices.Backward(w) {
		switch t := thingOf(s); {
		case align.Generic(align.Stem(s)):
		case !align.Stopword(s) && t != "":
			thing = append([]string{t}, thing...)
		case len(thing) > 0:
			return thing
		}
	}
	return thing
}

// thingOf is the stem of a word that names a thing, "" for any other.
func thingOf(word string) string {
	if g := align.Gist(word); len(g) == 1 && !align.IsClass(g[0]) {
		return g[0]
	}
	return ""
}

// sameThing tells whether two extents are of one thing: the noun of one is in the phrase
// of the other, or they share two words of the description, "the main site at Orlen" and
// "the Orlen main plant".
func (e extent) sameThing(o extent) bool {
	if slices.Contains(o.thing, e.thing[len(e.thing)-1]) || slices.Contains(e.thing, o.thing[len(o.thing)-1]) {
		return true
	}
	n := 0
	for _, t := range e.thing {
		if slices.Contains(o.thing, t) {
			n++
		}
	}
	return n >= 2
}

// extents raises what a party wants or offers as a whole in one report and in part
// in another.
func (f *finder) extents(all []position) {
	var some []extent
	index := &align.Index{}
	for _, p := range all {
		if e, ok := f.extentOf(p); ok {
			index.Add(len(some), e.thing)
			some = append(some, e)
		}
	}
	used := map[int]bool{}
	for i, e := range some {
		if used[i] || !e.whole {
			continue
		}
		var full, part []extent
		for _, j := range index.Sharing(e.thing, 1) {
			o := some[j]
			if o.Side != e.Side || !o.sameThing(e) || !f.sameDay(o.Doc, e.Doc) {
				continue
			}
			if used[j] = true; o.whole {
				full = append(full, o)
			} else {
				part = append(part, o)
			}
		}
		f.accounts(full, part)
	}
}

// accounts raises the whole and the part. Where two voices stand against each other, a
// report that has both does not settle it; where none does, such a report tells how both
// go together.
func (f *finder) accounts(full, part []extent) {
	const why = "the whole by one account (%s), a part by another (%s)"
	var a, b story.Side
	contested := false
	for _, e := range full {
		f.put(&a, e.position)
		for _, o := range part {
			x, y := f.voice(e.position), f.voice(o.position)
			contested = contested || x != y && x != "" && y != ""
		}
	}
	for _, o := range part {
		f.put(&b, o.position)
	}
	if !contested || together(a.Evidence, b.Evidence) {
		f.pairOff(story.Polarity, "whole-and-part", why, a, b)
		return
	}
	f.add(story.Polarity, "whole-and-part", fmt.Sprintf(why, quote(a.Label), quote(b.Label)), a, b)
	f.asFact(full, part)
	f.asFact(part, full)
}

// asFact raises an account that is contested and that a report states in its own voice,
// without the other one, while others have it from a party.
func (f *finder) asFact(one, other []extent) {
	knows := map[int]bool{}
	for _, o := range other {
		knows[o.Doc] = true
	}
	var own, told story.Side
	by := ""
	for _, e := range one {
		switch v := f.voice(e.position); {
		case (v == "" && e.SpeakerKind == annot.NoSpeaker || v == e.Party) && !knows[e.Doc]:
			f.put(&own, e.position) // also "Norway asked for": the report tells it for Norway
		case v != "" && v != e.Party:
			by = f.nameOf(e.Doc, e.Speaker)
			f.put(&told, e.position)
		}
	}
	own.Evidence, told.Evidence = apartOf(own.Evidence, told.Evidence), apartOf(told.Evidence, own.Evidence)
	if len(own.Evidence) > 0 && len(told.Evidence) > 0 {
		f.add(story.Attribution, "contested-as-fact", fmt.Sprintf("stated as a fact in one report (%s); elsewhere %s says so (%s), and it is disputed",
			quote(own.Label), by, quote(told.Label)), own, told)
	}
}

// apartOf is the evidence of one side less the sentences that the other side has too.
func apartOf(one, other []story.Evidence) []story.Evidence {
	return slices.DeleteFunc(slices.Clone(one), func(e story.Evidence) bool { return has(other, e) })
}

// voice is the key of the party for which a position is told, by its speaker; "" when
// the report tells it in its own voice or does not say who speaks.
func (f *finder) voice(p position) string {
	if p.Speaker == annot.None {
		return ""
	}
	return f.party(p.Doc, p.Speaker)
}
