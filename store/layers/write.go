package layers

import (
	"encoding/binary"
	"math"

	"rapporteur/annot"
)

type writer struct {
	b          []byte
	index      map[string]uint64 // of the strings of the table
	table      []string
	tableBytes int
}

func (w *writer) uvarint(n uint64) { w.b = binary.AppendUvarint(w.b, n) }
func (w *writer) varint(n int64)   { w.b = binary.AppendVarint(w.b, n) }

// str writes a string as its index.
func str[S ~string](w *writer, s S) {
	if s == "" {
		w.uvarint(0)
		return
	}
	if i, ok := commonIndex[string(s)]; ok {
		w.uvarint(i)
		return
	}
	i, ok := w.index[string(s)]
	if !ok {
		i = uint64(1 + len(common) + len(w.table))
		w.index[string(s)] = i
		w.table = append(w.table, string(s))
		w.tableBytes += len(s) + 3
	}
	w.uvarint(i)
}

// appendTable writes the number of strings, their lengths, then all of them in one piece.
func (w *writer) appendTable(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(w.table)))
	for _, s := range w.table {
		b = binary.AppendUvarint(b, uint64(len(s)))
	}
	for _, s := range w.table {
		b = append(b, s...)
	}
	return b
}

// span writes a span from a place before it. The zero span is one byte.
func (w *writer) span(s annot.Span, from int32) {
	if s == (annot.Span{}) {
		w.uvarint(0)
		return
	}
	w.uvarint(uint64(uint32(s.End-s.Start))<<1 | 1)
	w.varint(int64(s.Start) - int64(from))
}

// idx writes an index that may be None.
func idx[I ~int32](w *writer, i I) { w.varint(int64(i) + 1) }

// flags writes up to eight yes or no.
func (w *writer) flags(flags ...bool) {
	var b byte
	for i, f := range flags {
		if f {
			b |= 1 << i
		}
	}
	w.b = append(w.b, b)
}

// number writes whole numbers as such, others as they are.
func (w *writer) number(f float64) {
	if n := int64(f); float64(n) == f && n > -1<<53 && n < 1<<53 && !math.Signbit(f) {
		w.uvarint(uint64(n) << 1)
		return
	}
	w.uvarint(1)
	w.b = binary.LittleEndian.AppendUint64(w.b, math.Float64bits(f))
}

func (w *writer) document(d *annot.Document) {
	w.block(d.Blocks)
	w.block(d.Inserts)
	w.uvarint(uint64(len(d.Sentences)))
	end, block := int32(0), annot.BlockIdx(0)
	for _, s := range d.Sentences {
		w.span(s.Span, end)
		w.varint(int64(s.Block) - int64(block))
		end, block = s.End, s.Block
	}
	w.uvarint(uint64(len(d.Names)))
	end = 0
	for _, n := range d.Names {
		w.span(n.Span, end)
		str(w, n.Kind)
		end = n.End
	}
	w.uvarint(uint64(len(d.Mentions)))
	end = 0
	for _, m := range d.Mentions {
		w.span(m.Span, end)
		w.span(m.Head, m.Start)
		str(w, m.Kind)
		idx(w, m.Entity)
		str(w, m.Why)
		end = m.End
	}
	w.uvarint(uint64(len(d.Entities)))
	for _, e := range d.Entities {
		str(w, e.Kind)
		for _, s := range []string{e.Name, e.Key, e.For, e.PartOf, e.Role, e.Number, e.Gender} {
			str(w, s)
		}
	}
	w.uvarint(uint64(len(d.Quantities)))
	end = 0
	for _, q := range d.Quantities {
		w.span(q.Span, end)
		w.number(q.Value)
		str(w, q.Unit)
		w.span(q.Of, q.Start)
		str(w, q.Approx)
		end = q.End
	}
	w.uvarint(uint64(len(d.Times)))
	end = 0
	for _, t := range d.Times {
		w.span(t.Span, end)
		str(w, t.Value)
		str(w, t.Kind)
		str(w, t.Mod)
		end = t.End
	}
	w.attributions(d)
	w.statements(d)
}

func (w *writer) block(blocks []annot.Block) {
	w.uvarint(uint64(len(blocks)))
	end := int32(0)
	for _, b := range blocks {
		w.span(b.Span, end)
		str(w, b.Kind)
		str(w, b.Why)
		end = b.End
	}
}

func (w *writer) attributions(d *annot.Document) {
	w.uvarint(uint64(len(d.Attributions)))
	sentence := annot.SentenceIdx(0)
	for _, a := range d.Attributions {
		w.varint(int64(a.Sentence) - int64(sentence))
		sentence = a.Sentence
		from := beginning(d, sentence)
		w.span(a.Source, from)
		w.span(a.Cue, from)
		w.span(a.Content, from)
		idx(w, a.Holder)
		str(w, a.Kind)
		str(w, a.Type)
		w.flags(a.Direct)
		idx(w, a.Parent)
		idx(w, a.Continues)
		str(w, a.Rule)
	}
}

func (w *writer) statements(d *annot.Document) {
	w.uvarint(uint64(len(d.Statements)))
	sentence := annot.SentenceIdx(0)
	for _, s := range d.Statements {
		w.varint(int64(s.Sentence) - int64(sentence))
		sentence = s.Sentence
		from := beginning(d, sentence)
		w.span(s.Span, from)
		str(w, s.Kind)
		idx(w, s.Holder)
		w.span(s.HolderAt, from)
		idx(w, s.Via)
		idx(w, s.Speaker)
		str(w, s.SpeakerKind)
		w.span(s.Cue, from)
		str(w, s.Stance)
		str(w, s.Strength)
		w.flags(s.Negated, s.Pledged)
		for _, span := range []annot.Span{s.Target, s.Head, s.Object} {
			w.span(span, from)
		}
		w.uvarint(uint64(len(s.Conditions)))
		for _, c := range s.Conditions {
			str(w, c.Kind)
			w.span(c.Span, from)
		}
		w.span(s.Context, from)
		str(w, s.Rule)
	}
}

// beginning is where a sentence begins, 0 for one that is not there: reader and writer agree.
func beginning(d *annot.Document, i annot.SentenceIdx) int32 {
	if i < 0 || int(i) >= len(d.Sentences) {
		return 0
	}
	return d.Sentences[i].Start
}

func (w *writer) source(s *annot.Source) {
	for _, s := range []string{s.Name, s.Path, s.URL, s.Outlet} {
		str(w, s)
	}
	w.span(s.OutletAt, 0)
	str(w, s.Published.Value)
	str(w, s.Published.Basis)
	w.span(s.Published.At, 0)
	str(w, s.Published.Confidence)
	str(w, s.Published.Why)
	str(w, s.Published.Near)
	str(w, s.Language)
	str(w, s.Encoding)
}

func (w *writer) runs(runs []annot.Run) {
	w.uvarint(uint64(len(runs)))
	for _, r := range runs {
		str(w, r.Pass)
		str(w, r.Version)
		str(w, r.Lexicon)
		w.uvarint(uint64(r.Wrote))
	}
}
