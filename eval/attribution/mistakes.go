package attribution

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Mistake is an attribution of the gold that was not found, or one that was found and is
// not in the gold, or is in it otherwise.
type Mistake struct {
	Article string
	At      int    // byte of the article at which it begins
	Cause   string // one of the causes below
	Rule    string // of what was found; "" when nothing was
	Gold    string // the gold, in the form «[source] <cue> {content}»; "" when it has none
	Found   string // what was found; "" when nothing was
}

// The causes of mistakes.
const (
	missed       = "missed: no cue found here"
	madeUp       = "made up: the gold has no cue here"
	otherCue     = "cue cut otherwise"
	otherSource  = "other source"
	otherContent = "other content"
)

// mistakes compares relations by their cues: each of the gold with the first that was found
// whose cue shares a word with its own.
func (a *article) mistakes(name string, gold, found []Relation) []Mistake {
	var list []Mistake
	used := make([]bool, len(found))
	for i := range gold {
		g := &gold[i]
		m := Mistake{Article: name, At: g.first(), Cause: missed, Gold: a.show(g)}
		for j := range found {
			f := &found[j]
			if !overlap(a.spans(g.Cue), a.spans(f.Cue)) {
				continue
			}
			used[j] = true
			if m.Found != "" {
				continue
			}
			m.Rule, m.Found, m.Cause = f.Rule, a.show(f), ""
			switch {
			case !slices.Equal(a.spans(g.Cue), a.spans(f.Cue)):
				m.Cause = otherCue
			case !slices.Equal(a.spans(g.Source), a.spans(f.Source)):
				m.Cause = otherSource
			case !slices.Equal(a.spans(g.Content), a.spans(f.Content)):
				m.Cause = otherContent
			}
		}
		if m.Cause != "" {
			list = append(list, m)
		}
	}
	for j := range found {
		f := &found[j]
		if !used[j] {
			list = append(list, Mistake{Article: name, At: f.first(), Cause: madeUp, Rule: f.Rule, Found: a.show(f)})
		}
	}
	slices.SortStableFunc(list, func(x, y Mistake) int { return x.At - y.At })
	return list
}

func overlap(x, y []Span) bool {
	for _, s := range x {
		for _, t := range y {
			if s.Start < t.End && t.Start < s.End {
				return true
			}
		}
	}
	return false
}

func (a *article) show(r *Relation) string {
	part := func(pieces []Span) string {
		var b []string
		for _, s := range a.spans(pieces) {
			b = append(b, strings.Join(strings.Fields(a.text[s.Start:s.End]), " "))
		}
		return strings.Join(b, " ... ")
	}
	return fmt.Sprintf("[%s] <%s> {%s}", part(r.Source), part(r.Cue), part(r.Content))
}

// WriteTable prints the scores of each kind, then those of each rule, the one that found
// most first, those that found little on one line. The format is meant for golden files.
func WriteTable(w io.Writer, res Result) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles    gold  found       P       R      F1   words F1\n", res.Articles)
	for _, k := range Kinds {
		s := res.Kinds[k]
		fmt.Fprintf(&b, "%-11s %7d %6d %7.2f %7.2f %7.2f    %7.2f\n", k, s.Exact.Gold, s.Exact.System,
			100*s.Exact.Precision(), 100*s.Exact.Recall(), 100*s.Exact.F1(), 100*s.Words.F1())
	}
	rules := slices.Sorted(maps.Keys(res.Rules))
	slices.SortStableFunc(rules, func(x, y string) int { return res.Rules[y].Found - res.Rules[x].Found })
	width := len("other rules")
	for _, r := range rules {
		width = max(width, utf8.RuneCountInString(r))
	}
	fmt.Fprintf(&b, "\n%-*s  found   cue %% source %% content %%\n", width, "rule")
	line := func(name string, s RuleScores) {
		share := func(n int) float64 { return 100 * float64(n) / float64(s.Found) }
		fmt.Fprintf(&b, "%-*s  %5d  %5.1f    %5.1f     %5.1f\n", width, name, s.Found, share(s.Cue), share(s.Source), share(s.Content))
	}
	var others RuleScores
	for _, r := range rules {
		if s := res.Rules[r]; s.Found >= shown {
			line(r, s)
		} else {
			others = others.Plus(s)
		}
	}
	if others.Found > 0 {
		line("other rules", others)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shown is how many attributions a rule must have found for a line of its own.
const shown = 3

// WriteMistakes prints the mistakes, grouped by cause.
func WriteMistakes(w io.Writer, list []Mistake) error {
	var b strings.Builder
	for _, cause := range []string{missed, madeUp, otherCue, otherSource, otherContent} {
		n := 0
		for _, m := range list {
			if m.Cause == cause {
				n++
			}
		}
		fmt.Fprintf(&b, "\n%s (%d)\n", cause, n)
		for _, m := range list {
			if m.Cause != cause {
				continue
			}
			fmt.Fprintf(&b, "  %s:%d", m.Article, m.At)
			if m.Rule != "" {
				fmt.Fprintf(&b, " (%s)", m.Rule)
			}
			b.WriteByte('\n')
			if m.Gold != "" {
				fmt.Fprintf(&b, "    gold  %s\n", m.Gold)
			}
			if m.Found != "" {
				fmt.Fprintf(&b, "    found %s\n", m.Found)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
