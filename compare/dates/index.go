package dates

import (
	"cmp"
	"slices"

	"rapporteur/annot"
)

const (
	// nearestAtMost is how many passages of dated documents one of an undated document
	// is compared with: those that share most of its rarer words.
	nearestAtMost = 50
	// visitsAtMost bounds how many passages are looked at to find them. Up to here every
	// passage that shares a word is counted with all its words, so nothing is missed in a
	// set of ordinary size.
	visitsAtMost = 2048
)

// passage is a place in a dated document that tells of a weekday.
type passage struct {
	doc, sentence int
	words         []wordID // each once
	published     string   // the day of its document
	known         daySet   // weekdays that its document tells of, that of its publication included
}

// wordID stands for a word, so that passages are compared without its letters.
type wordID int32

// key finds the passages that tell of a weekday with a word.
type key struct {
	day  int
	word wordID
}

// index finds what the dated documents tell of a weekday.
type index struct {
	ids      map[string]wordID
	passages []passage // by document, then in the order of the text
	postings map[key][]int32

	// While a passage is looked up; zero between look-ups.
	count []int32 // by passage: words counted so far
	mark  []bool  // by word: it is in the passage that is looked up
}

func newIndex(docs []*annot.Document, anchors []anchor) *index {
	ix := &index{ids: map[string]wordID{}, postings: map[key][]int32{}}
	for _, a := range anchors {
		d := docs[a.doc]
		told := weekdays(d)
		var known daySet
		known.add(isoWeekday(a.day))
		for _, w := range told {
			known.add(w.day)
		}
		for _, w := range told {
			p := int32(len(ix.passages))
			words := ix.learn(around(d, w.sentence))
			ix.passages = append(ix.passages, passage{a.doc, w.sentence, words, d.Source.Published.Value, known})
			for _, id := range words {
				k := key{w.day, id}
				ix.postings[k] = append(ix.postings[k], p)
			}
		}
	}
	ix.count, ix.mark = make([]int32, len(ix.passages)), make([]bool, len(ix.ids))
	return ix
}

// nearest are the passages that tell enough of what d tells of a weekday, in documents
// that know all the given days, in the order of the index.
func (ix *index) nearest(d *annot.Document, w said, days daySet) []match {
	words := ix.look(around(d, w.sentence))
	for _, id := range words {
		ix.mark[id] = true
	}
	var near []match
	for _, p := range ix.candidates(words, w.day, days) {
		shared := 0
		for _, id := range ix.passages[p].words {
			if ix.mark[id] {
				shared++
			}
		}
		if shared >= minShared {
			near = append(near, match{w.sentence, ix.passages[p], shared})
		}
	}
	for _, id := range words {
		ix.mark[id] = false
	}
	return near
}

// candidates are the passages about a weekday, in documents that know all the given
// days, that hold most of the words: rare words are counted first, and common ones as
// far as the bound allows.
func (ix *index) candidates(words []wordID, day int, days daySet) []int32 {
	lists := make([][]int32, len(words))
	for i, id := range words {
		lists[i] = ix.postings[key{day, id}]
	}
	slices.SortStableFunc(lists, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) })
	var seen []int32
	visits := visitsAtMost
	for _, list := range lists {
		list = list[:min(len(list), visits)]
		visits -= len(list)
		for _, p := range list {
			if !ix.passages[p].known.holds(days) {
				continue
			}
			if ix.count[p] == 0 {
				seen = append(seen, p)
			}
			ix.count[p]++
		}
	}
	seen = ix.most(seen)
	slices.Sort(seen)
	return seen
}

// most keeps the passages that were counted most often, nearestAtMost of them, and
// clears the counts. It does not sort: it looks for the count from which they are kept.
func (ix *index) most(seen []int32) []int32 {
	var with []int // passages by their count
	for _, p := range seen {
		for int(ix.count[p]) >= len(with) {
			with = append(with, 0)
		}
		with[ix.count[p]]++
	}
	from, kept := int32(len(with)), 0
	for from > 1 && kept+with[from-1] <= nearestAtMost {
		from--
		kept += with[from]
	}
	// Of those just below, as many as there is room for.
	room := nearestAtMost - kept
	var list []int32
	for _, p := range seen {
		switch {
		case ix.count[p] >= from:
			list = append(list, p)
		case ix.count[p] == from-1 && room > 0:
			list = append(list, p)
			room--
		}
		ix.count[p] = 0
	}
	return list
}

// learn gives the words of a text that say something, each once, and remembers them.
func (ix *index) learn(text string) []wordID {
	var list []wordID
	for w := range contentWords(text) {
		id, ok := ix.ids[w]
		if !ok {
			id = wordID(len(ix.ids))
			ix.ids[w] = id
		}
		list = append(list, id)
	}
	return unique(list)
}

// look gives the words of a text that some dated document has, each once.
func (ix *index) look(text string) []wordID {
	var list []wordID
	for w := range contentWords(text) {
		if id, ok := ix.ids[w]; ok {
			list = append(list, id)
		}
	}
	return unique(list)
}

func unique(list []wordID) []wordID {
	slices.Sort(list)
	return slices.Compact(list)
}
