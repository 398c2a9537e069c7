package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/conllu"
	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// vocabulary is what the network knows by number.
type vocabulary struct {
	words   map[uint64]int32 // key to row and 1 of the words that are learned
	vectors map[uint64]int32 // key to row and 1 of the given vectors
	vector  []int8           // row by row
	scale   []float32        // of a row
	tags    []string         // UPOS and XPOS with a tab between
	labels  []string
	names   []string
	feats   []string
	feat    map[string]int32
	tag     map[string]int32
	label   map[string]int32
	name    map[string]int32
}

// vectorSize is the number of values of a given vector.
const vectorSize = 96

// rareWord is how often a word must be seen to have a row of its own.
const rareWord = 2

// rareTag is the same for a pair of tags.
const rareTag = 4

func newVocabulary(data string, sentences []sentence) (*vocabulary, error) {
	v := &vocabulary{words: map[uint64]int32{}}
	words, tags, labels, names, feats := map[uint64]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, s := range sentences {
		for i, w := range s.words {
			words[syntax.Key(w.Form)]++
			if s.trees {
				tags[w.UPOS+"\t"+w.XPOS]++
				labels[w.DepRel]++
				feats[featsOf(w)]++
			}
			if s.names != nil && s.names[i] != "?" {
				names[s.names[i]]++
			}
		}
	}
	for i, key := range frequent(words, rareWord) {
		v.words[key] = int32(i + 1)
	}
	v.tags, v.labels, v.names = frequent(tags, rareTag), frequent(labels, 1), frequent(names, 1)
	v.feats = frequent(feats, rareTag)
	v.feat = numbers(v.feats)
	v.tag, v.label, v.name = numbers(v.tags), numbers(v.labels), numbers(v.names)
	return v, v.readVectors(filepath.Join(data, "vectors"))
}

// frequent lists what was counted at least so often, the most frequent first.
func frequent[K cmp.Ordered](counts map[K]int, least int) []K {
	var list []K
	for k, n := range counts {
		if n >= least {
			list = append(list, k)
		}
	}
	slices.SortFunc(list, func(a, b K) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	return list
}

func numbers(list []string) map[string]int32 {
	m := map[string]int32{}
	for i, s := range list {
		m[s] = int32(i)
	}
	return m
}

func (v *vocabulary) readVectors(dir string) error {
	list, err := os.ReadFile(filepath.Join(dir, "words.txt"))
	if err != nil {
		return err
	}
	values, err := os.ReadFile(filepath.Join(dir, "vectors.i8"))
	if err != nil {
		return err
	}
	scales, err := os.ReadFile(filepath.Join(dir, "scales.f32"))
	if err != nil {
		return err
	}
	words := strings.Fields(string(list))
	if len(values) != vectorSize*len(words) || len(scales) != 4*len(words) {
		return fmt.Errorf("%s: %d words have %d bytes of vectors and %d of scales, want %d and 4 a word", dir, len(words), len(values), len(scales), vectorSize)
	}
	v.vectors = map[uint64]int32{}
	for i, w := range words {
		key := syntax.Key(w)
		if v.vectors[key] == 0 {
			v.vectors[key] = int32(i + 1)
		}
		v.scale = append(v.scale, math.Float32frombits(binary.LittleEndian.Uint32([]byte(scales[4*i:]))))
	}
	v.vector = make([]int8, len(values))
	for i, b := range values {
		v.vector[i] = int8(b)
	}
	return nil
}

// features are those of a word.
func (v *vocabulary) features(form string) syntax.Features {
	key := syntax.Key(form)
	return syntax.Features{Vector: v.vectors[key], Word: v.words[key], Chars: syntax.Chars(nil, form), Shape: syntax.Shape(form)}
}

// example is a sentence in numbers: its words, and for each the answers that are known.
type example struct {
	features                         []syntax.Features
	heads                            []int32 // counted from 1, 0 for the root; whose labels are known
	arcs, labels, tags, names, feats [][]tensor.Weighted
}

func (v *vocabulary) example(s sentence) example {
	n := len(s.words)
	e := example{features: make([]syntax.Features, n), heads: make([]int32, n)}
	for i, w := range s.words {
		e.features[i] = v.features(w.Form)
	}
	nothing := make([][]tensor.Weighted, n)
	e.arcs, e.labels, e.tags, e.names, e.feats = nothing, nothing, nothing, nothing, nothing
	if f := s.soft; f != nil {
		e.heads, e.arcs, e.labels, e.tags, e.names, e.feats = f.Heads, f.Arcs, f.Labels, f.Tags, f.Names, f.Feats
	}
	if s.trees {
		labels, tags, feats := make([]int32, n), make([]int32, n), make([]int32, n)
		for i, w := range s.words {
			e.heads[i] = int32(w.Head)
			labels[i], tags[i], feats[i] = number(v.label, w.DepRel), number(v.tag, w.UPOS+"\t"+w.XPOS), number(v.feat, featsOf(w))
		}
		e.arcs, e.labels, e.tags, e.feats = tensor.Sure(e.heads), tensor.Sure(labels), tensor.Sure(tags), tensor.Sure(feats)
	}
	if s.names != nil {
		names := make([]int32, n)
		for i, name := range s.names {
			names[i] = number(v.name, name)
		}
		e.names = tensor.Sure(names)
	}
	return e
}

func number(m map[string]int32, s string) int32 {
	if n, ok := m[s]; ok {
		return n
	}
	return -1
}

// featsOf are a word's features, "_" for none.
func featsOf(w conllu.Word) string { return cmp.Or(w.Feats, "_") }
