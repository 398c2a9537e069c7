//go:build !amd64

package tensor

// kernel multiplies two panels: a of k rows of 6, b of k rows of 16, into the tile c
// of 6 rows of 16, which it overwrites.
func kernel(a, b []float32, c *[tileRows * tileCols]float32) { kernelPlain(a, b, c) }
