package outline

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/report"
)

const (
	changesID  = "changes"
	maxChanges = 40
)

// changes lists what the reports since a day, or of the second of two sets, change.
func (l *layout) changes() Section {
	c := l.Changes
	if c == nil {
		return Section{}
	}
	s := Section{ID: changesID, Title: "CHANGES", Limit: maxChanges}
	if c.Since != "" {
		s.Note = "since " + Day(c.Since) + ": "
	}
	s.Note += plural(c.New, "new report", "new reports") + ", " + itoa(c.Old) + " older"
	if c.Undated > 0 {
		s.Note += " (" + itoa(c.Undated) + " without a day)"
	}
	numbers := map[string]int{}
	for _, x := range l.Conflicts {
		numbers[x.ID] = x.N
	}
	for _, one := range c.List {
		item := l.line(report.Line{Text: one.Text, Evidence: append(one.After, one.Before...)})
		item.Label = ConditionWord(one.Kind)
		if name := l.issueNames[one.Issue]; name != "" && one.Party.ID != "" {
			item.Text = Plain(name) + ", " + item.Text
		}
		item.Refs = refsOf(one.After)
		if one.Why != "" {
			item.Note = Clean(one.Why)
		}
		if n, ok := numbers[one.Conflict]; ok {
			item.Note = "conflict " + itoa(n)
		}
		if len(one.Before) > 0 {
			item.Sub = []Item{{Label: "BEFORE", Text: "", Refs: refsOf(one.Before), Quote: Shorten(Clean(one.Before[0].Text), eventLimit, "")}}
		}
		s.Items = append(s.Items, item)
	}
	switch {
	case c.New == 0:
		s.More = "no report is new"
	case len(c.List) == 0:
		s.More = "nothing that the new reports tell changes the state; copies and further reports of the same are not listed"
	}
	return s
}

// outcomes lists what reports say came of the talks and of matters of them.
func (l *layout) outcomes() Section {
	s := Section{ID: "outcomes", Title: "WHAT CAME OF IT", Limit: maxList, Note: "told by the reports; HOLDS = what a deal is told to hold"}
	told := map[string]bool{}
	for _, o := range l.Outcomes {
		if k := o.Status + o.Words; told[k] {
			continue // two matters of one sentence
		}
		told[o.Status+o.Words] = true
		s.Items = append(s.Items, Item{Label: cmp.Or(report.OutcomeWords[o.Status], strings.ToUpper(Clean(o.Status))), Quote: Shorten(Clean(o.Words), lineLimit, ""),
			Note: l.count(o.Articles, o.Wordings, 0), Refs: refsOf(o.Evidence)})
	}
	return s
}

// redLines lists what a party calls one, with the last day on which a report tells it.
func (l *layout) redLines() Section {
	s := Section{ID: "red-lines", Title: "RED LINES", Limit: maxList}
	for _, r := range l.RedLines {
		item := Item{Label: l.holder(report.PartyRef{ID: r.Party, Name: r.Party}), Text: StanceWord(r.Stance),
			Quote: Shorten(Clean(r.Target), eventLimit, ""), Refs: refsOf(r.Evidence)}
		if r.Last != "" {
			item.Note = "last told " + Day(r.Last)
		}
		s.Items = append(s.Items, item)
	}
	return s
}

// stages are the words for how far a commitment has been carried out, from 0.
var stages = []string{"not begun", "begun", "carried out in part", "carried out"}

// broken is the word for one that was not kept.
const broken = "broken"

// commitments lists what parties bind themselves to: for whom, who is to check it, and how far
// it has been carried out.
func (l *layout) commitments() Section {
	s := Section{ID: "commitments", Title: "PROMISES AND GUARANTEES", Limit: maxList}
	for _, c := range l.Commitments {
		item := Item{Label: l.holder(report.PartyRef{ID: c.Party, Name: c.Party}), Quote: Shorten(Clean(c.What), eventLimit, ""),
			Refs: refsOf(c.Evidence), Note: l.count(c.Articles, 0, 0)}
		if c.To != "" {
			item.Text = "to " + l.holder(report.PartyRef{ID: c.To, Name: c.To}) + ":"
		}
		for _, v := range c.Verification {
			if v.Mark != nil {
				item.Sub = append(item.Sub, Item{Label: "CHECKED", Quote: Shorten(Clean(v.Mark.Text), eventLimit, ""), Refs: []string{v.Ref}})
			}
		}
		if c.Stage >= 0 && c.Stage < len(stages) || c.Broken {
			word := broken
			if c.Stage >= 0 && !c.Broken {
				word = stages[c.Stage]
			}
			item.Sub = append(item.Sub, Item{Label: strings.ToUpper(word), Quote: Shorten(Clean(c.Deeds[0].Text), eventLimit, ""), Refs: refsOf(c.Deeds)})
		}
		s.Items = append(s.Items, item)
	}
	return s
}

// maxParts is how many parts of a proposal are listed.
const maxParts = 8

// proposals lists what is on the table, and what it is told to hold.
func (l *layout) proposals() Section {
	s := Section{ID: "proposals", Title: "PROPOSALS", Limit: maxList}
	for _, p := range l.Proposals {
		item := Item{Label: strings.Join(l.who(p.Who), ", "), Quote: Shorten(Clean(p.What), eventLimit, ""), Refs: refsOf(p.Evidence), Note: l.count(p.Articles, 0, 0)}
		seen := map[string]bool{}
		for _, id := range p.Parts {
			i, ok := l.statement[id]
			if !ok || l.Statements[i].Target == nil {
				continue
			}
			st := l.Statements[i]
			words := Shorten(Clean(st.Target.Text), eventLimit, "")
			if k := strings.ToLower(Fold(words)); !seen[k] && len(item.Sub) < maxParts {
				seen[k] = true
				item.Sub = append(item.Sub, Item{Label: StanceWord(st.Stance), Quote: words, Refs: []string{st.Ref}})
			}
		}
		s.Items = append(s.Items, item)
	}
	return s
}

// links lists which issues are tied to which by a condition, each pair once: what a party gives
// for something is told of both.
func (l *layout) links() Section {
	s := Section{ID: "links", Title: "TIED TO EACH OTHER", Limit: maxList}
	type key struct{ party, a, b string }
	at := map[key]int{}
	for _, k := range l.Links {
		from, to := l.issueNames[k.From], l.issueNames[k.To]
		if from == "" || to == "" {
			continue
		}
		pair := key{k.Party, min(from, to), max(from, to)}
		i, ok := at[pair]
		if !ok {
			i = len(s.Items)
			at[pair] = i
			s.Items = append(s.Items, Item{Label: l.holder(report.PartyRef{ID: k.Party, Name: k.Party}),
				Text: Plain(from) + " " + newCondition(k.Conditions[0], conditionLimit).Word + " " + Plain(to)})
		}
		s.Items[i].Refs = unique(append(s.Items[i].Refs, refsOf(k.Evidence)...))
	}
	for i := range s.Items {
		var docs []string
		for _, r := range s.Items[i].Refs {
			letters, _, _ := SplitRef(r)
			docs = append(docs, letters)
		}
		s.Items[i].Note = l.count(len(unique(docs)), 0, 0)
	}
	return s
}

// moves lists the parties that later reports tell another stance of.
func (l *layout) moves() Section {
	s := Section{ID: "moves", Title: "MOVED", Limit: maxList}
	for _, m := range l.Moves {
		s.Items = append(s.Items, Item{Label: Day(m.Day), Text: l.holder(report.PartyRef{ID: m.Party, Name: m.Party}) + " on " + Plain(l.issueNames[m.Issue]) + ":",
			Sub: []Item{
				{Label: StanceWord(m.Before), Quote: Shorten(Clean(m.Was[0].Text), eventLimit, ""), Refs: refsOf(m.Was)},
				{Label: StanceWord(m.After), Quote: Shorten(Clean(m.Is[0].Text), eventLimit, ""), Refs: refsOf(m.Is)},
			}})
	}
	return s
}

// figureLimit is how many characters of its sentence a figure is shown in.
const figureLimit = 80

// keyFigures lists the numbers of the talks, each in words of its sentence. Numbers that the same
// sentences tell share a line.
func (l *layout) keyFigures() Section {
	s := Section{ID: "figures", Title: "FIGURES", Limit: maxList}
	for _, k := range l.KeyFigures {
		text, refs := bareNumber(Plain(k.Text)), refsOf(k.Evidence)
		if i := len(s.Items) - 1; i >= 0 && slices.Equal(s.Items[i].Refs, refs) && strings.Contains(s.Items[i].Quote, text) {
			s.Items[i].Label += ", " + text
			continue
		}
		s.Items = append(s.Items, Item{Label: text, Quote: Shorten(Clean(k.Evidence[0].Text), figureLimit, Clean(k.Text)), Refs: refs, Note: l.count(k.Articles, k.Wordings, 0)})
	}
	return s
}

// bareNumber is a figure without the words for what is counted, where its digits tell where those
// begin: "Some 800,000" of "Some 800,000 federal workers", but "60 votes" as it is.
func bareNumber(text string) string {
	words := strings.Fields(text)
	last := -1
	for i, w := range words {
		if strings.ContainsAny(w, "0123456789") || scales[strings.ToLower(w)] {
			last = i
		}
	}
	if last < 0 || len(words) <= last+2 {
		return text
	}
	return strings.Join(words[:last+1], " ")
}

// scales are words that belong to a number.
var scales = map[string]bool{"thousand": true, "million": true, "billion": true, "trillion": true, "percent": true, "per": true, "cent": true, "dozen": true, "hundred": true}
