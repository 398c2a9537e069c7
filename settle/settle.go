// Package settle tells what an analyst's dossier changes in a reading of the reports, as inputs
// for reading the names and folding the state once more.
//
// A dossier is held against a reading without it. Only where the two differ is there an edit: a
// dossier that says what was read changes nothing, by construction.
package settle

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/names"
	"rapporteur/dossier/file"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
)

// Edits are what a dossier changes.
type Edits struct {
	// Names are the names that it joins and keeps apart.
	Names names.Decisions
	// Unknown are names of the dossier that no report has.
	Unknown []file.Item

	t        *file.Talks
	s        *story.Story
	n        *talks.Negotiation
	index    index
	partyOf  []int        // of each name, its party in the reading, -1 for none
	claimed  map[int]bool // names that an entry of the dossier is about
	splits   []*split
	splitOf  map[formOf]*split // the first of each form
	counts   []counts
	dropped  []int
	main     map[string]*who
	as       []called
	persons  []titled
	parties  []*who // of each party of the dossier, nil where no report has it
	baseline []int  // of each party of the dossier, its party in the reading, -1 for none
}

// who is a name of the reading, or one that a split makes.
type who struct {
	name int // -1 for one that is made
	made *split
}

// counts says that somebody counts with the party of another; with is nil for no party. At is
// where the dossier says so.
type counts struct {
	who, with *who
	at        file.At
}

// called says what a party is called.
type called struct {
	who *who
	as  track.Called
}

// titled says what a person is called, "" for as read.
type titled struct {
	name       int
	text, role string
}

// Find holds a dossier against the reading of a story.
func Find(s *story.Story, n *talks.Negotiation, t *file.Talks) *Edits {
	e := &Edits{t: t, s: s, n: n, index: newIndex(s), partyOf: make([]int, len(s.Names)), claimed: map[int]bool{}, main: map[string]*who{}, splitOf: map[formOf]*split{}}
	for i := range e.partyOf {
		e.partyOf[i] = -1
	}
	for p, party := range n.Parties {
		for _, list := range [][]int{party.Names, party.People} {
			for _, i := range list {
				e.partyOf[i] = p
			}
		}
	}
	e.claim()
	e.pair()
	for i := range t.Parties {
		e.party(i)
	}
	for _, item := range t.NoParty {
		e.noParty(item)
	}
	for _, a := range t.Apart {
		e.apart(a)
	}
	return e
}

// Empty reports whether the dossier changes no name and no party.
func (e *Edits) Empty() bool {
	return len(e.Names.Same)+len(e.Names.Apart)+len(e.splits)+len(e.counts)+len(e.dropped)+len(e.main)+len(e.as)+len(e.persons) == 0
}

// claim marks the names that the dossier calls by name: none of them is taken whole for an
// entry that only has another form of it.
func (e *Edits) claim() {
	mark := func(items ...file.Item) {
		for _, item := range items {
			for _, i := range e.index.named(item.Text) {
				e.claimed[i] = true
			}
		}
	}
	for _, p := range e.t.Parties {
		mark(p.Name)
		mark(p.Aliases...)
		mark(p.Members...)
		for _, q := range p.People {
			mark(q.Name)
			mark(q.Aliases...)
		}
	}
	mark(e.t.NoParty...)
}

// pair finds for each party of the dossier its party in the reading: by ID, by name, then by
// the aliases, and the name that stands for it.
func (e *Edits) pair() {
	e.parties = make([]*who, len(e.t.Parties))
	e.baseline = make([]int, len(e.t.Parties))
	taken := map[int]bool{}
	each := func(find func(p file.Party) int) {
		for i, p := range e.t.Parties {
			if e.baseline[i] >= 0 {
				continue
			}
			if b := find(p); b >= 0 && !taken[b] {
				e.baseline[i], taken[b] = b, true
			}
		}
	}
	for i := range e.baseline {
		e.baseline[i] = -1
	}
	each(func(p file.Party) int {
		for b, party := range e.n.Parties {
			if party.ID == p.ID.Text {
				return b
			}
		}
		return -1
	})
	each(func(p file.Party) int { return e.partyNamed(p.Name.Text) })
	each(func(p file.Party) int {
		for _, a := range p.Aliases {
			if b := e.partyNamed(a.Text); b >= 0 {
				return b
			}
		}
		return -1
	})
	for i, p := range e.t.Parties {
		if b := e.baseline[i]; b >= 0 {
			e.parties[i] = &who{name: mainName(e.s, e.n.Parties[b])}
			e.claimed[e.parties[i].name] = true
		} else if name := e.bodyNamed(p); name >= 0 {
			e.parties[i] = &who{name: name}
			e.claimed[name] = true
		}
	}
	for i, p := range e.t.Parties {
		if e.parties[i] == nil {
			e.parties[i] = e.otherForm(p)
		}
	}
}

// partyNamed is the party of the reading that a name is the name of, -1 for none.
func (e *Edits) partyNamed(form string) int {
	for b, party := range e.n.Parties {
		if names.Spelled(party.Name) == names.Spelled(form) {
			return b
		}
	}
	for _, i := range e.index.named(form) {
		if b := e.partyOf[i]; b >= 0 && mainName(e.s, e.n.Parties[b]) == i {
			return b
		}
	}
	return -1
}

// mainName is the name that stands for a party of the reading.
func mainName(s *story.Story, p talks.Party) int {
	for _, i := range p.Names {
		if s.Names[i].Name == p.Name {
			return i
		}
	}
	for _, i := range p.Names {
		for _, v := range s.Names[i].Variants {
			if strings.EqualFold(v.Form, p.Name) {
				return i
			}
		}
	}
	if len(p.Names) > 0 {
		return p.Names[0]
	}
	return p.People[0] // a party has somebody
}

// bodyNamed is a name of the reports for a party that the reading has not, -1 for none.
func (e *Edits) bodyNamed(p file.Party) int {
	for _, item := range append([]file.Item{p.Name}, p.Aliases...) {
		for _, i := range e.index.named(item.Text) {
			if e.s.Names[i].Kind != annot.Person {
				return i
			}
		}
	}
	return -1
}

// described are the kinds of those who are spoken of by what they are. One description may be
// of several.
func (e *Edits) described(name int) bool {
	switch e.s.Names[name].Kind {
	case annot.Group, annot.UnnamedSource, annot.Writing:
		return true
	}
	return false
}

// party finds the edits of one party of the dossier.
func (e *Edits) party(at int) {
	p, b := e.t.Parties[at], e.baseline[at]
	core := e.parties[at]
	// The reports may name only who speaks for it, or only its members.
	for i := 0; core == nil && i < len(p.People); i++ {
		core = e.personNamed(p.People[i])
	}
	for i := 0; core == nil && i < len(p.Members); i++ {
		if named := e.index.named(p.Members[i].Text); len(named) > 0 {
			core = &who{name: named[0]}
		}
	}
	e.parties[at] = core
	if core == nil {
		e.Unknown = append(e.Unknown, p.Name)
	} else {
		if b < 0 {
			e.counts = append(e.counts, counts{core, core, p.Name.At})
		}
		as := track.Called{ID: p.ID.Text, Name: p.Name.Text}
		if b < 0 || as.ID != e.n.Parties[b].ID || as.Name != flat(e.n.Parties[b].Name) {
			e.as = append(e.as, called{core, as})
		}
		if p.Side.Text != "" {
			e.main[p.Side.Text] = core
		}
		for _, item := range p.Aliases {
			e.form(item, core, b, true)
		}
		for _, item := range p.Members {
			e.form(item, core, b, false)
		}
		// A new name for a party of the reading is no alias: a form of another name stays with it.
		named, formed := e.index.named(p.Name.Text), e.index.formed(p.Name.Text)
		if b < 0 && len(formed) > 0 || len(named) > 0 && (b < 0 || names.Spelled(e.n.Parties[b].Name) != names.Spelled(p.Name.Text)) {
			e.form(p.Name, core, b, true)
		}
	}
	for _, q := range p.People {
		e.person(q, core, b)
	}
}

// form finds the edits of a name that counts for a party; alias makes it one name with it.
func (e *Edits) form(item file.Item, core *who, b int, alias bool) {
	named := e.index.named(item.Text)
	if len(named) == 0 {
		e.variant(item, core, b, !alias)
		return
	}
	there := false // the reading has one of them at the party
	for _, i := range named {
		there = there || i == core.name || b >= 0 && e.partyOf[i] == b
	}
	for _, i := range named {
		switch {
		case i == core.name, there && e.described(i) && e.partyOf[i] != b && e.partyOf[i] >= 0:
		case alias && e.alike(core.name, i):
			e.join(core.name, i, item)
		case b < 0 || e.partyOf[i] != b:
			e.counts = append(e.counts, counts{&who{name: i}, core, item.At})
		}
	}
}

// variant finds the edits of a form that no name is shown under. A name that nobody claims comes
// whole, of another only this form.
func (e *Edits) variant(item file.Item, core *who, b int, member bool) {
	found := e.index.formed(item.Text)
	if len(found) == 0 {
		e.Unknown = append(e.Unknown, item)
		return
	}
	for _, i := range found {
		switch {
		case i == core.name, member && b >= 0 && e.partyOf[i] == b, !member && e.described(i) && b >= 0 && e.partyOf[i] == b:
		case e.claimed[i]:
			e.split(item, i, core)
		case member || !e.alike(core.name, i):
			e.counts = append(e.counts, counts{&who{name: i}, core, item.At})
		default:
			e.join(core.name, i, item)
		}
	}
}

// alike reports whether two names of the reading can be one: persons, or two that are none. A
// description is never made one with a name, it only counts for it.
func (e *Edits) alike(a, b int) bool {
	return a >= 0 && !e.described(a) && !e.described(b) && (e.s.Names[a].Kind == annot.Person) == (e.s.Names[b].Kind == annot.Person)
}

// join makes two names one.
func (e *Edits) join(first, other int, item file.Item) {
	e.Names.Same = append(e.Names.Same, names.Decision{Names: []string{e.s.Names[first].Name, e.s.Names[other].Name}, At: e.t.Where(item.At)})
}

// person finds the edits of a person who speaks for a party; core is nil when no report has the
// party.
func (e *Edits) person(q file.Person, core *who, b int) {
	at := e.personNamed(q)
	if at == nil {
		e.Unknown = append(e.Unknown, q.Name)
		return
	}
	for _, item := range append([]file.Item{q.Name}, q.Aliases...) {
		if at.name >= 0 && names.Spelled(item.Text) == names.Spelled(e.s.Names[at.name].Name) {
			continue // others who are called the same are others
		}
		named := e.index.named(item.Text)
		if len(named) == 0 && (item != q.Name || len(e.index.formed(item.Text)) > 0) {
			e.variant(item, at, b, false)
		}
		for _, i := range named {
			switch {
			case i == at.name:
			case e.alike(at.name, i):
				e.join(at.name, i, item)
			case core != nil && e.partyOf[i] != b:
				e.counts = append(e.counts, counts{&who{name: i}, core, item.At})
			}
		}
	}
	if at.name >= 0 {
		e.title(q, at.name)
	}
	if core != nil && (at.name < 0 || b < 0 || e.partyOf[at.name] != b) {
		e.counts = append(e.counts, counts{at, core, q.Name.At})
	}
}

// title notes what a person is called otherwise than in the reading.
func (e *Edits) title(q file.Person, name int) {
	n, title := e.s.Names[name], titled{name: name}
	if q.Name.Text != flat(n.Name) {
		title.text = q.Name.Text
	}
	if q.Role.Text != "" && q.Role.Text != flat(n.Role) {
		title.role = q.Role.Text
	}
	if title.text != "" || title.role != "" {
		e.persons = append(e.persons, title)
	}
}

// personNamed is the name of the reports that stands for a person of the dossier: one that is
// shown under one of the forms, else one that has a form and that no other entry is about, else
// one that is made of the form. It is nil when the reports have none.
func (e *Edits) personNamed(q file.Person) *who {
	forms := append([]file.Item{q.Name}, q.Aliases...)
	person := func(find func(string) []int, form string, claimed bool) int {
		for _, i := range find(form) {
			if e.s.Names[i].Kind == annot.Person && (claimed || !e.claimed[i]) {
				return i
			}
		}
		return -1
	}
	for _, item := range forms {
		if i := person(e.index.named, item.Text, true); i >= 0 {
			return &who{name: i}
		}
	}
	for _, item := range forms {
		if i := person(e.index.formed, item.Text, false); i >= 0 {
			e.claimed[i] = true
			return &who{name: i}
		}
	}
	for _, item := range forms {
		if i := person(e.index.formed, item.Text, true); i >= 0 {
			return e.made(item, i, annot.Entity{Kind: annot.Person, Name: q.Name.Text, Role: q.Role.Text})
		}
	}
	return nil
}

// noParty finds the edits of a name that is no party and speaks for none.
func (e *Edits) noParty(item file.Item) {
	if b := e.partyNamed(item.Text); b >= 0 {
		e.dropped = append(e.dropped, mainName(e.s, e.n.Parties[b]))
		return
	}
	named := e.index.named(item.Text)
	for _, i := range named {
		if e.partyOf[i] >= 0 {
			e.counts = append(e.counts, counts{&who{name: i}, nil, item.At})
		}
	}
	if len(named) > 0 {
		return
	}
	formed := e.index.formed(item.Text)
	for _, i := range formed {
		if e.partyOf[i] >= 0 {
			e.counts = append(e.counts, counts{e.split(item, i, nil), nil, item.At})
		}
	}
	if len(formed) == 0 {
		e.Unknown = append(e.Unknown, item)
	}
}

// apart finds the edits of names that are kept apart.
func (e *Edits) apart(a file.Apart) {
	d := names.Decision{At: e.t.Where(a.At)}
	for _, item := range a.Names {
		named, formed := e.index.named(item.Text), e.index.formed(item.Text)
		switch {
		case len(named) == 0 && len(formed) == 0:
			e.Unknown = append(e.Unknown, item)
			continue
		case !e.index.entity(item.Text):
			e.split(item, formed[0], nil)
		}
		d.Names = append(d.Names, item.Text)
	}
	if len(d.Names) > 1 && e.together(d.Names) {
		e.Names.Apart = append(e.Names.Apart, d)
	}
}

// together reports whether the reading takes two of the names for one.
func (e *Edits) together(list []string) bool {
	seen := map[int]bool{}
	for _, name := range list {
		at := append(append([]int(nil), e.index.named(name)...), e.index.formed(name)...)
		if len(at) == 0 {
			continue
		}
		if seen[at[0]] {
			return true
		}
		seen[at[0]] = true
	}
	return false
}

// flat is a text as a dossier holds it: in one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
