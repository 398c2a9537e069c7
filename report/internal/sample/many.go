package sample

import (
	"fmt"

	"rapporteur/report"
)

// Many is a brief of n reports on talks between thirty parties on ten issues, in
// which every list is long.
func Many(n int) *report.Brief {
	s := &builder{b: &report.Brief{
		Schema: report.Schema, Talks: report.Talks{Kind: "trade", Title: "Thirty Harbours round"},
	}, units: map[string]where{}}
	for p := range 30 {
		s.b.Parties = append(s.b.Parties, report.Party{ID: fmt.Sprintf("harbour-%d", p), Name: fmt.Sprintf("Harbour %d", p)})
	}
	for i := range n {
		a := article{
			id: fmt.Sprintf("%04d.txt", i), date: fmt.Sprintf("2031-03-%02d", 1+i%28), basis: "stated",
			blocks: []string{
				fmt.Sprintf("title :: Round %d", i),
				fmt.Sprintf("Harbour %d wants a toll of %d crowns if the pilots agree. || Harbour %d called the round slow. || They met on day %d.", i%30, i, i%30, i),
				"site notice :: Write to the editor.",
			},
		}
		if i%9 == 8 {
			a.copyOf = "0000.txt"
		}
		s.article(a)
		ref := report.RefLetters(i) + "2"
		stances := []string{"demand", "reject", "accept", "offer"}
		id := s.position(ref, fmt.Sprintf("harbour-%d", i%30), stances[i/300%4], "firm", fmt.Sprintf("issue-%d", i%10),
			fmt.Sprintf("a toll of %d crowns", i), none, "if", "if the pilots agree")
		s.alone(id, "a toll")
		s.b.Assessments = append(s.b.Assessments, s.line(fmt.Sprintf(`Harbour %d: "called the round slow"`, i%30), report.RefLetters(i)+"3"))
		event := report.Event{WhenText: fmt.Sprintf("day %d", i), What: fmt.Sprintf("They met on day %d", i), Evidence: s.quotes(report.RefLetters(i) + "4")}
		s.b.Timeline, s.b.Meetings, s.b.Next = append(s.b.Timeline, event), append(s.b.Meetings, event), append(s.b.Next, event)
		if i > 0 {
			s.conflict("figure", "two tolls",
				report.Side{Label: fmt.Sprintf("%d crowns", i-1), Evidence: s.quotes(report.RefLetters(i-1) + "2")},
				report.Side{Label: fmt.Sprintf("%d crowns", i), Evidence: s.quotes(ref)})
		}
		s.b.Notes = append(s.b.Notes, report.Note{Kind: "name-variant", Text: "a spelling", Evidence: s.quotes(ref)})
	}
	for i := range 10 {
		s.issue(fmt.Sprintf("issue-%d", i), fmt.Sprintf("Toll of class %d", i), "open", "")
	}
	var all []string
	for i := range n {
		all = append(all, report.RefLetters(i)+"2")
	}
	s.b.InShort = []report.Line{s.line("Thirty harbours want tolls", all...)}
	return s.b
}
