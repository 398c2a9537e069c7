package attribution

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
)

// quotation is a run of tokens of one block from the mark that opens it to the one that
// closes it, or to the end of the block.
type quotation struct {
	rng
	closed bool
	// goesOn says that it repeats the mark of a quotation that the block before leaves open.
	goesOn bool
}

// quotationsOf finds the quotations of the document, in order. A block starts with no
// quotation open; paragraphs that go on with one repeat the opening mark.
func quotationsOf(d *annot.Document) []quotation {
	var list []quotation
	block := annot.BlockIdx(annot.None)
	open, left := -1, false // where a quotation is open; whether the block before left one open
	for _, s := range d.Sentences {
		if s.Block != block {
			if left = open >= 0; left {
				list[len(list)-1].to = int(s.First)
			}
			open, block = -1, s.Block
		}
		for t := int(s.First); t < int(s.Last); t++ {
			switch mark(d, t, open >= 0) {
			case opening:
				if open >= 0 {
					list[len(list)-1].to = t
				}
				open = t
				if t == int(s.Last)-1 { // a straight mark that was cut off from its sentence
					open++
				}
				list = append(list, quotation{rng: rng{open, len(d.Tokens)}, goesOn: left && startsBlock(d, s, t)})
			case closing:
				list[len(list)-1].to, list[len(list)-1].closed = t+1, true
				open = -1
			}
		}
	}
	return slices.DeleteFunc(list, func(q quotation) bool { return q.empty() })
}

func startsBlock(d *annot.Document, s annot.Sentence, t int) bool {
	return t == int(s.First) && s.Start == d.Blocks[s.Block].Start
}

// The two ways of a quotation mark.
const (
	neither = iota
	opening
	closing
)

func mark(d *annot.Document, t int, open bool) int {
	switch d.Tokens[t].Text(d.Text) {
	case "“", "``":
		return opening
	case "”":
		if open {
			return closing
		}
	case "\"", "''":
		if open {
			return closing
		}
		return opening
	}
	return neither
}

// quotations gives every sentence of a quotation that somebody is found to say to whoever
// says it. Who says a quotation that no cue stands beside is told by the sentence or the
// paragraph before.
func (f *finder) quotations() {
	list := f.quotes
	said := make([]annot.AttributionIdx, len(list)) // by quotation
	bySentence := make(map[annot.SentenceIdx][]annot.AttributionIdx, len(f.d.Attributions))
	for i, a := range f.d.Attributions {
		bySentence[a.Sentence] = append(bySentence[a.Sentence], annot.AttributionIdx(i))
	}
	for i, q := range list {
		first := f.sentenceOf(q.from)
		if !f.d.Blocks[f.d.Sentences[first].Block].Read() {
			said[i] = annot.None
			continue
		}
		last := f.sentenceOf(q.to - 1)
		by, rule := f.beside(q, first, last, bySentence), "quotation, over several sentences"
		if by == annot.None {
			by, rule = f.before(i, list, said, first, bySentence)
		}
		said[i] = by
		if by == annot.None {
			continue
		}
		for s := first; s <= last; s++ {
			f.cover(q, s, by, rule, bySentence)
		}
	}
}

// quotedAt is the quotation that holds token t, or -1.
func (f *finder) quotedAt(t int) int {
	after, _ := slices.BinarySearchFunc(f.quotes, t+1, func(q quotation, t int) int { return cmp.Compare(q.from, t) })
	if after == 0 || !f.quotes[after-1].holds(t) {
		return -1
	}
	return after - 1
}

// sentenceOf is the sentence that holds token t.
func (f *finder) sentenceOf(t int) annot.SentenceIdx {
	low, high := 0, len(f.d.Sentences)
	for low+1 < high {
		if mid := (low + high) / 2; int(f.d.Sentences[mid].First) <= t {
			low = mid
		} else {
			high = mid
		}
	}
	return annot.SentenceIdx(low)
}

// beside is the attribution of a clause or quotation whose content reaches into q and whose
// cue does not, or None.
func (f *finder) beside(q quotation, first, last annot.SentenceIdx, by map[annot.SentenceIdx][]annot.AttributionIdx) annot.AttributionIdx {
	at := f.bytes(q.rng)
	for s := first; s <= last; s++ {
		for _, i := range by[s] {
			a := f.d.Attributions[i]
			if a.Tells() && a.Content.Overlaps(at) && !a.Cue.Empty() && !a.Cue.Overlaps(at) {
				return i
			}
		}
	}
	return annot.None
}

// before is who says a quotation that begins a sentence: who says the one that ends in the
// sentence before, or what is announced there with a colon.
func (f *finder) before(i int, list []quotation, said []annot.AttributionIdx, first annot.SentenceIdx, by map[annot.SentenceIdx][]annot.AttributionIdx) (annot.AttributionIdx, string) {
	d, q := f.d, list[i]
	if q.from != int(d.Sentences[first].First) || first == 0 {
		return annot.None, ""
	}
	prev := first - 1
	same := d.Sentences[prev].Block == d.Sentences[first].Block
	if i > 0 && said[i-1] != annot.None && (q.goesOn || same && f.sentenceOf(list[i-1].to-1) == prev) {
		return said[i-1], "quotation, goes on"
	}
	announced := strings.HasSuffix(strings.TrimRight(d.Slice(d.Sentences[prev].Span), " "), ":")
	if i > 0 && !same && said[i-1] != annot.None && f.sentenceOf(list[i-1].to-1) == prev && f.fills(q) {
		return said[i-1], "quotation, speaker in the paragraph before"
	}
	if r, ok := f.announcing[prev]; ok && announced {
		delete(f.announcing, prev)
		f.idx = prev
		f.put(r, first, f.bytes(rng{q.from, min(q.to, int(d.Sentences[first].Last))}))
		i := annot.AttributionIdx(len(d.Attributions) - 1)
		d.Attributions[i].Rule += ", before a quotation"
		by[first] = append(by[first], i)
		return i, "quotation, over several sentences"
	}
	if same || announced {
		for k := len(by[prev]) - 1; k >= 0; k-- {
			if a := d.Attributions[by[prev][k]]; a.Tells() && !a.Cue.Empty() {
				return by[prev][k], "quotation, speaker before"
			}
		}
	}
	return annot.None, ""
}

// fills reports whether a quotation fills its paragraph.
func (f *finder) fills(q quotation) bool {
	b := f.d.Blocks[f.d.Sentences[f.sentenceOf(q.from)].Block]
	return f.d.Tokens[q.from].Start == b.Start && f.d.Tokens[q.to-1].End >= b.End-1
}

// cover sees to it that what a quotation has of sentence s is content of an attribution.
func (f *finder) cover(q quotation, s annot.SentenceIdx, owner annot.AttributionIdx, rule string, by map[annot.SentenceIdx][]annot.AttributionIdx) {
	d := f.d
	part := f.bytes(rng{max(q.from, int(d.Sentences[s].First)), min(q.to, int(d.Sentences[s].Last))})
	o := d.Attributions[owner]
	for _, i := range by[s] {
		a := &d.Attributions[i]
		if a.Cue == o.Cue && a.Source == o.Source && a.Content.Overlaps(part) {
			a.Content = a.Content.Cover(part)
			a.Direct = startsQuoted(d.Slice(a.Content))
			return
		}
	}
	by[s] = append(by[s], annot.AttributionIdx(len(d.Attributions)))
	d.Attributions = append(d.Attributions, annot.Attribution{
		Sentence: s, Content: part, Holder: o.Holder, Kind: annot.ByQuote, Type: o.Type, Direct: true,
		Parent: annot.None, Continues: owner, Rule: rule,
	})
}
