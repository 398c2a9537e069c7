package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// The classes of outcomes.
const (
	OutcomeAgreed     = "agreed"
	OutcomeConverging = "converging"
	OutcomeOpen       = "open"
	OutcomeBlocked    = "blocked"
	// OutcomeNone is the class of words that tell an outcome only when they are denied:
	// "no decision on the toll".
	OutcomeNone = "none"
	// OutcomeTerm is the class of words for what a deal holds.
	OutcomeTerm = "term"
)

var outcomeClasses = []string{OutcomeAgreed, OutcomeConverging, OutcomeOpen, OutcomeBlocked, OutcomeNone, OutcomeTerm}

// Outcome is a word or phrase that says what came of a matter at talks: "agree",
// "impasse", "unresolved".
type Outcome struct {
	Entry
	Class string
	// Negated is the class under "not", "no", "failed to" or "yet to"; "" when nothing is told then.
	Negated string
	// Of is what the subject must be: talks, also a deal; deal; sides, two or more together;
	// failure, a noun for talks that came to nothing; "" for anything. Of nouns it is going where
	// they count only with a verb of what is under way.
	Of string
	// Frames are where the matter stands: subj, obj, is (what a noun is said to be, or who is
	// said to be it), to (an infinitive), that and because (clauses), clause (the one that the phrase stands
	// in), or a preposition.
	Frames []string
}

// HasFrame reports whether the matter may stand in frame f.
func (o Outcome) HasFrame(f string) bool { return slices.Contains(o.Frames, f) }

var outcomeFrames = []string{"subj", "obj", "is", "to", "that", "because", "clause", "for", "regarding", "on", "over", "about", "of", "by", "from", "to+np", "whether"}

func readOutcomes(fsys fs.FS, name string) ([]Outcome, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var list []Outcome
	for _, e := range entries {
		o := Outcome{Entry: e}
		if !slices.Contains([]string{Verb, Noun, Adj, Phrase}, e.Head) {
			return nil, fmt.Errorf("%s: unknown part of speech %q", e.Where, e.Head)
		}
		for i, v := range e.Values {
			switch {
			case i == 0 && slices.Contains(outcomeClasses, v):
				o.Class = v
			case slices.Contains(outcomeFrames, v):
				o.Frames = append(o.Frames, v)
			case strings.HasPrefix(v, "not="):
				o.Negated = strings.TrimPrefix(v, "not=")
				if !slices.Contains(outcomeClasses, o.Negated) {
					return nil, fmt.Errorf("%s: unknown class in %q", e.Where, v)
				}
			case strings.HasPrefix(v, "of="):
				o.Of = strings.TrimPrefix(v, "of=")
				if !slices.Contains([]string{"talks", "deal", "sides", "failure", "going"}, o.Of) {
					return nil, fmt.Errorf("%s: unknown subject in %q", e.Where, v)
				}
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if o.Class == "" || len(o.Frames) == 0 || o.Class == OutcomeNone && o.Negated == "" {
			return nil, fmt.Errorf("%s: %s needs a class and where the matter stands", e.Where, e.Name())
		}
		list = append(list, o)
	}
	return list, nil
}
