package parties

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
)

var world = World{
	Class: func(key string) (string, string) {
		if strings.HasPrefix(key, "state:") {
			return "state", ""
		}
		return "union", ""
	},
}

func TestSides(t *testing.T) {
	labour := dossier.Kind{ID: "labour", Sides: []dossier.Side{
		{ID: "union", Name: "Workers", Heads: []string{"union", "teachers"}, Classes: []string{"union"}},
		{ID: "employer", Name: "Employer", Heads: []string{"district", "mayor"}},
	}}
	r := func(names ...story.Name) *resolver {
		f := &Table{story: &story.Story{Names: names}, kind: labour, world: world}
		r := &resolver{t: f, byKey: map[string]int{}}
		for i, n := range names {
			r.byKey[n.Key] = i
		}
		r.mainOfSides()
		return r
	}
	often := func(n int) []story.Variant {
		return []story.Variant{{Form: "x", Evidence: make([]story.Evidence, n)}}
	}
	x := r(story.Name{Key: "org:Harrow Union", Kind: annot.Organisation, Name: "Harrow Union", Variants: often(3)},
		story.Name{Key: "group:teachers", Kind: annot.Group, Name: "teachers", Variants: often(5)},
		story.Name{Key: "person:x", Kind: annot.Person, Name: "Max Orr", Role: "mayor"},
		story.Name{Key: "group:parents", Kind: annot.Group, Name: "parents", Variants: often(2)})
	for i, want := range []string{"org:Harrow Union", "org:Harrow Union", "side:employer", ""} {
		if got := x.party(i, 0); got != want {
			t.Errorf("%s: party %q, want %q", x.t.story.Names[i].Name, got, want)
		}
	}
}

// At talks within a state the others are no parties, and a body whose name ends in a word for the
// government is not the government.
func TestHomeState(t *testing.T) {
	kind := dossier.Kind{ID: "legislative", Sides: []dossier.Side{
		{ID: "executive", Name: "Executive", Heads: []string{"government", "president"}},
		{ID: "party", Name: "Party", Classes: []string{"political-party"}},
	}}
	classes := map[string]string{"org:reds": "political-party", "org:senate": "legislature"}
	w := World{Class: func(key string) (string, string) {
		if strings.HasPrefix(key, "state:") {
			return "state", ""
		}
		return classes[key], ""
	}}
	often := func(n int) []story.Variant {
		return []story.Variant{{Form: "x", Evidence: make([]story.Evidence, n)}}
	}
	names := []story.Name{
		{Key: "state:no", Kind: annot.State, Name: "Norway", Variants: often(9)},
		{Key: "state:cl", Kind: annot.State, Name: "Chile", Variants: often(2)},
		{Key: "org:lean government", Kind: annot.Organisation, Name: "Lean Government", Variants: often(4)},
		{Key: "person:a", Kind: annot.Person, Name: "Ana Lund", For: "state:cl", Role: "president"},
		{Key: "person:b", Kind: annot.Person, Name: "Bo Berg", Role: "president"},
		{Key: "org:reds", Kind: annot.Organisation, Name: "Reds", Variants: often(5)},
		{Key: "org:senate", Kind: annot.Organisation, Name: "Senate", Variants: often(5)},
		{Key: "person:c", Kind: annot.Person, Name: "Eva Dahl", For: "org:senate", Role: "leader"},
	}
	s := &story.Story{Names: names,
		Docs:   []*annot.Document{{Entities: []annot.Entity{{Kind: annot.Person, Name: "Eva Dahl", For: "org:reds"}}}},
		NameOf: [][]int{{7}}}
	f := Find(s, kind, w)
	var got []string
	for i, n := range names {
		party := "-"
		if p := f.Of[i]; p >= 0 {
			party = f.Parties[p].Name
		}
		got = append(got, n.Name+": "+party)
	}
	want := []string{"Norway: Executive", "Chile: -", "Lean Government: -", "Ana Lund: -", "Bo Berg: Executive", "Reds: Reds", "Senate: -", "Eva Dahl: Reds"}
	if !slices.Equal(got, want) {
		t.Errorf("parties are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// "The company" is the one at the talks only where the report lets it be.
func TestDescribedElsewhere(t *testing.T) {
	kind := dossier.Kind{ID: "labour", Sides: []dossier.Side{
		{ID: "employer", Name: "Employer", Heads: []string{"company", "companies"}, Classes: []string{"company"}},
	}}
	w := World{Class: func(key string) (string, string) { return "company", "" }}
	often := []story.Variant{{Form: "x", Evidence: make([]story.Evidence, 5)}}
	s := &story.Story{
		Names: []story.Name{
			{Key: "org:harrow", Kind: annot.Organisation, Name: "Harrow Motors", Variants: often},
			{Key: "org:sand", Kind: annot.Organisation, Name: "Sand Motors"},
			{Key: "group:company", Kind: annot.Group, Name: "company"},
			{Key: "group:companies", Kind: annot.Group, Name: "companies"},
		},
		Docs:   make([]*annot.Document, 4),
		NameOf: [][]int{{0, 2}, {0, 1, 2}, {1, 2}, {2, 3}},
	}
	for d := range s.Docs {
		s.Docs[d] = &annot.Document{Entities: make([]annot.Entity, len(s.NameOf[d]))}
	}
	f := Find(s, kind, w)
	if f.Of[2] != f.Of[0] || f.Of[3] >= 0 {
		t.Errorf("parties %v, want that of the company for its description, and none for several", f.Of)
	}
	for d, want := range []bool{false, true, true, false} {
		if f.Elsewhere[d][2] != want {
			t.Errorf("report %d: the description is another's: %v, want %v", d, !want, want)
		}
	}
}

// Where a state fights an armed group of its own, "the army" is the state's, and several governments
// are not its own.
func TestDividedState(t *testing.T) {
	kind := dossier.Kind{ID: "peace", States: true, Sides: []dossier.Side{
		{ID: "government", Name: "Government", Heads: []string{"government", "army"}},
		{ID: "rebels", Name: "Armed group", Heads: []string{"rebels"}, Classes: []string{"armed-group"}},
	}}
	w := World{Class: func(key string) (string, string) {
		if key == "org:front" {
			return "armed-group", "state:no"
		}
		return "state", ""
	}}
	often := []story.Variant{{Form: "x", Evidence: make([]story.Evidence, 5)}}
	names := []story.Name{
		{Key: "state:no", Kind: annot.State, Name: "Norway", Variants: often},
		{Key: "org:front", Kind: annot.Organisation, Name: "Fjord Front", Variants: often},
		{Key: "group:army", Kind: annot.Group, Name: "army"},
		{Key: "group:governments", Kind: annot.Group, Name: "governments"},
	}
	f := Find(&story.Story{Names: names}, kind, w)
	if f.Of[2] != f.Of[0] || f.Of[3] == f.Of[0] {
		t.Errorf("parties %v, want the army with its state and the governments without", f.Of)
	}
}

// Whom an office or all members of a chamber stand for when no name is told.
func TestOffices(t *testing.T) {
	kind := dossier.Kind{ID: "trade", States: true, Sides: []dossier.Side{
		{ID: "government", Name: "Government", Heads: []string{"government"}},
		{ID: "parliament", Name: "Parliament", Heads: []string{"parliament"}, Classes: []string{"legislature"}},
	}}
	w := World{Class: func(key string) (string, string) {
		switch {
		case strings.HasPrefix(key, "state:"):
			return "state", ""
		case strings.HasPrefix(key, "org:"):
			return "legislature", "state:no"
		}
		return "", ""
	}}
	often := func(n int) []story.Variant {
		return []story.Variant{{Form: "x", Evidence: make([]story.Evidence, n)}}
	}
	names := []story.Name{
		{Key: "state:no", Kind: annot.State, Name: "Norway", Variants: often(9)},
		{Key: "state:cl", Kind: annot.State, Name: "Chile", Variants: often(2)},
		{Key: "org:storting", Kind: annot.Organisation, Name: "Storting", Variants: often(5)},
		{Key: "org:senate", Kind: annot.Organisation, Name: "Chilean Senate", Variants: often(1)},
		{Key: "person:a", Kind: annot.Person, Name: "Ana Lund", For: "state:no", Role: "prime minister", Variants: often(6)},
		{Key: "person:b", Kind: annot.Person, Name: "Pedro Ruiz", For: "state:cl", Role: "prime minister", Variants: often(2)},
		{Key: "person:c", Kind: annot.Person, Name: "Eva Dahl", For: "state:no", Role: "envoy", Variants: often(3)},
		{Key: "person:d", Kind: annot.Person, Name: "Rosa Diaz", For: "state:cl", Role: "envoy", Variants: often(3)},
		{Key: "group:prime minister", Kind: annot.Group, Name: "prime minister"},
		{Key: "group:pm", Kind: annot.Group, Name: "PM"},
		{Key: "group:envoy", Kind: annot.Group, Name: "envoy"},
		{Key: "group:mps", Kind: annot.Group, Name: "MPs"},
		{Key: "group:senators", Kind: annot.Group, Name: "Senators"},
		{Key: "group:some mps", Kind: annot.Group, Name: "Some MPs", PartOf: "group:mps"},
		{Key: "group:senior lawmakers", Kind: annot.Group, Name: "senior lawmakers"},
		{Key: "group:government", Kind: annot.Group, Name: "government"},
	}
	f := Find(&story.Story{Names: names}, kind, w)
	want := []string{"Norway", "Norway", "-", "Storting", "Chilean Senate", "-", "-", "Norway"}
	for i, n := range names[8:] {
		party := "-"
		if p := f.Of[8+i]; p >= 0 {
			party = f.Parties[p].Name
		}
		if party != want[i] {
			t.Errorf("%s stands for %s, want %s", n.Name, party, want[i])
		}
	}
}

// The two sides of a report are those that it names often, and clearly more often than any third.
func TestForemost(t *testing.T) {
	only := &Table{story: &story.Story{NameOf: [][]int{{0, 1}}, Names: []story.Name{{Name: "Norway"}, {Name: "Chile"}, {Name: "Peru"}}}, Parties: make([]talks.Party, 3), Of: []int{0, 1, 2}}
	for times, want := range map[int]bool{1: false, 3: true} {
		doc := annot.Document{Entities: make([]annot.Entity, 2)}
		for range times {
			doc.Mentions = append(doc.Mentions, annot.Mention{Entity: 0}, annot.Mention{Entity: 1})
		}
		only.story.Docs = []*annot.Document{&doc}
		if got := only.foremost(0); (got != nil) != want {
			t.Errorf("a report that names two parties %d times: sides %v", times, got)
		}
	}
}
