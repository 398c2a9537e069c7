package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/annot"
	"rapporteur/compare/copies"
	evalcopies "rapporteur/eval/copies"
	"rapporteur/ingest/text"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/segment"
	"rapporteur/story"
)

func (a *app) evalCopiesCommand() *cobra.Command {
	var roots []string
	var list bool
	cmd := &cobra.Command{
		Use:   "copies",
		Short: "Score how copies are told from reports of their own",
		Long: `Makes copies, partial copies and later versions of reports, edited by rule, and scores how they are
told from reports of one story by different outlets. The reports are those of the folders below
--reports that have an index.tsv with the columns file and outlet; a column copy_group marks copies
known by hand.`,
		Example: `  rapporteur eval copies --reports coverage --reports gold`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if len(roots) == 0 {
				shared := filepath.Dir(goldDefault)
				roots = []string{filepath.Join(shared, "coverage"), filepath.Join(shared, "gold")}
			}
			for _, root := range roots {
				if _, err := os.Stat(root); err != nil {
					return failf(exitUnread, "there is no folder %s: give those with the sets of reports with --reports", name(root))
				}
			}
			sets, err := evalcopies.Sets(roots...)
			if err != nil {
				return failf(exitUnread, "No scores: %v", err)
			}
			if len(sets) == 0 {
				return failf(exitUnread, "No scores: no folder there has an index.tsv")
			}
			r, err := newRelations()
			if err != nil {
				return err
			}
			rows, real, err := evalcopies.Score(cmd.Context(), sets, r)
			if err != nil {
				return err
			}
			if err := evalcopies.Write(a.stdout, rows, real); err != nil || !list {
				return err
			}
			for _, line := range real.Listed {
				fmt.Fprintln(a.stdout, line)
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&roots, "reports", nil, "`folder` of sets of reports (may be repeated)")
	cmd.Flags().BoolVar(&list, "list", false, "list what is told of the reports as they were printed")
	return cmd
}

// relations tells copies as compare does, from the sentences alone.
type relations struct{ plan pass.Plan }

func newRelations() (relations, error) {
	lex, err := lexicon.English()
	if err != nil {
		return relations{}, err
	}
	plan, err := pass.NewPlan(read.Given, segment.New(lex))
	return relations{plan}, err
}

// Relations compares reports with each other.
func (r relations) Relations(ctx context.Context, reports []evalcopies.Report) ([]evalcopies.Relation, error) {
	s := &story.Story{}
	var index []int
	for i, report := range reports {
		d, _, err := text.Read(report.Name, report.Name, []byte(report.Text), text.Options{})
		if err != nil {
			continue // empty, or in no encoding: nobody copies that
		}
		d.Source.Outlet = report.Outlet
		d.Source.Published = annot.Date{}
		if err := r.plan.Run(ctx, d); err != nil {
			return nil, err
		}
		s.Docs, index = append(s.Docs, d), append(index, i)
	}
	if err := copies.Find(ctx, s); err != nil {
		return nil, err
	}
	var out []evalcopies.Relation
	for _, x := range s.Relations {
		out = append(out, evalcopies.Relation{Doc: index[x.Doc], Of: index[x.Of], Kind: evalcopies.Kind(x.Kind)})
	}
	return out, nil
}
