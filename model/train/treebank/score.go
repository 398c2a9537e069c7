package treebank

import "fmt"

// Score counts on how many words two annotations agree.
type Score struct {
	Words, UPOS, XPOS, Lemma int
}

// Add counts one sentence: the gold words and what a tagger says of them.
func (s *Score) Add(gold, said []Word) {
	for i, g := range gold {
		s.Words++
		s.UPOS += agree(g.UPOS, said[i].UPOS)
		s.XPOS += agree(g.XPOS, said[i].XPOS)
		s.Lemma += agree(g.Lemma, said[i].Lemma)
	}
}

func agree(a, b string) int {
	if a == b {
		return 1
	}
	return 0
}

func (s Score) String() string {
	of := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.Words)) }
	return fmt.Sprintf("UPOS %.2f  XPOS %.2f  lemma %.2f  words %d", of(s.UPOS), of(s.XPOS), of(s.Lemma), s.Words)
}
