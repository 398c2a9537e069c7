package track

import (
	"cmp"
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
	"rapporteur/talks"
)

// tellOutcomes lists what reports say came of the talks and of a matter of them, what more
// reports tell first. What was told of a former round is left out.
func (f *folder) tellOutcomes() {
	var list []align.Position
	var readings []story.Reading
	for d, doc := range f.docs() {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			says, ok := outcomeOf(st)
			if !ok || f.past(d, st) || takenBack(doc, st, says) || st.Strength == annot.Hedged || says == term && !f.concluded(d) && !f.tentative(d) {
				continue
			}
			if says == talks.Agreed && f.tentative(d) {
				says = talks.Converging
			}
			p := align.Of(f.story, d, i)
			p.Side = string(says)
			if f.asWhole(doc.Slice(st.Target)) {
				p.Gist = []string{wholeDeal} // "the deal" is one, whatever words go with it
			}
			list, readings = append(list, p), append(readings, story.Reading{Doc: d, Statement: i})
		}
	}
	for _, group := range align.Groups(list) {
		first := list[group[0]]
		o := talks.Outcome{Status: talks.Status(first.Side), Whole: slices.Equal(first.Gist, []string{wholeDeal})}
		for _, i := range group {
			o.Readings = append(o.Readings, readings[i])
		}
		doc := f.story.Docs[first.Doc]
		if ids := f.issuesOf(doc, first.Statement, o.Status); len(ids) > 0 {
			o.Issue = ids[0]
		}
		o.Articles, o.Wordings, _ = f.count(o.Readings)
		f.n.Outcomes = append(f.n.Outcomes, o)
	}
	slices.SortStableFunc(f.n.Outcomes, func(a, b talks.Outcome) int {
		return cmp.Or(cmp.Compare(slices.Index(tellingOrder, a.Status), slices.Index(tellingOrder, b.Status)), cmp.Compare(b.Wordings, a.Wordings), cmp.Compare(b.Articles, a.Articles))
	})
}

// wholeDeal stands for the deal in a gist; no stem has a space.
const wholeDeal = "the deal"

// tellingOrder is the order of outcomes in a list.
var tellingOrder = []talks.Status{talks.Agreed, talks.Converging, talks.Blocked, talks.Open, term}
