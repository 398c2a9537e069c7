package attribution

import (
	"strings"

	"rapporteur/annot"
)

// tree is the parsed sentence that is being read. Tokens are those of the document; a range
// is half open.
type tree struct {
	d           *annot.Document
	first, last int
	// below lists the dependents of the tokens in order; those of token i are
	// below[from[i-first]:from[i-first+1]].
	below, from []int32
	// lo and hi are the range of a token with all that hangs on it, by token-first.
	lo, hi []int32
	order  []int32 // heads before their dependents
}

// rng is a range of tokens, half open.
type rng struct{ from, to int }

func (r rng) empty() bool         { return r.to <= r.from }
func (r rng) holds(t int) bool    { return r.from <= t && t < r.to }
func (r rng) overlaps(o rng) bool { return r.from < o.to && o.from < r.to }

// read makes t the tree of a sentence. Its slices are used again.
func (t *tree) read(d *annot.Document, s annot.Sentence) {
	t.d, t.first, t.last = d, int(s.First), int(s.Last)
	n := t.last - t.first
	t.from = append(t.from[:0], make([]int32, n+2)...)
	t.below = append(t.below[:0], make([]int32, n)...)
	t.lo, t.hi, t.order = t.lo[:0], t.hi[:0], t.order[:0]
	for i := t.first; i < t.last; i++ {
		t.lo, t.hi = append(t.lo, int32(i)), append(t.hi, int32(i+1))
		if h := t.head(i); h >= 0 {
			t.from[h-t.first+2]++
		} else {
			t.order = append(t.order, int32(i))
		}
	}
	for i := 1; i < len(t.from); i++ {
		t.from[i] += t.from[i-1]
	}
	for i := t.first; i < t.last; i++ { // from[h+1] runs from the begin of h's list to its end
		if h := t.head(i); h >= 0 {
			t.below[t.from[h-t.first+1]] = int32(i)
			t.from[h-t.first+1]++
		}
	}
	for k := 0; k < len(t.order); k++ {
		t.order = append(t.order, t.kids(int(t.order[k]))...)
	}
	for k := len(t.order) - 1; k >= 0; k-- {
		i := int(t.order[k])
		if h := t.head(i); h >= 0 {
			t.lo[h-t.first] = min(t.lo[h-t.first], t.lo[i-t.first])
			t.hi[h-t.first] = max(t.hi[h-t.first], t.hi[i-t.first])
		}
	}
}

// head is the token that i hangs on, or -1.
func (t *tree) head(i int) int {
	h := int(t.d.Tokens[i].Head)
	if h < t.first || h >= t.last {
		return -1
	}
	return h
}

func (t *tree) kids(i int) []int32 { return t.below[t.from[i-t.first]:t.from[i-t.first+1]] }

// span is the range of a token with all that hangs on it.
func (t *tree) span(i int) rng { return rng{int(t.lo[i-t.first]), int(t.hi[i-t.first])} }

func (t *tree) rel(i int) string   { return t.d.Tokens[i].DepRel }
func (t *tree) x(i int) string     { return t.d.Tokens[i].XPOS }
func (t *tree) u(i int) annot.UPOS { return t.d.Tokens[i].UPOS }
func (t *tree) word(i int) string  { return t.d.Tokens[i].Text(t.d.Text) }
func (t *tree) lower(i int) string { return strings.ToLower(t.word(i)) }

func (t *tree) lemma(i int) string { return t.d.Tokens[i].Lemma }

// isA reports whether the relation of token i is one of those given or a subtype of it.
func (t *tree) isA(i int, rels ...string) bool {
	got, _, _ := strings.Cut(t.rel(i), ":")
	for _, r := range rels {
		if got == r || t.rel(i) == r {
			return true
		}
	}
	return false
}

// kid is the first dependent of i with one of the relations, or -1.
func (t *tree) kid(i int, rels ...string) int {
	for _, k := range t.kids(i) {
		if t.isA(int(k), rels...) {
			return int(k)
		}
	}
	return -1
}

// kidAfter is the first dependent behind i with one of the relations, or -1.
func (t *tree) kidAfter(i int, rels ...string) int {
	for _, k := range t.kids(i) {
		if int(k) > i && t.isA(int(k), rels...) {
			return int(k)
		}
	}
	return -1
}

// preposition is the token of the preposition of token i and its word in lower case, -1 and
// "" when it has none.
func (t *tree) preposition(i int) (token int, word string) {
	if k := t.kid(i, "case"); k >= 0 && k < i && t.u(k) != annot.PART {
		return k, t.lower(k)
	}
	return -1, ""
}

// within reports whether token i is h or hangs on it over any number of edges.
func (t *tree) within(i, h int) bool {
	for ; i >= 0; i = t.head(i) {
		if i == h {
			return true
		}
	}
	return false
}

// isWord reports whether token i is no punctuation.
func (t *tree) isWord(i int) bool { return t.u(i) != annot.PUNCT }

// opens reports whether token i is a mark that can open a quotation.
func (t *tree) opens(i int) bool {
	if t.u(i) != annot.PUNCT {
		return false // the possessive of a plural
	}
	switch t.word(i) {
	case "“", "\"", "‘", "``", "''":
		return true
	}
	return false
}

// closes reports whether token i is a mark that can close a quotation.
func (t *tree) closes(i int) bool {
	if t.u(i) != annot.PUNCT {
		return false
	}
	switch t.word(i) {
	case "”", "\"", "’", "''":
		return true
	}
	return false
}

// trim takes commas, colons, full stops and the like off the ends of a range; quotation
// marks stay.
func (t *tree) trim(r rng) rng {
	for r.from < r.to && !t.isWord(r.from) && !t.opens(r.from) && !t.bracket(r.from) {
		r.from++
	}
	for r.to > r.from && !t.isWord(r.to-1) && !t.closes(r.to-1) && !t.bracket(r.to-1) {
		r.to--
	}
	return r
}

func (t *tree) bracket(i int) bool {
	switch t.word(i) {
	case "(", ")", "[", "]", "$", "£", "€", "%":
		return true
	}
	return false
}

// words reports whether a range holds a word.
func (t *tree) words(r rng) bool {
	for i := r.from; i < r.to; i++ {
		if t.isWord(i) {
			return true
		}
	}
	return false
}

func (t *tree) bytes(r rng) annot.Span {
	if r.empty() {
		return annot.Span{}
	}
	return annot.Span{Start: t.d.Tokens[r.from].Start, End: t.d.Tokens[r.to-1].End}
}
