package conflict

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// estimating are the words of a sentence whose number somebody has worked out or expects.
var estimating = align.WordSet(`estimate estimates estimated estimating estimation projection projections projected forecast forecasts
	calculation calculations calculated reckons reckoned reckon poll polls survey surveys analysts economists model models`)

// estimates raises a telling number that one report gives as somebody's estimate, and
// another as a fact.
func (f *finder) estimates(all []figure) {
	type number struct{ value, unit string }
	by := map[number][]int{}
	var order []number
	for i, fig := range all {
		if !distinctive(fig.Quantity) && !isMoney(fig.Unit) {
			continue
		}
		k := number{strconv.FormatFloat(fig.Value, 'g', -1, 64), align.UnitClass(fig.Unit)}
		if by[k] == nil {
			order = append(order, k)
		}
		if len(by[k]) < align.Postings {
			by[k] = append(by[k], i)
		}
	}
	for _, k := range order {
		f.estimate(all, by[k])
	}
}

// estimate raises one number of a list of figures, if it is an estimate in some of them.
func (f *finder) estimate(all []figure, list []int) {
	var worked, flat story.Side
	var first figure
	source := ""
	for _, i := range list {
		fig := all[i]
		if att := f.attributed(fig); att != nil && fig.estimated {
			if source == "" {
				first, source = fig, f.words(fig.doc, att.Source)
				worked.Label = source + ": " + fig.text
			}
			worked.Evidence = append(worked.Evidence, f.sentence(fig.doc, fig.sentence))
		}
	}
	if source == "" {
		return
	}
	for _, i := range list {
		fig := all[i]
		if f.attributed(fig) == nil && !fig.estimated && f.sameDay(first.doc, fig.doc) && oneMatter(first, fig) {
			flat.Label = fig.text
			flat.Evidence = append(flat.Evidence, f.sentence(fig.doc, fig.sentence))
		}
	}
	if len(flat.Evidence) > 0 {
		f.raise(story.Attribution, "estimate-as-fact", fmt.Sprintf("%s is an estimate in one report (%s), stated as a fact in another", first.text, quote(source)), worked, flat)
	}
}

// attributed is the attribution in whose content or beside whose source a figure stands, nil
// when the report gives it in its own voice.
func (f *finder) attributed(fig figure) *annot.Attribution {
	d := f.s.Docs[fig.doc]
	i := slices.IndexFunc(d.Attributions, func(a annot.Attribution) bool {
		return int(a.Sentence) == fig.sentence && a.Tells() && strings.TrimSpace(d.Slice(a.Source)) != "" && a.Content.Overlaps(fig.Span)
	})
	if i < 0 {
		return nil
	}
	return &d.Attributions[i]
}
