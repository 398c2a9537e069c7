package syntax

import (
	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// pair is a word of the gold and the word of the system that is aligned to it.
type pair struct{ gold, system int }

// align aligns the words of two annotations of the same text, in order.
func align(gold, system []word) []pair {
	var pairs []pair
	g, s := 0, 0
	for g < len(gold) && s < len(system) {
		if gold[g].inside || system[s].inside {
			stretch := stretchAt(gold, system, g, s)
			pairs = append(pairs, stretch.common(gold, system)...)
			g, s = stretch.goldEnd, stretch.systemEnd
			continue
		}
		switch {
		case gold[g].span == system[s].span:
			pairs = append(pairs, pair{g, s})
			g++
			s++
		case gold[g].start <= system[s].start:
			g++
		default:
			s++
		}
	}
	return pairs
}

// stretch is the words, half open, of the smallest part of the text that holds a
// multi-word token and that no multi-word token of either side sticks out of.
type stretch struct{ gold, goldEnd, system, systemEnd int }

// stretchAt finds the stretch at words g and s, one of which is inside a multi-word token.
func stretchAt(gold, system []word, g, s int) stretch {
	end := 0
	if gold[g].inside {
		end = gold[g].end
		if !system[s].inside && system[s].start < gold[g].start {
			s++
		}
	} else {
		end = system[s].end
		if !gold[g].inside && gold[g].start < system[s].start {
			g++
		}
	}
	found := stretch{gold: g, system: s}
	for !beyond(gold, g, end) || !beyond(system, s, end) {
		if g < len(gold) && (s >= len(system) || gold[g].start <= system[s].start) {
			end = extended(gold[g], end)
			g++
		} else {
			end = extended(system[s], end)
			s++
		}
	}
	found.goldEnd, found.systemEnd = g, s
	return found
}

// beyond reports whether word i is not within a stretch that ends at byte end.
func beyond(words []word, i, end int) bool {
	switch {
	case i >= len(words):
		return true
	case words[i].inside:
		return words[i].start >= end
	}
	return words[i].end > end
}

// extended is the end of a stretch that must hold the multi-word token of w.
func extended(w word, end int) int {
	if w.inside {
		return max(end, w.end)
	}
	return end
}

// common are the pairs of a longest common subsequence of the forms, case aside.
func (x stretch) common(gold, system []word) []pair {
	left, right := lowered(gold[x.gold:x.goldEnd]), lowered(system[x.system:x.systemEnd])
	// length[i][j] is that of a longest common subsequence of left[i:] and right[j:].
	length := make([][]int, len(left)+1)
	for i := range length {
		length[i] = make([]int, len(right)+1)
	}
	for i := len(left) - 1; i >= 0; i-- {
		for j := len(right) - 1; j >= 0; j-- {
			length[i][j] = max(length[i+1][j], length[i][j+1])
			if left[i] == right[j] {
				length[i][j] = max(length[i][j], 1+length[i+1][j+1])
			}
		}
	}
	var pairs []pair
	for i, j := 0, 0; i < len(left) && j < len(right); {
		switch {
		case left[i] == right[j]:
			pairs = append(pairs, pair{x.gold + i, x.system + j})
			i++
			j++
		case length[i][j] == length[i+1][j]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// lowered are the forms in lower case, by the full rules of Unicode as in the shared
// task's script.
func lowered(words []word) []string {
	lower := cases.Lower(language.Und)
	forms := make([]string, len(words))
	for i, w := range words {
		forms[i] = lower.String(w.form)
	}
	return forms
}
