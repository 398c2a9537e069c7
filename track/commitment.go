package track

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
	"rapporteur/talks"
)

// commitments are what parties bind themselves to: what a report says that they promised, and
// guarantees that they offer or accept to give. How far one has been carried out is told only
// by sentences that say so.
func (f *folder) commitments() {
	deeds := f.deeds()
	for _, issue := range f.n.Issues {
		if issue.General {
			continue // that somebody will go on talking is a next step
		}
		for _, c := range issue.Cells {
			for _, o := range c.Options {
				if o.Overtaken || o.Vague {
					continue
				}
				m := talks.Commitment{Party: c.Party, To: -1, Issue: issue.ID, Stage: talks.StageUntold}
				for _, r := range o.Readings {
					if f.binds(r) {
						m.Readings = append(m.Readings, r)
					}
				}
				if len(m.Readings) == 0 {
					continue
				}
				f.carriedOut(&m, deeds)
				for _, r := range m.Readings {
					if m.To < 0 {
						m.To = f.beneficiary(c.Party, r)
					}
					if e, ok := f.verification(r); ok {
						m.Verification = append(m.Verification, e)
					}
				}
				f.n.Commitments = append(f.n.Commitments, m)
			}
		}
	}
	slices.SortStableFunc(f.n.Commitments, func(a, b talks.Commitment) int { return cmp.Compare(len(b.Readings), len(a.Readings)) })
}

// binds reports whether a reading binds its holder: it promised, or it gives a guarantee.
func (f *folder) binds(r story.Reading) bool {
	doc := f.story.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	if st.Strength == annot.Hedged || st.Stance != annot.Offer && st.Stance != annot.Accept {
		return false
	}
	return st.Pledged || st.Stance == annot.Offer && slices.ContainsFunc(align.Words(doc.Slice(st.Target)), func(w string) bool { return guarantees[w] })
}

// guarantees are words for a promise that something will hold.
var guarantees = align.WordSet("guarantee guarantees assurance assurances")

// deed is a claim of how far a party has carried something out.
type deed struct {
	story.Evidence
	party int
	stage string
	words align.Position
}

// deedRule begins the rule of such a claim; the stage and the cue follow.
const deedRule = "deed: "

func (f *folder) deeds() []deed {
	var list []deed
	for d, doc := range f.docs() {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			rest, ok := strings.CutPrefix(st.Rule, deedRule)
			if st.Kind != annot.Claim || !ok || st.Holder == annot.None {
				continue
			}
			name := f.story.NameOf[d][st.Holder]
			if name < 0 || f.table.Of[name] < 0 || f.table.Elsewhere[d][name] {
				continue
			}
			stage, _, _ := strings.Cut(rest, ":")
			list = append(list, deed{story.Evidence{Doc: d, Sentence: st.Sentence, Span: st.Target}, f.table.Of[name], stage, align.Of(f.story, d, i)})
		}
	}
	return list
}

// carriedOut takes the furthest stage that a sentence tells of the same party and matter.
func (f *folder) carriedOut(m *talks.Commitment, deeds []deed) {
	told := map[string]align.Position{} // those in the same words once
	for _, r := range m.Readings {
		p := align.Of(f.story, r.Doc, r.Statement)
		told[inWords(p)] = p
	}
	for _, d := range deeds {
		own := false
		if d.party == m.Party {
			for _, p := range told {
				own = own || align.About(p, d.words) || len(d.words.Gist) > 0 && slices.Equal(p.Gist, d.words.Gist)
			}
		}
		if !own {
			continue
		}
		m.Deeds = append(m.Deeds, d.Evidence)
		stage := talks.StageUntold
		switch d.stage {
		case "broken":
			m.Broken = true
		case "not-begun":
			stage = talks.NotStarted
		case "begun":
			stage = talks.Minimum
		case "done":
			stage = talks.Complete
			if _, extent := align.ExtentOf(align.Words(f.story.Docs[d.Doc].Slice(d.Span))); extent == align.Part || extent == align.AllBut {
				stage = talks.Intermediate
			}
		}
		m.Stage = max(m.Stage, stage)
	}
}

// beneficiary is the party to which something is promised: "assured Norway that", "guarantees
// for Norway"; -1 when no words tell.
func (f *folder) beneficiary(holder int, r story.Reading) int {
	doc := f.story.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	for _, m := range annot.MentionsIn(doc, annot.Span{Start: min(st.Cue.End, st.Target.Start), End: max(st.Target.End, st.Cue.End)}) {
		if m.Entity == annot.None || m.Head.Start < st.Cue.End {
			continue
		}
		name := f.story.NameOf[r.Doc][m.Entity]
		if name < 0 || f.table.Of[name] < 0 || f.table.Of[name] == holder {
			continue
		}
		before := strings.Fields(doc.Text[st.Cue.End:m.Start])
		if m.Head.End <= st.Target.Start || len(before) > 0 && (before[len(before)-1] == "for" || before[len(before)-1] == "to") {
			return f.table.Of[name]
		}
	}
	return -1
}

// verification are the words of a reading's sentence that tell who is to check or to confirm
// what is promised, as far as the next comma: "monitored by the agency".
func (f *folder) verification(r story.Reading) (story.Evidence, bool) {
	doc := f.story.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	sentence := doc.Sentences[st.Sentence].Span
	text := doc.Slice(sentence)
	at := 0
	for w := range strings.FieldsFuncSeq(text, func(c rune) bool { return !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '-') }) {
		i := at + strings.Index(text[at:], w)
		at = i + len(w)
		if int32(i)+sentence.Start < st.Target.Start || !verifying[align.Stem(strings.ToLower(w))] {
			continue
		}
		end := len(text)
		if n := strings.IndexAny(text[i:], ",;:—.”\""); n > 0 {
			end = i + n
		}
		mark := annot.Span{Start: sentence.Start + int32(i), End: sentence.Start + int32(end)}
		return story.Evidence{Doc: r.Doc, Sentence: st.Sentence, Span: sentence, Mark: mark}, true
	}
	return story.Evidence{}, false
}

// verifying are the stems of words for checking or confirming.
var verifying = align.Stems("verify verified verification verifiable inspect inspection inspector inspectors monitor monitored monitoring monitors observers supervise supervised supervision ratify ratified ratification audit audited certify certified")
