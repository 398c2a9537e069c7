package report

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// KeyFigure is a number of the talks with the sentences that tell it: one that several
// reports tell alike, or a sum, a share or a larger count that one tells.
type KeyFigure struct {
	Text     string  `json:"text"` // as the first report writes it
	Value    float64 `json:"value"`
	Unit     string  `json:"unit"`
	Articles int     `json:"articles"`
	Wordings int     `json:"wordings"`
	Evidence []Quote `json:"evidence"` // the number is marked
}

// few is the count below which a number of one report alone says little.
const few = 10

// lasting are the units of lengths of time, which say how long something took and seldom what is
// at stake.
var lasting = map[string]bool{"seconds": true, "minutes": true, "hours": true, "days": true, "weeks": true, "months": true, "years": true, "decades": true,
	"centuries": true, "times": true, "images": true, "photos": true, "pictures": true, "points": true}

// keyFigures lists the figures, those that most reports tell first.
func (b *builder) keyFigures() {
	type place struct {
		doc  int
		span annot.Span
	}
	taken := map[place]bool{}
	add := func(doc int, q annot.Quantity, ev []story.Evidence) {
		k := KeyFigure{Text: oneLine(b.s.Docs[doc].Slice(q.Span)), Value: q.Value, Unit: q.Unit, Evidence: b.quotes(ev)}
		k.Articles, k.Wordings = b.s.Count(ev)
		b.brief.KeyFigures = append(b.brief.KeyFigures, k)
	}
	for _, c := range b.s.Clusters {
		if c.Kind != story.SameFigure {
			continue
		}
		first := c.Evidence[0]
		quantities := b.s.Docs[first.Doc].Quantities
		i := slices.IndexFunc(quantities, func(q annot.Quantity) bool { return q.Span == first.Mark })
		if i < 0 || lasting[quantities[i].Unit] {
			continue
		}
		for _, e := range c.Evidence {
			taken[place{e.Doc, e.Mark}] = true
		}
		add(first.Doc, quantities[i], c.Evidence)
	}
	for d, doc := range b.s.Docs {
		s := 0
		alone := map[string]int{} // what one report tells more than once, by value and unit
		for _, q := range doc.Quantities {
			for s < len(doc.Sentences) && doc.Sentences[s].End <= q.Start {
				s++
			}
			if s == len(doc.Sentences) || !doc.Sentences[s].Contains(q.Span) || !doc.Blocks[doc.Sentences[s].Block].Read() || taken[place{d, q.Span}] || !telling(q) {
				continue
			}
			ev := story.Evidence{Doc: d, Sentence: annot.SentenceIdx(s), Span: doc.Sentences[s].Span, Mark: q.Span}
			k := strings.ToLower(doc.Slice(q.Span))
			if i, ok := alone[k]; ok {
				b.brief.KeyFigures[i].Evidence = append(b.brief.KeyFigures[i].Evidence, b.quote(ev))
				continue
			}
			alone[k] = len(b.brief.KeyFigures)
			add(d, q, []story.Evidence{ev})
		}
	}
	slices.SortStableFunc(b.brief.KeyFigures, func(x, y KeyFigure) int {
		return cmp.Or(cmp.Compare(y.Wordings, x.Wordings), cmp.Compare(y.Articles, x.Articles), cmp.Compare(len(y.Evidence), len(x.Evidence)))
	})
}

// telling reports whether a number that one report tells says something by itself.
func telling(q annot.Quantity) bool {
	switch {
	case q.Unit == "" || lasting[q.Unit]:
		return false
	case q.Unit == "votes", strings.HasPrefix(q.Unit, "percent"):
		return true
	}
	return q.Value >= few
}
