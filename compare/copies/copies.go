// Package copies finds documents that repeat the wording of others, so that a
// report printed by forty outlets counts as forty articles and one wording.
//
// Wording is compared by shingles: runs of five words, in lower case and without
// punctuation. Five words are long enough that two writers rarely hit on the same
// run, and short enough to survive an editor who changes a word here and there.
package copies

import (
	"context"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"

	"rapporteur/annot"
	"rapporteur/story"
)

const (
	// contained is the share of the shorter document's shingles that makes one of
	// the two a copy. Independent reports of one event share below a tenth, even
	// with the same quotations; an edited agency text keeps two thirds and more.
	contained = 0.6
	// jaccard is the share of the shingles of both: two edits of one text that
	// each keep most of it, at about the same length.
	jaccard = 0.5
	// longer bounds how much longer than the earlier text a copy may be. A short
	// item that lies within a long report does not make the long report a copy.
	longer = 1.5
	// fewest is how many shingles a document needs for containment to count: one
	// quotation of an official statement fills twenty words.
	fewest = 20
)

// Find fills s.CopyOf, s.Relations, s.Wordings and s.Closest from s.Docs. Only paragraphs
// are compared.
//
// A document is a copy of the earlier document that holds most of its wording, by runs of
// words or by sentences; that one may be a copy in turn, of a third whose wording the
// first one does not share. A document that takes over a run of sentences beside wording
// of its own is a partial copy: no copy, but those sentences are not its own wording.
// Text that many documents carry beside wording of their own (a newsletter line, a
// standing paragraph of background) is not counted. The time taken grows with the
// length of the documents, not with the number of pairs. The only error is that of
// a cancelled context.
func Find(ctx context.Context, s *story.Story) error {
	texts, lists, err := readAll(ctx, s.Docs)
	if err != nil {
		return err
	}
	x := newIndex(texts)
	x.dropBoilerplate(texts)
	same, near := wordings(slices.Concat(lists...))
	alike := matches(lists, near)
	basis, share := make([]string, len(texts)), make([]float64, len(texts))

	s.CopyOf = make([]int, len(texts))
	s.Closest = story.Pair{A: -1, B: -1}
	first := map[uint64]int{} // whole text -> first document with it
	shared := make([]int32, len(texts))
	for i := range texts {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		s.CopyOf[i] = -1
		if of, ok := first[texts[i].whole]; ok && texts[i].whole != 0 {
			s.CopyOf[i], basis[i], share[i] = of, "the same words", 1
			continue
		}
		first[texts[i].whole] = i

		var best float64
		for _, j := range x.candidates(i, texts, shared) {
			n := overlap(texts[i].set, texts[j].set)
			if score := copyScore(n, len(texts[i].set), len(texts[j].set)); score > best {
				best, s.CopyOf[i] = score, int(j)
				basis[i] = fmt.Sprintf("%.0f%% of the 5-word runs of the shorter text", 100*score)
			}
		}
		if s.CopyOf[i] < 0 {
			for _, j := range slices.Sorted(maps.Keys(alike[i])) {
				if score := bySentences(alike[i][j], lists[i], lists[j]); score >= contained && score > best {
					best, s.CopyOf[i] = score, j
					basis[i] = fmt.Sprintf("%d of %d sentences nearly the same", len(alike[i][j]), len(lists[i]))
				}
			}
		}
		share[i] = best
		if s.CopyOf[i] < 0 {
			s.Closest = closer(s.Closest, texts, s.CopyOf, i, x.touched, shared, x.every)
		}
		x.add(i, s.CopyOf[i], texts)
		for _, j := range x.touched {
			shared[j] = 0
		}
	}
	if s.Closest.A < 0 {
		s.Closest = firstTwo(s.CopyOf)
	}
	related(s, lists, alike, basis, share)
	number(s, lists, same)
	return nil
}

// Note works out what is compared of a document, for one that keeps notes.
func Note(d *annot.Document) { annot.Noted(d, note) }

// copyScore tells how much two documents are copies, 0 for not at all, from the
// shingles they share, those of the later one and those of the earlier one.
func copyScore(shared, later, earlier int) float64 {
	if shared == 0 {
		return 0
	}
	both := float64(shared) / float64(later+earlier-shared)
	small := min(later, earlier)
	part := float64(shared) / float64(small)
	if both >= jaccard {
		return part
	}
	if part >= contained && small >= fewest && float64(later) <= longer*float64(earlier) {
		return part
	}
	return 0
}

// closer returns the closer of the pair so far and the pairs of document i with the
// earlier ones that share wording with it. Equal shares keep the earlier pair.
func closer(best story.Pair, texts []text, copyOf []int, i int, earlier, shared []int32, every int) story.Pair {
	for _, j := range earlier {
		if copyOf[j] >= 0 {
			continue
		}
		// The count over the index ranks the pairs; the share is counted in full.
		// Where the index is sampled the count may be off by half.
		all := len(texts[i].set) + len(texts[j].set)
		seen := min(int(shared[j])*every, all/2)
		if best.A >= 0 && float64(seen*min(every, 2)) < best.Share*float64(all-seen) {
			continue
		}
		n := overlap(texts[i].set, texts[j].set)
		share := float64(n) / float64(len(texts[i].set)+len(texts[j].set)-n)
		if best.A < 0 || share > best.Share || share == best.Share && (int(j) < best.A || int(j) == best.A && i < best.B) {
			best = story.Pair{A: int(j), B: i, Share: share}
		}
	}
	return best
}

// firstTwo is the pair to name when no two documents share any wording.
func firstTwo(copyOf []int) story.Pair {
	p := story.Pair{A: -1, B: -1}
	for i, of := range copyOf {
		switch {
		case of >= 0:
		case p.A < 0:
			p.A = i
		default:
			p.B = i
			return p
		}
	}
	return story.Pair{A: -1, B: -1}
}

// Root follows copyOf, as in story.Story, from document doc to the document whose
// wording it goes back to: doc itself when it is no copy.
func Root(copyOf []int, doc int) int {
	for copyOf[doc] >= 0 {
		doc = copyOf[doc]
	}
	return doc
}

// Wording is a hash of the words of text alone: two sentences that differ only in
// case, spacing and punctuation have the same one. Text without words has 0.
func Wording(text string) uint64 {
	h := fnv.New64a()
	found := false
	eachWord(text, func(word []byte) {
		found = true
		h.Write(word)
		h.Write([]byte{0})
	})
	if !found {
		return 0
	}
	return h.Sum64()
}
