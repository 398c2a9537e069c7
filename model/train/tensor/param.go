package tensor

import "math"

// Param is a matrix that is learned. A tape adds to the gradients of its own shard.
type Param struct {
	Name       string
	Rows, Cols int
	V          []float32

	grads [][]float32 // by shard
	mean  []float32   // of the gradients, for Adam
	power []float32   // of their squares
	// A sparse parameter is a table of which a step touches few rows; only these are
	// moved.
	sparse  bool
	touched [][]int32 // by shard; a row may stand here twice
	seen    []bool
}

// Params are the parameters of a model, in the order in which they were made.
type Params struct {
	List   []*Param
	Shards int
	Step   int
}

// Dense is a new parameter with normally distributed values; scale is their
// standard deviation.
func (ps *Params) Dense(name string, rows, cols int, scale float64, rng *Rand) *Param {
	return ps.add(&Param{Name: name, Rows: rows, Cols: cols}, scale, rng)
}

// Table is a new parameter of which only the rows that are looked up are moved.
func (ps *Params) Table(name string, rows, cols int, scale float64, rng *Rand) *Param {
	return ps.add(&Param{Name: name, Rows: rows, Cols: cols, sparse: true}, scale, rng)
}

func (ps *Params) add(p *Param, scale float64, rng *Rand) *Param {
	n := p.Rows * p.Cols
	p.V, p.mean, p.power = make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range p.V {
		p.V[i] = float32(scale * rng.NormFloat64())
	}
	p.grads = make([][]float32, ps.Shards)
	p.touched = make([][]int32, ps.Shards)
	for i := range p.grads {
		p.grads[i] = make([]float32, n)
	}
	if p.sparse {
		p.seen = make([]bool, p.Rows)
	}
	ps.List = append(ps.List, p)
	return p
}

// Row is a row of values.
func (p *Param) Row(i int) []float32 { return p.V[i*p.Cols : (i+1)*p.Cols] }

func (p *Param) grad(t *Tape) []float32 { return p.grads[t.Shard] }

// Adam are the settings of a step: Kingma and Ba 2015.
type Adam struct {
	Rate, Beta1, Beta2, Epsilon float64
	Clip                        float64 // the longest gradient of all dense parameters together; 0 for no limit
}

// Move makes a step against the gradients of all shards and clears them.
func (ps *Params) Move(a Adam) {
	ps.Step++
	square := 0.0
	for _, p := range ps.List {
		p.collect(&square)
	}
	shrink := float32(1)
	if norm := math.Sqrt(square); a.Clip > 0 && norm > a.Clip {
		shrink = float32(a.Clip / norm)
	}
	rate := float32(a.Rate * math.Sqrt(1-math.Pow(a.Beta2, float64(ps.Step))) / (1 - math.Pow(a.Beta1, float64(ps.Step))))
	b1, b2, eps := float32(a.Beta1), float32(a.Beta2), float32(a.Epsilon)
	for _, p := range ps.List {
		if !p.sparse {
			adam(p.V, p.grads[0], p.mean, p.power, shrink, rate, b1, b2, eps)
			continue
		}
		for _, row := range p.touched[0] {
			from, to := int(row)*p.Cols, int(row+1)*p.Cols
			adam(p.V[from:to], p.grads[0][from:to], p.mean[from:to], p.power[from:to], shrink, rate, b1, b2, eps)
			p.seen[row] = false
		}
		p.touched[0] = p.touched[0][:0]
	}
}

// collect adds the gradients of all shards to those of the first.
func (p *Param) collect(square *float64) {
	sum := p.grads[0]
	if !p.sparse {
		for _, g := range p.grads[1:] {
			for i, v := range g {
				sum[i] += v
			}
			clear(g)
		}
		*square += squares(sum)
		return
	}
	rows := p.touched[0][:0]
	for _, row := range p.touched[0] {
		if !p.seen[row] {
			p.seen[row] = true
			rows = append(rows, row)
		}
	}
	for s, g := range p.grads[1:] {
		for _, row := range p.touched[s+1] {
			if !p.seen[row] {
				p.seen[row] = true
				rows = append(rows, row)
			}
			from, to := int(row)*p.Cols, int(row+1)*p.Cols
			for i, v := range g[from:to] {
				sum[from+i] += v
			}
			clear(g[from:to])
		}
		p.touched[s+1] = p.touched[s+1][:0]
	}
	p.touched[0] = rows
	for _, row := range rows {
		*square += squares(sum[int(row)*p.Cols : int(row+1)*p.Cols])
	}
}

func squares(v []float32) float64 {
	var sum float32
	for _, x := range v {
		sum += x * x
	}
	return float64(sum)
}

func adam(v, grad, mean, power []float32, shrink, rate, b1, b2, eps float32) {
	grad, mean, power = grad[:len(v)], mean[:len(v)], power[:len(v)]
	for i, g := range grad {
		g *= shrink
		m := b1*mean[i] + (1-b1)*g
		p := b2*power[i] + (1-b2)*g*g
		mean[i], power[i] = m, p
		v[i] -= rate * m / (float32(math.Sqrt(float64(p))) + eps)
	}
	clear(grad)
}
