package syntax

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// small is a model of random weights.
func small(t testing.TB) []byte {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 7))
	noise := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(rng.NormFloat64())
		}
		return v
	}
	matrix := func(rows, cols int) Matrix { return Matrix{rows, cols, noise(rows * cols), noise(cols)} }
	p := Parts{
		Sizes: Sizes{Vectors: 2, Words: 3, Vector: 8, Word: 8, Char: 8, Shape: 8, Hidden: 16, Layers: 2, TagLayer: 1,
			Arc: 8, Label: 8, Tags: 3, Feats: 2, Labels: 4, Kinds: 5},
		TagNames: []string{"NOUN\tNN", "VERB\tVBD", "PUNCT\t."}, FeatNames: []string{"_", "Number=Plur"},
		LabelNames: []string{"root", "nsubj", "obj", "punct"}, KindNames: []string{"O", "B-PER", "I-PER", "E-PER", "S-PER"},
		VectorRows: map[uint64]int32{Key("talks"): 1, Key("failed"): 2}, WordRows: map[uint64]int32{Key("talks"): 1, Key("."): 3},
		VectorValues: make([]int8, 16), VectorNorms: noise(2),
		Word: noise(4 * 8), Char: noise(CharRows * 8), Shape: noise(ShapeRows * 8),
		In: matrix(32, 16), Layer: []Matrix{matrix(16, 48), matrix(16, 48)}, State: [][]float32{noise(32), noise(32)},
		Tag: matrix(16, 5), Top: matrix(16, 8+32), ArcPair: matrix(8, 8), ArcRoot: noise(8), LabelRoot: noise(8),
		LabelPair: matrix(8, 32), LabelSum: matrix(16, 4),
	}
	for i := range p.VectorValues {
		p.VectorValues[i] = int8(rng.IntN(255) - 127)
	}
	data, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func open(t testing.TB, data []byte) *Model {
	t.Helper()
	m, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// parse gives the words of all sentences and checks that each is a tree.
func parse(t testing.TB, m *Model, sentences [][]string) []Word {
	t.Helper()
	var all []Word
	next := 0
	m.NewSession().Parse(sentences, func(i int, words []Word) {
		if i != next || len(words) != len(sentences[i]) {
			t.Fatalf("sentence %d with %d words, want sentence %d with %d", i, len(words), next, len(sentences[i]))
		}
		next++
		var heads []int32
		for _, w := range words {
			heads = append(heads, w.Head)
		}
		if len(words) > 0 && !isTree(heads) {
			t.Fatalf("sentence %d: %v is no tree", i, heads)
		}
		all = append(all, words...)
	})
	if next != len(sentences) {
		t.Fatalf("%d of %d sentences are found", next, len(sentences))
	}
	return all
}

func TestParse(t *testing.T) {
	data := small(t)
	if !bytes.Equal(data, small(t)) {
		t.Error("the same parts give other bytes")
	}
	m := open(t, data)
	one, two := strings.Fields("The talks failed ."), strings.Fields("Vessia refused to sign .")
	long := slices.Repeat(strings.Fields("talks and"), maxTree)
	together := parse(t, m, [][]string{one, {}, two, long})
	apart := slices.Concat(parse(t, m, [][]string{one}), parse(t, m, [][]string{two}), parse(t, m, [][]string{long}))
	if !slices.Equal(together, apart) {
		t.Error("a sentence is parsed differently beside others")
	}
}

func TestOpenRefuses(t *testing.T) {
	good := small(t)
	damage := func(f func(b []byte) []byte) []byte { return f(slices.Clone(good)) }
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":  {nil, "not a parsing model"},
		"text":     {bytes.Repeat([]byte("negotiation "), 40), "not a parsing model"},
		"version":  {damage(func(b []byte) []byte { b[8]++; return b }), "version"},
		"cut":      {damage(func(b []byte) []byte { return b[:len(b)-5] }), "damaged"},
		"sections": {damage(func(b []byte) []byte { b[16]++; return b }), "sections"},
		"section":  {damage(func(b []byte) []byte { binary.LittleEndian.PutUint32(b[20:], 1<<31); return b }), "section 0"},
		"sizes":    {damage(func(b []byte) []byte { b[20+4*numSections+4*6] = 17; return b }), "width"},
		"number":   {damage(func(b []byte) []byte { copy(b[len(b)-4:], "\xff\xff\xff\xff"); return b }), "number"},
	} {
		_, err := Open(c.data)
		switch {
		case err == nil:
			t.Errorf("%s: opened", name)
		case !strings.Contains(err.Error(), c.want):
			t.Errorf("%s: %q does not say %q", name, err, c.want)
		case strings.Contains(err.Error(), "\n"):
			t.Errorf("%s: the message has several lines: %q", name, err)
		}
	}
}

// FuzzOpen damages a model and parses with what still opens.
func FuzzOpen(f *testing.F) {
	good := small(f)
	f.Add(uint32(30), byte(1), "The talks failed .")
	f.Add(uint32(len(good)-3), byte(255), "x")
	f.Add(uint32(20), byte(8), "")
	f.Fuzz(func(t *testing.T, at uint32, value byte, text string) {
		data := slices.Clone(good)
		data[int(at)%len(data)] = value
		m, err := Open(data)
		if err != nil {
			return
		}
		parse(t, m, [][]string{strings.Split(text, " ")})
	})
}
