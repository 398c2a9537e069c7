package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/eval"
	"rapporteur/lexicon"
	"rapporteur/read/statement"
	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// positionsFlags are the flags of eval positions.
type positionsFlags struct {
	gold, set string
	mistakes  bool
	cause     string
}

func (a *app) evalPositionsCommand() *cobra.Command {
	var f positionsFlags
	cmd := &cobra.Command{
		Use:   "positions",
		Short: "Score positions by rule, and tell why each mistake was made",
		Long: `Reads the reports of the gold sets and prints how good the positions read from them are: by how much
of a position is right, by stance, by the kinds of conditions, by strength and speaker, and for
each rule how many positions it made and how many of them are right. The rules with the most that
is wrong come first.

With --errors it prints instead every position that was missed or made up, where it stands, what
the gold has and what was read, and the cause: the part of the position that differs, or else the
stage that the nearest cue in the sentence did not get past. A table counts the causes. rapporteur
explain shows all that was read at a FILE:LINE.

Gold sets are looked for as rapporteur eval does.`,
		Example: `  rapporteur eval positions
  rapporteur eval positions --errors
  rapporteur eval positions --set peace --errors --cause scope`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalPositions(cmd.Context(), f) },
	}
	cmd.Flags().StringVar(&f.gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().StringVar(&f.set, "set", "", "the `name` of one set (default: all)")
	cmd.Flags().BoolVar(&f.mistakes, "errors", false, "list what was missed and made up, with causes")
	cmd.Flags().StringVar(&f.cause, "cause", "", "list only the errors of one `cause`: "+causeNames())
	return cmd
}

func causeNames() string {
	var names []string
	for _, c := range eval.AllCauses {
		names = append(names, string(c))
	}
	return strings.Join(names, ", ")
}

func (a *app) evalPositions(ctx context.Context, f positionsFlags) error {
	if c := eval.Cause(f.cause); f.cause != "" && !slices.Contains(eval.AllCauses, c) {
		return failf(exitUsage, "there is no cause %s%s All of them: %s", name(f.cause), didYouMean(f.cause, strings.Split(causeNames(), ", ")), causeNames())
	}
	dirs, err := a.goldSet(f.gold, f.set)
	if err != nil {
		return err
	}
	lex, err := lexicon.English()
	if err != nil {
		return err
	}
	var p eval.Positions
	list := &mistakes{page: page{width: a.width(0)}, only: eval.Cause(f.cause), missed: map[eval.Cause]int{}, madeUp: map[eval.Cause]int{}}
	for _, dir := range dirs {
		docs, res, err := rapporteur.Read(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		if res, err = rapporteur.Assemble(ctx, docs, res, rapporteur.Options{}); err != nil {
			return unreadSet(dir, err)
		}
		if err := p.Add(dir, res.Brief); err != nil {
			return err
		}
		found, err := eval.Causes(dir, res.Brief, docs, tracer(lex))
		if err != nil {
			return err
		}
		for _, m := range found {
			list.add(dir, m)
		}
	}
	if !f.mistakes && f.cause == "" {
		return p.WriteText(a.stdout)
	}
	list.table()
	_, err = io.WriteString(a.stdout, list.String())
	return err
}

// tracer gives the scorer what became of the cues of a report.
func tracer(lex *lexicon.Lexicon) eval.Tracer {
	trace := statement.Trace(lex)
	return func(d *annot.Document) [][]eval.Occurrence {
		list := make([][]eval.Occurrence, len(d.Sentences))
		for i, seen := range trace(d) {
			for _, o := range seen {
				list[i] = append(list[i], eval.Occurrence{Span: o.Span, Entry: o.Entry, Stances: o.Stances, Why: string(o.Why), Cause: eval.Cause(o.Why.Cause())})
			}
		}
		return list
	}
}

// goldSet lists the gold sets: the one with the given name, or all of them for "".
func (a *app) goldSet(gold, set string) ([]string, error) {
	dirs, err := a.goldSets(gold)
	if err != nil || set == "" {
		return dirs, err
	}
	var names []string
	for _, dir := range dirs {
		if filepath.Base(dir) == set {
			return []string{dir}, nil
		}
		names = append(names, filepath.Base(dir))
	}
	return nil, failf(exitUsage, "there is no gold set %s%s All of them: %s", name(set), didYouMean(set, names), name(strings.Join(names, ", ")))
}

// mistakes writes what was missed and made up, and counts the causes.
type mistakes struct {
	page
	only           eval.Cause // "" for all
	missed, madeUp map[eval.Cause]int
}

func (l *mistakes) add(dir string, m eval.Mistake) {
	if l.only != "" && m.Cause != l.only {
		return
	}
	what := "missed"
	switch {
	case m.Missed && m.MadeUp:
		what = "read wrong"
	case m.MadeUp:
		what = "made up"
	}
	if m.Missed {
		l.missed[m.Cause]++
	}
	if m.MadeUp {
		l.madeUp[m.Cause]++
	}
	l.say("", fmt.Sprintf("%s:%d  %s: %s", filepath.Join(dir, m.Doc), m.Line, what, m.Cause))
	l.say("  ", m.Text)
	if g := m.Gold; g != nil {
		l.say("  gold   ", position(g.Holder, string(g.Stance), g.Target))
	}
	if s := m.Found; s != nil {
		l.say("  found  ", position(s.Holder.Name, s.Stance, targetText(s)))
		l.say("  rule   ", s.Rule)
	}
	if m.Why != "" {
		l.say("  why    ", m.Why)
	}
	l.line("")
}

func position(holder, stance, target string) string {
	return holder + "  " + outline.StanceWord(stance) + "  " + quoted(target)
}

func targetText(s *report.Statement) string {
	if s.Target == nil {
		return ""
	}
	return s.Target.Text
}

// table counts the causes of what is listed.
func (l *mistakes) table() {
	l.line("%-13s %7s %8s", "cause", "missed", "made up")
	missed, madeUp := 0, 0
	for _, c := range eval.AllCauses {
		if l.missed[c]+l.madeUp[c] == 0 {
			continue
		}
		l.line("%-13s %7d %8d", c, l.missed[c], l.madeUp[c])
		missed, madeUp = missed+l.missed[c], madeUp+l.madeUp[c]
	}
	l.line("%-13s %7d %8d", "all", missed, madeUp)
}
