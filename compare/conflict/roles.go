package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// offices are those of which nobody holds two at once and which one state gives to one
// person at a time. What one outlet calls a secretary another calls a minister.
var offices = map[string]string{
	"president": "president", "prime minister": "prime minister", "premier": "prime minister", "chancellor": "chancellor",
	"foreign minister": "foreign minister", "foreign secretary": "foreign minister",
	"defence minister": "defence minister", "defense minister": "defence minister", "defence secretary": "defence minister", "defense secretary": "defence minister",
	"finance minister": "finance minister", "interior minister": "interior minister", "justice minister": "justice minister",
	"trade minister": "trade minister", "energy minister": "energy minister",
}

// holding is a person to whom a report gives an office.
type holding struct {
	doc, name int
	office    string
	at        story.Evidence // the first sentence that names the person
}

// roles raises a person to whom two reports give two offices, and an office that two
// reports give to two persons.
func (f *finder) roles() {
	var all []holding
	for doc, d := range f.s.Docs {
		first := f.firstNamed(doc)
		for e, ent := range d.Entities {
			office := offices[ent.Role]
			name := f.s.NameOf[doc][e]
			if office == "" || ent.Kind != annot.Person || name < 0 || !strings.HasPrefix(ent.For, "state:") {
				continue
			}
			if at, ok := first[annot.EntityIdx(e)]; ok {
				all = append(all, holding{doc: doc, name: name, office: office, at: at})
			}
		}
	}
	for _, group := range sets.By(len(all), func(i int) int { return all[i].name }) {
		f.held(all, group, func(a, b holding) (string, bool) {
			return fmt.Sprintf("%s is the %s in one report, the %s in another", f.s.Names[a.name].Name, a.office, b.office), a.office != b.office
		})
	}
	type seat struct{ party, office string }
	for _, group := range sets.By(len(all), func(i int) seat { return seat{f.s.Names[all[i].name].For, all[i].office} }) {
		f.held(all, group, func(a, b holding) (string, bool) {
			return fmt.Sprintf("the %s is %s in one report, %s in another", a.office, f.s.Names[a.name].Name, f.s.Names[b.name].Name),
				a.name != b.name && f.speaks(a) && f.speaks(b) && align.Shared(align.Content(f.s.Names[a.name].Name), align.Content(f.s.Names[b.name].Name)) == 0
		})
	}
}

// held raises the first two of a group that do not go together.
func (f *finder) held(all []holding, group []int, apart func(a, b holding) (why string, ok bool)) {
	group = group[:min(len(group), align.Postings)]
	for n, i := range group {
		for _, j := range group[:n] {
			a, b := all[j], all[i]
			why, ok := apart(a, b)
			if !ok || a.doc == b.doc || !f.sameDay(a.doc, b.doc) {
				continue
			}
			f.raise(story.Role, "role-differs", why,
				story.Side{Label: a.office, Evidence: []story.Evidence{a.at}}, story.Side{Label: b.office, Evidence: []story.Evidence{b.at}})
			return
		}
	}
}

// firstNamed is for each entity of a document the sentence that names it with its office
// or, when none does, first.
func (f *finder) firstNamed(doc int) map[annot.EntityIdx]story.Evidence {
	d := f.s.Docs[doc]
	out := map[annot.EntityIdx]story.Evidence{}
	for _, m := range d.Mentions {
		if m.Entity == annot.None || m.Kind != annot.Person {
			continue
		}
		_, known := out[m.Entity]
		if s := sentenceAt(d, m.Head); s >= 0 && (!known || len(m.Span.Text(d.Text)) > len(m.Head.Text(d.Text)) && !f.titled(doc, out[m.Entity], m.Entity)) {
			out[m.Entity] = f.sentence(doc, s)
		}
	}
	return out
}

// titled tells whether a sentence names an entity with more than its name.
func (f *finder) titled(doc int, at story.Evidence, e annot.EntityIdx) bool {
	return slices.ContainsFunc(annot.MentionsIn(f.s.Docs[doc], at.Span), func(m annot.Mention) bool { return m.Entity == e && m.Span != m.Head })
}

// speaks tells whether the report has the person say something: it is in office now.
func (f *finder) speaks(h holding) bool {
	d := f.s.Docs[h.doc]
	return slices.ContainsFunc(d.Attributions, func(a annot.Attribution) bool {
		return a.Tells() && a.Holder != annot.None && f.s.NameOf[h.doc][a.Holder] == h.name
	})
}
