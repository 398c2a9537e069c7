package sample

import (
	"fmt"

	"rapporteur/report"
)

// OneArticle is a brief of a single report: nothing in it can be compared.
func OneArticle() *report.Brief { return copies(1) }

// Copies is a brief of seven reports that carry one text.
func Copies() *report.Brief { return copies(7) }

func copies(n int) *report.Brief {
	s := &builder{b: &report.Brief{
		Schema: report.Schema, Talks: report.Talks{Kind: "labour", Title: "Tramway talks"},
	}, units: map[string]where{}}
	var refs []string
	for i := range n {
		a := article{
			id: fmt.Sprintf("%d.txt", i+1), basis: "unknown",
			blocks: []string{"title :: No trams on Monday", "The drivers demand two days of rest a week."},
		}
		if i > 0 {
			a.copyOf = "1.txt"
		}
		s.article(a)
		refs = append(refs, string(rune('A'+i))+"2")
	}
	s.b.Parties = []report.Party{{ID: "drivers", Name: "Tram Drivers' Union"}}
	var id string
	for _, r := range refs {
		id = s.position(r, "drivers", "demand", "firm", "rest", "two days of rest a week", none)
	}
	s.issue("rest", "Days of rest", "open", "a demand without an answer")
	s.b.InShort = []report.Line{s.line(`Tram Drivers' Union DEMANDS "two days of rest a week"`, refs...)}
	if n == 1 {
		s.alone(id, `Tram Drivers' Union DEMANDS "two days of rest a week"`)
	}
	return s.b
}

// NoTalks is a brief of two reports in which nobody wants anything.
func NoTalks() *report.Brief {
	s := &builder{b: &report.Brief{Schema: report.Schema, Talks: report.Talks{Kind: "trade"}}, units: map[string]where{}}
	s.article(article{id: "fair.txt", basis: "unknown", blocks: []string{"The fair in Oster opened on Friday."}})
	s.article(article{id: "rain.txt", date: "2031-05-02", basis: "stated", blocks: []string{"It rained on the fair in Oster all weekend."}})
	s.b.Parties = []report.Party{{ID: "oster", Name: "Oster"}, {ID: "fair", Name: "Fair Committee"}}
	s.b.Checked = report.Checked{Figures: 1, Dates: 2, Considered: 3}
	return s.b
}
