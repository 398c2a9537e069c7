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
	Kind      string // ID of the dossier that was used: "peace", "labour", ...
	Title     string
	From, To  string // ISO dates of the reports' events, "" when unknown
	Parties   []Party
	Issues    []Issue
	Meetings  []Event
	Proposals []Event
	Timeline  []Event
	Next      []Event
	// Unplaced are readings whose holder is no party at these talks.
	Unplaced []story.Reading
}

// Party is a side at the talks, with the names that speak for it.
type Party struct {
	ID     string // short and stable: "ukraine", "chicago-teachers-union"
	Name   string
	Names  []int // indexes into Story.Names: the party itself and its aliases
	People []int // indexes into Story.Names: persons and bodies that speak for it
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
	Readings []story.Reading // never empty; the clearest first
	Articles int             // reports that say so
	Wordings int             // of them, those that are not copies of each other
	Speakers int             // different speakers named or described; 0 when none is
}

// Event is something dated or expected: a meeting, a proposal, a next step.
type Event struct {
	When     string // ISO date, "" when not known
	WhenText string // the words of the text for it
	What     string // a slice of the evidence
	Who      []string
	Hedged   bool // "may", "is expected to"
	Evidence []story.Evidence
}
