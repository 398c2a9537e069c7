// Package parties tells who sits at the table: which names of a story are parties, and which
// persons, bodies and descriptions speak for one.
package parties

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
)

// World is what is asked of the gazetteer, and of an analyst. The zero World knows
// nothing and is good enough for tests.
type World struct {
	// Class tells the class of a key ("state", "union", "ministry" ...), and the key of
	// the state that the body belongs to; "" when it is not known.
	Class func(key string) (class, of string)
	// How tells by what sort of form a name is called: "name", "alias", "people",
	// "demonym", "capital", "seat"; "" when it is not known.
	How func(form string) string
	// Settled is what an analyst has settled.
	Settled Settled
}

// Table is who is a party, and which names stand for one.
type Table struct {
	Parties []talks.Party
	// Of gives for each name of the story its party, an index into Parties, or -1.
	Of []int
	// Elsewhere[doc][name] is set where a description stands for a party in other reports alone.
	Elsewhere []map[int]bool

	story *story.Story
	kind  dossier.Kind
	world World
	// pair are the two sides of the talks, none when they are not clear; pairs are those of single
	// reports, as far as they have been asked for.
	pair  []int
	pairs map[int][]int
}

// Keep leaves the parties of order, indexes into Parties, in that order, and gives for each of the
// old indexes the new one, -1 for those that are left out.
func (t *Table) Keep(order []int) []int {
	to := make([]int, len(t.Parties))
	for i := range to {
		to[i] = -1
	}
	kept := make([]talks.Party, len(order))
	for i, p := range order {
		to[p] = i
		kept[i] = t.Parties[p]
	}
	t.Parties = kept
	for i, p := range t.Of {
		if p >= 0 {
			t.Of[i] = to[p]
		}
	}
	for i, p := range t.pair {
		t.pair[i] = to[p]
	}
	return to
}

func (t *Table) class(key string) (string, string) {
	if t.world.Class == nil {
		return "", ""
	}
	return t.world.Class(key)
}

// Find decides which names are parties and which speak for one.
//
// At talks between states every state and bloc is a party, and its ministers,
// ministries and officials speak for it. At other talks the sides of the dossier
// are the parties: named organisations of a side's class, and, for "the teachers"
// or "the board", the organisation of that side that the reports name most.
func Find(s *story.Story, kind dossier.Kind, w World) *Table {
	t := &Table{story: s, kind: kind, world: w}
	r := &resolver{t: t, byKey: map[string]int{}, affiliated: t.affiliations()}
	for i, n := range s.Names {
		if _, twice := r.byKey[n.Key]; !twice {
			r.byKey[n.Key] = i
		}
	}
	r.home = r.homeState()
	r.mainOfSides()
	r.settle()
	key := make([]string, len(s.Names))
	members := map[string][]int{}
	for i := range s.Names {
		key[i] = r.party(i, 0)
	}
	r.drop(key)
	for i, k := range key {
		if k != "" {
			members[k] = append(members[k], i)
		}
	}
	keys := make([]string, 0, len(members))
	for k := range members {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	index := map[string]int{}
	used := map[string]bool{}
	titles := r.titles()
	for _, k := range keys {
		index[k] = len(t.Parties)
		p := talks.Party{Name: r.display(k)}
		p.ID = cmp.Or(slug(p.Name), "party")
		if as, ok := titles[k]; ok {
			p.ID, p.Name = as.ID, as.Name
		}
		for used[p.ID] {
			p.ID += "-2"
		}
		used[p.ID] = true
		for _, m := range members[k] {
			if at, ok := t.world.Settled.At[m]; ok {
				if p.Decided == nil {
					p.Decided = map[int]string{}
				}
				p.Decided[m] = at
			}
			if s.Names[m].Kind == annot.Person || s.Names[m].Kind == annot.UnnamedSource {
				p.People = append(p.People, m)
			} else {
				p.Names = append(p.Names, m)
			}
		}
		t.Parties = append(t.Parties, p)
	}
	t.Elsewhere = r.elsewhere(key)
	for name := range t.world.Settled.For {
		for _, elsewhere := range t.Elsewhere {
			delete(elsewhere, name)
		}
	}
	t.Of = make([]int, len(s.Names))
	for i, k := range key {
		t.Of[i] = -1
		if k != "" {
			t.Of[i] = index[k]
		}
	}
	t.pair = t.sides()
	return t
}

type resolver struct {
	t     *Table
	byKey map[string]int
	// affiliated gives for persons the political party that a report tells of.
	affiliated map[int]string
	// main is for each side of the dossier the key that its descriptions stand for.
	main []string
	// home is at talks within a state the key of that state, "" at others.
	home string
}

// homeState is the state within which the talks are: the one of which the reports say most, its
// bodies counted. "" at talks between states.
func (r *resolver) homeState() string {
	if r.t.kind.States {
		return ""
	}
	count := map[string]int{}
	for _, n := range r.t.story.Names {
		key := n.Key
		if n.Kind != annot.State {
			_, key = r.t.class(n.Key)
		}
		if strings.HasPrefix(key, "state:") {
			count[key] += evidence(n)
		}
	}
	best := ""
	for key, n := range count {
		if n > count[best] || n == count[best] && (best == "" || key < best) {
			best = key
		}
	}
	return best
}

// maxHops bounds the way from a person over an organisation to a party.
const maxHops = 4

// party is the key of the party that name i is or speaks for, "" when it is none.
func (r *resolver) party(i, hops int) string {
	if hops > maxHops {
		return ""
	}
	if k, ok := r.settled(i, hops); ok {
		return k
	}
	n := r.t.story.Names[i]
	switch n.Kind {
	case annot.State, annot.Organisation, annot.Place:
		return r.body(i, hops)
	case annot.Person:
		if n.Role == "backbencher" {
			return "" // in one report or another: not who speaks for a party
		}
		if k := r.follow(r.affiliated[i], hops); k != "" {
			return k
		}
		if class, _ := r.t.class(n.For); class == "legislature" && strings.HasSuffix(n.Role, "leader") {
			return "" // who leads a chamber does so for a party or a government
		}
		if n.For != "" {
			return r.follow(n.For, hops) // who speaks for one who is no party is none
		}
		k := r.bySide(n.Role)
		if class, _ := r.t.class(k); class == "legislature" {
			return "" // no lawmaker is the chamber
		}
		return k
	case annot.Group, annot.UnnamedSource, annot.Writing:
		if class, _ := r.t.class(n.For); class == "legislature" && strings.HasSuffix(n.Name, " leader") {
			return ""
		}
		if n.PartOf != "" {
			// A part of a party stands for itself. Of which party lawmakers are must be told.
			if _, chamber := r.t.members(strings.TrimPrefix(n.PartOf, "group:")); !chamber && r.follow(n.PartOf, hops) != "" {
				return n.Key
			}
			return ""
		}
		if k := r.follow(n.For, hops); k != "" {
			return k
		}
		if n.For != "" {
			return r.bySide(strings.TrimPrefix(n.For, "group:"))
		}
		if n.Kind == annot.Writing {
			return ""
		}
		return cmp.Or(r.inOffice(n.Name), r.chamber(n.Name), r.bySide(n.Name))
	}
	return ""
}

// affiliations are the political parties of persons: whoever leads a chamber stands there for a
// party, also where a report tells the chamber alone.
func (t *Table) affiliations() map[int]string {
	of := map[int]string{}
	for d, doc := range t.story.Docs {
		for e, ent := range doc.Entities {
			name := t.story.NameOf[d][e]
			if name < 0 || ent.Kind != annot.Person || ent.For == "" || of[name] != "" {
				continue
			}
			leads, _ := t.class(t.story.Names[name].For)
			if class, _ := t.class(ent.For); class == "political-party" && leads == "legislature" {
				of[name] = ent.For
			}
		}
	}
	return of
}

func (r *resolver) follow(key string, hops int) string {
	if key == "" {
		return ""
	}
	if i, ok := r.byKey[key]; ok {
		return r.party(i, hops+1)
	}
	return r.bySide(strings.TrimPrefix(key, "group:"))
}

func (r *resolver) body(i, hops int) string {
	n := r.t.story.Names[i]
	class, of := r.t.class(n.Key)
	if side := r.sideOfClass(class); side >= 0 && class != "" {
		return n.Key
	}
	if !r.t.kind.States && (n.Kind == annot.State || class == "state") {
		if n.Key != r.home {
			return "" // another state is no party
		}
		return r.bySide(stateItself)
	}
	if r.t.kind.States {
		switch class {
		case "place", "region":
			// The people of a region that speak together are a party: "European
			// leaders". The region itself is where something happens.
			if hops > 0 {
				return n.Key
			}
			return ""
		case "state", "territory", "bloc", "alliance", "lender", "armed-group", "movement":
			return n.Key
		case "ministry", "body":
			if of != "" {
				if k := r.follow(of, hops); k != "" {
					return k
				}
				return of
			}
			return n.Key
		case "legislature", "political-party", "court", "media", "ngo", "union", "company", "employers":
			return ""
		}
		if n.Kind == annot.State {
			return n.Key
		}
	}
	if class == "media" || class == "court" {
		return ""
	}
	if side := r.sideOfName(n.Name); side >= 0 && !r.governs(side) {
		if slices.Contains(r.t.kind.Sides[side].Heads, strings.ToLower(n.Name)) {
			return r.main[side] // "Parliament" is the one at the talks
		}
		return n.Key
	}
	if class == "ministry" || class == "body" {
		return r.follow(n.For, hops) // others of a state are not its government
	}
	return ""
}

// stateItself is what a state is at talks within it: its government.
const stateItself = "government"

// governs reports whether a side is the government of the state within which the talks are. Its
// one party is that government, and a name that ends in such a word is another's.
func (r *resolver) governs(side int) bool {
	return r.home != "" && slices.Contains(r.t.kind.Sides[side].Heads, stateItself)
}

// display is the name under which a party is shown.
func (r *resolver) display(key string) string {
	if i, ok := r.byKey[key]; ok {
		return r.called(r.t.story.Names[i])
	}
	if id, ok := strings.CutPrefix(key, "side:"); ok {
		if name := r.usual(key); name != "" {
			return name
		}
		for _, side := range r.t.kind.Sides {
			if side.ID == id {
				return side.Name
			}
		}
	}
	return key
}

// called is what the reports mostly call an organisation: "Republicans" rather than
// the full name of their party. States keep their name.
func (r *resolver) called(n story.Name) string {
	best, count := n.Name, 0
	switch n.Kind {
	case annot.Organisation:
	case annot.Group:
		return capital(n.Name)
	case annot.Place:
		// Those who speak for a region together: "European leaders".
		for _, g := range r.t.story.Names {
			if g.Kind == annot.Group && g.For == n.Key && evidence(g) > count {
				best, count = g.Name, evidence(g)
			}
		}
		return best
	default:
		return n.Name
	}
	for _, v := range n.Variants {
		switch r.t.how(v.Form) {
		case "name", "alias", "people":
			if len(v.Evidence) > count {
				best, count = v.Form, len(v.Evidence)
			}
		}
	}
	return best
}

func (t *Table) how(form string) string {
	if t.world.How == nil {
		return ""
	}
	return t.world.How(form)
}

// usual is the name that the reports use most for a side without an organisation of
// its own: "White House", "School district".
func (r *resolver) usual(key string) string {
	best, count := "", 0
	for i, n := range r.t.story.Names {
		if r.party(i, 0) != key {
			continue
		}
		switch n.Kind {
		case annot.Group:
			if c := evidence(n); c > count {
				best, count = capital(n.Name), c
			}
		case annot.State:
			for _, v := range n.Variants {
				if r.t.how(v.Form) == "seat" && len(v.Evidence) > count {
					best, count = v.Form, len(v.Evidence)
				}
			}
		}
	}
	return best
}

// capital begins a description with a capital, as parties are listed.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// slug makes an ID of a name: lower case, words joined by hyphens.
func slug(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(name) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c > 127:
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}
