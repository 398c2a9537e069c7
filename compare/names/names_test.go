package names_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/compare/names"
	"rapporteur/story"
)

// report is a document that is a list of sentences; each names entities, written
// "kind key name | for | role", the name as it stands in the sentence.
type report []line

type line struct {
	text     string
	entities []annot.Entity
}

func person(name, party, role string) annot.Entity {
	return annot.Entity{Kind: annot.Person, Key: "person:" + strings.ToLower(name), Name: name, For: party, Role: role}
}

func merge(t *testing.T, reports ...report) (*story.Story, []names.Misspelling) {
	t.Helper()
	s := &story.Story{}
	for i, r := range reports {
		b := testdoc.New(t, fmt.Sprintf("%c.txt", 'a'+i))
		for _, l := range r {
			at := b.Sentence(l.text)
			for _, e := range l.entities {
				b.Entity(e, at, e.Name)
			}
		}
		s.Docs = append(s.Docs, b.Done())
	}
	odd, err := names.Merge(context.Background(), s, names.Decisions{}, &names.Memory{})
	if err != nil {
		t.Fatal(err)
	}
	return s, odd
}

// summary tells of every name its variants, and of every finding its message.
func summary(s *story.Story) string {
	var out []string
	for _, n := range s.Names {
		var forms []string
		for _, v := range n.Variants {
			if len(v.Evidence) == 0 {
				forms = append(forms, "NO EVIDENCE")
			}
			if v.Form != n.Name {
				forms = append(forms, fmt.Sprintf("%s (%s)", v.Form, v.Why))
			}
		}
		out = append(out, strings.TrimSpace(n.Name+": "+strings.Join(forms, ", ")))
	}
	for _, f := range s.Findings {
		out = append(out, f.ID+": "+f.Message)
	}
	return strings.Join(out, "\n")
}

func TestMerge(t *testing.T) {
	met := func(who annot.Entity, others ...annot.Entity) line {
		l := line{text: "Envoy " + who.Name, entities: []annot.Entity{who}}
		for _, o := range others {
			l.text += " met " + o.Name
			l.entities = append(l.entities, o)
		}
		l.text += " at noon."
		return l
	}
	quill := person("Ada Quill", "", "")
	for _, test := range []struct {
		name    string
		reports []report
		want    string
	}{
		{"surname of the only full name", []report{{met(person("Ana Solberg", "", ""))}, {met(person("Solberg", "", ""))}},
			"Ana Solberg: Solberg (same surname as Ana Solberg)"},
		{"surname of two", []report{{met(person("Ana Solberg", "", ""))}, {met(person("Per Solberg", "", ""))}, {met(person("Solberg", "", ""))}},
			"Ana Solberg:\nPer Solberg:\nalias-unresolved: \"Solberg\" may be Ana Solberg or Per Solberg; left unresolved"},
		{"party decides between two", []report{{met(person("Ana Solberg", "state:x", ""))}, {met(person("Per Solberg", "state:y", ""))}, {met(person("Solberg", "state:y", ""))}},
			"Ana Solberg:\nPer Solberg: Solberg (same surname and party as Per Solberg)"},
		{"aliases of two, each by party, in front in the alphabet", []report{{met(person("Zoe Arnberg", "state:x", ""))}, {met(person("Yan Arnberg", "state:y", ""))}, {met(person("Arnberg", "state:x", ""))}, {met(person("Arnberg", "state:y", ""))}},
			"Yan Arnberg: Arnberg (same surname and party as Yan Arnberg)\nZoe Arnberg: Arnberg (same surname and party as Zoe Arnberg)"},
		{"surname of the one whom most reports name", []report{{met(person("Ana Solberg", "", ""))}, {met(person("Ana Solberg", "", ""))}, {met(person("Ana Solberg", "", ""))}, {met(person("Ana Solberg", "", ""))}, {met(person("Per Solberg", "", ""))}, {met(person("Solberg", "", ""))}},
			"Ana Solberg: Solberg (same surname (named in most reports) as Ana Solberg)\nPer Solberg:"},
		{"transliterated surname", []report{{met(person("Zoran Brelensky", "", ""))}, {met(person("Brelenskyy", "", ""))}},
			"Zoran Brelensky: Brelenskyy (same surname, transliterated as Zoran Brelensky)"},
		{"transliterated name, the frequent form wins", []report{{met(person("Zoran Brelenskyy", "", ""))}, {met(person("Zoran Brelensky", "", ""))}, {met(person("Zoran Brelenskyy", "", ""))}},
			"Zoran Brelenskyy: Zoran Brelensky (transliteration)"},
		{"hyphen", []report{{met(person("Pak Dong-ho", "", ""))}, {met(person("Pak Dong Ho", "", ""))}, {met(person("Pak", "", ""))}},
			"Pak Dong Ho: Pak (same surname as Pak Dong Ho), Pak Dong-ho (same name)"},
		{"initial and middle name", []report{{met(person("Katrin Mardell", "", ""))}, {met(person("K. Mardell", "", ""))}, {met(person("Katrin J. Mardell", "", ""))}, {met(person("Kat Mardell", "", ""))}, {met(person("Katrin Mardell", "", ""))}},
			"Katrin Mardell: K. Mardell (short for Katrin J. Mardell), Kat Mardell (short for Katrin J. Mardell), Katrin J. Mardell (fuller form)"},
		{"two middle names", []report{{met(person("John A. Mardell", "", ""))}, {met(person("John B. Mardell", "", ""))}},
			"John A. Mardell:\nJohn B. Mardell:"},
		{"office taken for a name", []report{{met(person("Vice Foreign Minister Ana Solberg", "", ""))}, {met(person("Ana Solberg", "", ""))}, {met(person("Secretary King", "", ""))}},
			"Ana Solberg: Vice Foreign Minister Ana Solberg (same name)\nSecretary King:"},
		{"particle", []report{{met(person("Rolf von der Asch", "", ""))}, {met(person("von der Asch", "", ""))}},
			"Rolf von der Asch: von der Asch (same surname as Rolf von der Asch)"},
		{"misspelling with companion and given name", []report{
			{met(person("Olof Bantrop", "", ""), quill)}, {met(person("Olof Bantrop", "", ""), quill)}, {met(person("Olof Banttropf", "", ""), quill)}},
			"Ada Quill:\nOlof Bantrop: Olof Banttropf (read as Olof Bantrop: same given name, same companion (check))\nname-variant: \"Olof Banttropf\" is read as Olof Bantrop: same given name, same companion (check)"},
		{"misspelling with role and party", []report{
			{met(person("Choi Son Hwa", "state:x", "vice minister"))}, {met(person("Choi Sun Hwa", "state:x", "vice minister"))}},
			"Choi Son Hwa: Choi Sun Hwa (read as Choi Son Hwa: same role for the same party (check))\nname-variant: \"Choi Sun Hwa\" is read as Choi Son Hwa: same role for the same party (check)"},
		{"close, but nothing else", []report{{met(person("Olof Bantrop", "", ""))}, {met(person("Olof Banttropf", "", ""))}},
			"Olof Bantrop:\nOlof Banttropf:"},
		{"close, but both in one report", []report{{met(person("Olof Bantrop", "", ""), quill), met(person("Olof Bantrup", "", ""), quill)}, {met(person("Olof Bantrop", "", ""), quill)}},
			"Ada Quill:\nOlof Bantrop:\nOlof Bantrup:"},
		{"man and woman", []report{{met(person("Ilya Petronov", "state:x", "minister"))}, {met(person("Ilya Petronova", "state:x", "minister"))}},
			"Ilya Petronov:\nIlya Petronova:"},
		{"minister and deputy", []report{{met(person("Hans Merkdal", "state:x", "minister"))}, {met(person("Hans Merktal", "state:x", "deputy minister"))}},
			"Hans Merkdal:\nHans Merktal:"},
		{"parties differ", []report{{met(person("Ana Solberg", "state:x", ""))}, {met(person("Ana Solberg", "state:y", ""))}, {met(person("Ana Solberg", "state:y", ""))}},
			"Ana Solberg:\nparty-differs: Ana Solberg is said to speak for state:y (2), state:x (1); read as state:y"},
		{"one description of two parties", []report{
			{{"The president left.", []annot.Entity{{Kind: annot.Group, Key: "group:president", Name: "president", For: "state:x"}}}},
			{{"The president left.", []annot.Entity{{Kind: annot.Group, Key: "group:president", Name: "president"}}}}},
			"president:\npresident:"},
		{"short form of an organisation", []report{
			{{"The Sandmark Drivers Union (SDU) met.", []annot.Entity{
				{Kind: annot.Organisation, Key: "org:sandmark drivers union", Name: "Sandmark Drivers Union"}}}},
			{{"The SDU met again.", []annot.Entity{{Kind: annot.Organisation, Key: "org:sdu", Name: "SDU"}}}}},
			"Sandmark Drivers Union: SDU (short form of Sandmark Drivers Union)"},
		{"initials of two organisations", []report{
			{{"The Sandmark Drivers Union met.", []annot.Entity{
				{Kind: annot.Organisation, Key: "org:sandmark drivers union", Name: "Sandmark Drivers Union"}}}},
			{{"The Solberg Dockers Union met.", []annot.Entity{
				{Kind: annot.Organisation, Key: "org:solberg dockers union", Name: "Solberg Dockers Union"}}}},
			{{"The SDU met again.", []annot.Entity{{Kind: annot.Organisation, Key: "org:sdu", Name: "SDU"}}}}},
			"SDU:\nSandmark Drivers Union:\nSolberg Dockers Union:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, _ := merge(t, test.reports...)
			if got := summary(s); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
			for doc, of := range s.NameOf {
				for e, n := range of {
					if n >= len(s.Names) || n < 0 && !strings.Contains(test.want, "alias-unresolved") {
						t.Errorf("NameOf[%d][%d] = %d of %d names", doc, e, n, len(s.Names))
					}
				}
			}
		})
	}
}

// A short form joins the organisation that a report calls by both.
func TestShortForm(t *testing.T) {
	a := testdoc.New(t, "a.txt")
	at := a.Sentence("The Sandmark Drivers Union (SDU) met.")
	sdu := a.Entity(annot.Entity{Kind: annot.Organisation, Key: "org:sandmark drivers union", Name: "Sandmark Drivers Union"}, at, "Sandmark Drivers Union")
	a.Mention(sdu, at, "SDU")
	b := testdoc.New(t, "b.txt")
	at = b.Sentence("Rolf Asch of the SDU left.")
	b.Entity(annot.Entity{Kind: annot.Organisation, Key: "org:sdu", Name: "SDU"}, at, "SDU")
	b.Entity(person("Rolf Asch", "org:sdu", "president"), at, "Rolf Asch")
	s := &story.Story{Docs: []*annot.Document{a.Done(), b.Done()}}
	if _, err := names.Merge(context.Background(), s, names.Decisions{}, &names.Memory{}); err != nil {
		t.Fatal(err)
	}
	if got, want := summary(s), "Sandmark Drivers Union: SDU (short form of Sandmark Drivers Union)\nRolf Asch:"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := s.Names[1].For; got != "org:sandmark drivers union" {
		t.Errorf("the person speaks for %q, want the key of the name", got)
	}
}

// A source without a name is one only as far as it speaks for one party.
func TestSources(t *testing.T) {
	source := func(party string) report {
		return report{{"Some officials spoke.", []annot.Entity{{Kind: annot.UnnamedSource, Key: "source:officials", Name: "officials", For: party}}}}
	}
	s, _ := merge(t, source("state:x"), source("state:y"), source("state:x"))
	if len(s.Names) != 2 || s.NameOf[0][0] != s.NameOf[2][0] || s.NameOf[0][0] == s.NameOf[1][0] {
		t.Errorf("names %v, of %v: want two, by party", s.Names, s.NameOf)
	}
}

func TestMisspellingEvidence(t *testing.T) {
	e := func(name string) annot.Entity { return person(name, "state:x", "envoy") }
	s, odd := merge(t,
		report{{"Olof Bantrop left.", []annot.Entity{e("Olof Bantrop")}}},
		report{{"Olof Bantrop came.", []annot.Entity{e("Olof Bantrop")}}},
		report{{"It rained.", nil}, {"Olof Banttrup came.", []annot.Entity{e("Olof Banttrup")}}})
	if len(odd) != 1 {
		t.Fatalf("%d misspellings, want 1", len(odd))
	}
	m := odd[0]
	if m.Form != "Olof Banttrup" || m.As != "Olof Bantrop" || s.Names[m.Name].Name != "Olof Bantrop" {
		t.Errorf("got %+v", m)
	}
	if docs := []int{m.Usual[0].Doc, m.Usual[1].Doc, m.Odd[0].Doc}; !slices.Equal(docs, []int{0, 1, 2}) || m.Odd[0].Sentence != 1 {
		t.Errorf("evidence: usual %v, odd %v", m.Usual, m.Odd)
	}
}
