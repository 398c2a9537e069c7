package quantity

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/pass"
)

// show writes the quantities of a document, one a line: words | value unit | approx |
// what is counted.
func show(d *annot.Document) []string {
	var lines []string
	for _, q := range d.Quantities {
		line := fmt.Sprintf("%s | %s | %s", d.Slice(q.Span), strings.TrimSpace(fmt.Sprintf("%.12g %s", q.Value, q.Unit)), q.Approx)
		if !q.Of.Empty() {
			line += " | " + d.Slice(q.Of)
		}
		lines = append(lines, line)
	}
	return lines
}

// TestCases reads every sentence of testdata/cases.txt and compares what is found
// with the lines under it.
func TestCases(t *testing.T) {
	const name = "testdata/cases.txt"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "\t") {
			continue
		}
		out = append(out, line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for _, found := range show(readText(t, line)) {
			out = append(out, "\t"+found)
		}
	}
	casetest.Golden(t, name, strings.Join(out, "\n")+"\n")
}

// TestOffsets: spans count from the start of the text, in every kind of block, and
// the layers stay sound.
func TestOffsets(t *testing.T) {
	text := "Sixty — 60 — miners\nÉlan: 60 envoys came. 70 envoys left."
	title := annot.Span{End: int32(strings.Index(text, "\n"))}
	body := annot.Span{Start: title.End + 1, End: int32(len(text))}
	cut := int32(strings.Index(text, " 70"))
	d := &annot.Document{
		Text:   text,
		Has:    annot.LayerBlocks | annot.LayerSentences,
		Blocks: []annot.Block{{Span: title, Kind: annot.Title, Why: "first line"}, {Span: body, Kind: annot.Paragraph}},
		Sentences: []annot.Sentence{
			{Span: title}, {Span: annot.Span{Start: body.Start, End: cut}, Block: 1}, {Span: annot.Span{Start: cut + 1, End: body.End}, Block: 1},
		},
	}
	plan, err := pass.NewPlan(d.Has, New())
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	want := "60 envoys | 60 envoys | exact\n70 envoys | 70 envoys | exact"
	if got := strings.Join(show(d), "\n"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := &annot.Document{Text: "60 envoys", Sentences: []annot.Sentence{{Span: annot.Span{End: 9}}}}
	if err := New().Run(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v, not context.Canceled", err)
	}
}

// TestData: the embedded tables load, and what is wrong in one is named with its line.
func TestData(t *testing.T) {
	good, err := parseTables(dataFiles)
	if err != nil {
		t.Fatal(err)
	}
	for plural, u := range good.units {
		if plural != strings.ToLower(plural) {
			t.Errorf("units.tsv: %q is not in lower case", plural)
		}
		if good.boundaries[plural] || good.notPlurals[plural] {
			t.Errorf("units.tsv: %q (%s) is listed as a word that is no unit too", plural, u.name)
		}
	}
	for _, broken := range []struct{ file, text, want string }{
		{"numbers.tsv", "two\t2\n", "numbers.tsv:1: 2 cells, not 3"},
		{"numbers.tsv", "two\tzwei\tone\n", `"zwei" is not a positive number`},
		{"numbers.tsv", "two\t2\tpair\n", `unknown kind "pair"`},
		{"numbers.tsv", "two\t2\tone\none\t1\tone\n", "out of order"},
		{"units.tsv", "hours\thour\thours\tlength of time\t1\n", "unknown class"},
		{"units.tsv", "hours\t\thours\ttime\t1\n", "an empty cell"},
		{"currencies.tsv", "euro\teuro\tafter\n", "not an ISO 4217 code"},
		{"currencies.tsv", "euro\tEUR\tbehind\n", "unknown place"},
		{"approximators.tsv", "some\tvague\tbefore\n", "unknown kind"},
		{"approximators.tsv", "some\tabout\tin front\n", "unknown place"},
		{"verbs.tsv", "cap\tlimit\tnoun\n", "unknown use"},
		{"verbs.tsv", "cap\tobject\tboth\n", "neither noun nor verb"},
		{"labels.txt", "article\narticle\n", "listed twice"},
	} {
		files := casetest.Replaced(t, dataFiles, "data/"+broken.file, broken.text)
		if _, err := parseTables(files); err == nil || !strings.Contains(err.Error(), broken.want) {
			t.Errorf("%s %q: error %v does not say %q", broken.file, broken.text, err, broken.want)
		}
	}
}

// FuzzRead: any text gives ordered, sound, finite quantities inside their sentences,
// and the same ones twice.
func FuzzRead(f *testing.F) {
	b, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(b), "\n") {
		if line != "" && line[0] != '#' && line[0] != '\t' {
			f.Add(line)
		}
	}
	f.Add("$\xff5 1,00,000 2½ a half a million-and-a-half of the")
	f.Add(strings.Repeat("-1", 1<<12))
	f.Add(strings.Repeat("1 to ", 1<<12))
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		d := readText(t, text)
		end := int32(0)
		for _, q := range d.Quantities {
			if q.Start < end {
				t.Fatalf("%q: quantity %v begins before %d", text, q, end)
			}
			end = q.End
			if !(q.Value >= 0 && q.Value < 1e300) || q.Approx == "" {
				t.Fatalf("%q: %+v", text, q)
			}
		}
		if again := show(readText(t, text)); strings.Join(again, "\n") != strings.Join(show(d), "\n") {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}
