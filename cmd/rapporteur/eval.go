package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/eval"
)

// goldVariable names the folder of gold sets in the environment, and goldDefault is
// where they lie beside a working tree.
const goldVariable = "RAPPORTEUR_GOLD"

var goldDefault = filepath.Join("..", "shared", "gold")

func (a *app) evalCommand() *cobra.Command {
	var gold string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Score the reading against what a careful reader found",
		Long: `Reads the reports of every gold set and compares the brief with what a careful reader found in them.
Gold sets are folders with reports and a positions.jsonl, at or under --gold, else $` + goldVariable + `,
else ` + filepath.ToSlash(goldDefault) + `; in the repository the examples count too.

The errors are listed as the project's scoring script lists them; eval positions --errors tells the
cause of each. The commands below it score positions part by part, and what the reading rests on.`,
		Example: `  rapporteur eval
  rapporteur eval --gold gold/talks-2019 --errors
  rapporteur eval syntax --data data`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return failf(exitUsage, "eval has no command %q%s All of them: rapporteur help eval", args[0], didYouMean(args[0], commandNames(cmd)))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.eval(cmd.Context(), gold, mistakes) },
	}
	cmd.Flags().StringVar(&gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what was missed and made up, conflicts too")
	cmd.AddCommand(a.evalPositionsCommand(), a.evalConflictsCommand(), a.evalCopiesCommand(), a.evalDatesCommand(), a.evalExtractionCommand(), a.evalFiguresCommand(), a.evalStatusCommand(), a.evalStoriesCommand())
	cmd.AddCommand(a.evalAttributionCommand(), a.evalReferenceCommand(), a.evalSyntaxCommand(), a.evalNamesCommand())
	return cmd
}

func (a *app) eval(ctx context.Context, gold string, mistakes bool) error {
	dirs, err := a.goldSets(gold)
	if err != nil {
		return err
	}
	var sets []eval.SetScores
	var wrong []eval.SetMistakes
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		scores, err := eval.Score(dir, res.Brief)
		if err != nil {
			return err
		}
		label := filepath.Base(dir)
		sets = append(sets, eval.SetScores{Name: label, Scores: scores})
		if mistakes {
			m, err := eval.Errors(dir, res.Brief)
			if err != nil {
				return err
			}
			wrong = append(wrong, eval.SetMistakes{Name: label, Mistakes: m})
		}
	}
	if err := eval.WriteTable(a.stdout, sets); err != nil {
		return err
	}
	for _, s := range sets {
		fmt.Fprintf(a.stdout, "\n%s\n", s.Name)
		if err := s.WriteText(a.stdout); err != nil {
			return err
		}
	}
	if mistakes {
		fmt.Fprintln(a.stdout)
		return eval.ErrorsText(a.stdout, wrong)
	}
	return nil
}

// evalHolders scores the holders of positions on the gold sets.
func (a *app) evalHolders(ctx context.Context, gold string, mistakes bool) error {
	dirs, err := a.goldSets(gold)
	if err != nil {
		return err
	}
	var sets []eval.SetHolders
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		h, err := eval.ScoreHolders(dir, res.Brief, res.Story.Docs)
		if err != nil {
			return err
		}
		sets = append(sets, eval.SetHolders{Name: filepath.Base(dir), Holders: h})
	}
	if err := eval.WriteHolders(a.stdout, sets); err != nil || !mistakes {
		return err
	}
	for _, s := range sets {
		fmt.Fprintf(a.stdout, "\n%s: with another holder than the gold\n", s.Name)
		if err := (eval.Mistakes{MadeUp: s.Wrong}).WriteText(a.stdout); err != nil {
			return err
		}
	}
	return nil
}

// unreadSet is the error of a gold set whose reports could not be read.
func unreadSet(dir string, err error) error { return fmt.Errorf("gold set %s: %w", name(dir), err) }

// goldSets lists the folders of gold sets, sorted within each root. None is an error.
func (a *app) goldSets(gold string) ([]string, error) {
	dirs, err := a.findGold(gold)
	if err == nil && len(dirs) == 0 {
		err = failf(exitUnread, "No gold set found: give the folder with --gold DIR or %s", goldVariable)
	}
	return dirs, err
}

func (a *app) findGold(gold string) ([]string, error) {
	asked := gold
	if asked == "" {
		asked = a.env(goldVariable)
	}
	if asked != "" {
		if _, err := os.Stat(asked); err != nil {
			return nil, failf(exitUnread, "there is no folder %s: give the one with the gold sets", name(asked))
		}
		return eval.Sets(asked)
	}
	var all []string
	for _, root := range []string{"examples", goldDefault} {
		if info, err := os.Stat(root); err != nil || !info.IsDir() {
			continue
		}
		dirs, err := eval.Sets(root)
		if err != nil {
			return nil, err
		}
		all = append(all, dirs...)
	}
	return all, nil
}
