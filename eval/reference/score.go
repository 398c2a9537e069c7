package reference

import (
	"cmp"
	"maps"
	"slices"

	"rapporteur/internal/agreement"
	"rapporteur/internal/conllu"
)

// Said is a mention that a system found.
type Said struct {
	Span conllu.Span // bytes of the document's text, titles and modifiers included
	Head conllu.Span // the name or noun in it
	// Entity is what it refers to: a number that the mentions of one thing share, below 0
	// when the system leaves it open.
	Entity int
	Named  bool   // it is a name of its entity
	Rule   string // by which it was resolved
}

// Scores are counts by kind and by rule. Of a rule, Gold counts nothing: what a rule
// should have resolved is not known.
type Scores struct {
	Kinds map[Kind]agreement.Count
	Rules map[string]agreement.Count
}

// Plus adds up the counts of two texts.
func (s Scores) Plus(o Scores) Scores {
	return Scores{plus(s.Kinds, o.Kinds), plus(s.Rules, o.Rules)}
}

func plus[K comparable](a, b map[K]agreement.Count) map[K]agreement.Count {
	sum := map[K]agreement.Count{}
	for _, counts := range []map[K]agreement.Count{a, b} {
		for k, c := range counts {
			sum[k] = sum[k].Plus(c)
		}
	}
	return sum
}

// All are the counts of all kinds together.
func (s Scores) All() agreement.Count {
	var all agreement.Count
	for _, c := range s.Kinds {
		all = all.Plus(c)
	}
	return all
}

// rules are those of the scores, by how often they resolved something.
func (s Scores) rules() []string {
	return slices.SortedFunc(maps.Keys(s.Rules), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.Rules[b].System, s.Rules[a].System), cmp.Compare(a, b))
	})
}

// Judged is a resolved pronoun or description with the verdict on it.
type Judged struct {
	Said
	Kind  Kind
	Right bool
	// To is the name that it was resolved to, empty when that is no mention of the gold.
	To conllu.Span
}

// Score scores the mentions of a system against those of the gold. It also lists what was
// resolved, in the order of the system's mentions.
func Score(gold []Mention, said []Said) (Scores, []Judged) {
	scores := Scores{map[Kind]agreement.Count{}, map[string]agreement.Count{}}
	named := map[string]bool{} // chains
	for _, g := range gold {
		if g.Kind == Name {
			named[g.Chain] = true
		}
	}
	for _, g := range gold {
		if slices.Contains(Kinds, g.Kind) && asked(g.Type) && named[g.Chain] {
			scores.add(g.Kind, "", agreement.Count{Gold: 1})
		}
	}
	found := align(gold, said)
	names := map[int][]int{} // by entity
	hasName := map[int]bool{}
	for i, m := range said {
		if m.Named && m.Entity >= 0 {
			hasName[m.Entity] = true
			if found[i] >= 0 {
				names[m.Entity] = append(names[m.Entity], i)
			}
		}
	}
	var judged []Judged
	for i, m := range said {
		if m.Named || m.Entity < 0 || !hasName[m.Entity] {
			continue
		}
		j := Judged{Said: m, Kind: Definite}
		if found[i] >= 0 {
			g := gold[found[i]]
			if j.Kind = g.Kind; j.Kind == Name {
				continue // the gold takes it for a name
			}
			if to := nearest(said, names[m.Entity], m); to >= 0 {
				j.To = said[to].Head
				j.Right = gold[found[to]].Chain == g.Chain && named[g.Chain] && asked(g.Type)
			}
			if j.Kind == Other {
				j.Kind = Definite
				if j.Right { // right, and not asked for
					continue
				}
			}
		}
		judged = append(judged, j)
		c := agreement.Count{System: 1}
		if j.Right {
			c.Correct = 1
		}
		scores.add(j.Kind, m.Rule, c)
	}
	return scores, judged
}

func (s Scores) add(k Kind, rule string, c agreement.Count) {
	s.Kinds[k] = s.Kinds[k].Plus(c)
	if rule != "" {
		s.Rules[rule] = s.Rules[rule].Plus(c)
	}
}

// asked reports whether a type of the gold is one of those that can hold a position.
func asked(typ string) bool { return typ == "person" || typ == "organization" || typ == "place" }

// align finds for each mention of the system the smallest one of the gold that holds its
// head and has its own head word in it; -1 when there is none.
func align(gold []Mention, said []Said) []int {
	byHead := slices.SortedFunc(indexes(len(gold)), func(a, b int) int {
		return cmp.Or(cmp.Compare(gold[a].Head.Start, gold[b].Head.Start), cmp.Compare(a, b))
	})
	found := make([]int, len(said))
	for i, m := range said {
		found[i] = -1
		from, _ := slices.BinarySearchFunc(byHead, m.Span.Start, func(g, at int) int { return cmp.Compare(gold[g].Head.End, at+1) })
		for ; from < len(byHead) && gold[byHead[from]].Head.Start < m.Span.End; from++ {
			g := gold[byHead[from]]
			if g.Span.Start > m.Head.Start || g.Span.End < m.Head.End {
				continue
			}
			if best := found[i]; best < 0 || g.Span.End-g.Span.Start < gold[best].Span.End-gold[best].Span.Start {
				found[i] = byHead[from]
			}
		}
	}
	return found
}

func indexes(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// nearest is the last of the named mentions that begins before m, else the first; -1 when
// there is none.
func nearest(said []Said, named []int, m Said) int {
	best := -1
	for _, n := range named {
		if best < 0 || said[n].Head.Start < m.Head.Start {
			best = n
		}
	}
	return best
}
