package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Entry is one entry of a .lex file:
//
//	verb rule out: reject obj ing
//	  yes [Norway] <ruled out> {any talks on fishing}.
//	  no  The clerk ruled lines out of habit.
//
// Head, words and values, then the sentences in which the entry must fire, with the
// parts that it must find marked, and the ones in which it must not. Both are
// mandatory. Entries are sorted by head, then by words.
type Entry struct {
	Head   string
	Words  []string // lemmas
	Values []string
	Yes    []string
	No     []string
	Where  string // file:line, for messages
}

// Name is the entry as `explain` and the rules show it: "verb rule out".
func (e Entry) Name() string { return e.Head + " " + strings.Join(e.Words, " ") }

// Limits of a .lex file: these are written by people, so anything larger is a mistake.
const (
	maxLexLine    = 1000
	maxLexEntries = 5000
)

func readLex(fsys fs.FS, name string) ([]Entry, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return parseLex(name, string(data))
}

func parseLex(name, data string) ([]Entry, error) {
	var entries []Entry
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimRight(line, "\r")
		where := fmt.Sprintf("%s:%d", name, i+1)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case len(line) > maxLexLine:
			return nil, fmt.Errorf("%s: a line of %d bytes; the limit is %d", where, len(line), maxLexLine)
		case len(entries) > maxLexEntries:
			return nil, fmt.Errorf("%s: more than %d entries", where, maxLexEntries)
		case strings.HasPrefix(line, "  "):
			if len(entries) == 0 {
				return nil, fmt.Errorf("%s: an example before the first entry", where)
			}
			e := &entries[len(entries)-1]
			verdict, text, _ := strings.Cut(strings.TrimSpace(line), " ")
			text = strings.TrimSpace(text)
			switch {
			case text == "":
				return nil, fmt.Errorf("%s: an empty example", where)
			case verdict == "yes":
				e.Yes = append(e.Yes, text)
			case verdict == "no":
				e.No = append(e.No, text)
			default:
				return nil, fmt.Errorf("%s: want yes or no, found %q", where, verdict)
			}
		default:
			left, right, ok := strings.Cut(line, ":")
			fields := strings.Fields(left)
			if !ok || len(fields) < 2 {
				return nil, fmt.Errorf("%s: want \"head words: values\", found %q", where, line)
			}
			e := Entry{Head: fields[0], Words: fields[1:], Values: strings.Fields(right), Where: where}
			if len(entries) > 0 {
				switch c := compareEntries(entries[len(entries)-1], e); {
				case c == 0:
					return nil, fmt.Errorf("%s: %s is listed twice", where, e.Name())
				case c > 0:
					return nil, fmt.Errorf("%s: %s is out of order after %s", where, e.Name(), entries[len(entries)-1].Name())
				}
			}
			entries = append(entries, e)
		}
	}
	for _, e := range entries {
		if len(e.Yes) == 0 || len(e.No) == 0 {
			return nil, fmt.Errorf("%s: %s needs a yes and a no example", e.Where, e.Name())
		}
	}
	return entries, nil
}

func compareEntries(a, b Entry) int {
	if c := strings.Compare(a.Head, b.Head); c != 0 {
		return c
	}
	return slices.Compare(a.Words, b.Words)
}

// POS of a cue.
const (
	Verb   = "verb"
	Noun   = "noun"
	Adj    = "adj"
	Phrase = "phrase" // a fixed phrase that carries a stance: "red line"
)

// Cue is a word or phrase that carries a stance.
type Cue struct {
	Entry
	Stance   string // demand, reject, accept, concede, offer, consider
	Strength string // absolute, firm, hedged; "" is firm
	Frames   []string
	// Negated is the stance of the cue under "not": "reject", or "none" when a
	// negation leaves no position behind.
	Negated string
	// Light nouns count only as the object of a verb that carries them: "expressed its
	// willingness to", not "Norway's willingness to ... worried Chile".
	Light bool
	// Meta cues take a plan or demand of somebody as object, and their target is
	// that plan's: "comply with", "accept".
	Meta bool
	// OnlyNot cues carry a position only when they are negated: "will not tolerate".
	OnlyNot bool
	// Joint nouns are what two sides make together: nobody's own, they count with a verb
	// that carries them, "reached an agreement on".
	Joint bool
	// Its is the stance towards what is the holder's own where it is another, "" where it is
	// not: who shelves a bill is against it, who shelves its plan gives it up.
	Its string
	// Thing is the stance towards a thing where it is another than that towards a deed, ""
	// where it is not: a commitment to act offers, a commitment to a truce accepts.
	Thing string
	// Agent cues take as object of an infinitive only somebody who can act at the talks:
	// "expects Norway to sign", not "expects trade to grow".
	Agent bool
	// Tabled cues take as target only what can lie on the table: "adopt the budget", not
	// "adopt a child".
	Tabled bool
	// Deed cues take as infinitive only what a party does at talks: "seeks to reopen the
	// strait", not "seeks to calm nerves".
	Deed bool
	// Talks cues take talks besides: "pull out of the summit", not "of the garage".
	Talks bool
	// Pledge cues bind whoever they are said of: "promised to leave".
	Pledge bool
	// Own cues tell a wish of whoever says so: "we need", "Norway says it needs".
	Own bool
}

// HasFrame reports whether the cue takes the complement f.
func (c Cue) HasFrame(f string) bool { return slices.Contains(c.Frames, f) }

var (
	stances   = []string{"demand", "reject", "accept", "concede", "offer", "consider"}
	strengths = []string{"absolute", "firm", "hedged"}
	// frames are the complements in which a target can stand: the direct object, a
	// gerund, an infinitive, object and infinitive, a clause, a clause in the
	// subjunctive ("that Norway open the port"), or a phrase after a preposition; "subj" is
	// the subject of a verdict ("X is unacceptable"), "it" the clause that "it" announces
	// ("it is time to leave"), "there" what there is reason or need for ("there is no need
	// to leave"), "is" what a noun is said to be ("its aim is X"), "whether" a choice ("is
	// weighing whether to X").
	frames = []string{"obj", "ing", "to", "obj-to", "obj-for", "obj-ing", "that", "subjunctive", "subj", "it", "there", "why", "is", "whether",
		"on", "for", "from", "against", "with", "of", "over", "about", "in", "by", "upon", "into", "at", "toward", "to+np"}
)

func readCues(fsys fs.FS, name string) ([]Cue, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var cues []Cue
	for _, e := range entries {
		c := Cue{Entry: e}
		if !slices.Contains([]string{Verb, Noun, Adj, Phrase}, e.Head) {
			return nil, fmt.Errorf("%s: unknown part of speech %q", e.Where, e.Head)
		}
		for i, v := range e.Values {
			switch {
			case i == 0 && slices.Contains(stances, v):
				c.Stance = v
			case slices.Contains(strengths, v):
				c.Strength = v
			case slices.Contains(frames, v):
				c.Frames = append(c.Frames, v)
			case strings.HasPrefix(v, "its="):
				c.Its = strings.TrimPrefix(v, "its=")
				if !slices.Contains(stances, c.Its) {
					return nil, fmt.Errorf("%s: unknown stance in %q", e.Where, v)
				}
			case strings.HasPrefix(v, "np="):
				c.Thing = strings.TrimPrefix(v, "np=")
				if !slices.Contains(stances, c.Thing) {
					return nil, fmt.Errorf("%s: unknown stance in %q", e.Where, v)
				}
			case strings.HasPrefix(v, "not="):
				c.Negated = strings.TrimPrefix(v, "not=")
				if c.Negated != "none" && !slices.Contains(stances, c.Negated) {
					return nil, fmt.Errorf("%s: unknown stance in %q", e.Where, v)
				}
			case v == "meta":
				c.Meta = true
			case v == "light":
				c.Light = true
			case v == "only-not":
				c.OnlyNot = true
			case v == "joint":
				c.Joint = true
			case v == "tabled":
				c.Tabled = true
			case v == "deed":
				c.Deed = true
			case v == "talks":
				c.Tabled, c.Talks = true, true
			case v == "agent":
				c.Agent = true
			case v == "own":
				c.Own = true
			case v == "pledge":
				c.Pledge = true
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if c.Stance == "" || len(c.Frames) == 0 {
			return nil, fmt.Errorf("%s: %s needs a stance and a complement", e.Where, e.Name())
		}
		cues = append(cues, c)
	}
	return cues, nil
}

// Conditional is a word or phrase that opens a condition.
type Conditional struct {
	Entry
	Kind string // if, unless, in-exchange, only-after, subject-to
}

func readConditions(fsys fs.FS, name string) ([]Conditional, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var list []Conditional
	for _, e := range entries {
		if len(e.Values) != 1 || e.Head != "clause" && e.Head != "phrase" ||
			!slices.Contains([]string{"if", "unless", "in-exchange", "only-after", "subject-to"}, e.Values[0]) {
			return nil, fmt.Errorf("%s: want \"clause\" or \"phrase\", words and one kind of condition", e.Where)
		}
		list = append(list, Conditional{Entry: e, Kind: e.Values[0]})
	}
	return list, nil
}
