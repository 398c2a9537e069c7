// Package layers writes the layers of a document as a few bytes, and reads them: what a store
// keeps beside a text. The text is not part of it, nor are the tokens and what was tagged on
// them.
//
// The form, all numbers as varints: a byte with the version; the length of the text; the layers
// that are there; the table of strings; each layer, with the number of its annotations first. A
// string is an index: 0 is "", then come the common strings, then the table. A span is its length and
// how far it begins from a place that is known by then: the end of the one before, the
// beginning of its sentence.
package layers

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"rapporteur/annot"
)

// Version is the form that Encode writes. Decode reads this one.
const Version = 1

// kept are the layers that are written.
const kept = annot.AllLayers &^ (annot.LayerTags | annot.LayerTrees)

// ErrDamaged is the error of bytes that Encode did not write for this text.
var ErrDamaged = errors.New("the layers are damaged")

// Encode writes the layers of d but tokens, tags and trees. Its text, ID, Source and Runs are
// not part of them.
func Encode(d *annot.Document) []byte {
	w := &writer{index: make(map[string]uint64, 32)}
	w.document(d)
	head := make([]byte, 0, len(w.b)+w.tableBytes+16)
	head = append(head, Version)
	head = binary.AppendUvarint(head, uint64(len(d.Text)))
	head = binary.AppendUvarint(head, uint64(d.Has&kept))
	head = w.appendTable(head)
	return append(head, w.b...)
}

// Decode reads what Encode wrote for text. The ID, Source and Runs of the document are for the
// caller. Bytes that are not of this text, or damaged, are an ErrDamaged; what it returns lies
// in the text, but may break other rules of Document.Check.
func Decode(data []byte, text string) (*annot.Document, error) {
	r, has, err := open(data, text)
	if err != nil {
		return nil, err
	}
	d := &annot.Document{Text: text, Has: has}
	r.document(d)
	if err := r.end(); err != nil {
		return nil, err
	}
	return d, nil
}

// Sentences reads only the blocks, the inserts and the sentences.
func Sentences(data []byte, text string) (*annot.Document, error) {
	r, _, err := open(data, text)
	if err != nil {
		return nil, err
	}
	d := &annot.Document{Text: text, Has: annot.LayerBlocks | annot.LayerSentences}
	r.blocks(d)
	if r.err != nil {
		return nil, r.err
	}
	return d, nil
}

func open(data []byte, text string) (*reader, annot.Layers, error) {
	r := &reader{b: data, limit: int64(len(text))}
	if v := r.byte(); r.err == nil && v != Version {
		return nil, 0, fmt.Errorf("%w: they have form %d, not %d", ErrDamaged, v, Version)
	}
	if n := r.uvarint(); r.err == nil && n != uint64(len(text)) {
		return nil, 0, fmt.Errorf("%w: they are of a text of %d bytes, not %d", ErrDamaged, n, len(text))
	}
	has := r.uvarint()
	if r.err == nil && has&^uint64(kept) != 0 {
		r.fail("layers %x", has)
	}
	r.table()
	return r, annot.Layers(has), r.err
}

// EncodeSource writes where a text comes from.
func EncodeSource(s annot.Source) []byte {
	w := &writer{index: make(map[string]uint64, 16)}
	w.source(&s)
	return append(w.appendTable([]byte{Version}), w.b...)
}

// DecodeSource reads what EncodeSource wrote.
func DecodeSource(data []byte) (annot.Source, error) {
	r := &reader{b: data, limit: math.MaxInt32}
	if v := r.byte(); r.err == nil && v != Version {
		return annot.Source{}, fmt.Errorf("%w: the source has form %d, not %d", ErrDamaged, v, Version)
	}
	r.table()
	var s annot.Source
	r.source(&s)
	return s, r.end()
}

// EncodeRuns writes which passes wrote layers: the same for every document that one program read.
func EncodeRuns(runs []annot.Run) []byte {
	w := &writer{index: make(map[string]uint64, 32)}
	w.runs(runs)
	return append(w.appendTable([]byte{Version}), w.b...)
}

// DecodeRuns reads what EncodeRuns wrote.
func DecodeRuns(data []byte) ([]annot.Run, error) {
	r := &reader{b: data}
	if v := r.byte(); r.err == nil && v != Version {
		return nil, fmt.Errorf("%w: the runs have form %d, not %d", ErrDamaged, v, Version)
	}
	r.table()
	runs := r.runs()
	return runs, r.end()
}
