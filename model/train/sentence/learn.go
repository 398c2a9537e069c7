package main

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"rapporteur/model/sentence"
	"rapporteur/model/train/treebank"
)

// paragraph is one paragraph of a treebank.
type paragraph struct {
	words  []word
	starts []bool // whether a sentence begins with the word
}

func paragraphs(sentences []treebank.Sentence) []paragraph {
	var out []paragraph
	for i, s := range sentences {
		if _, doc := s.NewDoc(); i == 0 || doc || s.NewPar() {
			out = append(out, paragraph{})
		}
		p := &out[len(out)-1]
		for k, w := range words(s) {
			p.words = append(p.words, w)
			p.starts = append(p.starts, k == 0)
		}
	}
	return out
}

// block is the paragraph as a table sees it.
func (p paragraph) block(t *sentence.Table) *sentence.Block {
	var tokens []sentence.Token
	for i, w := range p.words {
		tokens = append(tokens, t.Token(w.Form, i > 0 && p.words[i-1].Glued))
	}
	return sentence.NewBlock(tokens)
}

// example is a place where a sentence could begin.
type example struct {
	features []int32
	begins   bool
}

func examples(t *sentence.Table, paragraphs []paragraph) []example {
	var out []example
	for _, p := range paragraphs {
		b := p.block(t)
		first := 0
		for i := range p.words {
			if b.Candidate(i) {
				out = append(out, example{b.Features(nil, first, i), p.starts[i]})
			}
			if p.starts[i] {
				first = i
			}
		}
	}
	return out
}

// vocabulary are the words that tell most: those that stand beside the beginnings of
// sentences which no mark tells, and then the most frequent ones. Names are no words
// of the language.
func vocabulary(paragraphs []paragraph, size int) []string {
	score, total, names := map[string]int{}, map[string]int{}, map[string]int{}
	for _, p := range paragraphs {
		for i, w := range p.words {
			if !wordlike(w.Form) {
				continue
			}
			total[w.Form]++
			score[w.Form]++
			if w.UPOS == "PROPN" {
				names[w.Form]++
			}
			if i > 0 && p.starts[i] {
				score[w.Form] += 3
			}
			if i > 0 && p.starts[i] && p.words[i-1].UPOS != "PUNCT" || i+1 < len(p.words) && p.starts[i+1] && !p.starts[i] {
				score[w.Form] += 20
			}
		}
	}
	var words []string
	for w := range score {
		if total[w] >= 10 && 2*names[w] < total[w] {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(score[b]-score[a], cmp.Compare(a, b)) })
	words = words[:min(size, len(words))]
	slices.Sort(words)
	return words
}

func wordlike(form string) bool {
	return strings.ContainsFunc(form, unicode.IsLetter) &&
		!strings.ContainsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '.' })
}

// train learns by following the regularised leader, one example after the other:
// weights without enough evidence stay exactly zero.
func train(paragraphs []paragraph, o options) *sentence.Table {
	t := sentence.New(vocabulary(paragraphs, o.words))
	list := examples(t, paragraphs)
	n := sentence.Size() + 1
	z, sq := make([]float64, n), make([]float64, n)
	const alpha, beta = 0.1, 1
	weight := func(f int32) float64 {
		l1 := o.l1
		if int(f) == n-1 {
			l1 = 0
		}
		if math.Abs(z[f]) <= l1 {
			return 0
		}
		return -(z[f] - math.Copysign(l1, z[f])) / ((beta+math.Sqrt(sq[f]))/alpha + o.l2)
	}
	random := rand.New(rand.NewPCG(o.seed, 0))
	for range o.epochs {
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			sum := weight(int32(n - 1))
			for _, f := range e.features {
				sum += weight(f)
			}
			g := 1 / (1 + math.Exp(-sum))
			if e.begins {
				g--
			}
			update := func(f int32) {
				w := weight(f)
				sigma := (math.Sqrt(sq[f]+g*g) - math.Sqrt(sq[f])) / alpha
				z[f] += g - sigma*w
				sq[f] += g * g
			}
			for _, f := range e.features {
				update(f)
			}
			update(int32(n - 1))
		}
	}
	weights := make([]float64, n-1)
	for f := range weights {
		weights[f] = weight(int32(f))
	}
	t.Set(weight(int32(n-1)), weights)
	return t
}

// measure is the F1 of the sentences that the table alone finds.
func measure(t *sentence.Table, paragraphs []paragraph) string {
	gold, said, both := 0, 0, 0
	for _, p := range paragraphs {
		b := p.block(t)
		first, goldFirst := 0, 0
		for i := 1; i <= len(p.words); i++ {
			end := i == len(p.words)
			begins := end || b.Candidate(i) && t.Score(b, first, i) > 0
			goldBegins := end || p.starts[i]
			if begins && goldBegins && first == goldFirst {
				both++
			}
			if begins {
				said++
				first = i
			}
			if goldBegins {
				gold++
				goldFirst = i
			}
		}
	}
	return fmt.Sprintf("F1 %.2f P %.2f R %.2f", 200*float64(both)/float64(gold+said), 100*float64(both)/float64(said), 100*float64(both)/float64(gold))
}
