package main

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/annot"
	"rapporteur/eval/extraction"
	"rapporteur/ingest"
	"rapporteur/ingest/html"
	"rapporteur/ingest/text"
)

func (a *app) evalExtractionCommand() *cobra.Command {
	var data string
	var mistakes bool
	cmd := &cobra.Command{
		Use:   "extraction",
		Short: "Score what is taken for the article on a page",
		Long: `Prints precision, recall and F1 over runs of four words on the article extraction benchmark: as the page
gives the text, and as it is read, without the lines that only their words show to be no part of the
report. Below stand the outputs of other extractors that the benchmark comes with. Half of the pages
are held out.

The folder ` + extraction.Folder + ` is looked for in ` + whereData,
		Example: `  rapporteur eval extraction
  rapporteur eval extraction --data data --errors`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			data, err := a.dataFolder(data)
			if err != nil {
				return err
			}
			err = extraction.Run(cmd.Context(), a.stdout, data, []extraction.System{
				{Name: "rapporteur", Extract: bodyOf},
				{Name: "rapporteur, what is read", Extract: readOf},
			}, mistakes)
			if err != nil {
				return unscored(err)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&data, "data", "", "`folder` of corpora")
	cmd.Flags().BoolVar(&mistakes, "errors", false, "list what was missed and made up on pages that are not held out")
	return cmd
}

// pageOf is the report on a page, nil where there is none.
func pageOf(ctx context.Context, p extraction.Page) (*ingest.Report, error) {
	var report *ingest.Report
	in := ingest.Source{Name: p.Name, URL: p.URL, R: bytes.NewReader(p.HTML), Size: int64(len(p.HTML))}
	err := html.HTML().Read(ctx, in, ingest.Limits{}, func(part ingest.Part) error {
		if part.Report != nil {
			report = part.Report
		}
		return nil
	})
	if skip := (ingest.Skip{}); errors.As(err, &skip) {
		return nil, nil
	}
	return report, err
}

// bodyOf is the article as the page marks it: without headline, by-line, date line and
// captions, which the annotators did not copy.
func bodyOf(ctx context.Context, p extraction.Page) (string, error) {
	r, err := pageOf(ctx, p)
	if r == nil {
		return "", err
	}
	var lines []string
	marks, at := r.Marks, int32(0)
	for line := range strings.Lines(r.Text) {
		kind := annot.Paragraph
		if len(marks) > 0 && marks[0].Start == at {
			kind, marks = marks[0].Kind, marks[1:]
		}
		if at += int32(len(line)); isBody(kind) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ""), nil
}

// readOf is what is left of the article for the reading.
func readOf(ctx context.Context, p extraction.Page) (string, error) {
	r, err := pageOf(ctx, p)
	if r == nil {
		return "", err
	}
	d, _, err := text.Document(p.Name, "", *r)
	if err != nil {
		return "", err
	}
	var lines []string
	for _, b := range d.Blocks {
		if isBody(b.Kind) {
			lines = append(lines, d.Slice(b.Span))
		}
	}
	return strings.Join(lines, "\n"), nil
}

func isBody(k annot.BlockKind) bool { return k == annot.Paragraph || k == annot.Subhead }
