// Package copies scores how copies, partial copies and revisions are told from reports of
// their own. The copies are made: from reports as they were printed, edited by rule as an
// agency's clients edit, so that each pair is of a known kind. Reports of one story by
// different outlets are what must not be taken for copies.
//
// The edits are fixed by a hash of the text, so that the same reports give the same
// scores.
package copies

import "context"

// Kind is what a case is made as, or told as.
type Kind string

// The kinds that a reader tells, as story.RelationKind has them. None is no relation.
const (
	Copy     Kind = "copy"
	Partial  Kind = "partial-copy"
	Revision Kind = "revision"
	None     Kind = "none"
)

// Report is a report with what its set says of it.
type Report struct {
	Set, Name, Outlet string
	Group             string // reports of one group were marked as copies by hand; "" for none
	Text              string
}

// Relation is a report whose wording goes back to another's. Doc and Of are indexes.
type Relation struct {
	Doc, Of int
	Kind    Kind
}

// Reader is a system that is scored.
type Reader interface {
	// Relations tells of reports, all compared with each other, which go back to which.
	Relations(ctx context.Context, reports []Report) ([]Relation, error)
}
