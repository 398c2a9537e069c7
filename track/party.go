package track

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// parties decides which names are parties and which speak for one.
//
// At talks between states every state and bloc is a party, and its ministers,
// ministries and officials speak for it. At other talks the sides of the dossier
// are the parties: named organisations of a side's class, and, for "the teachers"
// or "the board", the organisation of that side that the reports name most.
func (f *folder) parties() {
	s := f.story
	r := &resolver{f: f, byKey: map[string]int{}, affiliated: f.affiliations()}
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
		index[k] = len(f.n.Parties)
		p := talks.Party{Name: r.display(k)}
		p.ID = slug(p.Name)
		if as, ok := titles[k]; ok {
			p.ID, p.Name = as.ID, as.Name
		}
		for used[p.ID] {
			p.ID += "-2"
		}
		used[p.ID] = true
		for _, m := range members[k] {
			if at, ok := f.world.Settled.At[m]; ok {
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
		f.n.Parties = append(f.n.Parties, p)
	}
	f.elsewhere = r.elsewhere(key)
	for name := range f.world.Settled.For {
		for _, elsewhere := range f.elsewhere {
			delete(elsewhere, name)
		}
	}
	f.partyOf = make([]int, len(s.Names))
	for i, k := range key {
		f.partyOf[i] = -1
		if k != "" {
			f.partyOf[i] = index[k]
		}
	}
	f.pair = f.sides()
}

type resolver struct {
	f     *folder
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
	if r.f.kind.States {
		return ""
	}
	count := map[string]int{}
	for _, n := range r.f.story.Names {
		key := n.Key
		if n.Kind != annot.State {
			_, key = r.f.class(n.Key)
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
	n := r.f.story.Names[i]
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
		if class, _ := r.f.class(n.For); class == "legislature" && strings.HasSuffix(n.Role, "leader") {
			return "" // who leads a chamber does so for a party or a government
		}
		if n.For != "" {
			return r.follow(n.For, hops) // who speaks for one who is no party is none
		}
		k := r.bySide(n.Role)
		if class, _ := r.f.class(k); class == "legislature" {
			return "" // no lawmaker is the chamber
		}
		return k
	case annot.Group, annot.UnnamedSource, annot.Writing:
		if class, _ := r.f.class(n.For); class == "legislature" && strings.HasSuffix(n.Name, " leader") {
			return ""
		}
		if n.PartOf != "" {
			// A part of a party stands for itself. Of which party lawmakers are must be told.
			if _, chamber := r.f.members(strings.TrimPrefix(n.PartOf, "group:")); !chamber && r.follow(n.PartOf, hops) != "" {
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
func (f *folder) affiliations() map[int]string {
	of := map[int]string{}
	for d, doc := range f.story.Docs {
		for e, ent := range doc.Entities {
			name := f.story.NameOf[d][e]
			if name < 0 || ent.Kind != annot.Person || ent.For == "" || of[name] != "" {
				continue
			}
			leads, _ := f.class(f.story.Names[name].For)
			if class, _ := f.class(ent.For); class == "political-party" && leads == "legislature" {
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
	n := r.f.story.Names[i]
	class, of := r.f.class(n.Key)
	if side := r.sideOfClass(class); side >= 0 && class != "" {
		return n.Key
	}
	if !r.f.kind.States && (n.Kind == annot.State || class == "state") {
		if n.Key != r.home {
			return "" // another state is no party
		}
		return r.bySide(stateItself)
	}
	if r.f.kind.States {
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
		if slices.Contains(r.f.kind.Sides[side].Heads, strings.ToLower(n.Name)) {
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
	return r.home != "" && slices.Contains(r.f.kind.Sides[side].Heads, stateItself)
}

// display is the name under which a party is shown.
func (r *resolver) display(key string) string {
	if i, ok := r.byKey[key]; ok {
		return r.called(r.f.story.Names[i])
	}
	if id, ok := strings.CutPrefix(key, "side:"); ok {
		if name := r.usual(key); name != "" {
			return name
		}
		for _, side := range r.f.kind.Sides {
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
		for _, g := range r.f.story.Names {
			if g.Kind == annot.Group && g.For == n.Key && evidence(g) > count {
				best, count = g.Name, evidence(g)
			}
		}
		return best
	default:
		return n.Name
	}
	for _, v := range n.Variants {
		switch r.f.how(v.Form) {
		case "name", "alias", "people":
			if len(v.Evidence) > count {
				best, count = v.Form, len(v.Evidence)
			}
		}
	}
	return best
}

func (f *folder) how(form string) string {
	if f.world.How == nil {
		return ""
	}
	return f.world.How(form)
}

// usual is the name that the reports use most for a side without an organisation of
// its own: "White House", "School district".
func (r *resolver) usual(key string) string {
	best, count := "", 0
	for i, n := range r.f.story.Names {
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
				if r.f.how(v.Form) == "seat" && len(v.Evidence) > count {
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
