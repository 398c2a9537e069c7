package syntax

import (
	"encoding/binary"
	"fmt"
	"strings"

	"rapporteur/model/sections"
)

var format = sections.Format{
	Magic:   "RAPPSYN\n",
	Version: 1,
	Count:   numSections,
	Name:    "parsing model",
	Train:   "go run ./model/train/syntax",
}

const (
	secSizes   = iota // uint32: Sizes, field by field
	secNames          // tags, features, labels and kinds of names, a line each, with an empty line between
	secWords          // hash table of slots of 8 bytes: key uint32 (0 is empty), row and 1 of the vector and of the word, uint16 each
	secVectors        // int8, row by row
	secNorms          // float32: the scale of a row of vectors
	secTables         // int8: words, parts of words, shapes, row by row
	secWeights        // int8: the matrices, each packed as product reads it
	secFloats         // float32: scales of the columns of the tables, scales and biases of the matrices, states, roots
	numSections
)

// Sizes are the widths of a network.
type Sizes struct {
	Vectors, Words             int // rows
	Vector                     int // width of a given vector
	Word, Char, Shape          int // widths of the learned tables
	Hidden, Layers             int // units a layer, both ways together
	TagLayer                   int // after which layer tags are read off
	Arc, Label                 int // widths of the vectors that are compared
	Tags, Feats, Labels, Kinds int
}

func (z *Sizes) fields() []*int {
	return []*int{
		&z.Vectors, &z.Words, &z.Vector, &z.Word, &z.Char, &z.Shape, &z.Hidden, &z.Layers, &z.TagLayer,
		&z.Arc, &z.Label, &z.Tags, &z.Feats, &z.Labels, &z.Kinds,
	}
}

// input is the width of what a word enters the network with.
func (z Sizes) input() int { return z.Vector + z.Word + z.Char + z.Shape }

// The widths of the layer that is read off at the top: kinds of names, and for arcs and
// labels the vectors of a dependent and of a head.
func (z Sizes) top() int { return up(z.Kinds, 8) + 2*z.Arc + 2*z.Label }

func up(n, to int) int { return (n + to - 1) / to * to }

// check bounds what a damaged file may ask for.
func (z Sizes) check() error {
	for _, f := range z.fields() {
		if *f < 1 || *f > 1<<16 {
			return fmt.Errorf("a size is %d", *f)
		}
	}
	for _, width := range []int{z.Vector, z.Word, z.Char, z.Shape, z.Hidden, z.Arc, z.Label} {
		if width%16 != 0 && width%8 != 0 || width > 4096 {
			return fmt.Errorf("a width is %d", width)
		}
	}
	if z.Hidden%16 != 0 || z.Layers > 8 || z.TagLayer > z.Layers || z.input() > 4096 || z.Tags > 255 || z.Feats > 1000 || z.Labels > 255 || z.Kinds > 255 {
		return fmt.Errorf("the sizes %+v do not fit together", z)
	}
	return nil
}

// Matrix is a matrix with a bias, as the trainer gives it: values row by row, a row an
// input.
type Matrix struct {
	Rows, Cols int
	V          []float32
	Bias       []float32 // nil for none
}

// Parts are what a model is made of. Tables have a row 0, which is that of words not
// known.
type Parts struct {
	Sizes
	TagNames, FeatNames, LabelNames, KindNames []string
	VectorRows, WordRows                       map[uint64]int32 // by Key; the row and 1
	VectorValues                               []int8
	VectorNorms                                []float32
	Word, Char, Shape                          []float32
	In                                         Matrix
	Layer                                      []Matrix
	State                                      [][]float32 // two rows a layer
	Tag                                        Matrix      // tags, then features
	Top                                        Matrix      // kinds of names (padded to 8), dependents and heads of arcs, dependents and heads of labels
	ArcPair                                    Matrix
	ArcRoot, LabelRoot                         []float32
	LabelPair                                  Matrix // for each label a block of columns
	LabelSum                                   Matrix // of a dependent's and a head's vector
}

// Encode lays a model out as Open reads it. The same parts give the same bytes.
func Encode(p Parts) ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	var out [numSections][]byte
	for _, f := range p.fields() {
		out[secSizes] = binary.LittleEndian.AppendUint32(out[secSizes], uint32(*f))
	}
	out[secNames] = []byte(strings.Join([]string{strings.Join(p.TagNames, "\n"), strings.Join(p.FeatNames, "\n"), strings.Join(p.LabelNames, "\n"), strings.Join(p.KindNames, "\n")}, "\n\n"))
	out[secWords] = encodeWords(p.VectorRows, p.WordRows)
	for _, v := range p.VectorValues {
		out[secVectors] = append(out[secVectors], byte(v))
	}
	out[secNorms] = sections.AppendFloats(nil, p.VectorNorms)
	var floats []float32
	for _, t := range []struct {
		v     []float32
		width int
	}{{p.Word, p.Sizes.Word}, {p.Char, p.Sizes.Char}, {p.Shape, p.Sizes.Shape}} {
		values, scales := quantise(t.v, t.width)
		for _, v := range values {
			out[secTables] = append(out[secTables], byte(v))
		}
		floats = append(floats, scales...)
	}
	add := func(m Matrix) {
		weights, scales, bias := packMatrix(m)
		for _, w := range weights {
			out[secWeights] = append(out[secWeights], byte(w))
		}
		floats = append(append(floats, scales...), bias...)
	}
	add(p.In)
	for i, m := range p.Layer {
		add(m)
		floats = append(floats, p.State[i]...)
	}
	for _, m := range []Matrix{p.Tag, p.Top, p.ArcPair, p.LabelPair, p.LabelSum} {
		add(m)
	}
	floats = append(append(floats, p.ArcRoot...), p.LabelRoot...)
	out[secFloats] = sections.AppendFloats(nil, floats)
	return format.Encode(out[:]...)
}

// quantise makes bytes of a table, each column with a scale of its own.
func quantise(v []float32, width int) (values []int8, scales []float32) {
	scales = make([]float32, width)
	for i, x := range v {
		scales[i%width] = max(scales[i%width], x, -x)
	}
	for c := range scales {
		scales[c] /= 127
	}
	values = make([]int8, len(v))
	for i, x := range v {
		values[i] = step(x, scales[i%width])
	}
	return values, scales
}

// step is x in steps of a scale.
func step(x, scale float32) int8 {
	if scale == 0 {
		return 0
	}
	q := x / scale
	if q < 0 {
		q -= 0.5
	} else {
		q += 0.5
	}
	return int8(max(-127, min(127, q)))
}

// packMatrix quantises a matrix and lays it out by tiles of sixteen columns and pairs of rows.
func packMatrix(m Matrix) (weights []int8, scales, bias []float32) {
	values, byCol := quantise(m.V, m.Cols)
	pairs, cols := (m.Rows+1)/2, up(m.Cols, tileCols)
	weights, scales, bias = make([]int8, pairs*2*cols), make([]float32, cols), make([]float32, cols)
	copy(scales, byCol)
	copy(bias, m.Bias)
	for r := range m.Rows {
		for c := range m.Cols {
			tile := c / tileCols * pairs * tileCols * 2
			weights[tile+(r/2*tileCols+c%tileCols)*2+r%2] = values[r*m.Cols+c]
		}
	}
	return weights, scales, bias
}

// encodeWords makes the hash table of the words.
func encodeWords(vectors, words map[uint64]int32) []byte {
	all := map[uint64]bool{}
	for k := range vectors {
		all[k] = true
	}
	for k := range words {
		all[k] = true
	}
	slots := 1
	for slots*3 < len(all)*4 || slots < 4 {
		slots *= 2
	}
	table := make([]byte, slots*wordSlot)
	for _, key := range sortedKeys(all) {
		at := int(key) & (slots - 1)
		for binary.LittleEndian.Uint32(table[at*wordSlot:]) != 0 {
			at = (at + 1) & (slots - 1)
		}
		slot := table[at*wordSlot:]
		binary.LittleEndian.PutUint32(slot, wordCheck(key))
		binary.LittleEndian.PutUint16(slot[4:], uint16(vectors[key]))
		binary.LittleEndian.PutUint16(slot[6:], uint16(words[key]))
	}
	return table
}
