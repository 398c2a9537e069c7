package main

import (
	"context"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/eval"
)

// statusFlags are the flags of eval status.
type statusFlags struct {
	gold, set string
	mistakes  bool
}

func (a *app) evalStatusCommand() *cobra.Command {
	var f statusFlags
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Score how each issue is said to stand",
		Long: `Reads the reports of the gold sets and prints for how many of their issues the brief has the status
that a careful reader gave: agreed, converging, open or blocked. Issues are compared by meaning, by a
table of IDs where the names differ. Falsely agreed and falsely blocked are issues that the brief
calls so and no issue of that meaning is. With --errors it lists instead what differs, by ID.

Gold sets are looked for as rapporteur eval does.`,
		Example: `  rapporteur eval status
  rapporteur eval status --set peace --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalStatus(cmd.Context(), f) },
	}
	cmd.Flags().StringVar(&f.gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().StringVar(&f.set, "set", "", "the `name` of one set (default: all)")
	cmd.Flags().BoolVar(&f.mistakes, "errors", false, "list what differs from the gold")
	return cmd
}

func (a *app) evalStatus(ctx context.Context, f statusFlags) error {
	dirs, err := a.goldSet(f.gold, f.set)
	if err != nil {
		return err
	}
	var sets []eval.Statuses
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		s, err := eval.ScoreStatuses(dir, res.Brief)
		if err != nil {
			return err
		}
		sets = append(sets, s)
	}
	if !f.mistakes {
		return eval.WriteStatuses(a.stdout, sets)
	}
	for _, s := range sets {
		if err := eval.WriteStatusErrors(a.stdout, s); err != nil {
			return err
		}
	}
	return nil
}
