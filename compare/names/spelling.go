package names

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
)

// neighbours bounds with how many names next in the alphabet a name is compared,
// among those with the same given name or role. It makes the search linear; a
// misspelling that is further off is further off than it may be.
const neighbours = 64

// person is what is known of a name for comparing spellings.
type person struct {
	atoms   []int
	atom    int // of them, the one with the name to show
	words   []string
	folded  []string
	docs    []int
	roles   []string
	parties []string
	company map[int]bool // roots of the persons named in one sentence with it
}

// misspellings joins names that are close to letter by letter and that, by the
// given name or the role, and by the company that they keep or the party that they
// speak for, must be one person's. Closeness alone never decides.
func (m *merger) misspellings() {
	people := m.people()
	type pair struct{ distance, a, b int }
	var pairs []pair
	for _, bucket := range spellingBuckets(people) {
		for n, a := range bucket {
			for _, b := range bucket[n+1 : min(len(bucket), n+1+neighbours)] {
				if d := m.misspelt(people[a], people[b]); d > 0 {
					pairs = append(pairs, pair{d, min(a, b), max(a, b)})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	joinedOnce, modelled := make([]bool, len(people)), make([]bool, len(people))
	for _, p := range slices.Compact(pairs) {
		o, u := p.a, p.b
		if m.better(people[o], people[u]) {
			o, u = u, o
		}
		// A name joins once, with its nearest, and what is read as a misspelling is
		// no model for another: spellings must not chain.
		if joinedOnce[o] || modelled[o] || joinedOnce[u] {
			continue
		}
		joinedOnce[o], modelled[u] = true, true
		odd, usual := people[o], people[u]
		why := m.evidenceFor(odd, usual)
		for _, i := range odd.atoms {
			m.atoms[i].odd, m.atoms[i].given = odd.atom, givenDiffers(odd, usual)
			m.atoms[i].why = fmt.Sprintf("read as %s: %s (check)", m.atoms[usual.atom].name, why)
		}
		m.join(odd.atom, usual.atom, m.atoms[odd.atom].why)
	}
}

// better tells whether a, of two spellings, is the usual one: the one that more
// reports have, then the one that says more, then the first in the alphabet.
func (m *merger) better(a, b person) bool {
	return cmp.Or(
		cmp.Compare(len(a.docs), len(b.docs)),
		cmp.Compare(len(a.words), len(b.words)),
		cmp.Compare(m.atoms[b.atom].name, m.atoms[a.atom].name),
	) > 0
}

// people lists the persons that may be misspelt or the usual form of a misspelling.
func (m *merger) people() []person {
	company := company(m.docs, m.mentions, m.personRoots())
	var out []person
	for _, atoms := range m.names.Lists() {
		a := atoms[0]
		if m.atoms[a].kind != annot.Person || m.atoms[a].open != nil {
			continue
		}
		p := person{atoms: atoms, atom: m.shown(atoms)}
		p.words, p.folded = m.atoms[p.atom].words, m.atoms[p.atom].folded
		if len(p.words) == 0 {
			continue
		}
		for _, i := range atoms {
			p.docs = append(p.docs, m.atoms[i].docs...)
			for _, at := range m.atoms[i].at {
				e := m.docs[at.doc].Entities[at.entity]
				if e.Role != "" {
					p.roles = append(p.roles, plain(e.Role))
				}
				if e.For != "" {
					p.parties = append(p.parties, e.For)
				}
			}
		}
		p.docs, p.roles, p.parties = distinct(p.docs), distinct(p.roles), distinct(p.parties)
		p.company = company[m.names.Root(a)]
		out = append(out, p)
	}
	return out
}

func distinct[T cmp.Ordered](s []T) []T {
	slices.Sort(s)
	return slices.Compact(s)
}

// personRoots tells for each entity of each document the root of its atom, -1 for
// what is no person.
func (m *merger) personRoots() [][]int {
	rootOf := make([][]int, len(m.docs))
	for i, d := range m.docs {
		rootOf[i] = make([]int, len(d.Entities))
		for j := range rootOf[i] {
			rootOf[i][j] = -1
		}
	}
	for i, a := range m.atoms {
		if a.kind != annot.Person {
			continue
		}
		for _, p := range a.at {
			rootOf[p.doc][p.entity] = m.names.Root(i)
		}
	}
	return rootOf
}

// company tells for the root of each person whom a sentence names along with it.
func company(docs []*annot.Document, mentions [][][]int, rootOf [][]int) map[int]map[int]bool {
	out := map[int]map[int]bool{}
	for i, d := range docs {
		inSentence := map[int][]int{}
		for e, of := range mentions[i] {
			r := rootOf[i][e]
			if r < 0 {
				continue
			}
			for _, at := range of {
				s := sentenceAt(d, d.Mentions[at].Start)
				inSentence[s] = append(inSentence[s], r)
			}
		}
		for s, roots := range inSentence {
			if s < 0 {
				continue
			}
			for _, a := range roots {
				for _, b := range roots {
					if a != b {
						if out[a] == nil {
							out[a] = map[int]bool{}
						}
						out[a][b] = true
					}
				}
			}
		}
	}
	return out
}

// spellingBuckets groups the people who share the given name and the first letter
// of the surname, or the last word of a role and that letter; each group is sorted
// by surname.
func spellingBuckets(people []person) [][]int {
	buckets := map[string][]int{}
	for i, p := range people {
		last := p.words[len(p.words)-1]
		initial := last[:1]
		keys := []string{}
		if len(p.words) > 1 {
			keys = append(keys, "given "+p.folded[0]+" "+initial)
		}
		for _, role := range p.roles {
			if words := strings.Fields(role); len(words) > 0 {
				keys = append(keys, "role "+words[len(words)-1]+" "+initial)
			}
		}
		for _, k := range distinct(keys) {
			buckets[k] = append(buckets[k], i)
		}
	}
	var out [][]int
	for _, k := range distinctKeys(buckets) {
		b := buckets[k]
		slices.SortStableFunc(b, func(i, j int) int {
			a, b := people[i].words, people[j].words
			return cmp.Or(cmp.Compare(a[len(a)-1], b[len(b)-1]), cmp.Compare(i, j))
		})
		out = append(out, b)
	}
	return out
}

func distinctKeys(buckets map[string][]int) []string {
	keys := make([]string, 0, len(buckets))
	for k := range buckets {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// misspelt is the distance in letters of two spellings of one person's name, 0 when
// they are not read as one person.
func (m *merger) misspelt(a, b person) int {
	if m.names.Root(a.atom) == m.names.Root(b.atom) || common(a.docs, b.docs) || m.apartFrom(a.atom, b.atom) {
		return 0 // a report that has both means two people
	}
	d := nameDistance(a, b)
	if d == 0 || m.evidenceFor(a, b) == "" {
		return 0
	}
	return d
}

// evidenceFor says why two close spellings are one person's, "" when too little
// says so.
func (m *merger) evidenceFor(a, b person) string {
	given := len(a.words) > 1 && len(b.words) > 1 && a.folded[0] == b.folded[0]
	role := sameRole(a.roles, b.roles)
	together := false
	for r := range a.company {
		together = together || b.company[r]
	}
	party := common(a.parties, b.parties)
	switch {
	case role && together:
		return "same role, same companion"
	case given && together && !plural(a.words, b.words):
		return "same given name, same companion"
	case role && party:
		return "same role for the same party"
	}
	return ""
}

// plural tells whether the last words differ in an -s only: without a role that says
// so, neither need be a person at all.
func plural(a, b []string) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	return x+"s" == y || y+"s" == x
}

// rank are the words that make of a role another one.
var rank = map[string]bool{
	"vice": true, "deputy": true, "former": true, "ex": true, "acting": true, "shadow": true,
	"assistant": true, "under": true, "designate": true, "elect": true, "interim": true,
}

// sameRole tells whether a role of one list is a role of the other, perhaps with
// fewer words in front ("envoy", "special envoy").
func sameRole(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			long, brief := " "+x, " "+y
			if len(long) < len(brief) {
				long, brief = brief, long
			}
			more, ok := strings.CutSuffix(long, brief)
			if ok && !slices.ContainsFunc(strings.Fields(more), func(w string) bool { return rank[w] }) {
				return true
			}
		}
	}
	return false
}

// common tells whether two sorted lists share an element.
func common[T cmp.Ordered](a, b []T) bool {
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c == 0:
			return true
		case c < 0:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// nameDistance is by how many letters two names differ when all their words but one
// are the same and that one is close, 0 otherwise. A surname alone is compared with
// the last word of a full name.
func nameDistance(a, b person) int {
	x, y := a, b
	if len(x.words) > len(y.words) {
		x, y = y, x
	}
	off := 0
	if len(x.words) != len(y.words) {
		if len(x.words) > 1 {
			return 0
		}
		off = len(y.words) - 1
	}
	at := -1
	for i := range x.words {
		if x.folded[i] == y.folded[i+off] {
			continue
		}
		if at >= 0 {
			return 0
		}
		at = i
	}
	if at < 0 {
		return 0
	}
	return wordDistance(x.words[at], y.words[at+off], x.folded[at], y.folded[at+off], len(x.words) > 2)
}

// givenDiffers tells whether two names that are close have one surname: then it is a
// given name in which they differ. In a name that opens with the family name every
// syllable tells people apart, so none is light.
func givenDiffers(a, b person) bool {
	last := len(a.words) - 1
	if last < 1 || len(b.words) != len(a.words) || tables().familyFirst[a.words[0]] || tables().familyFirst[b.words[0]] {
		return false
	}
	return a.folded[last] == b.folded[last]
}

// wordDistance is the number of letters by which two words differ, in plain or in
// folded form, 0 when that is too many for their length. Words of three or four
// letters count only where two more words agree.
func wordDistance(a, b, foldedA, foldedB string, agreed bool) int {
	if gendered(a, b) {
		return 0
	}
	short, long := min(len(a), len(b)), max(len(a), len(b))
	allowed := 2
	switch {
	case short < 3 || short < 5 && !agreed:
		return 0
	case long < 7:
		allowed = 1
	}
	if d := min(distance(a, b), distance(foldedA, foldedB)); d <= allowed {
		return d
	}
	if allowed == 1 && sameLetters(a, b) {
		return 2 // two vowels exchanged: "Osabor", "Osobar"
	}
	return 0
}

// sameLetters tells whether two words begin with the same letter and have the same
// letters in another order, two of them exchanged.
func sameLetters(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) || x[0] != y[0] {
		return false
	}
	differ := 0
	for i := range x {
		if x[i] != y[i] {
			differ++
		}
	}
	slices.Sort(x)
	slices.Sort(y)
	return differ == 2 && slices.Equal(x, y)
}

// gendered tells whether two surnames are the forms for a man and a woman.
func gendered(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return b == a+"a" || len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1] && b[len(b)-1] != a[len(a)-1] &&
		strings.ContainsAny(a[len(a)-1:], "aiy") && strings.ContainsAny(b[len(b)-1:], "aiy")
}

// distance counts the letters to insert, delete, replace or swap with the next to
// turn a into b.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
