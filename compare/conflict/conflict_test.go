package conflict_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// build compares the documents with everything that comes before the conflicts.
func build(t *testing.T, docs ...*annot.Document) *story.Story {
	t.Helper()
	s, err := compare.Build(context.Background(), docs, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// want checks the conflicts of a story: one "kind rule: why" a line.
func want(t *testing.T, s *story.Story, lines ...string) {
	t.Helper()
	var got []string
	for _, c := range s.Conflicts {
		got = append(got, string(c.Kind)+" "+c.Rule+": "+c.Why)
		for _, side := range c.Sides {
			if len(side.Evidence) == 0 {
				t.Errorf("%s: a side without evidence", c.Why)
			}
		}
	}
	if strings.Join(got, "\n") != strings.Join(lines, "\n") {
		t.Errorf("conflicts:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(lines, "\n"))
	}
}

// number is a document of one sentence with one quantity.
type number struct {
	text, words string
	value       float64
	unit, of    string
	approx      annot.Approx
	day         string
}

func (n number) doc(t *testing.T, name string) *annot.Document {
	b := testdoc.New(t, name)
	if n.day != "" {
		b.Published(n.day)
	}
	s := b.Sentence(n.text)
	approx := n.approx
	if approx == "" {
		approx = annot.Exact
	}
	b.Quantity(s, n.words, n.value, n.unit, n.of, approx)
	return b.Done()
}

func TestFigures(t *testing.T) {
	pupils := number{text: "The walkout of the drivers kept 350,000 pupils in Sandmark at home.", words: "350,000 pupils", value: 350000, unit: "pupils"}
	change := func(n number, f func(*number)) number { f(&n); return n }
	for _, test := range []struct {
		name string
		docs []number
		want []string
	}{
		{"one number, sizes of two bodies", []number{
			{text: "The draft caps the peacetime army of Vesmark at 640,000 soldiers.", words: "640,000 soldiers", value: 640000, unit: "soldiers", of: "the peacetime army of Vesmark"},
			{text: "An observer mission from five capitals could comprise up to 640,000 soldiers.", words: "up to 640,000 soldiers", value: 640000, unit: "soldiers", of: "An observer mission from five capitals", approx: annot.AtMost},
		}, []string{`figure figure-two-things: 640,000 soldiers is said of "the peacetime army of Vesmark" and of "An observer mission from five capitals"`}},
		{"one number, people counted in two ways", []number{
			{text: "The union representing 26,300 drivers met on Friday.", words: "26,300 drivers", value: 26300, unit: "drivers", of: "The union"},
			{text: "Some 26,300 drivers of the depots stayed home.", words: "26,300 drivers", value: 26300, unit: "drivers", of: "of the depots"},
		}, nil},
		{"one sum, the same thing in other words", []number{
			{text: "Vesmark asks for $4.3 billion to rebuild the harbour wall.", words: "$4.3 billion", value: 4.3e9, unit: "USD", of: "to rebuild the harbour wall"},
			{text: "The $4.3 billion for flood barriers, mainly a wall in the harbour, is disputed.", words: "$4.3 billion", value: 4.3e9, unit: "USD", of: "for flood barriers"},
		}, nil},
		{"one sum for two things", []number{
			{text: "Vesmark asks for $4.3 billion to rebuild the harbour.", words: "$4.3 billion", value: 4.3e9, unit: "USD", of: "to rebuild the harbour"},
			{text: "Lenders put the arrears of the railways at $4.3 billion.", words: "$4.3 billion", value: 4.3e9, unit: "USD", of: "the arrears of the railways"},
		}, []string{`figure figure-two-things: $4.3 billion is said of "to rebuild the harbour" and of "the arrears of the railways"`}},
		{"a round sum for two things", []number{
			{text: "Vesmark asks for $4 billion to rebuild the harbour.", words: "$4 billion", value: 4e9, unit: "USD", of: "to rebuild the harbour"},
			{text: "Lenders put the arrears of the railways at $4 billion.", words: "$4 billion", value: 4e9, unit: "USD", of: "the arrears of the railways"},
		}, nil},
		{"one thing, two numbers", []number{
			{text: "The fund for the drained coal pits holds 70 million crowns.", words: "70 million crowns", value: 7e7, unit: "VEC", of: "The fund for the drained coal pits"},
			{text: "Into the fund for the drained coal pits go 90 million crowns.", words: "90 million crowns", value: 9e7, unit: "VEC", of: "the fund for the drained coal pits"},
		}, []string{`figure figure-same-thing: "70 million crowns" against "90 million crowns" for the same`}},
		{"a length of time that goes on", []number{
			{text: "Sandmark is calm after four days of the worst riots on the coast.", words: "four days", value: 4, unit: "days", of: "the worst riots on the coast"},
			{text: "Shops reopen after eight days of the worst riots on the coast.", words: "eight days", value: 8, unit: "days", of: "the worst riots on the coast"},
		}, nil},
		{"one name, two raises", []number{
			{text: "The crane drivers had a pay raise of 4 percent taken from them.", words: "4 percent", value: 4, unit: "percent", of: "a pay raise"},
			{text: "The bakers deserve a pay raise of 36 percent.", words: "36 percent", value: 36, unit: "percent", of: "a pay raise"},
		}, nil},
		{"one count, two numbers", []number{pupils,
			{text: "In Sandmark the walkout leaves nearly 400,000 pupils without lessons.", words: "nearly 400,000 pupils", value: 400000, unit: "pupils", approx: annot.About},
		}, []string{`figure figure-same-count: "350,000 pupils" against "nearly 400,000 pupils" for the same`}},
		{"rounded", []number{pupils,
			{text: "In Sandmark the walkout leaves 352,000 pupils without lessons.", words: "352,000 pupils", value: 352000, unit: "pupils"},
		}, nil},
		{"at least", []number{change(pupils, func(n *number) { n.approx = annot.AtLeast }),
			{text: "In Sandmark the walkout leaves 400,000 pupils without lessons.", words: "400,000 pupils", value: 400000, unit: "pupils"},
		}, nil},
		{"days apart", []number{change(pupils, func(n *number) { n.day = "2031-03-02" }),
			{text: "In Sandmark the walkout leaves 400,000 pupils without lessons.", words: "400,000 pupils", value: 400000, unit: "pupils", day: "2031-03-09"},
		}, nil},
		{"a change", []number{pupils,
			{text: "Compared with the last walkout in Sandmark, 400,000 pupils miss lessons.", words: "400,000 pupils", value: 400000, unit: "pupils"},
		}, nil},
		{"what is asked and what is offered", []number{
			{text: "The drivers of Sandmark want 5,200 more shelters at the stops.", words: "5,200 more shelters", value: 5200, unit: "shelters"},
			{text: "At the stops of Sandmark the drivers would get 4,100 shelters under the draft.", words: "4,100 shelters", value: 4100, unit: "shelters"},
		}, nil},
		{"talks that fell through are no change", []number{
			{text: "After talks in Sandmark fell through, the walkout shut out 400,000 students.", words: "400,000 students", value: 400000, unit: "students"},
			pupils,
		}, []string{`figure figure-same-count: "400,000 students" against "350,000 pupils" for the same`}},
		{"troops and soldiers", []number{
			{text: "The draft caps the peacetime army of Vesmark at 30,000 troops.", words: "30,000 troops", value: 30000, unit: "troops", of: "the peacetime army of Vesmark"},
			{text: "An observer mission from five capitals could comprise 30,000 soldiers.", words: "30,000 soldiers", value: 30000, unit: "soldiers", of: "An observer mission from five capitals"},
		}, []string{`figure figure-two-things: 30,000 troops is said of "the peacetime army of Vesmark" and of "An observer mission from five capitals"`}},
		{"a number that all round to", []number{
			{text: "The draft caps the peacetime army of Vesmark at 50,000 troops.", words: "50,000 troops", value: 50000, unit: "troops", of: "the peacetime army of Vesmark"},
			{text: "An observer mission from five capitals could comprise 50,000 soldiers.", words: "50,000 soldiers", value: 50000, unit: "soldiers", of: "An observer mission from five capitals"},
		}, nil},
		{"another matter", []number{pupils,
			{text: "The ministry counts 400,000 pupils in vocational colleges.", words: "400,000 pupils", value: 400000, unit: "pupils"},
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var docs []*annot.Document
			for i, n := range test.docs {
				docs = append(docs, n.doc(t, string(rune('a'+i))+".txt"))
			}
			want(t, build(t, docs...), test.want...)
		})
	}
}

// Two numbers of one noun at two places are of two things.
func TestFiguresElsewhere(t *testing.T) {
	doc := func(name, place, count string, value float64) *annot.Document {
		b := testdoc.New(t, name)
		s := b.Sentence("The walkout over night shifts kept " + count + " drivers at " + place + " from work.")
		b.Quantity(s, count+" drivers", value, "drivers", "", annot.Exact)
		b.Entity(annot.Entity{Kind: annot.Place, Key: "place:" + place, Name: place}, s, place)
		return b.Done()
	}
	a, b := doc("a.txt", "Sandmark", "5,000", 5000), doc("b.txt", "Quillhaven", "6,800", 6800)
	want(t, build(t, a, b))
	b = doc("b.txt", "Sandmark", "6,800", 6800)
	want(t, build(t, a, b), `figure figure-same-count: "5,000 drivers" against "6,800 drivers" for the same`)
}

// What a size is the size of may stand before it in another clause.
func TestFiguresCounted(t *testing.T) {
	army := number{text: "The draft caps the peacetime army of Vesmark at 640,000 troops.", words: "640,000 troops", value: 640000, unit: "troops", of: "the peacetime army of Vesmark"}
	doc := func(text string) *annot.Document {
		b := testdoc.New(t, "b.txt")
		s := b.Sentence(text)
		b.Quantity(s, "640,000 soldiers", 640000, "soldiers", "", annot.Exact)
		b.Entity(annot.Entity{Kind: annot.Group, Key: "group:truce monitors", Name: "truce monitors"}, s, "truce monitors")
		return b.Done()
	}
	want(t, build(t, army.doc(t, "a.txt"), doc("Also planned are truce monitors on the isles, whose number may reach 640,000 soldiers.")),
		`figure figure-two-things: 640,000 troops is said of "the peacetime army of Vesmark" and of "truce monitors"`)
	want(t, build(t, army.doc(t, "a.txt"), doc("The truce monitors heard of the loss of 640,000 soldiers.")))
}

// A small percentage means two things only when one party of these talks puts both on
// the table, and most reports carry it.
func TestShares(t *testing.T) {
	share := func(name, text, of string, value float64) *annot.Document {
		b := testdoc.New(t, name)
		s := b.Sentence(text)
		b.Quantity(s, "7 percent", value, "percent", of, annot.Exact)
		if strings.Contains(text, "Port Board") {
			b.Entity(annot.Entity{Kind: annot.Organisation, Key: "org:port board", Name: "Port Board"}, s, "Port Board")
		}
		return b.Done()
	}
	a := share("a.txt", "The dockers rejected a 7 percent wage rise offered by the Port Board.", "wage rise", 7)
	b := share("b.txt", "The 7 percent on offer, the chairman said, was fair.", "", 7)
	c := share("c.txt", "The Port Board wants crews to cover 7 percent of the cost of clinics.", "the cost of clinics", 7)
	want(t, build(t, a, b, c), `figure share-two-things: 7 percent is said of "wage rise" and of "the cost of clinics"`)
	want(t, build(t, a, c))
	want(t, build(t, a, b, share("c.txt", "The Port Board wants crews to give back 7 percent of salaries.", "salaries", 7)))
	want(t, build(t, a, b, share("c.txt", "Cranes idle in the Port Board basin fell 7 percent short of the record tonnage.", "record tonnage", 7)))
	want(t, build(t, a, b, share("c.txt", "The mayor wants crews to cover 7 percent of the cost of clinics.", "the cost of clinics", 7)))
}

// A prize is no person whose name is misspelt.
func TestNamesInThePlural(t *testing.T) {
	doc := func(name, what string) *annot.Document {
		b := testdoc.New(t, name)
		s := b.Sentence("Ada Quill has won the " + what + " before.")
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:ada quill", Name: "Ada Quill"}, s, "Ada Quill")
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:" + strings.ToLower(what), Name: what}, s, what)
		return b.Done()
	}
	want(t, build(t, doc("a.txt", "Orla Medals"), doc("b.txt", "Orla Medals"), doc("c.txt", "Orla Medal")))
}

func TestCopiesDoNotConflict(t *testing.T) {
	text := strings.Repeat("The walkout of the drivers in Sandmark entered its second week on Monday. ", 1) +
		"Officials of the district and of the depots met again in the harbour office until late and parted without a word to the press."
	doc := func(name, count string, value float64) *annot.Document {
		b := testdoc.New(t, name)
		b.Sentence(text)
		s := b.Sentence("The walkout of the drivers kept " + count + " pupils in Sandmark at home.")
		b.Quantity(s, count+" pupils", value, "pupils", "", annot.Exact)
		return b.Done()
	}
	s := build(t, doc("a.txt", "350,000", 350000), doc("b.txt", "400,000", 400000))
	if s.CopyOf[1] != 0 {
		t.Fatalf("b is not read as a copy of a: %v", s.CopyOf)
	}
	want(t, s)
	if s.Checked.Figures != 2 {
		t.Errorf("%d figures checked, want 2", s.Checked.Figures)
	}
}

func TestDates(t *testing.T) {
	doc := func(name, text, date, value string) *annot.Document {
		b := testdoc.New(t, name)
		b.Date(b.Sentence(text), date, value)
		return b.Done()
	}
	a := doc("a.txt", "The border has been closed since the invasion of Vesmark by Tarsia on 4 May 2019.", "4 May 2019", "2019-05-04")
	b := doc("b.txt", "Talks follow the invasion of Vesmark by Tarsia in 2009, which cost many lives.", "2009", "2009")
	want(t, build(t, a, b), `date date-same-event: the same event is dated "4 May 2019" and "2009"`)
	sameYear := doc("c.txt", "Talks follow the invasion of Vesmark by Tarsia in 2019.", "2019", "2019")
	other := doc("d.txt", "The invasion of the Orlen isles by Tarsia in 1997 was short.", "1997", "1997")
	want(t, build(t, a, sameYear, other))
	treaty := doc("f.txt", "Vesmark and Tarsia signed the Orlen treaty in 1988.", "1988", "1988")
	second := doc("g.txt", "Vesmark and Tarsia signed the Quill treaty in 1994.", "1994", "1994")
	want(t, build(t, treaty, second))
	clause := doc("e.txt", "After the invasion of Vesmark by Tarsia, talks began in 2021.", "2021", "2021")
	want(t, build(t, a, clause))
}

// A number in two targets of one party makes them one matter.
func TestPositionsOnNumbers(t *testing.T) {
	doc := func(name, text, target, words string, value float64, unit string, ifs ...string) *annot.Document {
		b := testdoc.New(t, name)
		s := b.Sentence(text)
		b.Quantity(s, words, value, unit, "", annot.Exact)
		b.Position(s, b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, s, "Vesmark"), annot.Reject, target, ifs...)
		return b.Done()
	}
	want(t, build(t,
		doc("a.txt", "Vesmark rejected a 7 percent levy on ferries.", "a 7 percent levy on ferries", "7 percent", 7, "percent"),
		doc("b.txt", "Vesmark will not take the 7 percent on the table unless Tarsia signs.", "the 7 percent on the table", "7 percent", 7, "percent", "unless Tarsia signs"),
	), `modality condition-dropped: conditional in one report ("unless Tarsia signs"), without condition in another ("a 7 percent levy on ferries")`)
	want(t, build(t,
		doc("a.txt", "Vesmark rejected a freeze of ferry fares for 7 years.", "a freeze of ferry fares for 7 years", "7 years", 7, "years"),
		doc("b.txt", "Vesmark will not wait 7 years for a bridge unless Tarsia signs.", "wait 7 years for a bridge", "7 years", 7, "years", "unless Tarsia signs"),
	))
}

func TestBeginnings(t *testing.T) {
	doc := func(name, text, date, value string) *annot.Document {
		b := testdoc.New(t, name)
		b.Date(b.Sentence(text), date, value)
		return b.Done()
	}
	a := doc("a.txt", "The war broke out on 9 June 2023, when the dam at Orlen was shelled.", "9 June 2023", "2023-06-09")
	b := doc("b.txt", "Remember that the war between Vesmark and Tarsia began on June 9, 2032.", "June 9, 2032", "2032-06-09")
	want(t, build(t, a, b), `date date-other-year: the same event is dated "9 June 2023" and "June 9, 2032"`)
	want(t, build(t, a, doc("b.txt", "The war between Vesmark and Tarsia began on June 11, 2032.", "June 11, 2032", "2032-06-11")))
	want(t, build(t, a, doc("b.txt", "The strike of the ferrymen began on June 9, 2032.", "June 9, 2032", "2032-06-09")))
	c := doc("c.txt", "The war of the Quill isles began on June 9, 2032.", "June 9, 2032", "2032-06-09")
	want(t, build(t, b, c))
	want(t, build(t, doc("a.txt", "The war of the Sund coast began on June 9, 2023.", "June 9, 2023", "2023-06-09"), c))
}

func TestLastOnes(t *testing.T) {
	year := func(name, text, year string) *annot.Document {
		b := testdoc.New(t, name)
		b.Date(b.Sentence(text), year, year)
		return b.Done()
	}
	first := year("a.txt", "It is the first ferry strike in Sandmark since 1978.", "1978")
	last := year("b.txt", "The last ferry walkout in Sandmark was in 1978.", "1978")
	similar := year("c.txt", "A similar strike took place on the Sandmark quays in 1987.", "1987")
	want(t, build(t, first, last, similar), `date date-last-one: the last strike is dated 1978 and 1987`)
	want(t, build(t, first, similar))
	want(t, build(t, first, last, year("c.txt", "A similar strike took place on the Sandmark quays in 1966.", "1966")))
	want(t, build(t, first, year("b.txt", "The previous ferry strike in Sandmark ended years of calm and came in 1983.", "1983")),
		`date date-last-one: the last strike is dated 1978 and 1983`)
	want(t, build(t, first, year("b.txt", "The last election in Sandmark was in 1983.", "1983")))
	want(t, build(t, first, year("b.txt", "The last bakers' strike elsewhere was in 1983.", "1983")))
}

func TestAssessments(t *testing.T) {
	type view struct {
		who, text, target string
		good              bool
	}
	doc := func(name, day string, views ...view) *annot.Document {
		b := testdoc.New(t, name)
		if day != "" {
			b.Published(day)
		}
		for _, v := range views {
			s := b.Sentence(v.text)
			e := b.Entity(annot.Entity{Kind: annot.Person, Key: "person:" + strings.ToLower(v.who), Name: v.who}, s, v.who)
			b.Position(s, e, annot.Accept, v.target)
			st := b.Statement()
			st.Kind, st.SpeakerKind, st.Speaker, st.Rule = annot.Assessment, annot.Named, e, "assessment bad: hard"
			if v.good {
				st.Rule = "assessment good: progress"
			}
		}
		return b.Done()
	}
	good := view{"Ada Quill", "Ada Quill called the harbour talks a step forward.", "the harbour talks a step forward", true}
	bad := view{"Olof Brenn", "Olof Brenn said the talks had been very hard.", "the talks had been very hard", false}
	const differ = `polarity assessments-differ: the talks went well by one account ("the harbour talks a step forward"), badly by another ("the talks had been very hard")`
	a, b := doc("a.txt", "2031-03-02", good), doc("b.txt", "2031-03-02", bad)
	want(t, build(t, a, b), differ)
	want(t, build(t, a, doc("b.txt", "2031-03-02", good, bad)), differ)
	want(t, build(t, a, doc("b.txt", "2031-03-05", bad)))
	want(t, build(t, doc("a.txt", "", good), doc("b.txt", "", bad)))
	want(t, build(t, a, doc("b.txt", "2031-03-02", view{"Ada Quill", "Ada Quill said the talks had been very hard.", "the talks had been very hard", false})))
	want(t, build(t, a, doc("b.txt", "2031-03-02", view{"Olof Brenn", "Olof Brenn called the road to the coast very hard.", "the road to the coast very hard", false})))
}

func TestName(t *testing.T) {
	doc := func(name, who string) *annot.Document {
		b := testdoc.New(t, name)
		s := b.Sentence("Special envoy " + who + " met Ada Quill at the harbour.")
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:" + strings.ToLower(who), Name: who, Role: "special envoy", For: "state:tarsia"}, s, who)
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:ada quill", Name: "Ada Quill"}, s, "Ada Quill")
		return b.Done()
	}
	want(t, build(t, doc("a.txt", "Olof Bantrop"), doc("b.txt", "Olof Bantrop"), doc("c.txt", "Olof Banttropf")),
		`name name-spelling: one person is spelled "Olof Bantrop" and "Olof Banttropf"`)
	want(t, build(t, doc("a.txt", "Oleg Bantrovsky"), doc("b.txt", "Oleg Bantrovskiy")))
	want(t, build(t, doc("a.txt", "Oleg Osabor"), doc("b.txt", "Oleg Osabor"), doc("c.txt", "Oleg Osobar")),
		`name name-spelling: one person is spelled "Oleg Osabor" and "Oleg Osobar"`)
	// A given name in another form is a note, not a conflict.
	s := build(t, doc("a.txt", "Gwendolen Osabor"), doc("b.txt", "Gwendolen Osabor"), doc("c.txt", "Gwendolan Osabor"))
	want(t, s)
	if !slices.ContainsFunc(s.Findings, func(f story.Finding) bool { return f.ID == "name-variant" && f.Severity == story.Note }) {
		t.Errorf("no note on the given name: %+v", s.Findings)
	}
}

// stance is a document of one position of Vesmark.
type stance struct {
	text   string
	stance annot.Stance
	target string
	ifs    []string
}

func (p stance) doc(t *testing.T, name string) *annot.Document {
	b := testdoc.New(t, name)
	s := b.Sentence(p.text)
	v := b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, s, "Vesmark")
	b.Position(s, v, p.stance, p.target, p.ifs...)
	switch {
	case strings.Contains(p.text, "insists"):
		b.Statement().Rule = "verb insist on"
	case slices.ContainsFunc(p.ifs, func(c string) bool { return strings.HasPrefix(c, "after") }):
		b.Statement().Conditions[0].Kind = annot.OnlyAfter
	}
	if strings.HasSuffix(p.target, "Tarsia") {
		b.Entity(annot.Entity{Kind: annot.State, Key: "state:tarsia", Name: "Tarsia"}, s, "Tarsia")
	}
	return b.Done()
}

func TestPositions(t *testing.T) {
	leaving := stance{"Vesmark will not leave the northern islands.", annot.Reject, "leave the northern islands", nil}
	unless := stance{"Vesmark refuses to leave the northern islands unless Tarsia does the same.", annot.Reject, "leave the northern islands", []string{"unless Tarsia does the same"}}
	const dropped = `modality condition-dropped: conditional in one report ("unless Tarsia does the same"), without condition in another ("leave the northern islands")`
	for _, test := range []struct {
		name string
		docs []stance
		want []string
	}{
		{"condition dropped", []stance{leaving, unless}, []string{dropped}},
		{"one conflict for three reports", []stance{leaving, unless, {"Vesmark refused on Friday to leave the northern islands.", annot.Reject, "leave the northern islands", nil}}, []string{dropped}},
		{"condition not read", []stance{unless, {"Vesmark will not leave the northern islands unless asked.", annot.Reject, "leave the northern islands", nil}}, nil},
		{"another target", []stance{unless, {"Vesmark will not pay the harbour dues.", annot.Reject, "pay the harbour dues", nil}}, nil},
		{"another stance", []stance{unless, {"Vesmark wants to leave the northern islands.", annot.Demand, "leave the northern islands", nil}}, nil},
		{"taken and refused", []stance{leaving, {"Vesmark agrees to leave the northern islands.", annot.Accept, "leave the northern islands", nil}},
			[]string{`polarity accepts-and-rejects: taken in one report (accept "leave the northern islands"), refused in another (reject "leave the northern islands")`}},
		{"given up is not taken", []stance{leaving, {"Vesmark agrees to leave the northern islands.", annot.Concede, "leave the northern islands", nil}}, nil},
		{"condition dropped, in other words", []stance{
			{"Vesmark refuses to pull its men out of the Orlen valley unless Tarsia does the same.", annot.Reject, "pull its men out of the Orlen valley", []string{"unless Tarsia does the same"}},
			{"Vesmark rejected evacuating the Orlen valley.", annot.Reject, "evacuating the Orlen valley", nil},
		}, []string{`modality condition-dropped: conditional in one report ("unless Tarsia does the same"), without condition in another ("evacuating the Orlen valley")`}},
		{"the same done to another thing", []stance{unless, {"Vesmark will not leave the eastern marshes.", annot.Reject, "leave the eastern marshes", nil}}, nil},
		{"when, not on what condition", []stance{leaving, {"Vesmark will not leave the northern islands after a vote.", annot.Reject, "leave the northern islands", []string{"after a vote"}}}, nil},
		{"weighed and refused", []stance{leaving, {"Vesmark is studying how to leave the northern islands.", annot.Consider, "leave the northern islands", nil}},
			[]string{`polarity weighs-and-rejects: under consideration in one report (consider "leave the northern islands"), refused in another (reject "leave the northern islands")`}},
		{"paused is not taken", []stance{leaving, {"Vesmark offers to pause leaving the northern islands.", annot.Offer, "pause leaving the northern islands", nil}}, nil},
		{"only a state in common", []stance{{"Vesmark agrees to talk to Tarsia.", annot.Accept, "talk to Tarsia", nil}, {"Vesmark refuses to trade with Tarsia.", annot.Reject, "trade with Tarsia", nil}}, nil},
		{"insisted on and given up", []stance{
			{"Vesmark insists on the right to patrol northern waters.", annot.Demand, "the right to patrol northern waters", nil},
			{"Vesmark may shelve its plan for northern waters.", annot.Reject, "its plan for northern waters", nil},
		}, []string{`modality holds-and-drops: insisted on in one report (demand "the right to patrol northern waters"), given up or likely to be in another (reject "its plan for northern waters")`}},
		{"given up by one that did not have it", []stance{
			{"Vesmark insists on the right to patrol northern waters.", annot.Demand, "the right to patrol northern waters", nil},
			{"Vesmark rejects a plan for northern waters.", annot.Reject, "a plan for northern waters", nil},
		}, nil},
		{"the whole and a part", []stance{
			{"Vesmark wants all harbour dues dropped.", annot.Demand, "all harbour dues dropped", nil},
			{"Vesmark asked for a partial easing of the dues.", annot.Demand, "a partial easing of the dues", nil},
		}, []string{`polarity whole-and-part: the whole by one account (demand "all harbour dues dropped"), a part by another (demand "a partial easing of the dues")`}},
		{"all of one thing, some of another", []stance{
			{"Vesmark wants all harbour dues dropped.", annot.Demand, "all harbour dues dropped", nil},
			{"Vesmark wants some harbour pilots recalled.", annot.Demand, "some harbour pilots recalled", nil},
		}, nil},
		{"taken on a condition", []stance{leaving, {"Vesmark agrees to leave the northern islands if Tarsia pays.", annot.Accept, "leave the northern islands", []string{"if Tarsia pays"}}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var docs []*annot.Document
			for i, n := range test.docs {
				docs = append(docs, n.doc(t, string(rune('a'+i))+".txt"))
			}
			want(t, build(t, docs...), test.want...)
		})
	}

	t.Run("hedged", func(t *testing.T) {
		b := testdoc.New(t, "b.txt")
		s := b.Sentence("Vesmark may agree to leave the northern islands.")
		v := b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, s, "Vesmark")
		b.Position(s, v, annot.Accept, "leave the northern islands")
		b.Statement().Strength = annot.Hedged
		want(t, build(t, leaving.doc(t, "a.txt"), b.Done()))
	})
}
