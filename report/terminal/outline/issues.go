package outline

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/report"
	"rapporteur/talks"
)

// otherIssue is the ID of the points that fit no issue. They and the issues about the
// talks themselves come last and are left out where they would be noise.
const otherIssue = "other"

// issues are the issues in the order in which they are shown: the brief's own, but
// those about the talks themselves after the others, and what fits no issue last.
func (l *layout) issues() []report.Issue {
	sorted := slices.Clone(l.Issues)
	slices.SortStableFunc(sorted, func(a, b report.Issue) int { return cmp.Compare(remoteness(a), remoteness(b)) })
	return sorted
}

func remoteness(i report.Issue) int {
	switch {
	case i.ID == otherIssue:
		return 2
	case i.General:
		return 1
	}
	return 0
}

// rank is where an issue stands among the issues; statements on none come last.
func (l *layout) rank(issue string) int {
	if n, ok := l.issueRank[issue]; ok {
		return n
	}
	return len(l.Issues)
}

// standing lists the issues of one status with the rule that decided it, which
// names the parties, and the sentences of those parties.
func (l *layout) standing(status string) Section {
	s := Section{ID: status, Title: strings.ToUpper(status), Limit: maxStanding}
	for _, issue := range l.issues() {
		if issue.Status == status {
			s.Items = append(s.Items, Item{Label: Plain(issue.Name), Text: Clean(issue.Why), Refs: l.deciding(issue)})
		}
	}
	return s
}

// deciding are the sentences that the status rests on; where a brief does not tell them, those of
// the stances that the reason for it names, such as "demanded by Oster, rejected by
// Vellmark", and of all stances when it names none. The first ones are of one stance each, so
// that those that a form cuts off leave some of all.
func (l *layout) deciding(issue report.Issue) []string {
	var named, all [][]string
	clauses := strings.Split(issue.Why, ", ")
	for _, c := range issue.Cells {
		all = append(all, c.Refs)
		i, ok := l.parties[c.Party]
		if !ok {
			continue
		}
		for _, clause := range clauses {
			if by, ok := strings.CutPrefix(clause, talks.Participle(annot.Stance(c.Stance))+" by "); ok && strings.Contains(by, l.Parties[i].Name) {
				named = append(named, c.Refs)
			}
		}
	}
	if len(named) == 0 {
		named = all
	}
	refs := inTurn(named)
	if rests := refsOf(issue.Evidence); len(rests) > 0 {
		refs = slices.DeleteFunc(refs, func(r string) bool { return !slices.Contains(rests, r) })
		refs = append(refs, rests...)
	}
	return unique(refs)
}

// inTurn takes one of each list, then the next of each, until all are taken.
func inTurn(lists [][]string) []string {
	var out []string
	for n, more := 0, true; more; n++ {
		more = false
		for _, list := range lists {
			if n < len(list) {
				out, more = append(out, list[n]), true
			}
		}
	}
	return out
}

// open groups the open issues by why they are open, which mostly is the same. The
// matrix shows who holds what on them.
func (l *layout) open() Section {
	s := Section{ID: "open", Title: "OPEN", Limit: maxStanding}
	at := map[string]int{}
	var names [][]string
	for _, issue := range l.issues() {
		if issue.Status != "open" || issue.ID == otherIssue {
			continue
		}
		why := Clean(issue.Why)
		i, ok := at[why]
		if !ok {
			i = len(names)
			at[why] = i
			names = append(names, nil)
			s.Items = append(s.Items, Item{Text: why})
		}
		names[i] = append(names[i], Plain(issue.Name))
	}
	for i := range s.Items {
		list := strings.Join(names[i], ", ")
		if s.Items[i].Text != "" {
			list = s.Items[i].Text + ": " + list
		}
		s.Items[i].Text = list
	}
	return s
}

// silence lists the parties on whose view of an issue no report says anything.
func (l *layout) silence() Section {
	s := Section{ID: "not-reported", Title: "NOT REPORTED", Limit: maxSilent}
	remote := map[string]bool{}
	for _, i := range l.Issues {
		remote[i.ID] = remoteness(i) > 0
	}
	for _, one := range l.NotReported {
		var issues []string
		for _, id := range one.Issues {
			switch name := l.issueNames[id]; {
			case remote[id]:
			case name != "":
				issues = append(issues, name)
			default:
				issues = append(issues, Plain(id))
			}
		}
		if len(issues) > 0 {
			s.Items = append(s.Items, Item{Label: l.holder(report.PartyRef{ID: one.Party, Name: one.Party}), Text: "on " + strings.Join(issues, ", ")})
		}
	}
	if len(s.Items) > 0 {
		s.Note = "no sentence of these reports speaks of both, which is not the same as no position"
	}
	return s
}
