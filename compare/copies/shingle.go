package copies

import (
	"context"
	"hash/fnv"
	"slices"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/internal/parallel"
)

const (
	// run is the length of a shingle in words.
	run = 5
	// base is the multiplier of the rolling hash: odd, so that it can be undone
	// modulo 2^64, with bits set all over.
	base = 0x9E3779B97F4A7C15
)

// text is what is compared of a document.
type text struct {
	set   []uint64 // distinct shingles, sorted
	whole uint64   // hash of all words in order, 0 when there are none
}

// readAll reads the paragraphs of every document and the sentences in them, several
// documents at a time; the result does not depend on how many.
func readAll(ctx context.Context, docs []*annot.Document) ([]text, [][]sentence, error) {
	texts, lists := make([]text, len(docs)), make([][]sentence, len(docs))
	parallel.Each(len(docs), func(i int) {
		if ctx.Err() == nil {
			n := annot.Noted(docs[i], note)
			texts[i], lists[i] = n.text, n.sentences
		}
	})
	return texts, lists, ctx.Err()
}

// noted is what is compared of a document.
type noted struct {
	text      text
	sentences []sentence
}

func note(d *annot.Document) *noted { return &noted{read(d), sentencesOf(d)} }

// read takes the words of the paragraphs as one run: outlets break paragraphs of
// the same text at different places.
func read(d *annot.Document) text {
	var r roller
	whole := fnv.New64a()
	words := 0
	for _, b := range d.Blocks {
		if !b.Read() {
			continue
		}
		links := menu(d.Slice(b.Span)) // the same on every page of an outlet
		eachWord(d.Slice(b.Span), func(word []byte) {
			words++
			whole.Write(word)
			whole.Write([]byte{0})
			if !links {
				r.push(hashWord(word))
			}
		})
	}
	if words == 0 {
		return text{}
	}
	slices.Sort(r.out)
	return text{set: slices.Clone(slices.Compact(r.out)), whole: whole.Sum64()}
}

// roller turns a stream of word hashes into a stream of shingle hashes.
type roller struct {
	last [run]uint64
	n    int
	sum  uint64
	out  []uint64
}

func (r *roller) push(word uint64) {
	slot := r.n % run
	// The word that leaves the window was multiplied by base once for each of the
	// run-1 words after it.
	r.sum = (r.sum-r.last[slot]*leaving)*base + word
	r.last[slot] = word
	if r.n++; r.n >= run {
		r.out = append(r.out, mix(r.sum))
	}
}

// leaving is base to the power run-1, modulo 2^64.
const leaving = uint64(base * base % (1 << 64) * base % (1 << 64) * base % (1 << 64))

// mix spreads the bits of a rolling hash, whose low bits depend on the low bits of
// the words alone, so that any of them can be sampled by.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

func hashWord(word []byte) uint64 {
	h := fnv.New64a()
	h.Write(word)
	return h.Sum64()
}

// eachWord calls f with every run of letters and digits, in lower case. The slice
// is valid until f returns.
func eachWord(s string, f func(word []byte)) {
	var word []byte
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			word = utf8.AppendRune(word, unicode.ToLower(r))
		case len(word) > 0:
			f(word)
			word = word[:0]
		}
	}
	if len(word) > 0 {
		f(word)
	}
}

// overlap counts what two sorted sets have in common.
func overlap(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
