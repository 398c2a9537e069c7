package report

import (
	"cmp"
	"fmt"
	"slices"
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
		out = append(out, Event{When: e.When, WhenText: e.WhenText, What: oneLine(e.What), Who: who, Where: oneLine(e.Where), Lasted: oneLine(e.Lasted), Hedged: e.Hedged, Evidence: b.quotes(e.Evidence)})
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
			b.line(&b.brief.Assessments, fmt.Sprintf("%s: “%s”", who, oneLine(doc.Slice(judged(st)))),
				[]story.Evidence{{Doc: d, Sentence: st.Sentence}}, speakers(st))
		}
	}
}

// judged are the words of an assessment with the one by which somebody judges, when it stands right
// before them: "described them as difficult".
func judged(st *annot.Statement) annot.Span {
	if gap := st.Target.Start - st.Cue.End; st.Cue.Empty() || gap < 0 || gap > 1 {
		return st.Target
	}
	return annot.Span{Start: st.Cue.Start, End: st.Target.End}
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
				if o.Strength == annot.Hedged || o.Overtaken || o.Former || o.Vague {
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
	b.cameOf()
	for _, p := range picks[:min(len(picks), shortLines)] {
		first := b.clearest(p.option.Readings)
		// The sentence that the words are from comes first.
		told := []story.Reading{first}
		for _, t := range p.option.By {
			told = append(told, t.Reading)
		}
		ev := b.s.Told(append(told, p.option.Readings...))
		b.line(&b.brief.InShort, b.holdsThat(b.n.Parties[p.party].Name, first, b.account(p.option), b.withCondition(first)), ev, p.option.Speakers)
	}
}

// account says by whose account an option is told, "" when that is the holder's own or a report's.
func (b *builder) account(o talks.Option) string {
	var names []string
	for _, t := range o.By {
		names = append(names, b.n.Parties[t.Party].Name)
	}
	if len(names) == 0 {
		return ""
	}
	return ", as told by " + strings.Join(names, ", ")
}

// shortOutcomes is how many outcomes the head of a brief shows.
const shortOutcomes = 2

// cameOf puts first what came of the talks: the outcomes that most reports tell, of one status
// and issue once.
func (b *builder) cameOf() {
	type key struct {
		status talks.Status
		issue  string
	}
	seen := map[key]bool{}
	rank := []talks.Status{talks.Agreed, talks.Blocked, talks.Converging} // what is open is no news
	list := slices.DeleteFunc(slices.Clone(b.n.Outcomes), func(o talks.Outcome) bool {
		return !slices.Contains(rank, o.Status) || o.Status == talks.Converging && !o.Whole && o.Wordings < 2
	})
	slices.SortStableFunc(list, func(x, y talks.Outcome) int {
		return cmp.Or(cmp.Compare(y.Wordings, x.Wordings), cmp.Compare(slices.Index(rank, x.Status), slices.Index(rank, y.Status)))
	})
	for _, o := range list {
		k := key{o.Status, o.Issue}
		if seen[k] || o.Wordings == 1 && list[0].Wordings > 1 {
			continue
		}
		if seen[k] = true; len(seen) > shortOutcomes {
			return
		}
		b.line(&b.brief.InShort, fmt.Sprintf("%s: “%s”", OutcomeWords[string(o.Status)], oneLine(b.clause(o.Readings[0]))), b.s.Told(o.Readings), 0)
	}
}

// clearest is the reading that stands for several: the first whose condition follows its
// target, since without it the line would say more than some reports do, but none that is
// less firm than the first; else the first.
func (b *builder) clearest(readings []story.Reading) story.Reading {
	for _, r := range readings {
		st := b.s.Statement(r)
		if len(st.Conditions) > 0 && follows(st.Target, st.Conditions[0].Span) && st.Strength == b.s.Statement(readings[0]).Strength {
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
	words := b.span(r)
	if len(st.Conditions) > 0 && follows(words, st.Conditions[0].Span) {
		words.End = st.Conditions[0].End
	}
	return doc.Slice(words)
}

// silences lists for each party the issues together with which no sentence names it.
func (b *builder) silences() {
	at := map[int]int{}
	for _, one := range b.n.Silent {
		i, ok := at[one.Party]
		if !ok {
			i = len(b.brief.NotReported)
			at[one.Party] = i
			b.brief.NotReported = append(b.brief.NotReported, Silence{Party: b.n.Parties[one.Party].ID})
		}
		b.brief.NotReported[i].Issues = append(b.brief.NotReported[i].Issues, one.Issue)
	}
}

func (b *builder) notes() {
	for _, f := range b.s.Findings {
		b.brief.Notes = append(b.brief.Notes, Note{Kind: f.ID, Text: f.Message, Evidence: b.quotes(f.Evidence)})
	}
}
