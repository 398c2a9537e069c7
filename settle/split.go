package settle

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/compare/names"
	"rapporteur/dossier/file"
	"rapporteur/story"
	"rapporteur/track/parties"
)

// split takes a form from the name that the reading has it for.
type split struct {
	form string // as names.Spelled has it
	from int    // the name
	as   annot.Entity
	at   string // where the dossier says so
	// doc and entity are a place where the form stands, once the documents have been made.
	doc, entity int
}

// formOf is a form of a name of the reading.
type formOf struct {
	form string // as names.Spelled has it
	name int
}

// split takes a form from a name, for the name to, or for a name of its own when to is nil.
func (e *Edits) split(item file.Item, from int, to *who) *who {
	switch {
	case to != nil && to.name >= 0:
		n := e.s.Names[to.name]
		return e.take(item, from, annot.Entity{Kind: n.Kind, Name: n.Name, Key: n.Key, For: n.For, Role: n.Role})
	case to != nil:
		return e.take(item, from, to.made.as)
	}
	return e.made(item, from, annot.Entity{Kind: e.s.Names[from].Kind, Name: item.Text})
}

// made makes a name of a form of another.
func (e *Edits) made(item file.Item, from int, as annot.Entity) *who {
	as.Key = "name:" + names.Spelled(as.Name)
	return e.take(item, from, as)
}

func (e *Edits) take(item file.Item, from int, as annot.Entity) *who {
	form := names.Spelled(item.Text)
	for _, s := range e.splits {
		if s.form == form && s.from == from && s.as.Key == as.Key {
			return &who{name: -1, made: s}
		}
	}
	s := &split{form: form, from: from, as: as, at: e.t.Where(item.At), doc: -1}
	e.splits = append(e.splits, s)
	if f := (formOf{form, from}); e.splitOf[f] == nil {
		e.splitOf[f] = s
	}
	// What set them together in the reading must not do so again.
	e.Names.Apart = append(e.Names.Apart, names.Decision{Names: []string{as.Name, e.s.Names[from].Name}, At: s.at})
	return &who{name: -1, made: s}
}

// otherForm is the name for a party that the reports name only by forms of other names, nil when
// they have none of its forms.
func (e *Edits) otherForm(p file.Party) *who {
	for _, item := range append([]file.Item{p.Name}, p.Aliases...) {
		for _, i := range e.index.formed(item.Text) {
			if e.s.Names[i].Kind == annot.Person {
				continue
			}
			if e.claimed[i] {
				return e.made(item, i, annot.Entity{Kind: annot.Organisation, Name: p.Name.Text})
			}
			e.claimed[i] = true
			return &who{name: i}
		}
	}
	return nil
}

// Documents are the documents of the story, in its order, with the forms that are split off
// standing for names of their own. Those without such a form are the same as given.
func (e *Edits) Documents(docs []*annot.Document) []*annot.Document {
	if len(e.splits) == 0 {
		return docs
	}
	out := slices.Clone(docs)
	for d, doc := range docs {
		moved := e.moved(d, doc)
		if len(moved) > 0 {
			out[d] = e.parted(d, doc, moved)
		}
	}
	return out
}

// moved tells for the mentions of a document that are split off by which split.
func (e *Edits) moved(d int, doc *annot.Document) map[int]*split {
	moved := map[int]*split{}
	for i, m := range doc.Mentions {
		if m.Entity == annot.None || m.Kind == annot.Pronoun {
			continue
		}
		if s := e.splitOf[formOf{names.Spelled(doc.Slice(m.Head)), e.s.NameOf[d][m.Entity]}]; s != nil {
			moved[i] = s
		}
	}
	e.follow(doc, moved)
	return moved
}

// follow takes the pronouns and descriptions of somebody along whose names are all split off.
func (e *Edits) follow(doc *annot.Document, moved map[int]*split) {
	whole := map[annot.EntityIdx]*split{}
	for i, s := range moved {
		whole[doc.Mentions[i].Entity] = s
	}
	for i, m := range doc.Mentions {
		first, _ := utf8.DecodeRuneInString(doc.Slice(m.Head))
		if s := whole[m.Entity]; s != nil && moved[i] != s && m.Kind != annot.Pronoun && (moved[i] != nil || unicode.IsUpper(first)) {
			delete(whole, m.Entity)
		}
	}
	for i, m := range doc.Mentions {
		if s := whole[m.Entity]; s != nil {
			moved[i] = s
		}
	}
}

// parted is a copy of a document in which the mentions that are split off stand for entities of
// their own, and so do the positions and sayings of those that they name.
func (e *Edits) parted(d int, doc *annot.Document, moved map[int]*split) *annot.Document {
	out := doc.WithoutNotes()
	out.Mentions, out.Entities = slices.Clone(doc.Mentions), slices.Clone(doc.Entities)
	out.Statements, out.Attributions = slices.Clone(doc.Statements), slices.Clone(doc.Attributions)
	type pair struct {
		from annot.EntityIdx
		key  string
	}
	made := map[pair]annot.EntityIdx{}
	for i := range out.Mentions {
		s, ok := moved[i]
		if !ok {
			continue
		}
		m := &out.Mentions[i]
		p := pair{m.Entity, s.as.Key}
		to, ok := made[p]
		if !ok {
			to = annot.EntityIdx(len(out.Entities))
			made[p] = to
			out.Entities = append(out.Entities, s.as)
			for _, other := range e.splits {
				if other.as.Key == s.as.Key && other.doc < 0 {
					other.doc, other.entity = d, int(to)
				}
			}
		}
		m.Entity, m.Why = to, s.at
	}
	stays := map[annot.EntityIdx]bool{}
	for _, m := range out.Mentions {
		stays[m.Entity] = true
	}
	// Whoever is named by a form that is split off is the new one, and so is one of whom no
	// mention is left.
	named := func(old annot.EntityIdx, at annot.Span) annot.EntityIdx {
		if old == annot.None {
			return old
		}
		left := old
		for i := range out.Mentions {
			s, ok := moved[i]
			if !ok || doc.Mentions[i].Entity != old {
				continue
			}
			to := made[pair{old, s.as.Key}]
			if at.Contains(doc.Mentions[i].Head) {
				return to
			}
			if left == old && !stays[old] {
				left = to
			}
		}
		return left
	}
	for i := range out.Attributions {
		a := &out.Attributions[i]
		a.Holder = named(a.Holder, a.Source)
	}
	for i := range out.Statements {
		st := &out.Statements[i]
		st.Holder = named(st.Holder, st.HolderAt)
		if st.Via != annot.None {
			st.Speaker = named(st.Speaker, doc.Attributions[st.Via].Source)
		}
	}
	return out
}

// Settled is what the dossier settles about the parties of the story that was made with its
// names and documents.
func (e *Edits) Settled(s *story.Story) parties.Settled {
	out := parties.Settled{For: map[int]int{}, At: map[int]string{}, Main: map[string]int{}, As: map[int]parties.Called{}}
	for _, c := range e.counts {
		i := e.in(s, c.who)
		switch {
		case i < 0:
		case c.with == nil:
			out.For[i] = annot.None
		default:
			if with := e.in(s, c.with); with >= 0 {
				out.For[i], out.At[i] = with, e.t.Where(c.at)
			}
		}
	}
	for _, name := range e.dropped {
		if i := e.in(s, &who{name: name}); i >= 0 {
			out.Dropped = append(out.Dropped, i)
		}
	}
	for side, w := range e.main {
		if i := e.in(s, w); i >= 0 {
			out.Main[side] = i
		}
	}
	for _, c := range e.as {
		if i := e.in(s, c.who); i >= 0 {
			out.As[i] = c.as
		}
	}
	return out
}

// Title writes what persons are called into a story.
func (e *Edits) Title(s *story.Story) {
	for _, p := range e.persons {
		i := e.in(s, &who{name: p.name})
		if i < 0 {
			continue
		}
		if p.text != "" {
			s.Names[i].Name = p.text
		}
		if p.role != "" {
			s.Names[i].Role = p.role
		}
	}
}

// in is where a name of the reading is in a story of the same documents, -1 when it is nowhere.
func (e *Edits) in(s *story.Story, w *who) int {
	if w.name < 0 {
		if w.made.doc < 0 {
			return -1
		}
		return s.NameOf[w.made.doc][w.made.entity]
	}
	p := e.index.first[w.name]
	return s.NameOf[p.doc][p.entity]
}

// index finds the names of a story by their forms.
type index struct {
	byName, byForm map[string][]int
	entities       map[string]bool // forms that an entity of a document has as its name
	first          []place         // of each name, where it is shown under its own name, else its first place
}

type place struct{ doc, entity int }

func newIndex(s *story.Story) index {
	x := index{byName: map[string][]int{}, byForm: map[string][]int{}, entities: map[string]bool{}, first: make([]place, len(s.Names))}
	for i, n := range s.Names {
		x.first[i] = place{-1, -1}
		add(x.byName, n.Name, i)
		for _, v := range n.Variants {
			add(x.byForm, v.Form, i)
		}
	}
	own := make([]bool, len(s.Names))
	for d, of := range s.NameOf {
		for entity, i := range of {
			name := s.Docs[d].Entities[entity].Name
			x.entities[names.Spelled(name)] = true
			if i < 0 || own[i] || x.first[i].doc >= 0 && name != s.Names[i].Name {
				continue
			}
			x.first[i] = place{d, entity}
			own[i] = name == s.Names[i].Name
		}
	}
	return x
}

func add(to map[string][]int, form string, i int) {
	key := names.Spelled(form)
	if key != "" && !slices.Contains(to[key], i) {
		to[key] = append(to[key], i)
	}
}

// named are the names that are shown under a form.
func (x index) named(form string) []int { return x.byName[names.Spelled(form)] }

// formed are the names that have a form and are shown under another.
func (x index) formed(form string) []int {
	key := names.Spelled(form)
	return slices.DeleteFunc(slices.Clone(x.byForm[key]), func(i int) bool { return slices.Contains(x.byName[key], i) })
}

// entity reports whether a document knows somebody by a form.
func (x index) entity(form string) bool { return x.entities[names.Spelled(form)] }
