package attribution_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/eval/attribution"
)

const text = `Norway: Dam Is Safe

Norway said that “the dam is safe.” Chile, its neighbour, believes it. “It leaks,” she said.

“It has leaked for days.”
`

// gold marks parts of the text by their characters, of which “ and ” are one each.
const gold = `T1	Source 0 6	Norway
T2	Cue 6 7	:
T3	Content 8 19	Dam Is Safe
E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
T4	Source 21 27	Norway
T5	Cue 28 32	said
T6	Content 33 56	that “the dam is safe.”
E2	Attribution:T5 Source:T4 Cue:T5 Content:T6
T7	Source 57 77	Chile, its neighbour
T8	Cue 79 87	believes
T9	Content 88 90	it
E3	Attribution:T8 Source:T7 Cue:T8 Content:T9
T10	Content 92 103;115 140	“It leaks,” “It has leaked for days.”
T11	Source 104 107	she
T12	Cue 108 112	said
E4	Attribution:T12 Source1:T11 Cue2:T12 Content:T10
T13	Discuss 0 6	Norway
T14	Cue 43 47	safe
E5	Attribution-no-source:T14 Cue:T14
#1	AnnotatorNotes T14	a note
that goes on
`

func data(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(attribution.PolNeAR), filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fixed is a reader that finds what it is told, each part by its words.
type fixed []struct{ source, cue, content, rule string }

func (f fixed) Attributions(_ context.Context, text string, paragraphs []attribution.Span) ([]attribution.Relation, error) {
	if len(paragraphs) == 0 {
		return nil, errors.New("no paragraph")
	}
	var list []attribution.Relation
	for _, x := range f {
		r := attribution.Relation{Rule: x.rule}
		for _, p := range []struct {
			words string
			to    *[]attribution.Span
		}{{x.source, &r.Source}, {x.cue, &r.Cue}, {x.content, &r.Content}} {
			for _, words := range strings.Split(p.words, "|") {
				at := strings.LastIndex(text, words)
				*p.to = append(*p.to, attribution.Span{Start: at, End: at + len(words)})
			}
		}
		list = append(list, r)
	}
	return list, nil
}

func TestScore(t *testing.T) {
	dir := data(t, map[string]string{
		"text/a_b.txt": text, "text/notes.md": "not an article",
		"attributions/a_b_02.ann": gold, "attributions/a_b_11.ann": "T1\tbroken",
	})
	res, err := attribution.Score(t.Context(), dir, fixed{
		{"Norway", "said that", "that “the dam is safe", "verb say"}, // the cue reaches too far; edges of the content differ
		{"Chile", "believes", "it", "verb believe"},                  // another source
		{"she", "said", "It leaks|It has leaked for days.", "say"},   // two paragraphs
		{"Chile", "Is", "Safe", "made up"},
	})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := attribution.WriteTable(&b, res); err != nil {
		t.Fatal(err)
	}
	if err := attribution.WriteMistakes(&b, res.Mistakes); err != nil {
		t.Fatal(err)
	}
	want := `1 articles    gold  found       P       R      F1   words F1
source            4      3   66.67   50.00   57.14      66.67
cue               4      4   50.00   50.00   50.00      75.00
content           5      5   80.00   80.00   80.00      93.33

rule          found   cue % source % content %
other rules       4   50.0     50.0      75.0

missed: no cue found here (1)
  a_b:0
    gold  [Norway] <:> {Dam Is Safe}

made up: the gold has no cue here (1)
  a_b:12 (made up)
    found [Chile] <Is> {Safe}

cue cut otherwise (1)
  a_b:21 (verb say)
    gold  [Norway] <said> {that “the dam is safe}
    found [Norway] <said that> {that “the dam is safe}

other source (1)
  a_b:61 (verb believe)
    gold  [Chile, its neighbour] <believes> {it}
    found [Chile] <believes> {it}

other content (0)
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

func TestScoreErrors(t *testing.T) {
	for _, test := range []struct {
		files map[string]string
		want  string
	}{
		{nil, "no such file"},
		{map[string]string{"text/a.txt": "a"}, "no such file"},
		{map[string]string{"text/b.md": "", "attributions/a_1.ann": ""}, "it holds no article"},
		{map[string]string{"text/b.txt": "b", "attributions/a_1.ann": ""}, "b.txt: no file of annotations"},
		{map[string]string{"text/a.txt": "", "attributions/a_1.ann": ""}, "a.txt: no paragraph"},
		{map[string]string{"text/a.txt": "\xff", "attributions/a_1.ann": ""}, "a_1.ann: the text is not UTF-8"},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "\xff"}, "a_1.ann: line 1: it is not UTF-8"},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "T1\tCue 0 1"}, `line 1: "T1" is not followed by`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "T1\tCue 1 1\ta"}, `line 1: the offsets "1 1"`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "\nT1\tCue 0 1;2\ta"}, `line 2: the offsets "2"`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "T1\tCue 0 1\ta\nT1\tCue 0 1\ta"}, `line 2: "T1" is defined twice`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "E1\tAttribution"}, `line 1: "Attribution" is no role`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "E1\t"}, `line 1: an event of 0 parts`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "E1\tAttribution:T1"}, ""},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "E1\tAttribution:T1 Cue:T1"}, `an event refers to "T1"`},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": "T1\tCue 0 9\ta\nE1\tAttribution:T1 Cue:T1"}, "T1 lies outside the text, which has 1 characters"},
		{map[string]string{"text/a.txt": "a", "attributions/a_1.ann": strings.Repeat("long ", 1<<18)}, "line 1: it has more than"},
	} {
		_, err := attribution.Score(t.Context(), data(t, test.files), fixed{})
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%v gives %v, want %s", test.files, err, test.want)
		}
	}
}
