package statement

import "strings"

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

// governor is the head of token t, -1 for a root.
func (c *clause) governor(t int) int { return int(c.d.Tokens[t].Head) }

// dependent is the first token that hangs on token h by one of the relations, or -1.
func (c *clause) dependent(h int, relations ...string) int {
	for t := c.first(); t < c.end(); t++ {
		if c.governor(t) == h && c.depends(t, relations...) {
			return t
		}
	}
	return -1
}

// below reports whether token t hangs on token h, over any number of tokens.
func (c *clause) below(t, h int) bool {
	for range maxDepth {
		if t == h {
			return true
		}
		if t = c.governor(t); t < c.first() {
			return false
		}
	}
	return false
}

// maxDepth bounds how many heads are climbed.
const maxDepth = 40
