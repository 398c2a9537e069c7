package story

// Fact is something known from elsewhere that reports are held against: when an event
// was, or how much of something there is. Package compare/facts reads them from an
// analyst's fact sheet.
type Fact struct {
	ID   string
	Says string // what is known, in a line
	At   string // "talks.facts:3", for the reader
	// Date is when it was, ISO 8601, as exact as it is known: a year, a month or a day.
	// It is "" for a figure.
	Date  string
	Event []string // words for the event, each of them enough
	// Value and Unit are a figure, as those of annot.Quantity; Unit is "" for a date.
	Value float64
	Unit  string
	Of    []string // words for what the figure counts, each of them enough
	About []string // names of those that it is about: all of them take part
	Not   []string // words that tell that another event or thing is meant
	FactSource
	// Told are the sentences that tell the fact as it is known.
	Told []Evidence
}

// FactSource is where a fact is known from.
type FactSource struct {
	Title, URL string
	Checked    string // ISO date on which By looked it up
	By         string
}

// Sourced reports whether a fact can be looked up: by a title or an address, and the day
// on which somebody has. Only such a fact may contradict a report.
func (s FactSource) Sourced() bool { return (s.Title != "" || s.URL != "") && s.Checked != "" }
