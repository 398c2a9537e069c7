// Package names scores the names that a system finds in sentences: persons, organisations
// and locations. A name is right when its first word, its last word and its type are, as
// in the shared task of CoNLL 2003.
//
// Nothing here knows how names are found: a Reader is given.
package names

// Name is a run of words that names something.
type Name struct {
	Sentence    int // counted from 0 over a list of sentences
	First, Last int // words, counted from 1; Last is in it
	Type        string
}

// Types are those that are scored, in the order of the table.
var Types = []string{"PER", "ORG", "LOC"}

// Count is how many names the gold has, how many the system, and how many are in both.
type Count struct{ Gold, System, Correct int }

// Precision is the share of the system's names that are right, 0 when it has none.
func (c Count) Precision() float64 { return share(c.Correct, c.System) }

// Recall is the share of the gold's names that were found, 0 when it has none.
func (c Count) Recall() float64 { return share(c.Correct, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Correct, c.Gold+c.System) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func (c Count) plus(o Count) Count {
	return Count{c.Gold + o.Gold, c.System + o.System, c.Correct + o.Correct}
}

// Scores are the counts by type. Those of several texts add up.
type Scores map[string]Count

// Plus adds up the counts of two texts.
func (s Scores) Plus(o Scores) Scores {
	sum := Scores{}
	for _, counts := range []Scores{s, o} {
		for typ, c := range counts {
			sum[typ] = sum[typ].plus(c)
		}
	}
	return sum
}

// All are the counts of all types together.
func (s Scores) All() Count {
	var all Count
	for _, c := range s {
		all = all.plus(c)
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
		scores[n.Type] = scores[n.Type].plus(Count{Gold: 1})
	}
	for _, n := range system {
		c := Count{System: 1}
		if left[n] > 0 {
			left[n]--
			c.Correct = 1
		}
		scores[n.Type] = scores[n.Type].plus(c)
	}
	return scores
}
