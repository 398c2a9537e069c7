package reference_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/eval/reference"
	"rapporteur/internal/agreement"
	"rapporteur/internal/conllu"
	"rapporteur/internal/repo"
)

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

// invented is "Ana Sol of Chile left. She said the country knew it." with who is meant.
var invented = tabbed(
	"# newdoc id = GUM_news_invented",
	"1 Ana Ana PROPN NNP _ 5 nsubj _ Entity=(1-person-new-cf1-1-coref",
	"2 Sol Sol PROPN NNP _ 1 flat _ _",
	"3 of of ADP IN _ 4 case _ _",
	"4 Chile Chile PROPN NNP _ 1 nmod _ Entity=(2-place-new-cf2-1-coref)1)",
	"5 left leave VERB VBD _ 0 root _ SpaceAfter=No",
	"6 . . PUNCT . _ 5 punct _ _",
	"",
	"1 She she PRON PRP _ 2 nsubj _ Entity=(1-person-giv:act-cf1-1-ana)",
	"2 said say VERB VBD _ 0 root _ _",
	"3 the the DET DT Definite=Def 4 det _ Bridge=1<2|Entity=(2-place-giv-cf1-2-coref",
	"4 country country NOUN NN _ 5 nsubj _ Entity=2)",
	"5 knew know VERB VBD _ 2 ccomp _ _",
	"6 it it PRON PRP _ 5 obj _ Entity=(3-event-giv-cf3-1-ana)|SpaceAfter=No",
	"7 . . PUNCT . _ 2 punct _ _",
	"",
)

func document(t *testing.T, text string) conllu.Document {
	t.Helper()
	sentences, err := conllu.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return conllu.Documents(sentences)[0]
}

func TestMentions(t *testing.T) {
	d := document(t, invented)
	got, err := reference.Mentions(d)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := d.Text()
	type row struct{ span, head, chain, typ, kind string }
	var rows []row
	for _, m := range got {
		rows = append(rows, row{text[m.Span.Start:m.Span.End], text[m.Head.Start:m.Head.End], m.Chain, m.Type, string(m.Kind)})
	}
	want := []row{
		{"Chile", "Chile", "2", "place", "name"},
		{"Ana Sol of Chile", "Ana", "1", "person", "name"},
		{"She", "She", "1", "person", "he, she"},
		{"the country", "country", "2", "place", "description"},
		{"it", "it", "3", "event", "it"},
	}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("got  %v\nwant %v", rows, want)
	}
	for _, test := range []struct{ column, want string }{
		{"(1-person", "sentence 1: word 1: entity \"1\" begins and does not end"},
		{"1)", "sentence 1: word 1: entity \"1\" ends and is not open"},
		{"(x-person)", "sentence 1: word 1: entity \"x\" has no number"},
		{"(1)", "sentence 1: word 1: entity 1 has no type"},
		{"1", "sentence 1: word 1: the sign of an entity"},
		{strings.Repeat("(1-person", 101), "sentence 1: word 1: more than 100 entities are open"},
	} {
		bad := document(t, tabbed("1 Ana Ana PROPN NNP _ 0 root _ Entity="+test.column, ""))
		if _, err := reference.Mentions(bad); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.20q gives %v, want %s", test.column, err, test.want)
		}
	}
}

// said is what a system makes of the invented document.
func said(t *testing.T, text string, words ...string) []reference.Said {
	t.Helper()
	var out []reference.Said
	for i := 0; i+3 < len(words); i += 4 {
		start := strings.Index(text, words[i])
		at := conllu.Span{Start: start, End: start + len(words[i])}
		out = append(out, reference.Said{Span: at, Head: at, Entity: int(words[i+1][0]) - '0', Named: words[i+2] == "name", Rule: words[i+3]})
	}
	return out
}

func TestScore(t *testing.T) {
	d := document(t, invented)
	gold, err := reference.Mentions(d)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := d.Text()
	got, judged := reference.Score(gold, said(t, text,
		"Ana Sol", "1", "name", "",
		"Chile", "2", "name", "",
		"She", "1", "", "subject", // right
		"country", "1", "", "near", // wrong
		"it", "2", "", "near", // wrong: an event
		"knew", "3", "", "near", // of an entity without a name
	))
	want := reference.Scores{
		Kinds: map[reference.Kind]agreement.Count{
			reference.He: {Gold: 1, System: 1, Correct: 1}, reference.Definite: {Gold: 1, System: 1}, reference.It: {System: 1},
		},
		Rules: map[string]agreement.Count{"subject": {System: 1, Correct: 1}, "near": {System: 2}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if len(judged) != 3 || !judged[0].Right || judged[1].Right || text[judged[1].To.Start:judged[1].To.End] != "Ana Sol" {
		t.Errorf("judged %+v", judged)
	}
	if all := got.Plus(got).All(); all != (agreement.Count{Gold: 4, System: 6, Correct: 2}) {
		t.Errorf("twice as much: %+v", all)
	}
	// A resolution that stands on nothing which the gold knows is wrong.
	got, _ = reference.Score(gold, said(t, text, "said", "1", "name", "", "She", "1", "", "subject"))
	if c := got.Kinds[reference.He]; c != (agreement.Count{Gold: 1, System: 1}) {
		t.Errorf("to no mention: %+v", c)
	}
}

// reader finds nothing but what it is given.
type reader []reference.Said

func (r reader) References(_ context.Context, text string, _ []conllu.Span) ([]reference.Said, error) {
	if r == nil {
		return nil, errors.New("told to stop")
	}
	return r, nil
}

func data(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, filepath.FromSlash(reference.GUMDev))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestRows(t *testing.T) {
	text, _ := document(t, invented).Text()
	found := reader(said(t, text, "Ana Sol", "1", "name", "", "She", "1", "", "subject", "country", "1", "", "near"))
	rows, err := reference.Rows(t.Context(), data(t, invented), found, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := reference.WriteTable(&b, rows); err != nil {
		t.Fatal(err)
	}
	want := `references  kind          gold resolved       P       R      F1
GUM dev    he, she          1        1  100.00  100.00  100.00
GUM dev    it               0        0    0.00    0.00    0.00
GUM dev    they             0        0    0.00    0.00    0.00
GUM dev    description      1        1    0.00    0.00    0.00
GUM dev    all              2        2   50.00   50.00   50.00
  news     all              2        2   50.00   50.00   50.00

GUM dev, by rule                             resolved       P
near                                                1    0.00
subject                                             1  100.00
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
	for _, test := range []struct {
		dir  string
		r    reference.Reader
		want string
	}{
		{t.TempDir(), found, "no such file"},
		{data(t, ""), found, "en_gum-ud-dev.conllu: it holds no sentence"},
		{data(t, "1\n"), found, "en_gum-ud-dev.conllu: line 1"},
		{data(t, strings.Replace(invented, "(2-place-new-cf2-1-coref)1)", "_", 1)), found, `document "GUM_news_invented": sentence 1: word 4: entity "_" has no number`},
		{data(t, invented), reader(nil), `document "GUM_news_invented": told to stop`},
	} {
		if _, err := reference.Rows(t.Context(), test.dir, test.r, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := reference.Rows(ctx, data(t, invented), found, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestGUM reads the annotation of the whole treebank.
func TestGUM(t *testing.T) {
	for part, least := range map[string]int{"dev": 7_000, "train": 45_000} {
		f, err := os.Open(filepath.Join(repo.Shared(t), "data", "ud_gum", "en_gum-ud-"+part+".conllu"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sentences, err := conllu.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, d := range conllu.Documents(sentences) {
			mentions, err := reference.Mentions(d)
			if err != nil {
				t.Errorf("%s: %s: %v", part, d.ID, err)
			}
			count += len(mentions)
		}
		if count < least {
			t.Errorf("%s: %d mentions, want at least %d", part, count, least)
		}
	}
}

func FuzzMentions(f *testing.F) {
	f.Add("(1-person-new-coref", "1)")
	f.Add("(1-person(2-place)", "2)1)")
	f.Add("(1-person)(1-person", "1)|SpaceAfter=No")
	f.Fuzz(func(t *testing.T, first, second string) {
		d := conllu.Document{Sentences: []conllu.Sentence{{Words: []conllu.Word{
			{Form: "Ana", Misc: "Entity=" + first, Head: 2}, {Form: "left", Misc: "Entity=" + second},
		}}}}
		mentions, err := reference.Mentions(d)
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "sentence ") {
				t.Errorf("error %q", err)
			}
			return
		}
		for _, m := range mentions {
			if m.Span.Start > m.Head.Start || m.Head.End > m.Span.End || m.Chain == "" || m.Type == "" {
				t.Errorf("mention %+v", m)
			}
		}
	})
}
