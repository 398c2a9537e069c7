package outline

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/report"
)

// inShort is the brief in a few lines.
func (l *layout) inShort() Section {
	s := Section{ID: "in-short", Title: "IN SHORT"}
	for _, line := range l.InShort {
		item := l.line(line)
		item.Note = l.count(line.Articles, line.Wordings, line.Speakers)
		s.Items = append(s.Items, item)
	}
	if n := len(l.Conflicts); n > 0 {
		s.More = plural(n, "point on which the reports disagree", "points on which the reports disagree") + " - see CONFLICTING REPORTS"
	}
	return s
}

// line is one of the brief's own lines. The quotation that it ends in is taken out
// when a cited sentence holds it, so that it can be shortened.
func (l *layout) line(line report.Line) Item {
	item := Item{Text: Clean(line.Text), Refs: refsOf(line.Evidence)}
	for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}} {
		lead, rest, ok := strings.Cut(item.Text, marks[0])
		quote, closed := strings.CutSuffix(rest, marks[1])
		if ok && closed && l.verbatim(quote, item.Refs) {
			item.Text, item.Quote = strings.TrimSpace(lead), Shorten(quote, lineLimit, "")
			break
		}
	}
	return item
}

// assessments are how speakers say it went, by speaker and the same words once; what
// the reports say in their own voice comes last.
func (l *layout) assessments() Section {
	s := Section{ID: "assessments", Title: "HOW THEY SAY IT WENT", Limit: maxList}
	first := map[string]int{"the report": len(l.Assessments)}
	at := map[[2]string]int{}
	for i, line := range l.Assessments {
		item := l.line(line)
		if who, ok := strings.CutSuffix(item.Text, ":"); ok && item.Quote != "" {
			item.Label, item.Text = Plain(who), ""
		}
		if _, ok := first[item.Label]; !ok {
			first[item.Label] = i
		}
		said := [2]string{item.Label, Fold(item.Said())}
		if k, ok := at[said]; ok {
			s.Items[k].Refs = unique(append(s.Items[k].Refs, item.Refs...))
			continue
		}
		at[said] = len(s.Items)
		s.Items = append(s.Items, item)
	}
	slices.SortStableFunc(s.Items, func(a, b Item) int { return cmp.Compare(first[a.Label], first[b.Label]) })
	return s
}

// single lists what one report alone says, issue by issue. Parties that one
// sentence says the same of share a line.
func (l *layout) single() Section {
	s := Section{ID: "single-source", Title: "ONLY ONE ARTICLE SAYS", Limit: maxList}
	switch {
	case len(l.Documents) == 1:
		s.Title = "THE ARTICLE SAYS"
	case !l.compared():
		s.Title = "THE TEXT SAYS"
	}
	sorted := slices.Clone(l.SingleSource)
	slices.SortStableFunc(sorted, func(a, b report.Single) int {
		return cmp.Compare(l.rank(l.statementOf(a).Issue), l.rank(l.statementOf(b).Issue))
	})
	type key struct{ ref, stance, target string }
	at := map[key]int{}
	for _, one := range sorted {
		st := l.statementOf(one)
		item := Item{Text: Clean(one.Claim), Note: speaker(one.Speaker), Refs: unique([]string{one.Ref})}
		if st.Target == nil {
			s.Items = append(s.Items, item)
			continue
		}
		holder := l.holder(st.Holder)
		if item.Note == holder {
			item.Note = ""
		}
		k := key{one.Ref, st.Stance + st.Strength, st.Target.Text}
		if i, ok := at[k]; ok {
			s.Items[i].Text = holder + ", " + s.Items[i].Text
			continue
		}
		how := strengthWord(st.Strength)
		if o, ok := l.option[one.Statement]; ok {
			if o.Vague {
				continue
			}
			how = joined(how, l.account(o))
		}
		at[k] = len(s.Items)
		item.Text = holder + ": " + StanceWord(st.Stance) + inBrackets(how)
		item.Quote = Shorten(Clean(st.Target.Text), eventLimit, "")
		s.Items = append(s.Items, item)
	}
	s.Page = maxSingle
	return s
}

// maxSingle is how many positions that one report alone tells a page lists: they stand in the
// matrix, too, or in the list of what it leaves out.
const maxSingle = 24

// statementOf is the statement of a single, an empty one when the brief has none.
func (l *layout) statementOf(one report.Single) report.Statement {
	if i, ok := l.statement[one.Statement]; ok {
		return l.Statements[i]
	}
	return report.Statement{}
}

// events is a section of dated things. Their words are quoted where they are the
// words of a cited sentence, shortened around the date or else around cue.
func (l *layout) events(id, title string, events []report.Event) Section {
	s := Section{ID: id, Title: title, Limit: maxList}
	dated := false
	for _, e := range events {
		dated = dated || e.When != "" || Clean(e.WhenText) != ""
	}
	for _, e := range events {
		item := Item{Refs: refsOf(e.Evidence)}
		when := Clean(e.WhenText)
		switch {
		case e.When != "":
			item.Label = Day(e.When)
		case when != "":
			item.Label = Plain(when)
		case dated:
			item.Label = "no date"
		}
		if what := Clean(e.What); l.verbatim(what, item.Refs) {
			focus := when
			if focus == "" || !strings.Contains(what, focus) {
				focus = eventCue.FindString(what)
			}
			item.Quote = Shorten(what, eventLimit, focus)
		} else {
			item.Text = what
		}
		var notes []string
		if e.Hedged {
			notes = append(notes, "hedged")
		}
		for _, words := range []string{e.Where, e.Lasted} {
			if words = Plain(words); words != "" {
				notes = append(notes, words)
			}
		}
		item.Note = strings.Join(append(notes, l.who(e.Who)...), ", ")
		s.Items = append(s.Items, item)
	}
	return s
}

// maxWho is how many names a dated thing shows.
const maxWho = 3

// who are the parties to an event, the people when no party is named, at most maxWho
// and how many there are more.
func (l *layout) who(names []string) []string {
	var parties, all []string
	for _, n := range names {
		all = append(all, Plain(n))
		if l.partyNames[n] {
			parties = append(parties, Plain(n))
		}
	}
	if len(parties) > 0 {
		all = parties
	}
	if left := len(all) - maxWho; left > 0 {
		all = append(all[:maxWho:maxWho], "+"+itoa(left))
	}
	return all
}

// verbatim reports whether words stand in one of the cited sentences; "..." stands for
// some that are left out.
func (l *layout) verbatim(words string, refs []string) bool {
	if words == "" {
		return false
	}
	parts := strings.Split(Fold(words), " ... ")
	for _, r := range refs {
		text, all := Fold(l.sentence[r].Text), true
		for _, p := range parts {
			_, rest, ok := strings.Cut(text, p)
			text, all = rest, all && ok
		}
		if all {
			return true
		}
	}
	return false
}
