package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/eval/names"
	"rapporteur/eval/syntax"
	"rapporteur/internal/conllu"
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
