package parties

import (
	"strings"

	"rapporteur/annot"
)

// sides are the two parties that "both sides" are: of all pairs that the reports put something
// between, "talks between Norway and Chile", the one that more than half of them are. None when no pair does.
func (t *Table) sides() []int {
	count := map[[2]int]int{}
	for d, doc := range t.story.Docs {
		for _, s := range doc.Sentences {
			at := s.Start
			for {
				n := strings.Index(doc.Text[at:s.End], " between ")
				if n < 0 {
					break
				}
				at += int32(n + len(" between "))
				if a, b := t.between(d, annot.Span{Start: at, End: min(s.End, at+maxBetween)}); a >= 0 {
					count[[2]int{min(a, b), max(a, b)}]++
				}
			}
		}
	}
	var best [2]int
	most, total := 0, 0
	for pair, n := range count {
		total += n
		if n > most || n == most && (pair[0] < best[0] || pair[0] == best[0] && pair[1] < best[1]) {
			best, most = pair, n
		}
	}
	if most < minBetween || 2*most <= total {
		return nil
	}
	return best[:]
}

const (
	minBetween = 2   // how often something must stand between the two
	minNamed   = 3   // how often a report must name either of them when no report puts anything between
	maxBetween = 100 // bytes in which the two are named
)

// SidesIn are the two sides that a report means by "both sides".
func (t *Table) SidesIn(d int) []int {
	if t.pair != nil {
		return t.pair
	}
	pair, known := t.pairs[d]
	if !known {
		if t.pairs == nil {
			t.pairs = map[int][]int{}
		}
		pair = t.foremost(d)
		t.pairs[d] = pair
	}
	return pair
}

// foremost are the two parties of which a report alone speaks: it names both often, and clearly more
// often than any third. None when it names more, or fewer.
func (t *Table) foremost(d int) []int {
	doc, count := t.story.Docs[d], map[int]int{}
	for _, m := range doc.Mentions {
		if m.Entity == annot.None {
			continue
		}
		if name := t.story.NameOf[d][m.Entity]; name >= 0 && t.Of[name] >= 0 && t.story.Names[name].PartOf == "" {
			count[t.Of[name]]++
		}
	}
	first, second, third := -1, -1, 0
	for p := range t.Parties {
		switch n := count[p]; {
		case first < 0 || n > count[first]:
			first, second, third = p, first, max(third, at(count, second))
		case second < 0 || n > count[second]:
			second, third = p, max(third, at(count, second))
		default:
			third = max(third, n)
		}
	}
	if second < 0 || count[second] < minNamed || count[second] < clearly*third {
		return nil
	}
	return []int{min(first, second), max(first, second)}
}

// at is the count of a party, 0 for none.
func at(count map[int]int, party int) int {
	if party < 0 {
		return 0
	}
	return count[party]
}

// between are the two parties that the words after "between" name; -1 when they name none, or more
// than two.
func (t *Table) between(d int, span annot.Span) (first, second int) {
	doc := t.story.Docs[d]
	first, and := -1, false
	last := span.Start
	for _, m := range annot.MentionsIn(doc, span) {
		party := -1
		if m.Entity != annot.None {
			if name := t.story.NameOf[d][m.Entity]; name >= 0 {
				party = t.Of[name]
			}
		}
		words := " " + strings.ToLower(doc.Slice(annot.Span{Start: last, End: max(last, m.Head.Start)})) + " "
		last = max(last, m.Head.End)
		if first >= 0 {
			and = and || strings.Contains(words, " and ")
		}
		switch {
		case party < 0 || party == first:
		case first < 0:
			first = party
		case and:
			return first, party
		default:
			return -1, -1
		}
	}
	return -1, -1
}
