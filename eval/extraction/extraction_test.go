package extraction

import (
	"bytes"
	"compress/gzip"
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, test := range []struct {
		name, right, found string
		precision, recall  float64
		same               bool
	}{
		{"the same but for marks", "One, two: three four five.", "One two three (four) five", 1, 1, true},
		{"both empty", "", " - ", 1, 1, true},
		{"nothing found", "one two three four five", "", 0, 0, false},
		{"one shingle too many", "one two three four five", "one two three four five six", 2.0 / 3, 1, false},
		{"half missed", "one two three four five", "one two three four", 1, 0.5, false},
		{"said twice", "one two three four", "one two three four one two three four", 1.0 / 5, 1, false},
		{"short texts are one shingle", "one two", "one two", 1, 1, true},
	} {
		o := Compare(test.right, test.found)
		if math.Abs(o.precision()-test.precision) > 1e-9 || math.Abs(o.recall()-test.recall) > 1e-9 || o.Same != test.same {
			t.Errorf("%s: precision %v, recall %v, same %v", test.name, o.precision(), o.recall(), o.Same)
		}
	}
}

func TestSum(t *testing.T) {
	s := Sum([]Overlap{{Both: 1, Same: true}, {Both: 0.5, Extra: 0.5}})
	if s.Pages != 2 || s.Precision.Value != 0.75 || s.Recall.Value != 1 || s.Accuracy.Value != 0.5 || math.Abs(s.F1.Value-1.5/1.75) > 1e-9 {
		t.Errorf("%+v", s)
	}
	if again := Sum([]Overlap{{Both: 1, Same: true}, {Both: 0.5, Extra: 0.5}}); again != s {
		t.Error("the deviation is another the second time")
	}
	if d := s.Precision.Deviation; d < 0.1 || d > 0.25 {
		t.Errorf("deviation of precision %v", d)
	}
	if (Sum(nil) != Score{}) {
		t.Error("no pages have a score")
	}
}

func TestRun(t *testing.T) {
	data := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(data, Folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	gold := `{"b": {"articleBody": "held out text of four words"}, "a": {"articleBody": "one two three four", "url": "https://a.example/"}}`
	write("ground-truth.json", gold)
	write("output/peer.json", `{"version": "1", "output": `+gold+`}`)
	for _, name := range []string{"a", "b"} {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte("<p>" + name))
		z.Close()
		write("html/"+name+".html.gz", b.String())
	}
	var seen []string
	var out strings.Builder
	err := Run(t.Context(), &out, data, []System{{"own", func(_ context.Context, p Page) (string, error) {
		seen = append(seen, p.Name+" "+p.URL+" "+string(p.HTML))
		return "zero one two three four", nil
	}}}, true)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(seen, ", "); got != "a https://a.example/ <p>a, b  <p>b" {
		t.Errorf("pages %s", got)
	}
	for _, want := range []string{"\nown\n", "  rules were written with            1  0.667 ± 0.000  0.500 ± 0.000  1.000", "\npeer, published\n  all                                2  1.000", "\na precision 0.500 recall 1.000\n  + zero\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "held out text") {
		t.Error("a page that is held out is listed")
	}
	if err := Run(t.Context(), &out, filepath.Join(data, "none"), nil, false); err == nil {
		t.Error("no error without the benchmark")
	}
}
