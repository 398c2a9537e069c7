package statement

import (
	"strings"

	"rapporteur/annot"
)

// depends reports whether the relation of token t to its head is one of those given or a
// subtype of one.
func (c *clause) depends(t int, relations ...string) bool {
	got := c.d.Tokens[t].DepRel
	for _, r := range relations {
		if rest, ok := strings.CutPrefix(got, r); ok && (rest == "" || rest[0] == ':') {
			return true
		}
	}
	return false
}

// dependent is the first token that hangs on token h by one of the relations, or -1.
func (c *clause) dependent(h int, relations ...string) int {
	return c.dependentFrom(c.first(), h, relations...)
}

// dependentFrom is dependent among the tokens from t on.
func (c *clause) dependentFrom(t, h int, relations ...string) int {
	for ; t < c.end(); t++ {
		if c.head(t) == h && c.depends(t, relations...) {
			return t
		}
	}
	return -1
}

// headOf is the token of [first, last) whose head stands outside.
func (c *clause) headOf(first, last int) int {
	for t := first; t < last; t++ {
		if g := c.head(t); g < first || g >= last {
			return t
		}
	}
	return last - 1
}

// below reports whether token t is top or hangs on it, over any number of tokens.
func (c *clause) below(t, top int) bool { return t == top || c.above(top, t) }

// maxDepth bounds how many heads are climbed.
const maxDepth = 40

// extent is the run of tokens around token h that hang on it, half open, without those
// that hang on it by one of the relations left out.
func (c *clause) extent(h int, without ...string) (from, to int) {
	out := func(t int) bool {
		for range maxDepth {
			if t == h || t < c.first() {
				break
			}
			g := c.head(t)
			if g == h {
				return c.depends(t, without...)
			}
			t = g
		}
		return t != h
	}
	from, to = h, h+1
	for from > c.first() && !out(from-1) {
		from--
	}
	for to < c.end() && !out(to) {
		to++
	}
	return from, to
}

// denied reports whether a negation hangs on token t: "not fair", "no good deal",
// "neither fair".
func (c *clause) denied(t int) bool {
	for k := max(c.first(), t-maxDenial); k < t; k++ {
		if c.head(k) != t {
			continue
		}
		switch c.lower(k) {
		case "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "little":
			return true
		}
	}
	return false
}

// maxDenial is how far before a word its negation may stand.
const maxDenial = 12

// entityAt is the entity that token t is a mention of, or None.
func (c *clause) entityAt(t int) annot.EntityIdx {
	if m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[t].Span); m >= 0 {
		return c.d.Mentions[m].Entity
	}
	return annot.None
}
