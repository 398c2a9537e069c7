package track

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// Reports tell the same position again and again. What the rules of a status look at is
// therefore worked out once for all positions that are alike in it, and not for each pair.

// kindOfHeld is all of a position that the rules look at, the place of its target aside.
type kindOfHeld struct {
	party           int
	stance          annot.Stance
	words           string
	head, object    string
	stops, softened bool
	of              int
}

// heldAlike are positions with those of one kind together.
type heldAlike struct {
	list  []held
	kinds [][]int        // the positions of each kind, in order; kinds in the order of their first
	at    map[spot][]int // the positions of a party on one target
}

// spot is a target of a party.
type spot struct {
	party int
	at    story.Evidence
}

func alikeOf(list []held) heldAlike {
	h := heldAlike{list: list, at: map[spot][]int{}}
	number := map[kindOfHeld]int{}
	for i, p := range list {
		k := kindOfHeld{p.party, p.stance, strings.Join(p.words, " "), p.head, p.object, p.stops, p.softened, p.of}
		n, ok := number[k]
		if !ok {
			n = len(h.kinds)
			number[k] = n
			h.kinds = append(h.kinds, nil)
		}
		h.kinds[n] = append(h.kinds[n], i)
		h.at[spot{p.party, p.at}] = append(h.at[spot{p.party, p.at}], i)
	}
	return h
}

// first are the first two positions of which a rule holds, nil for none.
func (h heldAlike) first(r rule) (a, b *held) {
	if r.alone {
		for i := range h.list {
			a := &h.list[i]
			for _, j := range h.at[spot{a.party, a.at}] {
				if b := &h.list[j]; r.holds(a, b) {
					return a, b
				}
			}
		}
		return nil, nil
	}
	for _, one := range h.kinds {
		a := &h.list[one[0]]
		for _, other := range h.kinds {
			if b := &h.list[other[0]]; a.party != b.party && r.holds(a, b) {
				return a, b
			}
		}
	}
	return nil, nil
}

// decidedBy are the sentences of all positions of the two parties of which the rule holds.
func (h heldAlike) decidedBy(r rule, first, second *held) (list []story.Evidence) {
	if r.alone {
		for i := range h.list {
			a := &h.list[i]
			if a.party != first.party || a.stance != first.stance {
				continue
			}
			for _, j := range h.at[spot{a.party, a.at}] {
				if b := &h.list[j]; b.stance == second.stance && r.holds(a, b) {
					list = append(list, a.whole, b.whole)
				}
			}
		}
	} else {
		decides := make([]bool, len(h.kinds))
		for k, one := range h.kinds {
			a := &h.list[one[0]]
			if a.party != first.party || a.stance != first.stance {
				continue
			}
			for l, other := range h.kinds {
				b := &h.list[other[0]]
				if decides[k] && decides[l] || b.party != second.party || b.stance != second.stance || !r.holds(a, b) {
					continue
				}
				decides[k], decides[l] = true, true
			}
		}
		for k, of := range h.kinds {
			for _, i := range of {
				if decides[k] {
					list = append(list, h.list[i].whole)
				}
			}
		}
	}
	slices.SortFunc(list, inOrder)
	return slices.Compact(list)
}

// ofParty is a word of positions of a party.
type ofParty struct {
	party int
	word  string
}

// withoutFormer drops what a party wanted that it is reported to give up: the concession says that
// the demand is, or may be, a former one, and nothing is called blocked on a doubtful demand.
// What shares no word with what is given up stays, and so does what a later report tells.
func withoutFormer(list []held) []held {
	const always = "9999" // after every day
	until := map[ofParty]string{}
	for _, up := range list {
		if up.stance != annot.Concede {
			continue
		}
		day := up.day
		if day == "" {
			day = always
		}
		words := up.words
		if len(words) == 0 {
			words = wordSet{""} // it may be anything
		}
		for _, w := range words {
			k := ofParty{up.party, w}
			until[k] = max(until[k], day)
		}
	}
	if len(until) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(h held) bool {
		if h.stance != annot.Demand {
			return false
		}
		former := func(w string) bool {
			day, ok := until[ofParty{h.party, w}]
			return ok && h.day <= day
		}
		return former("") || slices.ContainsFunc(h.words, func(w string) bool { return thing(w) && former(w) })
	})
}

// thing reports whether a word is none of a number.
func thing(w string) bool { return !strings.ContainsAny(w, "0123456789") && !magnitudes[w] }

// magnitudes are stems of words for numbers.
var magnitudes = map[string]bool{"billion": true, "million": true, "thousand": true, "hundr": true, "percent": true, "dozen": true}

// softened marks rejections by a party that is also reported to accept a thing of the kind, if only
// perhaps: who rejects one pay rise and would take another, or accepts in one report what it rejects
// in another, blocks nothing. What is only perhaps so is left out then.
func softened(list []held) []held {
	accepts := map[ofParty]bool{} // what heads what a party accepts
	for _, o := range list {
		if o.stance == annot.Accept && o.head != "" {
			accepts[ofParty{o.party, o.head}] = true
		}
	}
	soft := softRejections{known: map[ofParty]bool{}, of: map[int][]wordSet{}, tried: map[ofParty]int{}}
	for i := range list {
		r := &list[i]
		if r.stance != annot.Reject {
			continue
		}
		has := func(w string) bool { return accepts[ofParty{r.party, w}] }
		if r.softened = has(r.head) || slices.ContainsFunc(r.words, has); r.softened {
			soft.add(r)
		}
	}
	for i := range list {
		if r := &list[i]; r.stance == annot.Reject && !r.softened && soft.like(r) {
			r.softened = true
			soft.add(r)
		}
	}
	return slices.DeleteFunc(list, func(h held) bool { return h.hedged })
}

// softRejections are the targets of softened rejections of each party, each once.
type softRejections struct {
	known map[ofParty]bool
	of    map[int][]wordSet
	tried map[ofParty]int // with how many of them a target has been compared
}

func (s softRejections) add(r *held) {
	if k := (ofParty{r.party, strings.Join(r.words, " ")}); !s.known[k] {
		s.known[k] = true
		s.of[r.party] = append(s.of[r.party], r.words)
	}
}

// like reports whether one of them is alike to a rejection.
func (s softRejections) like(r *held) bool {
	k, all := ofParty{r.party, strings.Join(r.words, " ")}, s.of[r.party]
	if slices.ContainsFunc(all[s.tried[k]:], func(words wordSet) bool { return alike(words, r.words) }) {
		return true
	}
	s.tried[k] = len(all)
	return false
}
