package names

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/story"
)

// Decisions are what an analyst has decided about names. They go before every rule.
type Decisions struct {
	Same  []Decision // these names are one
	Apart []Decision // no two of these names are one
}

// Decision is a line of an analyst's file.
type Decision struct {
	Names []string
	At    string // "names.txt:3", for the reader
}

// The limits of ReadDecisions.
const (
	maxDecisions = 10_000  // lines
	maxNameBytes = 1 << 10 // of one name
)

// ReadDecisions reads an analyst's file; file is its name in messages. A line is "same" or
// "apart" and two or more names, parted by commas; a line that begins with # is a comment.
// Anything else is an error with file and line.
func ReadDecisions(file, text string) (Decisions, error) {
	var d Decisions
	if !utf8.ValidString(text) {
		return d, fmt.Errorf("%s: not UTF-8; save the file as UTF-8", file)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		at := fmt.Sprintf("%s:%d", file, n)
		if n > maxDecisions {
			return Decisions{}, fmt.Errorf("%s: more than %d lines", at, maxDecisions)
		}
		word, rest, _ := strings.Cut(line, " ")
		var names []string
		for name := range strings.SplitSeq(rest, ",") {
			name = strings.Join(strings.Fields(name), " ")
			if len(name) > maxNameBytes {
				return Decisions{}, fmt.Errorf("%s: a name has more than %d bytes", at, maxNameBytes)
			}
			if plain(name) != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) < 2 {
			return Decisions{}, fmt.Errorf("%s: two different names are needed, parted by a comma: %s Ana Sol, Anna Soll", at, word)
		}
		switch word {
		case "same":
			d.Same = append(d.Same, Decision{names, at})
		case "apart":
			d.Apart = append(d.Apart, Decision{names, at})
		default:
			return Decisions{}, fmt.Errorf("%s: %.40q is neither same nor apart", at, word)
		}
	}
	return d, nil
}

// decide joins what an analyst has said is one, and keeps apart what is not. It returns
// a finding for each name that no report has.
func (m *merger) decide(d Decisions) []story.Finding {
	var unknown []story.Finding
	byName := map[string][]int{}
	for i, a := range m.atoms {
		add(byName, spelled(a.name), i)
	}
	atoms := func(of Decision) (found [][]int) {
		for _, name := range of.Names {
			at := byName[spelled(name)]
			if len(at) == 0 {
				unknown = append(unknown, story.Finding{
					ID: "name-decision", Severity: story.Note,
					Message: fmt.Sprintf("%s: no report has the name %q", of.At, name),
				})
				continue
			}
			found = append(found, at)
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
	return unknown
}

// spelled is a name as a decision finds it: in plain letters, without titles.
func spelled(name string) string { return strings.Join(personWords(name), " ") }

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
