package syntax_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/eval/syntax"
	"rapporteur/internal/conllu"
	"rapporteur/internal/repo"
)

// blanks is a reader that cuts at blanks, takes a paragraph for a sentence and everything
// for a noun that depends on the first word.
type blanks struct{ drop int }

func (r blanks) Sentences(ctx context.Context, text string, paragraphs []conllu.Span) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	for _, p := range paragraphs {
		s, err := r.Words(ctx, strings.Fields(text[p.Start:p.End]))
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (r blanks) Words(_ context.Context, forms []string) (conllu.Sentence, error) {
	var s conllu.Sentence
	for i, f := range forms[r.drop:] {
		w := conllu.Word{Form: f, UPOS: "NOUN", Head: 1, DepRel: "dep"}
		if i == 0 {
			w.Head, w.DepRel = 0, "root"
		}
		s.Words = append(s.Words, w)
	}
	if forms[0] == "Stop" {
		return s, errors.New("told to stop")
	}
	return s, nil
}

// data writes a folder with an invented treebank in the place of each part.
func data(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	for _, p := range syntax.Parts {
		file := filepath.Join(dir, filepath.FromSlash(p.File))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// lines makes CoNLL-U of comments and of "form UPOS head deprel" with "-" at the end of a
// form that no space follows; a number of words before a form makes it a multi-word token.
func lines(text string) string {
	var b strings.Builder
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line = strings.TrimSpace(line)
		f := strings.Fields(line)
		switch {
		case line == "" || line[0] == '#':
			b.WriteString(line + "\n")
			n = 0
		case len(f) == 2:
			fmt.Fprintf(&b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n", n+1, n+int(f[0][0]-'0'), f[1])
		default:
			n++
			form, glued := strings.CutSuffix(f[0], "-")
			misc := "_"
			if glued {
				misc = "SpaceAfter=No"
			}
			fmt.Fprintf(&b, "%d\t%s\t_\t%s\t_\t_\t%s\t%s\t_\t%s\n", n, form, f[1], f[2], f[3], misc)
		}
	}
	return b.String() + "\n"
}

const small = `
# newdoc id = GUM_voyage_port
Ports NOUN 0 root

# newdoc id = email-mill
2 Don't
Do AUX 3 aux
n't PART 3 advmod
wait VERB 0 root
for ADP 5 case
mills- NOUN 3 obl
. PUNCT 3 punct

# newdoc id = GUM_news_talks
Talks NOUN 2 nsubj
ended- VERB 0 root

. PUNCT 0 root

# newpar
Yes INTJ 0 root
`

func rows(t *testing.T, dir string, score func(context.Context, conllu.Document) (syntax.Scores, error)) string {
	t.Helper()
	rows, err := syntax.Rows(t.Context(), dir, score)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := syntax.WriteTable(&b, "F1", rows); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRows(t *testing.T) {
	dir := data(t, lines(small))
	onGold := func(ctx context.Context, d conllu.Document) (syntax.Scores, error) {
		return syntax.OnGoldTokens(ctx, blanks{}, d)
	}
	fromText := func(ctx context.Context, d conllu.Document) (syntax.Scores, error) {
		return syntax.FromText(ctx, blanks{}, d)
	}
	// By hand, gold tokens: of 11 words 3 are nouns; right heads are those of the roots that
	// come first (Ports, ".", Yes) and no other; "content" words are Ports, n't, wait, mills,
	// Talks, ended, "." and Yes in the gold, and all 11 in the system.
	wantGold := `F1        sentences   words sent F1 word F1    UPOS    XPOS  UFeats  lemmas     UAS     LAS    CLAS
EWT dev           5      11  100.00  100.00   27.27  100.00  100.00  100.00   27.27   27.27   31.58
  news            3       4  100.00  100.00   25.00  100.00  100.00  100.00   50.00   50.00   50.00
  email           1       6  100.00  100.00   16.67  100.00  100.00  100.00    0.00    0.00    0.00
  voyage          1       1  100.00  100.00  100.00  100.00  100.00  100.00  100.00  100.00  100.00
`
	if got := rows(t, dir, onGold); !strings.HasPrefix(got, wantGold) {
		t.Errorf("on gold tokens:\n%s\nwant at first:\n%s", got, wantGold)
	}
	// From text: "Don't wait for mills." is four words of which two are aligned, "Talks
	// ended." two of which one is, in one sentence for two.
	wantText := `F1        sentences   words sent F1 word F1    UPOS    XPOS  UFeats  lemmas     UAS     LAS    CLAS
EWT dev           5      11   66.67   52.63   21.05   52.63   52.63   52.63   21.05   21.05   25.00
  news            3       4   40.00   57.14   28.57   57.14   57.14   57.14   28.57   28.57   28.57
  email           1       6  100.00   40.00    0.00   40.00   40.00   40.00    0.00    0.00    0.00
  voyage          1       1  100.00  100.00  100.00  100.00  100.00  100.00  100.00  100.00  100.00
`
	if got := rows(t, dir, fromText); !strings.HasPrefix(got, wantText) {
		t.Errorf("from text:\n%s\nwant at first:\n%s", got, wantText)
	}
}

func TestRowsRefuses(t *testing.T) {
	onGold := func(r blanks) func(context.Context, conllu.Document) (syntax.Scores, error) {
		return func(ctx context.Context, d conllu.Document) (syntax.Scores, error) {
			return syntax.OnGoldTokens(ctx, r, d)
		}
	}
	for _, test := range []struct {
		dir   string
		score func(context.Context, conllu.Document) (syntax.Scores, error)
		want  string
	}{
		{t.TempDir(), onGold(blanks{}), "no such file"},
		{data(t, ""), onGold(blanks{}), "en_ewt-ud-dev.conllu: it holds no sentence"},
		{data(t, "1\n\n"), onGold(blanks{}), "en_ewt-ud-dev.conllu: line 1: 1 columns"},
		{data(t, lines("Yes INTJ 0 root")), onGold(blanks{drop: 1}), `en_ewt-ud-dev.conllu: document "": sentence 1: 1 words were given and 0 came back`},
		{data(t, lines("# newdoc id = a\nStop VERB 0 root")), onGold(blanks{}), `document "a": told to stop`},
		{data(t, lines("Stop VERB 0 root")), func(ctx context.Context, d conllu.Document) (syntax.Scores, error) {
			return syntax.FromText(ctx, blanks{}, d)
		}, "told to stop"},
	} {
		if _, err := syntax.Rows(t.Context(), test.dir, test.score); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := syntax.Rows(ctx, data(t, lines(small)), onGold(blanks{})); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestTreebanks scores the treebanks against themselves: everything is right.
func TestTreebanks(t *testing.T) {
	rows, err := syntax.Rows(t.Context(), filepath.Join(repo.Shared(t), "data"), func(_ context.Context, d conllu.Document) (syntax.Scores, error) {
		return syntax.Score(d.Sentences, d.Sentences)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3+5+5+15 || rows[12].Name != "GUM dev" || rows[13].Name != "news" {
		t.Errorf("%d rows, the thirteenth %s, then %s", len(rows), rows[12].Name, rows[13].Name)
	}
	for _, r := range rows {
		for m, c := range r.Scores {
			if c.Gold == 0 || c.Correct != c.Gold || c.System != c.Gold {
				t.Errorf("%s: %v of the gold against itself: %+v", r.Name, syntax.Measure(m), c)
			}
		}
	}
}
