package main

import (
	"encoding/gob"
	"fmt"
	"io"
	"math"
	"os"
	"sync"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// soft is what teachers think of the words of a sentence: for each a few answers with
// their probabilities. Labels are those of the arcs to Heads.
type soft struct {
	Heads                            []int32
	Arcs, Labels, Tags, Names, Feats [][]tensor.Weighted
}

// loadTeacher reads a network from the state of its training.
func loadTeacher(path string, v *vocabulary) (*network, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var c checkpoint
	if err := gob.NewDecoder(f).Decode(&c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	n := newNetwork(v, c.Options.Sizes, 1, 0)
	if err := n.ps.Restore(c.State); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return n, nil
}

// teach has several networks annotate sentences: their mean is better than each. It is
// what the sentences are then learned with, as far as they have no gold annotation.
func teach(teachers []*network, sentences []sentence, out io.Writer) {
	const group = 24
	next := make(chan int)
	var wait sync.WaitGroup
	for range shards {
		wait.Go(func() {
			tapes := make([]*tensor.Tape, len(teachers))
			for i := range tapes {
				tapes[i] = &tensor.Tape{}
			}
			for from := range next {
				to := min(from+group, len(sentences))
				annotate(teachers, tapes, sentences[from:to])
			}
		})
	}
	for from := 0; from < len(sentences); from += group {
		if from%(group*50) == 0 {
			fmt.Fprintf(out, "\rteachers: %d of %d sentences ", from, len(sentences))
		}
		next <- from
	}
	close(next)
	wait.Wait()
	fmt.Fprintln(out)
}

// least is the smallest probability that is kept.
const least = 0.02

func annotate(teachers []*network, tapes []*tensor.Tape, group []sentence) {
	var batch []example
	for _, s := range group {
		batch = append(batch, teachers[0].v.example(s))
	}
	scores := make([]parsed, len(teachers))
	var starts []int
	for i, n := range teachers {
		tapes[i].Reset()
		h := n.encode(tapes[i], batch, drops{})
		scores[i] = n.scores(tapes[i], h, drops{})
		starts = h.starts
	}
	mean := func(of func(teacher int) *tensor.Mat) *tensor.Mat {
		first := of(0)
		sum := &tensor.Mat{Rows: first.Rows, Cols: first.Cols, V: make([]float32, len(first.V))}
		for teacher := range teachers {
			m := of(teacher)
			for i := range m.Rows {
				addSoftmax(sum.Row(i), m.Row(i), 1/float32(len(teachers)))
			}
		}
		return sum
	}
	var heads []int32
	for s := range group {
		arcs := mean(func(i int) *tensor.Mat { return scores[i].arcs[s] })
		logs := make([]float32, len(arcs.V))
		for i, v := range arcs.V {
			logs[i] = float32(math.Log(float64(v) + 1e-9))
		}
		list := make([]int32, arcs.Rows)
		syntax.Tree(logs, list)
		heads = append(heads, list...)
		group[s].soft = &soft{Heads: list, Arcs: kept(arcs, 0, arcs.Rows)}
	}
	labels := make([]*tensor.Mat, len(teachers))
	for i, n := range teachers {
		labels[i] = n.labels(tapes[i], scores[i], starts, heads)
	}
	label := mean(func(i int) *tensor.Mat { return labels[i] })
	tags := mean(func(i int) *tensor.Mat { return scores[i].tags })
	names := mean(func(i int) *tensor.Mat { return scores[i].names })
	feats := mean(func(i int) *tensor.Mat { return scores[i].feats })
	for s := range group {
		from, to := starts[s], starts[s+1]
		f := group[s].soft
		f.Labels, f.Tags, f.Names, f.Feats = kept(label, from, to), kept(tags, from, to), kept(names, from, to), kept(feats, from, to)
	}
}

func addSoftmax(sum, row []float32, weight float32) {
	top := row[0]
	for _, v := range row {
		top = max(top, v)
	}
	total := 0.0
	for _, v := range row {
		total += math.Exp(float64(v - top))
	}
	for i, v := range row {
		sum[i] += weight * float32(math.Exp(float64(v-top))/total)
	}
}

// kept are the probable answers of the rows.
func kept(m *tensor.Mat, from, to int) [][]tensor.Weighted {
	out := make([][]tensor.Weighted, to-from)
	for i := range out {
		row := m.Row(from + i)
		total := float32(0)
		for j, v := range row {
			if v >= least {
				out[i] = append(out[i], tensor.Weighted{Index: int32(j), Weight: v})
				total += v
			}
		}
		for j := range out[i] {
			out[i][j].Weight /= total
		}
	}
	return out
}
