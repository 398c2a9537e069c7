package copies

import (
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/internal/parallel"
	"rapporteur/internal/sets"
)

const (
	// nearWords is how many words a sentence must have for another to be nearly the same:
	// of shorter ones, two writers may hit on most words.
	nearWords = 8
	// nearShare is the share of the pairs of words of two sentences that both have. An
	// editor who changes one word in ten leaves more; two writers who tell of one event
	// share a fifth.
	nearShare = 0.5
	// Two sentences become candidates when one of bands hashes agrees, each of rows
	// minima: nearly always at nearShare, seldom at a fifth.
	bands, rows = 16, 2
	// bucket bounds the sentences that one hash brings up, the first ones.
	bucket = 8
	// members bounds the documents of one wording that are tried as a source of a
	// passage, the first ones.
	members = 16
)

// sentence is what is compared of a sentence of a paragraph.
type sentence struct {
	at, words int      // which of the document's, and how long
	whole     uint64   // as Wording
	facts     uint64   // hash of its numbers and negations, which an edit must not change
	pairs     []uint64 // distinct pairs of words, sorted
	quoted    bool     // most of it stands in quotation marks
	// bands are the hashes of which one must agree for two to be compared; nil for a short one.
	bands []uint64
}

// sentencesOf reads the sentences of the paragraphs of a document that have words.
func sentencesOf(d *annot.Document) []sentence {
	var out []sentence
	menus := make([]int8, len(d.Blocks)) // 0 not known, 1 is one, -1 is none
	inQuotes := false
	for i, s := range d.Sentences {
		b := d.Blocks[s.Block]
		if !b.Read() {
			continue
		}
		if menus[s.Block] == 0 {
			inQuotes = false
			menus[s.Block] = -1
			if menu(d.Slice(b.Span)) {
				menus[s.Block] = 1
			}
		}
		if menus[s.Block] > 0 {
			continue
		}
		text := d.Slice(s.Span)
		x := sentence{at: i}
		x.read(text)
		x.quoted, inQuotes = quoted(text, inQuotes)
		if x.words > 0 {
			out = append(out, x)
		}
	}
	return out
}

// negations are the words that turn a sentence round. "didn't" is "didn" and "t".
var negations = map[string]bool{"not": true, "no": true, "never": true, "t": true, "without": true, "nor": true, "none": true}

func (s *sentence) read(text string) {
	whole, facts := fnv.New64a(), fnv.New64a()
	var last uint64
	eachWord(text, func(word []byte) {
		h := hashWord(word)
		if s.words > 0 {
			s.pairs = append(s.pairs, mix(last*base+h))
		}
		last = h
		s.words++
		whole.Write(word)
		whole.Write([]byte{0})
		if word[0] >= '0' && word[0] <= '9' || negations[string(word)] {
			facts.Write(word)
			facts.Write([]byte{0})
		}
	})
	if s.words > 0 {
		s.whole, s.facts = whole.Sum64(), facts.Sum64()
	}
	slices.Sort(s.pairs)
	s.pairs = slices.Clone(slices.Compact(s.pairs)) // no longer than it need be, since it is kept
	if s.words >= nearWords {
		s.bands = banded(s.pairs)
	}
}

// quoted reports whether most of a sentence stands in quotation marks, and whether it
// ends within them. open tells whether it began there.
func quoted(text string, open bool) (most, stillOpen bool) {
	in := 0
	for _, r := range text {
		switch r {
		case '“', '«':
			open = true
		case '”', '»':
			open = false
		case '"':
			open = !open
		}
		if open {
			in += utf8.RuneLen(max(r, 0))
		}
	}
	return 2*in > len(text), open
}

// menu reports whether a block is a list of links that no rule of reading has set
// aside: many words, nearly all with a capital, and no end of a sentence.
func menu(text string) bool {
	words := strings.Fields(text)
	if len(words) < 5 || strings.ContainsAny(text[max(0, len(text)-4):], ".!?…”\"") {
		return false
	}
	capital := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || !unicode.IsLetter(r) {
			capital++
		}
	}
	return 3*capital >= 2*len(words)
}

// minima are the smallest of the pairs of a sentence under bands*rows hash functions.
func minima(pairs []uint64) (out [bands * rows]uint64) {
	for i := range out {
		out[i] = math.MaxUint64
	}
	for _, p := range pairs {
		for i := range out {
			if h := mix(p + uint64(i+1)*base); h < out[i] {
				out[i] = h
			}
		}
	}
	return out
}

// banded are the hashes of the bands of the minima of a sentence.
func banded(pairs []uint64) []uint64 {
	m := minima(pairs)
	out := make([]uint64, bands)
	for b := range out {
		h := uint64(b + 1)
		for r := range rows {
			h = mix(h*base + m[b*rows+r])
		}
		out[b] = h
	}
	return out
}

// wordings groups sentences. same holds those in the same words, or in nearly the same
// with the same numbers and negations; near those in nearly the same words whatever the
// numbers. Time grows with the number of sentences.
func wordings(all []sentence) (same, near sets.Sets) {
	same, near = sets.New(len(all)), sets.New(len(all))
	exact := make(map[uint64]int, len(all))
	var first []int32 // of each wording, those that are long enough
	for i := range all {
		if k, ok := exact[all[i].whole]; ok {
			same.Join(k, i)
			near.Join(k, i)
			continue
		}
		exact[all[i].whole] = i
		if all[i].bands != nil {
			first = append(first, int32(i))
		}
	}
	// Each band is looked through alone, so several at a time; what is joined does not hang on
	// which of them finds it.
	found := make([][][2]int32, bands)
	parallel.Each(bands, func(b int) { found[b] = inBand(all, first, b) })
	for _, pairs := range found {
		for _, p := range pairs {
			i, j := int(p[0]), int(p[1])
			near.Join(i, j)
			if all[i].facts == all[j].facts {
				same.Join(i, j)
			}
		}
	}
	return same, near
}

// inBand are the pairs of sentences nearly the same whose hash of a band agrees.
func inBand(all []sentence, of []int32, band int) [][2]int32 {
	buckets := make(map[uint64][]int32, len(of))
	var out [][2]int32
	for _, i := range of {
		s := &all[i]
		h := s.bands[band]
		here := buckets[h]
		for _, j := range here {
			if nearlySame(s.pairs, all[j].pairs) {
				out = append(out, [2]int32{j, i})
			}
		}
		if len(here) < bucket {
			buckets[h] = append(here, i)
		}
	}
	return out
}

// nearlySame reports whether two sentences share enough of their pairs of words.
func nearlySame(a, b []uint64) bool {
	if small, large := min(len(a), len(b)), max(len(a), len(b)); float64(small) < nearShare*float64(large) {
		return false // however many they share
	}
	n := overlap(a, b)
	return float64(n) >= nearShare*float64(len(a)+len(b)-n)
}
