package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
)

// titles stand before a name and are no part of it.
var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "sir": true, "dame": true,
	"lord": true, "lady": true, "prof": true, "sen": true, "rep": true, "gov": true, "gen": true, "col": true,
}

// offices may be taken for given names where they stand before a full name with
// capitals. They are left off as long as two words remain.
var offices = map[string]bool{
	"president": true, "chancellor": true, "premier": true, "minister": true, "secretary": true, "adviser": true,
	"advisor": true, "ambassador": true, "envoy": true, "speaker": true, "chairman": true, "chairwoman": true,
	"chair": true, "director": true, "commissioner": true, "mayor": true, "governor": true, "senator": true,
	"representative": true, "congressman": true, "congresswoman": true, "judge": true, "justice": true,
	"general": true, "leader": true, "spokesman": true, "spokeswoman": true, "king": true, "queen": true,
	"prime": true, "vice": true, "deputy": true, "foreign": true, "defense": true, "defence": true,
	"finance": true, "trade": true, "security": true, "national": true, "state": true, "chief": true,
}

// particles open a surname: a name that starts with one has no given name.
var particles = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "de": true, "del": true, "della": true,
	"di": true, "da": true, "dos": true, "du": true, "la": true, "bin": true, "ibn": true, "al": true, "el": true,
}

// crowd bounds how many names one surname and initial are compared among. A set
// with more holds so many people that an initial decides nothing.
const crowd = 200

// personWords are the words of a person's name without titles, in plain letters.
func personWords(name string) []string {
	words := strings.Fields(plain(name))
	for len(words) > 1 && titles[words[0]] || len(words) > 2 && offices[words[0]] {
		words = words[1:]
	}
	if n := len(words); n > 2 && (words[n-1] == "jr" || words[n-1] == "sr") {
		words = words[:n-1]
	}
	return words
}

// isAlias tells a surname, alone or with its particle, from a full name.
func isAlias(words []string) bool { return len(words) < 2 || particles[words[0]] }

// persons joins the persons: first full names with each other, then what is part
// of a full name with the only one that it can be part of.
func (m *merger) persons() {
	m.sameFullName()
	m.shortenedNames()
	m.partsOfNames()
	m.sameAlias()
}

func (m *merger) sameFullName() {
	first := map[string]int{}
	for i, a := range m.atoms {
		if a.kind != annot.Person || isAlias(a.words) {
			continue
		}
		key := joined(m.fold(strings.Join(a.words, " ")))
		j, ok := first[key]
		if !ok {
			first[key] = i
			continue
		}
		why := "transliteration"
		if joined(strings.Join(a.words, "")) == joined(strings.Join(m.atoms[j].words, "")) {
			why = "same name"
		}
		m.join(i, j, why)
	}
}

// shortenedNames joins "K. Mardell", "Kat Mardell" and "Katrin J. Mardell" with
// "Katrin Mardell", unless two people could be meant.
func (m *merger) shortenedNames() {
	groups := map[string][]int{}
	var order []string
	for i, a := range m.atoms {
		if a.kind != annot.Person || isAlias(a.words) || m.names.Root(i) != i {
			continue
		}
		key := a.folded[len(a.folded)-1]
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], i)
	}
	for _, key := range order {
		group := groups[key]
		if len(group) < 2 || len(group) > crowd {
			continue
		}
		// The most telling names first, so that a short one meets its full form.
		slices.SortStableFunc(group, func(i, j int) int {
			return cmp.Compare(telling(m.atoms[j].words), telling(m.atoms[i].words))
		})
		for n, i := range group {
			if m.atoms[i].decided {
				continue
			}
			var fits []int
			for _, j := range group[:n] {
				if m.atoms[j].open == nil && !m.apartFrom(i, j) && shortens(m.atoms[i].words, m.atoms[j].words) && m.mayBe(i, j) {
					fits = append(fits, j)
				}
			}
			fits = m.distinct(fits)
			switch {
			case len(fits) == 1:
				m.join(i, fits[0], "short for "+m.atoms[fits[0]].name)
			case len(fits) > 1 && utf8.RuneCountInString(m.atoms[i].words[0]) == 1:
				m.atoms[i].open = fits
			}
		}
	}
}

// telling is how much of a person's name is written out.
func telling(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

// shortens tells whether a name with these words can be short for a fuller name
// with the same surname.
func shortens(words, full []string) bool {
	if len(words) > len(full) || !shortGiven(words[0], full[0]) {
		return false
	}
	middle, of := words[1:len(words)-1], full[1:len(full)-1]
	for _, w := range middle {
		for len(of) > 0 && of[0] != w && !(len(w) == 1 && strings.HasPrefix(of[0], w)) {
			of = of[1:]
		}
		if len(of) == 0 {
			return false
		}
		of = of[1:]
	}
	return true
}

// shortGiven tells whether one given name can stand for the other: the same, an
// initial, a beginning of three letters or more, or a short form by custom.
func shortGiven(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || (len(a) == 1 || len(a) >= 3) && strings.HasPrefix(b, a) ||
		tables().shortFor[a][b] || tables().shortFor[b][a]
}

// mayBe tells whether nothing known of two atoms speaks against one person.
func (m *merger) mayBe(i, j int) bool {
	a, b := m.entity(i).Gender, m.entity(j).Gender
	return a == "" || b == "" || a == b
}

// entity is the first of an atom's entities.
func (m *merger) entity(i int) annot.Entity {
	p := m.atoms[i].at[0]
	return m.docs[p.doc].Entities[p.entity]
}

// partsOfNames joins a surname, or another end of a name, with the only full name
// that has it. Where several have it the party that the name speaks for may decide;
// else a surname stays unresolved.
func (m *merger) partsOfNames() {
	exact, folded := map[string][]int{}, map[string][]int{}
	for i, a := range m.atoms {
		if a.kind != annot.Person || isAlias(a.words) {
			continue
		}
		for n := 1; n < len(a.words); n++ {
			add(exact, strings.Join(a.words[n:], " "), i)
			add(folded, strings.Join(a.folded[n:], " "), i)
		}
		if tables().familyFirst[a.words[0]] && len(a.words) <= 3 {
			add(exact, a.words[0], i)
		}
	}
	reports := m.reports()
	for i, a := range m.atoms {
		if a.kind != annot.Person || len(a.words) == 0 || a.open != nil || a.decided {
			continue
		}
		part, why := strings.Join(a.words, " "), "same surname"
		if !isAlias(a.words) {
			why = "part of the name"
		}
		fits := m.fullNames(i, exact[part])
		if len(fits) == 0 && utf8.RuneCountInString(part) >= short {
			fits = m.fullNames(i, folded[strings.Join(a.folded, " ")])
			why += ", transliterated"
		}
		if len(fits) > 1 {
			if own := m.ofParty(i, fits); len(own) == 1 {
				fits, why = own, why+" and party"
			} else if one := m.foremost(fits, reports); one >= 0 {
				fits, why = []int{one}, why+" (named in most reports)"
			}
		}
		switch {
		case len(fits) == 1:
			m.join(i, fits[0], why+" as "+m.atoms[fits[0]].name)
		case len(fits) > 1 && isAlias(a.words):
			m.atoms[i].open = fits
		}
	}
}

// foremost is the name that clearly more reports have than all the others together,
// -1 when there is none. A surname that all reports use for one person is not in
// doubt because one report names a namesake.
func (m *merger) foremost(names, reports []int) int {
	const enough, times = 4, 4
	total, best := 0, names[0]
	for _, j := range names {
		total += reports[j]
		if reports[j] > reports[best] {
			best = j
		}
	}
	if n := reports[best]; n >= enough && n >= times*(total-n) {
		return best
	}
	return -1
}

// reports tells for each atom how many documents have the name that it is joined to
// so far.
func (m *merger) reports() []int {
	of := make([]int, len(m.atoms))
	for i, a := range m.atoms {
		of[m.names.Root(i)] += len(a.docs)
	}
	for i := range of {
		of[i] = of[m.names.Root(i)]
	}
	return of
}

func add(index map[string][]int, key string, i int) { index[key] = append(index[key], i) }

// fullNames are the names among the atoms that atom i can be part of, one atom each.
func (m *merger) fullNames(i int, atoms []int) []int {
	var out []int
	for _, j := range m.distinct(atoms) {
		if m.names.Root(j) != m.names.Root(i) && m.atoms[j].open == nil && m.mayBe(i, j) && !m.apartFrom(i, j) {
			out = append(out, j)
		}
	}
	return out
}

// ofParty keeps the names that speak for the party that atom i speaks for. The
// party of a full name is looked up in every report that tells it.
func (m *merger) ofParty(i int, names []int) []int {
	party := m.entity(i).For
	if party == "" {
		return nil
	}
	var out []int
	for _, j := range names {
		for _, p := range m.atoms[j].at {
			if m.docs[p.doc].Entities[p.entity].For == party {
				out = append(out, j)
				break
			}
		}
	}
	return out
}

// sameAlias joins surnames that no full name claims: those with one key, and those
// with one folded form.
func (m *merger) sameAlias() {
	claimed := map[int]bool{}
	for i, a := range m.atoms {
		if a.kind == annot.Person && !isAlias(a.words) {
			claimed[m.names.Root(i)] = true
		}
	}
	first := map[string]int{}
	for i, a := range m.atoms {
		if a.kind != annot.Person || !isAlias(a.words) || a.open != nil || a.decided || claimed[m.names.Root(i)] {
			continue
		}
		key := strings.Join(a.folded, " ")
		if key == "" {
			key = a.key
		}
		if j, ok := first[key]; ok {
			m.join(i, j, "same surname")
			continue
		}
		first[key] = i
	}
}
