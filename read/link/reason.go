package link

// The rules by which a mention is resolved, as a reader is told them. What a mention was
// resolved to stands beside them, so they name nobody.
const (
	bySurname       = "family name alone"
	byName          = "named right after it"
	byRole          = "the holder of the office who is named in the report"
	byMention       = "the only one named just before"
	byKind          = "the only one of its kind in the report"
	byReporter      = "pronoun for who reports its clause"
	bySubject       = "pronoun for the subject before it"
	bySubjectBefore = "pronoun for the subject of a sentence before"
	byAhead         = "pronoun for the subject of the clause that it opens"
	byReflexive     = "pronoun for the subject of its verb"
	byPronoun       = "pronoun for who is named before it"
	byPronounBefore = "pronoun for who is named in a sentence before"
	severalNames    = "surname of several persons, none of them named before"
)

// StandsFor is the rule that takes a government, a delegation and what else acts for a
// state or side for the state or side itself.
const StandsFor = "acts for its state or side"
