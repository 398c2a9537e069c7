package names

import (
	"slices"
	"strings"
)

// Decisions are what an analyst has decided about names. They go before every rule.
// Package compare/decisions reads them.
type Decisions struct {
	Same  []Decision // these names are one
	Apart []Decision // no two of these names are one
}

// Decision is a line of an analyst's file.
type Decision struct {
	Names []string
	At    string // "rapporteur.yaml:3", or the ID of a decision, for the reader
}

// decide joins what an analyst has said is one, and keeps apart what is not. A name that no
// report has changes nothing.
func (m *merger) decide(d Decisions) {
	byName := map[string][]int{}
	for i, a := range m.atoms {
		add(byName, Spelled(a.name), i)
	}
	atoms := func(of Decision) (found [][]int) {
		for _, name := range of.Names {
			if at := byName[Spelled(name)]; len(at) > 0 {
				found = append(found, at)
			}
		}
		return found
	}
	for _, apart := range d.Apart {
		found := atoms(apart)
		for i, a := range found {
			for _, b := range found[i+1:] {
				m.apart = append(m.apart, [2]int{a[0], b[0]})
			}
		}
	}
	for _, same := range d.Same {
		found := slices.Concat(atoms(same)...)
		for n, i := range found {
			m.atoms[i].decided = true
			m.atoms[i].first = n == 0
			if n > 0 {
				m.join(i, found[0], "decided in "+same.At)
			}
		}
	}
}

// Spelled is a name as a decision finds it: in plain letters, without titles.
func Spelled(name string) string { return strings.Join(personWords(name), " ") }

// apartFrom reports whether an analyst keeps the names of two atoms apart.
func (m *merger) apartFrom(a, b int) bool {
	a, b = m.names.Root(a), m.names.Root(b)
	for _, pair := range m.apart {
		x, y := m.names.Root(pair[0]), m.names.Root(pair[1])
		if x == a && y == b || x == b && y == a {
			return true
		}
	}
	return false
}

// Empty reports whether a name has no letter or digit to find it by.
func Empty(name string) bool { return plain(name) == "" }
