package link

// The rules by which a mention is resolved, as a reader is told them. What a mention was
// resolved to stands beside them, so they name nobody.
const (
	bySurname    = "family name alone"
	byName       = "named right after it"
	byRole       = "the holder of the office who is named in the report"
	byKind       = "the only one of its kind in the report"
	byPronoun    = "pronoun for the likeliest before it"
	severalNames = "surname of several persons, none of them named before"
)

// StandsFor is the rule that takes a government, a delegation and what else acts for a
// state or side for the state or side itself.
const StandsFor = "acts for its state or side"
