package eval

import (
	"errors"
	"slices"

	"rapporteur/annot"
	"rapporteur/report"
)

// Count is N of Of.
type Count struct{ N, Of int }

// Level is how well positions were found when more and more of them must agree.
// Except at the first level matching is one to one, so GoldHit equals FoundHit.
type Level struct {
	Name     string
	Found    int // positions in the brief
	FoundHit int // of them, those that match one of the gold
	Gold     int // positions in the gold
	GoldHit  int // of them, those that match one of the brief
}

// Precision is the share of the positions found that are in the gold, 0 when none was
// found.
func (l Level) Precision() float64 { return share(l.FoundHit, l.Found) }

// Recall is the share of the gold's positions that were found, 0 when it has none.
func (l Level) Recall() float64 { return share(l.GoldHit, l.Gold) }

// F1 is the harmonic mean of precision and recall.
func (l Level) F1() float64 {
	p, r := l.Precision(), l.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// The levels of position matching; each asks for what the one before asks and more.
const (
	atSentence = iota
	withHolder
	withDirection // for, against, given up, undecided
	withStance
	withTarget
	levels
)

var levelNames = [levels]string{"sentence", "+ holder", "+ direction", "+ stance", "+ target"}

// Scores is what one brief scores on one gold folder.
type Scores struct {
	Verbatim      Count // quotations that are the exact slice of their report
	Positions     [levels]Level
	Conditions    Count // gold positions with a condition that were found with it
	Figures       Count // gold figures found
	FiguresGiven  int   // figures in the brief
	Conflicts     Count // gold conflicts found
	ConflictsReal Count // conflicts of the brief that are in the gold
	IssuesPresent Count // gold issues that the brief has by id
	IssuesRight   Count // of the gold's issues, those with the same status too
}

// Score scores a brief against the gold folder dir.
func Score(dir string, b *report.Brief) (Scores, error) {
	m, err := newMatcher(dir, b)
	if err != nil {
		return Scores{}, err
	}
	var s Scores
	if s.Verbatim, err = checkVerbatim(dir, b); err != nil {
		return Scores{}, err
	}
	for level := range levels {
		s.Positions[level] = m.level(level)
	}
	s.Conditions = m.conditions()
	s.Figures, s.FiguresGiven = m.figures(), len(b.Figures)
	s.Conflicts, s.ConflictsReal = m.conflicts()
	s.IssuesPresent, s.IssuesRight = m.issues()
	return s, nil
}

// direction is what a party is for, against, giving up or undecided on.
var direction = map[annot.Stance]string{
	annot.Demand: "for", annot.Offer: "for", annot.Accept: "for",
	annot.Reject: "against", annot.Concede: "concede", annot.Consider: "consider",
}

// matcher holds a gold set and a brief with what is compared of them worked out.
type matcher struct {
	gold    *Gold
	brief   *report.Brief
	parties parties
	want    []item             // of gold.Positions
	have    []item             // of found
	found   []report.Statement // the brief's positions
}

// item is a position as it is compared.
type item struct {
	doc        string
	start, end int
	holder     string
	stance     annot.Stance
	target     string
}

func newMatcher(dir string, b *report.Brief) (*matcher, error) {
	if b == nil {
		return nil, errors.New("there is no brief to score")
	}
	gold, err := LoadGold(dir)
	if err != nil {
		return nil, err
	}
	m := &matcher{gold: gold, brief: b, parties: partiesOf(gold.State)}
	for _, g := range gold.Positions {
		m.want = append(m.want, item{g.Doc, g.Start, g.End, m.parties.of(g.Holder), g.Stance, g.Target})
	}
	for _, s := range b.Statements {
		stance := annot.Stance(s.Stance)
		if s.Kind != string(annot.Position) || direction[stance] == "" {
			continue
		}
		m.found = append(m.found, s)
		m.have = append(m.have, item{baseName(s.Doc), int(s.Start), int(s.End), m.parties.of(s.Holder.Name), stance, targetOf(s)})
	}
	return m, nil
}

func targetOf(s report.Statement) string {
	if s.Target == nil {
		return ""
	}
	return s.Target.Text
}

// parties maps the folded names of parties, with their aliases and their people, to the
// name of the party.
type parties map[string]string

func partiesOf(state State) parties {
	table := parties{}
	for _, p := range state.Parties {
		table[foldName(p.Name)] = p.Name
		for _, alias := range p.Aliases {
			table[foldName(alias)] = p.Name
		}
		for _, person := range p.People {
			table[foldName(person)] = p.Name
		}
	}
	return table
}

// of is the party of that name, or for any other name its folded form.
func (p parties) of(name string) string {
	folded := foldName(name)
	if party, ok := p[folded]; ok {
		return party
	}
	return folded
}

// has reports whether a name is that of a party.
func (p parties) has(name string) bool {
	_, ok := p[foldName(name)]
	return ok
}

func (m *matcher) matches(level int, g, f item) bool {
	switch {
	case g.doc != f.doc || overlap(g.start, g.end, f.start, f.end) < 0.5:
		return false
	case level >= withHolder && g.holder != f.holder:
		return false
	case level == withDirection && direction[g.stance] != direction[f.stance]:
		return false
	case level >= withStance && g.stance != f.stance:
		return false
	case level >= withTarget && !sameTarget(g.target, f.target):
		return false
	}
	return true
}

// overlap is the share of the shorter of two ranges that the other one covers.
func overlap(aStart, aEnd, bStart, bEnd int) float64 {
	shared := min(aEnd, bEnd) - max(aStart, bStart)
	shorter := min(aEnd-aStart, bEnd-bStart)
	return float64(max(0, shared)) / float64(max(1, shorter))
}

func (m *matcher) level(level int) Level {
	l := Level{Name: levelNames[level], Found: len(m.have), Gold: len(m.want)}
	if level > atSentence {
		pairs := m.pairs(level)
		l.FoundHit, l.GoldHit = len(pairs), len(pairs)
		return l
	}
	for _, f := range m.have {
		if slices.ContainsFunc(m.want, func(g item) bool { return m.matches(level, g, f) }) {
			l.FoundHit++
		}
	}
	for _, g := range m.want {
		if slices.ContainsFunc(m.have, func(f item) bool { return m.matches(level, g, f) }) {
			l.GoldHit++
		}
	}
	return l
}

// pair is a gold position and the position of the brief that matches it.
type pair struct{ gold, found int }

// pairs matches one to one and greedily, in the order of the files: a second copy of
// the same position is not a second hit.
func (m *matcher) pairs(level int) []pair {
	var pairs []pair
	used := make([]bool, len(m.have))
	for gi, g := range m.want {
		for fi, f := range m.have {
			if !used[fi] && m.matches(level, g, f) {
				used[fi] = true
				pairs = append(pairs, pair{gi, fi})
				break
			}
		}
	}
	return pairs
}

func (m *matcher) conditions() Count {
	var c Count
	for _, g := range m.gold.Positions {
		if len(g.Conditions) > 0 {
			c.Of++
		}
	}
	for _, p := range m.pairs(withStance) {
		hit := slices.ContainsFunc(m.gold.Positions[p.gold].Conditions, func(g Condition) bool {
			return slices.ContainsFunc(m.found[p.found].Conditions, func(f report.Condition) bool { return sameTarget(g.Text, f.Text) })
		})
		if hit {
			c.N++
		}
	}
	return c
}

func (m *matcher) figures() Count {
	c := Count{Of: len(m.gold.Figures)}
	for _, g := range m.gold.Figures {
		if found(g, m.brief.Figures) {
			c.N++
		}
	}
	return c
}

// found reports whether a figure of the gold is among those of a brief: its value in its
// sentence.
func found(g Figure, list []report.Figure) bool {
	return slices.ContainsFunc(list, func(f report.Figure) bool { return g.overlaps(f.Quote) > 0 && sameValue(g.Value, f.Value) })
}

// overlaps is the share of the shorter range that is common, 0 in different reports.
func (p Place) overlaps(q report.Quote) float64 {
	if baseName(q.Doc) != p.Doc {
		return 0
	}
	return overlap(p.Start, p.End, int(q.Start), int(q.End))
}

func (m *matcher) conflicts() (found, real Count) {
	found.Of, real.Of = len(m.gold.Conflicts), len(m.brief.Conflicts)
	for _, g := range m.gold.Conflicts {
		if m.conflictFound(g) {
			found.N++
		}
	}
	for _, r := range m.brief.Conflicts {
		if slices.ContainsFunc(m.gold.Conflicts, func(g Conflict) bool { return sameConflict(g, r) }) {
			real.N++
		}
	}
	return found, real
}

func (m *matcher) conflictFound(g Conflict) bool {
	return slices.ContainsFunc(m.brief.Conflicts, func(r report.Conflict) bool { return sameConflict(g, r) })
}

// sameConflict asks for two places of the gold's evidence, or for its only one.
func sameConflict(g Conflict, r report.Conflict) bool {
	type start struct {
		doc string
		at  int
	}
	hits := map[start]bool{}
	for _, e := range g.Evidence {
		if slices.ContainsFunc(r.Evidence, func(q report.Quote) bool { return e.overlaps(q) >= 0.5 }) {
			hits[start{e.Doc, e.Start}] = true
		}
	}
	return len(hits) >= min(2, len(g.Evidence))
}

func (m *matcher) issues() (present, right Count) {
	want, have := map[string]string{}, map[string]string{}
	for _, i := range m.gold.State.Issues {
		want[i.ID] = i.Status
	}
	for _, i := range m.brief.Issues {
		have[i.ID] = i.Status
	}
	present.Of, right.Of = len(want), len(want)
	for id, status := range want {
		got, ok := have[id]
		if !ok {
			continue
		}
		present.N++
		if got == status {
			right.N++
		}
	}
	return present, right
}
