package layers

// common are strings that most documents have. The list is part of the form: new ones only with
// a new Version.
var common = []string{
	// kinds of block and why one is set aside
	"paragraph", "title", "subhead", "by-line", "date line", "photo credit", "caption", "category line", "teaser", "site notice",
	// kinds of entity
	"person", "state", "organisation", "group", "place", "source", "outlet", "document", "pronoun",
	"sg", "pl", "m", "f",
	// quantities and times
	"exact", "at-least", "at-most", "about", "percent", "date", "duration", "set", "START", "MID", "END",
	// attributions
	"verb", "noun", "adjective", "according-to", "quote", "assertion", "belief", "eventuality", "attitude",
	// statements
	"position", "assessment", "commitment", "claim", "demand", "reject", "accept", "concede", "offer", "consider",
	"absolute", "firm", "hedged", "if", "unless", "in-exchange", "only-after", "subject-to", "named", "unnamed", "none",
	// sources
	"stated", "inferred", "unknown", "high", "medium", "low", "en", "utf-8",
}

var commonIndex = func() map[string]uint64 {
	index := make(map[string]uint64, len(common))
	for i, s := range common {
		index[s] = uint64(1 + i)
	}
	return index
}()
