package annot

// AttributionKind says by what means words are attributed to a source.
type AttributionKind string

// The kinds of attribution.
const (
	ByVerb      AttributionKind = "verb"         // X said that ...
	ByNoun      AttributionKind = "noun"         // X's claim that ...
	ByAdjective AttributionKind = "adjective"    // X is confident that ...
	ByPhrase    AttributionKind = "according-to" // according to X
	ByQuote     AttributionKind = "quote"        // "..." with its speaker nearby
)

// AttributionType says how the source stands to the content, after the types of PARC.
type AttributionType string

// The types of attribution.
const (
	Assertion   AttributionType = "assertion"   // it is said: said that, according to
	Belief      AttributionType = "belief"      // it is thought, felt or known: believes that
	Eventuality AttributionType = "eventuality" // it is wanted, promised, asked for or refused: vowed to
	Attitude    AttributionType = "attitude"    // a person or thing is spoken of or judged: criticised the plan
)

// Attribution ties words to who is reported to have said, thought or wanted them: source,
// cue and content in the terms of PARC and PolNeAR.
type Attribution struct {
	Sentence SentenceIdx
	Source   Span // the words that name the speaker, whole; empty when left out
	Cue      Span // "said", "according to"; empty for a free quotation
	Content  Span // what is said
	Holder   EntityIdx
	Kind     AttributionKind
	Type     AttributionType
	Direct   bool // the content stands in quotation marks
	// Parent is the attribution within which this one is reported, or None.
	Parent AttributionIdx
	// Continues is the attribution whose quotation goes on in this sentence, or None.
	Continues AttributionIdx
	Rule      string
}

// Tells reports whether the content is a clause or quotation that the source is reported to
// say or think, not something that it wants or speaks of.
func (a Attribution) Tells() bool { return a.Type == Assertion || a.Type == Belief }
