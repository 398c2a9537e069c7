package stories

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

const (
	// inTitle and inName are how many times a word counts that stands in the headline and
	// in a name: what a report is about is named there.
	inTitle = 2
	inName  = 3
	// terms bounds the words that a report is known by. The heaviest say what it is about;
	// with all of them any two long reports of politics are alike.
	terms = 100
)

// profile is the words that d is known by, as a vector of length 1; empty when no word of
// its title, subheads and paragraphs says anything. It needs no tokens.
func profile(d *annot.Document) vector {
	named := names(d)
	type counted struct {
		rarity float64
		n      float64
	}
	counts := map[string]*counted{}
	for _, b := range d.Blocks {
		times := 1.0
		switch b.Kind {
		case annot.Title:
			times = inTitle
		case annot.Paragraph, annot.Subhead:
		default:
			continue
		}
		eachWord(d.Text, b.Span, func(word string, at int32) {
			n := times
			for len(named) > 0 && named[0].End <= at {
				named = named[1:]
			}
			if len(named) > 0 && named[0].Start <= at {
				n *= inName
			}
			folded := fold(word)
			if c := counts[folded]; c != nil {
				c.n += n
			} else if r := rarity(word, folded); r > 0 {
				counts[folded] = &counted{rarity: r, n: n}
			}
		})
	}
	v := make(vector, 0, len(counts))
	for word, c := range counts {
		v = append(v, term{hash(word), math.Sqrt(c.n) * c.rarity})
	}
	if len(v) > terms {
		slices.SortFunc(v, func(a, b term) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word)) })
		v = v[:terms]
	}
	v.sort()
	return v.unit()
}

// names are the spans of d that name somebody or something, in order, none within another.
func names(d *annot.Document) []annot.Span {
	var all []annot.Span
	for _, n := range d.Names {
		all = append(all, n.Span)
	}
	for _, m := range d.Mentions {
		switch m.Kind {
		case annot.Person, annot.State, annot.Organisation, annot.Place:
			all = append(all, m.Head)
		}
	}
	slices.SortFunc(all, func(a, b annot.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out := all[:0]
	for _, s := range all {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// eachWord calls f with every run of letters and digits of a span in lower case, and where
// it begins. Single letters and digits are no words.
func eachWord(text string, within annot.Span, f func(word string, at int32)) {
	start := int32(-1)
	end := func(i int32) {
		if start >= 0 && utf8.RuneCountInString(text[start:i]) > 1 {
			f(strings.ToLower(text[start:i]), start)
		}
		start = -1
	}
	for i, r := range text[within.Start:within.End] {
		at := within.Start + int32(i)
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			if start < 0 {
				start = at
			}
			continue
		}
		end(at)
	}
	end(within.End)
}

// fold takes the regular endings of English off a word in lower case, so that "talks" and
// "talk" are one. It is rough: what it makes need be no word, only the same for each form.
func fold(word string) string {
	for _, ending := range []struct {
		off, on string
		least   int // letters of the word
	}{
		{"ies", "y", 5}, {"ing", "", 6}, {"ed", "", 5}, {"ss", "ss", 0}, {"s", "", 4},
	} {
		if stem, ok := strings.CutSuffix(word, ending.off); ok && len(word) >= ending.least {
			return stem + ending.on
		}
	}
	return word
}

func hash(word string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(word))
	return h.Sum64()
}
