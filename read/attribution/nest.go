package attribution

import (
	"cmp"
	"slices"

	"rapporteur/annot"
)

// sort puts the attributions in the order of the sentences and of their contents.
func (f *finder) sort() {
	as := f.d.Attributions
	order := make([]int, len(as))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(as[i].Sentence, as[j].Sentence), cmp.Compare(as[i].Content.Start, as[j].Content.Start))
	})
	at := make([]annot.AttributionIdx, len(as))
	sorted := make([]annot.Attribution, len(as))
	for k, i := range order {
		at[i], sorted[k] = annot.AttributionIdx(k), as[i]
	}
	for k := range sorted {
		if c := &sorted[k].Continues; *c != annot.None {
			*c = at[*c]
		}
	}
	f.d.Attributions = sorted
}

// nest finds for each attribution the one within whose content it stands.
func (f *finder) nest() {
	as := f.d.Attributions
	for i := range as {
		best := -1
		for j := i - 1; j >= 0 && as[j].Sentence == as[i].Sentence; j-- {
			best = closer(as, i, j, best)
		}
		for j := i + 1; j < len(as) && as[j].Sentence == as[i].Sentence; j++ {
			best = closer(as, i, j, best)
		}
		if best >= 0 {
			as[i].Parent = annot.AttributionIdx(best)
		}
	}
	for i := range as {
		as[i].Holder = f.whoever(&as[i])
	}
}

// maxNested bounds how many attributions are climbed over.
const maxNested = 8

// whoever is the holder of an attribution; of "I think" within what somebody says, whoever
// says it.
func (f *finder) whoever(a *annot.Attribution) annot.EntityIdx {
	for n := 0; n < maxNested && a.Holder == annot.None && a.Parent != annot.None; n++ {
		switch f.d.Slice(a.Source) {
		case "I", "We", "we":
			a = &f.d.Attributions[a.Parent]
		default:
			return annot.None
		}
	}
	return a.Holder
}

// closer is j when attribution j reports attribution i and is the smallest so far.
func closer(as []annot.Attribution, i, j, best int) int {
	if as[i].Cue.Empty() || as[j].Cue == as[i].Cue || !as[j].Content.Contains(as[i].Cue) || as[i].Content.Contains(as[j].Cue) && !as[j].Cue.Empty() || as[j].Content == as[i].Content {
		return best
	}
	if best < 0 || as[j].Content.Len() < as[best].Content.Len() {
		return j
	}
	return best
}
