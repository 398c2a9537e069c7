// Command peers runs the extractor of articles beside go-trafilatura on the article extraction
// benchmark, page by page in turn, and prints F1 and the time that each takes.
//
// It is a module of its own, so that the peer and what it brings are no dependency of the
// program: the go command, run in the repository, does not see it. Run it in this folder:
//
//	go run . FOLDER [MODULE]
//
// FOLDER holds the corpora, article_extraction among them. With MODULE, the folder of the
// peer's module (go list -m -f '{{.Dir}}' github.com/markusmobius/go-trafilatura), its own
// pages are asked for their snippets, too.
package main

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/markusmobius/go-trafilatura"

	"rapporteur/annot"
	"rapporteur/eval/extraction"
	"rapporteur/ingest"
	"rapporteur/ingest/html"
	"rapporteur/ingest/text"
)

func main() {
	if len(os.Args) != 2 && len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: peers FOLDER [MODULE]")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// rounds is how often each page is read; the first is not timed.
const rounds = 4

func run(data string, modules []string) error {
	pages, err := extraction.Pages(data)
	if err != nil {
		return err
	}
	systems := []extraction.System{
		{Name: "rapporteur", Extract: own},
		{Name: "rapporteur, what is read", Extract: ownRead},
		{Name: "go-trafilatura", Extract: trafilaturaWith(false)},
		{Name: "go-trafilatura, with fallback", Extract: trafilaturaWith(true)},
	}
	rows := make([]extraction.Row, len(systems))
	took := make([][]time.Duration, len(systems))
	for _, p := range pages {
		best := make([]time.Duration, len(systems))
		for round := range rounds {
			for i, s := range systems {
				start := time.Now()
				text, err := s.Extract(context.Background(), p)
				d := time.Since(start)
				if err != nil {
					return fmt.Errorf("%s: page %s: %w", s.Name, p.Name, err)
				}
				switch {
				case round == 0:
					rows[i].Add(p, text)
				case best[i] == 0 || d < best[i]:
					best[i] = d
				}
			}
		}
		for i, d := range best {
			took[i] = append(took[i], d)
		}
	}
	for i, s := range systems {
		rows[i].Name = s.Name
	}
	if err := extraction.Write(os.Stdout, rows); err != nil {
		return err
	}
	fmt.Printf("\n%-30s %8s %8s %8s\n", "ms a page, best of 3", "mean", "median", "slowest")
	for i, s := range systems {
		slices.Sort(took[i])
		var sum time.Duration
		for _, d := range took[i] {
			sum += d
		}
		n := len(took[i])
		fmt.Printf("%-30s %8.2f %8.2f %8.2f\n", s.Name, ms(sum)/float64(n), ms(took[i][n/2]), ms(took[i][n-1]))
	}
	for _, dir := range modules {
		if err := compareSnippets(context.Background(), dir, systems); err != nil {
			return err
		}
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// report is the report on a page, nil where there is none.
func report(ctx context.Context, p extraction.Page) (*ingest.Report, error) {
	var r *ingest.Report
	in := ingest.Source{Name: p.Name, URL: p.URL, R: bytes.NewReader(p.HTML), Size: int64(len(p.HTML))}
	err := html.HTML().Read(ctx, in, ingest.Limits{}, func(part ingest.Part) error {
		if part.Report != nil {
			r = part.Report
		}
		return nil
	})
	if _, ok := err.(ingest.Skip); ok {
		err = nil
	}
	return r, err
}

// own is the text of the report without what its marks say is no part of the article.
func own(ctx context.Context, p extraction.Page) (string, error) {
	r, err := report(ctx, p)
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
		if at += int32(len(line)); kind == annot.Paragraph || kind == annot.Subhead {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ""), nil
}

// ownRead is what is left of it when lines are told by their words, too.
func ownRead(ctx context.Context, p extraction.Page) (string, error) {
	r, err := report(ctx, p)
	if r == nil {
		return "", err
	}
	d, _, err := text.Document(p.Name, "", *r)
	if err != nil {
		return "", err
	}
	var lines []string
	for _, b := range d.Blocks {
		if b.Kind == annot.Paragraph || b.Kind == annot.Subhead {
			lines = append(lines, d.Slice(b.Span))
		}
	}
	return strings.Join(lines, "\n"), nil
}

// trafilaturaWith extracts with the settings of the benchmark's own run.
func trafilaturaWith(fallback bool) extraction.Extractor {
	return func(_ context.Context, p extraction.Page) (string, error) {
		address, err := url.Parse(p.URL)
		if err != nil {
			return "", err
		}
		res, err := trafilatura.Extract(bytes.NewReader(p.HTML), trafilatura.Options{
			OriginalURL: address, EnableFallback: fallback, ExcludeComments: true,
		})
		if err != nil {
			return "", nil
		}
		return res.ContentText, nil
	}
}
