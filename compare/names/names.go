// Package names decides which entities of different documents are the same person,
// party or organisation, and says why.
//
// Entities with one key are one name. Beyond that, only persons and organisations
// are joined: by full name, by the spellings that Fold brings together, by initials
// and short given names, and by surname where only one full name has it. Two
// spellings that are merely close are joined only when role or given name and the
// company they keep say so too, and then with a warning.
package names

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// Misspelling is a name that one report spells in a way that no rule of
// transliteration explains.
type Misspelling struct {
	Name       int    // index into Story.Names
	Form, As   string // the odd spelling, and the usual one
	Odd, Usual []story.Evidence
	// Given is set when only a given name differs: two outlets that write "Kate" and
	// "Cate" for one person are worth a note, no more.
	Given bool
}

// Merge fills s.Names and s.NameOf from the entities of s.Docs and appends to
// s.Findings what stays unresolved ("alias-unresolved"), what was read as a
// misspelling ("name-variant") and whom the reports tie to different parties ("party-differs").
// It returns the misspellings, in the order of s.Names. The only error is that of a cancelled
// context. kept is what an earlier run has found out; it may be empty.
func Merge(ctx context.Context, s *story.Story, decided Decisions, kept *Memory) ([]Misspelling, error) {
	m := gather(s.Docs, kept)
	m.decide(decided)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.organisations()
	m.persons()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.misspellings()
	found := m.result(s)
	return found, ctx.Err()
}

// atom is what is taken as one name from the start: the entities with one key. A
// surname alone, and a source without a name, is one only as far as it speaks for
// one party.
type atom struct {
	id     string // key, and what else sets the atom apart
	key    string
	kind   annot.EntityKind
	name   string   // most frequent Entity.Name
	words  []string // of a person's name, plain, without titles
	folded []string // words, each folded
	at     []place
	docs   []int // distinct, in order
	why    string
	// decided is set for what an analyst has joined, first for the name to show.
	decided, first bool
	// open is the list of names that an alias may stand for; it stays unresolved.
	open []int
	// odd is the same for the atoms of one misspelt name, -1 for all others.
	odd int
	// given is set with odd when only a given name is misspelt.
	given bool
}

// place is one entity of one document.
type place struct{ doc, entity int }

// merger joins atoms. Atoms are sorted by id, so that no order of input or of a map
// can show.
type merger struct {
	docs  []*annot.Document
	atoms []atom
	names sets.Sets // of atoms that are one name
	apart [][2]int  // atoms that are two names, whatever the rules say
	kept  *Memory
	// mentions[doc][entity] are the entity's mentions, in text order.
	mentions [][][]int
}

// Memory keeps how names fold from one run to the next: the same few come up in every report. The
// zero Memory is empty; it is not for several goroutines.
type Memory struct {
	folds map[string]string
	words map[string][]string // of persons
}

// foldsKept bounds how many names a memory holds; it is emptied then.
const foldsKept = 1 << 17

func gather(docs []*annot.Document, kept *Memory) *merger {
	if kept.folds == nil || len(kept.folds) > foldsKept || len(kept.words) > foldsKept {
		*kept = Memory{map[string]string{}, map[string][]string{}}
	}
	m := &merger{docs: docs, kept: kept, mentions: make([][][]int, len(docs))}
	places := map[string][]place{}
	for i, d := range docs {
		m.mentions[i] = make([][]int, len(d.Entities))
		for j, mention := range d.Mentions {
			if e := int(mention.Entity); e >= 0 && e < len(d.Entities) {
				m.mentions[i][e] = append(m.mentions[i][e], j)
			}
		}
		for j, e := range d.Entities {
			id := m.identity(e)
			places[id] = append(places[id], place{i, j})
		}
	}
	for id, at := range places {
		m.atoms = append(m.atoms, m.newAtom(id, at))
	}
	slices.SortFunc(m.atoms, func(a, b atom) int { return cmp.Compare(a.id, b.id) })
	m.names = sets.New(len(m.atoms))
	return m
}

// identity is what entities of one atom have in common.
func (m *merger) identity(e annot.Entity) string {
	switch {
	case e.Kind == annot.UnnamedSource || e.Kind == annot.Writing || e.Kind == annot.Pronoun || e.Kind == annot.Group,
		e.Kind == annot.Person && isAlias(m.personWords(e.Name)):
		return e.Key + "\x00" + e.For
	}
	return e.Key
}

func (m *merger) newAtom(id string, at []place) atom {
	names, kinds := tally{}, tally{}
	a := atom{id: id, at: at, why: "same key", odd: -1}
	for _, p := range at {
		e := m.docs[p.doc].Entities[p.entity]
		names.add(e.Name)
		kinds.add(string(e.Kind))
		if len(a.docs) == 0 || a.docs[len(a.docs)-1] != p.doc {
			a.docs = append(a.docs, p.doc)
		}
	}
	a.key = m.docs[at[0].doc].Entities[at[0].entity].Key
	a.name, a.kind = names.top(), annot.EntityKind(kinds.top())
	if a.kind == annot.Person {
		a.words = m.personWords(a.name)
		for _, w := range a.words {
			a.folded = append(a.folded, m.fold(w))
		}
	}
	return a
}

// fold is Fold, remembered: the same few names come up in every report.
func (m *merger) fold(s string) string {
	f, ok := m.kept.folds[s]
	if !ok {
		f = Fold(s)
		m.kept.folds[s] = f
	}
	return f
}

// personWords is personWords, remembered. The list must not be changed.
func (m *merger) personWords(name string) []string {
	w, ok := m.kept.words[name]
	if !ok {
		w = personWords(name)
		m.kept.words[name] = w
	}
	return w
}

// join makes from the same name as to, for the reason given, unless an analyst says that
// they are two.
func (m *merger) join(from, to int, why string) {
	if m.apartFrom(from, to) {
		return
	}
	m.atoms[from].why = why
	m.names.Join(from, to)
}

// organisations joins parties, organisations, groups and places that have one name
// under several keys, and short forms with the only name that goes by them.
func (m *merger) organisations() {
	byName := map[string][]int{}
	shortFor := map[string][]int{} // short form -> atoms that are also called so
	named := func(k annot.EntityKind) bool {
		return k == annot.State || k == annot.Organisation || k == annot.Group || k == annot.Place
	}
	for i, a := range m.atoms {
		if !named(a.kind) {
			continue
		}
		byName[m.nameKey(a)] = append(byName[m.nameKey(a)], i)
		if a.kind != annot.Organisation {
			continue
		}
		for _, form := range m.forms([]int{i}) {
			if isAcronym(form.text) && form.text != a.name {
				shortFor[form.text] = append(shortFor[form.text], i)
			}
			if short := initials(form.text); len(short) >= minInitials {
				shortFor[short] = append(shortFor[short], i)
			}
		}
	}
	for i, a := range m.atoms {
		if !named(a.kind) {
			continue
		}
		if first := byName[m.nameKey(a)][0]; first != i {
			m.join(i, first, "same name")
		}
	}
	for i, a := range m.atoms {
		if a.kind == annot.Organisation && isAcronym(a.name) {
			if full := m.distinct(shortFor[a.name]); len(full) == 1 {
				m.join(i, full[0], "short form of "+m.atoms[full[0]].name)
			}
		}
	}
}

// nameKey is what those of one name have in common. A group that is only described is
// another one for another party: "the president" of a guest is not the host's.
func (m *merger) nameKey(a atom) string {
	key := string(a.kind) + "\x00" + m.fold(a.name)
	if a.kind == annot.Group {
		key += "\x00" + m.docs[a.at[0].doc].Entities[a.at[0].entity].For
	}
	return key
}

// distinct keeps of each name among the atoms the first one.
func (m *merger) distinct(atoms []int) []int {
	var out []int
	seen := map[int]bool{}
	for _, i := range atoms {
		if r := m.names.Root(i); !seen[r] {
			seen[r] = true
			out = append(out, i)
		}
	}
	return out
}

// minInitials is how many initials make a short form: two are shared by too many names.
const minInitials = 3

// initials are the first letters of the capitalised words of a name: "HTU" of "Harrow
// Teachers Union". Small words ("of the") give none.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// isAcronym tells "STU" and "U.S.W." from words.
func isAcronym(s string) bool {
	s = strings.ReplaceAll(s, ".", "")
	if len(s) < 2 || len(s) > 8 {
		return false
	}
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

// tally counts strings.
type tally map[string]int

func (t tally) add(s string) { t[s]++ }

// top is the most frequent string, of equals the first in the alphabet.
func (t tally) top() string {
	best, n := "", 0
	for s, c := range t {
		if c > n || c == n && s < best {
			best, n = s, c
		}
	}
	return best
}

// ranked lists the strings, most frequent first, equals by the alphabet.
func (t tally) ranked() []string {
	out := make([]string, 0, len(t))
	for s := range t {
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool {
		if t[out[i]] != t[out[j]] {
			return t[out[i]] > t[out[j]]
		}
		return out[i] < out[j]
	})
	return out
}
