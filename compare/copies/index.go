package copies

import (
	"cmp"
	"slices"

	"rapporteur/internal/parallel"
)

const (
	// indexed bounds how many shingles are indexed. A set with more is sampled by
	// the hash of the shingle, the same shingles in every document; candidates are
	// counted in full afterwards.
	indexed = 4 << 20
	// postings bounds how many earlier documents one shingle can bring up. A set
	// phrase of a whole genre tells nothing about copying, and the first documents
	// with a text are the ones that a copy is a copy of.
	postings = 64
	// A shingle is common when more documents than commonAtLeast, and more than one
	// in commonOneIn of all, have it.
	commonAtLeast = 8
	commonOneIn   = 20
	// similar is the share of sampled shingles below which a pair is not counted
	// in full as a copy; well below the threshold that it would have to reach.
	similar = 0.3
)

// index tells which documents have a shingle. Shingles of one document alone, most
// of them, are left out.
type index struct {
	groups  [][]int32 // shingle -> documents that have it, in order
	filled  []int32   // shingle -> how many of groups are open to later documents
	of      [][]int32 // document -> its shingles, as indexes into groups
	hash    []uint64  // shingle -> its hash
	every   int       // one shingle in how many is indexed
	touched []int32   // documents that the last call of candidates met
}

type entry struct {
	hash uint64
	doc  int32
}

func newIndex(texts []text) *index {
	total := 0
	for _, t := range texts {
		total += len(t.set)
	}
	every := uint64(1 + total/indexed)
	entries := repeated(texts, total, every)

	x := &index{every: int(every), of: make([][]int32, len(texts))}
	for start := 0; start < len(entries); {
		end := start + 1
		for end < len(entries) && entries[end].hash == entries[start].hash {
			end++
		}
		if end-start > 1 {
			docs := make([]int32, 0, end-start)
			for _, e := range entries[start:end] {
				docs = append(docs, e.doc)
				x.of[e.doc] = append(x.of[e.doc], int32(len(x.groups)))
			}
			x.groups = append(x.groups, docs)
			x.hash = append(x.hash, entries[start].hash)
		}
		start = end
	}
	x.filled = make([]int32, len(x.groups))
	return x
}

// repeated are the shingles that more than one document has, as far as they are indexed, with
// their documents, by hash and then by document. A few that only one has are among them.
func repeated(texts []text, total int, every uint64) []entry {
	// Most shingles are of one document alone. One bit for each hash that was met, and one for
	// each that was met again, leave them out before anything is sorted.
	size := uint64(64)
	for size < 8*uint64(total)/every {
		size *= 2
	}
	met, again := make([]uint64, size/64), make([]uint64, size/64)
	each := func(f func(h uint64, doc int)) {
		for i := range texts {
			for _, h := range texts[i].set {
				if h%every == 0 {
					f(h, i)
				}
			}
		}
	}
	each(func(h uint64, _ int) {
		word, bit := h%size/64, uint64(1)<<(h%64)
		again[word] |= met[word] & bit
		met[word] |= bit
	})
	// By the first bits of the hash, then each part by the rest.
	var starts [parts + 1]int
	kept := func(h uint64) bool { return again[h%size/64]&(1<<(h%64)) != 0 }
	each(func(h uint64, _ int) {
		if kept(h) {
			starts[h>>partShift+1]++
		}
	})
	for p := range parts {
		starts[p+1] += starts[p]
	}
	entries, at := make([]entry, starts[parts]), starts
	each(func(h uint64, doc int) {
		if kept(h) {
			p := h >> partShift
			entries[at[p]] = entry{h, int32(doc)}
			at[p]++
		}
	})
	parallel.Each(parts, func(p int) {
		slices.SortFunc(entries[starts[p]:starts[p+1]], func(a, b entry) int {
			return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.doc, b.doc))
		})
	})
	return entries
}

// Shingles are sorted in parts by the first bits of their hash.
const parts, partShift = 256, 56

// dropBoilerplate removes from the index and from texts the shingles that many
// documents carry beside wording of their own. A text that many outlets copied is
// common too; it differs in that the documents that hold it hold little else. A
// common shingle is therefore boilerplate when most of its documents are mostly
// made of shingles that are not common.
func (x *index) dropBoilerplate(texts []text) {
	limit := max(commonAtLeast, len(texts)/commonOneIn)
	common := func(g int32) bool { return len(x.groups[g]) > limit }
	ownWords := make([]bool, len(texts))
	for i, t := range texts {
		n := 0
		for _, g := range x.of[i] {
			if common(g) {
				n++
			}
		}
		ownWords[i] = 2*n*x.every < len(t.set)
	}
	drop := make([]bool, len(x.groups))
	var dropped []uint64
	for g, docs := range x.groups {
		if !common(int32(g)) {
			continue
		}
		own := 0
		for _, d := range docs {
			if ownWords[d] {
				own++
			}
		}
		if 2*own > len(docs) {
			drop[g] = true
			dropped = append(dropped, x.hash[g])
		}
	}
	if len(dropped) == 0 {
		return
	}
	slices.Sort(dropped)
	gone := func(h uint64) bool { _, ok := slices.BinarySearch(dropped, h); return ok }
	for i := range texts {
		texts[i].set = without(texts[i].set, gone)
		x.of[i] = slices.DeleteFunc(x.of[i], func(g int32) bool { return drop[g] })
	}
}

// without is a set less what is gone; the set itself, which is noted, is not changed.
func without(set []uint64, gone func(uint64) bool) []uint64 {
	first := slices.IndexFunc(set, gone)
	if first < 0 {
		return set
	}
	kept := append(make([]uint64, 0, len(set)-1), set[:first]...)
	for _, h := range set[first+1:] {
		if !gone(h) {
			kept = append(kept, h)
		}
	}
	return kept
}

// candidates returns the earlier documents that share enough with document i to be
// worth a full count, in order. It counts into shared, which has a place for every
// document, and leaves all documents it met in touched; the caller clears them.
func (x *index) candidates(i int, texts []text, shared []int32) []int32 {
	x.touched = x.touched[:0]
	for _, g := range x.of[i] {
		for _, d := range x.groups[g][:x.filled[g]] {
			if shared[d] == 0 {
				x.touched = append(x.touched, d)
			}
			shared[d]++
		}
	}
	slices.Sort(x.touched)
	var out []int32
	for _, d := range x.touched {
		if small := min(len(texts[i].set), len(texts[d].set)); float64(int(shared[d])*x.every) >= similar*float64(small) {
			out = append(out, d)
		}
	}
	return out
}

// add opens the shingles of document i to later documents. A copy adds only what
// its original does not have, so that the hundredth copy costs what the first did.
func (x *index) add(i, copyOf int, texts []text) {
	for _, g := range x.of[i] {
		if x.filled[g] >= postings {
			continue
		}
		if copyOf >= 0 {
			if _, ok := slices.BinarySearch(texts[copyOf].set, x.hash[g]); ok {
				continue
			}
		}
		// The group holds the documents in order, and each writes at most once, so
		// the place written lies at or before that of document i itself.
		x.groups[g][x.filled[g]] = int32(i)
		x.filled[g]++
	}
}
