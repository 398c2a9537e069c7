package tree

import (
	"slices"
	"strings"
)

// point ends an edge at its word.
const (
	point        = "╼ "
	pointColumns = 2
)

// brackets are the edges of a tree as lines of characters. Each head has an upright line
// in a slot, counted from the left; a slot holds several that share no row. In a
// projective tree the slot is the depth of the head.
type brackets struct {
	head []int // as in edges; nil for no edges
	slot []int // of each word that is a head
	// first and last are the rows between which the upright line of a word reaches; they
	// are the word's own for one without dependents, which has no line.
	first, last []int
	slots       [][]int // the heads in each slot, by row
	step        int     // characters a slot takes
}

func newBrackets(head []int) *brackets {
	n := len(head)
	b := &brackets{head: head, slot: make([]int, n), first: make([]int, n), last: make([]int, n), step: 2}
	children := make([][]int, n)
	var queue []int
	for i := range n {
		b.first[i], b.last[i] = i, i
	}
	for i, h := range head {
		if h == headless {
			queue = append(queue, i)
			continue
		}
		children[h] = append(children[h], i)
		b.first[h], b.last[h] = min(b.first[h], i), max(b.last[h], i)
	}
	// Heads before their dependents, since a line stands right of that of its head.
	for ; len(queue) > 0; queue = queue[1:] {
		i := queue[0]
		if children[i] == nil {
			continue
		}
		queue = append(queue, children[i]...)
		k := 0
		if h := head[i]; h != headless {
			k = b.slot[h] + 1
		}
		for k < len(b.slots) && slices.ContainsFunc(b.slots[k], func(other int) bool {
			return b.first[other] <= b.last[i] && b.first[i] <= b.last[other]
		}) {
			k++
		}
		if k >= len(b.slots) {
			b.slots = append(b.slots, nil)
		}
		b.slot[i] = k
		b.slots[k] = append(b.slots[k], i)
	}
	return b
}

// columns is how many columns the edges take, with the space after them.
func (b *brackets) columns() int {
	if b.head == nil {
		return 0
	}
	return 1 + b.step*len(b.slots) + pointColumns
}

// line draws the row of a word.
func (b *brackets) line(i int) string {
	if b.head == nil {
		return ""
	}
	var s strings.Builder
	from := headless // the slot where the edge to the word begins
	if h := b.head[i]; h != headless {
		from = b.slot[h]
		s.WriteByte(' ')
	} else {
		s.WriteString("─")
	}
	for k, heads := range b.slots {
		line := headless // the head whose line passes here
		for _, h := range heads {
			if b.first[h] <= i && i <= b.last[h] {
				line = h
				break
			}
		}
		s.WriteRune(b.at(i, k, from, line))
		filler := " "
		if k >= from {
			filler = "─"
		}
		s.WriteString(strings.Repeat(filler, b.step-1))
	}
	s.WriteString(point)
	return s.String()
}

// at is the character of row i in slot k, through which the line of a head may pass.
func (b *brackets) at(i, k, from, line int) rune {
	switch {
	case line == headless && k < from:
		return ' '
	case line == headless:
		return '─'
	case k == from && i == b.first[line]:
		return '╭'
	case k == from && i == b.last[line]:
		return '╰'
	case k == from:
		return '├'
	case line != i:
		return '│'
	case b.first[i] == i:
		return '┬'
	case b.last[i] == i:
		return '┴'
	}
	return '┼'
}
