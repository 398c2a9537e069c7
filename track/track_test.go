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
	"rapporteur/track/parties"
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

var world = parties.World{
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
