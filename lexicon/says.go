package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
)

// Heads of the entries of says.lex, besides Verb, Noun, Adj and Phrase.
const (
	Light = "light" // a verb that only carries another: "began to criticise"
)

// Say is a word or phrase that ties words or thoughts to a source: a verb of saying,
// thinking or wanting, a noun or adjective made of one, or "according to".
type Say struct {
	Entry
	// Frames are the complements in which what is said, thought or wanted can stand: a
	// clause or quotation ("that"), an infinitive ("to"), a gerund ("ing"), a noun phrase
	// ("obj"), one with an infinitive ("obj-to") or with what it is called ("name"), or a
	// noun phrase after a preposition.
	Frames []string
	// Person verbs take whom they are said to as object: "told reporters that".
	Person bool
	// Belief is what is thought, felt or known rather than said.
	Belief bool
	// Aloud verbs are done by speaking, whoever does it: "condemn", "praise". Of other verbs
	// that take a noun phrase only a person who does it speaks: "Norway demanded" may be a letter.
	Aloud bool
}

// HasFrame reports whether the entry takes the complement f.
func (s Say) HasFrame(f string) bool { return slices.Contains(s.Frames, f) }

// Tells reports whether the entry is a verb of one word that reports a clause.
func (s Say) Tells() bool {
	return s.Head == Verb && len(s.Words) == 1 && s.HasFrame("that") && !s.Belief
}

// sayFrames are the complements of the entries of says.lex, by head.
var sayFrames = map[string][]string{
	Verb:   append([]string{"that", "to", "ing", "obj", "obj-to", "name"}, sayPrepositions...),
	Noun:   append([]string{"that", "to"}, sayPrepositions...),
	Adj:    append([]string{"that", "to"}, sayPrepositions...),
	Light:  {"to", "ing"},
	Phrase: {"source"}, // the source stands behind it
}

var sayPrepositions = []string{"about", "against", "as", "at", "behind", "by", "for", "from", "in", "into", "of", "on", "over", "to+np", "toward", "upon", "with"}

func readSays(fsys fs.FS, name string) ([]Say, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var says []Say
	for _, e := range entries {
		s := Say{Entry: e}
		frames, ok := sayFrames[e.Head]
		if !ok {
			return nil, fmt.Errorf("%s: want verb, noun, adj, light or phrase, found %q", e.Where, e.Head)
		}
		for _, v := range e.Values {
			switch {
			case slices.Contains(frames, v):
				s.Frames = append(s.Frames, v)
			case v == "person" && e.Head == Verb:
				s.Person = true
			case v == "aloud" && e.Head == Verb:
				s.Aloud = true
			case v == "belief" && e.Head == Verb:
				s.Belief = true
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if len(s.Frames) == 0 {
			return nil, fmt.Errorf("%s: %s needs a complement", e.Where, e.Name())
		}
		says = append(says, s)
	}
	return says, nil
}
