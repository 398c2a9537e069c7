package tensor

// Arcs scores for every word of a sentence every possible head: dep times the
// transposed heads. Row 0 of heads belongs to the root: heads has one row more a
// sentence. The result has one matrix a sentence.
func (t *Tape) Arcs(dep, heads *Mat, starts []int) []*Mat {
	var out []*Mat
	for s := range len(starts) - 1 {
		n := starts[s+1] - starts[s]
		at := starts[s] + s
		d, h := dep.V[starts[s]*dep.Cols:][:n*dep.Cols], heads.V[at*heads.Cols:][:(n+1)*heads.Cols]
		y := t.New(n, n+1)
		t.gemm(y.V, plain(d, n, dep.Cols), plain(h, n+1, heads.Cols).transposed())
		t.record(func() {
			dd, dh := dep.G[starts[s]*dep.Cols:][:n*dep.Cols], heads.G[at*heads.Cols:][:(n+1)*heads.Cols]
			dy := plain(y.G, n, n+1)
			t.gemm(dd, dy, plain(h, n+1, heads.Cols))
			t.gemm(dh, dy.transposed(), plain(d, n, dep.Cols))
		})
		out = append(out, y)
	}
	return out
}

// WithRoot puts the row of root before the rows of every sentence.
func (t *Tape) WithRoot(x *Mat, root *Param, starts []int) *Mat {
	y := t.New(x.Rows+len(starts)-1, x.Cols)
	each := func(f func(s, from, to int)) {
		for s := range len(starts) - 1 {
			f(s, starts[s], starts[s+1])
		}
	}
	each(func(s, from, to int) {
		copy(y.Row(from+s), root.V)
		copy(y.V[(from+s+1)*x.Cols:], x.V[from*x.Cols:to*x.Cols])
	})
	t.record(func() {
		g := root.grad(t)
		each(func(s, from, to int) {
			add(g, y.Grad(from+s))
			add(x.G[from*x.Cols:to*x.Cols], y.G[(from+s+1)*x.Cols:(to+s+1)*x.Cols])
		})
	})
	return y
}

// Pick gives the rows of x that are named.
func (t *Tape) Pick(x *Mat, rows []int32) *Mat {
	y := t.New(len(rows), x.Cols)
	for i, r := range rows {
		copy(y.Row(i), x.Row(int(r)))
	}
	t.record(func() {
		for i, r := range rows {
			add(x.Grad(int(r)), y.Grad(i))
		}
	})
	return y
}

// Pairs gives for each row i and each block l of z, which has h.Cols columns, the
// product of the block with row i of h.
func (t *Tape) Pairs(z, h *Mat) *Mat {
	n := h.Cols
	y := t.New(z.Rows, z.Cols/n)
	for i := range y.Rows {
		row, with, out := z.Row(i), h.Row(i), y.Row(i)
		for l := range out {
			sum := float32(0)
			for j, v := range row[l*n:][:n] {
				sum += v * with[j]
			}
			out[l] = sum
		}
	}
	t.record(func() {
		for i := range y.Rows {
			row, with, g, dz, dh := z.Row(i), h.Row(i), y.Grad(i), z.Grad(i), h.Grad(i)
			for l, by := range g {
				if by == 0 {
					continue
				}
				block, to := row[l*n:][:n], dz[l*n:][:n]
				for j, v := range with {
					to[j] += by * v
					dh[j] += by * block[j]
				}
			}
		}
	})
	return y
}

// Sum adds matrices of one shape.
func (t *Tape) Sum(parts ...*Mat) *Mat {
	y := t.New(parts[0].Rows, parts[0].Cols)
	for _, p := range parts {
		add(y.V, p.V)
	}
	t.record(func() {
		for _, p := range parts {
			add(p.G, y.G)
		}
	})
	return y
}
