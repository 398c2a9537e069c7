package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/eval"
	"rapporteur/eval/dates"
	"rapporteur/internal/conllu"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/segment"
	"rapporteur/read/timex"
)

func (a *app) evalDatesCommand() *cobra.Command {
	var data, gold string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "dates",
		Short: "Score dates, and when reports were written",
		Long: `Prints how many dates of the treebank GUM get the day, month, year or span that its annotators gave them,
by kind of date, and how far the dates and lengths of time in the articles of WikiWars are found and have
their values, as TempEval-3 counts it. Every fifth document is held out. Of the gold sets, which are
looked for as rapporteur eval does, it prints how many reports are dated as their index says.

The folders gum_dates, ud_gum and timex_syntime are looked for in ` + whereData,
		Example: `  rapporteur eval dates
  rapporteur eval dates --data data --gold gold --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.evalDates(cmd.Context(), data, gold, mistakes)
		},
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of corpora")
	cmd.Flags().StringVar(&gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what is wrong in documents that are not held out")
	return cmd
}

func (a *app) evalDates(ctx context.Context, data, gold string, mistakes bool) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	if err := a.evalWritten(ctx, gold, mistakes); err != nil {
		return err
	}
	reader, err := newTimes()
	if err != nil {
		return err
	}
	if err := dates.Run(ctx, a.stdout, data, reader, mistakes); err != nil {
		return unscored(err)
	}
	return nil
}

// evalWritten scores when the reports of the gold sets are said to have been written.
func (a *app) evalWritten(ctx context.Context, gold string, mistakes bool) error {
	dirs, err := a.goldSets(gold)
	if err != nil {
		return err
	}
	var sets []eval.SetWritten
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		w, err := eval.ScoreWritten(dir, res.Brief)
		if err != nil {
			return err
		}
		sets = append(sets, eval.SetWritten{Name: filepath.Base(dir), Written: w})
	}
	if err := eval.WriteWritten(a.stdout, sets); err != nil {
		return err
	}
	if mistakes {
		for _, s := range sets {
			for _, line := range s.Wrongly {
				fmt.Fprintf(a.stdout, "  %s/%s\n", s.Name, line)
			}
		}
	}
	_, err = fmt.Fprintln(a.stdout)
	return err
}

// times are the dates that the program finds, as eval scores them.
type times struct{ plan pass.Plan }

// newTimes plans no more passes than dates need.
func newTimes() (times, error) {
	lex, err := lexicon.English()
	if err != nil {
		return times{}, err
	}
	plan, err := pass.NewPlan(read.Given, segment.New(lex), timex.New())
	return times{plan}, err
}

// Dates reads a raw text.
func (r times) Dates(ctx context.Context, text string, paragraphs []conllu.Span, published string) ([]dates.Said, error) {
	d := &annot.Document{Text: text, Has: read.Given}
	d.Source.Published = annot.Date{Value: published, Basis: annot.Stated}
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(p.Start), End: int32(p.End)}, Kind: annot.Paragraph})
	}
	if err := r.plan.Run(ctx, d); err != nil {
		return nil, err
	}
	var out []dates.Said
	on := timex.Place(d)
	for i, t := range d.Times {
		out = append(out, dates.Said{Span: place(t.Span), Value: t.Value, On: on[i], Mod: string(t.Mod)})
	}
	return out, nil
}
