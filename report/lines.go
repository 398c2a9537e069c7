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
			if c.Articles != 1 || c.Wordings != 1 {
				continue
			}
			r := c.Readings[0]
			doc := b.s.Docs[r.Doc]
			st := &doc.Statements[r.Statement]
			b.brief.SingleSource = append(b.brief.SingleSource, Single{
				Statement: b.ids[r], Speaker: b.speaker(r.Doc, st), Quote: b.quote(story.Evidence{Doc: r.Doc, Sentence: st.Sentence}),
				Claim: b.claim(c.Party, st.Stance, st.Strength, doc.Slice(st.Target)),
			})
		}
	}
}

// claim is a party, its stance and the words of the target in one line.
func (b *builder) claim(party int, stance annot.Stance, strength annot.Strength, target string) string {
	p := b.n.Parties[party]
	return fmt.Sprintf("%s %s: “%s”", p.Name, verb(stance, strength, b.plural(p)), oneLine(target))
}

// plural reports whether a party's name takes a plural verb: "Democrats", "European
// leaders", but not "United States".
func (b *builder) plural(p talks.Party) bool {
	for _, i := range p.Names {
		if n := b.s.Names[i]; n.Kind == annot.State && n.Name == p.Name {
			return false
		}
	}
	return strings.HasSuffix(p.Name, "s") && !strings.HasSuffix(p.Name, "ss")
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

// inShort takes the positions that most reports carry, at most one of a party on an
// issue.
func (b *builder) inShort() {
	type pick struct {
		issue int
		cell  int
		rank  int
	}
	var picks []pick
	for i, issue := range b.n.Issues {
		if issue.ID == talks.OtherIssue {
			continue
		}
		for k, c := range issue.Cells {
			if c.Strength == annot.Hedged {
				continue
			}
			rank := c.Wordings*1000 + c.Articles*100 + len(c.Readings)*10
			if c.Strength == annot.Absolute {
				rank += 5
			}
			picks = append(picks, pick{i, k, rank})
		}
	}
	sort.SliceStable(picks, func(i, j int) bool { return picks[i].rank > picks[j].rank })
	for n, p := range picks {
		if n == shortLines {
			break
		}
		c := b.n.Issues[p.issue].Cells[p.cell]
		first := b.clearest(c)
		doc := b.s.Docs[first.Doc]
		st := &doc.Statements[first.Statement]
		// The sentence that the words are from comes first.
		ev := []story.Evidence{{Doc: first.Doc, Sentence: st.Sentence}}
		for _, r := range c.Readings {
			ev = append(ev, story.Evidence{Doc: r.Doc, Sentence: b.s.Docs[r.Doc].Statements[r.Statement].Sentence})
		}
		b.line(&b.brief.InShort, b.claim(c.Party, c.Stance, st.Strength, withCondition(doc, st)), ev, c.Speakers)
	}
}

// clearest is the reading that stands for a cell: the first whose condition follows its
// target, since without it the line would say more than some reports do; else the first.
func (b *builder) clearest(c talks.Cell) story.Reading {
	for _, r := range c.Readings {
		st := &b.s.Docs[r.Doc].Statements[r.Statement]
		if len(st.Conditions) > 0 && follows(st.Target, st.Conditions[0].Span) {
			return r
		}
	}
	return c.Readings[0]
}

// near is how many bytes may lie between a target and the condition after it for both to
// be quoted in one piece.
const near = 12

func follows(target, condition annot.Span) bool {
	return condition.End > target.End && condition.Start >= target.Start && condition.Start <= target.End+near
}

// withCondition is the words of a target with those of the condition that follows it.
func withCondition(doc *annot.Document, st *annot.Statement) string {
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
