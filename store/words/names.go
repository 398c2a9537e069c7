package words

import (
	"rapporteur/annot"
	"rapporteur/store"
)

// Alike reports whether a name that is asked for is one of the names of something; "" asks for
// nothing and is always right.
func Alike(asked string, names ...string) bool {
	if asked == "" {
		return true
	}
	asked = Fold(asked)
	for _, name := range names {
		if name != "" && Fold(name) == asked {
			return true
		}
	}
	return false
}

// Positional reports whether a query asks for a position.
func Positional(q store.Query) bool {
	return q.Party != "" || q.Issue != "" || q.Stance != "" || q.Speaker != ""
}

// Positioned reports whether one of the facets stands in the sentence and is of the party, issue,
// stance and speaker that the query asks for, where it asks.
func Positioned(q store.Query, in annot.SentenceIdx, facets []store.Facet) bool {
	if !Positional(q) {
		return true
	}
	for _, f := range facets {
		if f.Sentence == in && Alike(q.Party, f.Party, f.PartyAs) && Alike(q.Issue, f.Issue) && Alike(q.Stance, f.Stance) && Alike(q.Speaker, f.Speaker) {
			return true
		}
	}
	return false
}
