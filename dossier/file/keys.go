package file

// shape is what the value of a key must be.
type shape int

const (
	text      shape = iota // a name or a line of text
	word                   // lower-case words joined by hyphens
	name                   // an ID that was made of a name: no white space, no capitals
	flag                   // true or false
	list                   // a list of texts
	lists                  // a list of lists of texts
	objects                // a list of objects
	oneString              // the one text that fields.only allows
	kindID                 // the ID of a kind of talks
)

// field is a key that an object may have.
type field struct {
	key   string
	shape shape
	of    *object // of objects
	doc   string  // for editors
	only  string
	needs bool // the object must have it
}

// object is what may stand at a place of the file.
type object struct {
	what   string // in messages
	fields []field
}

func (o *object) field(key string) (field, bool) {
	for _, f := range o.fields {
		if f.key == key {
			return f, true
		}
	}
	return field{}, false
}

func (o *object) keys() []string {
	out := make([]string, len(o.fields))
	for i, f := range o.fields {
		out[i] = f.key
	}
	return out
}

// The keys of a dossier, in the order in which they are written.
var (
	root = &object{what: "the dossier", fields: []field{
		{key: "schema", shape: oneString, only: Version, doc: "The version of this format."},
		{key: "kind", shape: kindID, doc: "The kind of talks, which decides what counts as a party and which issues there are. Left out, the words of the reports tell it."},
		{key: "title", shape: text, doc: "The title of the talks. Left out, they are called by their parties."},
		{key: "parties", shape: objects, of: party, doc: "Who sits at the talks. Parties that the reports tell of and that are not listed stay in the brief."},
		{key: "no_party", shape: list, doc: "Names that are no party and speak for none: a party that is listed here is left out with all who speak for it."},
		{key: "apart", shape: lists, doc: "Names that are two and not one, however alike they are."},
		{key: "issues", shape: objects, of: issue, doc: "Issues of the kind under other names or with more words, and new ones."},
	}}
	party = &object{what: "a party", fields: []field{
		{key: "id", shape: name, doc: "The ID of the party in the brief. A party keeps it when it is renamed."},
		{key: "name", shape: text, needs: true, doc: "What the brief calls the party."},
		{key: "aliases", shape: list, doc: "Other names of it: they become one name with it."},
		{key: "members", shape: list, doc: "Who counts for it without being another name of it: a ministry, a member state, \"the delegates\"."},
		{key: "side", shape: word, doc: "A side of the kind of talks, such as union or employer: descriptions of that side, \"the workers\", mean this party."},
		{key: "people", shape: objects, of: person, doc: "Persons who speak for it."},
	}}
	person = &object{what: "a person", fields: []field{
		{key: "name", shape: text, needs: true, doc: "What the brief calls the person."},
		{key: "aliases", shape: list, doc: "Other spellings and names of the same person."},
		{key: "role", shape: text, doc: "The office, in a few words."},
	}}
	issue = &object{what: "an issue", fields: []field{
		{key: "id", shape: word, needs: true, doc: "The ID of an issue of the kind, or a new one."},
		{key: "name", shape: text, doc: "What the brief calls the issue."},
		{key: "terms", shape: list, doc: "Words that a position on the issue is about, in lower case; * at the end of a word stands for any ending, * alone for one word. To an issue of the kind they are added."},
		{key: "not", shape: list, doc: "Phrases in which a term says nothing."},
		{key: "general", shape: flag, doc: "Of a new issue: it is about the talks themselves and gives way to all others."},
	}}
)
