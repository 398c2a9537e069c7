package tensor

import (
	"math"
	"testing"
)

func TestGemm(t *testing.T) {
	rng := NewRand(1, 2)
	for range 60 {
		m, n, k := 1+rng.IntN(40), 1+rng.IntN(70), 1+rng.IntN(50)
		a, b := noise(rng, m*k), noise(rng, k*n)
		for way := range 3 {
			va, vb := plain(a, m, k), plain(b, k, n)
			if way == 1 {
				va = plain(a, k, m).transposed()
			} else if way == 2 {
				vb = plain(b, n, k).transposed()
			}
			got := noise(rng, m*n)
			want := make([]float64, m*n)
			for i := range m {
				for j := range n {
					sum := float64(got[i*n+j])
					for x := range k {
						sum += float64(va.v[i*va.rowBy+x*va.colBy]) * float64(vb.v[x*vb.rowBy+j*vb.colBy])
					}
					want[i*n+j] = sum
				}
			}
			new(Tape).gemm(got, va, vb)
			for i := range got {
				if math.Abs(float64(got[i])-want[i]) > 1e-4 {
					t.Fatalf("%d x %d x %d, way %d: element %d is %v, want %v", m, n, k, way, i, got[i], want[i])
				}
			}
		}
	}
}

func noise(rng *Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = float32(rng.NormFloat64())
	}
	return v
}

func BenchmarkGemm(b *testing.B) {
	rng := NewRand(1, 2)
	const m, k, n = 320, 384, 1152
	x, w, c := noise(rng, m*k), noise(rng, k*n), make([]float32, m*n)
	var t Tape
	for b.Loop() {
		t.gemm(c, plain(x, m, k), plain(w, k, n))
	}
	b.ReportMetric(float64(m*k*n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
