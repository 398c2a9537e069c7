package quantity

import (
	"bufio"
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/repo"
)

// readText is a document of one block whose sentences are the given spans; with
// none, the whole text is one sentence.
func readText(t testing.TB, text string, sentences ...annot.Span) *annot.Document {
	t.Helper()
	if len(sentences) == 0 && text != "" {
		sentences = []annot.Span{{End: int32(len(text))}}
	}
	d := &annot.Document{Text: text}
	if text != "" {
		d.Blocks = []annot.Block{{Span: annot.Span{End: int32(len(text))}, Kind: annot.Paragraph}}
	}
	for _, s := range sentences {
		d.Sentences = append(d.Sentences, annot.Sentence{Span: s})
	}
	if err := New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}

type goldFigure struct {
	Doc        string
	Start, End int32
	Text       string
	Value      json.RawMessage
	Unit, Of   string
}

// TestGold measures how many of the figures of the shared sets are found: their
// value in their sentence, and with it their unit. The floor is what is reached.
func TestGold(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(filepath.Join(repo.Shared(t), "gold"), "*", "figures.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	sort.Strings(files)
	total, hit := 0, 0
	for _, file := range files {
		n, values, units := 0, 0, 0
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var g goldFigure
			var value float64
			if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
				t.Fatal(err)
			}
			if json.Unmarshal(g.Value, &value) != nil {
				continue // a date
			}
			n++
			d := readText(t, g.Text)
			found, unit := false, false
			for _, q := range d.Quantities {
				if math.Abs(q.Value-value) <= 1e-9*value {
					found = true
					unit = unit || q.Unit == g.Unit
				}
			}
			if found {
				values++
			} else {
				t.Logf("missed: %v %s (%s): %s", value, g.Unit, g.Of, g.Text)
			}
			if unit {
				units++
			} else if found {
				t.Logf("unit differs: %v %s: %v", value, g.Unit, show(d))
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: values %d of %d, units %d", filepath.Base(filepath.Dir(file)), values, n, units)
		total, hit = total+n, hit+values
	}
	if hit*100 < total*85 {
		t.Errorf("%d of %d values found, less than 85 in 100", hit, total)
	}
}
