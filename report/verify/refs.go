package verify

import (
	"regexp"
	"strconv"
	"strings"

	"rapporteur/report/terminal/outline"
)

// reference is a bracket that refers to sentences: [B10], [B10 C13], [D31-D33].
type reference struct {
	at     int // offset of the bracket within its item
	refs   []string
	ranges []refRange
}

// refRange is D31-D33, both ends included.
type refRange struct {
	letters  string
	from, to int
}

var bracket = regexp.MustCompile(`\[[A-Z][^\[\]]*\]`)

// references finds the brackets whose first word is a reference. Other words may
// follow, "[B2 - only B]"; a bracket that Markdown escapes is text of a source.
func references(text string) []reference {
	var out []reference
	for _, m := range bracket.FindAllStringIndex(text, -1) {
		if m[0] > 0 && text[m[0]-1] == '\\' {
			continue
		}
		r := reference{at: m[0]}
		words := strings.FieldsFunc(text[m[0]+1:m[1]-1], func(c rune) bool { return strings.ContainsRune(" ,;\t\n", c) })
		for i, w := range words {
			if _, _, ok := outline.SplitRef(w); ok {
				r.refs = append(r.refs, w)
			} else if span, ok := parseRange(w); ok {
				r.ranges = append(r.ranges, span)
			} else if i == 0 {
				break
			}
		}
		if len(r.refs)+len(r.ranges) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// parseRange reads D31-D33, and the shorter D31-33.
func parseRange(word string) (refRange, bool) {
	word = strings.NewReplacer("–", "-", "—", "-").Replace(word)
	first, last, ok := strings.Cut(word, "-")
	if !ok {
		return refRange{}, false
	}
	letters, from, ok := outline.SplitRef(first)
	if !ok {
		return refRange{}, false
	}
	if other, to, ok := outline.SplitRef(last); ok && other == letters {
		return refRange{letters, from, to}, true
	}
	to, err := strconv.Atoi(last)
	return refRange{letters, from, to}, err == nil && to > 0
}
