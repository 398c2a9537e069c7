package example

import (
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/read"
)

// edited is the built-in lexicon with one change to one of its files.
func edited(t *testing.T, file, before, after string) *lexicon.Lexicon {
	t.Helper()
	dir := os.DirFS("../../lexicon/en")
	files := fstest.MapFS{}
	names, err := fs.Glob(dir, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			changed := strings.Replace(string(data), before, after, 1)
			if changed == string(data) {
				t.Fatalf("%s does not hold %q", file, before)
			}
			data = []byte(changed)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	lex, err := lexicon.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// Whatever is wrong with an example is found and named with its place.
func TestCheckFindsWhatIsWrong(t *testing.T) {
	for _, test := range []struct{ name, file, before, after, want string }{
		{"open mark", "stances.lex", "yes [Norway]", "yes [Norway", "malformed example (a mark is not closed)"},
		{"wrong target", "stances.lex", "to {the wording}", "to the {wording}", "noun objection finds "},
		{"wrong word", "stances.lex", "[Norway] voiced its <objection>", "[Norway] <voiced> its objection", "noun objection finds "},
		{"fires in a no", "stances.lex", "no  Reject bins", "no  Norway rejected the accord. Bins", "verb reject fires in: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			lex := edited(t, test.file, test.before, test.after)
			plan, err := read.Plan(lex, gazetteer.Default())
			if err != nil {
				t.Fatal(err)
			}
			problems, err := Check(context.Background(), plan, lex)
			if err != nil {
				t.Fatal(err)
			}
			if len(problems) == 0 || !strings.HasPrefix(problems[0], test.file+":") || !strings.Contains(problems[0], test.want) {
				t.Errorf("got %q, want a problem with %q", problems, test.want)
			}
		})
	}
}

func TestTakesPart(t *testing.T) {
	for _, test := range []struct {
		rule, entry string
		want        bool
	}{
		{"verb reject", "verb reject", true},
		{"verb call for", "verb call", false},
		{"verb call (for)", "verb call", true},
		{"adj willing + verb give up", "verb give up", true},
		{"adj willing + verb give up", "adj willing", true},
		{"verb say, after a quotation", "verb say", true},
		{"adverb say", "verb say", false},
		{"", "verb say", false},
		{"verb call", "verb call", true},
		{"verb call (negated)", "verb call", true},
		{"and: verb call", "verb call", true},
	} {
		if got := TakesPart(test.rule, test.entry); got != test.want {
			t.Errorf("TakesPart(%q, %q) = %v", test.rule, test.entry, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("[Norway] <ruled out> {any talks on fishing}.")
	f.Add("{[Norway] <said>}")
	f.Add("[[a]]")
	f.Add("a] <b")
	f.Fuzz(func(t *testing.T, example string) {
		m, err := parse(example)
		if err != nil {
			return
		}
		if strings.ContainsAny(m.text, "[]<>{}") {
			t.Errorf("%q keeps a mark: %q", example, m.text)
		}
		for _, p := range []part{m.holder, m.cue, m.object} {
			if !strings.Contains(m.text, p.words) {
				t.Errorf("%q: %q does not stand in %q", example, p.words, m.text)
			}
		}
	})
}
