package layers

import (
	"encoding/binary"
	"fmt"
	"math"

	"rapporteur/annot"
)

// reader reads until the first error; after it, every value is zero.
type reader struct {
	b       []byte
	limit   int64 // no span ends after it
	strings []string
	err     error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
		r.b = nil
	}
}

// end reports the first error, or that bytes are left.
func (r *reader) end() error {
	if r.err == nil && len(r.b) > 0 {
		r.fail("%d bytes are left over", len(r.b))
	}
	return r.err
}

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.fail("they end early")
		return 0
	}
	b := r.b[0]
	r.b = r.b[1:]
	return b
}

func (r *reader) uvarint() uint64 {
	if len(r.b) > 0 && r.b[0] < 0x80 {
		n := uint64(r.b[0])
		r.b = r.b[1:]
		return n
	}
	n, size := binary.Uvarint(r.b)
	if size <= 0 {
		r.fail("a number ends early")
		return 0
	}
	r.b = r.b[size:]
	return n
}

func (r *reader) varint() int64 {
	u := r.uvarint()
	n := int64(u >> 1)
	if u&1 != 0 {
		n = ^n
	}
	return n
}

// count reads how many annotations there are, each of which takes at least so many bytes: what
// is made room for is bounded by what there is to read.
func (r *reader) count(least int) int {
	n := r.uvarint()
	if n > uint64(len(r.b)/least) {
		r.fail("%d annotations in %d bytes", n, len(r.b))
		return 0
	}
	return int(n)
}

// list makes room for the annotations of a layer; nil for none.
func list[T any](n int) []T {
	if n == 0 {
		return nil
	}
	return make([]T, n)
}

// table reads the strings; they share one piece of memory.
func (r *reader) table() {
	n := r.count(1)
	if n == 0 {
		return
	}
	r.strings = make([]string, n)
	lengths, total := r.b, 0
	for range n {
		size := r.uvarint()
		if size > uint64(len(r.b)) {
			r.fail("a string of %d bytes", size)
			return
		}
		total += int(size)
		if total > len(r.b) {
			r.fail("strings of %d bytes", total)
			return
		}
	}
	if r.err != nil {
		return
	}
	all := string(r.b[:total])
	r.b = r.b[total:]
	for i := range r.strings {
		size, read := binary.Uvarint(lengths)
		lengths = lengths[read:]
		r.strings[i], all = all[:size], all[size:]
	}
}

func text[S ~string](r *reader) S {
	i := r.uvarint()
	if i == 0 {
		return ""
	}
	if i--; i < uint64(len(common)) {
		return S(common[i])
	}
	if i -= uint64(len(common)); i < uint64(len(r.strings)) {
		return S(r.strings[i])
	}
	r.fail("string %d of %d", i, len(r.strings))
	return ""
}

func (r *reader) span(from int32) annot.Span {
	size := r.uvarint()
	if size == 0 {
		return annot.Span{}
	}
	start := int64(from) + r.varint()
	end := start + int64(size>>1)
	if start < 0 || size>>1 > uint64(r.limit) || start > r.limit || end > r.limit {
		r.fail("span %d-%d in %d bytes", start, end, r.limit)
		return annot.Span{}
	}
	return annot.Span{Start: int32(start), End: int32(end)}
}

// index reads an index of a layer of n annotations, or None.
func index[I ~int32](r *reader, n int) I {
	i := r.varint() - 1
	if i < annot.None || i >= int64(n) {
		r.fail("annotation %d of %d", i, n)
		return annot.None
	}
	return I(i)
}

// next reads an index as what is added to the one before.
func next[I ~int32](r *reader, before I, n int) I {
	i := int64(before) + r.varint()
	if i < 0 || i >= int64(n) {
		r.fail("annotation %d of %d", i, n)
		return 0
	}
	return I(i)
}

func (r *reader) number() float64 {
	n := r.uvarint()
	if n&1 == 0 {
		return float64(n >> 1)
	}
	if len(r.b) < 8 {
		r.fail("a number ends early")
		return 0
	}
	f := math.Float64frombits(binary.LittleEndian.Uint64(r.b))
	r.b = r.b[8:]
	return f
}

func (r *reader) blocks(d *annot.Document) {
	d.Blocks, d.Inserts = r.block(), r.block()
	d.Sentences = list[annot.Sentence](r.count(2))
	end, block := int32(0), annot.BlockIdx(0)
	for i := range d.Sentences {
		s := annot.Sentence{Span: r.span(end)}
		s.Block = next(r, block, len(d.Blocks))
		d.Sentences[i] = s
		end, block = s.End, s.Block
	}
}

func (r *reader) block() []annot.Block {
	blocks := list[annot.Block](r.count(3))
	end := int32(0)
	for i := range blocks {
		blocks[i] = annot.Block{Span: r.span(end), Kind: text[annot.BlockKind](r), Why: text[string](r)}
		end = blocks[i].End
	}
	return blocks
}

func (r *reader) document(d *annot.Document) {
	r.blocks(d)
	d.Names = list[annot.Name](r.count(2))
	end := int32(0)
	for i := range d.Names {
		d.Names[i] = annot.Name{Span: r.span(end), Kind: text[annot.EntityKind](r)}
		end = d.Names[i].End
	}
	d.Mentions = list[annot.Mention](r.count(5))
	end = 0
	for i := range d.Mentions {
		m := annot.Mention{Span: r.span(end)}
		m.Head = r.span(m.Start)
		m.Kind = text[annot.EntityKind](r)
		m.Entity = index[annot.EntityIdx](r, math.MaxInt32) // they come later
		m.Why = text[string](r)
		d.Mentions[i] = m
		end = m.End
	}
	d.Entities = list[annot.Entity](r.count(8))
	for i := range d.Entities {
		d.Entities[i] = annot.Entity{Kind: text[annot.EntityKind](r), Name: text[string](r), Key: text[string](r), For: text[string](r),
			PartOf: text[string](r), Role: text[string](r), Number: text[string](r), Gender: text[string](r)}
	}
	for i, m := range d.Mentions {
		if int(m.Entity) >= len(d.Entities) {
			r.fail("mention %d is of entity %d of %d", i, m.Entity, len(d.Entities))
		}
	}
	d.Quantities = list[annot.Quantity](r.count(5))
	end = 0
	for i := range d.Quantities {
		q := annot.Quantity{Span: r.span(end), Value: r.number(), Unit: text[string](r)}
		q.Of = r.span(q.Start)
		q.Approx = text[annot.Approx](r)
		d.Quantities[i] = q
		end = q.End
	}
	d.Times = list[annot.Time](r.count(4))
	end = 0
	for i := range d.Times {
		d.Times[i] = annot.Time{Span: r.span(end), Value: text[string](r), Kind: text[annot.TimeKind](r), Mod: text[annot.TimeMod](r)}
		end = d.Times[i].End
	}
	r.attributions(d)
	r.statements(d)
}

func (r *reader) attributions(d *annot.Document) {
	n := r.count(11)
	d.Attributions = list[annot.Attribution](n)
	sentence := annot.SentenceIdx(0)
	for i := range d.Attributions {
		sentence = next(r, sentence, len(d.Sentences))
		from := beginning(d, sentence)
		d.Attributions[i] = annot.Attribution{Sentence: sentence, Source: r.span(from), Cue: r.span(from), Content: r.span(from),
			Holder: index[annot.EntityIdx](r, len(d.Entities)), Kind: text[annot.AttributionKind](r), Type: text[annot.AttributionType](r),
			Direct: r.byte()&1 != 0, Parent: index[annot.AttributionIdx](r, n), Continues: index[annot.AttributionIdx](r, n), Rule: text[string](r)}
	}
}

func (r *reader) statements(d *annot.Document) {
	d.Statements = list[annot.Statement](r.count(18))
	sentence := annot.SentenceIdx(0)
	for i := range d.Statements {
		s := &d.Statements[i]
		sentence = next(r, sentence, len(d.Sentences))
		from := beginning(d, sentence)
		s.Sentence, s.Span, s.Kind = sentence, r.span(from), text[annot.StatementKind](r)
		s.Holder, s.HolderAt = index[annot.EntityIdx](r, len(d.Entities)), r.span(from)
		s.Via = index[annot.AttributionIdx](r, len(d.Attributions))
		s.Speaker, s.SpeakerKind = index[annot.EntityIdx](r, len(d.Entities)), text[annot.SpeakerKind](r)
		s.Cue, s.Stance, s.Strength = r.span(from), text[annot.Stance](r), text[annot.Strength](r)
		flags := r.byte()
		s.Negated, s.Pledged = flags&1 != 0, flags&2 != 0
		s.Target, s.Head, s.Object = r.span(from), r.span(from), r.span(from)
		s.Conditions = list[annot.Condition](r.count(2))
		for k := range s.Conditions {
			s.Conditions[k] = annot.Condition{Kind: text[annot.ConditionKind](r), Span: r.span(from)}
		}
		s.Context, s.Rule = r.span(from), text[string](r)
	}
}

func (r *reader) source(s *annot.Source) {
	s.Name, s.Path, s.URL, s.Outlet = text[string](r), text[string](r), text[string](r), text[string](r)
	s.OutletAt = r.span(0)
	s.Published.Value, s.Published.Basis = text[string](r), text[annot.Basis](r)
	s.Published.At, s.Published.Confidence = r.span(0), text[annot.Confidence](r)
	s.Published.Why, s.Published.Near = text[string](r), text[string](r)
	s.Language, s.Encoding = text[string](r), text[string](r)
}

func (r *reader) runs() []annot.Run {
	runs := list[annot.Run](r.count(4))
	for i := range runs {
		runs[i] = annot.Run{Pass: text[string](r), Version: text[string](r), Lexicon: text[string](r), Wrote: annot.Layers(r.uvarint())}
	}
	return runs
}
