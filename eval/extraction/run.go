package extraction

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Extractor gives the text of the article on a page. A page without one is "".
type Extractor func(ctx context.Context, p Page) (string, error)

// System is an extractor with the name that the table shows.
type System struct {
	Name    string
	Extract Extractor
}

// Run scores systems on the benchmark below the folder of corpora and prints the table,
// with the outputs of others that the benchmark comes with below it. With mistakes it
// lists what the first system missed and took too much of on pages that are not held out.
func Run(ctx context.Context, w io.Writer, data string, systems []System, mistakes bool) error {
	pages, err := Pages(data)
	if err != nil {
		return err
	}
	var rows []Row
	var found []string
	for i, s := range systems {
		row := Row{Name: s.Name}
		for _, p := range pages {
			text, err := s.Extract(ctx, p)
			if err != nil {
				return fmt.Errorf("page %s: %w", p.Name, err)
			}
			row.Add(p, text)
			if i == 0 {
				found = append(found, text)
			}
		}
		rows = append(rows, row)
	}
	others, err := published(data, pages)
	if err != nil {
		return err
	}
	if err := Write(w, append(rows, others...)); err != nil || !mistakes {
		return err
	}
	for i, p := range pages {
		if !p.HeldOut {
			if err := writeMistakes(w, p, found[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// published are the rows of the outputs that lie beside the pages, by name.
func published(data string, pages []Page) ([]Row, error) {
	dir := filepath.Join(data, Folder, "output")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok {
			continue
		}
		out, err := texts(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		row := Row{Name: name + ", published"}
		for _, p := range pages {
			row.Add(p, out[p.Name].Text)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Row is what one system reached, page by page in their order.
type Row struct {
	Name           string
	Tuned, HeldOut []Overlap
}

// Add scores what was found on one page.
func (r *Row) Add(p Page, text string) {
	o := Compare(p.Text, text)
	if p.HeldOut {
		r.HeldOut = append(r.HeldOut, o)
	} else {
		r.Tuned = append(r.Tuned, o)
	}
}

// Write prints F1, precision, recall and accuracy of each system. The format is meant for
// golden files.
func Write(w io.Writer, rows []Row) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-32s %5s  %-13s  %-13s  %-13s  %-13s\n", "article extraction", "pages", "F1", "precision", "recall", "accuracy")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\n", r.Name)
		for _, part := range []struct {
			name  string
			pages []Overlap
		}{
			{"all", append(r.Tuned[:len(r.Tuned):len(r.Tuned)], r.HeldOut...)},
			{"rules were written with", r.Tuned},
			{"held out", r.HeldOut},
		} {
			s := Sum(part.pages)
			fmt.Fprintf(&b, "  %-30s %5d", part.name, s.Pages)
			for _, m := range []Measure{s.F1, s.Precision, s.Recall, s.Accuracy} {
				fmt.Fprintf(&b, "  %.3f ± %.3f", m.Value, m.Deviation)
			}
			b.WriteByte('\n')
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
