package conflict_test

import (
	"context"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/facts"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

const knownFacts = `
fact invasion
  says     Tarsia invaded Vesmark
  date     2019-05-04
  event    invasion, war began, crossed the Lune
  about    Vesmark, Tarsia
  not      skirmish
  title    Chronology
  checked  2031-03-01
fact isles
  says     Tarsia seized the Orlen isles
  date     1997-02
  event    seized
  about    Tarsia
fact army
  says     the size of the peacetime army
  figure   40,000 troops
  of       peacetime army
  about    Vesmark
  url      https://example.org/army
  checked  2031-03-01
`

// held compares documents with knownFacts.
func held(t *testing.T, docs ...*annot.Document) *story.Story {
	t.Helper()
	list, err := facts.Read("t.facts", knownFacts)
	if err != nil {
		t.Fatal(err)
	}
	s, err := compare.Build(context.Background(), docs, compare.Options{Facts: list})
	if err != nil {
		t.Fatal(err)
	}
	if list[0].Told != nil {
		t.Error("the facts given were changed")
	}
	return s
}

// dating is a document of two sentences: one that names both sides, and one with a date.
func dating(t *testing.T, name, text, words, value string) *annot.Document {
	b := testdoc.New(t, name)
	first := b.Sentence("Envoys of Vesmark and Tarsia met.")
	v := b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, first, "Vesmark")
	r := b.Entity(annot.Entity{Kind: annot.State, Key: "state:tarsia", Name: "Tarsia"}, first, "Tarsia")
	s := b.Sentence(text)
	for _, m := range []struct {
		words string
		is    annot.EntityIdx
	}{{"Vesmark", v}, {"Tarsia", r}, {"Selm", r}} {
		if strings.Contains(text, m.words) {
			b.Mention(m.is, s, m.words)
		}
	}
	if strings.Contains(text, "Quillia") {
		b.Entity(annot.Entity{Kind: annot.State, Key: "state:quillia", Name: "Quillia"}, s, "Quillia")
	}
	b.Date(s, words, value)
	return b.Done()
}

func TestFactDates(t *testing.T) {
	for _, test := range []struct {
		text, words, value string
		raised, told       bool
	}{
		{"The talks come in a conflict that erupted with Tarsia's invasion of Vesmark on May 4, 2009.", "May 4, 2009", "2009-05-04", true, false},
		{"Tarsia invaded Vesmark in 2009.", "2009", "2009", true, false},
		{"In 2009, Tarsia invaded Vesmark.", "2009", "2009", true, false},
		{"The 2009 invasion of Vesmark by Tarsia cost many lives.", "2009", "2009", true, false},
		{"Selm's invasion of Vesmark in June 2019 failed.", "June 2019", "2019-06", true, false}, // Selm is a capital
		{"The war began on 4 May 2009.", "4 May 2009", "2009-05-04", true, false},
		{"The war, which began in 2009, goes on.", "2009", "2009", true, false},
		{"Tarsian troops crossed the Lune in 2009.", "2009", "2009", true, false},
		{"Tarsia's war on Vesmark, launched in 2009, goes on.", "2009", "2009", true, false},
		{"Since May 4, 2009, when Tarsia invaded Vesmark, trade has stopped.", "May 4, 2009", "2009-05-04", true, false},
		{"The chief of Tarsia ordered the invasion of Vesmark in 2009.", "2009", "2009", true, false},

		{"Tarsia invaded Vesmark in 2019.", "2019", "2019", false, true},
		{"Tarsia invaded Vesmark on 5 May 2019.", "5 May 2019", "2019-05-05", false, true},
		{"Fighting broke out in May 2019.", "May 2019", "2019-05", false, true},

		{"A skirmish led to the invasion of Vesmark by Tarsia in 2009.", "2009", "2009", false, false},
		{"Tarsia's invasion of Quillia in 2009 was short.", "2009", "2009", false, false},
		{"Tarsia seized the Orlen isles in 1997.", "1997", "1997", false, true},
		{"Tarsia's invasion of the isles in 1997 was short.", "1997", "1997", false, false}, // another fact's date
		{"Tarsia's invasion of Vesmark entered its fourth year in 2022.", "2022", "2022", false, false},
		{"Sanctions imposed over Tarsia's invasion of Vesmark in 2022 remain.", "2022", "2022", false, false},
		{"In 2022, three years after Tarsia's invasion of Vesmark, talks failed.", "2022", "2022", false, false},
		{"The invasion of Vesmark by Tarsia would end in 2032.", "2032", "2032", false, false},
		{"Talks on the invasion of Vesmark by Tarsia began in 2022.", "2022", "2022", false, false},
		{"Since Tarsia's invasion of Vesmark, talks were held in 2022.", "2022", "2022", false, false},
		{"The invasion of Vesmark by Tarsia displaced thousands in 2022.", "2022", "2022", false, false},
		{"Tarsia's invasion of Vesmark was condemned in 2022.", "2022", "2022", false, false},
		{"Vesmark has asked for arms since the invasion by Tarsia and got them in 2022.", "2022", "2022", false, false},
		{"The anniversary of Tarsia's invasion of Vesmark in 2022 was quiet.", "2022", "2022", false, false},
	} {
		s := held(t, dating(t, "a.txt", test.text, test.words, test.value))
		raised, told := len(s.Conflicts) > 0, len(s.Facts[0].Told)+len(s.Facts[1].Told) > 0
		if raised != test.raised || told != test.told {
			t.Errorf("%s: raised %v, told %v", test.text, raised, told)
		}
		for _, c := range s.Conflicts {
			e := c.Sides[0].Evidence[0]
			if c.Kind != story.Date || c.Rule != "fact-sheet" || len(c.Sides) != 1 || c.Fact == nil || c.Fact.ID != "invasion" || s.Docs[0].Slice(e.Mark) != test.words {
				t.Errorf("%s: %+v", test.text, c)
			}
		}
	}
}

func TestFactFigures(t *testing.T) {
	doc := func(text, count string, value float64) *annot.Document {
		b := testdoc.New(t, "a.txt")
		s := b.Sentence(text)
		b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, s, "Vesmark")
		b.Quantity(s, count+" soldiers", value, "soldiers", "the peacetime army of Vesmark", annot.Exact)
		return b.Done()
	}
	want(t, held(t, doc("At 50,000 soldiers, the peacetime army of Vesmark is small.", "50,000", 50000)),
		`figure fact-sheet: "50,000 soldiers" against 40,000 troops in the fact sheet (t.facts:15, army)`)
	s := held(t, doc("At 40,000 soldiers, the peacetime army of Vesmark is small.", "40,000", 40000))
	want(t, s)
	if len(s.Facts[2].Told) != 1 {
		t.Error("the sentence does not tell the fact")
	}
	want(t, held(t, doc("Tarsia wants 20,000 soldiers in the peacetime army of Vesmark.", "20,000", 20000)))
}

// A fact without a source is noted, and contradicts nobody.
func TestFactWithoutSource(t *testing.T) {
	s := held(t, dating(t, "a.txt", "Tarsia seized the Orlen isles in 1979.", "1979", "1979"))
	want(t, s)
	if len(s.Findings) != 1 || s.Findings[0].ID != "fact-unsourced" || !strings.HasPrefix(s.Findings[0].Message, "t.facts:10: fact isles has no source") {
		t.Errorf("findings: %+v", s.Findings)
	}
}

// Where two reports differ already, the fact joins their conflict.
func TestFactJoinsReports(t *testing.T) {
	s := held(t, dating(t, "a.txt", "The war between Vesmark and Tarsia began on 4 May 2019.", "4 May 2019", "2019-05-04"),
		dating(t, "b.txt", "Remember, an editor of the Post wrote, that the war of Tarsia with Vesmark began on 4 May 2009.", "4 May 2009", "2009-05-04"))
	want(t, s, `date date-other-year: the same event is dated "4 May 2019" and "4 May 2009"; the fact sheet has 2019-05-04 (t.facts:2)`)
	if c := s.Conflicts[0]; c.Fact == nil || len(c.Sides) != 2 {
		t.Errorf("%+v", c)
	}
}
