package report

import (
	"fmt"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// singles are the positions that one report alone carries: no other report has the
// party with the same stance on the issue. With one report there is nothing to say.
func (b *builder) singles() {
	if len(b.s.Docs) < 2 {
		return
	}
	for _, i := range b.n.Issues {
		for _, c := range i.Cells {
			for _, o := range c.Options {
				if o.Articles != 1 || o.Wordings != 1 {
					continue
				}
				r := o.Readings[0]
				st := &b.s.Docs[r.Doc].Statements[r.Statement]
				b.brief.SingleSource = append(b.brief.SingleSource, Single{
					Statement: b.ids[r], Speaker: b.speaker(r.Doc, st), Quote: b.quote(story.Evidence{Doc: r.Doc, Sentence: st.Sentence}),
					Claim: b.holds(b.n.Parties[c.Party].Name, r),
				})
			}
		}
	}
}

// plural reports whether a party's name takes a plural verb: "Democrats", "European
// leaders", but not "United States".
func (b *builder) plural(party string) bool {
	for _, n := range b.s.Names {
		if n.Kind == annot.State && n.Name == party {
			return false
		}
	}
	return strings.HasSuffix(party, "s") && !strings.HasSuffix(party, "ss")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// verb is the word for a stance in the brief's own lines, with a note of how firm the
// reports say that it is.
func verb(stance annot.Stance, strength annot.Strength, plural bool) string {
	v := string(stance)
	if !plural {
		v += "s"
	}
	switch strength {
	case annot.Hedged:
		return v + " (hedged)"
	case annot.Absolute:
		return v + " (red line)"
	}
	return v
}

func (b *builder) events(list []talks.Event) []Event {
	out := make([]Event, 0, len(list))
	for _, e := range list {
		who := e.Who
		if who == nil {
			who = []string{}
		}
		out = append(out, Event{When: e.When, WhenText: e.WhenText, What: oneLine(e.What), Who: who, Hedged: e.Hedged, Evidence: b.quotes(e.Evidence)})
	}
	return out
}

// assessments are how speakers say it went, in their words.
func (b *builder) assessments() {
	for d, doc := range b.s.Docs {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			if st.Kind != annot.Assessment {
				continue
			}
			who := b.speaker(d, st).Name
			if who == "" {
				who = "the report"
			}
			b.line(&b.brief.Assessments, fmt.Sprintf("%s: “%s”", who, oneLine(doc.Slice(st.Target))),
				[]story.Evidence{{Doc: d, Sentence: st.Sentence}}, speakers(st))
		}
	}
}

// speakers is how many speakers one statement has that are known.
func speakers(st *annot.Statement) int {
	if st.Speaker == annot.None {
		return 0
	}
	return 1
}

func (b *builder) line(to *[]Line, text string, evidence []story.Evidence, speakers int) {
	l, err := NewLine(text, b.quotes(evidence))
	_, l.Wordings = b.s.Count(evidence)
	l.Speakers = speakers
	if err != nil {
		b.err = err
		return
	}
	*to = append(*to, l)
}

// shortLines is how many positions the head of a brief shows.
const shortLines = 5

// inShort takes what most reports tell of the parties' positions on the issues themselves.
func (b *builder) inShort() {
	type pick struct {
		party  int
		option talks.Option
		rank   int
	}
	var picks []pick
	for _, issue := range b.n.Issues {
		if issue.ID == talks.OtherIssue {
			continue
		}
		for _, c := range issue.Cells {
			for _, o := range c.Options {
				if o.Strength == annot.Hedged || o.Overtaken {
					continue
				}
				rank := o.Wordings*1000 + o.Articles*100 + len(o.Readings)*10
				if o.Strength == annot.Absolute {
					rank += 5
				}
				if issue.General {
					rank -= 1000 // that talks go on is told by all and says little
				}
				picks = append(picks, pick{c.Party, o, rank})
			}
		}
	}
	sort.SliceStable(picks, func(i, j int) bool { return picks[i].rank > picks[j].rank })
	for _, p := range picks[:min(len(picks), shortLines)] {
		first := b.clearest(p.option.Readings)
		// The sentence that the words are from comes first.
		var ev []story.Evidence
		for _, r := range append([]story.Reading{first}, p.option.Readings...) {
			ev = append(ev, story.Evidence{Doc: r.Doc, Sentence: b.s.Docs[r.Doc].Statements[r.Statement].Sentence})
		}
		b.line(&b.brief.InShort, b.holdsThat(b.n.Parties[p.party].Name, first, b.withCondition(first)), ev, p.option.Speakers)
	}
}

// clearest is the reading that stands for several: the first whose condition follows its
// target, since without it the line would say more than some reports do, but none that is
// less firm than the first; else the first.
func (b *builder) clearest(readings []story.Reading) story.Reading {
	at := func(r story.Reading) *annot.Statement { return &b.s.Docs[r.Doc].Statements[r.Statement] }
	for _, r := range readings {
		st := at(r)
		if len(st.Conditions) > 0 && follows(st.Target, st.Conditions[0].Span) && st.Strength == at(readings[0]).Strength {
			return r
		}
	}
	return readings[0]
}

// near is how many bytes may lie between a target and the condition after it for both to
// be quoted in one piece.
const near = 12

func follows(target, condition annot.Span) bool {
	return condition.End > target.End && condition.Start >= target.Start && condition.Start <= target.End+near
}

// withCondition is the words of a target with those of the condition that follows it.
func (b *builder) withCondition(r story.Reading) string {
	doc := b.s.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	words := st.Target
	if len(st.Conditions) > 0 && follows(words, st.Conditions[0].Span) {
		words.End = st.Conditions[0].End
	}
	return doc.Slice(words)
}

// silences lists for each party the issues on which no report gives its view.
func (b *builder) silences() {
	for p, party := range b.n.Parties {
		s := Silence{Party: party.ID, Issues: []string{}}
		for _, i := range b.n.Issues {
			if i.ID == talks.OtherIssue {
				continue
			}
			silent := true
			for _, c := range i.Cells {
				silent = silent && c.Party != p
			}
			if silent {
				s.Issues = append(s.Issues, i.ID)
			}
		}
		if len(s.Issues) > 0 {
			b.brief.NotReported = append(b.brief.NotReported, s)
		}
	}
}

func (b *builder) notes() {
	for _, f := range b.s.Findings {
		b.brief.Notes = append(b.brief.Notes, Note{Kind: f.ID, Text: f.Message, Evidence: b.quotes(f.Evidence)})
	}
}
