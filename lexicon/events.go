package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
)

// Judgement is a word or phrase that says how talks went: "progress", "constructive",
// "stall", "far apart".
type Judgement struct {
	Entry
	Class string // good, bad, mixed
	// Alone words are about talks by themselves ("impasse"); the others count only of
	// a noun for talks ("a constructive round", "the talks stalled").
	Alone bool
	// Deal words may also be said of what the talks are to bring about: "a deal is
	// within reach".
	Deal bool
}

func readJudgements(fsys fs.FS, name string) ([]Judgement, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var list []Judgement
	for _, e := range entries {
		j := Judgement{Entry: e}
		if !slices.Contains([]string{Verb, Noun, Adj, Phrase}, e.Head) {
			return nil, fmt.Errorf("%s: unknown part of speech %q", e.Where, e.Head)
		}
		for _, v := range e.Values {
			switch v {
			case "good", "bad", "mixed":
				j.Class = v
			case "alone":
				j.Alone = true
			case "deal":
				j.Deal = true
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if j.Class == "" {
			return nil, fmt.Errorf("%s: %s needs good, bad or mixed", e.Where, e.Name())
		}
		list = append(list, j)
	}
	return list, nil
}

// Doing is a verb for what is done at talks: meet, resume, sign, vote.
type Doing struct {
	Entry
	// Meeting verbs tell of a meeting when they stand in the past.
	Meeting bool
	// Step verbs tell of a next step when they stand for the future.
	Step bool
	// What makes the verb one of talks: Anyone who acts; the same Near a noun for talks;
	// a Subject or an Object that is a noun for talks, a deal or a vote. One is enough.
	Anyone, Near, Subject, Object bool
	// Stage is how far whoever acts has carried out what follows the verb: Begun, Done or Broken;
	// "" for the verbs of talks alone.
	Stage string
}

// The stages of what is carried out.
const (
	Begun  = "begun"
	Done   = "done"
	Broken = "broken"
)

func readDoings(fsys fs.FS, name string) ([]Doing, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var list []Doing
	for _, e := range entries {
		d := Doing{Entry: e}
		if e.Head != Verb {
			return nil, fmt.Errorf("%s: only verbs stand here, found %q", e.Where, e.Head)
		}
		for _, v := range e.Values {
			switch v {
			case "meeting":
				d.Meeting = true
			case "step":
				d.Step = true
			case "anyone":
				d.Anyone = true
			case "near":
				d.Near = true
			case "subj":
				d.Subject = true
			case "obj":
				d.Object = true
			case Begun, Done, Broken:
				d.Stage = v
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if d.Stage != "" && len(e.Values) == 1 {
			list = append(list, d)
			continue
		}
		if !d.Meeting && !d.Step || !d.Anyone && !d.Near && !d.Subject && !d.Object {
			return nil, fmt.Errorf("%s: %s needs meeting or step, and anyone, near, subj or obj; or begun, done or broken", e.Where, e.Name())
		}
		list = append(list, d)
	}
	return list, nil
}
