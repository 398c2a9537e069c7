package timex

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/repo"
)

// readText is a document of one block and one sentence, read.
func readText(t testing.TB, text string) *annot.Document {
	t.Helper()
	d := &annot.Document{Text: text}
	if text != "" {
		all := annot.Span{End: int32(len(text))}
		d.Blocks = []annot.Block{{Span: all, Kind: annot.Paragraph}}
		d.Sentences = []annot.Sentence{{Span: all}}
	}
	if err := New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}

// publications reads the dates of an index.tsv: file, outlet, date, note.
func publications(t *testing.T, dir string) map[string]annot.Date {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "index.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	dates := map[string]annot.Date{}
	for _, line := range strings.Split(string(b), "\n") {
		if cells := strings.Split(line, "\t"); len(cells) > 2 {
			dates[cells[0]] = annot.Date{Value: cells[2], Basis: annot.Stated}
		}
	}
	return dates
}

// TestGold measures how many of the dates of the shared sets are found and resolved
// to the value that the annotator gave them.
func TestGold(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(filepath.Join(repo.Shared(t), "gold"), "*", "figures.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	sort.Strings(files)
	total, hit := 0, 0
	for _, file := range files {
		dates := publications(t, filepath.Dir(file))
		n, right := 0, 0
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var g struct {
				Doc, Text, Of string
				Value         any
			}
			if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
				t.Fatal(err)
			}
			want, ok := g.Value.(string)
			if !ok {
				continue
			}
			n++
			d := readText(t, g.Text)
			found := false
			d.Source.Published = dates[g.Doc]
			for _, on := range Place(d) {
				found = found || on == longYears(want)
			}
			if found {
				right++
			} else {
				t.Logf("missed: %s (%s): %v of %s", want, g.Of, show(d, dates[g.Doc]), g.Text)
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: dates %d of %d", filepath.Base(filepath.Dir(file)), right, n)
		total, hit = total+n, hit+right
	}
	if hit*100 < total*85 {
		t.Errorf("%d of %d dates found, less than 85 in 100", hit, total)
	}
}

// longYears writes "1950-53" as the pass does.
func longYears(value string) string {
	if len(value) == 7 && value[4] == '-' && value[5:] > "12" {
		return value[:4] + "/" + value[:2] + value[5:]
	}
	return value
}
