package stories

import (
	_ "embed"
	"math"
	"strings"
	"sync"
)

//go:embed data/frequent.txt
var frequent string

const (
	// everyday is how many of the most frequent words say nothing of what a report is
	// about.
	everyday = 100
	// zipf is the number of words of news text among which the first of the table is met
	// once, and shift how much slower the frequencies fall at its head: the word at rank r is one
	// of zipf*(r+shift).
	zipf  = 10.5
	shift = 3
	// long is the length of a report of news, in words.
	long = 300
)

// ranks tells the rank of each word of the table, from 1, and of each folded word that of
// its most frequent form.
var ranks = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	rank := 0
	for line := range strings.Lines(frequent) {
		word := strings.TrimSpace(line)
		if word == "" || word[0] == '#' {
			continue
		}
		rank++
		m[word] = rank
	}
	return m
})

// rarity is how much it says that a report has a word: the negative logarithm of the share
// of reports that have it, as its rank among the words of news lets expect. A word that is not in
// the table is taken for one at its end. 0 for everyday words.
//
// The shares are those of news as such and not of the reports at hand: so how alike two
// reports are does not depend on which others were given with them.
func rarity(word, folded string) float64 {
	table := ranks()
	rank, ok := table[word]
	if !ok {
		if rank, ok = table[folded]; !ok {
			rank = len(table)
		}
	}
	if rank <= everyday {
		return 0
	}
	share := 1 - math.Exp(-long/(zipf*float64(rank+shift)))
	return -math.Log(share)
}
