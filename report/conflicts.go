package report

import "rapporteur/story"

func (b *builder) conflicts() {
	for i, c := range b.s.Conflicts {
		out := Conflict{ID: c.ID, N: i + 1, Kind: string(c.Kind), Why: c.Why, Rule: c.Rule}
		out.Sides, out.Evidence = b.sides(c)
		if c.Fact != nil {
			f := b.fact(c.Fact)
			out.Fact = &f
		}
		if p := c.Preferred; p != nil {
			out.Preferred = &Preferred{Side: p.Side, Author: p.Author, Reason: p.Reason, At: p.At}
		}
		b.brief.Conflicts = append(b.brief.Conflicts, out)
	}
	for _, c := range b.s.Silenced {
		out := Silenced{ID: c.ID, Kind: string(c.Kind), Why: c.Why, Rule: c.Rule, Reason: c.Reason, At: c.At}
		out.Sides, out.Evidence = b.sides(c.Conflict)
		b.brief.Silenced = append(b.brief.Silenced, out)
	}
}

// aligned lists what several documents say alike.
func (b *builder) aligned() {
	for _, c := range b.s.Clusters {
		out := Aligned{Kind: string(c.Kind), Evidence: b.quotes(c.Evidence)}
		for _, r := range c.Readings {
			if id, ok := b.ids[r]; ok { // the holder of the others is no party
				out.Statements = append(out.Statements, id)
			}
		}
		out.Articles, _ = b.s.Count(c.Evidence)
		b.brief.Aligned = append(b.brief.Aligned, out)
	}
}

// relations tell whose wording goes back to whose.
func (b *builder) relations() {
	for _, r := range b.s.Relations {
		out := Relation{Doc: b.s.Docs[r.Doc].Source.Name, Of: b.s.Docs[r.Of].Source.Name, Kind: string(r.Kind), Basis: r.Basis, Share: r.Share}
		for _, t := range r.Taken {
			out.Taken = append(out.Taken, Taken{b.quote(story.Evidence{Doc: r.Doc, Sentence: t.Sentence}), b.ref(r.Of, t.From)})
		}
		b.brief.Relations = append(b.brief.Relations, out)
	}
}

// sides are the sides of a conflict, and the evidence of all of them.
func (b *builder) sides(c story.Conflict) (sides []Side, all []Quote) {
	sides, all = []Side{}, []Quote{}
	for _, side := range c.Sides {
		qs := b.quotes(side.Evidence)
		out := Side{Label: side.Label, Evidence: qs}
		out.Articles, out.Wordings = b.s.Count(side.Evidence)
		sides = append(sides, out)
		all = append(all, qs...)
	}
	return sides, all
}

func (b *builder) facts() {
	for i := range b.s.Facts {
		b.brief.Facts = append(b.brief.Facts, b.fact(&b.s.Facts[i]))
	}
}

func (b *builder) fact(f *story.Fact) Fact {
	out := Fact{ID: f.ID, Says: f.Says, At: f.At, Value: f.Date, Unit: "date", Evidence: b.quotes(f.Told),
		Source: FactSource{Title: f.Title, URL: f.URL, Checked: f.Checked, By: f.By}}
	if f.Unit != "" {
		out.Value, out.Unit = f.Value, f.Unit
	}
	return out
}
