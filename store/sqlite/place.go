package sqlite

import (
	"fmt"

	"rapporteur/annot"
	"rapporteur/store"
)

// place is where a report stands in the order of search, and key where a sentence does: the
// lower, the earlier it is handed out. The full-text index hands out its rows in the order of
// their numbers, so that the first hits of a query are found without looking at the others.
//
//	key   = 17 bits of day, latest first | 26 bits of report, latest first | 20 bits of sentence
//	place = key without the sentence
type (
	place int64
	key   int64
)

const (
	reportBits   = 26
	sentenceBits = 20
	maxReport    = 1<<reportBits - 1
	maxSentence  = 1<<sentenceBits - 1
	maxPlace     = place(store.MaxDay)<<reportBits | maxReport
)

func placeOf(day int, id store.ID) (place, error) {
	if id < 1 || id > maxReport {
		return 0, fmt.Errorf("a workspace has at most %d reports", maxReport)
	}
	return place(store.MaxDay-day)<<reportBits | place(maxReport-id), nil
}

func (p place) key(i annot.SentenceIdx) key { return key(p)<<sentenceBits | key(i) }

func (k key) place() place                { return place(k >> sentenceBits) }
func (k key) sentence() annot.SentenceIdx { return annot.SentenceIdx(k & maxSentence) }

// between are the places of the reports of the days of a filter.
func between(f store.Filter) (from, to place) {
	if f.From == "" && f.Until == "" {
		return 0, maxPlace
	}
	first, last := max(1, store.Day(f.From)), store.MaxDay
	if f.Until != "" {
		last = store.Day(f.Until)
	}
	return place(store.MaxDay-last) << reportBits, place(store.MaxDay-first)<<reportBits | maxReport
}
