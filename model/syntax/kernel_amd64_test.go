package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func needsWide(t testing.TB) {
	if !wide {
		t.Skip("SKIPPED: this processor has no AVX2")
	}
}

// TestWideIsPlain holds the wide kernels to the bits of the portable ones.
func TestWideIsPlain(t *testing.T) {
	needsWide(t)
	rng := rand.New(rand.NewPCG(1, 1))
	floats := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(rng.NormFloat64() * math.Exp(rng.NormFloat64()*2))
		}
		return v
	}
	same := func(what string, a, b []float32) {
		t.Helper()
		for i := range a {
			if math.Float32bits(a[i]) != math.Float32bits(b[i]) {
				t.Fatalf("%s: element %d is %v wide and %v portable", what, i, a[i], b[i])
			}
		}
	}
	for range 200 {
		pairs := 1 + rng.IntN(200)
		a, b := make([]int16, pairs*tileRows*2), make([]byte, pairs*tileCols*2)
		for i := range a {
			a[i] = int16(rng.IntN(2*maxActivation+1) - maxActivation)
		}
		for i := range b {
			b[i] = byte(int8(rng.IntN(255) - 127))
		}
		row, col, bias := floats(tileRows), floats(tileCols), floats(tileCols)
		const stride = 19
		one, two := make([]float32, tileRows*stride), make([]float32, tileRows*stride)
		productAVX2(pairs, &a[0], &b[0], &row[0], &col[0], &bias[0], &one[0], stride)
		productPlain(a, b, row, col, bias, two, stride)
		same("product", one, two)

		n := 8 * (1 + rng.IntN(20))
		x, y := floats(n), floats(n)
		same("dot", []float32{dotAVX2(n, &x[0], &y[0])}, []float32{dotPlain(x, y)})

		same("most", []float32{mostAVX2(n, &x[0])}, []float32{mostPlain(x)})
		p, q := make([]int16, n*tileRows), make([]int16, n*tileRows)
		by := maxActivation / mostPlain(x)
		x[0], x[1] = 0.5/by, 1.5/by // halves
		packAVX2(n, &x[0], &p[0], by)
		packPlain(x, q, by)
		if !slices.Equal(p, q) {
			t.Fatalf("pack: %v wide and %v portable", p, q)
		}

		u, v, c := floats(3*n), floats(2*n), floats(n)
		x2, c2 := append([]float32(nil), x...), append([]float32(nil), c...)
		gateAVX2(n, &u[0], &x[0], &c[0], &v[0], &sigmoidTable[0], n)
		gatePlain(u, x2, c2, v, n)
		same("units", x, x2)
		same("memory", c, c2)
	}
}
