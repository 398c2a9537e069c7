package example

import (
	"errors"
	"fmt"
	"strings"
)

// marked is an example sentence with its marks taken out: [holder or source], <cue> and
// {target, content or condition}.
type marked struct {
	text                string
	holder, cue, object part
}

// part is the words within a pair of marks, without the marks of other kinds in them.
type part struct {
	words string
	given bool
}

// same reports whether words are those that are marked; nothing marked asks for nothing.
func (p part) same(words string) bool { return !p.given || p.words == words }

// parse takes the marks of an example out. Each kind may stand once and must be closed;
// kinds may nest in each other.
func parse(example string) (marked, error) {
	var m marked
	var text strings.Builder
	kinds := []struct {
		open, close rune
		to          *part
		from        int // where it opened, -1 while it is closed
	}{{'[', ']', &m.holder, -1}, {'<', '>', &m.cue, -1}, {'{', '}', &m.object, -1}}
runes:
	for _, r := range example {
		for i := range kinds {
			switch k := &kinds[i]; {
			case r == k.open && (k.from >= 0 || k.to.given):
				return m, fmt.Errorf("%c stands twice", r)
			case r == k.open:
				k.from = text.Len()
				continue runes
			case r == k.close && k.from < 0:
				return m, fmt.Errorf("%c closes nothing", r)
			case r == k.close:
				*k.to, k.from = part{text.String()[k.from:], true}, -1
				continue runes
			}
		}
		text.WriteRune(r)
	}
	for _, k := range kinds {
		if k.from >= 0 {
			return m, errors.New("a mark is not closed")
		}
	}
	m.text = text.String()
	return m, nil
}
