package names_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/eval/names"
	"rapporteur/internal/agreement"
	"rapporteur/internal/repo"
)

func TestScore(t *testing.T) {
	gold := []names.Name{{0, 1, 2, "PER"}, {0, 4, 4, "LOC"}, {1, 1, 3, "ORG"}, {1, 5, 5, "PER"}, {2, 1, 1, "PER"}}
	system := []names.Name{
		{1, 5, 5, "PER"}, {1, 5, 5, "PER"}, // right once
		{0, 1, 1, "PER"},  // cut short
		{0, 4, 4, "ORG"},  // of another type
		{3, 1, 1, "PER"},  // in another sentence
		{1, 1, 3, "ORG"},  // right
		{2, 1, 1, "MISC"}, // of a type that is not asked for
	}
	got := names.Score(gold, system)
	want := names.Scores{
		"PER": {Gold: 3, System: 4, Correct: 1}, "LOC": {Gold: 1}, "ORG": {Gold: 1, System: 2, Correct: 1}, "MISC": {System: 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if all := got.All(); all != (agreement.Count{Gold: 5, System: 7, Correct: 2}) || all.Precision() != 2.0/7 || all.Recall() != 2.0/5 || all.F1() != 4.0/12 {
		t.Errorf("all: %+v", all)
	}
	if twice := got.Plus(want); twice["PER"] != (agreement.Count{Gold: 6, System: 8, Correct: 2}) {
		t.Errorf("twice as much: %+v", twice)
	}
}

func TestFromTags(t *testing.T) {
	for _, test := range []struct {
		tags string
		want []names.Name
	}{
		{"O O", nil},
		{"B-PER I-PER O B-LOC", []names.Name{{7, 1, 2, "PER"}, {7, 4, 4, "LOC"}}},
		{"B-PER B-PER I-PER", []names.Name{{7, 1, 1, "PER"}, {7, 2, 3, "PER"}}},
		{"I-PER I-PER I-ORG O I-ORG", []names.Name{{7, 1, 2, "PER"}, {7, 3, 3, "ORG"}, {7, 5, 5, "ORG"}}},
	} {
		got, err := names.FromTags(7, strings.Fields(test.tags))
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, %v, want %v", test.tags, got, err, test.want)
		}
	}
	for _, tags := range []string{"O B", "O B-", "O E-PER", "O -PER"} {
		if _, err := names.FromTags(0, strings.Fields(tags)); err == nil || !strings.HasPrefix(err.Error(), "word 2: ") {
			t.Errorf("%s: %v", tags, err)
		}
	}
}

func tabbed(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		if !strings.HasPrefix(line, "#") {
			line = strings.Join(strings.Fields(line), "\t")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

var invented = tabbed(
	"# newdoc id = weblog-invented",
	"# sent_id = 1",
	"1 Dara B-PER - ann",
	"2 Holm I-PER - ann",
	"3 of O - -",
	"4 Ostmark B-LOC - ann",
	"",
	"# sent_id = 2",
	"1 Orland B-LOC - ann",
	"",
	"# newdoc id = email-invented",
	"1 Vikings B-OTH - ann",
	"2 Only I-OTH - ann",
	"3 met O",
	"4 NATO B-ORG - ann",
	"5 Monday B-O - ann",
	"",
)

func TestReadIOB2(t *testing.T) {
	got, err := names.ReadIOB2(strings.NewReader(invented))
	want := []names.Sentence{
		{Doc: "weblog-invented", Words: []string{"Dara", "Holm", "of", "Ostmark"}, Names: []names.Name{{0, 1, 2, "PER"}, {0, 4, 4, "LOC"}}},
		{Doc: "weblog-invented", Words: []string{"Orland"}, Names: []names.Name{{1, 1, 1, "LOC"}}},
		{Doc: "email-invented", Words: []string{"Vikings", "Only", "met", "NATO", "Monday"}, Names: []names.Name{{2, 4, 4, "ORG"}}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
	for _, test := range []struct{ text, want string }{
		{"1\ta\n\n", "line 1: 2 columns"},
		{tabbed("1 a O", "3 b O", ""), `line 2: the number of the word is "3", 2 comes next`},
		{"1\t\tO\n\n", "line 1: the word has no form"},
		{tabbed("1 a O", "2 b B-CAR", ""), `line 3: in the sentence that ends here, word 2: the label "CAR" is none of`},
		{tabbed("1 a B", ""), "line 2: in the sentence that ends here, word 1: the tag"},
		{tabbed("1 a O", "# late", ""), "line 2: a comment"},
		{tabbed("1 a O", "", ""), "line 3: a blank line"},
		{tabbed("1 a O"), "line 1: the file ends"},
		{"\xff", "line 1: it is not UTF-8"},
		{"# short\n" + strings.Repeat("long ", 1<<18), "line 2: it has more than"},
	} {
		if _, err := names.ReadIOB2(strings.NewReader(test.text)); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.40q gives %v, want %s", test.text, err, test.want)
		}
	}
}

// capitals is a reader that takes every run of capitals for a person.
type capitals struct{ drop, dropTags int }

func (c capitals) Names(_ context.Context, sentences [][]string) ([][]string, error) {
	var out [][]string
	for _, forms := range sentences {
		var tags []string
		for i, f := range forms {
			tag := "O"
			if f[0] >= 'A' && f[0] <= 'Z' {
				tag = "B-PER"
				if i > 0 && tags[i-1] != "O" {
					tag = "I-PER"
				}
			}
			tags = append(tags, tag)
		}
		if forms[0] == "Stop" {
			return nil, errors.New("told to stop")
		}
		out = append(out, tags[c.dropTags:])
	}
	return out[c.drop:], nil
}

func data(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, filepath.FromSlash(names.UNERDev))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestRows(t *testing.T) {
	rows, err := names.Rows(t.Context(), data(t, invented), capitals{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := names.WriteTable(&b, rows); err != nil {
		t.Fatal(err)
	}
	want := `names           type   gold  found       P       R      F1
UNER EWT dev    PER       1      5   20.00  100.00   33.33
UNER EWT dev    ORG       1      0    0.00    0.00    0.00
UNER EWT dev    LOC       2      0    0.00    0.00    0.00
UNER EWT dev    all       4      5   20.00   25.00   22.22
  email         PER       0      2    0.00    0.00    0.00
  email         ORG       1      0    0.00    0.00    0.00
  email         LOC       0      0    0.00    0.00    0.00
  email         all       1      2    0.00    0.00    0.00
  weblog        PER       1      3   33.33  100.00   50.00
  weblog        ORG       0      0    0.00    0.00    0.00
  weblog        LOC       2      0    0.00    0.00    0.00
  weblog        all       3      3   33.33   33.33   33.33
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
	for _, test := range []struct {
		dir  string
		r    names.Reader
		want string
	}{
		{t.TempDir(), capitals{}, "no such file"},
		{data(t, ""), capitals{}, "en_ewt-ud-dev.iob2: it holds no sentence"},
		{data(t, "1\n"), capitals{}, "en_ewt-ud-dev.iob2: line 1: 1 columns"},
		{data(t, invented), capitals{drop: 1}, `document "weblog-invented": 2 sentences were given and 1 came back`},
		{data(t, invented), capitals{dropTags: 1}, "sentence 1: 4 words were given and 3 tags came back"},
		{data(t, tabbed("1 Stop O", "")), capitals{}, `document "": told to stop`},
	} {
		if _, err := names.Rows(t.Context(), test.dir, test.r); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := names.Rows(ctx, data(t, invented), capitals{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestUNER reads the treebank as its readme describes it.
func TestUNER(t *testing.T) {
	for file, sentences := range map[string]int{"dev": 2001, "train": 12543} {
		f, err := os.Open(filepath.Join(repo.Shared(t), "data", "uner_ewt", "en_ewt-ud-"+file+".iob2"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		got, err := names.ReadIOB2(f)
		if err != nil || len(got) != sentences {
			t.Errorf("%s: %d sentences, %v, want %d", file, len(got), err, sentences)
		}
		found := map[string]bool{}
		for _, s := range got {
			for _, n := range s.Names {
				found[n.Type] = true
			}
		}
		if len(found) != len(names.Types) {
			t.Errorf("%s: types %v", file, found)
		}
	}
}

func FuzzReadIOB2(f *testing.F) {
	f.Add(invented)
	f.Add("1\ta\tI-PER\r\n2\tb\tB-O\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		sentences, err := names.ReadIOB2(strings.NewReader(in))
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "line ") {
				t.Errorf("error %q", err)
			}
			return
		}
		for i, s := range sentences {
			last := 0
			for _, n := range s.Names {
				if n.Sentence != i || n.First <= last || n.Last < n.First || n.Last > len(s.Words) {
					t.Errorf("sentence %d of %d words: %+v after word %d", i, len(s.Words), n, last)
				}
				last = n.Last
			}
		}
	})
}
