package story

import "rapporteur/annot"

// RelationKind says how the wording of one document goes back to another's.
type RelationKind string

// The kinds of relation.
const (
	Copied   RelationKind = "copy"         // most of its wording is the other's
	Partial  RelationKind = "partial-copy" // it takes over a run of sentences beside wording of its own
	Revision RelationKind = "revision"     // a later version of the other, by the same outlet
)

// Relation is a document whose wording goes back to another's, whole or in part.
type Relation struct {
	Doc, Of int // indexes into Docs: what was copied, and where from
	Kind    RelationKind
	Basis   string  // what it rests on, in a line: "5 sentences in a row, 112 words"
	Share   float64 // of the words of Doc that are Of's, 0 to 1
	Taken   []Taken // for a partial copy, in the order of Doc
}

// Taken is a sentence that was taken over, perhaps edited.
type Taken struct{ Sentence, From annot.SentenceIdx }
