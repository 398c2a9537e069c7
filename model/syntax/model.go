// Package syntax tags and parses sentences with a small recurrent network: a word is
// the sum of a given vector, a learned one and those of its parts and its shape; three
// layers of simple recurrent units read the sentence in both directions; from these,
// tags and names are read off, and every word is compared with every other as its head
// (Dozat and Manning 2017).
//
// A model is one block of bytes that is read where it lies: its weights are bytes in the
// order in which the kernels want them, and opening it copies a few thousand numbers. A
// Model may be shared by any number of goroutines, each with a Session of its own.
// Results are the same bits on every machine; see kernel.go. The command in
// model/train/syntax writes models with Encode and finds the features of words with the
// same code that reads them here.
package syntax

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/model/sections"
)

// Model is an opened model. It is immutable and safe for concurrent use.
type Model struct {
	Sizes
	tags   []Tag
	feats  []string
	labels []string
	kinds  []string
	finite []bool    // of the tags, whether it is that of a finite verb
	closed []bool    // of the tags, whether its words can be listed
	marks  []mark    // of the kinds
	before [][]uint8 // of each kind those that may stand before it

	words, vectors      []byte
	norms               []float32
	word, char, shape   table
	in                  matrix
	layers              []layer
	tag, top            matrix
	arcPair             matrix
	labelPair, labelSum matrix
	arcRoot, labelRoot  []float32
}

// Tag is a part of speech: that of Universal Dependencies with that of the Penn
// treebank.
type Tag struct{ UPOS, XPOS string }

// table is a table of vectors in bytes.
type table struct {
	values []byte
	width  int
	scale  []float32 // by column
}

// add adds row r to sums.
func (t table) add(sums []int32, r int) {
	row := t.values[r*t.width:][:t.width]
	sums = sums[:t.width]
	for i := range sums {
		sums[i] += int32(int8(row[i]))
	}
}

// matrix is a matrix as product reads it; rows is even and cols a multiple of sixteen.
type matrix struct {
	rows, cols  int
	weights     []byte
	scale, bias []float32
}

type layer struct {
	matrix
	state []float32
}

// Open reads a model in place. The error says in one line what is wrong with the bytes.
// Bytes that open can be parsed with without a panic, whatever they hold.
func Open(data []byte) (*Model, error) {
	s, err := sections.Open(format, data)
	if err != nil {
		return nil, err
	}
	m := &Model{words: s[secWords], vectors: s[secVectors]}
	fields := m.fields()
	if len(s[secSizes]) != 4*len(fields) {
		return nil, format.Damaged("it has %d bytes of sizes", len(s[secSizes]))
	}
	for i, f := range fields {
		*f = int(sections.Uint32(s[secSizes], 4*i))
	}
	if err := m.check(); err != nil {
		return nil, format.Damaged("%v", err)
	}
	if err := m.readNames(string(s[secNames])); err != nil {
		return nil, err
	}
	if n := len(m.words) / wordSlot; len(m.words)%wordSlot != 0 || n == 0 || n&(n-1) != 0 {
		return nil, format.Damaged("the table of words has %d bytes", len(m.words))
	}
	if len(m.vectors) != m.Vectors*m.Vector {
		return nil, format.Damaged("the vectors have %d bytes", len(m.vectors))
	}
	if m.norms, err = sections.Floats(s[secNorms], m.Vectors); err != nil {
		return nil, format.Damaged("scales of vectors: %v", err)
	}
	if err := m.readMatrices(s[secTables], s[secWeights], s[secFloats]); err != nil {
		return nil, err
	}
	return m, nil
}

func (m *Model) readNames(text string) error {
	lists := strings.Split(text, "\n\n")
	if len(lists) != 4 {
		return format.Damaged("it has %d lists of names", len(lists))
	}
	tags := strings.Split(lists[0], "\n")
	m.feats, m.labels, m.kinds = strings.Split(lists[1], "\n"), strings.Split(lists[2], "\n"), strings.Split(lists[3], "\n")
	if len(tags) != m.Tags || len(m.feats) != m.Feats || len(m.labels) != m.Labels || len(m.kinds) != m.Kinds {
		return format.Damaged("it has %d tags, %d sets of features, %d labels and %d kinds of names", len(tags), len(m.feats), len(m.labels), len(m.kinds))
	}
	m.marks, m.before = marks(m.kinds), make([][]uint8, len(m.kinds))
	for k, mark := range m.marks {
		for b, other := range m.marks {
			if other.follows(mark) {
				m.before[k] = append(m.before[k], uint8(b))
			}
		}
	}
	for _, t := range tags {
		upos, xpos, ok := strings.Cut(t, "\t")
		if !ok {
			return format.Damaged("%q is no tag", t)
		}
		m.tags = append(m.tags, Tag{upos, xpos})
		switch upos {
		case "ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ":
			m.closed = append(m.closed, true)
		default:
			m.closed = append(m.closed, false)
		}
		m.finite = append(m.finite, xpos == "VBZ" || xpos == "VBP" || xpos == "VBD" || xpos == "MD")
	}
	return nil
}

// readMatrices cuts the weights and numbers in the order in which Encode writes them.
func (m *Model) readMatrices(tables, weights, numbers []byte) error {
	floats, err := sections.Floats(numbers, len(numbers)/4)
	if err != nil {
		return format.Damaged("%v", err)
	}
	short := false
	cut := func(s *[]byte, n int) []byte {
		if len(*s) < n {
			short = true
			return make([]byte, n)
		}
		out := (*s)[:n]
		*s = (*s)[n:]
		return out
	}
	take := func(n int) []float32 {
		if len(floats) < n {
			short = true
			return make([]float32, n)
		}
		out := floats[:n:n]
		floats = floats[n:]
		return out
	}
	for _, t := range []struct {
		to          *table
		rows, width int
	}{{&m.word, m.Words + 1, m.Word}, {&m.char, CharRows, m.Char}, {&m.shape, ShapeRows, m.Shape}} {
		*t.to = table{cut(&tables, t.rows*t.width), t.width, take(t.width)}
	}
	read := func(rows, cols int) matrix {
		rows, cols = up(rows, 2), up(cols, tileCols)
		return matrix{rows, cols, cut(&weights, rows*cols), take(cols), take(cols)}
	}
	m.in = read(m.input(), m.Hidden)
	for range m.Layers {
		m.layers = append(m.layers, layer{read(m.Hidden, 3*m.Hidden), take(2 * m.Hidden)})
	}
	m.tag, m.top = read(m.Hidden, m.Tags+m.Feats), read(m.Hidden, m.Sizes.top())
	m.arcPair = read(m.Arc, m.Arc)
	m.labelPair, m.labelSum = read(m.Label, m.Label*m.Labels), read(2*m.Label, m.Labels)
	m.arcRoot, m.labelRoot = take(m.Arc), take(m.Label)
	if short || len(tables)+len(weights)+len(floats) > 0 {
		return format.Damaged("weights are missing or left over")
	}
	return nil
}

// TagSet are the tags of the model.
func (m *Model) TagSet() []Tag { return m.tags }

// FeatSet are the sets of features of the model, "_" for none.
func (m *Model) FeatSet() []string { return m.feats }

// LabelSet are the relations of the model.
func (m *Model) LabelSet() []string { return m.labels }

// KindSet are the marks of names: "O", or "B-", "I-", "E-" or "S-" and the kind.
func (m *Model) KindSet() []string { return m.kinds }

const wordSlot = 8

func wordCheck(key uint64) uint32 { return max(1, uint32(key>>32)) }

// lookup finds the rows of a word: one more than the row, 0 for none.
func (m *Model) lookup(key uint64) (vector, word int) {
	mask := len(m.words)/wordSlot - 1
	for at := int(key) & mask; ; at = (at + 1) & mask {
		slot := m.words[at*wordSlot:][:wordSlot]
		switch sections.Uint32(slot, 0) {
		case 0:
			return 0, 0
		case wordCheck(key):
			return min(m.Vectors, int(sections.Uint16(slot, 4))), min(m.Words, int(sections.Uint16(slot, 6)))
		}
		if at == (int(key)-1)&mask {
			return 0, 0 // a full table is damaged
		}
	}
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
