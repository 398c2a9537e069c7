package outline

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/report"
)

// conditions lists what positions depend on, in the words of the reports. The
// statements of one option share a line; under it stands each condition, the same words once.
func (l *layout) conditions() Section {
	s := Section{ID: "conditions", Title: "CONDITIONS", Limit: maxList}
	type sub struct {
		item  int
		words string
	}
	at := map[string]int{}
	subs := map[sub]int{}
	for _, st := range l.byIssue() {
		if len(st.Conditions) == 0 {
			continue
		}
		o, ok := l.option[st.ID]
		k := st.ID
		if ok {
			k = o.Statements[0]
		}
		i, listed := at[k]
		if !listed {
			i = len(s.Items)
			at[k] = i
			item := Item{Text: l.holder(st.Holder) + ": " + StanceWord(st.Stance)}
			item.Text += inBrackets(l.account(o))
			if st.Target != nil {
				item.Quote = Shorten(Clean(st.Target.Text), quoteLimit/2, "")
				item.Refs = []string{st.Ref}
			}
			s.Items = append(s.Items, item)
		}
		for _, c := range st.Conditions {
			cond := newCondition(c, quoteLimit)
			if cond.Words == "" {
				continue // "in return": the sentence before says for what
			}
			sk := sub{i, strings.ToLower(Fold(cond.Words))}
			j, ok := subs[sk]
			if !ok {
				j = len(s.Items[i].Sub)
				subs[sk] = j
				s.Items[i].Sub = append(s.Items[i].Sub, Item{Label: cond.Word, Quote: cond.Words})
			}
			line := &s.Items[i].Sub[j]
			line.Refs = unique(append(line.Refs, st.Ref))
		}
	}
	s.Items = slices.DeleteFunc(s.Items, func(i Item) bool { return len(i.Sub) == 0 })
	for i := range s.Items {
		var all []string
		for _, line := range s.Items[i].Sub {
			all = append(all, line.Refs...)
		}
		s.Items[i].Note = l.only(unique(all))
	}
	return s
}

// byIssue are the statements in the order of their issues.
func (l *layout) byIssue() []report.Statement {
	sorted := slices.Clone(l.Statements)
	slices.SortStableFunc(sorted, func(a, b report.Statement) int { return cmp.Compare(l.rank(a.Issue), l.rank(b.Issue)) })
	return sorted
}

// Condition is what a stance depends on.
type Condition struct {
	Word  string // "IF": the report's own word where the condition begins with one that is known
	Words string // verbatim, what follows Word
}

// openers are the words that conditions begin with, a longer one before those that
// it begins with.
var openers = []string{
	"on the condition that", "on condition that", "conditional on", "contingent on",
	"in exchange for", "in return for", "provided that", "providing that", "provided",
	"as long as", "so long as", "subject to", "depending on", "only after", "only once", "only when", "only if",
	"even if", "unless", "until", "once", "when", "after", "without", "if",
}

// bareOpeners tell that there is a condition, and not which: it stands in another sentence.
var bareOpeners = []string{"in return", "in exchange", "in that case"}

// newCondition takes the opening word off a condition, so that it is not told twice.
func newCondition(c report.Condition, limit int) Condition {
	text := Clean(c.Text)
	if slices.Contains(bareOpeners, strings.ToLower(text)) {
		return Condition{Word: strings.ToUpper(text)}
	}
	for _, o := range openers {
		if len(text) > len(o) && strings.EqualFold(text[:len(o)], o) && text[len(o)] == ' ' {
			return Condition{strings.ToUpper(o), Shorten(strings.TrimSpace(text[len(o):]), limit, "")}
		}
	}
	word := ConditionWord(c.Kind)
	if c.Kind == "in-exchange" {
		word += " FOR"
	}
	// The word for the kind says what a word at the edge of the condition does: "for dismantling the
	// site", "the port is reopened before".
	if rest, ok := strings.CutPrefix(text, "for "); ok && c.Kind == "in-exchange" {
		text = rest
	}
	if rest, ok := strings.CutSuffix(text, " before"); ok && c.Kind == "only-after" {
		text = rest
	}
	return Condition{word, Shorten(text, limit, "")}
}
