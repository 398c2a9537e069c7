package main

import (
	"fmt"
	"io"
	"math"
	"sync"
	"time"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// shards is how many parts of a batch are worked on at the same time. It is not the
// number of cores: another number would give another model.
const shards = 2

// losses counts the words of a batch and on how many the network was right.
type losses struct {
	words, trees, named       int // in all, with a tree, with names
	arcs, labels, tags, names int
}

func (l *losses) add(o losses) {
	l.words += o.words
	l.trees += o.trees
	l.named += o.named
	l.arcs += o.arcs
	l.labels += o.labels
	l.tags += o.tags
	l.names += o.names
}

// loss runs the network forward and back over some sentences and adds the gradients.
func (n *network) loss(t *tensor.Tape, batch []example, o options, scale float64) losses {
	var l losses
	h := n.encode(t, batch, o.Drops)
	p := n.scores(t, h, o.Drops)
	var heads []int32
	var labels, tags, names, feats [][]tensor.Weighted
	for _, e := range batch {
		heads, labels = append(heads, e.heads...), append(labels, e.labels...)
		tags, names, feats = append(tags, e.tags...), append(names, e.names...), append(feats, e.feats...)
		l.words += len(e.heads)
		if e.arcs[0] != nil {
			l.trees += len(e.heads)
		}
		if e.names[0] != nil {
			l.named += len(e.heads)
		}
	}
	for s, m := range p.arcs {
		l.arcs += t.Entropy(m, batch[s].arcs, scale)
	}
	l.labels = t.Entropy(n.labels(t, p, h.starts, heads), labels, scale)
	l.tags = t.Entropy(p.tags, tags, scale*o.Tags)
	t.Entropy(p.feats, feats, scale*o.Feats)
	l.names = t.Entropy(p.names, names, scale*o.Names)
	t.Back()
	return l
}

// trainer is the state of a training between two epochs.
type trainer struct {
	n     *network
	o     options
	data  []sentence
	tapes [shards]*tensor.Tape
	out   io.Writer
	epoch int
}

// run trains for the epochs that are left, at most to the end of epoch stop if that is
// not 0. after is called at the end of each.
func (tr *trainer) run(stop int, after func() error) error {
	steps := 0
	for _, e := range tr.data {
		steps += len(e.words)
	}
	perEpoch := max(1, steps/tr.o.Batch)
	all := float64(perEpoch * tr.o.Epochs)
	for ; tr.epoch < tr.o.Epochs && (stop == 0 || tr.epoch < stop); tr.epoch++ {
		start := time.Now()
		var sum losses
		for b, batch := range batches(tr.data, tr.o.Batch, tensor.NewRand(tr.o.Seed, uint64(tr.epoch)+1)) {
			done := float64(tr.epoch*perEpoch + b)
			rate := tr.o.Rate * min(1, (done+1)/float64(tr.o.Warm)) * max(0.01, 0.5*(1+math.Cos(math.Pi*min(1, done/all))))
			sum.add(tr.step(batch, rate, b))
			if b%50 == 0 {
				per := func(n int, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
				fmt.Fprintf(tr.out, "\repoch %d of %d: batch %d of %d, heads %.2f, labels %.2f, tags %.2f, names %.2f, %.0f words/s ",
					tr.epoch+1, tr.o.Epochs, b, perEpoch, per(sum.arcs, sum.trees), per(sum.labels, sum.trees), per(sum.tags, sum.trees), per(sum.names, sum.named),
					float64(sum.words)/time.Since(start).Seconds())
			}
		}
		fmt.Fprintln(tr.out)
		if err := after(); err != nil {
			return err
		}
	}
	return nil
}

// step moves the parameters by one batch.
func (tr *trainer) step(batch []sentence, rate float64, number int) losses {
	words := 0
	for _, e := range batch {
		words += len(e.words)
	}
	var part [shards]losses
	var wait sync.WaitGroup
	from, seen := 0, 0
	for s := range shards {
		to := from
		for to < len(batch) && (s == shards-1 || seen*shards < words*(s+1)) {
			seen += len(batch[to].words)
			to++
		}
		mine := batch[from:to]
		from = to
		wait.Go(func() {
			t := tr.tapes[s]
			t.Reset()
			t.Rand = tensor.NewRand(tr.o.Seed+uint64(tr.epoch)<<32, uint64(number*shards+s))
			if len(mine) == 0 {
				return
			}
			var examples []example
			for _, m := range mine {
				examples = append(examples, tr.n.v.example(withLetters(m, tr.o.Letters, t.Rand)))
			}
			part[s] = tr.n.loss(t, examples, tr.o, 1/float64(words))
		})
	}
	wait.Wait()
	tr.n.ps.Move(tensor.Adam{Rate: rate, Beta1: 0.9, Beta2: 0.98, Epsilon: 1e-9, Clip: 5})
	var sum losses
	for _, p := range part {
		sum.add(p)
	}
	return sum
}

// batches cuts the sentences, in random order, into groups of so many words. Long
// ones stay alone.
func batches(data []sentence, words int, rng *tensor.Rand) [][]sentence {
	order := rng.Perm(len(data))
	var out [][]sentence
	var batch []sentence
	n := 0
	for _, i := range order {
		e := data[i]
		if n > 0 && n+len(e.words) > words {
			out = append(out, batch)
			batch, n = nil, 0
		}
		batch = append(batch, e)
		n += len(e.words)
	}
	return append(out, batch)
}

// analysis is what the network says of a sentence.
type analysis struct {
	heads, labels, tags, names, feats []int32
}

// analyse runs the network without training it.
func (n *network) analyse(t *tensor.Tape, batch []example) []analysis {
	t.Reset()
	t.Train = false
	h := n.encode(t, batch, drops{})
	p := n.scores(t, h, drops{})
	out := make([]analysis, len(batch))
	var heads []int32
	for s, m := range p.arcs {
		list := make([]int32, m.Rows)
		syntax.Tree(m.V, list)
		heads = append(heads, list...)
		out[s].heads = list
	}
	labels := n.labels(t, p, h.starts, heads)
	for s := range batch {
		for i := h.starts[s]; i < h.starts[s+1]; i++ {
			out[s].labels = append(out[s].labels, best(labels.Row(i)))
			out[s].tags = append(out[s].tags, best(p.tags.Row(i)))
			out[s].names = append(out[s].names, best(p.names.Row(i)))
			out[s].feats = append(out[s].feats, best(p.feats.Row(i)))
		}
	}
	return out
}

func best(row []float32) int32 {
	b := 0
	for i, v := range row {
		if v > row[b] {
			b = i
		}
	}
	return int32(b)
}
