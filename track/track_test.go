package track

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
)

// claim is one position of a made-up report: a sentence of its own.
type claim struct {
	party    string // name of a state, or of an organisation when it ends in "Union"
	stance   annot.Stance
	strength annot.Strength
	target   string
}

// told makes a story of reports, each a list of positions. Parties with one name are
// one name across the reports.
func told(reports ...[]claim) *story.Story {
	s := &story.Story{Closest: story.Pair{A: -1, B: -1}}
	names := map[string]int{}
	for i, claims := range reports {
		d := &annot.Document{Source: annot.Source{Name: fmt.Sprintf("%d.txt", i)}, Has: annot.AllLayers}
		local := map[string]annot.EntityIdx{}
		var nameOf []int
		var b strings.Builder
		for _, c := range claims {
			start := int32(b.Len())
			b.WriteString(c.party + " speaks of ")
			at := int32(b.Len())
			b.WriteString(c.target + ".")
			span := annot.Span{Start: start, End: int32(b.Len())}
			b.WriteString(" ")
			kind, key := annot.State, "state:"+c.party
			if strings.HasSuffix(c.party, "Union") {
				kind, key = annot.Organisation, "org:"+c.party
			}
			e, ok := local[c.party]
			if !ok {
				e = annot.EntityIdx(len(d.Entities))
				local[c.party] = e
				d.Entities = append(d.Entities, annot.Entity{Kind: kind, Name: c.party, Key: key})
				n, known := names[c.party]
				if !known {
					n = len(s.Names)
					names[c.party] = n
					s.Names = append(s.Names, story.Name{Key: key, Kind: kind, Name: c.party})
				}
				nameOf = append(nameOf, n)
			}
			d.Sentences = append(d.Sentences, annot.Sentence{Span: span})
			strength := c.strength
			if strength == "" {
				strength = annot.Firm
			}
			d.Statements = append(d.Statements, annot.Statement{
				Sentence: annot.SentenceIdx(len(d.Sentences) - 1), Span: span, Kind: annot.Position, Holder: e,
				HolderAt: annot.Span{Start: start, End: start + int32(len(c.party))}, Via: annot.None, Speaker: annot.None,
				Stance: c.stance, Strength: strength, Target: annot.Span{Start: at, End: span.End - 1}, Rule: "test",
			})
		}
		d.Text = b.String()
		d.Blocks = []annot.Block{{Span: annot.Span{Start: 0, End: int32(len(d.Text))}, Kind: annot.Paragraph}}
		s.Docs = append(s.Docs, d)
		s.NameOf = append(s.NameOf, nameOf)
		s.CopyOf = append(s.CopyOf, -1)
	}
	return s
}

var world = World{
	Class: func(key string) (string, string) {
		if strings.HasPrefix(key, "state:") {
			return "state", ""
		}
		return "union", ""
	},
}

var peace = dossier.Kind{ID: "peace", States: true, Issues: []dossier.Issue{
	{ID: "territory", Name: "Territory", Terms: []dossier.Phrase{"valley", "border"}},
	{ID: "truce", Name: "Truce", Terms: []dossier.Phrase{"truce"}},
	{ID: "procedure", Name: "Procedure", General: true, Terms: []dossier.Phrase{"agenda"}},
}}

func issue(t *testing.T, n *talks.Negotiation, id string) talks.Issue {
	t.Helper()
	for _, i := range n.Issues {
		if i.ID == id {
			return i
		}
	}
	t.Fatalf("no issue %s in %v", id, n.Issues)
	return talks.Issue{}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		name   string
		id     string
		claims []claim
		want   talks.Status
	}{
		{"a demand that another rejects", "territory", []claim{
			{"Norway", annot.Demand, "", "a pullback from the Sarrow valley"},
			{"Chile", annot.Reject, "", "any pullback from the valley"}}, talks.Blocked},
		{"a hedged refusal blocks nothing", "territory", []claim{
			{"Norway", annot.Demand, "", "a pullback from the Sarrow valley"},
			{"Chile", annot.Reject, annot.Hedged, "any pullback from the valley"}}, talks.Open},
		{"one word in common is not the same thing", "territory", []claim{
			{"Norway", annot.Demand, "", "a railway through the valley"},
			{"Chile", annot.Reject, "", "foreign observers in the valley"}}, talks.Open},
		{"what is given up is no longer demanded", "territory", []claim{
			{"Norway", annot.Demand, "", "its claim to the Sarrow valley"},
			{"Norway", annot.Concede, "", "its claim to the Sarrow valley"},
			{"Chile", annot.Reject, "", "the claim to the Sarrow valley"}}, talks.Converging},
		{"an offer that is accepted", "truce", []claim{
			{"Norway", annot.Offer, "", "a truce of sixty days"},
			{"Chile", annot.Accept, "", "the truce of sixty days"}}, talks.Converging},
		{"two accept in different sentences", "truce", []claim{
			{"Norway", annot.Accept, "", "a truce of sixty days"},
			{"Chile", annot.Accept, "", "a truce of ninety days"}}, talks.Open},
		{"points about the talks themselves", "procedure", []claim{
			{"Norway", annot.Demand, "", "a longer written agenda"},
			{"Chile", annot.Reject, "", "a longer written agenda"}}, talks.Open},
		{"what fits no issue", talks.OtherIssue, []claim{
			{"Norway", annot.Demand, "", "new school books"},
			{"Chile", annot.Reject, "", "new school books"}}, talks.Open},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := Fold(told(c.claims), peace, world)
			i := issue(t, n, c.id)
			if i.Status != c.want || i.Why == "" {
				t.Errorf("got %s (%s), want %s", i.Status, i.Why, c.want)
			}
		})
	}
}

func TestCellsCount(t *testing.T) {
	same := []claim{{"Norway", annot.Demand, "", "the whole valley"}}
	s := told(same, same, []claim{{"Norway", annot.Demand, annot.Hedged, "a part of the valley"}}, []claim{{"Norway", annot.Demand, "", "the valley and its towns"}})
	s.CopyOf[3] = 0
	s.Wordings = [][]int32{{0}, {0}, {1}, {2}} // the first two share their words
	n := Fold(s, peace, world)
	cells := issue(t, n, "territory").Cells
	if len(cells) != 1 {
		t.Fatalf("%d cells, want one", len(cells))
	}
	c := cells[0]
	// Four articles; the first two share their words and the last is a copy.
	if c.Articles != 4 || c.Wordings != 2 || c.Speakers != 0 || len(c.Readings) != 4 {
		t.Errorf("articles %d, wordings %d, speakers %d, readings %d", c.Articles, c.Wordings, c.Speakers, len(c.Readings))
	}
	if first := c.Readings[0]; s.Docs[first.Doc].Statements[first.Statement].Strength == annot.Hedged {
		t.Error("a hedged reading leads")
	}
}

func TestPartiesOfStates(t *testing.T) {
	s := told([]claim{{"Norway", annot.Demand, "", "the valley"}, {"Chile", annot.Reject, "", "the valley"}})
	s.Names = append(s.Names, story.Name{Key: "person:ana sol", Kind: annot.Person, Name: "Ana Sol", For: "state:Norway"},
		story.Name{Key: "person:bo berg", Kind: annot.Person, Name: "Bo Berg"})
	s.Docs[0].Entities = append(s.Docs[0].Entities, annot.Entity{Kind: annot.Person, Name: "Bo Berg", Key: "person:bo berg"})
	s.NameOf[0] = append(s.NameOf[0], 3)
	st := s.Docs[0].Statements[0]
	st.Holder = 2
	s.Docs[0].Statements = append(s.Docs[0].Statements, st)
	n := Fold(s, peace, world)
	if len(n.Parties) != 2 || n.Parties[1].ID != "norway" || len(n.Parties[1].People) != 1 {
		t.Errorf("parties %+v", n.Parties)
	}
	if len(n.Unplaced) != 1 {
		t.Errorf("%d readings unplaced, want the one of a person who speaks for nobody", len(n.Unplaced))
	}
}

func TestSides(t *testing.T) {
	labour := dossier.Kind{ID: "labour", Sides: []dossier.Side{
		{ID: "union", Name: "Workers", Heads: []string{"union", "teachers"}, Classes: []string{"union"}},
		{ID: "employer", Name: "Employer", Heads: []string{"district", "mayor"}},
	}}
	r := func(names ...story.Name) *resolver {
		f := &folder{story: &story.Story{Names: names}, kind: labour, world: world, n: &talks.Negotiation{}}
		r := &resolver{f: f, byKey: map[string]int{}}
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
			t.Errorf("%s: party %q, want %q", x.f.story.Names[i].Name, got, want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"withdrawing its forces from the valley", "the withdrawal of forces from the valley", true},
		{"the strike", "the strike", true},
		{"border guards", "a border railway", false},
		{"", "the strike", false},
	} {
		if got := alike(contentWords(c.a), contentWords(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestFoldIsDeterministic(t *testing.T) {
	s := told([]claim{{"Norway", annot.Demand, "", "the valley"}, {"Chile", annot.Reject, "", "the valley"}, {"Peru", annot.Accept, "", "a truce"}, {"Cuba", annot.Offer, "", "an agenda"}})
	want := fmt.Sprintf("%+v", Fold(s, peace, world))
	for range 20 {
		if got := fmt.Sprintf("%+v", Fold(s, peace, world)); got != want {
			t.Fatalf("two folds differ:\n%s\n%s", want, got)
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
	f := &folder{among: func(int) bool { return true }, story: s, kind: kind, world: w, n: &talks.Negotiation{}}
	f.parties()
	var got []string
	for i, n := range names {
		party := "-"
		if p := f.partyOf[i]; p >= 0 {
			party = f.n.Parties[p].Name
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
	f := &folder{among: func(int) bool { return true }, story: s, kind: kind, world: w, n: &talks.Negotiation{}}
	f.parties()
	if f.partyOf[2] != f.partyOf[0] || f.partyOf[3] >= 0 {
		t.Errorf("parties %v, want that of the company for its description, and none for several", f.partyOf)
	}
	for d, want := range []bool{false, true, true, false} {
		if f.elsewhere[d][2] != want {
			t.Errorf("report %d: the description is another's: %v, want %v", d, !want, want)
		}
	}
}

// "Both sides" are those whom the reports put talks between, and a position of both is one of each.
func TestBothSides(t *testing.T) {
	report := func(text string, names ...string) (*annot.Document, []int) {
		d := &annot.Document{Text: text, Source: annot.Source{Name: text[:4]}, Has: annot.AllLayers, Blocks: []annot.Block{{Kind: annot.Paragraph}}}
		d.Sentences = []annot.Sentence{{Span: annot.Span{Start: 0, End: int32(len(text))}}}
		var of []int
		for i, name := range names {
			at := int32(strings.Index(text, name))
			d.Entities = append(d.Entities, annot.Entity{Name: name})
			d.Mentions = append(d.Mentions, annot.Mention{Head: annot.Span{Start: at, End: at + int32(len(name))}, Entity: annot.EntityIdx(i)})
			of = append(of, map[string]int{"Norway": 0, "Chile": 1, "Peru": 2, "both sides": 3}[name])
		}
		return d, of
	}
	s := &story.Story{Names: []story.Name{
		{Key: "state:no", Kind: annot.State, Name: "Norway"}, {Key: "state:cl", Kind: annot.State, Name: "Chile"},
		{Key: "state:pe", Kind: annot.State, Name: "Peru"}, {Key: annot.Sides, Kind: annot.Group, Name: "both sides"}}}
	for _, r := range []struct {
		text  string
		names []string
	}{
		{"One: talks between Norway and Chile began.", []string{"Norway", "Chile"}},
		{"Two: Norway said that talks between its envoys, Norway and Chile failed.", []string{"Norway", "Chile"}},
		{"Tre: a truce between Norway and Chile held, said Peru.", []string{"Norway", "Chile", "Peru"}},
		{"For: trade between Norway and Peru grew.", []string{"Norway", "Peru"}},
		{"Fiv: both sides accept a truce.", []string{"both sides"}},
	} {
		d, of := report(r.text, r.names...)
		s.Docs, s.NameOf, s.CopyOf = append(s.Docs, d), append(s.NameOf, of), append(s.CopyOf, -1)
	}
	last := s.Docs[4]
	last.Statements = []annot.Statement{{Kind: annot.Position, Speaker: annot.None, Via: annot.None, Stance: annot.Accept,
		Target: annot.Span{Start: int32(strings.Index(last.Text, "a truce")), End: int32(len(last.Text) - 1)}}}
	only := &folder{among: func(int) bool { return true }, story: &story.Story{Docs: s.Docs[:1], NameOf: s.NameOf[:1], Names: s.Names}, n: &talks.Negotiation{Parties: make([]talks.Party, 3)}, partyOf: []int{0, 1, 2, -1}}
	for times, want := range map[int]bool{1: false, 3: true} {
		doc := *s.Docs[0]
		doc.Mentions = nil
		for range times {
			doc.Mentions = append(doc.Mentions, s.Docs[0].Mentions...)
		}
		only.story.Docs = []*annot.Document{&doc}
		if got := only.foremost(0); (got != nil) != want {
			t.Errorf("a report that names two parties %d times: sides %v", times, got)
		}
	}
	n := Fold(s, peace, world)
	var got []string
	for _, i := range n.Issues {
		for _, c := range i.Cells {
			got = append(got, n.Parties[c.Party].Name+" "+string(c.Stance))
		}
	}
	slices.Sort(got)
	if want := []string{"Chile accept", "Norway accept"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
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
	f := &folder{story: &story.Story{Names: names}, kind: kind, world: w, n: &talks.Negotiation{}}
	f.parties()
	if f.partyOf[2] != f.partyOf[0] || f.partyOf[3] == f.partyOf[0] {
		t.Errorf("parties %v, want the army with its state and the governments without", f.partyOf)
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
	f := &folder{story: &story.Story{Names: names}, kind: kind, world: w, n: &talks.Negotiation{}}
	f.parties()
	want := []string{"Norway", "Norway", "-", "Storting", "Chilean Senate", "-", "-", "Norway"}
	for i, n := range names[8:] {
		party := "-"
		if p := f.partyOf[8+i]; p >= 0 {
			party = f.n.Parties[p].Name
		}
		if party != want[i] {
			t.Errorf("%s stands for %s, want %s", n.Name, party, want[i])
		}
	}
}
