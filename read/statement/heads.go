package statement

import "slices"

// depends reports whether the relation of token t to its head is one of those given,
// subtypes aside.
func (c *clause) depends(t int, relations ...string) bool {
	return slices.Contains(relations, c.relation(t))
}

// dependent is the first token that hangs on token h by one of the relations, or -1.
func (c *clause) dependent(h int, relations ...string) int {
	for t := c.first(); t < c.end(); t++ {
		if c.head(t) == h && c.depends(t, relations...) {
			return t
		}
	}
	return -1
}

// below reports whether token t is top or hangs on it, over any number of tokens.
func (c *clause) below(t, top int) bool { return t == top || c.above(top, t) }
