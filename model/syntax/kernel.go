package syntax

import "math"

// What the network calculates, it calculates to the same bits on every machine: sums of
// many products are sums of integers, which are exact, and where float32 are added the
// order is fixed and each step is rounded by itself. The conversions float32(a*b) below
// are there for that: without them a compiler may fuse a product with a sum.
//
// The kernels have a portable form, here, and one with the wide instructions of AVX2.

// A tile is what a call of product fills. Rows and columns of matrices are padded to it.
const (
	tileRows = 6
	tileCols = 16
)

// productPlain multiplies six rows, a, with sixteen columns, b, and writes
// sum*row[r]*col[c] + bias[c] to out, whose rows are stride apart. The inner dimension
// goes by pairs: a holds for each pair two values of row 0, two of row 1 and so on, and
// b two values of column 0, two of column 1 and so on.
func productPlain(a []int16, b []byte, row, col, bias, out []float32, stride int) {
	rows, cols, biases := row[:tileRows], col[:tileCols], bias[:tileCols]
	pairs := len(a) / (2 * tileRows)
	for c := 0; c < tileCols; c += 2 {
		// Two columns share a 64-bit sum: the lower half is that of the first, and what it
		// borrows from the upper half is given back at the end.
		var s0, s1, s2, s3, s4, s5 int64
		ia, ib := 0, 2*c
		for range pairs {
			x, w := a[ia:ia+12:ia+12], b[ib:ib+4:ib+4]
			even, odd := int64(int8(w[0]))+int64(int8(w[2]))<<32, int64(int8(w[1]))+int64(int8(w[3]))<<32
			s0 += int64(x[0])*even + int64(x[1])*odd
			s1 += int64(x[2])*even + int64(x[3])*odd
			s2 += int64(x[4])*even + int64(x[5])*odd
			s3 += int64(x[6])*even + int64(x[7])*odd
			s4 += int64(x[8])*even + int64(x[9])*odd
			s5 += int64(x[10])*even + int64(x[11])*odd
			ia, ib = ia+2*tileRows, ib+2*tileCols
		}
		for r, s := range [tileRows]int64{s0, s1, s2, s3, s4, s5} {
			first := int32(s)
			second := int32((s - int64(first)) >> 32)
			out[r*stride+c] = float32(float32(float32(first)*rows[r])*cols[c]) + biases[c]
			out[r*stride+c+1] = float32(float32(float32(second)*rows[r])*cols[c+1]) + biases[c+1]
		}
	}
}

// dotPlain is the product of two vectors, whose length is a multiple of eight.
func dotPlain(a, b []float32) float32 {
	b = b[:len(a)]
	var s [8]float32
	for i := 0; i+8 <= len(a); i += 8 {
		for j := range s {
			s[j] += float32(a[i+j] * b[i+j])
		}
	}
	s[0], s[1], s[2], s[3] = s[0]+s[4], s[1]+s[5], s[2]+s[6], s[3]+s[7]
	return (s[0] + s[2]) + (s[1] + s[3])
}

// gatePlain is one step of len(x) recurrent units. u holds their candidates, stride
// further their forget gates and again stride further their reset gates; v holds what
// the memory c adds to the two gates, stride apart. c and x are written.
func gatePlain(u, x, c, v []float32, stride int) {
	uf, ur, vr := u[stride:], u[2*stride:], v[stride:]
	for j, old := range c[:len(x)] {
		f := sigmoid(float32(old*v[j]) + uf[j])
		r := sigmoid(float32(old*vr[j]) + ur[j])
		m := float32((old-u[j])*f) + u[j]
		c[j] = m
		x[j] = float32((m-x[j])*r) + x[j]
	}
}

// The table of the logistic function: 256 steps for 1, from -8 to 8. What lies beyond
// has the value at the end.
const (
	sigmoidSteps  = 256
	sigmoidMiddle = 2048
	sigmoidEnd    = 2*sigmoidMiddle - 1
)

var sigmoidTable = func() (t [2 * sigmoidMiddle]float32) {
	for i := range t {
		x := (float64(i) + 0.5 - sigmoidMiddle) / sigmoidSteps
		t[i] = float32(1 / (1 + math.Exp(-x)))
	}
	return t
}()

func sigmoid(x float32) float32 {
	at := float32(x*sigmoidSteps) + sigmoidMiddle
	return sigmoidTable[int32(min(max(at, 0), sigmoidEnd))]
}

// maxActivation bounds the integers that activations become. With weights of at most
// 127 a sum of 4096 products fits 31 bits.
const maxActivation = 2047

// packRow makes integers of a row, whose length is a multiple of eight, two of each pair
// to a group of rows, and gives what 1 stands for.
func packRow(row []float32, to []int16) float32 {
	m := most(row)
	if m < 1e-20 {
		m = 1
	}
	pack(row, to, maxActivation/m)
	return m / maxActivation
}

func mostPlain(row []float32) float32 {
	var m float32
	for _, v := range row {
		m = max(m, v, -v)
	}
	return m
}

func packPlain(row []float32, to []int16, by float32) {
	for k := 0; k+1 < len(row); k += 2 {
		pair := to[k*tileRows:][:2]
		pair[0], pair[1] = nearest(float32(row[k]*by)), nearest(float32(row[k+1]*by))
	}
}

// nearest rounds to an integer, halves to even: a float32 of such a size has no place
// for fractions.
func nearest(v float32) int16 {
	const size = 3 << 22
	return int16(float32(v+size) - size)
}
