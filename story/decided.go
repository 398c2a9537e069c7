package story

import "rapporteur/annot"

// Decided is an analyst's decision, and what it does to a story. Its words are the analyst's,
// never evidence.
type Decided struct {
	ID     string
	Time   string // RFC 3339, in UTC
	Author string
	What   string   // accept, reject, merge, split, prefer, silence, note, undo
	On     []string // what it is about, as the file of decisions names it
	Reason string
	About  string // words of what it is about, as the file has them
	Holds  bool   // it does something to this story
	Effect string // what it does, or why it does nothing, in a line
	// Evidence are the sentences that it is about.
	Evidence []Evidence
	// Readings are those that are accepted or rejected, with a sentence each in Evidence; none for
	// other decisions and for one about a reading that the reports do not have. What is rejected is
	// not among the statements of its document.
	Readings []DecidedReading
}

// DecidedReading is a reading that an analyst has accepted or rejected.
type DecidedReading struct {
	Doc       int // index into Story.Docs
	Statement *annot.Statement
	Named     Named
}

// Named is how a decision names a statement of a document.
type Named struct {
	ID     string // "r:3f9a1c77b20e": as long as it reads the same
	Number int    // among the readings of its sentence, those rejected counted, from 1
}

// Preferred is the side of a conflict that an analyst takes for right.
type Preferred struct {
	Side   int // index into Conflict.Sides
	Author string
	Reason string
	At     string // the ID of the decision
}
