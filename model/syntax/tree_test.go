package syntax

import (
	"math/rand/v2"
	"testing"
)

// TestTree compares with all trees of short sentences.
func TestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		n := 1 + rng.IntN(5)
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = float32(rng.IntN(1000)) / 10
		}
		got := make([]int32, n)
		Tree(scores, got)
		if !isTree(got) {
			t.Fatalf("%v is no tree", got)
		}
		sum := func(heads []int32) (s float32) {
			for i, h := range heads {
				s += scores[i*(n+1)+int(h)]
			}
			return s
		}
		best := float32(-1)
		heads := make([]int32, n)
		var try func(i int)
		try = func(i int) {
			if i == n {
				if isTree(heads) {
					best = max(best, sum(heads))
				}
				return
			}
			for h := range n + 1 {
				if h != i+1 {
					heads[i] = int32(h)
					try(i + 1)
				}
			}
		}
		try(0)
		if d := sum(got) - best; d < -0.01 || d > 0.01 {
			t.Fatalf("heads %v have the sum %v, the best tree has %v", got, sum(got), best)
		}
	}
}

func TestTreeLong(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	scores, heads := make([]float32, maxTree*(maxTree+1)), make([]int32, maxTree)
	for i := range scores {
		scores[i] = rng.Float32()
	}
	Tree(scores, heads)
	if !isTree(heads) {
		t.Error("no tree")
	}
}
