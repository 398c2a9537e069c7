package tensor

import "golang.org/x/sys/cpu"

// kernel multiplies two panels: a of k rows of 6, b of k rows of 16, into the tile c
// of 6 rows of 16, which it overwrites.
func kernel(a, b []float32, c *[tileRows * tileCols]float32) {
	if wide {
		kernelAVX2(len(b)/tileCols, &a[0], &b[0], &c[0])
		return
	}
	kernelPlain(a, b, c)
}

var wide = cpu.X86.HasAVX2 && cpu.X86.HasFMA

//go:noescape
func kernelAVX2(k int, a, b, c *float32)
