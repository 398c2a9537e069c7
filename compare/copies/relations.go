package copies

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

const (
	// A passage is a run of sentences, in the order of both documents with at most gap
	// others between: passageSentences of them and passageWords. Two sentences may be a
	// statement that both quote.
	passageSentences = 2
	passageWords     = 40
	gap              = 2
	// Sentences that stand about are taken over too when there are scattered of them and
	// scatteredWords.
	scattered      = 3
	scatteredWords = 60
	// toldWords is how many words of a passage must stand outside quotation marks.
	toldWords = 20
	// tellingWords is how many words a sentence of a passage must have.
	tellingWords = 4
	// sources bounds the documents that one takes passages over from.
	sources = 4
)

// match is a sentence that an earlier document has in nearly the same words.
type match struct {
	at, from int // indexes into the lists of sentences of both
	words    int
	quoted   bool
}

// overlaps are, for a document, the matches with each earlier document that has any.
type overlaps map[int][]match

// matches looks up for every document the sentences that earlier ones have. lists holds
// the sentences of each document, as parts of the list that near groups. What many
// documents have beside wording of their own is left out, as with shingles.
func matches(lists [][]sentence, near sets.Sets) []overlaps {
	out := make([]overlaps, len(lists))
	offset, n := make([]int, len(lists)), 0
	for doc, list := range lists {
		offset[doc] = n
		n += len(list)
	}
	root := func(doc, i int) int { return near.Root(offset[doc] + i) }
	holders := make([][][2]int, n) // group -> first documents with it, and the place there
	count := make([]int, n)        // group -> documents
	last := make([]int, n)         // group -> the document that was counted last, from 1
	for doc, list := range lists {
		for i := range list {
			if g := root(doc, i); last[g] != doc+1 {
				count[g]++
				last[g] = doc + 1
			}
		}
	}
	limit := max(commonAtLeast, len(lists)/commonOneIn)
	common := make([]bool, len(lists)) // documents that are made of what many have
	for doc, list := range lists {
		words, shared := 0, 0
		for i := range list {
			words += list[i].words
			if count[root(doc, i)] > limit {
				shared += list[i].words
			}
		}
		common[doc] = 2*shared >= words
	}
	for doc, list := range lists {
		own := overlaps{}
		for i := range list {
			s := &list[i]
			g := root(doc, i)
			if count[g] > limit && !common[doc] {
				continue
			}
			for _, h := range holders[g] {
				if m := own[h[0]]; h[0] != doc && (len(m) == 0 || m[len(m)-1].at != i) {
					own[h[0]] = append(m, match{i, h[1], s.words, s.quoted})
				}
			}
			if len(holders[g]) < members {
				holders[g] = append(holders[g], [2]int{doc, i})
			}
		}
		out[doc] = own
	}
	return out
}

// bySentences tells how much of two documents is the same by their sentences: the share
// of the shorter one's words. It is for what an editor has changed in so many places that
// few runs of words are left.
func bySentences(m []match, later, earlier []sentence) float64 {
	shared, a, b := 0, 0, 0
	for _, x := range m {
		shared += x.words
	}
	for _, s := range later {
		a += s.words
	}
	for _, s := range earlier {
		b += s.words
	}
	if len(m) < scattered || shared < scatteredWords || float64(a) > longer*float64(b) {
		return 0
	}
	return min(1, float64(shared)/float64(min(a, b)))
}

// passages are the matches that make a passage; m is written over. What stands in quotation marks may be a
// statement that both quote: it counts beside sentences that the writers are known by.
func passages(m []match) []match {
	m = slices.DeleteFunc(m, func(x match) bool { return x.words < tellingWords })
	best, from, words, told := 0, 0, 0, 0
	var run []match
	all, allTold := 0, 0
	for i, x := range m {
		if i > 0 && (x.at-m[i-1].at > gap || x.from <= m[i-1].from || x.from-m[i-1].from > gap) {
			from, words, told = i, 0, 0
		}
		words, all = words+x.words, all+x.words
		if !x.quoted {
			told, allTold = told+x.words, allTold+x.words
		}
		if i-from+1 >= passageSentences && words >= passageWords && told >= toldWords && words > best {
			best, run = words, m[from:i+1]
		}
	}
	if len(m) >= scattered && all >= scatteredWords && 2*allTold >= all {
		return m
	}
	return run
}

// related fills s.Relations once s.CopyOf is known; basis tells of a copy what it rests on.
func related(s *story.Story, lists [][]sentence, shared []overlaps, basis []string, share []float64) {
	for doc, of := range s.CopyOf {
		if of >= 0 {
			r := story.Relation{Doc: doc, Of: of, Kind: story.Copied, Basis: basis[doc], Share: share[doc]}
			if why := samePage(s.Docs[doc].Source, s.Docs[of].Source); why != "" {
				r.Kind, r.Basis = story.Revision, why+"; "+r.Basis
			}
			if before(s, doc, of) {
				r.Doc, r.Of = of, doc
			}
			s.Relations = append(s.Relations, r)
			continue
		}
		s.Relations = append(s.Relations, partial(s, doc, lists, shared[doc])...)
	}
	slices.SortFunc(s.Relations, func(a, b story.Relation) int { return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Of, b.Of)) })
}

// partial are the earlier documents that a document has passages of, the one with most of
// them first; each has some that those before it do not.
func partial(s *story.Story, doc int, lists [][]sentence, shared overlaps) []story.Relation {
	var out []story.Relation
	taken := map[int]bool{}
	for len(out) < sources {
		best, most, passage := -1, 0, []match(nil)
		for of, all := range shared {
			if s.CopyOf[of] >= 0 && shared[Root(s.CopyOf, of)] != nil {
				continue // its original has them too
			}
			words := 0
			for _, m := range all {
				if !taken[m.at] {
					words += m.words
				}
			}
			if words < max(most, passageWords) {
				continue // whatever its passage is, it is shorter
			}
			p := passages(slices.DeleteFunc(slices.Clone(all), func(m match) bool { return taken[m.at] }))
			words = 0
			for _, m := range p {
				words += m.words
			}
			if words > most || words == most && words > 0 && of < best {
				best, most, passage = of, words, p
			}
		}
		if best < 0 {
			break
		}
		r := story.Relation{Doc: doc, Of: best, Kind: story.Partial, Basis: fmt.Sprintf("%d sentences, %d words", len(passage), most)}
		for _, m := range passage {
			taken[m.at] = true
			r.Taken = append(r.Taken, story.Taken{Sentence: annot.SentenceIdx(lists[doc][m.at].at), From: annot.SentenceIdx(lists[best][m.from].at)})
		}
		if before(s, doc, best) {
			r.Doc, r.Of = best, doc
			for i, t := range r.Taken {
				r.Taken[i] = story.Taken{Sentence: t.From, From: t.Sentence}
			}
			slices.SortFunc(r.Taken, func(a, b story.Taken) int { return cmp.Compare(a.Sentence, b.Sentence) })
		}
		total := 0
		for _, x := range lists[r.Doc] {
			total += x.words
		}
		r.Share = min(1, float64(most)/float64(max(total, 1)))
		out = append(out, r)
	}
	return out
}

// before reports whether a document is known to have appeared before another: then the
// other one is the copy, whatever their names.
func before(s *story.Story, a, b int) bool {
	x, y := s.Docs[a].Source.Published.Value, s.Docs[b].Source.Published.Value
	return x != "" && y != "" && x < y
}

// samePage says why two documents are versions of one page, "" when nothing tells.
func samePage(a, b annot.Source) string {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	switch {
	case a.URL != "" && a.URL == b.URL:
		return "same address"
	case a.Outlet != "" && fold(a.Outlet) == fold(b.Outlet):
		return "same outlet"
	}
	return ""
}

// number gives every sentence of the documents the number of its wording: those that
// were taken over have that of their source, also where an editor changed a number.
func number(s *story.Story, lists [][]sentence, same sets.Sets) {
	// The sentences that are compared have a number each, in order; the others have none.
	index, n := make([][]int, len(s.Docs)), 0
	for doc, list := range lists {
		index[doc] = make([]int, len(s.Docs[doc].Sentences))
		for i := range index[doc] {
			index[doc][i] = -1
		}
		for _, x := range list {
			index[doc][x.at] = n
			n++
		}
	}
	for _, r := range s.Relations {
		for _, t := range r.Taken {
			same.Join(index[r.Doc][t.Sentence], index[r.Of][t.From])
		}
	}
	s.Wordings = make([][]int32, len(s.Docs))
	next := int32(0)
	numbers := make([]int32, n) // from 1
	for doc, d := range s.Docs {
		s.Wordings[doc] = make([]int32, len(d.Sentences))
		for at := range d.Sentences {
			i := index[doc][at]
			if i < 0 {
				s.Wordings[doc][at] = next
				next++
				continue
			}
			root := same.Root(i)
			if numbers[root] == 0 {
				next++
				numbers[root] = next
			}
			s.Wordings[doc][at] = numbers[root] - 1
		}
	}
}
