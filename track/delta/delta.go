// Package delta tells in what two states of the same talks differ: what was added, dropped,
// hardened, softened, corroborated, contradicted, agreed and reopened.
//
// Both states are folds over one story, so that a party, a matter and a wording are the same
// in both. A later report that only repeats a wording of an earlier one changes nothing.
package delta

import (
	"cmp"
	"fmt"
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
	"rapporteur/talks"
)

// States are two folds over a story.
type States struct {
	Story         *story.Story
	Before, After *talks.Negotiation
	// Old tells for each document whether the state before takes it in; the state after may too.
	Old func(doc int) bool
}

// Between lists the changes, by issue and then by kind.
func Between(s States) []talks.Change {
	d := &differ{States: s, old: map[int]bool{}, held: map[held]bool{}}
	for doc := range s.Story.Docs {
		if !s.Old(doc) {
			continue
		}
		for k := range s.Story.Docs[doc].Sentences {
			d.old[s.Story.Wording(doc, annot.SentenceIdx(k))] = true
		}
		for _, st := range s.Story.Docs[doc].Statements {
			d.held[held{s.Story.Wording(doc, st.Sentence), st.Stance}] = true
		}
	}
	for _, issue := range s.After.Issues {
		d.issue(issue)
	}
	for _, issue := range s.Before.Issues {
		d.gone(issue)
	}
	d.conflicts()
	rank := map[string]int{}
	for _, n := range []*talks.Negotiation{s.After, s.Before} {
		for _, issue := range n.Issues {
			if _, ok := rank[issue.ID]; ok {
				continue
			}
			rank[issue.ID] = len(rank)
			if issue.ID == talks.OtherIssue || issue.General {
				rank[issue.ID] += last // what is about the talks themselves comes after their questions
			}
		}
	}
	slices.SortStableFunc(d.list, func(a, b talks.Change) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)), cmp.Compare(rank[a.Issue], rank[b.Issue]))
	})
	return d.list
}

// last is more than there are issues.
const last = 1 << 20

// order is that of the kinds in a list of changes: what changes the talks, then what changes
// what is known of them.
var order = []talks.ChangeKind{talks.Settled, talks.Stuck, talks.Reopened, talks.Hardened, talks.Softened, talks.Dropped, talks.Added, talks.Contradicted, talks.Corroborated, talks.Untold}

type differ struct {
	States
	old  map[int]bool  // wordings of the sentences of old documents
	held map[held]bool // the stances in them
	list []talks.Change
}

// held is a stance in a wording. Sentences of nearly the same words are one wording, and one
// word may be the stance.
type held struct {
	wording int
	stance  annot.Stance
}

// issue tells what is new on an issue of the later state.
func (d *differ) issue(issue talks.Issue) {
	was := find(d.Before, issue.ID)
	d.status(was, issue)
	before, index := d.earlier(was)
	for _, c := range issue.Cells {
		party := d.After.Parties[c.Party]
		for _, o := range c.Options {
			var told []story.Reading // in wordings that no old document has
			for _, r := range o.Readings {
				if d.fresh(r) {
					told = append(told, r)
				}
			}
			if len(told) == 0 {
				continue
			}
			change := talks.Change{Party: party.ID, PartyName: party.Name, Issue: issue.ID, IssueName: issue.Name, After: told}
			d.option(before, index, c, o, change)
		}
	}
}

// earlier is an option of the earlier state.
type earlier struct {
	stance annot.Stance
	option talks.Option
}

// earlier are the options of an issue, with what they are found by.
func (d *differ) earlier(issue talks.Issue) (list []earlier, index *align.Index) {
	index = &align.Index{}
	for _, c := range issue.Cells {
		for _, o := range c.Options {
			index.Add(len(list), d.keys(d.Before.Parties[c.Party].ID, o.Readings))
			list = append(list, earlier{c.Stance, o})
		}
	}
	return list, index
}

// keys are what the readings of a party are found by: their words, and their sentences.
func (d *differ) keys(party string, readings []story.Reading) []string {
	keys := align.ReadingKeys(d.Story, party, readings)
	for _, r := range align.Compared(readings) {
		keys = append(keys, fmt.Sprintf("%s %d.%d", party, r.Doc, r.Statement))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// option compares an option of the later state with what the party held before on the issue.
// change holds what is known of it, with the new readings.
func (d *differ) option(before []earlier, index *align.Index, c talks.Cell, o talks.Option, change talks.Change) {
	var same, against []talks.Option // what the party held of the matter: as now, and the other way
	var stance annot.Stance
	for _, i := range index.Sharing(d.keys(change.Party, o.Readings), 1) {
		switch was := before[i]; {
		case was.stance == c.Stance && (shares(was.option, o) || d.same(was.option.Readings, change.After)):
			same = append(same, was.option)
		case turn(was.stance, c.Stance) != "" && d.about(was.option.Readings, change.After):
			against, stance = append(against, was.option), was.stance
		}
	}
	switch {
	case len(same) > 0:
		d.firmer(same, o, change)
	case len(against) > 0:
		change.Kind = turn(stance, c.Stance)
		for _, was := range against {
			change.Before = append(change.Before, was.Readings...)
		}
		change.Why = fmt.Sprintf("%s before, %s now", talks.Participle(stance), talks.Participle(c.Stance))
		d.list = append(d.list, change)
	default:
		change.Kind = talks.Added
		d.list = append(d.list, change)
	}
}

// firmer compares a matter on which the party holds the stance that it held before.
func (d *differ) firmer(was []talks.Option, now talks.Option, change talks.Change) {
	absolute, wordings := false, 0
	for _, o := range was {
		absolute = absolute || o.Strength == annot.Absolute
		wordings += o.Wordings
		change.Before = append(change.Before, o.Readings...)
	}
	red := slices.ContainsFunc(change.After, func(r story.Reading) bool { return d.Story.Statement(r).Strength == annot.Absolute })
	switch {
	case red && !absolute:
		change.Kind, change.Why = talks.Hardened, "called a red line, which no earlier report does"
	case wordings == 1:
		change.Kind, change.Why = talks.Corroborated, fmt.Sprintf("told in one wording before, in %d now", max(2, now.Wordings))
	default:
		return
	}
	d.list = append(d.list, change)
}

// turn is what it is when a party takes the one stance on a matter and then the other, "" when
// the two go together.
func turn(before, after annot.Stance) talks.ChangeKind {
	willing := func(s annot.Stance) bool { return s == annot.Accept || s == annot.Offer }
	switch {
	case before == annot.Reject && (willing(after) || after == annot.Consider):
		return talks.Softened
	case after == annot.Reject && (willing(before) || before == annot.Consider):
		return talks.Hardened
	case before == annot.Demand && after == annot.Concede:
		return talks.Dropped
	}
	return ""
}

// status tells how the status of an issue changed.
func (d *differ) status(before, after talks.Issue) {
	if after.General || after.ID == talks.OtherIssue || before.Status == after.Status || before.ID == "" && after.Status != talks.Agreed && after.Status != talks.Blocked {
		return
	}
	change := talks.Change{Issue: after.ID, IssueName: after.Name, Why: after.Why}
	switch {
	case after.Status == talks.Agreed:
		change.Kind = talks.Settled
	case after.Status == talks.Blocked:
		change.Kind = talks.Stuck
	case before.Status == talks.Agreed || before.Status == talks.Blocked:
		change.Kind, change.Why = talks.Reopened, string(before.Status)+" before: "+before.Why
	default:
		return
	}
	for _, c := range after.Cells {
		for _, r := range c.Readings {
			if d.fresh(r) {
				change.After = append(change.After, r)
			}
		}
	}
	if len(change.After) == 0 {
		return
	}
	d.list = append(d.list, change)
}

// gone tells what the later state no longer holds: only where it leaves old reports out. What
// is about the talks themselves, or fits no issue, is told once and not again.
func (d *differ) gone(before talks.Issue) {
	if before.General || before.ID == talks.OtherIssue {
		return
	}
	index := &align.Index{}
	var list []talks.Option
	for _, c := range find(d.After, before.ID).Cells {
		for _, o := range c.Options {
			index.Add(len(list), d.keys(d.After.Parties[c.Party].ID, o.Readings))
			list = append(list, o)
		}
	}
	for _, b := range before.Cells {
		party := d.Before.Parties[b.Party]
		for _, was := range b.Options {
			told := slices.ContainsFunc(index.Sharing(d.keys(party.ID, was.Readings), 1), func(i int) bool {
				return shares(was, list[i]) || d.same(was.Readings, list[i].Readings) || d.about(was.Readings, list[i].Readings)
			})
			if !told {
				d.list = append(d.list, talks.Change{Kind: talks.Untold, Party: party.ID, PartyName: party.Name, Issue: before.ID, IssueName: before.Name, Before: was.Readings})
			}
		}
	}
}

// conflicts tells which conflicts new reports raise: one of their sentences stands on a side,
// and no old report's sentences stand on two.
func (d *differ) conflicts() {
	for _, c := range d.Story.Conflicts {
		oldSides := 0
		var news []story.Evidence
		for _, side := range c.Sides {
			was := false
			for _, e := range side.Evidence {
				isOld := d.Old(e.Doc) || d.old[d.Story.Wording(e.Doc, e.Sentence)]
				was = was || isOld
				if !isOld {
					news = append(news, e)
				}
			}
			if was {
				oldSides++
			}
		}
		if oldSides < 2 && len(news) > 0 && (oldSides > 0 || len(c.Sides) > 1) {
			d.list = append(d.list, talks.Change{Kind: talks.Contradicted, Conflict: c.ID, Why: c.Why, Evidence: news})
		}
	}
}

func find(n *talks.Negotiation, id string) talks.Issue {
	for _, i := range n.Issues {
		if i.ID == id {
			return i
		}
	}
	return talks.Issue{}
}

// shares reports whether two options have a reading in common.
func shares(a, b talks.Option) bool {
	return slices.ContainsFunc(a.Readings, func(r story.Reading) bool { return slices.Contains(b.Readings, r) })
}

// fresh reports whether a reading is news: of a report, and in a wording, that the state before
// does not take in.
func (d *differ) fresh(r story.Reading) bool {
	st := d.Story.Statement(r)
	return !d.Old(r.Doc) && !d.held[held{d.Story.Wording(r.Doc, st.Sentence), st.Stance}]
}

// same reports whether some of the readings say what some of the others say; about, whether
// they are about one thing.
func (d *differ) same(a, b []story.Reading) bool { return align.Some(d.Story, a, b, align.Same) }

func (d *differ) about(a, b []story.Reading) bool { return align.Some(d.Story, a, b, align.About) }
