// Package nearest finds the word that somebody most likely meant who typed another.
package nearest

import "strings"

// Of is the one of names that was most likely meant by what was typed, "" when none is
// near. The names are in lower case; the case of what was typed makes no difference.
func Of(typed string, names []string) string {
	best, at := "", 3 // more than two slips are another word, and so are half of its letters
	for _, n := range names {
		if d := distance(strings.ToLower(typed), n); d < at && 2*d < len(n) {
			best, at = n, d
		}
	}
	return best
}

// distance is the number of insertions, deletions and replacements of bytes that
// make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
