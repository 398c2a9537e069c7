package tensor

import "math/rand/v2"

// Rand is the source of all that is random in a training; the same seed gives the
// same training.
type Rand = rand.Rand

// NewRand is a source for a purpose, given by two numbers.
func NewRand(a, b uint64) *Rand { return rand.New(rand.NewPCG(a, b)) }
