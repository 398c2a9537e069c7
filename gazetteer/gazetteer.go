// Package gazetteer is what a reader of newspapers knows of the world before the
// first line: states with their capitals, peoples and seats of government,
// organisations, offices, given names and forms of address.
//
// The knowledge lives in the TSV files under data, which an analyst edits
// (README.md says how); the Go code here only loads, checks and looks up.
// The package says what a form can name, never what it names in a sentence:
// whether Berlin is a venue or a government is for the reader of the sentence.
package gazetteer

import (
	"embed"
	"io/fs"
	"sync"
)

// Class says what sort of body an entry is.
type Class string

// The classes of entries.
const (
	State          Class = "state"           // sovereign, or widely dealt with as if it were
	Territory      Class = "territory"       // has an ISO country code but belongs to a state
	Region         Class = "region"          // a part of a state with a government or a conflict of its own
	Bloc           Class = "bloc"            // states that act together: European Union, ASEAN, G7, negotiating groups
	Alliance       Class = "alliance"        // states bound to defend each other: NATO
	Body           Class = "body"            // institution of a bloc or of many states: European Commission, Security Council
	Lender         Class = "lender"          // lends, or sets the terms of loans and of money: IMF, central banks
	Court          Class = "court"           // courts and arbitrators
	Ministry       Class = "ministry"        // ministries, agencies and armed forces of one state
	Legislature    Class = "legislature"     // parliaments, chambers and their committees
	PoliticalParty Class = "political party" // parties, alliances of parties and factions of them
	Union          Class = "union"           // of workers, and federations of such unions
	Company        Class = "company"         // employers, public ones too
	Employers      Class = "employers"       // associations that bargain for companies: AMPTP
	ArmedGroup     Class = "armed group"     // fights, and is not the army of a recognised government
	Movement       Class = "movement"        // political or religious, neither party nor state
	NGO            Class = "ngo"             // charities, monitors and campaigns
	Media          Class = "media"           // outlets that are cited: agencies, papers, broadcasters
	Place          Class = "place"           // towns, waters and areas that are no body of their own
)

// How says which kind of form matched.
type How string

// The kinds of form.
const (
	ByName    How = "name"    // the entry's main name
	ByAlias   How = "alias"   // another name or an abbreviation
	ByCapital How = "capital" // the capital, which may stand for the government or for the town
	ByDemonym How = "demonym" // an adjective, good only before a noun: Norwegian, Republican
	ByPeople  How = "people"  // plural nationals or members: Norwegians, Republicans
	BySeat    How = "seat"    // a building, street or town that stands for the body: Kremlin
)

// Entry is one state or organisation.
type Entry struct {
	Key   string // stable: "state:no", "region:gb-sct", "org:nato", "place:geneva"
	Name  string // as newspapers write it, without an article
	Class Class
	Of    string // key of the state or organisation that the body belongs to; "" if none
}

// Match is a form found at the start of a run of words.
type Match struct {
	Entry *Entry
	How   How
	Words int // how many words the form covers, at least 1
}

// Office is a role in which people speak and act.
type Office struct {
	Phrase string // lower case, words parted by single spaces; with modifiers: "deputy foreign minister"
	Rank   string // one of the ranks listed in README.md, "minister" for example
	Speaks bool   // what the holder says counts as said by the body named with the office
	Plural bool   // several holders: "officials"; also groups such as "delegation"
}

// Gazetteer is a loaded, immutable set of entries. It is safe for use by several
// goroutines at once.
type Gazetteer struct {
	entries map[string]*Entry
	forms   []form              // chained by first word; the form with index 0 is none
	first   map[string]int32    // the longest form that starts with a word
	offices map[string][]office // by first word in lower case, longest first
	// modifiers are the words that may stand before an office ("deputy"), and
	// whether the holder still speaks for the body.
	modifiers map[string]bool
	given     map[string]string // by name
	titles    map[string]string // by form of address
	digest    string
}

//go:embed data/*.tsv
var embedded embed.FS

var defaultGazetteer = sync.OnceValue(func() *Gazetteer {
	data, err := fs.Sub(embedded, "data")
	if err == nil {
		var g *Gazetteer
		if g, err = Load(data); err == nil {
			return g
		}
	}
	// The files are part of the program and a test loads them: not reachable
	// in a binary whose tests pass.
	panic("embedded gazetteer: " + err.Error())
})

// Default returns the embedded gazetteer. It is parsed on the first call and
// shared from then on.
func Default() *Gazetteer { return defaultGazetteer() }

// Entry returns the entry with the given key, nil if there is none.
func (g *Gazetteer) Entry(key string) *Entry { return g.entries[key] }

// Digest is a hash, in hexadecimal, of the files that g was loaded from.
func (g *Gazetteer) Digest() string { return g.digest }

// Compass reports whether a name is the point of the compass to which the name of
// a state is shortened: "the North".
func Compass(name string) bool {
	switch name {
	case "North", "South", "East", "West":
		return true
	}
	return false
}
