package main

import (
	"context"

	"github.com/spf13/cobra"

	"rapporteur/annot"
	"rapporteur/eval/attribution"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
)

func (a *app) evalAttributionCommand() *cobra.Command {
	var data string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "attribution",
		Short: "Score who is reported to have said what",
		Long: `Reads the held-out part of the corpus PolNeAR, political news, and prints how far the spans of source, cue
and content are those of its annotators: precision, recall and F1 of the exact spans, punctuation at
their ends aside, and F1 of the words in them; then for each rule how many attributions it found and
how many of them have the cue, the source and the content of one in the corpus.

The folder polnear with text and annotations is looked for in ` + whereData,
		Example: `  rapporteur eval attribution
  rapporteur eval attribution --data data --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.evalAttribution(cmd.Context(), data, mistakes) },
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of corpora")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what was missed, made up and found otherwise")
	return cmd
}

func (a *app) evalAttribution(ctx context.Context, data string, mistakes bool) error {
	data, err := a.dataFolder(data)
	if err != nil {
		return err
	}
	reader, err := newAttributions()
	if err != nil {
		return err
	}
	res, err := attribution.Score(ctx, data, reader)
	if err != nil {
		return unscored(err)
	}
	if err := attribution.WriteTable(a.stdout, res); err != nil || !mistakes {
		return err
	}
	return attribution.WriteMistakes(a.stdout, res.Mistakes)
}

// attributions reads a text for its attributions, as eval scores them.
type attributions struct{ plan pass.Plan }

func newAttributions() (*attributions, error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	plan, err := read.Plan(lex, gazetteer.Default())
	return &attributions{plan}, err
}

// Attributions reads each paragraph, headlines among them. An attribution without a source
// is left out, as in the corpus.
func (r *attributions) Attributions(ctx context.Context, text string, paragraphs []attribution.Span) ([]attribution.Relation, error) {
	d := &annot.Document{ID: annot.NewDocID("", "", text), Text: text, Has: read.Given, Source: annot.Source{Name: "article.txt", Language: "en"}}
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(p.Start), End: int32(p.End)}, Kind: annot.Paragraph})
	}
	if err := r.plan.Run(ctx, d); err != nil {
		return nil, err
	}
	var list []attribution.Relation
	at := make([]int, len(d.Attributions)) // the relation of each, or -1
	byCue := map[[2]annot.Span]int{}
	for i, a := range d.Attributions {
		at[i] = -1
		if a.Parent != annot.None || a.Source.Empty() || a.Cue.Empty() {
			continue
		}
		k, seen := byCue[[2]annot.Span{a.Source, a.Cue}]
		if !seen {
			k = len(list)
			byCue[[2]annot.Span{a.Source, a.Cue}] = k
			list = append(list, attribution.Relation{Source: []attribution.Span{spanOf(a.Source)}, Cue: []attribution.Span{spanOf(a.Cue)}, Rule: a.Rule})
		}
		list[k].Content, at[i] = append(list[k].Content, spanOf(a.Content)), k
	}
	for _, a := range d.Attributions {
		if a.Continues != annot.None && at[a.Continues] >= 0 {
			k := at[a.Continues]
			list[k].Content = append(list[k].Content, spanOf(a.Content))
		}
	}
	return list, nil
}

func spanOf(s annot.Span) attribution.Span {
	return attribution.Span{Start: int(s.Start), End: int(s.End)}
}
