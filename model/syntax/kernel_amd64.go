package syntax

import "golang.org/x/sys/cpu"

// wide says whether the kernels use AVX2.
var wide = cpu.X86.HasAVX2

func product(a []int16, b []byte, row, col, bias, out []float32, stride int) {
	if wide && len(a) > 0 {
		_, _, _, _ = row[tileRows-1], col[tileCols-1], bias[tileCols-1], out[(tileRows-1)*stride+tileCols-1]
		productAVX2(len(a)/(2*tileRows), &a[0], &b[:len(a)/tileRows*tileCols][0], &row[0], &col[0], &bias[0], &out[0], stride)
		return
	}
	productPlain(a, b, row, col, bias, out, stride)
}

func dot(a, b []float32) float32 {
	if wide && len(a) > 0 {
		return dotAVX2(len(a), &a[0], &b[:len(a)][0])
	}
	return dotPlain(a, b)
}

func gate(u, x, c, v []float32, stride int) {
	if wide && len(x) > 0 {
		n := len(x)
		_, _, _ = u[2*stride+n-1], c[n-1], v[stride+n-1]
		gateAVX2(n, &u[0], &x[0], &c[0], &v[0], &sigmoidTable[0], stride)
		return
	}
	gatePlain(u, x, c, v, stride)
}

func most(row []float32) float32 {
	if wide && len(row) > 0 {
		return mostAVX2(len(row), &row[0])
	}
	return mostPlain(row)
}

func pack(row []float32, to []int16, by float32) {
	if n := len(row); wide && n > 0 {
		_ = to[(n-2)*tileRows+1]
		packAVX2(n, &row[0], &to[0], by)
		return
	}
	packPlain(row, to, by)
}

//go:noescape
func productAVX2(pairs int, a *int16, b *byte, row, col, bias, out *float32, stride int)

//go:noescape
func dotAVX2(n int, a, b *float32) float32

//go:noescape
func gateAVX2(n int, u, x, c, v, table *float32, stride int)

//go:noescape
func mostAVX2(n int, row *float32) float32

//go:noescape
func packAVX2(n int, row *float32, to *int16, by float32)
