package workspace

import (
	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/gazetteer"
	"rapporteur/store"
	"rapporteur/talks"
	"rapporteur/track"
)

// facets are what search filters the positions of a document by. A report is searched by the
// issues of the kind of talks that it tells of by itself: which reports stand beside it changes.
func facets(d *annot.Document) []store.Facet {
	kind, _ := dossier.Detect([]dossier.Signals{dossier.SignalsIn(d.Text)})
	gaz := gazetteer.Default()
	var list []store.Facet
	for i, st := range d.Statements {
		if st.Kind != annot.Position || st.Holder == annot.None {
			continue
		}
		f := store.Facet{Sentence: st.Sentence, Stance: string(st.Stance)}
		holder := d.Entities[st.Holder]
		f.Party, f.PartyAs = holder.Key, holder.Name
		if holder.For != "" {
			f.Party = holder.For
			if e := gaz.Entry(holder.For); e != nil {
				f.PartyAs = e.Name
			}
		}
		if st.Speaker != annot.None {
			f.Speaker = d.Entities[st.Speaker].Name
		}
		if kind.ID != "" {
			if id := track.IssueOf(kind, d, i); id != talks.OtherIssue {
				f.Issue = id
			}
		}
		list = append(list, f)
	}
	return list
}
