package annot

// StatementKind separates what a party wants from what is merely said.
type StatementKind string

// The kinds of statement.
const (
	Position   StatementKind = "position"
	Assessment StatementKind = "assessment" // how it went: progress, difficult
	Commitment StatementKind = "commitment"
	Claim      StatementKind = "claim"
)

// Stance is what a holder of a position does with its target.
type Stance string

// The stances.
const (
	Demand   Stance = "demand"   // wants the target to happen
	Reject   Stance = "reject"   // will not have the target
	Accept   Stance = "accept"   // takes the target, which is on the table
	Concede  Stance = "concede"  // gives up the target, an earlier aim of its own
	Offer    Stance = "offer"    // puts the target forward as its own contribution
	Consider Stance = "consider" // weighs the target without commitment
)

// Stances lists all stances, firmest wish first.
var Stances = []Stance{Demand, Reject, Accept, Concede, Offer, Consider}

// Strength says how firmly a position is held.
type Strength string

// The strengths.
const (
	Absolute Strength = "absolute" // a red line, never
	Firm     Strength = "firm"     // the default
	Hedged   Strength = "hedged"   // may, could, appears
)

// ConditionKind says how a condition limits a position.
type ConditionKind string

// The kinds of condition.
const (
	If         ConditionKind = "if"
	Unless     ConditionKind = "unless"
	InExchange ConditionKind = "in-exchange"
	OnlyAfter  ConditionKind = "only-after"
	SubjectTo  ConditionKind = "subject-to" // ratification, referendum, consent of a third party
)

// Condition is what a position depends on, in the words of the text.
type Condition struct {
	Kind ConditionKind
	Span
}

// SpeakerKind says who is reported to have said something.
type SpeakerKind string

// The kinds of speaker.
const (
	Named     SpeakerKind = "named"
	Unnamed   SpeakerKind = "unnamed"  // a source, officials
	AsText    SpeakerKind = "document" // a readout, a draft, a statement
	AsOutlet  SpeakerKind = "outlet"   // another outlet
	NoSpeaker SpeakerKind = "none"     // the report says it in its own voice
)

// Statement is one reading of a sentence: who holds which stance towards what, on
// which condition, as told by whom.
type Statement struct {
	Sentence    SentenceIdx
	Span        // of the clause that was read; it lies in the sentence
	Kind        StatementKind
	Holder      EntityIdx // whose position it is
	HolderAt    Span      // the words that name the holder; empty when from the sentence before
	Via         AttributionIdx
	Speaker     EntityIdx // None when the report says it in its own voice
	SpeakerKind SpeakerKind
	Cue         Span // the words that carry the stance
	Stance      Stance
	Strength    Strength
	Negated     bool
	Pledged     bool // the holder binds itself: it promised, gave its word
	Target      Span
	// Head is, of positions, the word of the target that the others hang on: what is done or had; Object
	// is what it takes where it is a verb. Both are empty where they say little.
	Head, Object Span
	Conditions   []Condition
	Context      Span   // words of an earlier sentence that it goes on from, as an item from what opens its list; empty mostly
	Rule         string // the rule and the lexicon entry that fired
}
