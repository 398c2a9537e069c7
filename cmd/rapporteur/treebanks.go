package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/eval/names"
	"rapporteur/eval/reference"
	"rapporteur/eval/syntax"
	"rapporteur/internal/conllu"
	"rapporteur/report/terminal/outline"
)

// dataVariable names the folder of treebanks and corpora in the environment, and dataDefault is where
// they lie beside a working tree.
const dataVariable = "RAPPORTEUR_DATA"

var dataDefault = filepath.Join("..", "shared", "data")

// whereData is the part of the help that says where treebanks are looked for.
var whereData = `--data, else $` + dataVariable + `,
else ` + filepath.ToSlash(dataDefault) + `.`

func (a *app) evalSyntaxCommand() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "syntax",
		Short: "Score words, tags and trees against treebanks",
		Long: `Reads the held-out parts of the English treebanks EWT and GUM and prints how far sentences, words, tags,
features, lemmas and trees are those of the treebank: F1 in percent, as the CoNLL 2018 shared task
counts it, for each part and for each genre in it; first with the words given, then from the raw
text, a paragraph of the treebank being a block.

The folders ud_ewt and ud_gum with the .conllu files are looked for in ` + whereData,
		Example: `  rapporteur eval syntax
  rapporteur eval syntax --data data`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalSyntax(cmd.Context(), data) },
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of treebanks")
	return cmd
}

func (a *app) evalNamesCommand() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "names",
		Short: "Score persons, organisations and locations",
		Long: `Reads the held-out part of the treebank UNER EWT and prints how far the names of persons, organisations
and locations are those of the treebank, first and last word and type, in all and for each genre.

The folder uner_ewt with the .iob2 file is looked for in ` + whereData,
		Example: `  rapporteur eval names
  rapporteur eval names --data data`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalNames(cmd.Context(), data) },
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of treebanks")
	return cmd
}

func (a *app) evalReferenceCommand() *cobra.Command {
	var data, gold string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "reference",
		Short: "Score whom names, pronouns and descriptions stand for",
		Long: `Prints two measures of whom the words of a report stand for.

Of the positions that were found in sentences for which the gold sets have some: whether the holder is
one of theirs, by what names the holder and by the rule that resolved it. The sets are looked for as
rapporteur eval does.

On the held-out part of the treebank GUM: the pronouns and definite descriptions that stand for a person,
an organisation or a place with a name in the document, how many of them are resolved, and how many
rightly, by kind and by rule. The folder ud_gum with the .conllu file is looked for in ` + whereData,
		Example: `  rapporteur eval reference
  rapporteur eval reference --data data --gold gold --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.evalReference(cmd.Context(), data, gold, mistakes)
		},
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of treebanks")
	cmd.Flags().StringVar(&gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what was resolved wrongly")
	return cmd
}

func (a *app) evalSyntax(ctx context.Context, data string) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	reader, err := newAnalysis()
	if err != nil {
		return err
	}
	for i, way := range []struct {
		title string
		score func(context.Context, syntax.Reader, conllu.Document) (syntax.Scores, error)
	}{{"on gold tokens", syntax.OnGoldTokens}, {"from raw text", syntax.FromText}} {
		rows, err := syntax.Rows(ctx, data, func(ctx context.Context, d conllu.Document) (syntax.Scores, error) {
			return way.score(ctx, reader, d)
		})
		if err != nil {
			return unscored(err)
		}
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		if err := syntax.WriteTable(a.stdout, way.title, rows); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) evalNames(ctx context.Context, data string) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	reader, err := newAnalysis()
	if err != nil {
		return err
	}
	rows, err := names.Rows(ctx, data, reader)
	if err != nil {
		return unscored(err)
	}
	return names.WriteTable(a.stdout, rows)
}

func (a *app) evalReference(ctx context.Context, data, gold string, mistakes bool) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	if err := a.evalHolders(ctx, gold, mistakes); err != nil {
		return err
	}
	reader, err := newReferences()
	if err != nil {
		return err
	}
	var wrong strings.Builder
	rows, err := reference.Rows(ctx, data, reader, func(text string, judged []reference.Judged) {
		for _, j := range judged {
			if !j.Right {
				writeWrong(&wrong, text, j)
			}
		}
	})
	if err != nil {
		return unscored(err)
	}
	fmt.Fprintln(a.stdout)
	if err := reference.WriteTable(a.stdout, rows); err != nil || !mistakes {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "\nresolved wrongly:\n%s", wrong.String())
	return err
}

// writeWrong prints a wrong resolution with the words before it.
func writeWrong(b *strings.Builder, text string, j reference.Judged) {
	const before, after = 250, 60
	from, to := max(0, j.Head.Start-before), min(len(text), j.Head.End+after)
	name := "no mention of the gold"
	if j.To.End > 0 {
		name = text[j.To.Start:j.To.End]
	}
	context := text[from:j.Head.Start] + "[" + text[j.Head.Start:j.Head.End] + "]" + text[j.Head.End:to]
	fmt.Fprintf(b, "  %s -> %s (%s)\n      %s\n", outline.Clean(text[j.Head.Start:j.Head.End]), outline.Clean(name), j.Rule, outline.Clean(context))
}

// dataFolder is the folder of treebanks that was asked for.
func (a *app) dataFolder(asked string) (string, error) {
	if asked == "" {
		asked = a.env(dataVariable)
	}
	if asked == "" {
		asked = dataDefault
	}
	if info, err := os.Stat(asked); err != nil || !info.IsDir() {
		return "", failf(exitUnread, "there is no folder %s: give the one with the treebanks with --data DIR or %s", name(asked), dataVariable)
	}
	return asked, nil
}

// unscored is the error of a treebank that could not be scored, as the user reads it.
func unscored(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	return failf(exitUnread, "No scores: %s", name(err.Error()))
}
