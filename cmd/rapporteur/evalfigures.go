package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/eval"
	"rapporteur/eval/figures"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/quantity"
	"rapporteur/read/segment"
	"rapporteur/read/timex"
)

func (a *app) evalFiguresCommand() *cobra.Command {
	var data, gold string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "figures",
		Short: "Score numbers, amounts and dates",
		Long: `Prints how many of the figures of the gold sets are found with their value in their sentence, by kind, and how far
numbers, amounts and dates are read as the English specifications of Recognizers-Text have them: extent,
strict and relaxed, and value, by model and by kind of expression, those that a reader of news leaves out
by design included. The sets are looked for as rapporteur eval does.

The folder recognizers_specs is looked for in ` + whereData,
		Example: `  rapporteur eval figures
  rapporteur eval figures --data data --gold gold --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.evalFigures(cmd.Context(), data, gold, mistakes)
		},
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of corpora")
	cmd.Flags().StringVar(&gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what is wrong in cases that are not held out")
	return cmd
}

func (a *app) evalFigures(ctx context.Context, data, gold string, mistakes bool) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	dirs, err := a.goldSets(gold)
	if err != nil {
		return err
	}
	var sets []eval.SetFigures
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		f, err := eval.ScoreFigures(dir, res.Brief)
		if err != nil {
			return err
		}
		sets = append(sets, eval.SetFigures{Name: filepath.Base(dir), Figures: f})
	}
	if err := eval.WriteFigures(a.stdout, sets, mistakes); err != nil {
		return err
	}
	fmt.Fprintln(a.stdout)
	reader, err := newAmounts()
	if err != nil {
		return err
	}
	if err := figures.Run(ctx, a.stdout, data, reader, mistakes); err != nil {
		return unscored(err)
	}
	return nil
}

// amounts are the figures and dates that the program finds, as eval scores them.
type amounts struct{ plan pass.Plan }

func newAmounts() (amounts, error) {
	lex, err := lexicon.English()
	if err != nil {
		return amounts{}, err
	}
	plan, err := pass.NewPlan(read.Given, segment.New(lex), quantity.New(), timex.New())
	return amounts{plan}, err
}

// Read finds what a model is about in an input of one paragraph.
func (r amounts) Read(ctx context.Context, model, input, reference string) ([]figures.Said, error) {
	if model == "number" {
		numbers, err := quantity.Numbers(input)
		var out []figures.Said
		for _, n := range numbers {
			out = append(out, said(n.Span, n.Value))
		}
		return out, err
	}
	words := strings.TrimSpace(input)
	start := int32(strings.Index(input, words))
	d := &annot.Document{Text: input, Has: read.Given}
	d.Source.Published = annot.Date{Value: reference, Basis: annot.Stated}
	if words != "" {
		d.Blocks = []annot.Block{{Span: annot.Span{Start: start, End: start + int32(len(words))}, Kind: annot.Paragraph}}
	}
	if err := r.plan.Run(ctx, d); err != nil {
		return nil, err
	}
	var out []figures.Said
	switch model {
	case "date and time":
		for i, on := range timex.Place(d) {
			t := d.Times[i]
			out = append(out, figures.Said{Span: figures.Span{Start: int(t.Start), End: int(t.End)}, Value: t.Value, On: on})
		}
	case "number range":
		return ranges(d.Quantities), nil
	case "percentage", "currency", "dimension", "temperature":
		for _, q := range d.Quantities {
			if about(q.Unit) == model {
				out = append(out, said(q.Span, q.Value))
			}
		}
	}
	return out, nil
}

func said(at annot.Span, value float64) figures.Said {
	return figures.Said{Span: figures.Span{Start: int(at.Start), End: int(at.End)}, Value: strconv.FormatFloat(value, 'f', -1, 64)}
}

// about is the model that a unit belongs to.
func about(unit string) string {
	switch quantity.Class(unit) {
	case "share":
		return "percentage"
	case "money":
		return "currency"
	case "heat":
		return "temperature"
	}
	return "dimension"
}

// ranges are the bounds among quantities: two ends next to each other are one range.
func ranges(list []annot.Quantity) []figures.Said {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	var out []figures.Said
	for i := 0; i < len(list); i++ {
		q, value := list[i], ""
		at := q.Span
		switch {
		case q.Approx == annot.AtLeast && i+1 < len(list) && list[i+1].Approx == annot.AtMost && list[i+1].Value > q.Value:
			value = "[" + number(q.Value) + "," + number(list[i+1].Value) + "]"
			at.End = list[i+1].End
			i++
		case q.Approx == annot.AtLeast:
			value = "[" + number(q.Value) + ",)"
		case q.Approx == annot.AtMost:
			value = "(," + number(q.Value) + "]"
		default:
			continue
		}
		out = append(out, figures.Said{Span: figures.Span{Start: int(at.Start), End: int(at.End)}, Value: value})
	}
	return out
}
