package outline

import (
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
	s := Section{ID: changesID, Title: "CHANGED", Limit: maxChanges}
	if c.Since != "" {
		s.Title += " SINCE " + strings.ToUpper(Day(c.Since))
	}
	s.Note = plural(c.New, "new report", "new reports") + ", " + itoa(c.Old) + " older"
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
