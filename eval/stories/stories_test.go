package stories_test

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/eval/stories"
	"rapporteur/internal/agreement"
	"rapporteur/internal/repo"
)

func TestScore(t *testing.T) {
	// Clusters {a b c} {d e} of the gold, found as {a b} {c d e}.
	s := stories.Score([]int{1, 1, 1, 2, 2}, []string{"x", "x", "y", "y", "y"})
	if s.Reports != 5 || s.Gold != 2 || s.Found != 2 || s.Pairs != (agreement.Count{Gold: 4, System: 4, Correct: 2}) {
		t.Errorf("%+v", s)
	}
	p, r := (2+1.0/3+4.0/3)/5, (4.0/3+1.0/3+2)/5
	if math.Abs(s.P-p) > 1e-9 || math.Abs(s.R-r) > 1e-9 || math.Abs(s.F1()-2*p*r/(p+r)) > 1e-9 {
		t.Errorf("precision %v, recall %v, F1 %v; want %v, %v", s.P, s.R, s.F1(), p, r)
	}
	if none := stories.Score([]int{}, []int{}); none.F1() != 0 || none.Reports != 0 {
		t.Errorf("of no reports: %+v", none)
	}
}

func TestMistakes(t *testing.T) {
	got := stories.Mistakes([]string{"a", "a", "a", "b", "b", "c"}, []int{1, 1, 2, 2, 2, 3})
	if want := []stories.Mistake{{Joined: true, What: "2 of b, 1 of a"}, {What: "a in 2 + 1"}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestSinglePass(t *testing.T) {
	texts := []string{
		"herring quota talks in Sandmark", "the miners of Oberlund went on strike", "Sandmark talks on the herring quota",
		"miners end their strike in Oberlund", "", "a storm hit Vestholm",
	}
	got := stories.SinglePass(texts, 0.2)
	if want := []int{0, 1, 0, 1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("clusters %v, want %v", got, want)
	}
}

// folder writes reports where Read looks for them.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(stories.ECB), filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var invented = map[string]string{
	"1ecb/1_1ecb.json":         `{"title": "Herring talks open. ", "text": "Sandmark met Oberlund.", "url": null}`,
	"1ecb/1_2ecb.json":         `{"title": "Herring talks", "text": ""}`,
	"1ecbplus/1_1ecbplus.json": `{"title": "Cod wars", "text": "Vestholm sent trawlers."}`,
	"2ecb/2_1ecb.json":         `{"title": "A strike", "text": "Miners walked out."}`,
}

func TestRead(t *testing.T) {
	reports, err := stories.Read(folder(t, invented))
	if err != nil || len(reports) != 4 {
		t.Fatalf("%d reports, %v", len(reports), err)
	}
	for _, r := range reports {
		if r.Name == "1_1ecb.json" && r != (stories.Report{Name: r.Name, Title: "Herring talks open.", Text: "Sandmark met Oberlund.", Topic: 1, Event: "1ecb"}) {
			t.Errorf("%+v", r)
		}
		if r.Held() != (r.Topic == 2) {
			t.Errorf("topic %d: held out %v", r.Topic, r.Held())
		}
	}
	for name, files := range map[string]map[string]string{
		"it holds no reports": {"x.json": "{}"},
		"has no number":       {"xecb/a.json": "{}"},
		"unexpected end":      {"1ecb/a.json": `{"title": "`},
		"more than":           {"1ecb/a.json": `{"title": "` + strings.Repeat("a", 1<<20) + `"}`},
		"1ecb" + string(os.PathSeparator) + "a.json: ": {"1ecb/a.json": `[]`},
	} {
		if _, err := stories.Read(folder(t, files)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%v, want %s", err, name)
		}
	}
}

// alone makes every report a story and a round of its own.
type alone struct{ err error }

func (a alone) Cluster(_ context.Context, reports []stories.Report) (story, round []int, err error) {
	for i := range reports {
		story, round = append(story, i), append(round, i)
	}
	return story, round, a.err
}

func TestRows(t *testing.T) {
	rows, err := stories.Rows(t.Context(), folder(t, invented), alone{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := stories.WriteTable(&b, rows); err != nil {
		t.Fatal(err)
	}
	want := `ECB+, odd topics (tuned on): 3 reports
                                gold  found     B3 P       R      F1  pairs P       R      F1  topics apart
rounds, by event                   2      3   100.00   66.67   80.00     0.00    0.00    0.00        1 of 1
TF-IDF single pass, by event       2      2   100.00  100.00  100.00   100.00  100.00  100.00        1 of 1
stories, by event                  2      3   100.00   66.67   80.00     0.00    0.00    0.00        1 of 1
stories, by topic                  1      3   100.00   33.33   50.00     0.00    0.00    0.00             -

ECB+, even topics (held out): 1 reports
                                gold  found     B3 P       R      F1  pairs P       R      F1  topics apart
rounds, by event                   1      1   100.00  100.00  100.00     0.00    0.00    0.00        1 of 1
TF-IDF single pass, by event       1      1   100.00  100.00  100.00     0.00    0.00    0.00        1 of 1
stories, by event                  1      1   100.00  100.00  100.00     0.00    0.00    0.00        1 of 1
stories, by topic                  1      1   100.00  100.00  100.00     0.00    0.00    0.00             -
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
	b.Reset()
	if err := stories.WriteMistakes(&b, rows); err != nil || !strings.Contains(b.String(), "\n  parted  1ecb in 1 + 1\n") {
		t.Errorf("mistakes %s, %v", b.String(), err)
	}
	told := errors.New("told to stop")
	if _, err := stories.Rows(t.Context(), folder(t, invented), alone{told}); !errors.Is(err, told) {
		t.Errorf("a clusterer that fails: %v", err)
	}
	if _, err := stories.Rows(t.Context(), t.TempDir(), alone{}); err == nil {
		t.Error("no corpus, and no error")
	}
}

// TestECB reads the whole corpus.
func TestECB(t *testing.T) {
	reports, err := stories.Read(filepath.Join(repo.Shared(t), "data"))
	if err != nil {
		t.Fatal(err)
	}
	events := map[string]bool{}
	for _, r := range reports {
		events[r.Event] = true
		if r.Title == "" && r.Text == "" {
			t.Errorf("%s is empty", r.Name)
		}
	}
	if len(reports) < 700 || len(events) < 60 {
		t.Errorf("%d reports of %d events", len(reports), len(events))
	}
}
