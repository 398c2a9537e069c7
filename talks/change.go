package talks

import "rapporteur/story"

// ChangeKind says how the state of the talks differs from an earlier one.
type ChangeKind string

// The kinds of change.
const (
	Added        ChangeKind = "added"        // a position that no earlier report tells
	Dropped      ChangeKind = "dropped"      // a party gives up what it demanded
	Hardened     ChangeKind = "hardened"     // against what it was open to, or a red line where there was none
	Softened     ChangeKind = "softened"     // open to what it was against
	Corroborated ChangeKind = "corroborated" // one wording told it, now several do
	Contradicted ChangeKind = "contradicted" // a later report cannot be right if an earlier one is
	Settled      ChangeKind = "agreed"       // an issue is agreed that was not
	Stuck        ChangeKind = "blocked"      // an issue is blocked that was not
	Reopened     ChangeKind = "reopened"     // an issue is no longer agreed or blocked
	Untold       ChangeKind = "not-told"     // no later report tells the position, which need not mean that it changed
)

// Change is one point on which two states of the same talks differ.
type Change struct {
	Kind ChangeKind
	// Party and PartyName are the ID and name of the party whose position it is, "" when it is
	// about an issue as a whole or about two reports.
	Party, PartyName string
	Issue            string // "" for two reports that contradict each other
	IssueName        string
	// Before and After are the positions that it rests on; Before is empty for what was added,
	// After for what no later report tells.
	Before, After []story.Reading
	// Evidence are the sentences that decide it, when they are no positions.
	Evidence []story.Evidence
	// Conflict is the ID of the conflict that a contradiction is, "" for others.
	Conflict string
	Why      string // the rule, in one line
}

// Changes is what an earlier state and a later one differ in.
type Changes struct {
	Since string // ISO day that parts them, "" when they are two sets of reports
	// Old and New count the reports of the earlier state and those that came to it. Undated are those
	// of the earlier state that are there only since their day is not known.
	Old, New, Undated int
	List              []Change
}
