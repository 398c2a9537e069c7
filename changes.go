package rapporteur

import (
	"context"
	"slices"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
	"rapporteur/track/delta"
	"rapporteur/track/parties"
)

// Diff reads two sets of reports and makes the brief of the second, with what it changes
// against the first. Inputs are those that Brief takes; a report in both sets is no news.
func Diff(ctx context.Context, before, after []string, o Options) (*Result, error) {
	res := &Result{considered: map[*annot.Document]int{}}
	in := map[annot.DocID][2]bool{} // which of the sets a document is in, by ID
	var docs []*annot.Document
	for k, inputs := range [][]string{before, after} {
		list, skipped := expand(inputs)
		read, one, err := readAll(ctx, list, skipped, o, true)
		res.Skipped, res.Notices = append(res.Skipped, one.Skipped...), append(res.Notices, one.Notices...)
		if err != nil {
			return res, err
		}
		for _, d := range read {
			sets, twice := in[d.ID]
			sets[k] = true
			in[d.ID] = sets
			if !twice {
				docs = append(docs, d)
				res.considered[d] = one.considered[d]
				res.Considered += one.considered[d]
			}
		}
	}
	return assemble(ctx, docs, res, o, func(s *story.Story) split {
		var of split
		for _, d := range s.Docs {
			sets := in[d.ID]
			of.old, of.after = append(of.old, sets[0]), append(of.after, sets[1])
		}
		return of
	}, nil)
}

// split is which documents of a story an earlier and a later state of the talks take in.
type split struct {
	since      string // the day that parts them, "" when it is no day
	old, after []bool // by document
	undated    int    // old ones that are only so since their day is not known
}

// before parts the documents of a story by a day: the later state takes in all. One whose day
// is not known counts as old, since nothing shows that it is news.
func before(s *story.Story, day string) split {
	of := split{since: day, old: make([]bool, len(s.Docs)), after: make([]bool, len(s.Docs))}
	for i, d := range s.Docs {
		// A year or a month says something too: all of it may lie before the day, or after.
		v := d.Source.Published.Value
		known := v != "" && (len(v) >= len(day) || v != day[:len(v)])
		of.old[i], of.after[i] = !known || v < day, true
		if !known {
			of.undated++
		}
	}
	return of
}

// fold is the later state, with what it changes.
func (of split) fold(s *story.Story, kind dossier.Kind, w parties.World) *talks.Negotiation {
	old := func(doc int) bool { return of.old[doc] }
	n := track.FoldAmong(s, kind, w, func(doc int) bool { return of.after[doc] })
	earlier := track.FoldAmong(s, kind, w, old)
	n.Changes = &talks.Changes{Since: of.since, Old: len(s.Docs) - count(of.old, false), New: count(of.old, false), Undated: of.undated,
		List: delta.Between(delta.States{Story: s, Before: earlier, After: n, Old: old})}
	return n
}

func count(list []bool, of bool) int {
	return len(slices.DeleteFunc(slices.Clone(list), func(b bool) bool { return b != of }))
}
