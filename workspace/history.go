package workspace

import (
	"strings"

	"rapporteur/annot"
)

// Line is a line of what one revision of a report changed against the one before.
type Line struct {
	Change rune   // '+' added, '-' dropped, ' ' the same
	Text   string // a block of the text
}

// Difference tells what a later text changes against an earlier one, block by block. Runs of
// unchanged blocks are cut down to the ones next to a change.
func Difference(earlier, later *annot.Document) []Line {
	a, b := blocksOf(earlier), blocksOf(later)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var lines []Line
	if head > 0 {
		lines = append(lines, Line{' ', a[head-1]})
	}
	lines = append(lines, middle(a[head:len(a)-tail], b[head:len(b)-tail])...)
	if tail > 0 {
		lines = append(lines, Line{' ', a[len(a)-tail]})
	}
	return lines
}

func blocksOf(d *annot.Document) []string {
	list := make([]string, len(d.Blocks))
	for i, b := range d.Blocks {
		list[i] = strings.Join(strings.Fields(d.Slice(b.Span)), " ")
	}
	return list
}

// tableCells bounds the table of middle; larger texts are told as wholly other ones.
const tableCells = 4 << 20

// middle finds the longest common subsequence of two lists and tells the rest as changes.
func middle(a, b []string) []Line {
	var lines []Line
	if len(a)*len(b) > tableCells {
		for _, s := range a {
			lines = append(lines, Line{'-', s})
		}
		for _, s := range b {
			lines = append(lines, Line{'+', s})
		}
		return lines
	}
	// common[i][j] is the length for a[i:] and b[j:].
	common := make([][]int32, len(a)+1)
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			lines = append(lines, Line{' ', a[i]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			lines = append(lines, Line{'-', a[i]})
			i++
		default:
			lines = append(lines, Line{'+', b[j]})
			j++
		}
	}
	return nearChanges(lines)
}

// nearChanges leaves out unchanged lines that stand next to no change.
func nearChanges(lines []Line) []Line {
	var out []Line
	changed := func(i int) bool { return i >= 0 && i < len(lines) && lines[i].Change != ' ' }
	for i, l := range lines {
		if changed(i) || changed(i-1) || changed(i+1) {
			out = append(out, l)
		}
	}
	return out
}
