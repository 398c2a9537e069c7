package link

import (
	"sort"
	"strings"

	"rapporteur/annot"
)

// index finds entities by parts of their names and roles, so that a report with very
// many names is read in time that grows with its length, not with its square. The
// parts are made when they are first asked for, which is when what they list is
// complete.
type index struct {
	states map[string][]annot.EntityIdx // by stem, in order of first mention
	names  map[string][]string          // of learned states that are no adjectives, by stem
	// surnames and given list persons with two names or more, by bare surname and by
	// first name.
	surnames, given map[string][]annot.EntityIdx
	introduced      map[annot.EntityIdx]int      // the first mention of a person by full name
	full            map[annot.EntityIdx]int      // how often a person is named in full
	roles           map[string][]annot.EntityIdx // persons by the last word of their role
	bodies          map[string]*body             // by the noun that describes them
}

// body is what is known of the organisations that a noun can mean.
type body struct {
	key     string // of the first one
	several bool
	seen    int // how many of linker.orgs have been looked at
}

func newIndex() index {
	return index{states: map[string][]annot.EntityIdx{}, bodies: map[string]*body{}}
}

// firstMention is the index of the first mention in the sentence that holds the byte
// at.
func (l *linker) firstMention(at int32) int {
	s := sort.Search(len(l.d.Sentences), func(i int) bool { return l.d.Sentences[i].End > at })
	if s == len(l.d.Sentences) {
		return len(l.d.Mentions)
	}
	start := l.d.Sentences[s].Start
	return sort.Search(len(l.d.Mentions), func(i int) bool { return l.d.Mentions[i].Head.Start >= start })
}

// stem is what the forms of one state's name have in common, as sameState sees it.
func stem(name string) string {
	name = strings.ToLower(name)
	return name[:min(4, len(name))]
}

// stateNames are the names of the states that the report introduces, by stem.
func (l *linker) stateNames() map[string][]string {
	if l.index.names == nil {
		l.index.names = map[string][]string{}
		for _, m := range l.d.Mentions {
			if m.Kind == annot.State && m.Why != "adjective" {
				name := l.d.Slice(m.Head)
				l.index.names[stem(name)] = append(l.index.names[stem(name)], name)
			}
		}
	}
	return l.index.names
}

// named is the person whom a single name at mention i means. Of several with the
// surname it is the one named most often in full, among those introduced before it:
// an envoy met later does not take over the leader's name. A family name may stand
// first, as in names of three parts: "Kim" may be "Kim Il Nam" and "Ana Kim".
// Persons with full names must be known.
func (l *linker) named(i int, name string) annot.EntityIdx {
	if l.index.surnames == nil {
		l.index.surnames, l.index.given = map[string][]annot.EntityIdx{}, map[string][]annot.EntityIdx{}
		l.index.introduced = map[annot.EntityIdx]int{}
		l.index.full = map[annot.EntityIdx]int{}
		for _, p := range l.persons {
			parts := strings.Fields(l.d.Entities[p].Name)
			if len(parts) < 2 {
				continue
			}
			last := bareSurname(parts[len(parts)-1])
			l.index.surnames[last] = append(l.index.surnames[last], p)
			if _, given := l.gaz.GivenName(parts[0]); !given && (len(parts) == 3 || strings.Contains(parts[1], "-")) && last != bareSurname(parts[0]) {
				first := bareSurname(parts[0])
				l.index.surnames[first] = append(l.index.surnames[first], p)
			}
			l.index.given[parts[0]] = append(l.index.given[parts[0]], p)
		}
		for j := range l.d.Mentions {
			m := &l.d.Mentions[j]
			if m.Kind != annot.Person || m.Entity == annot.None {
				continue
			}
			if _, known := l.index.introduced[m.Entity]; !known {
				l.index.introduced[m.Entity] = j
			}
			l.index.full[m.Entity]++
		}
	}
	found := l.index.surnames[bareSurname(name)]
	if len(found) == 1 {
		return found[0]
	}
	best := annot.EntityIdx(annot.None)
	for _, p := range found[:min(len(found), maxNamesakes)] {
		if l.index.introduced[p] < i && (best == annot.None || l.index.full[p] > l.index.full[best]) {
			best = p
		}
	}
	if best != annot.None || len(found) > 0 {
		return best
	}
	if found := l.index.given[name]; len(found) > 0 {
		return found[0]
	}
	return annot.None
}

// maxNamesakes bounds how many persons of one surname are weighed.
const maxNamesakes = 50

// inRole are the persons with a role that ends in the noun, in order of first
// mention. Roles must be known.
func (l *linker) inRole(noun string) []annot.EntityIdx {
	if l.index.roles == nil {
		l.index.roles = map[string][]annot.EntityIdx{}
		for _, p := range l.persons {
			if fields := strings.Fields(l.d.Entities[p].Role); len(fields) > 0 {
				last := fields[len(fields)-1]
				l.index.roles[last] = append(l.index.roles[last], p)
			}
		}
	}
	return l.index.roles[noun]
}

// bodyKey is the key of the one organisation whose name ends in the noun: "the
// union" is the Harrow Transit Workers Union when no other union is named.
func (l *linker) bodyKey(lemma string) string {
	b := l.index.bodies[lemma]
	if b == nil {
		b = &body{}
		l.index.bodies[lemma] = b
	}
	for ; b.seen < len(l.orgs) && !b.several; b.seen++ {
		e := l.d.Entities[l.orgs[b.seen]]
		if !l.describes(lemma, e) {
			continue
		}
		b.several = b.key != "" && b.key != e.Key
		if b.key == "" {
			b.key = e.Key
		}
	}
	if b.several {
		return ""
	}
	return b.key
}

// nearestBody is the organisation that the noun can mean and that was mentioned last, in sentence
// s or one of the two before it; None when two of them stand in the nearest sentence with one.
func (l *linker) nearestBody(lemma string, s annot.SentenceIdx) annot.EntityIdx {
	found, at := annot.EntityIdx(annot.None), annot.SentenceIdx(annot.None)
	for k := len(l.seen) - 1; k >= 0 && l.seen[k].sentence+2 >= s; k-- {
		switch e := l.seen[k]; {
		case found != annot.None && e.sentence != at:
			return found
		case e.entity == found || l.d.Entities[e.entity].Kind != annot.Organisation || !l.describes(lemma, l.d.Entities[e.entity]):
		case found != annot.None:
			return annot.None
		default:
			found, at = e.entity, e.sentence
		}
	}
	return found
}

// describes reports whether the noun is what an organisation is called.
func (l *linker) describes(lemma string, e annot.Entity) bool {
	name := strings.ToLower(e.Name)
	if strings.HasSuffix(name, " "+lemma) || strings.HasSuffix(name, " "+lemma+"s") {
		return true
	}
	switch lemma {
	case "country", "nation":
		return e.Kind == annot.State
	case "state": // rather a part of one
		return false
	case "automaker", "carmaker", "airline", "manufacturer", "firm", "employer":
		lemma = "company"
	}
	g := l.gaz.Entry(e.Key)
	return g != nil && strings.EqualFold(string(g.Class), lemma)
}
