package gazetteer_test

import (
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"rapporteur/gazetteer"
)

// small is a gazetteer with something in every file.
func small() map[string]string {
	return map[string]string{
		"states.tsv": "# comment\nkey\tclass\tname\tof\taliases\tdemonyms\tpeople\tcapitals\tseats\n" +
			"region:zu-upper\tregion\tUpper Zubrowka\tstate:zu\n" +
			"state:zu\tstate\tZubrowka\t\tZ.U.; Republic of Zubrowka\tZubrowkan\tZubrowkans\tLutz\tPink House\n",
		"organisations.tsv": "key\tclass\tname\tof\taliases\tdemonyms\tpeople\tseats\n" +
			"org:zu-miners\tunion\tLutz Miners' Union\tstate:zu\tLMU\n",
		"places.tsv":     "key\tclass\tname\tof\taliases\tdemonyms\tpeople\nplace:lutz-lake\tplace\tLake Lutz\n",
		"ambiguous.tsv":  "form\tkey\tnot-before\twhy\nLutz\tstate:zu\tChocolates\ta sweet\n",
		"offices.tsv":    "phrase\trank\tspeaks\tnumber\nCEO\texecutive\tyes\tsg\nfirst minister\thead-of-government\tyes\tsg\nguards\tmilitary\tno\tpl\n",
		"modifiers.tsv":  "word\tspeaks\ndeputy\tyes\nformer\tno\n",
		"givennames.tsv": "name\tgender\nAgatha\tf\n",
		"honorifics.tsv": "name\tgender\nMonsieur\tm\n",
	}
}

func dir(files map[string]string) fs.FS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	g, err := gazetteer.Load(dir(small()))
	if err != nil {
		t.Fatal(err)
	}
	want := gazetteer.Entry{Key: "org:zu-miners", Name: "Lutz Miners' Union", Class: gazetteer.Union, Of: "state:zu"}
	if e := g.Entry("org:zu-miners"); e == nil || *e != want {
		t.Errorf("Entry = %+v, want %+v", e, want)
	}
	if g.Entry("org:none") != nil {
		t.Error("an entry that is not there is found")
	}
	if m, ok := g.Match([]string{"Lutz", "Miners", "'", "Union"}); !ok || m.Words != 4 {
		t.Errorf("Match = %+v, %t", m, ok)
	}
	if _, ok := g.Match([]string{"Lutz", "Chocolates"}); ok {
		t.Error("a form matches before a word that rules it out")
	}
}

// TestLoadErrors breaks one file at a time and wants the message, place included.
func TestLoadErrors(t *testing.T) {
	tests := []struct{ file, old, new, want string }{
		{"states.tsv", "capitals", "towns", `states.tsv:2: columns are`},
		{"states.tsv", "\tPink House", "\tPink House\tmore", "states.tsv:4: 10 fields, at most 9: remove the tabs"},
		{"states.tsv", "state:zu\n", "state:zu\t\n", "states.tsv:3: tab at the end of the line"},
		{"states.tsv", "Zubrowkans", " Zubrowkans", `states.tsv:4: space around " Zubrowkans"`},
		{"states.tsv", "region:zu-upper", "region:zu_upper", `states.tsv:3: key "region:zu_upper" must be "region:" and small letters`},
		{"states.tsv", "region:zu-upper\tregion", "region:zu-upper\tduchy", `states.tsv:3: class "duchy" does not belong in this file`},
		{"states.tsv", "region:zu-upper", "state:zz", `"state:zu" must come before "state:zz": sort the lines`},
		{"states.tsv", "region:zu-upper\tregion", "state:zu\tstate", `states.tsv:4: "state:zu" is there twice`},
		{"states.tsv", "Upper Zubrowka\tstate:zu", "Upper Zubrowka\tstate:zz", `states.tsv:3: region:zu-upper belongs to "state:zz", which is no other entry`},
		{"states.tsv", "Upper Zubrowka", "", "states.tsv:3: region:zu-upper has no name"},
		{"states.tsv", "Z.U.", "Zubrowka", `states.tsv:4: form "Zubrowka" is there twice`},
		{"states.tsv", "Z.U.; ", "Z.U.;", `states.tsv:4: form "Z.U.;Republic of Zubrowka" has a semicolon`},
		{"states.tsv", "Z.U.", "Z’U", `form "Z’U" has a typographic apostrophe`},
		{"states.tsv", "Republic of", "Republic  of", `has a space too many`},
		{"states.tsv", "\n", "\r\n", "states.tsv:2: carriage return"},
		{"states.tsv", "Zubrowkan", "\xff", "states.tsv: not UTF-8"},
		{"organisations.tsv", "LMU", "Zubrowka", `organisations.tsv:2: "Zubrowka" is also a form of state:zu (states.tsv:4): remove one or decide`},
		{"organisations.tsv", "key\t", "# key\t", "organisations.tsv:2: columns are"},
		{"places.tsv", "place:lutz-lake\tplace", "place:lutz-lake\tstate", "places.tsv:2: class \"state\" does not belong"},
		{"ambiguous.tsv", "state:zu", "org:zu-miners", `ambiguous.tsv:2: "Lutz" is no form of "org:zu-miners"`},
		{"ambiguous.tsv", "Chocolates", "", `ambiguous.tsv:2: "Lutz" needs words`},
		{"offices.tsv", "first minister", "First minister", `phrase "First minister" must be in small letters`},
		{"offices.tsv", "head-of-government", "boss", `offices.tsv:3: rank "boss" is none of`},
		{"offices.tsv", "no\tpl", "perhaps\tpl", `offices.tsv:4: speaks is "perhaps"`},
		{"offices.tsv", "no\tpl", "no\tmany", `offices.tsv:4: number is "many"`},
		{"modifiers.tsv", "former\tno", "former\t-", `modifiers.tsv:3: speaks is "-"`},
		{"modifiers.tsv", "former", "long since", `"long since" must be one word`},
		{"givennames.tsv", "\tf", "\tx", `givennames.tsv:2: gender "x" is none of m, f, both`},
		{"honorifics.tsv", "Monsieur", "Monsieur le", `honorifics.tsv:2: "Monsieur le" must be one word`},
	}
	for _, test := range tests {
		files := small()
		files[test.file] = strings.Replace(files[test.file], test.old, test.new, 1)
		if test.old == "\n" {
			files[test.file] = strings.ReplaceAll(small()[test.file], test.old, test.new)
		}
		if files[test.file] == small()[test.file] {
			t.Errorf("%s: %q is not there to be broken", test.file, test.old)
			continue
		}
		_, err := gazetteer.Load(dir(files))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s with %q: error %v\nwant %s", test.file, test.new, err, test.want)
		}
	}
	files := small()
	delete(files, "places.tsv")
	if _, err := gazetteer.Load(dir(files)); err == nil || !strings.Contains(err.Error(), "places.tsv") {
		t.Errorf("missing file: %v", err)
	}
}

func TestThirdClaim(t *testing.T) {
	files := small()
	files["organisations.tsv"] += "org:zu-other\tunion\tOther\t\tLutz\norg:zu-third\tunion\tThird\t\tLutz\n"
	if _, err := gazetteer.Load(dir(files)); err == nil || !strings.Contains(err.Error(), "3 entries, at most 2") {
		t.Errorf("third claim: %v", err)
	}
}

func TestDigest(t *testing.T) {
	a, err := gazetteer.Load(dir(small()))
	if err != nil {
		t.Fatal(err)
	}
	files := small()
	files["givennames.tsv"] = strings.Replace(files["givennames.tsv"], "\tf", "\tm", 1)
	b, err := gazetteer.Load(dir(files))
	if err != nil {
		t.Fatal(err)
	}
	if a.Digest() == "" || a.Digest() == b.Digest() {
		t.Errorf("digests %q and %q of different files", a.Digest(), b.Digest())
	}
}

// TestData is the lint of the embedded files beyond what Load refuses.
func TestData(t *testing.T) {
	fsys := os.DirFS("data")
	if _, err := gazetteer.Load(fsys); err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(fsys, "*")
	if err != nil {
		t.Fatal(err)
	}
	if want := slices.Sorted(maps.Keys(small())); !slices.Equal(names, want) {
		t.Errorf("files %q, want %q: a file that is not loaded is not knowledge", names, want)
	}
	g := gazetteer.Default()
	forms := readForms(t, fsys)
	if n := len(forms); n < 3000 {
		t.Errorf("only %d forms", n)
	}
	given := 0
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		key := forms[form]
		words := strings.Fields(form)
		if len(words) == 1 && len(form) < 2 {
			t.Errorf("%s: form %q is one letter", key, form)
		}
		if len(words) == 1 && form == strings.Map(smallLetter, form) && !lowerCaseForms[form] {
			t.Errorf("%s: form %q is one small word; list it in lowerCaseForms if it names nothing else", key, form)
		}
		if _, _, ok := g.Office(words); ok && len(words) == 1 {
			t.Errorf("%s: form %q is also an office", key, form)
		}
		if _, ok := g.GivenName(form); ok {
			given++
			if !alsoGivenNames[form] {
				t.Errorf("%s: form %q is also a given name; decide, and list it in alsoGivenNames and README.md", key, form)
			}
		}
		// A form with an article must not hide a longer name that starts after it.
		if rest, ok := cutArticle(form); ok {
			for other, otherKey := range forms {
				if otherKey != key && strings.HasPrefix(other, rest+" ") && !covered(g, form, other[len(rest)+1:]) {
					t.Errorf("%s: form %q hides %q of %s: drop it or rule it out in ambiguous.tsv", key, form, other, otherKey)
				}
			}
		}
	}
	if given != len(alsoGivenNames) {
		t.Errorf("%d forms are given names, %d are listed", given, len(alsoGivenNames))
	}
}

// lowerCaseForms are single small words that name just one thing.
var lowerCaseForms = map[string]bool{"dbb": true, "dpa": true, "eurozone": true, "peshmerga": true, "ynet": true}

// smallLetter keeps small letters and drops all else.
func smallLetter(r rune) rune {
	if unicode.IsLower(r) {
		return r
	}
	return -1
}

// alsoGivenNames are the forms that are given names too. README.md tells how a
// reader of sentences decides.
var alsoGivenNames = map[string]bool{
	"Amal": true, "Georgia": true, "Israel": true, "Jordan": true, "Milan": true, "Sydney": true, "Virginia": true,
}

func cutArticle(form string) (string, bool) {
	if rest, ok := strings.CutPrefix(form, "The "); ok {
		return rest, true
	}
	return strings.CutPrefix(form, "the ")
}

// covered reports whether form does not match in full before the words after it.
func covered(g *gazetteer.Gazetteer, form, after string) bool {
	words := strings.Fields(form + " " + after)
	m, ok := g.Match(words)
	return !ok || m.Words != len(strings.Fields(form))
}

// readForms reads all forms from the files, by a way of its own.
func readForms(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	forms := map[string]string{}
	for _, name := range []string{"states.tsv", "organisations.tsv", "places.tsv"} {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if line[0] == '#' || fields[0] == "key" {
				continue
			}
			forms[fields[2]] = fields[0]
			for _, list := range fields[min(4, len(fields)):] {
				for _, form := range strings.Split(list, "; ") {
					if form != "" {
						forms[form] = fields[0]
					}
				}
			}
		}
	}
	return forms
}

func BenchmarkLoad(b *testing.B) {
	fsys := os.DirFS("data")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := gazetteer.Load(fsys); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzLoad(f *testing.F) {
	files := small()
	f.Add(files["states.tsv"], files["ambiguous.tsv"], files["offices.tsv"], files["givennames.tsv"])
	f.Add("key\tclass", "form\t\n\t\t\t", "\n\n#", "name\tgender\n\t")
	f.Add("", "\xff", "phrase\trank\tspeaks\tnumber\n' s\tunion\tyes\tsg", "name\tgender\n'\tm")
	f.Fuzz(func(t *testing.T, states, ambiguous, offices, given string) {
		files := small()
		files["states.tsv"], files["ambiguous.tsv"], files["offices.tsv"], files["givennames.tsv"] = states, ambiguous, offices, given
		g, err := gazetteer.Load(dir(files))
		if (g == nil) == (err == nil) {
			t.Fatalf("gazetteer %v with error %v", g, err)
		}
		if err != nil && strings.Count(err.Error(), "\n") > 60 {
			t.Fatalf("the error has no bound: %d lines", strings.Count(err.Error(), "\n"))
		}
		if g != nil {
			words := strings.Fields(states)
			for i := range words {
				g.Match(words[i:])
				g.Office(words[i:])
			}
		}
	})
}
