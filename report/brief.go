// Package report turns the state of the talks into a brief, and writes it for a
// terminal, as Markdown, as one HTML file and as JSON.
//
// Brief is the view that all of them share: its JSON form is the public contract
// (schema "rapporteur/brief/1", additive only). No renderer computes anything that
// the others do not see, and no line is made without evidence.
package report

import "slices"

// Schema names the JSON form of a Brief.
const Schema = "rapporteur/brief/1"

// Brief is everything that a brief shows.
type Brief struct {
	Schema       string       `json:"schema"`
	Talks        Talks        `json:"talks"`
	Documents    []Document   `json:"documents"`
	Relations    []Relation   `json:"relations"`
	InShort      []Line       `json:"in_short"`
	Statements   []Statement  `json:"statements"`
	KeyFigures   []KeyFigure  `json:"key_figures"`
	Figures      []Figure     `json:"figures"`
	Parties      []Party      `json:"parties"`
	Issues       []Issue      `json:"issues"`
	Outcomes     []Outcome    `json:"outcomes"`
	RedLines     []RedLine    `json:"red_lines"`
	Links        []Link       `json:"links"`
	Moves        []Move       `json:"moves"`
	Changes      *Changes     `json:"changes,omitempty"` // when something was asked to be compared
	Aligned      []Aligned    `json:"aligned"`
	Conflicts    []Conflict   `json:"conflicts"`
	Silenced     []Silenced   `json:"silenced"`
	Decisions    []Decision   `json:"decisions"` // of analysts, those that do something here
	Facts        []Fact       `json:"facts"`
	SingleSource []Single     `json:"single_source"`
	Assessments  []Line       `json:"assessments"`
	Meetings     []Event      `json:"meetings"`
	Proposals    []Proposal   `json:"proposals"`
	Commitments  []Commitment `json:"commitments"`
	Timeline     []Event      `json:"timeline"`
	Next         []Event      `json:"next"`
	Deal         Deal         `json:"deal"`
	NotReported  []Silence    `json:"not_reported"`
	SetAside     []Aside      `json:"set_aside"`
	Notes        []Note       `json:"notes"`
	// OtherStories are the reports that were set aside since they tell of other talks.
	OtherStories []OtherStory `json:"other_stories"`
	Checked      Checked      `json:"checked"`

	// OnlyChanges asks the forms for people to show Changes and no other section.
	OnlyChanges bool `json:"-"`

	// Units holds every sentence of every document, for renderers that show the
	// evidence in its paragraph. It is left out of the JSON, which cites instead.
	Units [][]Unit `json:"-"`
	// Others are the reports of other stories, and OtherUnits their sentences. No reference
	// leads to them, so they have no letter.
	Others     []Document `json:"-"`
	OtherUnits [][]Unit   `json:"-"`
}

// Given are all reports that a brief was made of with their sentences, those of other
// stories last: what a brief is checked against.
func (b *Brief) Given() ([]Document, [][]Unit) {
	return slices.Concat(b.Documents, b.Others), slices.Concat(b.Units, b.OtherUnits)
}

// Talks says which talks the brief is about.
type Talks struct {
	Kind  string `json:"kind"` // ID of a dossier: peace, trade, labour ...; "other" when none fits
	Title string `json:"title"`
	From  string `json:"from,omitempty"` // ISO date
	To    string `json:"to,omitempty"`
}

// Document is one report that was read.
type Document struct {
	ID        string    `json:"id"`  // base name of the input
	Ref       string    `json:"ref"` // letter of its references
	SHA256    string    `json:"sha256"`
	Outlet    string    `json:"outlet"`
	Title     string    `json:"title"`
	Published Published `json:"published"`
	Language  string    `json:"language"`
	Encoding  string    `json:"encoding"`
	Sentences int       `json:"sentences"` // read, those set aside not counted
	Units     int       `json:"units"`     // sentences read and set aside: the highest reference number
	CopyOf    string    `json:"copy_of"`   // id of the document whose wording it copies, or ""
}

// Aligned is what two or more documents say alike, in whatever words.
type Aligned struct {
	Kind       string   `json:"kind"`       // position, figure
	Statements []string `json:"statements"` // ids of the positions; none for figures
	Articles   int      `json:"articles"`
	Evidence   []Quote  `json:"evidence"`
}

// Relation is a document whose wording goes back to another's, whole or in part.
type Relation struct {
	Doc   string  `json:"doc"`
	Of    string  `json:"of"`   // id of the document whose wording it is
	Kind  string  `json:"kind"` // copy, partial-copy, revision
	Basis string  `json:"basis"`
	Share float64 `json:"share"` // of the words of the document that are the other's, 0 to 1
	Taken []Taken `json:"taken"` // sentences taken over, for a partial copy
}

// Taken is a sentence that was taken over, perhaps edited.
type Taken struct {
	Quote
	From string `json:"from"` // reference to the sentence it was taken from
}

// Published is a document's date and how it is known.
type Published struct {
	Value      string `json:"value"`                // ISO day, month or year, or ""
	Basis      string `json:"basis"`                // stated, inferred, unknown
	Confidence string `json:"confidence,omitempty"` // high, medium, low
	Why        string `json:"why,omitempty"`        // the reason in a few words, also of a date that is refused
}

// Quote is a verbatim slice of a document. Start and End are byte offsets.
type Quote struct {
	Doc   string `json:"doc"`
	Start int32  `json:"start"`
	End   int32  `json:"end"`
	Text  string `json:"text"`
	Ref   string `json:"ref,omitempty"` // "B10"; "" in a report of another story
	// Mark are the words by which the side of a conflict that this is evidence for differs.
	Mark *Part `json:"mark,omitempty"`
}

// Part is a verbatim slice within the document of the object that holds it.
type Part struct {
	Start int32  `json:"start"`
	End   int32  `json:"end"`
	Text  string `json:"text"`
}

// PartyRef names a party.
type PartyRef struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Speaker is who is reported to have said something.
type Speaker struct {
	Name string `json:"name"`
	Kind string `json:"kind"` // named, unnamed, document, outlet, none
}

// Condition is what a position depends on. Within a statement it inherits the
// statement's document; in a cell, which sums up several, Doc and Ref name it.
type Condition struct {
	Kind  string `json:"kind"` // if, unless, in-exchange, only-after, subject-to
	Start int32  `json:"start"`
	End   int32  `json:"end"`
	Text  string `json:"text"`
	Doc   string `json:"doc,omitempty"`
	Ref   string `json:"ref,omitempty"`
}

// Statement is one reading; Quote is the whole sentence.
type Statement struct {
	ID string `json:"id"` // stable over runs: a hash of sentence, rule and roles
	Quote
	Kind       string      `json:"kind"` // position, assessment, commitment, claim
	Holder     PartyRef    `json:"holder"`
	HolderAt   *Part       `json:"holder_at,omitempty"` // the words that name the holder
	Speaker    Speaker     `json:"speaker"`
	Cue        *Part       `json:"cue,omitempty"`
	Content    *Part       `json:"content,omitempty"`
	Stance     string      `json:"stance"`
	Strength   string      `json:"strength"`
	Target     *Part       `json:"target,omitempty"`
	Issue      string      `json:"issue"`
	Conditions []Condition `json:"conditions"`
	Context    *Part       `json:"context,omitempty"` // words of an earlier sentence that it goes on from, as an item of a list
	Rule       string      `json:"rule"`
	Why        string      `json:"why"` // how the holder was resolved, for the reader
	// Reading is how an analyst's decision names it, and ReadingRef how a person does: B10.2 is the
	// second reading of sentence B10. What both sides hold is one reading of two statements.
	Reading    string `json:"reading"`
	ReadingRef string `json:"reading_ref"`
	Accepted   string `json:"accepted,omitempty"` // ID of the decision that accepts it
}

// Figure is a quantity or date that a careful reader would check across outlets.
type Figure struct {
	Quote
	Value  any    `json:"value"` // number, or ISO date string
	Unit   string `json:"unit"`
	Of     string `json:"of"`
	Approx string `json:"approx"`
}

// Party is a side at the talks.
type Party struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	People  []Person `json:"people"`
}

// Person speaks for a party.
type Person struct {
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Role    string   `json:"role"`
}

// Issue is a question on the table.
type Issue struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// General issues are about the talks themselves: their text, pace and format.
	General bool   `json:"general"`
	Status  string `json:"status"`
	Rule    string `json:"rule,omitempty"` // that decided the status, "" where none did
	Why     string `json:"why"`
	// Evidence are the sentences that the status rests on.
	Evidence []Quote `json:"evidence"`
	Cells    []Cell  `json:"cells"`
}

// Cell is one party's stance on an issue.
type Cell struct {
	Party      string      `json:"party"` // id
	Stance     string      `json:"stance"`
	Strength   string      `json:"strength"`
	Target     string      `json:"target"` // of the first statement
	Conditions []Condition `json:"conditions"`
	Statements []string    `json:"statements"` // ids
	Refs       []string    `json:"refs"`
	Articles   int         `json:"articles"`
	Wordings   int         `json:"wordings"`
	Speakers   int         `json:"speakers"`
	Options    []Option    `json:"options"` // what it is that the party demands, rejects ..., the one most told first
}

// Conflict is a point on which reports cannot both be right, or on which a report differs
// from a fact.
type Conflict struct {
	ID       string  `json:"id"`
	N        int     `json:"n"` // its number in this brief, for `why N`
	Kind     string  `json:"kind"`
	Why      string  `json:"why"`
	Rule     string  `json:"rule"`
	Sides    []Side  `json:"sides"`
	Evidence []Quote `json:"evidence"`
	Fact     *Fact   `json:"fact,omitempty"` // of the analyst's fact sheet, that a side differs from
	// Preferred is the side that an analyst takes for right.
	Preferred *Preferred `json:"preferred,omitempty"`
}

// Preferred is an analyst's word on the sides of a conflict.
type Preferred struct {
	Side   int    `json:"side"` // index into the sides
	Author string `json:"author"`
	Reason string `json:"reason"`
	At     string `json:"at"` // the ID of the decision
}

// Decision is what an analyst has decided. Its words are the analyst's, and no evidence.
type Decision struct {
	ID     string   `json:"id"`
	Time   string   `json:"time"` // RFC 3339, in UTC
	Author string   `json:"author"`
	What   string   `json:"what"` // accept, reject, merge, split, prefer, silence, note, undo
	On     []string `json:"on"`   // what it is about, as the file of decisions names it
	Reason string   `json:"reason"`
	Effect string   `json:"effect"`
	// Holder, Stance and Target are those of a reading that is accepted or rejected; what is
	// rejected is among no statements. ReadingRef is as in a statement.
	Holder     string  `json:"holder,omitempty"`
	Stance     string  `json:"stance,omitempty"`
	Target     *Quote  `json:"target,omitempty"`
	ReadingRef string  `json:"reading_ref,omitempty"`
	Evidence   []Quote `json:"evidence"` // the sentences that it is about
}

// Silenced is a conflict that an analyst does not want to see again.
type Silenced struct {
	ID       string  `json:"id"`
	Kind     string  `json:"kind"`
	Why      string  `json:"why"`
	Rule     string  `json:"rule"`
	Sides    []Side  `json:"sides"`
	Evidence []Quote `json:"evidence"`
	Reason   string  `json:"reason"` // the analyst's
	At       string  `json:"at"`     // the ID of the decision
}

// Fact is a fact of an analyst's fact sheet.
type Fact struct {
	ID    string `json:"id"`
	Says  string `json:"says"`
	At    string `json:"at"`    // file and line
	Value any    `json:"value"` // number, or ISO date string
	Unit  string `json:"unit"`  // "date" for a date
	// Source is where it is known from. Without a title or address, and the day on which it
	// was checked, a fact contradicts no report.
	Source FactSource `json:"source"`
	// Evidence are the sentences that tell it as it is known.
	Evidence []Quote `json:"evidence"`
}

// FactSource is where a fact is known from.
type FactSource struct {
	Title   string `json:"title"`
	URL     string `json:"url"`
	Checked string `json:"checked"` // ISO date
	By      string `json:"by"`
}

// Side is one version of a conflict.
type Side struct {
	Label    string  `json:"label"`
	Articles int     `json:"articles"`
	Wordings int     `json:"wordings"` // of its articles, those in words of their own
	Evidence []Quote `json:"evidence"`
}

// Single is a statement that one report alone carries.
type Single struct {
	Statement string  `json:"statement"` // id
	Claim     string  `json:"claim"`     // party, stance and target in one line
	Speaker   Speaker `json:"speaker"`
	Quote
}

// Event is a meeting, proposal, dated event or next step.
type Event struct {
	When     string   `json:"when"` // ISO date or ""
	WhenText string   `json:"when_text"`
	What     string   `json:"what"`
	Who      []string `json:"who"`
	Where    string   `json:"where"`  // a place, in words of the evidence, or ""
	Lasted   string   `json:"lasted"` // how long, in words of the evidence, or ""
	Hedged   bool     `json:"hedged"`
	Evidence []Quote  `json:"evidence"`
}

// Deal is what the reasoner says; empty until there is one.
type Deal struct {
	Packages []any      `json:"packages"`
	Clashes  [][]string `json:"clashes"`
	Unlocks  []any      `json:"unlocks"`
}

// Silence is a party and the issues together with which no sentence of the reports names it.
type Silence struct {
	Party  string   `json:"party"`  // id
	Issues []string `json:"issues"` // ids
}

// Aside is text that was not read, and why. Of a report of another story it is the first
// sentence, which has no reference.
type Aside struct {
	Quote
	Reason string `json:"reason"`
}

// AsOther is the reason for which a report is set aside that tells of other talks.
const AsOther = "other story"

// OtherStory is the reports of other talks.
type OtherStory struct {
	N         int      `json:"n"`         // its number, for --story
	Title     string   `json:"title"`     // of its first report that has one
	Documents []string `json:"documents"` // their ids
}

// Note is something to know about the reading itself: a spelling variant, an
// inferred date, a name left unresolved.
type Note struct {
	Kind     string  `json:"kind"`
	Text     string  `json:"text"`
	Evidence []Quote `json:"evidence"`
}

// Checked says what was compared and what was left unread.
type Checked struct {
	Figures    int `json:"figures"`
	Dates      int `json:"dates"`
	Names      int `json:"names"`
	Positions  int `json:"positions"`
	Considered int `json:"considered"` // sentences with a stance cue that no rule was sure of
	// ClosestPair is the largest share of five-word runs that two reports have in
	// common, 0 to 1, copies not counted.
	ClosestPair float64 `json:"closest_pair"`
}

// Line is a line of text with the sentences that back it. Make one with NewLine.
type Line struct {
	Text     string  `json:"text"`
	Articles int     `json:"articles"`
	Wordings int     `json:"wordings"` // of its articles, those in words of their own
	Speakers int     `json:"speakers"` // different ones that are known
	Evidence []Quote `json:"evidence"`
}

// Unit is one sentence of a document, read or set aside.
type Unit struct {
	Ref   string
	Start int32
	End   int32
	Text  string
	Block int    // paragraph number within the document, from 0
	Kind  string // block kind: paragraph, title, ...
	Why   string // why it was set aside, "" when it was read
}
