package tensor

// The size of a tile: what the registers of AVX2 hold.
const (
	tileRows = 6
	tileCols = 16
)

// view is a matrix that lies with any stride in memory, so that a transposed one is
// the same memory with its strides swapped.
type view struct {
	v            []float32
	rows, cols   int
	rowBy, colBy int
}

func plain(v []float32, rows, cols int) view { return view{v, rows, cols, cols, 1} }

func (m view) transposed() view { return view{m.v, m.cols, m.rows, m.colBy, m.rowBy} }

// gemm adds a times b to c, which lies row by row.
func (t *Tape) gemm(c []float32, a, b view) {
	m, n, k := a.rows, b.cols, a.cols
	if m == 0 || n == 0 || k == 0 {
		return
	}
	panelsB := (n + tileCols - 1) / tileCols
	packedB := grown(&t.packB, panelsB*k*tileCols)
	packCols(packedB, b)
	packedA := grown(&t.packA, k*tileRows)
	var tile [tileRows * tileCols]float32
	for i := 0; i < m; i += tileRows {
		rows := min(tileRows, m-i)
		packRows(packedA, a, i, rows)
		for p := range panelsB {
			kernel(packedA, packedB[p*k*tileCols:][:k*tileCols], &tile)
			j := p * tileCols
			cols := min(tileCols, n-j)
			for r := range rows {
				to := c[(i+r)*n+j:][:cols]
				from := tile[r*tileCols:][:cols]
				for x, v := range from {
					to[x] += v
				}
			}
		}
	}
}

// packRows copies rows from i on, six values of a column side by side.
func packRows(to []float32, a view, i, rows int) {
	if rows < tileRows {
		clear(to)
	}
	for r := range rows {
		at := (i + r) * a.rowBy
		for k := range a.cols {
			to[k*tileRows+r] = a.v[at]
			at += a.colBy
		}
	}
}

// packCols copies b in panels of 16 columns.
func packCols(to []float32, b view) {
	for j := 0; j < b.cols; j += tileCols {
		cols := min(tileCols, b.cols-j)
		panel := to[j*b.rows : (j+tileCols)*b.rows]
		if cols < tileCols {
			clear(panel)
		}
		if b.colBy == 1 {
			for k := range b.rows {
				copy(panel[k*tileCols:][:cols], b.v[k*b.rowBy+j:])
			}
			continue
		}
		for c := range cols {
			at := (j + c) * b.colBy
			for k := range b.rows {
				panel[k*tileCols+c] = b.v[at]
				at += b.rowBy
			}
		}
	}
}

func grown(buffer *[]float32, n int) []float32 {
	if cap(*buffer) < n {
		*buffer = make([]float32, n)
	}
	return (*buffer)[:n]
}

// kernelPlain is the kernel without wide instructions.
func kernelPlain(a, b []float32, c *[tileRows * tileCols]float32) {
	clear(c[:])
	for x := 0; x < len(b)/tileCols; x++ {
		row := b[x*tileCols:][:tileCols]
		for r, v := range a[x*tileRows:][:tileRows] {
			to := c[r*tileCols:][:tileCols]
			for j, w := range row {
				to[j] += v * w
			}
		}
	}
}
