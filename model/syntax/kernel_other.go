//go:build !amd64

package syntax

func product(a []int16, b []byte, row, col, bias, out []float32, stride int) {
	productPlain(a, b, row, col, bias, out, stride)
}

func dot(a, b []float32) float32 { return dotPlain(a, b) }

func gate(u, x, c, v []float32, stride int) { gatePlain(u, x, c, v, stride) }

func most(row []float32) float32 { return mostPlain(row) }

func pack(row []float32, to []int16, by float32) { packPlain(row, to, by) }
