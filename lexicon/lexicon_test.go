package lexicon

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEnglishLoads(t *testing.T) {
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Stances) < 50 || len(l.Says) < 20 || len(l.Conditions) < 10 || l.Digest() == "" {
		t.Errorf("stances %d, says %d, conditions %d, digest %q", len(l.Stances), len(l.Says), len(l.Conditions), l.Digest())
	}
}

func TestStrict(t *testing.T) {
	const ok = "verb refuse: reject to\n  yes [Norway] <refused> {to go}.\n  no  Refuse burns.\n"
	cases := []struct{ name, data, want string }{
		{"sound", ok, ""},
		{"unknown value", "verb refuse: reject twice\n  yes a\n  no b\n", "unknown value \"twice\""},
		{"unknown part of speech", "verbs refuse: reject to\n  yes a\n  no b\n", "unknown part of speech"},
		{"no stance", "verb refuse: to\n  yes a\n  no b\n", "needs a stance"},
		{"no example", "verb refuse: reject to\n  yes a\n", "needs a yes and a no example"},
		{"twice", ok + ok, "listed twice"},
		{"out of order", ok + "verb ask: demand to\n  yes a\n  no b\n", "out of order"},
		{"example first", "  yes a\n", "before the first entry"},
		{"neither yes nor no", "verb refuse: reject to\n  maybe a\n", "want yes or no"},
		{"no colon", "verb refuse reject\n", "want \"head words: values\""},
		{"long line", "# x\n" + "verb " + strings.Repeat("a", 2000) + ": reject\n", "the limit is"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := readCues(fstest.MapFS{"x.lex": {Data: []byte(c.data)}}, "x.lex")
			switch {
			case c.want == "" && err != nil:
				t.Errorf("got %v", err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			case err != nil && !strings.HasPrefix(err.Error(), "x.lex:"):
				t.Errorf("%v does not say where", err)
			}
		})
	}
}

func TestWordListStrict(t *testing.T) {
	for data, want := range map[string]string{
		"a.\tinside\nb.\tinside\n": "",
		"b.\tinside\na.\tinside\n": "out of order",
		"a.\tinside\na.\tinside\n": "listed twice",
		"a.\tother\n":              "unknown class",
		"a. inside\n":              "want a word, a tab",
	} {
		_, err := parseWords("w.txt", data, "inside")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: got %v, want %q", data, err, want)
		}
	}
}

func FuzzLex(f *testing.F) {
	for _, name := range []string{"en/stances.lex", "en/conditions.lex", "en/says.lex", "en/abbreviations.txt"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 2000)]))
	}
	f.Fuzz(func(t *testing.T, data string) {
		fsys := fstest.MapFS{"x": {Data: []byte(data)}}
		if cues, err := readCues(fsys, "x"); err == nil {
			for _, c := range cues {
				if c.Stance == "" || len(c.Yes) == 0 || len(c.No) == 0 {
					t.Errorf("a cue that is not whole: %+v", c)
				}
			}
		}
		_, _ = readSays(fsys, "x")
		_, _ = readConditions(fsys, "x")
		_, _ = parseWords("x", data, "inside", "month")
	})
}
