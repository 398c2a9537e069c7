package conflict

import (
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// rated is how somebody says that the talks went.
type rated struct {
	doc, sentence int
	speaker       string // the same for the same voice
	good          bool
	label         string
}

// talking are the words for talks and how they go; an assessment of anything else is
// left out.
var talking = align.Stems(`talk talks negotiation discussion meeting summit round session dialogue consultation progress gap momentum`)

// assessedAtMost bounds the evidence of a side: the voices of one day, not a poll.
const assessedAtMost = 3

// assessments raises, once for a story, talks that went well by one account and
// badly by another, of one day and of speakers who are not the same.
func (f *finder) assessments() {
	byDay := map[string][]rated{}
	var days []string
	for doc, d := range f.s.Docs {
		day := d.Source.Published.Value
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			continue // nobody can tell which talks are meant
		}
		for _, st := range d.Statements {
			if r, ok := f.rate(doc, d, st); ok {
				if byDay[day] == nil {
					days = append(days, day)
				}
				byDay[day] = append(byDay[day], r)
			}
		}
	}
	for _, day := range days {
		good, bad := f.split(byDay[day])
		n := len(f.found)
		f.pairOff(story.Polarity, "assessments-differ", "the talks went well by one account (%s), badly by another (%s)", good, bad)
		if len(f.found) > n {
			return
		}
	}
}

// rate reads an assessment of talks by a speaker who is named or described.
func (f *finder) rate(doc int, d *annot.Document, st annot.Statement) (rated, bool) {
	verdict, ok := strings.CutPrefix(st.Rule, "assessment ")
	s := sentenceAt(d, st.Span)
	if st.Kind != annot.Assessment || !ok || st.SpeakerKind == annot.NoSpeaker || s < 0 || st.Target.Empty() {
		return rated{}, false
	}
	target := d.Slice(st.Target)
	// "Them" and "it" go back to what the sentence is about.
	if w := align.Words(target); !mentions(target) && (len(w) == 0 || w[0] != "them" && w[0] != "it" || !mentions(d.Slice(d.Sentences[s].Span))) {
		return rated{}, false
	}
	r := rated{doc: doc, sentence: s, good: strings.HasPrefix(verdict, "good"), label: f.words(doc, st.Target)}
	if n := f.s.NameOf[doc][st.Holder]; n >= 0 {
		r.speaker = f.s.Names[n].Key
	}
	return r, true
}

// mentions tells whether a text speaks of talks.
func mentions(text string) bool {
	return slices.ContainsFunc(align.Content(text), func(w string) bool { return talking[w] })
}

// split puts each report on one side: one that tells both well and badly stands with
// the side that no other report takes. A voice that tells both is on neither.
func (f *finder) split(all []rated) (good, bad story.Side) {
	tells, voice := map[bool]map[int]bool{true: {}, false: {}}, map[bool]map[string]bool{true: {}, false: {}}
	for _, r := range all {
		tells[r.good][r.doc] = true
		voice[r.good][r.speaker] = true
	}
	badOnly := slices.ContainsFunc(all, func(r rated) bool { return !tells[true][r.doc] })
	for _, r := range all {
		// Where some report tells only of the bad, the others may keep their good.
		onBad := !tells[true][r.doc] || !badOnly && tells[false][r.doc]
		if r.good == onBad || voice[true][r.speaker] && voice[false][r.speaker] && r.speaker != "" {
			continue
		}
		side := &good
		if onBad {
			side = &bad
		}
		at := f.sentence(r.doc, r.sentence)
		if slices.ContainsFunc(side.Evidence, func(e story.Evidence) bool { return e.Doc == at.Doc }) || len(side.Evidence) == assessedAtMost {
			continue
		}
		if side.Label == "" {
			side.Label = r.label
		}
		side.Evidence = append(side.Evidence, at)
	}
	return good, bad
}
