package annot

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// DocID identifies a text: the hash of outlet, address and text. The same text
// from the same place has the same ID in every run and on every machine.
type DocID string

// NewDocID computes the ID of a text.
func NewDocID(outlet, url, text string) DocID {
	h := sha256.New()
	for _, s := range []string{outlet, url, text} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return DocID(hex.EncodeToString(h.Sum(nil)[:16]))
}

// The indexes of the layers. Each has a type of its own, so that an index of one
// layer cannot be used in another by accident. None is no annotation.
type (
	BlockIdx       int32
	SentenceIdx    int32
	TokenIdx       int32
	MentionIdx     int32
	EntityIdx      int32
	AttributionIdx int32
)

// None is the index that stands for "no such annotation", in every layer.
const None = -1

// Document is one report: a text that never changes after ingest, and the layers
// of annotation over it. A layer is written once, by one pass.
type Document struct {
	ID     DocID
	Source Source
	Text   string // UTF-8, immutable; all spans are byte offsets into it

	Blocks       []Block
	Inserts      []Block // set aside within blocks: no token and no annotation stands there
	Sentences    []Sentence
	Tokens       []Token
	Names        []Name
	Mentions     []Mention
	Entities     []Entity
	Quantities   []Quantity
	Times        []Time
	Attributions []Attribution
	Statements   []Statement

	Has  Layers // which layers have been written
	Runs []Run  // which pass wrote them

	notes *notes // what was worked out of it, nil when it keeps none
}

// Run records which pass, of which version and with which lexicon, wrote layers.
type Run struct {
	Pass, Version, Lexicon string
	Wrote                  Layers
}

// Slice is the text that s covers.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Running is the text with blanks in the place of the inserts, byte for byte, for those who
// read it and not its tokens.
func (d *Document) Running() string {
	if len(d.Inserts) == 0 {
		return d.Text
	}
	b := []byte(d.Text)
	for _, in := range d.Inserts {
		for i := in.Start; i < in.End; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// Source tells where a text comes from and how that is known.
type Source struct {
	Name      string // base name of the input
	Path      string // the input as it was given: a path, "-" or an address
	URL       string // address of the page, when the text shows one
	Outlet    string // "" when the text does not show one
	OutletAt  Span   // where the text shows it; empty when it does not
	Published Date
	Language  string // ISO 639-1, a guess; "" when too short to tell
	Encoding  string // the encoding that the bytes were read as, "utf-8" mostly
}

// Basis says how a date is known.
type Basis string

// The bases of a date.
const (
	Stated   Basis = "stated"   // the text prints it
	Inferred Basis = "inferred" // worked out from other reports or from weekdays
	Unknown  Basis = "unknown"
)

// Date is a calendar day with the reason why it is believed.
type Date struct {
	Value string // ISO 8601: 2006-01-02, 2006-01 or 2006; "" when unknown
	Basis Basis
	At    Span // where the text prints it; empty unless Stated
	// Confidence says how far the date is believed, Why the reason in a few words; both "" when
	// it is unknown and nothing was refused.
	Confidence Confidence
	Why        string
	// Near is a day near which the report was written when Value is no day: dates without a
	// year are counted from it. "" when only Value is known.
	Near string
}

// Confidence says how far something inferred is believed.
type Confidence string

// The degrees of confidence.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// BlockKind says what a block of text is for.
type BlockKind string

// The kinds of block. Only paragraphs are read for statements; all the others
// are set aside, kept and numbered, so that a reader can see what was left out.
const (
	Paragraph BlockKind = "paragraph"
	Title     BlockKind = "title"
	Subhead   BlockKind = "subhead"
	Byline    BlockKind = "by-line"
	Dateline  BlockKind = "date line" // "Published December 15, 2025", "Updated at ..."
	Credit    BlockKind = "photo credit"
	Caption   BlockKind = "caption"
	Category  BlockKind = "category line"
	Teaser    BlockKind = "teaser"      // link to another story
	Notice    BlockKind = "site notice" // newsletter, copyright, advertisement, staff note
)

// Block is a run of text between line ends, with what it is for.
type Block struct {
	Span // without surrounding white space
	Kind BlockKind
	Why  string // the rule that set the block aside; "" for paragraphs
}

// Read reports whether the block is read for statements.
func (b Block) Read() bool { return b.Kind == Paragraph }

// Sentence is a unit of text within one block: a sentence of a paragraph, or of a
// title or notice. References such as "B10" count the sentences of a document
// from 1, those that are set aside included.
type Sentence struct {
	Span
	Block BlockIdx
	// First and Last are the half-open range of the sentence's tokens.
	First, Last TokenIdx
}

// Token is a word, number or punctuation mark.
type Token struct {
	Span
	Lemma  string // lower case, "" until tagged
	UPOS   UPOS   // Universal Dependencies part of speech, "" until tagged
	XPOS   string
	Feats  string   // Universal Dependencies features, "Number=Plur|Person=3"; "" for none
	Head   TokenIdx // within the document; None for a root or before parsing
	DepRel string   // Universal Dependencies relation to the head, "root" for a root; "" until parsed
}

// UPOS is a Universal Dependencies part-of-speech tag.
type UPOS string

// The Universal Dependencies part-of-speech tags.
const (
	ADJ   UPOS = "ADJ"
	ADP   UPOS = "ADP"
	ADV   UPOS = "ADV"
	AUX   UPOS = "AUX"
	CCONJ UPOS = "CCONJ"
	DET   UPOS = "DET"
	INTJ  UPOS = "INTJ"
	NOUN  UPOS = "NOUN"
	NUM   UPOS = "NUM"
	PART  UPOS = "PART"
	PRON  UPOS = "PRON"
	PROPN UPOS = "PROPN"
	PUNCT UPOS = "PUNCT"
	SCONJ UPOS = "SCONJ"
	SYM   UPOS = "SYM"
	VERB  UPOS = "VERB"
	X     UPOS = "X"
)

// Name is a run of tokens that looks like a name, with the kind that its words and their
// neighbours suggest: Person, Organisation or Place. It is a guess without knowledge of
// the world; whether it names a party is for mentions and entities.
type Name struct {
	Span
	Kind EntityKind
}

// EntityKind says what sort of thing a mention names.
type EntityKind string

// The kinds of entity.
const (
	Person        EntityKind = "person"
	State         EntityKind = "state" // a state or its government, also by its capital
	Organisation  EntityKind = "organisation"
	Group         EntityKind = "group" // people spoken of together: "union leaders", "rebels"
	Place         EntityKind = "place"
	UnnamedSource EntityKind = "source"   // "officials", "a person familiar with the talks"
	Outlet        EntityKind = "outlet"   // a newspaper, agency or broadcaster that is cited
	Writing       EntityKind = "document" // a text that speaks: a statement, a draft, a plan
	Pronoun       EntityKind = "pronoun"
)

// Mention is a place in the text that names or describes something.
type Mention struct {
	Span              // the whole phrase, with title and role: "Foreign Minister Ana Sol"
	Head   Span       // the name or noun in it: "Ana Sol"
	Kind   EntityKind // what the phrase looks like
	Entity EntityIdx  // what it refers to; None when unresolved
	Why    string     // how it was resolved, for the reader: "capital for government"
}

// Sides is the key of an entity that is all those who talk or fight with each other, told of
// together: "both sides".
const Sides = "sides"

// Entity is what one or more mentions of one document refer to.
type Entity struct {
	Kind EntityKind
	Name string // the fullest form in the document, or the gazetteer's name
	// Key is stable across documents: a gazetteer key ("state:ua", "org:nato") or,
	// for what the gazetteer does not hold, "person:", "org:", "group:" or "source:"
	// with the folded name.
	Key string
	// For is the key of the party that the entity speaks for: the state of its
	// minister, the union of its president. "" when the document does not tell.
	For string
	// PartOf is the key of the party that the entity is a part of and does not speak for: "some
	// Liberal lawmakers".
	PartOf string
	Role   string // "foreign minister", "president of the union"; "" when not told
	// Number is "sg" or "pl", Gender "m" or "f", each "" when not known.
	Number, Gender string
}

// Approx says how exact a quantity is meant to be.
type Approx string

// The kinds of approximation.
const (
	Exact   Approx = "exact"
	AtLeast Approx = "at-least" // more than, at least, over
	AtMost  Approx = "at-most"  // up to, no more than
	About   Approx = "about"    // some, nearly, around
)

// Quantity is a number in the text with what it counts.
type Quantity struct {
	Span           // the number with its unit and approximation: "up to 800,000 troops"
	Value  float64 // in Unit, magnitudes applied: "90 billion" is 9e10
	Unit   string  // "troops", "EUR", "percent", "points"; "" when bare
	Of     Span    // the words that say what is counted; empty when not found
	Approx Approx
}

// Time is a date or duration in the text.
type Time struct {
	Span
	Value string // ISO 8601 as far as it is known: "1994", "2022-02-24", "XXXX-WXX-1" for a bare Monday
	Kind  TimeKind
	Mod   TimeMod // which part of it is meant
}

// TimeMod says which part of a time is meant, after TIMEX3; "" for all of it.
type TimeMod string

// The parts of a time.
const (
	Beginning TimeMod = "START" // "early June"
	Middle    TimeMod = "MID"   // "mid-2019"
	Ending    TimeMod = "END"   // "the end of the 1990s"
)

// TimeKind separates points in time from lengths of time.
type TimeKind string

// The kinds of time expression, after TIMEX3.
const (
	DateTime TimeKind = "date"
	Duration TimeKind = "duration"
	Repeated TimeKind = "set" // "every Monday"
)

// ReleaseTokens drops the tokens and what was tagged on them: they are most of a
// document's memory, and no stage after reading needs them. The other layers stay.
func (d *Document) ReleaseTokens() {
	d.Tokens = nil
	for i := range d.Sentences {
		d.Sentences[i].First, d.Sentences[i].Last = 0, 0
	}
	d.Has &^= LayerTags | LayerTrees
}

// MentionsBySentence gives for each sentence the half-open range of the mentions
// whose head lies in it. Mentions are in text order.
func MentionsBySentence(d *Document) [][2]int {
	ranges := make([][2]int, len(d.Sentences))
	m := 0
	for i, s := range d.Sentences {
		for m < len(d.Mentions) && d.Mentions[m].Head.Start < s.Start {
			m++
		}
		first := m
		for m < len(d.Mentions) && d.Mentions[m].Head.Start < s.End {
			m++
		}
		ranges[i] = [2]int{first, m}
	}
	return ranges
}

// MentionsIn are the mentions whose head begins within span. Mentions are in text
// order.
func MentionsIn(d *Document, span Span) []Mention {
	return Within(d.Mentions, span, func(m Mention) int32 { return m.Head.Start })
}

// Within are the annotations of a layer, in text order, that begin in a part of the text.
func Within[T any](layer []T, in Span, start func(T) int32) []T {
	at := func(place int32) int {
		i, _ := slices.BinarySearchFunc(layer, place, func(t T, at int32) int { return cmp.Compare(start(t), at) })
		return i
	}
	from := at(in.Start)
	return layer[from:max(from, at(in.End))]
}

// MentionAt is the index of the mention whose head covers span, among the mentions
// of the range, or -1.
func MentionAt(d *Document, of [2]int, span Span) int {
	for i := of[0]; i < of[1]; i++ {
		if d.Mentions[i].Head.Overlaps(span) {
			return i
		}
	}
	return None
}
