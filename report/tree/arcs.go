package tree

import (
	"cmp"
	"slices"

	"rapporteur/internal/conllu"
	"rapporteur/report/measure"
)

// Sizes of a diagram, in the units of its viewBox: those of CSS pixels when it is shown
// at its own size.
const (
	formSize  = 16.0
	tagSize   = 11.0
	labelSize = 12.0

	margin     = 12.0
	wordGap    = 16.0  // between two words
	maxWord    = 480.0 // a longer form is cut: an address, a line of dashes
	portGap    = 8.0   // between two edges at one word
	maxPorts   = 120.0 // that the edges at one word may take; more stand closer
	labelGap   = 7.0   // of an arc that is seen on each side of its label
	corner     = 7.0   // radius
	levelStep  = 19.0  // between arcs one above the other
	firstLevel = 27.0  // of the lowest arc above the words
	arrow      = 7.0   // length of its head
)

// diagram is a sentence laid out: the centres of the words from left to right, and the
// arcs in levels above them.
type diagram struct {
	words  []box
	arcs   []arc
	roots  []stem
	levels int
	width  float64
}

// box is a word.
type box struct {
	form, tag string
	x, width  float64 // the centre, and the width of form, tag and ports
}

// arc is an edge between two words.
type arc struct {
	head, dependent int
	label           string
	level           int     // from 1, the lowest
	off1, off2      float64 // of the left and the right end from the centres of their words
	x1, x2          float64 // where the ends stand
	at              float64 // the centre of the label
}

func (a *arc) left() int  { return min(a.head, a.dependent) }
func (a *arc) right() int { return max(a.head, a.dependent) }

func (a *arc) span() int { return a.right() - a.left() }

// stem is the edge to a root.
type stem struct {
	word  int
	label string
	off   float64 // from the centre of the word
	x     float64
}

func layOut(s conllu.Sentence, head []int) *diagram {
	d := &diagram{}
	for _, w := range s.Words {
		b := box{form: measure.Cut(shown(w.Form), formSize, maxWord), tag: shown(w.UPOS)}
		b.width = max(measure.Width(b.form, formSize), measure.Width(b.tag, tagSize))
		d.words = append(d.words, b)
	}
	for i, h := range head {
		label := measure.Cut(shown(s.Words[i].DepRel), labelSize, maxWord/2)
		if h == headless {
			d.roots = append(d.roots, stem{word: i, label: label})
			continue
		}
		d.arcs = append(d.arcs, arc{head: h, dependent: i, label: label})
	}
	for _, t := range tokensOf(s) {
		if b := &d.words[t.Last-1]; t.First == t.Last {
			b.width = max(b.width, measure.Width(tokenForm(t), labelSize))
		}
	}
	// The shortest first: what lies below an arc has its level before it.
	slices.SortFunc(d.arcs, func(a, b arc) int {
		return cmp.Or(cmp.Compare(a.span(), b.span()), cmp.Compare(a.left(), b.left()), cmp.Compare(a.dependent, b.dependent))
	})
	d.stack()
	d.ports()
	d.place(tokensOf(s))
	for i := range d.arcs {
		d.arcs[i].at = d.labelAt(&d.arcs[i])
	}
	return d
}

// stack gives every arc the lowest level above all shorter ones that it has a stretch in
// common with, whether they lie below it or cross it.
func (d *diagram) stack() {
	for i := range d.arcs {
		a := &d.arcs[i]
		for j := range d.arcs[:i] {
			if b := &d.arcs[j]; a.left() < b.right() && b.left() < a.right() {
				a.level = max(a.level, b.level)
			}
		}
		a.level++
		d.levels = max(d.levels, a.level)
	}
}

// ports spreads the edges at each word so that none crosses another there. From left to
// right: those to the left, the nearest outermost, then that of a root, which comes from
// above, then those to the right.
func (d *diagram) ports() {
	ends := make([][]*float64, len(d.words)) // the offsets to set, in that order
	add := func(word int, off *float64) { ends[word] = append(ends[word], off) }
	for i := range d.arcs {
		add(d.arcs[i].right(), &d.arcs[i].off2)
	}
	for i := range d.roots {
		add(d.roots[i].word, &d.roots[i].off)
	}
	for i := len(d.arcs) - 1; i >= 0; i-- {
		add(d.arcs[i].left(), &d.arcs[i].off1)
	}
	for w, offs := range ends {
		last := float64(len(offs) - 1)
		gap := min(portGap, maxPorts/max(1, last))
		for p, off := range offs {
			*off = (float64(p) - last/2) * gap
		}
		d.words[w].width = max(d.words[w].width, gap*(last+1))
	}
	for _, r := range d.roots {
		b := &d.words[r.word]
		b.width = max(b.width, measure.Width(r.label, labelSize)+2*abs(r.off))
	}
}

// place puts the words from left to right, as close as they, the labels between them and
// the forms of the multi-word tokens below them allow.
func (d *diagram) place(tokens []conllu.Token) {
	byRight := make([][]*arc, len(d.words))
	for i := range d.arcs {
		byRight[d.arcs[i].right()] = append(byRight[d.arcs[i].right()], &d.arcs[i])
	}
	x := margin
	for w := range d.words {
		b := &d.words[w]
		b.x = x + b.width/2
		for _, a := range byRight[w] {
			need := measure.Width(a.label, labelSize) + 2*(corner+labelGap)
			b.x = max(b.x, d.words[a.left()].x+a.off1+need-a.off2)
		}
		for _, t := range tokens {
			if t.Last == w+1 && t.First < t.Last {
				first := &d.words[t.First-1]
				b.x = max(b.x, first.x-first.width/2+measure.Width(tokenForm(t), labelSize)-b.width/2)
			}
		}
		x = b.x + b.width/2 + wordGap
	}
	d.width = x - wordGap + margin
	for i := range d.arcs {
		a := &d.arcs[i]
		a.x1 = d.words[a.left()].x + a.off1
		a.x2 = d.words[a.right()].x + a.off2
	}
	for i := range d.roots {
		r := &d.roots[i]
		r.x = d.words[r.word].x + r.off
	}
}

// labelAt is the centre of an arc's label: that of the arc, or of the stretch nearest to
// it that is wide enough and free of edges that cross.
func (d *diagram) labelAt(a *arc) float64 {
	from, to := a.x1+corner, a.x2-corner
	var crossing []float64
	for i := range d.arcs {
		if b := &d.arcs[i]; b.level > a.level {
			for _, x := range []float64{b.x1, b.x2} {
				if from < x && x < to {
					crossing = append(crossing, x)
				}
			}
		}
	}
	for _, r := range d.roots {
		if from < r.x && r.x < to {
			crossing = append(crossing, r.x)
		}
	}
	slices.Sort(crossing)
	middle, half := (a.x1+a.x2)/2, a.gap()+2
	best, found := middle, false
	left := from
	for _, right := range append(crossing, to) {
		if low, high := left+half, right-half; low <= high {
			if at := max(low, min(middle, high)); !found || abs(at-middle) < abs(best-middle) {
				best, found = at, true
			}
		}
		left = right
	}
	return best
}

// gap is half of what is left out of an arc for its label.
func (a *arc) gap() float64 { return measure.Width(a.label, labelSize)/2 + 2 }

func abs(x float64) float64 { return max(x, -x) }
