package eval

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/report"
)

func TestScore(t *testing.T) {
	s, err := Score(goldFolder(t, invented(t)), partly(t))
	if err != nil {
		t.Fatal(err)
	}
	hits := func(l Level) [4]int { return [4]int{l.FoundHit, l.Found, l.GoldHit, l.Gold} }
	for level, want := range [levels][4]int{
		{6, 6, 5, 5}, // both copies stand at a sentence of the gold
		{4, 6, 4, 5}, // Holm stands for Ostmark; the refusal to pay has the wrong holder
		{3, 6, 3, 5}, // accepting the dredging is for it, as demanding it is
		{2, 6, 2, 5},
		{2, 6, 2, 5},
	} {
		if got := hits(s.Positions[level]); got != want {
			t.Errorf("%s: %v, want %v", s.Positions[level].Name, got, want)
		}
	}
	s.Positions = [levels]Level{}
	want := Scores{
		// The changed sentence, the target that is not in it and the condition, which has
		// words but no place.
		Verbatim:      Count{20, 23},
		Conditions:    Count{1, 2},
		Figures:       Count{1, 2},
		FiguresGiven:  2,
		Conflicts:     Count{1, 1},
		ConflictsReal: Count{1, 2},
		IssuesPresent: Count{2, 3},
		IssuesRight:   Count{1, 3},
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("scores %+v\nwant %+v", s, want)
	}
}

func TestVerbatim(t *testing.T) {
	dir := goldFolder(t, map[string]string{"a.txt": "naïve talks\n", "empty.txt": ""})
	for _, test := range []struct {
		name string
		q    report.Quote
		want Count
	}{
		{"the slice", report.Quote{Doc: "a.txt", Start: 0, End: 6, Text: "naïve"}, Count{1, 1}},
		{"a path", report.Quote{Doc: "x/a.txt", Start: 0, End: 6, Text: "naïve"}, Count{1, 1}},
		{"other words", report.Quote{Doc: "a.txt", Start: 0, End: 6, Text: "naive"}, Count{0, 1}},
		{"end past the text", report.Quote{Doc: "a.txt", Start: 7, End: 99, Text: "talks\n"}, Count{1, 1}},
		{"start past the text", report.Quote{Doc: "a.txt", Start: 98, End: 99, Text: "x"}, Count{0, 1}},
		{"negative", report.Quote{Doc: "a.txt", Start: -2, End: -1, Text: "s"}, Count{0, 1}},
		{"half a character", report.Quote{Doc: "a.txt", Start: 0, End: 3, Text: "na\ufffd"}, Count{0, 1}},
		{"no such report", report.Quote{Doc: "b.txt", Text: ""}, Count{0, 1}},
		{"no report named", report.Quote{Start: 0, End: 6, Text: "naïve"}, Count{0, 0}},
		{"nothing of an empty report", report.Quote{Doc: "empty.txt"}, Count{1, 1}},
	} {
		b := &report.Brief{InShort: []report.Line{{Evidence: []report.Quote{test.q}}}}
		got, err := checkVerbatim(dir, b)
		if err != nil || got != test.want {
			t.Errorf("%s: %v, %v; want %v", test.name, got, err, test.want)
		}
	}
}

func TestParts(t *testing.T) {
	dir := goldFolder(t, map[string]string{"a.txt": "They want peace.\n"})
	s := statement(report.Quote{Doc: "a.txt", Start: 0, End: 16, Text: "They want peace."}, "They", "demand", "peace")
	s.Cue = &report.Part{Start: 5, End: 9, Text: "Want"}
	got, err := checkVerbatim(dir, &report.Brief{Statements: []report.Statement{s}})
	if want := (Count{2, 3}); err != nil || got != want {
		t.Errorf("a sentence, its target and a changed cue: %v, %v; want %v", got, err, want)
	}
}

func TestScoreRefuses(t *testing.T) {
	brief := &report.Brief{}
	for _, test := range []struct{ name, file, text, want string }{
		{"stance", positionsFile, `{"doc":"a","start":0,"end":1,"stance":"want"}`, `positions.jsonl:1: stance "want" is none of`},
		{"doc", positionsFile, "\n\n" + `{"start":0,"end":1,"stance":"demand"}`, `positions.jsonl:3: no "doc"`},
		{"range", figuresFile, `{"doc":"a","start":4,"end":1}`, `figures.jsonl:1: 4-1 is no range`},
		{"JSON", conflictsFile, "{}\n{", `conflicts.jsonl:2: `},
		{"evidence", conflictsFile, `{"evidence":[{"doc":"a"},{}]}`, `conflicts.jsonl:1: no "doc"`},
		{"state", stateFile, "[]", `state.json: `},
	} {
		_, err := Score(goldFolder(t, map[string]string{test.file: test.text}), brief)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
	}
	if _, err := Score(filepath.Join(t.TempDir(), "none"), brief); err == nil {
		t.Error("a folder that is not there scored")
	}
	if _, err := Score(t.TempDir(), nil); err == nil {
		t.Error("no brief scored")
	}
}

func TestErrors(t *testing.T) {
	m, err := Errors(goldFolder(t, invented(t)), partly(t))
	if err != nil {
		t.Fatal(err)
	}
	var missed, madeUp []string
	for _, g := range m.Missed {
		missed = append(missed, g.Text)
	}
	for _, s := range m.MadeUp {
		madeUp = append(madeUp, s.Stance+" "+targetOf(s))
	}
	if want := []string{demand, refused, review}; !reflect.DeepEqual(missed, want) {
		t.Errorf("missed %q\nwant %q", missed, want)
	}
	if want := []string{"reject the northern port", "reject pay", "accept something else", "accept "}; !reflect.DeepEqual(madeUp, want) {
		t.Errorf("made up %q\nwant %q", madeUp, want)
	}
	if len(m.MissedConflicts) != 0 {
		t.Errorf("missed conflicts %v", m.MissedConflicts)
	}
}

func TestSets(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"b/deep", "a", "c"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"b/deep/positions.jsonl", "a/positions.jsonl", "c/figures.jsonl"} {
		if err := os.WriteFile(filepath.Join(root, file), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := Sets(root)
	want := []string{filepath.Join(root, "a"), filepath.Join(root, "b", "deep")}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Sets = %v, %v; want %v", got, err, want)
	}
	if _, err := Sets(filepath.Join(root, "none")); err == nil {
		t.Error("a root that is not there has sets")
	}
}

func TestTexts(t *testing.T) {
	dir := goldFolder(t, invented(t))
	s, err := Score(dir, partly(t))
	if err != nil {
		t.Fatal(err)
	}
	m, err := Errors(dir, partly(t))
	if err != nil {
		t.Fatal(err)
	}
	var scores, table, mistakes strings.Builder
	if err := s.WriteText(&scores); err != nil {
		t.Fatal(err)
	}
	if err := WriteTable(&table, []SetScores{{"ostmark", s}, {"ostmark-reach-twice", s}, {"none", Scores{}}}); err != nil {
		t.Fatal(err)
	}
	if err := ErrorsText(&mistakes, []SetMistakes{{"ostmark", m}}); err != nil {
		t.Fatal(err)
	}
	casetest.Golden(t, "testdata/invented-scores.txt", scores.String())
	casetest.Golden(t, "testdata/invented-table.txt", table.String())
	casetest.Golden(t, "testdata/invented-mistakes.txt", mistakes.String())
}

func TestFoldName(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "",
		"The Reach":            "reach",
		" An  Envoy's\u00a0 ":  "envoy",
		"the The Reach":        "the reach",
		"Theodora":             "theodora",
		"Anders":               "anders",
		"the":                  "the",
		"The Reach’s":          "reach",
		"the Board\u2028of\tX": "board of x",
		"ΟΔΟΣ":                 "οδος",
	} {
		if got := foldName(in); got != want {
			t.Errorf("foldName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSameTarget(t *testing.T) {
	for _, test := range []struct {
		gold, found string
		want        bool
	}{
		{"reopen the northern port", "northern port", true},
		{"reopen the northern port", "the port of the south", true},
		{"reopen the northern port", "the southern grain", false},
		{"pay for dredging", "dredging.", false}, // the full stop belongs to the word
		{"the", "the", false},
		{"", "port", false},
		{"$40 €3", "$40", true},
	} {
		if got := sameTarget(test.gold, test.found); got != test.want {
			t.Errorf("sameTarget(%q, %q) = %v", test.gold, test.found, got)
		}
	}
}

func TestSameValue(t *testing.T) {
	for _, test := range []struct {
		a, b any
		want bool
	}{
		{40000.0, 40000, true},
		{9e10, 90000000000, true},
		{"1994", 1994, true},
		{"1994-02-01", "1994-02-01", true},
		{"1994-02-01", 1994, false},
		{1.5, 1.4999, false},
		{nil, nil, true},
		{nil, 0, false},
	} {
		if got := sameValue(test.a, test.b); got != test.want {
			t.Errorf("sameValue(%v, %v) = %v", test.a, test.b, got)
		}
	}
}

func FuzzParsePositions(f *testing.F) {
	f.Add([]byte(`{"doc":"a.txt","start":0,"end":3,"text":"abc","holder":null,"stance":"demand","target":null,"conditions":[{"text":"if"}]}` + "\n\n"))
	f.Add([]byte(`{"doc":"a.txt","start":9,"end":3,"stance":"demand"}`))
	f.Add([]byte("{\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := parseLines(data, Position.check)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("the error has more than one line: %q", err)
		}
		for _, p := range got {
			if p.Doc == "" || p.End < p.Start || direction[p.Stance] == "" {
				t.Errorf("accepted %+v", p)
			}
		}
	})
}

func FuzzCompareWords(f *testing.F) {
	f.Add("The Reach’s", "an envoy")
	f.Add("İ ΟΔΟΣ\x1c's", "\xff€40.")
	f.Fuzz(func(t *testing.T, a, b string) {
		if sameTarget(a, b) != sameTarget(b, a) {
			t.Errorf("sameTarget(%q, %q) depends on the order", a, b)
		}
		if len(wordSet(a)) > 0 && !sameTarget(a, a) {
			t.Errorf("%q is not the same target as itself", a)
		}
		foldName(a)
	})
}
