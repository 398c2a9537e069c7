package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/compare/stories"
	scores "rapporteur/eval/stories"
	"rapporteur/pass"
	"rapporteur/read"
)

func (a *app) evalStoriesCommand() *cobra.Command {
	var data string
	var sets []string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "stories",
		Short: "Score which reports tell of the same talks",
		Long: `Prints how well reports are told apart by what they tell of, as B-cubed and as pairs: precision, recall
and F1 in percent.

On the corpus ECB+, of topics with two events of one kind each: the rounds against the events, the stories
against the topics, and a peer, one pass with TF-IDF. Thresholds were chosen on odd topics.

With --set, on the reports of all these folders together, each of which is to hold the reports of
one set of talks; then folder by folder what a brief of it alone sets aside, and how many reports
of another set are taken in when two are mixed.

The folder ecbplus is looked for in ` + whereData,
		Example: `  rapporteur eval stories
  rapporteur eval stories --data data --set coverage/strike --set talks`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalStories(cmd.Context(), data, sets, mistakes) },
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of corpora")
	cmd.Flags().StringArrayVar(&sets, "set", nil, "a `folder` of reports of one set of talks (may be repeated)")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list the rounds that join events and the events that are parted")
	return cmd
}

func (a *app) evalStories(ctx context.Context, data string, sets []string, mistakes bool) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	c, err := newClusterer()
	if err != nil {
		return err
	}
	rows, err := scores.Rows(ctx, data, c)
	if err != nil {
		return unscored(err)
	}
	if err := scores.WriteTable(a.stdout, rows); err != nil {
		return err
	}
	if mistakes {
		if err := scores.WriteMistakes(a.stdout, rows); err != nil {
			return err
		}
	}
	if len(sets) == 0 {
		return nil
	}
	fmt.Fprintln(a.stdout)
	return a.evalSets(ctx, sets)
}

// evalSets scores stories on sets of reports, first all together, then each alone.
func (a *app) evalSets(ctx context.Context, dirs []string) error {
	var docs []*annot.Document
	var gold []string
	var alone [][]*annot.Document
	for _, dir := range dirs {
		set, _, err := rapporteur.Read(ctx, []string{dir}, rapporteur.Options{})
		if err != nil {
			return failf(exitUnread, "set %s: %v", name(dir), err)
		}
		alone = append(alone, set)
		docs = append(docs, set...)
		for range set {
			gold = append(gold, filepath.Base(dir))
		}
	}
	story := make([]int, len(docs))
	for i, s := range stories.Of(docs) {
		for _, d := range s.Docs {
			story[d] = i
		}
	}
	rows := []scores.Row{{Part: fmt.Sprintf("%d sets together", len(dirs)), System: "stories, by set", Scores: scores.Score(gold, story), Apart: -1}}
	if err := scores.WriteTable(a.stdout, rows); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "\n%-30s %7s %7s %9s\n", "each set alone", "reports", "stories", "set aside")
	for i, set := range alone {
		list := stories.Of(set)
		aside := len(set)
		if talks := stories.Talks(list); len(talks) > 0 {
			aside -= len(talks[0])
		}
		fmt.Fprintf(a.stdout, "%-30s %7d %7d %9d\n", name(filepath.Base(dirs[i])), len(set), len(list), aside)
	}
	return a.evalMixed(dirs, alone)
}

// strays is how many reports of another set are put into a set.
const strays = 5

// evalMixed puts each set together with each other, in whole and some reports of it, and
// prints which reports of the smaller one are taken for reports of the larger.
func (a *app) evalMixed(dirs []string, sets [][]*annot.Document) error {
	var lines []string
	fmt.Fprintf(a.stdout, "\n%-32s %7s %7s %9s %9s\n", "two sets mixed", "pairs", "apart", "taken in", "own lost")
	for _, whole := range []bool{true, false} {
		pairs, apart, taken, lost := 0, 0, 0, 0
		for i, set := range sets {
			for k, other := range sets {
				if !whole {
					other = other[:min(len(other), strays, len(set)-1)]
				}
				if i == k || len(other) > len(set) || len(other) == len(set) && i > k {
					continue
				}
				in, out := mixed(set, other)
				pairs++
				if lost += out; in == 0 {
					apart++
				}
				if taken += in; whole && in > 0 {
					lines = append(lines, fmt.Sprintf("  %s takes in %d of %d of %s", name(filepath.Base(dirs[i])), in, len(other), name(filepath.Base(dirs[k]))))
				}
			}
		}
		what := "each set with each smaller one"
		if !whole {
			what = fmt.Sprintf("each set with up to %d of another", strays)
		}
		fmt.Fprintf(a.stdout, "%-32s %7d %7d %9d %9d\n", what, pairs, apart, taken, lost)
	}
	_, err := fmt.Fprintln(a.stdout, strings.Join(lines, "\n"))
	return err
}

// mixed counts the reports of the other set that are taken in with the talks of a set when they are
// given together, and the reports of the set that are set aside. The talks are those that most
// reports of the set are in.
func mixed(set, other []*annot.Document) (taken, lost int) {
	best := -1
	for _, list := range stories.Talks(stories.Of(slices.Concat(set, other))) {
		own := 0
		for _, d := range list {
			if d < len(set) {
				own++
			}
		}
		if own > best {
			best, taken, lost = own, len(list)-own, len(set)-own
		}
	}
	return taken, lost
}

// clusterer is what the program says of reports, as eval scores it.
type clusterer struct{ plan pass.Plan }

func newClusterer() (clusterer, error) {
	plan, err := rapporteur.Plan()
	return clusterer{plan}, err
}

// Cluster reads reports and clusters them.
func (c clusterer) Cluster(ctx context.Context, reports []scores.Report) (story, round []int, err error) {
	docs := make([]*annot.Document, len(reports))
	for i, r := range reports {
		d := &annot.Document{Text: r.Title + "\n\n" + r.Text, Has: read.Given, Source: annot.Source{Name: r.Name}}
		block := func(start, end int, kind annot.BlockKind, why string) {
			if start < end {
				d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(start), End: int32(end)}, Kind: kind, Why: why})
			}
		}
		block(0, len(r.Title), annot.Title, "first line")
		block(len(r.Title)+2, len(d.Text), annot.Paragraph, "")
		if err := c.plan.Run(ctx, d); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", r.Name, err)
		}
		d.ReleaseTokens()
		docs[i] = d
	}
	story, round = make([]int, len(docs)), make([]int, len(docs))
	n := 0
	for i, s := range stories.Of(docs) {
		for _, d := range s.Docs {
			story[d] = i
		}
		for _, list := range s.Rounds() {
			for _, d := range list {
				round[d] = n
			}
			n++
		}
	}
	return story, round, nil
}
