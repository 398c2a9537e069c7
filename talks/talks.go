// Package talks holds the state of a negotiation: who the parties are, what the
// issues are, and who holds which position on which issue. It holds types only;
// package track fills them from the reports, and nothing in them is ever edited:
// the state is always recomputed from its evidence.
package talks

import (
	"rapporteur/annot"
	"rapporteur/story"
)

// Negotiation is the state of one set of talks as a set of reports tells it.
type Negotiation struct {
	Kind     string // ID of the dossier that was used: "peace", "labour", ...
	Title    string
	From, To string // ISO dates of the reports' events, "" when unknown
	Parties  []Party
	Issues   []Issue
	// Outcomes are what reports say came of the talks, and of matters of them.
	Outcomes []Outcome
	Moves    []Move
	RedLines []RedLine
	Links    []Link
	// Commitments are what parties bind themselves to, those that more is told of first.
	Commitments []Commitment
	Meetings    []Event
	Proposals   []Proposal
	Timeline    []Event
	Next        []Event
	// Silent are the parties of which no sentence speaks together with an issue. Where one does and
	// no position was read, nothing is said: a position may be there.
	Silent []Silence
	// Unplaced are readings whose holder is no party at these talks.
	Unplaced []story.Reading
	// Changes is what these talks differ in from an earlier state, nil when none was asked for.
	Changes *Changes
}

// Party is a side at the talks, with the names that speak for it.
type Party struct {
	ID     string // short and stable: "ukraine", "chicago-teachers-union"
	Name   string
	Names  []int // indexes into Story.Names: the party itself and its aliases
	People []int // indexes into Story.Names: persons and bodies that speak for it
	// Decided tells by name where an analyst says that it counts for the party, "file:line"; nil
	// when no name does.
	Decided map[int]string
}

// Status of an issue.
type Status string

// The statuses.
const (
	Agreed     Status = "agreed"
	Converging Status = "converging"
	Open       Status = "open"
	Blocked    Status = "blocked"
)

// Participle says what was done with what a stance is on: "demanded", "given up".
func Participle(s annot.Stance) string {
	if s == annot.Concede {
		return "given up"
	}
	return string(s) + "ed"
}

// OtherIssue is the ID of the points that fit no issue of the dossier.
const OtherIssue = "other"

// Issue is a question on the table.
type Issue struct {
	ID   string
	Name string
	// General issues are about the talks themselves: their text, pace and format.
	General bool
	Status  Status
	Rule    string // that decided the status, "" where none did: docs/STATUS.md
	Why     string // the rule in words, one line
	// Decided are the sentences that the status rests on; empty where no two parties and no
	// report tell how the issue stands.
	Decided []story.Evidence
	Cells   []Cell // sorted by party, then by weight of evidence; none where outcomes alone are told
}

// Cell is one party's stance on an issue, with every reading that says so.
type Cell struct {
	Party    int // index into Negotiation.Parties
	Stance   annot.Stance
	Strength annot.Strength
	Readings []story.Reading // never empty; those of the first option first
	Articles int             // reports that say so
	Wordings int             // of them, those that are not copies of each other
	Speakers int             // different speakers named or described; 0 when none is
	// Options are the matters on which the party takes the stance, the one that most is told of
	// first: the words, counts and references of a line are those of one of them. Never empty.
	Options []Option
}

// Teller is a party by whose account something is told, and where.
type Teller struct {
	Party   int
	Reading story.Reading
}

// Option is one matter on an issue on which a party takes a stance, in whatever words.
type Option struct {
	Strength annot.Strength
	Readings []story.Reading // never empty; the clearest first
	Articles int
	Wordings int
	Speakers int
	// Since and Until are the first and the last day of a report that tells it, ISO 8601; "" when
	// none of its reports is known to the day.
	Since, Until string
	// By are the other parties by whose account the option is told, when more of its readings are
	// told by them than by who speaks for the party itself. A report's own voice, and who speaks for
	// nobody at the table, does not count.
	By []Teller
	// Vague is set when no reading says by itself what it is about: "the offer", "that".
	Vague bool
	// Former is set when every reading is told of an earlier time: "a year ago it offered".
	Former bool
	// Overtaken is set when a later report tells that the party has another stance on the matter.
	Overtaken bool
}

// Outcome is what reports say came of a matter: that it was agreed, is near, open or stuck, or,
// with the status "term", that a deal holds it.
type Outcome struct {
	Status   Status
	Issue    string          // "" when it fits none
	Whole    bool            // it is of the deal as a whole, not of one matter
	Readings []story.Reading // never empty, in the order of the reports
	Articles int
	Wordings int
}

// Move is a party that takes another stance on a matter than it did in earlier reports.
type Move struct {
	Party  int
	Issue  string
	Before []story.Reading // never empty
	After  []story.Reading // never empty; all of them later than Before
	Day    string          // ISO day of the first report of After
}

// RedLine is what a party is reported never to accept, or to insist on whatever comes.
type RedLine struct {
	Party    int
	Issue    string
	Stance   annot.Stance
	Readings []story.Reading // those that say that it is one, the clearest first
	Last     string          // ISO day of the last report that tells it, "" when not known
}

// Commitment is what a party binds itself to: a promise, or a guarantee that it gives.
type Commitment struct {
	Party    int
	To       int // index of the party to which it is promised, -1 when no words tell
	Issue    string
	Readings []story.Reading // never empty
	// Verification are sentences that tell who is to check or to confirm it; Mark has the words.
	Verification []story.Evidence
	// Stage is how far it has been carried out, as Deeds tell; Broken is set when one tells that the
	// party did not keep it.
	Stage  Stage
	Broken bool
	Deeds  []story.Evidence
}

// Stage is how far a commitment has been carried out, on the scale on which the Peace Accords
// Matrix codes provisions.
type Stage int

// The stages.
const (
	StageUntold  Stage = iota - 1 // no report tells
	NotStarted                    // it has not been begun
	Minimum                       // begun
	Intermediate                  // carried out in part
	Complete                      // carried out
)

// Link is a position on one issue that depends on another issue.
type Link struct {
	Party    int
	From, To string // issue of the position, and issue of its condition
	Reading  story.Reading
	// Condition is an index into the conditions of the statement.
	Condition int
}

// Silence is a party and an issue that no sentence of the reports speaks of together.
type Silence struct {
	Party int
	Issue string
}

// Proposal is a plan, a draft or an offer on the table.
type Proposal struct {
	Name   string // in words of a report
	By     []int  // indexes of the parties that it belongs to, none when no report tells
	Points int    // how many it is told to have, 0 when no report tells
	// Parts are the positions that are told of it: what it would do or holds.
	Parts    []story.Reading
	Evidence []story.Evidence // never empty; Span has the words that name it
}

// Event is something dated or expected: a meeting, a proposal, a next step.
type Event struct {
	When     string // ISO date, "" when not known
	WhenText string // the words of the text for it
	What     string // a slice of the evidence
	Who      []string
	Where    string // a place, in words of the evidence; "" when it names none
	Lasted   string // how long, in words of the evidence; "" when it does not say
	Hedged   bool   // "may", "is expected to"
	Evidence []story.Evidence
}
