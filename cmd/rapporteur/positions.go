package main

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/eval"
)

func (a *app) evalPositionsCommand() *cobra.Command {
	var gold, set string
	cmd := &cobra.Command{
		Use:   "positions",
		Short: "Score positions by rule, stance, condition and speaker",
		Long: `Reads the reports of the gold sets and prints how good the positions read from them are: by how much
of a position is right, by stance, by the kinds of conditions, by strength and speaker, and for
each rule how many positions it made and how many of them are right. The rules with the most that
is wrong come first.

Gold sets are looked for as rapporteur eval does.`,
		Example: `  rapporteur eval positions
  rapporteur eval positions --set peace`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalPositions(cmd.Context(), gold, set) },
	}
	cmd.Flags().StringVar(&gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().StringVar(&set, "set", "", "the `name` of one set (default: all)")
	return cmd
}

func (a *app) evalPositions(ctx context.Context, gold, set string) error {
	dirs, err := a.goldSet(gold, set)
	if err != nil {
		return err
	}
	var p eval.Positions
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		if err := p.Add(dir, res.Brief); err != nil {
			return err
		}
	}
	return p.WriteText(a.stdout)
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
