// Package tensor is what the trainers of neural models calculate with: matrices of
// float32, operations on them, and their gradients by a tape that is played back.
//
// A matrix lies row by row; a row is a word. What is computed on a tape lives until
// the tape is reset.
package tensor

// Mat is a matrix, with the gradient of the loss by each of its values.
type Mat struct {
	Rows, Cols int
	V, G       []float32
}

// Row is a row of values.
func (m *Mat) Row(i int) []float32 { return m.V[i*m.Cols : (i+1)*m.Cols] }

// Grad is a row of gradients.
func (m *Mat) Grad(i int) []float32 { return m.G[i*m.Cols : (i+1)*m.Cols] }

// Tape records operations. A tape belongs to one goroutine; several tapes may share
// parameters, each with gradients of its own, which are those of its Shard.
type Tape struct {
	Shard int
	Train bool // drop-out is done, and gradients are kept
	Rand  *Rand

	back         []func()
	chunks       [][]float32
	chunk, used  int
	packA, packB []float32
}

// Reset forgets what was recorded and reuses the memory of all matrices.
func (t *Tape) Reset() {
	clear(t.back)
	t.back = t.back[:0]
	t.chunk, t.used = 0, 0
}

// Back plays the tape from its end: gradients flow from the losses to the parameters.
func (t *Tape) Back() {
	for i := len(t.back) - 1; i >= 0; i-- {
		t.back[i]()
	}
}

func (t *Tape) record(f func()) {
	if t.Train {
		t.back = append(t.back, f)
	}
}

const chunkSize = 1 << 20

// floats are n zeros that live until the tape is reset.
func (t *Tape) floats(n int) []float32 {
	for t.chunk < len(t.chunks) {
		if c := t.chunks[t.chunk]; t.used+n <= len(c) {
			out := c[t.used : t.used+n : t.used+n]
			t.used += n
			clear(out)
			return out
		}
		t.chunk++
		t.used = 0
	}
	t.chunks = append(t.chunks, make([]float32, max(n, chunkSize)))
	t.used = n
	return t.chunks[t.chunk][:n:n]
}

// New is a matrix of zeros on the tape.
func (t *Tape) New(rows, cols int) *Mat {
	m := &Mat{Rows: rows, Cols: cols, V: t.floats(rows * cols)}
	if t.Train {
		m.G = t.floats(rows * cols)
	}
	return m
}
