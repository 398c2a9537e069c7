package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// Clusters groups what two or more documents of a story say alike: positions of one party
// in one direction on one matter, in whatever words and by whomever told, and numbers of
// one value and unit in sentences about one matter. Clusters come in the order of their
// first evidence.
//
// Time grows with the number of readings: a word of very many of them brings up only the
// first Postings.
func Clusters(s *story.Story, positions []Position) []story.Cluster {
	out := append(ofPositions(s, positions), ofFigures(s)...)
	slices.SortStableFunc(out, func(a, b story.Cluster) int {
		x, y := a.Evidence[0], b.Evidence[0]
		return cmp.Or(cmp.Compare(x.Doc, y.Doc), cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// Same tells whether two positions say the same: one party, one direction, one matter.
func Same(a, b Position) bool {
	if a.Party != b.Party || a.Side != b.Side {
		return false
	}
	if About(a, b) || len(a.Gist) > 0 && slices.Equal(a.Gist, b.Gist) {
		return true
	}
	return OnOneIssue(a, b) && (Shared(a.Told, b.Told) > 0 || 3*Shared(a.named, b.named) >= min(len(a.named), len(b.named)))
}

// Groups parts positions into those that say the same, see Same, and joins what is the same
// by way of a third. The groups hold indexes and come in the order of their first member; a
// position that no other is like is a group of its own.
func Groups(all []Position) [][]int {
	// Beside its words a position is found by its party and side, so that a common word
	// brings up those of its own.
	type side struct{ party, side string }
	type members struct {
		index Index
		of    []int // positions, by their number in the index
	}
	bySide, same := map[side]*members{}, sets.New(len(all))
	first := map[string]int{} // by all that is compared
	for i, p := range all {
		whole := strings.Join([]string{p.Party, p.Side, p.Issue, strings.Join(p.Gist, " "), strings.Join(p.Numbers, " "), strings.Join(p.Told, " ")}, "\x00")
		if j, ok := first[whole]; ok {
			if Same(p, all[j]) {
				same.Join(i, j)
			}
			continue
		}
		first[whole] = i
		k := side{p.Party, p.Side}
		m := bySide[k]
		if m == nil {
			m = &members{}
			bySide[k] = m
		}
		keys := p.Keys()
		for _, n := range m.index.Sharing(keys, 1) {
			if j := m.of[n]; same.Root(i) != same.Root(j) && Same(p, all[j]) {
				same.Join(i, j)
			}
		}
		m.index.Add(len(m.of), keys)
		m.of = append(m.of, i)
	}
	return same.Lists()
}

func ofPositions(s *story.Story, all []Position) []story.Cluster {
	var out []story.Cluster
	for _, list := range Groups(all) {
		c := story.Cluster{Kind: story.SamePosition}
		for _, i := range list {
			p := all[i]
			c.Evidence = append(c.Evidence, story.Evidence{Doc: p.Doc, Sentence: annot.SentenceIdx(p.At), Span: s.Docs[p.Doc].Sentences[p.At].Span, Mark: p.Target})
			c.Readings = append(c.Readings, story.Reading{Doc: p.Doc, Statement: p.Reading})
		}
		if ofSeveral(c) {
			out = append(out, c)
		}
	}
	return out
}

// ofFigures groups equal numbers of one unit whose sentences share two words or, for a
// number that is not round, one.
func ofFigures(s *story.Story) []story.Cluster {
	type figureOf struct {
		doc int
		figure
	}
	byValue := map[string][]figureOf{}
	var order []string
	for doc, d := range s.Docs {
		for _, f := range notesOf(d).figures {
			list := byValue[f.value]
			if list == nil {
				order = append(order, f.value)
			}
			if len(list) < Postings {
				byValue[f.value] = append(list, figureOf{doc, f})
			}
		}
	}
	var out []story.Cluster
	for _, k := range order {
		list := byValue[k]
		same := sets.New(len(list))
		for i, a := range list {
			for j, b := range list[:i] {
				if same.Root(i) == same.Root(j) {
					continue
				}
				if n := Shared(a.content, b.content); n >= 2 || n == 1 && a.telling {
					same.Join(i, j)
				}
			}
		}
		for _, group := range same.Lists() {
			c := story.Cluster{Kind: story.SameFigure}
			for _, i := range group {
				f := list[i]
				c.Evidence = append(c.Evidence, story.Evidence{Doc: f.doc, Sentence: annot.SentenceIdx(f.sentence), Span: s.Docs[f.doc].Sentences[f.sentence].Span, Mark: f.at})
			}
			if ofSeveral(c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// round reports whether a number has one digit that is not zero.
func round(v float64) bool {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	n := 0
	for _, r := range text {
		if r != '0' && r != '.' {
			n++
		}
	}
	return n < 2
}

// ofSeveral reports whether two documents take part in a cluster.
func ofSeveral(c story.Cluster) bool {
	return slices.ContainsFunc(c.Evidence, func(e story.Evidence) bool { return e.Doc != c.Evidence[0].Doc })
}
