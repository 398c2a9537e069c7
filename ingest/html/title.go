package html

import (
	"strings"
	"unicode"
)

// likeness is the share of words that two texts have in common, of those of the shorter one,
// less where one is much longer.
func likeness(a, b string) float64 {
	if len(a) > longestTitle || len(b) > longestTitle {
		return 0
	}
	wa, wb := plain(a), plain(b)
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	in := map[string]int{}
	for _, w := range wa {
		in[w]++
	}
	shared := 0
	for _, w := range wb {
		if in[w] > 0 {
			in[w]--
			shared++
		}
	}
	return float64(2*shared) / float64(len(wa)+len(wb))
}

func plain(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// mostHeadings is how many headings of a page are held against its title.
const mostHeadings = 1000

// headline finds the block that shows the title: the heading that is most like what the page
// is called, one of the first rank before others, or a line in bold. It is -1 where there is none.
func (t *tree) headline(h *head) int {
	best, most, tried := -1, 0.0, 0
	titles, outlet := h.titles(), h.outlet("")
	for i := range t.blocks {
		b := &t.blocks[i]
		rank := t.rank(b)
		if rank == 0 && !b.bold || b.words > 60 {
			continue
		}
		if tried++; tried > mostHeadings {
			break
		}
		// The name of the site is a heading, too.
		if likeness(b.text, outlet) >= 0.8 {
			continue
		}
		for _, title := range titles {
			l := likeness(b.text, title)
			if rank == 1 && l >= 0.3 {
				l += 0.5
			}
			if b.in.hint&aside != 0 {
				l -= 0.2
			}
			if l > most && l >= 0.5 {
				best, most = i, l
			}
		}
	}
	return best
}

// rank is that of the heading that a block stands in, 0 for none.
func (t *tree) rank(b *block) int {
	for e, n := b.in, 0; e != nil && n < 3; e, n = e.parent, n+1 {
		if heading(e.tag) {
			return int(e.tag.String()[1] - '0')
		}
	}
	return 0
}
