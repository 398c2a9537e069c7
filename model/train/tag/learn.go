package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"rapporteur/model/tagger"
)

// sentence is a training sentence: its words and the numbers of their gold tags.
type sentence struct {
	forms []string
	gold  []uint8
}

// learner is an averaged perceptron (Collins 2002) whose weights are kept by
// feature, and only for the tags that an update has touched.
type learner struct {
	hide  float64 // the share of words that are hidden at each reading
	tags  int
	ids   map[uint64]int32 // of the features that are frequent enough
	rows  [][]weight
	steps int32
	out   io.Writer // progress
}

type weight struct {
	tag   uint8
	last  int32 // the step up to which sum is complete
	value float32
	sum   float64
}

// learn trains on the sentences, in an order that the seed decides, and returns the
// averaged weights. Now and then a word is hidden, so that what is learned for words
// never seen is learned from all words. shell is a model without weights; it extracts the features.
func learn(shell *tagger.Tagger, data []sentence, o options, out io.Writer) *learner {
	l := &learner{hide: o.hide, tags: len(shell.Tags()), ids: map[uint64]int32{}, out: out}
	l.count(shell, data, o.cutoff)
	order := make([]int, len(data))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(o.seed, o.seed))
	session := shell.NewSession()
	for epoch := range o.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, words := 0, 0
		for _, i := range order {
			wrong += l.sentence(session, data[i], rng)
			words += len(data[i].forms)
		}
		fmt.Fprintf(out, "epoch %d: %.2f %% of %d words wrong\n", epoch+1, 100*float64(wrong)/float64(words), words)
	}
	return l
}

// count numbers the features that occur at least cutoff times with gold tags.
func (l *learner) count(shell *tagger.Tagger, data []sentence, cutoff int) {
	seen := map[uint64]int32{}
	session := shell.NewSession()
	var features []uint64
	for _, s := range data {
		session.Load(s.forms)
		t1, t2 := uint8(tagger.NoTag), uint8(tagger.NoTag)
		for i, tag := range s.gold {
			if _, sure := session.Sure(i); !sure {
				features = session.Dynamic(session.Static(features[:0], i), i, t1, t2)
				for _, f := range features {
					seen[f]++
					if int(seen[f]) == cutoff {
						l.ids[f] = int32(len(l.ids))
					}
				}
			}
			t1, t2 = tag, t1
		}
	}
	l.rows = make([][]weight, len(l.ids))
	fmt.Fprintf(l.out, "%d of %d features occur %d times\n", len(l.ids), len(seen), cutoff)
}

// sentence tags a sentence with the weights so far, and after each wrong tag moves
// the weights towards the right one. It returns the number of wrong tags.
func (l *learner) sentence(session *tagger.Session, s sentence, rng *rand.Rand) (wrong int) {
	session.Load(s.forms)
	for i := range s.forms {
		if rng.Float64() < l.hide {
			session.Hide(i)
		}
	}
	t1, t2 := uint8(tagger.NoTag), uint8(tagger.NoTag)
	var features []uint64
	var ids []int32
	for i, gold := range s.gold {
		tag, sure := session.Sure(i)
		if !sure {
			features = session.Dynamic(session.Static(features[:0], i), i, t1, t2)
			ids = ids[:0]
			for _, f := range features {
				if id, ok := l.ids[f]; ok {
					ids = append(ids, id)
				}
			}
			allowed, closed := session.Allowed(i)
			tag = l.best(ids, allowed, closed)
			l.steps++
			if tag != gold && gold != tagger.NoTag {
				for _, id := range ids {
					l.add(id, gold, 1)
					l.add(id, tag, -1)
				}
			}
		}
		if tag != gold {
			wrong++
		}
		t1, t2 = tag, t1
	}
	return wrong
}

func (l *learner) best(ids []int32, allowed []uint8, closed bool) uint8 {
	var scores [256]float32
	for _, id := range ids {
		for _, w := range l.rows[id] {
			scores[w.tag] += w.value
		}
	}
	if closed {
		tag := allowed[0]
		for _, t := range allowed[1:] {
			if scores[t] > scores[tag] {
				tag = t
			}
		}
		return tag
	}
	tag := 0
	for t := range l.tags {
		if scores[t] > scores[tag] {
			tag = t
		}
	}
	return uint8(tag)
}

func (l *learner) add(id int32, tag uint8, by float32) {
	row := l.rows[id]
	for i := range row {
		if row[i].tag == tag {
			row[i].sum += float64(l.steps-row[i].last) * float64(row[i].value)
			row[i].last = l.steps
			row[i].value += by
			return
		}
	}
	l.rows[id] = append(row, weight{tag: tag, last: l.steps, value: by})
}

// features are the averaged weights in whole multiples of unit; those that round
// to nothing are left out.
func (l *learner) features(unit float64) []tagger.Feature {
	var out []tagger.Feature
	for hash, id := range l.ids { // Encode sorts them
		f := tagger.Feature{Hash: hash}
		for _, w := range l.rows[id] {
			mean := (w.sum + float64(l.steps-w.last)*float64(w.value)) / float64(max(1, l.steps))
			if q := math.Round(mean / unit); q != 0 {
				f.Weights = append(f.Weights, tagger.Weight{Tag: w.tag, Value: int8(max(-127, min(127, q)))})
			}
		}
		if f.Weights != nil {
			out = append(out, f)
		}
	}
	return out
}
