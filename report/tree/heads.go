// Package tree draws a parsed sentence: for a terminal, one word a line with the edges
// as brackets beside them, and as SVG, the words in a line with the edges as arcs above.
//
// Both draw what the sentence says and nothing else. Heads that make no tree are not
// mended: the words are drawn without edges, and it is said what is wrong with them.
package tree

import (
	"cmp"
	"fmt"

	"rapporteur/internal/conllu"
	"rapporteur/report/terminal/outline"
)

// edges are the heads of the words as they are drawn.
type edges struct {
	head []int // index of the head of each word, -1 for a root; nil where there is no tree
	why  string
}

// headless is what edges.head holds for a root.
const headless = -1

// edgesOf reads the heads of a sentence. Several roots are drawn, since an annotator may
// leave them; a head out of range or a circle is nothing that could be drawn.
func edgesOf(words []conllu.Word) edges {
	head := make([]int, len(words))
	for i, w := range words {
		if w.Head < 0 || w.Head > len(words) {
			return edges{why: fmt.Sprintf("no edges drawn: the head of word %d is %d, and there are %d words", i+1, w.Head, len(words))}
		}
		head[i] = w.Head - 1
	}
	// The words that are known to lead to a root, and in walk the round in which a word
	// was met: a word met twice in one round is its own ancestor.
	rooted, walk := make([]bool, len(words)), make([]int, len(words))
	for i := range head {
		j := i
		for ; j != headless && !rooted[j]; j = head[j] {
			if walk[j] == i+1 {
				return edges{why: fmt.Sprintf("no edges drawn: word %d is its own ancestor", j+1)}
			}
			walk[j] = i + 1
		}
		for j = i; j != headless && !rooted[j]; j = head[j] {
			rooted[j] = true
		}
	}
	return edges{head: head}
}

// shown is a field as it is shown: free of control characters, "_" where it is empty.
func shown(field string) string { return cmp.Or(outline.Clean(field), "_") }
