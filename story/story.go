// Package story holds what several reports say together: which are copies of
// which, which names mean the same person or party, and where two of them cannot
// both be right. It holds types only; package compare fills them.
package story

import (
	"maps"
	"slices"

	"rapporteur/annot"
)

// Evidence is a place in a report that backs a line of output. The words are
// sliced from the document when they are shown, never stored twice.
type Evidence struct {
	Doc      int // index into Story.Docs
	Sentence annot.SentenceIdx
	Span     annot.Span // within the sentence; the whole sentence in most cases
	Mark     annot.Span // the words by which it differs from the other side of a conflict; empty when not known
}

// Reading points at one statement of one document.
type Reading struct {
	Doc       int // index into Story.Docs
	Statement int // index into Docs[Doc].Statements
	// Second is set for what the second of two sides holds together with the first: "both sides
	// agreed" is read once for each.
	Second bool
}

// Story is a set of reports about the same talks.
type Story struct {
	Docs  []*annot.Document // sorted by name, then by ID
	Names []Name            // sorted by kind, then by name
	// NameOf tells for each document and each of its entities which name it is:
	// NameOf[doc][entity] is an index into Names, or -1 for what is left unresolved.
	NameOf [][]int
	// CopyOf tells for each document which earlier document of Docs its wording is
	// copied from, or -1. A copy counts as an article, never as a wording.
	CopyOf []int
	// Relations tell of copies, partial copies and revisions what they go back to, sorted by
	// document.
	Relations []Relation
	// Wordings tells for each document and each of its sentences which wording it is.
	// Sentences with the same number are in the same words, or nearly, or one of them was
	// taken over from the other.
	Wordings [][]int32
	// On tells for each document and each of its times which day, month, year or span of
	// days that is, in ISO 8601; "" when it is open. It is nil when nobody placed them.
	On        [][]string
	Closest   Pair      // the most similar pair of documents that are not copies
	Clusters  []Cluster // what several documents say alike
	Conflicts []Conflict
	Silenced  []Silenced // conflicts that an analyst does not want to see
	Facts     []Fact     // the analyst's fact sheet
	Decided   []Decided  // the analysts' decisions, in the order of their effect
	// Named tells for each document and each of its statements how a decision names it. It is
	// nil when nobody named them.
	Named    [][]Named
	Findings []Finding
	Checked  Checked
	// Others are other stories among the reports that were given, set aside.
	Others []Other
}

// Other is a story beside the one that is told. Its reports are read and not compared.
type Other struct {
	Number int               // among the stories of the reports that were given, from 1
	Docs   []*annot.Document // in the order in which they were given
}

// Wording is the number of the wording of a sentence; two sentences with one number are
// one wording. Without s.Wordings every sentence is its own.
func (s *Story) Wording(doc int, sentence annot.SentenceIdx) int {
	if s.Wordings == nil {
		return doc<<32 | int(sentence)
	}
	return int(s.Wordings[doc][sentence])
}

// Count counts the documents that evidence is from, and the wordings of it: a document
// adds one with a sentence that no other has, unless it is a copy. What copies alone tell
// is one wording.
func (s *Story) Count(ev []Evidence) (articles, wordings int) {
	byDoc := map[int][]int{}
	for _, e := range ev {
		byDoc[e.Doc] = append(byDoc[e.Doc], s.Wording(e.Doc, e.Sentence))
	}
	seen := map[int]bool{}
	for _, doc := range slices.Sorted(maps.Keys(byDoc)) {
		own := false
		for _, w := range byDoc[doc] {
			own = own || !seen[w]
			seen[w] = true
		}
		if own && (doc >= len(s.CopyOf) || s.CopyOf[doc] < 0) {
			wordings++
		}
	}
	return len(byDoc), max(wordings, min(1, len(byDoc)))
}

// Statement is the statement that a reading points at.
func (s *Story) Statement(r Reading) *annot.Statement { return &s.Docs[r.Doc].Statements[r.Statement] }

// Told are the sentences of readings, one for each.
func (s *Story) Told(readings []Reading) []Evidence {
	told := make([]Evidence, len(readings))
	for i, r := range readings {
		told[i] = Evidence{Doc: r.Doc, Sentence: s.Statement(r).Sentence}
	}
	return told
}

// Pair is how much wording two documents share.
type Pair struct {
	A, B  int     // indexes into Docs; both -1 when there are fewer than two documents
	Share float64 // shared five-word runs over all five-word runs of the two, 0 to 1
}

// Checked counts what was compared, so that "no conflict" says what it means.
type Checked struct{ Figures, Dates, Names, Positions int }

// Name is a person, party, organisation or group across the reports.
type Name struct {
	Key      string // as annot.Entity.Key, of the most frequent form
	Kind     annot.EntityKind
	Name     string // the form to show
	Variants []Variant
	For      string // key of the party that it speaks for, "" when no report tells
	PartOf   string // key of the party that it is a part of only, "" for most
	Role     string
}

// Variant is one spelling of a name.
type Variant struct {
	Form     string
	Why      string // why it is the same name: "same name", "transliteration", "same role and companion"
	Evidence []Evidence
}

// ClusterKind says what is alike.
type ClusterKind string

// The kinds of cluster.
const (
	SamePosition ClusterKind = "position"
	SameFigure   ClusterKind = "figure"
)

// Cluster is what two or more documents say alike, in whatever words.
type Cluster struct {
	Kind     ClusterKind
	Evidence []Evidence // in the order of the documents
	Readings []Reading  // of positions, one for each evidence; none for figures
}

// ConflictKind says what differs.
type ConflictKind string

// The kinds of conflict.
const (
	Figure      ConflictKind = "figure"
	Date        ConflictKind = "date"
	NameDiffers ConflictKind = "name"
	Role        ConflictKind = "role"
	Modality    ConflictKind = "modality"
	Polarity    ConflictKind = "polarity"
	Attribution ConflictKind = "attribution"
)

// Conflict is a point on which two reports cannot both be right, or differ in a way
// that an analyst must know, or on which a report differs from a fact.
type Conflict struct {
	// ID is made of a hash of the kind and of the first wording of each side. It changes
	// when a report with another wording comes first; what has been silenced stays silent
	// all the same, see conflict.Silence.
	ID    string
	Kind  ConflictKind
	Why   string // one line
	Rule  string // the rule that raised it
	Sides []Side // two or more; one when Fact is all that stands against it
	Fact  *Fact  // the fact of the analyst's sheet that a side differs from; nil for most
	// Preferred is the side that an analyst takes for right; nil for most.
	Preferred *Preferred
}

// Silenced is a conflict that an analyst has looked at and does not want to see again.
type Silenced struct {
	Conflict
	Reason string // in the analyst's words
	At     string // the ID of the decision
}

// Side is one version of a conflict.
type Side struct {
	Label    string // what this side says, in words of the text: "Ukraine's armed forces"
	Evidence []Evidence
}

// Severity of a finding.
type Severity string

// The severities.
const (
	Note    Severity = "note"
	Warning Severity = "warning"
)

// Finding is something that a reader should know about the reading itself: a name
// left unresolved, a date inferred. Findings are data, not errors.
type Finding struct {
	ID       string // stable kind, e.g. "name-variant", "alias-unresolved", "date-inferred"
	Severity Severity
	Message  string
	Evidence []Evidence
}
