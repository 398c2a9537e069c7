package track

import (
	"strings"

	"rapporteur/annot"
)

// sides are the two parties that "both sides" are: of all pairs that the reports put something
// between, "talks between Norway and Chile", the one that more than half of them are. None when no pair does.
func (f *folder) sides() []int {
	count := map[[2]int]int{}
	for d, doc := range f.story.Docs {
		for _, s := range doc.Sentences {
			at := s.Start
			for {
				n := strings.Index(doc.Text[at:s.End], " between ")
				if n < 0 {
					break
				}
				at += int32(n + len(" between "))
				if a, b := f.between(d, annot.Span{Start: at, End: min(s.End, at+maxBetween)}); a >= 0 {
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
	maxBetween = 100 // bytes in which the two are named
)

// between are the two parties that the words after "between" name; -1 when they name none, or more
// than two.
func (f *folder) between(d int, span annot.Span) (first, second int) {
	doc := f.story.Docs[d]
	first, and := -1, false
	last := span.Start
	for _, m := range annot.MentionsIn(doc, span) {
		party := -1
		if m.Entity != annot.None {
			if name := f.story.NameOf[d][m.Entity]; name >= 0 {
				party = f.partyOf[name]
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
