package tensor

import (
	"math"
	"testing"
)

// TestGradients compares the gradients of every operation with differences of the
// loss, on a model that uses them all.
func TestGradients(t *testing.T) {
	rng := NewRand(3, 4)
	ps := &Params{Shards: 2}
	table := ps.Table("table", 9, 6, 1, rng)
	w := ps.Dense("w", 6, 8, 0.5, rng)
	b := ps.Dense("b", 1, 8, 0.5, rng)
	in := ps.Dense("in", 8, 24, 0.5, rng)
	state := ps.Dense("state", 2, 8, 0.5, rng)
	dep := ps.Dense("dep", 8, 5, 0.5, rng)
	head := ps.Dense("head", 8, 5, 0.5, rng)
	root := ps.Dense("root", 1, 5, 0.5, rng)
	labels := ps.Dense("labels", 5, 15, 0.5, rng)
	plus := ps.Dense("plus", 10, 3, 0.5, rng)
	starts := []int{0, 3, 7}
	rows := [][]int32{{1, 2}, {3}, {}, {4, 4}, {5, 6, 7}, {8}, {0}}
	picked := []int32{1, 0, 3, 4, 6, 8, 5}
	loss := func(tape *Tape) float64 {
		x := tape.Leaky(tape.Linear(tape.Bag(table, rows), w, b))
		h := tape.SRU(tape.Linear(x, in, nil), x, state, starts)
		d := tape.Linear(h, dep, nil)
		with := tape.WithRoot(tape.Linear(h, head, nil), root, starts)
		sum := 0.0
		for s, arcs := range tape.Arcs(d, with, starts) {
			answers := Sure([]int32{1, 0, 2, -1}[:starts[s+1]-starts[s]])
			tape.Entropy(arcs, answers, 1)
			sum += entropy(arcs, answers)
		}
		heads := tape.Pick(with, picked)
		scores := tape.Sum(tape.Pairs(tape.Linear(d, labels, nil), heads), tape.Linear(tape.Concat(d, heads), plus, nil))
		answers := append(Sure([]int32{0, 1, 2, 0, -1, 2}), []Weighted{{0, 0.25}, {1, 0.75}})
		tape.Entropy(scores, answers, 0.5)
		return sum + 0.5*entropy(scores, answers)
	}
	tape := &Tape{Shard: 1, Train: true, Rand: NewRand(0, 0)}
	loss(tape)
	tape.Back()
	const step = 2e-3
	for _, p := range ps.List {
		for i := range p.V {
			was := p.V[i]
			var at [2]float64
			for way, by := range []float32{step, -step} {
				p.V[i] = was + by
				at[way] = loss(&Tape{})
			}
			p.V[i] = was
			want, got := (at[0]-at[1])/(2*step), float64(p.grads[1][i])
			if math.Abs(want-got) > 2e-3+0.02*math.Abs(want) {
				t.Errorf("%s[%d]: gradient %.5f, difference %.5f", p.Name, i, got, want)
			}
		}
	}
}

// entropy is the loss whose gradient Entropy adds.
func entropy(x *Mat, target [][]Weighted) (loss float64) {
	for i, want := range target {
		sum := 0.0
		for _, v := range x.Row(i) {
			sum += math.Exp(float64(v))
		}
		for _, w := range want {
			loss += float64(w.Weight) * (math.Log(sum) - float64(x.Row(i)[w.Index]))
		}
	}
	return loss
}

// TestMove finds the least of a sum of squares.
func TestMove(t *testing.T) {
	rng := NewRand(5, 6)
	ps := &Params{Shards: 2}
	dense, table := ps.Dense("dense", 1, 4, 1, rng), ps.Table("table", 3, 2, 1, rng)
	still := [2]float32{table.V[0], table.V[1]}
	for range 800 {
		for s := range 2 {
			for i, v := range dense.V {
				dense.grads[s][i] += v - float32(i)
			}
			row := 1 + s
			table.touched[s] = append(table.touched[s], int32(row), int32(row))
			for i := range 2 {
				table.grads[s][row*2+i] += table.V[row*2+i] - 5
			}
		}
		ps.Move(Adam{Rate: 0.02, Beta1: 0.9, Beta2: 0.99, Epsilon: 1e-8, Clip: 100})
	}
	for i, v := range dense.V {
		if math.Abs(float64(v)-float64(i)) > 0.05 {
			t.Errorf("dense[%d] is %v", i, v)
		}
	}
	for i, v := range table.V {
		if i < 2 && v != still[i] || i >= 2 && math.Abs(float64(v)-5) > 0.05 {
			t.Errorf("table[%d] is %v", i, v)
		}
	}
}

func TestExp(t *testing.T) {
	for x := float32(-80); x < 80; x += 0.37 {
		want := math.Exp(float64(x))
		if got := float64(exp(x)); math.Abs(got-want) > 1e-6*want {
			t.Errorf("exp(%v) is %v, want %v", x, got, want)
		}
	}
}
