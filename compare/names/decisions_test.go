package names_test

import (
	"context"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/names"
	"rapporteur/story"
)

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
			"Ana Solberg:"},
	} {
		word, list, _ := strings.Cut(test.file, " ")
		decided, d := []names.Decision{{strings.Split(list, ", "), "n.txt:1"}}, names.Decisions{}
		if word == "same" {
			d.Same = decided
		} else {
			d.Apart = decided
		}
		s, _ := merge(t, test.reports...)
		s = &story.Story{Docs: s.Docs}
		if _, err := names.Merge(context.Background(), s, d, &names.Memory{}); err != nil {
			t.Fatal(err)
		}
		if got := summary(s); got != test.want {
			t.Errorf("%s: got:\n%s\nwant:\n%s", test.name, got, test.want)
		}
	}
}
