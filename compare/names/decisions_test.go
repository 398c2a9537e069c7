package names_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/names"
	"rapporteur/story"
)

func TestReadDecisions(t *testing.T) {
	got, err := names.ReadDecisions("n.txt", "# of the talks\n\nsame  Ana  Solberg, Anna Soll,\n\tapart Per Solberg, Ana Solberg\r\n")
	want := names.Decisions{
		Same:  []names.Decision{{[]string{"Ana Solberg", "Anna Soll"}, "n.txt:3"}},
		Apart: []names.Decision{{[]string{"Per Solberg", "Ana Solberg"}, "n.txt:4"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, test := range []struct{ text, want string }{
		{"join A Bo, C Do", `n.txt:1: "join" is neither same nor apart`},
		{"\nsame Ana Solberg", "n.txt:2: two different names are needed"},
		{"same Ana Solberg, Ana  Solberg, ,!", "n.txt:1: two different names are needed"},
		{"same \xff, b", "n.txt: not UTF-8"},
		{"same a, " + strings.Repeat("b", 2000), "n.txt:1: a name has more than 1024 bytes"},
		{strings.Repeat("#\n", 10_000) + "same a, b", "n.txt:10001: more than 10000 lines"},
	} {
		if d, err := names.ReadDecisions("n.txt", test.text); err == nil || !strings.HasPrefix(err.Error(), test.want) || d.Same != nil {
			t.Errorf("%.30q gives %v, %v, want %s", test.text, d, err, test.want)
		}
	}
}

// What an analyst decides goes before the rules, which would join or part otherwise.
func TestDecisions(t *testing.T) {
	left := func(who annot.Entity) report { return report{{who.Name + " left.", []annot.Entity{who}}} }
	e := func(name string) annot.Entity { return person(name, "state:x", "envoy") }
	for _, test := range []struct {
		name, file string
		reports    []report
		want       string
	}{
		{"two names that no rule joins", "same Ana Solberg, Nina Holm", []report{left(person("Nina Holm", "", "")), left(person("Nina Holm", "", "")), left(person("Ana Solberg", "", ""))},
			"Ana Solberg: Nina Holm (decided in n.txt:1)"},
		{"a surname of two", "same Ana Solberg, Solberg", []report{left(person("Ana Solberg", "", "")), left(person("Per Solberg", "", "")), left(person("Solberg", "", ""))},
			"Ana Solberg: Solberg (decided in n.txt:1)\nPer Solberg:"},
		{"a surname of somebody else", "apart Ana Solberg, Solberg", []report{left(person("Ana Solberg", "", "")), left(person("Solberg", "", ""))},
			"Ana Solberg:\nSolberg:"},
		{"spellings that a rule joins", "apart Zoran Brelensky, Zoran Brelenskyy", []report{left(person("Zoran Brelensky", "", "")), left(person("Zoran Brelenskyy", "", ""))},
			"Zoran Brelensky:\nZoran Brelenskyy:"},
		{"a misspelling that is none", "apart Olof Bantrop, Olof Banttrup", []report{left(e("Olof Bantrop")), left(e("Olof Bantrop")), left(e("Olof Banttrup"))},
			"Olof Bantrop:\nOlof Banttrup:"},
		{"organisations", "same Harrow Drivers, Sandmark Union", []report{
			left(annot.Entity{Kind: annot.Organisation, Key: "org:a", Name: "Harrow Drivers"}), left(annot.Entity{Kind: annot.Organisation, Key: "org:b", Name: "Sandmark Union"})},
			"Harrow Drivers: Sandmark Union (decided in n.txt:1)"},
		{"a name that nobody has", "same Ana Solberg, Nobody Here", []report{left(person("Ana Solberg", "", ""))},
			"Ana Solberg:\nname-decision: n.txt:1: no report has the name \"Nobody Here\""},
	} {
		d, err := names.ReadDecisions("n.txt", test.file)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := merge(t, test.reports...)
		s = &story.Story{Docs: s.Docs}
		if _, err := names.Merge(context.Background(), s, d); err != nil {
			t.Fatal(err)
		}
		if got := summary(s); got != test.want {
			t.Errorf("%s: got:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}

func FuzzReadDecisions(f *testing.F) {
	f.Add("same Ana Solberg, Anna Soll\napart a, b\n# c\n")
	f.Add("same ’, 他说,\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := names.ReadDecisions("n.txt", text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "n.txt:") {
				t.Errorf("error %q", err)
			}
			return
		}
		for _, of := range append(d.Same, d.Apart...) {
			if len(of.Names) < 2 || of.At == "" {
				t.Errorf("decision %+v", of)
			}
		}
	})
}
