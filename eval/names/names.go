// Package names scores the names that a system finds in sentences: persons, organisations
// and locations. A name is right when its first word, its last word and its type are, as
// in the shared task of CoNLL 2003.
//
// Nothing here knows how names are found: a Reader is given.
package names

import "rapporteur/internal/agreement"

// Name is a run of words that names something.
type Name struct {
	Sentence    int // counted from 0 over a list of sentences
	First, Last int // words, counted from 1; Last is in it
	Type        string
}

// Types are those that are scored, in the order of the table.
var Types = []string{"PER", "ORG", "LOC"}

// Scores are the counts by type. Those of several texts add up.
type Scores map[string]agreement.Count

// Plus adds up the counts of two texts.
func (s Scores) Plus(o Scores) Scores {
	sum := Scores{}
	for _, counts := range []Scores{s, o} {
		for typ, c := range counts {
			sum[typ] = sum[typ].Plus(c)
		}
	}
	return sum
}

// All are the counts of all types together.
func (s Scores) All() agreement.Count {
	var all agreement.Count
	for _, c := range s {
		all = all.Plus(c)
	}
	return all
}

// Score compares the names of a system with those of the gold, over the same sentences.
// The order does not matter; a name that stands twice in a list counts twice in it and is
// right as often as it is in both.
func Score(gold, system []Name) Scores {
	scores := Scores{}
	left := map[Name]int{}
	for _, n := range gold {
		left[n]++
		scores[n.Type] = scores[n.Type].Plus(agreement.Count{Gold: 1})
	}
	for _, n := range system {
		c := agreement.Count{System: 1}
		if left[n] > 0 {
			left[n]--
			c.Correct = 1
		}
		scores[n.Type] = scores[n.Type].Plus(c)
	}
	return scores
}
