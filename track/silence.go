package track

import (
	"rapporteur/annot"
	"rapporteur/talks"
)

// silences finds the parties that no sentence names together with an issue. A sentence that does
// may hold a position that was not read, so only what is never spoken of is called silence.
func (f *folder) silences() {
	spoken := make([]map[string]bool, len(f.n.Parties))
	for p := range spoken {
		spoken[p] = map[string]bool{}
	}
	for d, doc := range f.docs() {
		about := issuesOf(f.kind, doc).in
		for i, s := range doc.Sentences {
			if !doc.Blocks[s.Block].Read() {
				continue
			}
			var parties []int
			for _, m := range annot.MentionsIn(doc, s.Span) {
				if m.Entity == annot.None {
					continue
				}
				if name := f.story.NameOf[d][m.Entity]; name >= 0 && f.table.Of[name] >= 0 {
					parties = append(parties, f.table.Of[name])
				}
			}
			if len(parties) == 0 {
				continue
			}
			for _, id := range about[i] {
				for _, p := range parties {
					spoken[p][id] = true
				}
			}
		}
	}
	for _, issue := range f.n.Issues {
		for _, c := range issue.Cells {
			spoken[c.Party][issue.ID] = true
		}
	}
	for p := range f.n.Parties {
		for _, issue := range f.n.Issues {
			if issue.ID != talks.OtherIssue && !issue.General && !spoken[p][issue.ID] {
				f.n.Silent = append(f.n.Silent, talks.Silence{Party: p, Issue: issue.ID})
			}
		}
	}
}
