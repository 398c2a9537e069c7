package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// fragment is a piece of a line: words that stand close to each other.
type fragment struct {
	x, y, right, size float64
	text              string
}

// page is what stands on a page.
type page struct {
	fragments []fragment
}

func (p page) length() int {
	n := 0
	for _, f := range p.fragments {
		n += len(f.text)
	}
	return n
}

// The distances that part words, and pieces of a line, by the size of the letters.
const (
	wordGap  = 0.18
	pieceGap = 1.1
	sameLine = 0.35
)

// longestPiece is how long a fragment may grow in bytes: no line is as long.
const longestPiece = 2000

// fragments puts the runs of a page together, which may be single letters.
func fragments(runs []run) []fragment {
	var list []fragment
	for _, r := range runs {
		if r.size <= 0 || math.IsNaN(r.x+r.y+r.width+r.size) || math.IsInf(r.x+r.y+r.width+r.size, 0) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].takes(r) {
			list[n-1].add(r)
			continue
		}
		list = append(list, fragment{r.x, r.y, r.x + r.width, r.size, r.text})
	}
	list = slices.DeleteFunc(list, func(f fragment) bool { return strings.TrimSpace(f.text) == "" })
	return list
}

// takes reports whether a run goes on a fragment.
func (f fragment) takes(r run) bool {
	size := max(f.size, r.size)
	gap := r.x - f.right
	return len(f.text) < longestPiece && math.Abs(r.y-f.y) <= sameLine*size && gap < pieceGap*size && gap > -0.6*size
}

func (f *fragment) add(r run) {
	if r.x-f.right > wordGap*r.size && !strings.HasSuffix(f.text, " ") && !strings.HasPrefix(r.text, " ") {
		f.text += " "
	}
	f.text += r.text
	f.right = max(f.right, r.x+r.width)
	// A letter that is set high or low does not move the line.
	if r.size > f.size {
		f.size, f.y = r.size, r.y
	}
}

// line is a line of a column.
type line struct {
	fragment
	left, end float64 // of its column
	column    int     // of the page
}

// lines are the lines of a page in the order of reading.
func (p page) lines() []line {
	o := ordering{}
	o.order(slices.Clone(p.fragments), 0)
	return o.lines
}

type ordering struct {
	lines  []line
	column int
}

// mostCuts bounds how often a page is cut in two.
const mostCuts = 4

// order appends the fragments of a part of a page: where a gap parts two columns, what stands
// above them first, then the left one, then the right one, then what stands below.
func (o *ordering) order(list []fragment, cuts int) {
	slices.SortStableFunc(list, func(a, b fragment) int { return cmp.Compare(b.y, a.y) })
	from, to, found := 0.0, 0.0, false
	if cuts < mostCuts {
		from, to, found = gutter(list)
	}
	if !found {
		o.rows(list)
		return
	}
	var left, right, across []fragment
	flush := func() {
		if len(left)+len(right) > 0 {
			o.order(left, cuts+1)
			o.order(right, cuts+1)
			left, right = nil, nil
		}
	}
	flushAcross := func() {
		if len(across) > 0 {
			o.rows(across)
			across = nil
		}
	}
	for _, f := range list {
		switch middle := (from + to) / 2; {
		case f.right <= middle:
			flushAcross()
			left = append(left, f)
		case f.x >= middle:
			flushAcross()
			right = append(right, f)
		default:
			flush()
			across = append(across, f)
		}
	}
	flush()
	flushAcross()
}

// rows appends the fragments of a column, those beside each other as one line.
func (o *ordering) rows(list []fragment) {
	if len(list) == 0 {
		return
	}
	o.column++
	left, end := math.Inf(1), math.Inf(-1)
	for _, f := range list {
		left, end = min(left, f.x), max(end, f.right)
	}
	for len(list) > 0 {
		n := 1
		for n < len(list) && math.Abs(list[n].y-list[0].y) <= sameLine*max(list[0].size, list[n].size) {
			n++
		}
		row := list[:n]
		list = list[n:]
		slices.SortStableFunc(row, func(a, b fragment) int { return cmp.Compare(a.x, b.x) })
		l := line{row[0], left, end, o.column}
		var b strings.Builder
		for i, f := range row {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(f.text)
			l.right, l.size = max(l.right, f.right), max(l.size, f.size)
		}
		l.text = strings.Join(strings.Fields(b.String()), " ")
		o.lines = append(o.lines, l)
	}
}

// What makes a gap one between columns.
const (
	bins         = 200
	fewestLines  = 4    // on each side
	mostCrossing = 0.25 // share of the fragments that go across
	narrowest    = 0.15 // width of a column, by that of the text
)

// gutter is the gap between two columns, if there is one: hardly a fragment crosses it, on both
// sides there are lines of text, and they stand beside each other.
func gutter(list []fragment) (from, to float64, found bool) {
	if len(list) < 2*fewestLines {
		return 0, 0, false
	}
	left, right, size := math.Inf(1), math.Inf(-1), 0.0
	for _, f := range list {
		left, right, size = min(left, f.x), max(right, f.right), size+f.size
	}
	size /= float64(len(list))
	if width := right - left; width < 1 || width > 1e6 {
		return 0, 0, false
	}
	bin := (right - left) / bins
	var starts [bins + 2]int // changes of how many fragments lie over a bin
	for _, f := range list {
		starts[int((f.x-left)/bin)]++
		starts[min(int((f.right-left)/bin)+1, bins+1)]--
	}
	var crossing [bins]int
	n := 0
	for i := range crossing {
		n += starts[i]
		crossing[i] = n
	}
	most := int(mostCrossing * float64(len(list)))
	best := most + 1
	for i := int(narrowest * bins); i < int((1-narrowest)*bins); i++ {
		if crossing[i] >= best {
			continue
		}
		j := i
		for j < bins && crossing[j] <= crossing[i] {
			j++
		}
		a, b := left+float64(i)*bin, left+float64(j)*bin
		if b-a >= 0.8*size && beside(list, (a+b)/2) {
			from, to, found, best = a, b, true, crossing[i]
		}
	}
	return from, to, found
}

// beside reports whether there are columns of text left and right of a place.
func beside(list []fragment, at float64) bool {
	var left, right []fragment
	for _, f := range list {
		switch {
		case f.right <= at:
			left = append(left, f)
		case f.x >= at:
			right = append(right, f)
		}
	}
	if len(left) < fewestLines || len(right) < fewestLines {
		return false
	}
	// Fragments are sorted from the top.
	overlap := min(left[0].y, right[0].y) - max(left[len(left)-1].y, right[len(right)-1].y)
	height := min(left[0].y-left[len(left)-1].y, right[0].y-right[len(right)-1].y)
	return overlap > height/2 && wordy(left) && wordy(right)
}

// wordy reports whether fragments are lines of text and not the cells of a table.
func wordy(list []fragment) bool {
	n := 0
	for _, f := range list {
		n += utf8.RuneCountInString(f.text)
	}
	return n >= 15*len(list)
}
