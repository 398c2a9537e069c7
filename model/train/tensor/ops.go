package tensor

import "math"

// Linear is x times w, plus b on every row. b may be nil.
func (t *Tape) Linear(x *Mat, w, b *Param) *Mat {
	y := t.New(x.Rows, w.Cols)
	if b != nil {
		for i := range y.Rows {
			copy(y.Row(i), b.V)
		}
	}
	t.gemm(y.V, plain(x.V, x.Rows, x.Cols), plain(w.V, w.Rows, w.Cols))
	t.record(func() {
		dy := plain(y.G, y.Rows, y.Cols)
		t.gemm(w.grad(t), plain(x.V, x.Rows, x.Cols).transposed(), dy)
		if x.G != nil {
			t.gemm(x.G, dy, plain(w.V, w.Rows, w.Cols).transposed())
		}
		if b != nil {
			g := b.grad(t)
			for i := range y.Rows {
				add(g, y.Grad(i))
			}
		}
	})
	return y
}

// Bag gives for each list of rows of a table their sum.
func (t *Tape) Bag(table *Param, rows [][]int32) *Mat {
	y := t.New(len(rows), table.Cols)
	for i, list := range rows {
		for _, r := range list {
			add(y.Row(i), table.Row(int(r)))
		}
	}
	t.record(func() {
		g := table.grad(t)
		for i, list := range rows {
			for _, r := range list {
				add(g[int(r)*table.Cols:][:table.Cols], y.Grad(i))
				table.touched[t.Shard] = append(table.touched[t.Shard], r)
			}
		}
	})
	return y
}

// Concat puts matrices of as many rows side by side.
func (t *Tape) Concat(parts ...*Mat) *Mat {
	cols := 0
	for _, p := range parts {
		cols += p.Cols
	}
	y := t.New(parts[0].Rows, cols)
	at := 0
	for _, p := range parts {
		for i := range y.Rows {
			copy(y.Row(i)[at:], p.Row(i))
		}
		at += p.Cols
	}
	t.record(func() {
		at := 0
		for _, p := range parts {
			if p.G != nil {
				for i := range y.Rows {
					add(p.Grad(i), y.Grad(i)[at:at+p.Cols])
				}
			}
			at += p.Cols
		}
	})
	return y
}

// Drop sets a share of the columns to nothing, the same ones in all rows of a
// sentence (Gal and Ghahramani 2016), and scales up the others. starts are the first
// rows of the sentences and the number of rows.
func (t *Tape) Drop(x *Mat, share float64, starts []int) *Mat {
	if !t.Train || share == 0 {
		return x
	}
	y := t.New(x.Rows, x.Cols)
	mask := t.floats((len(starts) - 1) * x.Cols)
	keep := float32(1 / (1 - share))
	for i := range mask {
		if t.Rand.Float64() >= share {
			mask[i] = keep
		}
	}
	each := func(f func(y, x, mask []float32), a, b []float32) {
		for s := range len(starts) - 1 {
			m := mask[s*x.Cols:][:x.Cols]
			for i := starts[s]; i < starts[s+1]; i++ {
				f(a[i*x.Cols:][:x.Cols], b[i*x.Cols:][:x.Cols], m)
			}
		}
	}
	multiplyAdd := func(y, x, mask []float32) {
		for j, v := range x {
			y[j] += v * mask[j]
		}
	}
	each(multiplyAdd, y.V, x.V)
	t.record(func() { each(multiplyAdd, x.G, y.G) })
	return y
}

// DropRows sets whole rows to nothing.
func (t *Tape) DropRows(x *Mat, share float64) *Mat {
	if !t.Train || share == 0 {
		return x
	}
	y := t.New(x.Rows, x.Cols)
	kept := make([]bool, x.Rows)
	for i := range kept {
		if kept[i] = t.Rand.Float64() >= share; kept[i] {
			copy(y.Row(i), x.Row(i))
		}
	}
	t.record(func() {
		for i, k := range kept {
			if k && x.G != nil {
				add(x.Grad(i), y.Grad(i))
			}
		}
	})
	return y
}

// leak is the slope of Leaky below zero.
const leak = 0.1

// Leaky is the leaky rectifier, done in place.
func (t *Tape) Leaky(x *Mat) *Mat {
	for i, v := range x.V {
		if v < 0 {
			x.V[i] = leak * v
		}
	}
	t.record(func() {
		for i, v := range x.V {
			if v < 0 {
				x.G[i] *= leak
			}
		}
	})
	return x
}

// Weighted is an answer with its probability.
type Weighted struct {
	Index  int32
	Weight float32
}

// Entropy adds the gradient of a loss: the cross-entropy of the rows' softmax to answers
// that are known with probabilities, which add up to 1, times weight. A row without
// answers counts nothing. right counts where the best answer is the most probable one.
func (t *Tape) Entropy(x *Mat, target [][]Weighted, weight float64) (right int) {
	for i, want := range target {
		if len(want) == 0 {
			continue
		}
		row := x.Row(i)
		top, at := row[0], 0
		for j, v := range row {
			if v > top {
				top, at = v, j
			}
		}
		most := want[0]
		for _, w := range want {
			if w.Weight > most.Weight {
				most = w
			}
		}
		if at == int(most.Index) {
			right++
		}
		if t.Train {
			sum := float32(0)
			for _, v := range row {
				sum += exp(v - top)
			}
			g, scale := x.Grad(i), float32(weight)/sum
			for j, v := range row {
				g[j] += exp(v-top) * scale
			}
			for _, w := range want {
				g[w.Index] -= float32(weight) * w.Weight
			}
		}
	}
	return right
}

func add(to, from []float32) {
	from = from[:len(to)]
	for i, v := range from {
		to[i] += v
	}
}

// exp is e to the power of x, with an error of some 1e-7 of it.
func exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	if x > 88 {
		x = 88
	}
	k := x * 1.44269504
	if k < 0 {
		k -= 0.5
	} else {
		k += 0.5
	}
	n := int32(k)
	f := x - float32(n)*0.693359375 + float32(n)*2.12194440e-4
	y := ((((1.9875691500e-4*f+1.3981999507e-3)*f+8.3334519073e-3)*f+4.1665795894e-2)*f+1.6666665459e-1)*f + 5.0000001201e-1
	y = y*f*f + f + 1
	return y * math.Float32frombits(uint32(n+127)<<23)
}

func sigmoid(x float32) float32 { return 1 / (1 + exp(-x)) }

// Sure are answers that are known for sure; one below zero is none.
func Sure(answers []int32) [][]Weighted {
	out := make([][]Weighted, len(answers))
	for i, a := range answers {
		if a >= 0 {
			out[i] = []Weighted{{a, 1}}
		}
	}
	return out
}
