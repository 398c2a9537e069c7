package align

import "slices"

// Extent is how much of a thing words speak of.
type Extent int

// The extents.
const (
	NoExtent Extent = iota // no word tells, or two do
	Whole                  // "complete relief", "dropped in their entirety"
	Part                   // "partial relief"
	AllBut                 // a part: "all dues except those on grain"
)

// The words for all of a thing, for a part of it, and for what a part is short of.
var (
	whole     = WordSet("all entire entirely entirety full fully complete completely whole total totally")
	partial   = WordSet("partial partially partly part parts some portion limited only")
	excepting = WordSet("except excepting excluding")
)

// ExtentOf is the extent of words, as Words gives them, and the index of the word that tells
// it. "All of the main site" has one word of extent, "part of the full site" has two and so
// none that is sure.
func ExtentOf(words []string) (at int, kind Extent) {
	if at := slices.IndexFunc(words, func(s string) bool { return excepting[s] }); at >= 0 {
		return at, AllBut
	}
	is := func(s string) bool { return whole[s] || partial[s] }
	at = slices.IndexFunc(words, is)
	switch {
	case at < 0 || slices.ContainsFunc(words[at+1:], is):
		return -1, NoExtent
	case whole[words[at]]:
		return at, Whole
	}
	return at, Part
}
