package eval

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/report"
)

// Positions tells how good the positions of briefs are, part by part: what each rule
// made, and whether conditions, strength and speaker of a position are right too. The
// zero value is of no set; Add puts sets to it.
//
// A position is right when sentence, holder, stance and target are.
type Positions struct {
	Levels     [levels]Level
	Rules      map[string]Count       // positions that a rule made, and of them those that are right
	Stances    map[annot.Stance]Level // by the stance that gold and brief give, when all is right
	Conditions map[string]ConditionCount
	// What else is told of a position, of those that are right.
	Strength, Speaker, SpeakerKind Count
	// Swaps count where strength or kind of speaker is another than in the gold.
	Swaps map[Swap]int
}

// ConditionCount counts the conditions of one kind. Right, OtherKind, Misplaced, Stray
// and False add up to Given.
type ConditionCount struct {
	Gold      int // in the gold
	Found     int // of them, those on a position that was found, whatever kind the brief calls them
	Given     int // in the brief
	Right     int // of them, those that the gold has on the same position with the same kind
	OtherKind int // those that the gold has there with another kind
	Misplaced int // those that the gold has on another position
	Stray     int // those on a position that is not in the gold, which has no such condition
	False     int // those on a position of the gold, which has no such condition
}

// Swap is a label of the gold and the one that a brief has in its place.
type Swap struct{ Of, Gold, Found string }

// Add counts the brief of a further set against its gold folder dir.
func (p *Positions) Add(dir string, b *report.Brief) error {
	m, err := newMatcher(dir, b)
	if err != nil {
		return err
	}
	if p.Rules == nil {
		p.Rules, p.Stances = map[string]Count{}, map[annot.Stance]Level{}
		p.Conditions, p.Swaps = map[string]ConditionCount{}, map[Swap]int{}
	}
	for level := range levels {
		p.Levels[level] = p.Levels[level].plus(m.level(level))
	}
	right := m.pairs(withTarget)
	p.addRules(m, right)
	p.addStances(m, right)
	p.addManner(m, right)
	p.addConditions(m)
	return nil
}

func (p *Positions) addRules(m *matcher, right []pair) {
	for _, f := range m.found {
		p.Rules[f.Rule] = p.Rules[f.Rule].plus(Count{Of: 1})
	}
	for _, r := range right {
		rule := m.found[r.found].Rule
		p.Rules[rule] = p.Rules[rule].plus(Count{N: 1})
	}
}

func (p *Positions) addStances(m *matcher, right []pair) {
	for _, g := range m.want {
		p.Stances[g.stance] = p.Stances[g.stance].plus(Level{Gold: 1})
	}
	for _, f := range m.have {
		p.Stances[f.stance] = p.Stances[f.stance].plus(Level{Found: 1})
	}
	for _, r := range right {
		stance := m.want[r.gold].stance
		p.Stances[stance] = p.Stances[stance].plus(Level{FoundHit: 1, GoldHit: 1})
	}
}

// addManner counts how the positions that are right are told: how firmly, and by whom.
func (p *Positions) addManner(m *matcher, right []pair) {
	for _, r := range right {
		g, f := m.gold.Positions[r.gold], m.found[r.found]
		p.compare(&p.Strength, "strength", string(g.Strength), f.Strength)
		p.compare(&p.SpeakerKind, "speaker", string(g.SpeakerKind), f.Speaker.Kind)
		p.Speaker.Of++
		if sameSpeaker(g.Speaker, f.Speaker.Name) {
			p.Speaker.N++
		}
	}
}

func (p *Positions) compare(c *Count, of, gold, found string) {
	c.Of++
	if gold == found {
		c.N++
		return
	}
	p.Swaps[Swap{of, gold, found}]++
}

// sameSpeaker reports whether two names are of one speaker: the words of one, articles
// and possessives apart, are all among those of the other. "" is nobody.
func sameSpeaker(a, b string) bool {
	x, y := wordSet(foldName(a)), wordSet(foldName(b))
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	for word := range x {
		if !y[word] {
			return false
		}
	}
	return true
}

// addConditions counts conditions. As in Scores, those of a position count when sentence,
// holder and stance of it are right.
func (p *Positions) addConditions(m *matcher) {
	goldOf := make([]int, len(m.have))
	for i := range goldOf {
		goldOf[i] = annot.None
	}
	for _, r := range m.pairs(withStance) {
		goldOf[r.found] = r.gold
	}
	for gi, g := range m.gold.Positions {
		for _, c := range g.Conditions {
			hit := false
			if fi := slices.Index(goldOf, gi); fi >= 0 {
				hit = slices.ContainsFunc(m.found[fi].Conditions, func(k report.Condition) bool { return sameTarget(c.Text, k.Text) })
			}
			p.count(c.Kind, func(n *ConditionCount) {
				n.Gold++
				if hit {
					n.Found++
				}
			})
		}
	}
	for fi, f := range m.found {
		for _, c := range f.Conditions {
			p.count(c.Kind, func(n *ConditionCount) {
				n.Given++
				*m.placeOf(n, c, fi, goldOf[fi])++
			})
		}
	}
}

func (p *Positions) count(kind string, f func(*ConditionCount)) {
	n := p.Conditions[kind]
	f(&n)
	p.Conditions[kind] = n
}

// placeOf is the counter for condition c of position found, which is the position gold of
// the gold or, None, of none.
func (m *matcher) placeOf(n *ConditionCount, c report.Condition, found, gold int) *int {
	among := func(list []Condition) (is, sameKind bool) {
		for _, g := range list {
			if sameTarget(g.Text, c.Text) {
				is, sameKind = true, sameKind || g.Kind == c.Kind
			}
		}
		return is, sameKind
	}
	if gold != annot.None {
		if is, sameKind := among(m.gold.Positions[gold].Conditions); sameKind {
			return &n.Right
		} else if is {
			return &n.OtherKind
		}
	}
	for gi, g := range m.want {
		if gi != gold && m.matches(atSentence, g, m.have[found]) {
			if is, _ := among(m.gold.Positions[gi].Conditions); is {
				return &n.Misplaced
			}
		}
	}
	if gold == annot.None {
		return &n.Stray
	}
	return &n.False
}
