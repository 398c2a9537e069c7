// Package store keeps reports, what was read from them, and where they come from.
//
// A report is known by its identity: the address that it was fetched from, or the file and the
// place in it. Its texts are immutable and known by their content; when a report comes again
// with another text, that is a further revision of the same report, and every revision stays.
// What was read from a text belongs to the text and to the versions of the passes that read it,
// and is replaced whole.
//
// A store has one writer at a time and any number of readers, also in other processes. What a
// method that writes has returned without an error is on the disk: it survives the end of the
// process at any moment. What it has not returned may be there or not, but never in part.
package store

import (
	"context"
	"errors"
	"io"
	"iter"
	"time"

	"rapporteur/annot"
)

// The errors that callers tell apart. Others come from the machine and are wrapped with what
// was done.
var (
	ErrNotFound  = errors.New("it is not in the workspace")
	ErrForgotten = errors.New("it was removed on request")
	ErrLocked    = errors.New("another process is writing to the workspace")
	ErrReadOnly  = errors.New("the workspace can only be read")
	ErrFull      = errors.New("the disk is full")
	ErrDamaged   = errors.New("the database is damaged")
	ErrNewer     = errors.New("the workspace was written by a newer version of rapporteur")
)

// ID is the number of a report within a store, from 1, in the order in which reports came. It
// is never given twice, also not when a report is removed.
type ID int64

// Reading is a report with what was read from it, as it is kept.
type Reading struct {
	// Identity tells what the report is, whatever its text: two readings of one identity are
	// revisions of one report. At most MaxIdentity bytes, not empty.
	Identity string
	// Doc has its layers and needs no tokens.
	Doc *annot.Document
	// Versions stands for the passes and data that made the layers, as Versions of the pipeline gives it.
	Versions string
	// Considered is the number of its sentences with a cue from which no position was read.
	Considered int
	Seen       time.Time // when this text was met; kept to the second, in UTC
	Labels     []string  // names that an analyst files reports under, such as those of talks
	Facets     []Facet   // what search filters by
}

// MaxIdentity is the length of the longest identity in bytes.
const MaxIdentity = 4096

// Facet is a position that stands in a sentence, as search filters by it. Fields that are not
// known are "".
type Facet struct {
	Sentence annot.SentenceIdx
	Party    string // key of the holder, "state:ua", and
	PartyAs  string // the name to show, "Ukraine"
	Issue    string // of the kind of talks of the workspace
	Stance   string
	Speaker  string // name of who is reported to have said it
}

// Text is a text by which report it is of and what it says.
type Text struct {
	Identity string
	Doc      annot.DocID
}

// Outcome says what became of a reading that was put.
type Outcome struct {
	ID       ID
	Revision int // from 1
	What     Change
}

// Change is what putting a reading did.
type Change string

// The changes.
const (
	New       Change = "new"       // a report that was not there
	Revised   Change = "revised"   // another text of a report that was there
	Same      Change = "same"      // its latest text, or an earlier one that was not seen after it; labels may have been added
	Reread    Change = "reread"    // the text that is there, read by other versions: the reading was replaced
	Forgotten Change = "forgotten" // removed on request before: not taken again
)

// Entry is a report as it is listed: its latest revision, without what was read.
type Entry struct {
	ID       ID
	Identity string
	Revision int // the latest, from 1
	Doc      annot.DocID
	Source   annot.Source
	Title    string // the text of its first block that is a title, "" for none
	Bytes    int    // of the text
	Versions string // that read it
	First    time.Time
	Last     time.Time // when the latest revision was first seen
	Labels   []string  // sorted
}

// Filter chooses reports. The zero value chooses all. Conditions hold together.
type Filter struct {
	IDs         []ID
	Label       string
	Outlet      string // as it is shown, without regard to case
	From, Until string // publication days YYYY-MM-DD, both included; a report without a date fails either
	NotVersions string // read by other versions than these
}

// Query asks for sentences.
type Query struct {
	// Words are searched in the sentences: all of them, "a phrase" in quotation marks, a word
	// with * for its beginning, -word for sentences without it. Without regard to case and
	// accents, and by stem. "" asks for what the filters choose.
	Words                         string
	Party, Issue, Stance, Speaker string // of one position of the sentence; the party by key or name
	Filter
	Limit  int // hits, 1 to MaxHits; 0 is 20
	Offset int
}

// MaxHits is the largest Limit.
const MaxHits = 1000

// Hit is a sentence that was found, and the report that it stands in.
type Hit struct {
	Entry
	Sentence annot.SentenceIdx
	Span     annot.Span   // of the sentence in the text
	Text     string       // the sentence, as the source has it
	Marks    []annot.Span // of the words that were found, within Text
}

// Hits are the answer to a query, latest published first.
type Hits struct {
	List []Hit
	More bool // there are more than Offset and Limit let through
}

// Revision is one of the texts of a report.
type Revision struct {
	Number   int // from 1
	Seen     time.Time
	Document *annot.Document // as it was kept; with its blocks at least
}

// Tombstone is what is left of a report that was removed on request: nothing of its text.
type Tombstone struct {
	ID       ID        `json:"number,omitempty"` // 0 for what never was in this store
	Identity string    `json:"identity"`         // its SHA-256, in hexadecimal: the address itself may be what must go
	Time     time.Time `json:"time"`
	By       string    `json:"by"`
	Why      string    `json:"why"`
}

// Feed is an address that is watched.
type Feed struct {
	URL          string        `json:"url"`
	Kind         string        `json:"kind,omitempty"` // "feed", "sitemap" or "page"
	Title        string        `json:"title,omitempty"`
	Every        time.Duration `json:"every_ns"`        // how often it is asked
	Label        string        `json:"label,omitempty"` // for what comes from it
	ETag         string        `json:"etag,omitempty"`  // of the last answer
	LastModified string        `json:"last_modified,omitempty"`
	Asked        time.Time     `json:"asked"`              // last time, zero for never
	Next         time.Time     `json:"next"`               // not to be asked before
	Failures     int           `json:"failures,omitempty"` // in a row
	Problem      string        `json:"problem,omitempty"`  // of the last time, "" when it went well
}

// Reports keeps readings.
type Reports interface {
	// Put keeps readings in one step: all of them, or on an error none. Outcomes are in the
	// order of the list. A later reading of the list sees what an earlier one did.
	Put(ctx context.Context, list []Reading) ([]Outcome, error)
	// Known tells for each text what Put would do with a reading of it by these versions, without
	// keeping anything, were they seen now: what is Same or Forgotten need not be read. Texts of one list
	// do not see each other.
	Known(ctx context.Context, list []Text, versions string) ([]Outcome, error)
	// List hands out the reports in the order of their numbers.
	List(ctx context.Context, f Filter) iter.Seq2[Entry, error]
	// Documents hands out the latest revisions with their layers, in the order of numbers.
	// The document of a report that has been read by other versions is handed out as it is.
	Documents(ctx context.Context, f Filter) iter.Seq2[Stored, error]
	// Revisions are the texts of a report, the first one first.
	Revisions(ctx context.Context, id ID) ([]Revision, error)
	// Label adds a label to reports, or takes it away. It returns how many changed.
	Label(ctx context.Context, ids []ID, label string, on bool) (int, error)
	// Forget removes a report with all its texts and readings and leaves a tombstone; its
	// identity is not taken again. Text that another report has too stays for that one.
	Forget(ctx context.Context, id ID, t Tombstone) error
	// Bury takes over tombstones of another store, known by their Identity: reports of these
	// identities are removed here too, and not taken again. What is buried already stays.
	Bury(ctx context.Context, list []Tombstone) error
	// Tombstones are what was removed, in the order of time.
	Tombstones(ctx context.Context) ([]Tombstone, error)
}

// Stored is a document as it was kept.
type Stored struct {
	Entry
	Document   *annot.Document
	Considered int
}

// Searcher finds sentences.
type Searcher interface {
	// Search answers a query. Words that make no query are an error of one line.
	Search(ctx context.Context, q Query) (Hits, error)
}

// Feeds keeps what is watched.
type Feeds interface {
	Feeds(ctx context.Context) ([]Feed, error) // by address
	SaveFeed(ctx context.Context, f Feed) error
	DropFeed(ctx context.Context, url string) error
}

// Settings keeps a few words about the workspace by name; "" is a setting that is not there.
type Settings interface {
	Setting(ctx context.Context, name string) (string, error)
	SetSetting(ctx context.Context, name, value string) error
}

// Counts are how many of each there are.
type Counts struct {
	Reports, Revisions, Texts, Readings, Sentences, Facets, Feeds, Tombstones int
	TextBytes                                                                 int64 // of all texts, each once, uncompressed
	DiskBytes                                                                 int64 // that the store takes
}

// Problem is something that Check found.
type Problem struct {
	Report ID     // 0 when it is not of one report
	What   string // one line
	Mended bool   // Check was asked to mend it, and did
}

// Maintenance looks after a store as a whole.
type Maintenance interface {
	Counts(ctx context.Context) (Counts, error)
	// Check reads everything: that the database is sound, that every text has the hash that it
	// is known by, that every span of every layer lies in its text, that every count and index
	// is that of what is there. Problems are handed out as they are found. With mend, what can
	// be made again from the texts is.
	Check(ctx context.Context, mend bool, found func(Problem), progress func(done, total int)) error
	// Backup writes a copy of the whole store to a new file, of one moment, while others read
	// and write.
	Backup(ctx context.Context, path string) error
}

// Store is all of it. It is safe for several goroutines.
type Store interface {
	Reports
	Searcher
	Feeds
	Settings
	Maintenance
	io.Closer
}
