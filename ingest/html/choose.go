package html

import "golang.org/x/net/html/atom"

// sums are running totals over the blocks of a tree, for the sum of an element.
type sums []int

func (t *tree) sums(of func(i int) int) sums {
	s := make(sums, len(t.blocks)+1)
	for i := range t.blocks {
		s[i+1] = s[i] + of(i)
	}
	return s
}

func (s sums) of(e *element) int { return s[e.to] - s[e.from] }

// prose reports whether a block reads like sentences rather than like a label or a link.
func (b *block) prose() bool {
	if heading(b.in.tag) || b.links*2 >= b.words {
		return false
	}
	return b.words >= 20 || b.words >= 8 && sentence(b.text) || b.words < 8 && b.links == 0 && len(b.text) > 120
}

// sentence reports whether a text ends as a sentence does.
func sentence(s string) bool {
	for len(s) > 0 {
		r := lastRune(s)
		switch r {
		case '.', '!', '?', '…', ':', '。', '！', '？':
			return true
		case '"', '\'', '”', '’', '“', '‘', ')', ']', '»', '«', '」':
			s = s[:len(s)-len(string(r))]
			continue
		}
		return false
	}
	return false
}

func lastRune(s string) rune {
	r := rune(0)
	for i := len(s) - 1; i >= 0; i-- {
		if s[i]&0xC0 != 0x80 {
			for _, r = range s[i:] {
				return r
			}
		}
	}
	return r
}

// weight is what a block counts for when the element that holds the article is looked for.
func (b *block) weight() int {
	switch {
	case b.prose():
		if b.words < 8 {
			return min(len(b.text)/6, 120)
		}
		return min(b.words, 120)
	case b.links*2 >= b.words:
		return -4 - b.links/2
	case heading(b.in.tag):
		return 0
	case b.links == 0 && sentence(b.text):
		return 1
	}
	return -1
}

// within reports whether an element around the block has the hint.
func (b *block) within(h hint) bool { return b.in.all&h != 0 }

func heading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// main is the element that holds the text of the article: the one whose blocks have the
// most prose, less what is not prose. title is the block of the headline, or -1.
func (t *tree) main(title int, off []bool) *element {
	prose := t.sums(func(i int) int {
		if off[i] || !t.blocks[i].prose() {
			return 0
		}
		return t.blocks[i].words
	})
	all := prose[len(t.blocks)]
	scope := t.elements[0]
	early := title
	if title >= 0 {
		if (all-prose[title])*4 < all {
			early = -1
		}
		for e := t.blocks[title].in; e != nil; e = e.parent {
			if e.hint&article != 0 && prose.of(e) >= 40 && prose.of(e)*5 >= all {
				scope = e
				break
			}
		}
	}
	weight := t.sums(func(i int) int {
		b := &t.blocks[i]
		w := b.weight()
		switch {
		case off[i] || i < early:
			return max(min(w, -2), -6)
		case w < 0 && b.within(text):
			// Lists, tables and links are as good there as anything.
			return 1 - 2*min(1, b.links)
		}
		return w
	})
	var best *element
	most := 0
	for _, e := range t.elements {
		if e.from < scope.from || e.to > scope.to {
			continue
		}
		v := weight.of(e)
		if e.hint&text != 0 {
			v += v / 4
		}
		if v >= most && v > 0 {
			best, most = e, v
		}
	}
	// A paragraph is hardly an article: the others may be short.
	for best != nil && (best.tag == atom.P || best.tag == atom.Li) && best != scope && 4*weight.of(best.parent) >= 3*most {
		best = best.parent
	}
	return best
}

// asides tells of each block whether it stands in what is not of the article. An element
// that holds most of the page's prose, or the headline and prose, is none, whatever its names.
func (t *tree) asides(title int) []bool {
	prose := t.sums(func(i int) int {
		if !t.blocks[i].prose() {
			return 0
		}
		return t.blocks[i].words
	})
	all := prose[len(t.blocks)]
	off := make([]bool, len(t.blocks))
	marked := 0 // all blocks before it are marked or stand in no such element
	for _, e := range t.elements {
		if e.hint&aside == 0 || e.tag == atom.Main {
			continue
		}
		if e.hint&never == 0 && prose.of(e)*2 > all {
			continue
		}
		if e.from <= title && title < e.to && prose.of(e)*4 > all {
			continue
		}
		for i := max(e.from, marked); i < e.to; i++ {
			off[i] = true
		}
		marked = max(marked, e.to)
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		if i == title || b.words < 3 || b.links < b.words || t.rank(b) == 0 {
			continue
		}
		if e := t.teaser(b.in, title); e != nil {
			for j := e.from; j < e.to; j++ {
				off[j] = true
			}
		}
	}
	return off
}

// What a teaser has at most.
const (
	teaserBlocks = 6
	teaserWords  = 90
)

// teaser is the element that a heading which is a link and a few words about it share, nil
// where the heading stands in a longer text.
func (t *tree) teaser(h *element, title int) *element {
	var found *element
	for e := h.parent; e != nil && e.to-e.from <= teaserBlocks; e = e.parent {
		words, headings := 0, 0
		for i := e.from; i < e.to; i++ {
			words += t.blocks[i].words
			if t.rank(&t.blocks[i]) > 0 {
				headings++
			}
		}
		if words > teaserWords || headings > 1 || e.from <= title && title < e.to {
			break
		}
		if e.to-e.from > 1 {
			found = e
		}
	}
	return found
}
