package copies_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/eval/copies"
)

// report is a text of n sentences of its own.
func report(outlet string, n int) copies.Report {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "The %s envoy number %d said that the harbour of the town would open on day %d. ", outlet, i, i*7)
	}
	return copies.Report{Set: "talks", Name: outlet + ".txt", Outlet: outlet, Text: b.String()}
}

// guess calls every second report of two a copy, and of more none.
type guess struct{ seen []string }

func (g *guess) Relations(_ context.Context, reports []copies.Report) ([]copies.Relation, error) {
	g.seen = append(g.seen, reports[len(reports)-1].Text)
	if len(reports) != 2 {
		return nil, nil
	}
	return []copies.Relation{{Doc: 1, Of: 0, Kind: copies.Copy}}, nil
}

func TestScore(t *testing.T) {
	marked := report("Mail", 4)
	marked.Group = "x"
	other := report("Sun", 4)
	other.Group = "x"
	sets := [][]copies.Report{{report("Post", 20), report("Times", 20), marked, other}, {report("Globe", 14)}}
	var first guess
	rows, real, err := copies.Score(context.Background(), sets, &first)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]copies.Row{}
	for _, r := range rows {
		byName[r.Name] = r
	}
	if r := byName["edited copy"]; r.Cases != 3 || r.Told != 3 || r.Right != 3 {
		t.Errorf("edited copies: %+v", r)
	}
	if r := byName["passage of 5 sentences"]; r.Cases != 2 || r.Right != 0 || r.Want != copies.Partial {
		t.Errorf("passages: %+v", r)
	}
	if r := byName["same menu and notice"]; r.Cases != 2 || r.Right != 0 {
		t.Errorf("menus: %+v", r)
	}
	if real.Reports != 5 || real.Pairs != 5 || real.Marked != 1 || real.Found != 0 {
		t.Errorf("as printed: %+v", real)
	}
	var again guess
	if _, _, err := copies.Score(context.Background(), sets, &again); err != nil || !reflect.DeepEqual(first, again) {
		t.Error("two runs make different copies")
	}
	var b strings.Builder
	if err := copies.Write(&b, rows, real); err != nil || !strings.Contains(b.String(), "edited copy                copy               3      3      3   100.0\n") {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestSets(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("readme.md", "no set")
	write("none/a.txt", "no index")
	write("talks/index.tsv", "file\toutlet\tcopy_group\na.txt\tPost\tg\nb.txt\t\n")
	write("talks/a.txt", "One.")
	write("talks/b.txt", "Two.")
	sets, err := copies.Sets(dir)
	want := [][]copies.Report{{{Set: "talks", Name: "a.txt", Outlet: "Post", Group: "g", Text: "One."}, {Set: "talks", Name: "b.txt", Text: "Two."}}}
	if err != nil || !reflect.DeepEqual(sets, want) {
		t.Errorf("%+v, %v", sets, err)
	}
	write("talks/index.tsv", "name\n")
	if _, err := copies.Sets(dir); err == nil || !strings.Contains(err.Error(), "index.tsv: no columns file and outlet") {
		t.Errorf("error %v", err)
	}
	write("talks/index.tsv", "file\toutlet\nmissing.txt\tPost\n")
	if _, err := copies.Sets(dir); err == nil {
		t.Error("a missing report is no error")
	}
}

func FuzzScore(f *testing.F) {
	f.Add(report("Post", 15).Text)
	f.Add("A. “B”\xff ! C?\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		set := []copies.Report{{Set: "s", Name: "a", Outlet: "A", Text: text}, {Set: "s", Name: "b", Outlet: "B", Text: text + " And more."}}
		if _, _, err := copies.Score(context.Background(), [][]copies.Report{set}, &guess{}); err != nil {
			t.Fatal(err)
		}
	})
}
