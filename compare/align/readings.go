package align

import (
	"slices"

	"rapporteur/story"
)

// maxCompared bounds how many readings of an option are held against those of another.
const maxCompared = 8

// ReadingKeys are what the readings of a party are found by in an index, each once, in order.
func ReadingKeys(s *story.Story, party string, readings []story.Reading) []string {
	var keys []string
	for _, r := range Compared(readings) {
		for _, k := range Of(s, r.Doc, r.Statement).Keys() {
			keys = append(keys, party+" "+k)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Some reports whether a test, Same or About, holds of one of the readings and one of the others.
// Their party and issue are left out: who asks compares what is of one party and issue.
func Some(s *story.Story, a, b []story.Reading, test func(x, y Position) bool) bool {
	others := make([]Position, 0, maxCompared)
	for _, r := range Compared(b) {
		others = append(others, Of(s, r.Doc, r.Statement))
	}
	return slices.ContainsFunc(Compared(a), func(r story.Reading) bool {
		x := Of(s, r.Doc, r.Statement)
		return slices.ContainsFunc(others, func(y Position) bool { return test(x, y) })
	})
}

// Compared are the readings of an option that are held against those of another.
func Compared(readings []story.Reading) []story.Reading {
	return readings[:min(len(readings), maxCompared)]
}
