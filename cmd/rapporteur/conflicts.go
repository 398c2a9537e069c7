package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/eval"
)

// conflictsFlags are the flags of eval conflicts.
type conflictsFlags struct {
	gold, set string
	mistakes  bool
}

func (a *app) evalConflictsCommand() *cobra.Command {
	var f conflictsFlags
	cmd := &cobra.Command{
		Use:   "conflicts",
		Short: "Score conflicts by kind, and by the rule that raised them",
		Long: `Reads the reports of the gold sets and prints how many of the conflicts that a careful reader found
are in the brief, by kind, and how many of those that each rule raised are in the gold.

A conflict is found when the brief has one with two of its sentences, as the project's scoring script
counts; how many have a sentence on each of two sides is told beside it. With --errors it lists
instead what was missed, and what was raised that is not in the gold.

Gold sets are looked for as rapporteur eval does.`,
		Example: `  rapporteur eval conflicts
  rapporteur eval conflicts --set peace --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalConflicts(cmd.Context(), f) },
	}
	cmd.Flags().StringVar(&f.gold, "gold", "", "`folder` of gold sets")
	cmd.Flags().StringVar(&f.set, "set", "", "the `name` of one set (default: all)")
	cmd.Flags().BoolVar(&f.mistakes, "errors", false, "list what was missed and what else was raised")
	return cmd
}

func (a *app) evalConflicts(ctx context.Context, f conflictsFlags) error {
	dirs, err := a.goldSet(f.gold, f.set)
	if err != nil {
		return err
	}
	var c eval.Conflicts
	for _, dir := range dirs {
		res, err := rapporteur.Brief(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return unreadSet(dir, err)
		}
		if err := c.Add(dir, res.Brief); err != nil {
			return err
		}
		if !f.mistakes {
			continue
		}
		m, err := eval.Errors(dir, res.Brief)
		if err != nil {
			return err
		}
		fmt.Fprintln(a.stdout, filepath.Base(dir))
		for _, g := range m.MissedConflicts {
			fmt.Fprintf(a.stdout, "  missed  %s: %s\n", g.Kind, g.Why)
		}
		for _, r := range m.OtherConflicts {
			fmt.Fprintf(a.stdout, "  other   %s by %s: %s\n", r.Kind, r.Rule, r.Why)
		}
	}
	if f.mistakes {
		return nil
	}
	return c.WriteText(a.stdout)
}
