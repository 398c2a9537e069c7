package sample

import "rapporteur/report"

// Hostile is text of the kind that a page may carry to break out of a terminal, a
// table or a page. It occurs in a title, in a sentence and in a name of the sample.
const Hostile = "<script>alert('x')</script> \x1b[31mred\x1b[0m \u202eabc\u202c | `code` **bold** [C1](http://evil.invalid) &lt; \x07\u009b2J"

var (
	none      = report.Speaker{Kind: "none"}
	hollister = report.Speaker{Name: "Maren Hollister", Kind: "named"}
	board     = report.Speaker{Name: "Tobias Renn", Kind: "named"}
	minister  = report.Speaker{Name: "Ilse Vantongeren", Kind: "named"}
	insider   = report.Speaker{Name: "a person close to the talks", Kind: "unnamed"}
)

// Brief is the full sample: five articles, one of them a copy, six parties.
func Brief() *report.Brief {
	s := &builder{b: &report.Brief{
		Schema: report.Schema,
		Talks:  report.Talks{Kind: "labour", Title: "Port of Karsund", From: "2031-03-02", To: "2031-03-04"},
	}, units: map[string]where{}}
	articles(s)
	s.b.Parties = []report.Party{
		{ID: "shippers", Name: "Shippers' Council"},
		{ID: "dockers", Name: "Dockers' Federation", Aliases: []string{"the dockers"}, People: []report.Person{{Name: "Maren Hollister", Role: "president"}}},
		{ID: "board", Name: "Harbour Board", People: []report.Person{{Name: "Tobias Renn", Aliases: []string{"Tobias Wrenn"}, Role: "chair"}}},
		{ID: "ministry", Name: "Ministry of Transport of Vellmark"},
		{ID: "pilots", Name: "Pilots' Guild"},
		{ID: "city", Name: "City of Karsund"},
		{ID: "insurer", Name: "Insurers' Pool"},
	}
	positions(s)
	s.b.InShort = []report.Line{
		s.line(`Dockers' Federation DEMANDS "a pay rise of 9 per cent"`, "A2", "B2", "C2"),
		s.line(`Harbour Board REJECTS "any cut to the night shift allowance"`, "B5"),
		s.line("Cranes: 港湾クレーン of Karsund", "E2"),
	}
	s.conflict("figure", "pay rise: 9 per cent or 7 per cent",
		report.Side{Label: "9 per cent", Evidence: s.quotes("A2", "B2", "C2")},
		report.Side{Label: "7 per cent", Evidence: s.quotes("D2")})
	s.conflict("name", "one name is spelt in two ways",
		report.Side{Label: "Tobias Renn", Evidence: s.quotes("A4")},
		report.Side{Label: "Tobias Wrenn", Evidence: s.quotes("D4")})
	s.conflict("modality", "said as a fact, and as a possibility",
		report.Side{Label: "will resume", Evidence: s.quotes("A7 talks will resume on Thursday")},
		report.Side{Label: "may", Evidence: s.quotes("D6 talks may not resume before the weekend")})
	s.b.Assessments = []report.Line{
		s.line(`Maren Hollister: "We are closer than last week"`, "A6"),
		s.line(`Tobias Renn: "a very hard day"`, "B6"),
	}
	s.b.Timeline = []report.Event{
		{When: "2031-02-24", What: "The strike began on 24 February", Evidence: s.quotes("A8")},
		{When: "2031-03-02", WhenText: "Sunday", What: "Both sides met for five hours on Sunday", Evidence: s.quotes("A3", "B3", "C3")},
	}
	s.b.Meetings = []report.Event{
		{When: "2031-03-02", WhenText: "Sunday", What: "Both sides met for five hours on Sunday", Who: []string{"Dockers' Federation", "Harbour Board"}, Evidence: s.quotes("A3")},
	}
	s.b.Proposals = []report.Event{
		{What: "put a four-page paper on the table", Who: []string{"Ministry of Transport of Vellmark"}, Evidence: s.quotes("D5")},
	}
	s.b.Next = []report.Event{
		{When: "2031-03-06", WhenText: "Thursday", What: "talks will resume on Thursday", Evidence: s.quotes("A7")},
		{WhenText: "before the weekend", What: "talks may not resume before the weekend", Hedged: true, Evidence: s.quotes("D6")},
	}
	s.b.NotReported = []report.Silence{
		{Party: "shippers", Issues: []string{"pay", "night-shift"}},
		{Party: "ministry", Issues: []string{"night-shift"}},
	}
	s.b.Notes = []report.Note{
		{Kind: "name-variant", Text: `"Tobias Wrenn" [D4] read as Tobias Renn: same role`, Evidence: s.quotes("D4 Tobias Wrenn", "A4 Tobias Renn")},
		{Kind: "date-inferred", Text: "Sunday is 2 March, from the date that the report prints", Evidence: s.quotes("A3 Sunday")},
		{Kind: "unplaced", Text: "a holder that is no party: " + Hostile, Evidence: s.quotes("E3")},
	}
	s.b.Figures = []report.Figure{
		{Quote: s.quote("A2", "9 per cent"), Value: 9.0, Unit: "percent", Of: "pay rise", Approx: "exact"},
		{Quote: s.quote("D2", "7 per cent"), Value: 7.0, Unit: "percent", Of: "pay rise", Approx: "exact"},
		{Quote: s.quote("A8", "24 February"), Value: "2031-02-24", Approx: "exact"},
	}
	s.b.Checked = report.Checked{Figures: 14, Dates: 3, Names: 9, Positions: 12, Considered: 4, ClosestPair: 0.0123}
	return s.b
}

func articles(s *builder) {
	dispatch := []string{
		"title :: Port talks drag on",
		"The dockers want a pay rise of 9 per cent, a figure that the chair called unpayable.",
		"Both sides met for five hours on Sunday.",
		"Ms Hollister said the federation would accept a two-year contract if the night crews are kept. || The Harbour Board rejects any cut to the night shift allowance. || Mr Renn called it “a very hard day”.",
	}
	s.article(article{
		id: "001_ledger.txt", outlet: "Karsund Ledger", title: "Cranes stand still", date: "2031-03-03", basis: "stated",
		blocks: []string{
			"title :: Cranes stand still",
			"The Dockers' Federation is asking for a pay rise of 9 per cent, its president Maren Hollister said. || Both sides met for five hours on Sunday. || Tobias Renn, who chairs the Harbour Board, said the board “would accept a two-year contract,” but only if the ministry pays for the new quay and unless the cranes are sold first.",
			"The board offers 4 per cent in exchange for a no-strike clause. || \"We are closer than last week, we are closer than last week,\" Ms Hollister said after the meeting — and talks will resume on Thursday, she added. || The mediator said talks will resume on Thursday. || The strike began on 24 February, when the federation's members walked out over a rota that neither the board nor the company that runs the container terminal had discussed with them beforehand, and it has since spread to the two smaller basins, to the pilots and to the crews of the tugs that bring the largest ships in.",
			"site notice :: Sign up for our newsletter.",
		},
	})
	s.article(article{id: "002_wire.txt", outlet: "Vell Wire", title: "Port talks drag on", date: "2031-03-03", basis: "inferred", blocks: dispatch})
	s.article(article{id: "003_evening.txt", outlet: "", title: "Port talks drag on", date: "", basis: "unknown", copyOf: "002_wire.txt", blocks: dispatch})
	s.article(article{
		id: "004_post.txt", outlet: "Northern Post", title: "A paper on the table", date: "2031-03-04", basis: "stated",
		blocks: []string{
			"title :: A paper on the table",
			"The dockers would settle for 7 per cent, a person close to the talks said. || The Ministry of Transport of Vellmark demands that the port open by Easter. || Tobias Wrenn, chair of the board, did not comment.",
			"The ministry put a four-page paper on the table. || Officials said talks may not resume before the weekend. || The Shippers' Council will never pay a surcharge for the tugs. || The Pilots' Guild could accept a shorter watch after a trial of six months. || The City of Karsund is considering a loan for the new quay, subject to a vote of its council.",
			"photo credit :: Photo: A. Nother",
		},
	})
	s.article(article{
		id: "005_odd.txt", outlet: Hostile, title: Hostile, date: "", basis: "unknown",
		blocks: []string{
			"title :: " + Hostile,
			"The 港湾クレーン of Karsund, as visitors call the cranes, stood still on Monday. || A holder wrote " + Hostile + " on the wall of the Harbour Board, which rejects \"any \x1b[31mpainting\" there.",
			"teaser :: Read more || teaser text",
		},
	})
}

func positions(s *builder) {
	nine := s.position("A2", "dockers", "demand", "firm", "pay", "a pay rise of 9 per cent", hollister)
	s.position("B2", "dockers", "demand", "firm", "pay", "a pay rise of 9 per cent", none)
	s.position("C2", "dockers", "demand", "firm", "pay", "a pay rise of 9 per cent", none)
	seven := s.position("D2", "dockers", "accept", "hedged", "pay", "7 per cent", insider)
	s.position("A5", "board", "offer", "firm", "pay", "4 per cent", none, "in-exchange", "in exchange for a no-strike clause")
	s.position("A4", "board", "accept", "firm", "contract", "a two-year contract", board,
		"only-after", "only if the ministry pays for the new quay", "unless", "unless the cranes are sold first")
	s.position("B4", "dockers", "accept", "firm", "contract", "a two-year contract", hollister, "if", "if the night crews are kept")
	s.position("C4", "dockers", "accept", "firm", "contract", "a two-year contract", hollister, "if", "if the night crews are kept")
	s.position("B5", "board", "reject", "absolute", "night-shift", "any cut to the night shift allowance", none)
	s.position("C5", "board", "reject", "absolute", "night-shift", "any cut to the night shift allowance", none)
	easter := s.position("D3", "ministry", "demand", "firm", "opening", "that the port open by Easter", minister)
	s.position("D7", "shippers", "reject", "absolute", "surcharge", "a surcharge for the tugs", none)
	s.position("D8", "pilots", "accept", "hedged", "watch", "a shorter watch", none, "only-after", "after a trial of six months")
	s.position("D9", "city", "consider", "firm", "loan", "a loan for the new quay", none, "subject-to", "subject to a vote of its council")
	wall := s.position("E3", "board", "reject", "firm", "", "\"any \x1b[31mpainting\" there", none)
	s.issue("pay", "Pay rise", "open", "a demand meets a smaller offer")
	s.issue("contract", "Two-year contract", "converging", "both sides accept it, on conditions")
	s.issue("night-shift", "Night shift allowance", "agreed", "one side rejects a cut, no side demands one")
	s.issue("opening", "Opening by Easter", "blocked", "a demand without an answer")
	s.issue("surcharge", "Tug surcharge", "blocked", "a red line")
	s.issue("watch", "Length of a watch", "open", "accepted by one side")
	s.issue("loan", "Loan for the quay", "open", "considered by one side")
	s.alone(nine, `Dockers' Federation DEMANDS "a pay rise of 9 per cent"`)
	s.alone(seven, `Dockers' Federation ACCEPTS "7 per cent"`)
	s.alone(easter, `Ministry of Transport of Vellmark DEMANDS "that the port open by Easter"`)
	s.alone(wall, `Harbour Board REJECTS 'any painting' there`)
}
