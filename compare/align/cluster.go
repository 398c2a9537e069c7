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
	index, same := &Index{}, sets.New(len(all))
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
		// Beside its words a position is found by its party and side, so that a common
		// word brings up those of its own.
		var keys []string
		for _, k := range p.Keys() {
			keys = append(keys, p.Party+"\x00"+p.Side+"\x00"+k)
		}
		for _, j := range index.Sharing(keys, 1) {
			if Same(p, all[j]) {
				same.Join(i, j)
			}
		}
		index.Add(i, keys)
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
	type figure struct {
		evidence story.Evidence
		content  []string
		telling  bool
	}
	byValue := map[string][]figure{}
	var order []string
	for doc, d := range s.Docs {
		sentence := 0
		for _, q := range d.Quantities {
			for sentence < len(d.Sentences) && d.Sentences[sentence].End <= q.Start {
				sentence++
			}
			if sentence == len(d.Sentences) || q.Unit == "" || q.Value < few || !d.Sentences[sentence].Contains(q.Span) || !d.Blocks[d.Sentences[sentence].Block].Read() {
				continue
			}
			span := d.Sentences[sentence].Span
			k := strconv.FormatFloat(q.Value, 'g', -1, 64) + " " + UnitClass(q.Unit)
			if byValue[k] == nil {
				order = append(order, k)
			}
			if len(byValue[k]) < Postings {
				byValue[k] = append(byValue[k], figure{
					evidence: story.Evidence{Doc: doc, Sentence: annot.SentenceIdx(sentence), Span: span, Mark: q.Span},
					content:  Without(Content(d.Slice(span)), func(w string) bool { return w == Stem(q.Unit) }),
					telling:  !round(q.Value),
				})
			}
		}
	}
	var out []story.Cluster
	for _, k := range order {
		list := byValue[k]
		same := sets.New(len(list))
		for i, a := range list {
			for j, b := range list[:i] {
				if n := Shared(a.content, b.content); n >= 2 || n == 1 && a.telling {
					same.Join(i, j)
				}
			}
		}
		for _, group := range same.Lists() {
			c := story.Cluster{Kind: story.SameFigure}
			for _, i := range group {
				c.Evidence = append(c.Evidence, list[i].evidence)
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
