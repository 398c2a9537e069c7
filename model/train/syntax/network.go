package main

import (
	"fmt"
	"math"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// sizes are the widths of the network.
type sizes struct {
	Word, Char, Shape int // of the learned tables
	Hidden            int // units a layer, both ways together
	Layers            int
	Arc, Label        int
	TagLayer          int // after which layer tags are read off
}

// network is the model while it is trained.
type network struct {
	sizes
	v  *vocabulary
	ps *tensor.Params

	word, char, shape     *tensor.Param
	inW, inB              *tensor.Param
	layerW, layerB, state []*tensor.Param
	tagW, tagB            *tensor.Param
	nameW, nameB          *tensor.Param
	featW, featB          *tensor.Param
	arcDepW, arcDepB      *tensor.Param
	arcHeadW, arcHeadB    *tensor.Param
	arcRoot, arcU         *tensor.Param
	labDepW, labDepB      *tensor.Param
	labHeadW, labHeadB    *tensor.Param
	labRoot, labU         *tensor.Param
	labelW, labelB        *tensor.Param
}

func newNetwork(v *vocabulary, z sizes, shards int, seed uint64) *network {
	rng := tensor.NewRand(seed, 0)
	ps := &tensor.Params{Shards: shards}
	n := &network{sizes: z, v: v, ps: ps}
	dense := func(name string, rows, cols int) *tensor.Param {
		return ps.Dense(name, rows, cols, math.Sqrt(1/float64(rows)), rng)
	}
	zero := func(name string, rows, cols int) *tensor.Param { return ps.Dense(name, rows, cols, 0, rng) }
	n.word = ps.Table("word", len(v.words)+1, z.Word, 0.1, rng)
	n.char = ps.Table("char", syntax.CharRows, z.Char, 0.1, rng)
	n.shape = ps.Table("shape", syntax.ShapeRows, z.Shape, 0.1, rng)
	in := vectorSize + z.Word + z.Char + z.Shape
	n.inW, n.inB = dense("in.w", in, z.Hidden), zero("in.b", 1, z.Hidden)
	for l := range z.Layers {
		n.layerW = append(n.layerW, dense(fmt.Sprintf("layer%d.w", l), z.Hidden, 3*z.Hidden))
		n.layerB = append(n.layerB, zero(fmt.Sprintf("layer%d.b", l), 1, 3*z.Hidden))
		n.state = append(n.state, zero(fmt.Sprintf("layer%d.state", l), 2, z.Hidden))
	}
	n.tagW, n.tagB = dense("tag.w", z.Hidden, len(v.tags)), zero("tag.b", 1, len(v.tags))
	n.nameW, n.nameB = dense("name.w", z.Hidden, len(v.names)), zero("name.b", 1, len(v.names))
	n.featW, n.featB = dense("feat.w", z.Hidden, len(v.feats)), zero("feat.b", 1, len(v.feats))
	n.arcDepW, n.arcDepB = dense("arc.dep.w", z.Hidden, z.Arc), zero("arc.dep.b", 1, z.Arc)
	n.arcHeadW, n.arcHeadB = dense("arc.head.w", z.Hidden, z.Arc), zero("arc.head.b", 1, z.Arc)
	n.arcRoot = ps.Dense("arc.root", 1, z.Arc, 0.1, rng)
	n.arcU = dense("arc.u", z.Arc, z.Arc)
	n.labDepW, n.labDepB = dense("label.dep.w", z.Hidden, z.Label), zero("label.dep.b", 1, z.Label)
	n.labHeadW, n.labHeadB = dense("label.head.w", z.Hidden, z.Label), zero("label.head.b", 1, z.Label)
	n.labRoot = ps.Dense("label.root", 1, z.Label, 0.1, rng)
	n.labU = ps.Dense("label.u", z.Label, z.Label*len(v.labels), 0.05, rng)
	n.labelW, n.labelB = dense("label.w", 2*z.Label, len(v.labels)), zero("label.b", 1, len(v.labels))
	return n
}

// drops are the shares that are dropped in training.
type drops struct {
	Word, Vector, Char float64 // of whole rows
	Input, Layer, Head float64
}

// hidden are the layers of the network over some sentences.
type hidden struct {
	starts []int
	tags   *tensor.Mat // the layer that tags are read off
	top    *tensor.Mat
}

// encode runs the layers.
func (n *network) encode(t *tensor.Tape, batch []example, d drops) hidden {
	starts := []int{0}
	var words, chars, shapes [][]int32
	for _, e := range batch {
		for i := range e.features {
			f := &e.features[i]
			word := f.Word
			if t.Train && word != 0 && t.Rand.Float64() < d.Word {
				word = 0
			}
			words = append(words, []int32{word})
			chars = append(chars, f.Chars)
			shapes = append(shapes, f.Shape[:])
		}
		starts = append(starts, len(words))
	}
	given := t.New(len(words), vectorSize)
	at := 0
	for _, e := range batch {
		for i := range e.features {
			if row := e.features[i].Vector; row > 0 && !(t.Train && t.Rand.Float64() < d.Vector) {
				to, by := given.Row(at), n.v.scale[row-1]
				for j, q := range n.v.vector[int(row-1)*vectorSize:][:vectorSize] {
					to[j] = float32(q) * by
				}
			}
			at++
		}
	}
	x := t.Concat(given, t.Bag(n.word, words), t.DropRows(t.Bag(n.char, chars), d.Char), t.Bag(n.shape, shapes))
	x = t.Drop(x, d.Input, starts)
	x = t.Leaky(t.Linear(x, n.inW, n.inB))
	h := hidden{starts: starts}
	for l := range n.Layers {
		in := t.Drop(x, d.Layer, starts)
		x = t.SRU(t.Linear(in, n.layerW[l], n.layerB[l]), x, n.state[l], starts)
		if l+1 == n.TagLayer {
			h.tags = x
		}
	}
	h.top = x
	return h
}

// parsed are the scores of the heads of a batch.
type parsed struct {
	tags, names *tensor.Mat
	feats       *tensor.Mat
	arcs        []*tensor.Mat
	labDep      *tensor.Mat
	labHead     *tensor.Mat // with the root's row before each sentence
}

func (n *network) scores(t *tensor.Tape, h hidden, d drops) parsed {
	var p parsed
	tags := t.Drop(h.tags, d.Layer, h.starts)
	p.tags = t.Linear(tags, n.tagW, n.tagB)
	p.feats = t.Linear(tags, n.featW, n.featB)
	top := t.Drop(h.top, d.Layer, h.starts)
	p.names = t.Linear(top, n.nameW, n.nameB)
	half := func(w, b *tensor.Param) *tensor.Mat {
		return t.Drop(t.Leaky(t.Linear(top, w, b)), d.Head, h.starts)
	}
	dep := t.Linear(half(n.arcDepW, n.arcDepB), n.arcU, nil)
	heads := t.WithRoot(half(n.arcHeadW, n.arcHeadB), n.arcRoot, h.starts)
	p.arcs = t.Arcs(dep, heads, h.starts)
	p.labDep = half(n.labDepW, n.labDepB)
	p.labHead = t.WithRoot(half(n.labHeadW, n.labHeadB), n.labRoot, h.starts)
	return p
}

// labels scores the labels of arcs whose heads are given, for all words of the batch.
func (n *network) labels(t *tensor.Tape, p parsed, starts []int, heads []int32) *tensor.Mat {
	rows := make([]int32, len(heads))
	for s := range len(starts) - 1 {
		for i := starts[s]; i < starts[s+1]; i++ {
			rows[i] = int32(starts[s]+s) + heads[i]
		}
	}
	with := t.Pick(p.labHead, rows)
	return t.Sum(t.Pairs(t.Linear(p.labDep, n.labU, nil), with), t.Linear(t.Concat(p.labDep, with), n.labelW, n.labelB))
}
