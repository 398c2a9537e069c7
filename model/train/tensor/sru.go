package tensor

// SRU runs simple recurrent units (Lei et al. 2018) over the sentences, half of the
// units forward and half backward. u holds for each row three values a unit: the
// candidate, the forget gate and the reset gate, each as a block of columns; x is what
// the highway carries. state is a parameter of two rows: what the unit's memory adds
// to the two gates. starts are the first rows of the sentences and the number of rows.
//
//	f = sigmoid(uf + vf*c')    r = sigmoid(ur + vr*c')    c' is the memory before
//	c = f*c' + (1-f)*u         h = r*c + (1-r)*x
func (t *Tape) SRU(u, x *Mat, state *Param, starts []int) *Mat {
	n := x.Cols
	half := n / 2
	h, c := t.New(x.Rows, n), t.floats(x.Rows*n)
	gateF, gateR := t.floats(x.Rows*n), t.floats(x.Rows*n)
	nothing := t.floats(n)
	vf, vr := state.Row(0), state.Row(1)
	for s := range len(starts) - 1 {
		for way := range 2 {
			from, to := way*half, half+way*(n-half)
			before := nothing
			for k := range starts[s+1] - starts[s] {
				i := starts[s] + k
				if way == 1 {
					i = starts[s+1] - 1 - k
				}
				row, in, out := u.Row(i), x.Row(i), h.Row(i)
				mem, fs, rs := c[i*n:][:n], gateF[i*n:][:n], gateR[i*n:][:n]
				for j := from; j < to; j++ {
					old := before[j]
					f := sigmoid(row[n+j] + vf[j]*old)
					r := sigmoid(row[2*n+j] + vr[j]*old)
					m := row[j] + f*(old-row[j])
					fs[j], rs[j], mem[j] = f, r, m
					out[j] = in[j] + r*(m-in[j])
				}
				before = mem
			}
		}
	}
	t.record(func() {
		grad := state.grad(t)
		gf, gr := grad[:n], grad[n:]
		carry := t.floats(n)
		for s := range len(starts) - 1 {
			for way := range 2 {
				from, to := way*half, half+way*(n-half)
				clear(carry)
				length := starts[s+1] - starts[s]
				for k := length - 1; k >= 0; k-- {
					i, prev := starts[s]+k, starts[s]+k-1
					if way == 1 {
						i, prev = starts[s+1]-1-k, starts[s+1]-k
					}
					before := nothing
					if k > 0 {
						before = c[prev*n:][:n]
					}
					row, in, du, dx, dh := u.Row(i), x.Row(i), u.Grad(i), x.Grad(i), h.Grad(i)
					mem, fs, rs := c[i*n:][:n], gateF[i*n:][:n], gateR[i*n:][:n]
					for j := from; j < to; j++ {
						f, r, old := fs[j], rs[j], before[j]
						dm := carry[j] + dh[j]*r
						dx[j] += dh[j] * (1 - r)
						dr := dh[j] * (mem[j] - in[j]) * r * (1 - r)
						df := dm * (old - row[j]) * f * (1 - f)
						du[j] += dm * (1 - f)
						du[n+j] += df
						du[2*n+j] += dr
						gf[j] += df * old
						gr[j] += dr * old
						carry[j] = dm*f + df*vf[j] + dr*vr[j]
					}
				}
			}
		}
	})
	return h
}
