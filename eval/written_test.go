package eval_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/eval"
	"rapporteur/report"
)

func TestScoreWritten(t *testing.T) {
	dir := t.TempDir()
	index := filepath.Join(dir, "index.tsv")
	brief := &report.Brief{}
	for _, d := range [][2]string{{"a.txt", "2031-03-10"}, {"b.txt", "2031-03"}, {"c.txt", "2031"}, {"d.txt", ""}, {"e.txt", "2030"}, {"f.txt", "2031"}, {"g.txt", ""}} {
		brief.Documents = append(brief.Documents, report.Document{ID: d[0], Published: report.Published{Value: d[1], Why: "told"}})
	}
	if err := os.WriteFile(index, []byte("file\toutlet\tdate\tnote\na.txt\t\t2031-03-10\t\nb.txt\t\t2031-03-10\t\nc.txt\t\t2031-03-10\t\nd.txt\t\t2031-03-10\t\ne.txt\t\t2031-03-10\t\nf.txt\t\t\t\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := eval.ScoreWritten(dir, brief)
	if err != nil {
		t.Fatal(err)
	}
	want := eval.Written{Right: 3, Wrong: 1, Open: 1, Days: 1, Months: 1, Years: 1, Unknown: 2, Dated: 1, Wrongly: []string{"e.txt: 2031-03-10, not 2030 (told)"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	var b strings.Builder
	if err := eval.WriteWritten(&b, []eval.SetWritten{{Name: "one", Written: got}, {Name: "two", Written: got}}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(b.String(), "all                           6      2      2      2      2      2         4      2\n") {
		t.Errorf("got:\n%s", b.String())
	}
	if err := os.WriteFile(index, []byte("file\toutlet\tdate\na.txt\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := eval.ScoreWritten(dir, brief); err == nil || !strings.Contains(err.Error(), "index.tsv:2: 1 cells") {
		t.Error(err)
	}
	if w, err := eval.ScoreWritten(t.TempDir(), brief); err != nil || w.Unknown != 7 {
		t.Errorf("without an index: %+v, %v", w, err)
	}
}

func TestScoreFigures(t *testing.T) {
	dir := t.TempDir()
	lines := `{"doc": "a.txt", "start": 0, "end": 20, "text": "It cost 5 dollars.", "value": 5, "unit": "USD", "of": "it"}
{"doc": "a.txt", "start": 0, "end": 20, "text": "It cost 5 dollars.", "value": "2031-03-10", "unit": "date", "of": "day"}
{"doc": "a.txt", "start": 30, "end": 50, "text": "Two percent of six days.", "value": 2, "unit": "percent", "of": "days"}
{"doc": "a.txt", "start": 30, "end": 50, "text": "Two percent of six days.", "value": 6, "unit": "days", "of": "days"}
`
	if err := os.WriteFile(filepath.Join(dir, "figures.jsonl"), []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	brief := &report.Brief{Figures: []report.Figure{
		{Quote: report.Quote{Doc: "a.txt", Start: 8, End: 17}, Value: 5.0, Unit: "USD"},
		{Quote: report.Quote{Doc: "a.txt", Start: 30, End: 41}, Value: 3.0, Unit: "percent"},
		{Quote: report.Quote{Doc: "a.txt", Start: 42, End: 48}, Value: 6.0, Unit: "days"},
	}}
	got, err := eval.ScoreFigures(dir, brief)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]eval.Count{"money": {N: 1, Of: 1}, "date": {Of: 1}, "share": {Of: 1}, "length of time": {N: 1, Of: 1}}
	if !reflect.DeepEqual(got.Kinds, want) || len(got.Missed) != 2 || got.Given != 3 {
		t.Errorf("got %+v", got)
	}
	var b strings.Builder
	if err := eval.WriteFigures(&b, []eval.SetFigures{{Name: "one", Figures: got}}, true); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"one                      all                   4      2    50.00\n", "all                      money                 1      1   100.00\n",
		"  missed one/a.txt: 2031-03-10 date\n"} {
		if !strings.Contains(b.String(), line) {
			t.Errorf("no %q in:\n%s", line, b.String())
		}
	}
}
