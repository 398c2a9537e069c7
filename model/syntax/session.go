package syntax

import "strings"

// Word is what the network says of a word.
type Word struct {
	Tag   uint8  // index in TagSet
	Kind  uint8  // index in KindSet
	Label uint8  // index in LabelSet
	Feats uint16 // index in FeatSet
	Head  int32  // counted from 1 within the sentence; 0 for the root
}

// batchWords is about how many words are worked on together: enough for the kernels,
// and their activations stay in the caches.
const batchWords = 240

// Session holds the memory that parsing needs. It belongs to one goroutine.
type Session struct {
	m     *Model
	known map[string]*input

	sentences [][]string
	starts    []int
	verbs     []int // of the sentences: a word that must be the root, or -1
	inputs    []*input
	out       []Word

	x, u, tags, top, pair, z, sum []float32
	memory                        []float32
	packed                        []int16
	scale                         []float32
	scores                        []float32
	heads                         []int32
	sums                          []int32
	chars                         []int32
	both, best                    []float32
	from                          []uint8
}

// input is what a word enters the layers with, which is the same wherever it stands.
type input struct {
	x    []float32
	seen bool // often enough in training for a row of its own
}

// maxKnown bounds the words that a session remembers, some kilobytes each, and maxKept
// their bytes.
const (
	maxKnown = 4000
	maxKept  = 64
)

// NewSession is a session for one goroutine.
func (m *Model) NewSession() *Session {
	return &Session{m: m, known: map[string]*input{}}
}

// Parse analyses sentences, each the forms of its words. It calls found for each, in
// order, with what the network says of its words, which is valid during the call.
func (s *Session) Parse(sentences [][]string, found func(i int, words []Word)) {
	for first := 0; first < len(sentences); {
		last, words := first, 0
		for last < len(sentences) && (last == first || words+len(sentences[last]) <= batchWords) {
			words += len(sentences[last])
			last++
		}
		s.parse(sentences[first:last])
		for i := range last - first {
			found(first+i, s.out[s.starts[i]:s.starts[i+1]])
		}
		first = last
	}
}

func (s *Session) parse(sentences [][]string) {
	m := s.m
	s.sentences = sentences
	s.starts, s.inputs = append(s.starts[:0], 0), s.inputs[:0]
	for _, forms := range sentences {
		s.look(forms)
		s.starts = append(s.starts, len(s.inputs))
	}
	n := len(s.inputs)
	s.out = grow(&s.out, n)
	if n == 0 {
		return
	}
	rows := up(n, tileRows)
	s.x = grow(&s.x, rows*m.Hidden)
	for i, in := range s.inputs {
		copy(s.x[i*m.Hidden:], in.x)
	}
	for l := range m.layers {
		s.pack(s.x, n, m.Hidden)
		if l == m.TagLayer {
			s.readTags(n)
		}
		s.recur(&m.layers[l], n)
	}
	s.pack(s.x, n, m.Hidden)
	if m.TagLayer == len(m.layers) {
		s.readTags(n)
	}
	s.top = s.multiply(s.top, m.top, n)
	s.readTop(n)
}

// look finds the inputs of the words of a sentence; those not met before go through the
// first matrix together.
func (s *Session) look(forms []string) {
	var fresh []*input
	var x []float32
	if len(s.known) > maxKnown {
		clear(s.known)
	}
	for _, form := range forms {
		in := s.known[form]
		if in == nil {
			in = &input{}
			if len(form) <= maxKept {
				// A word is a slice of its text, which must not be kept for its sake.
				s.known[strings.Clone(form)] = in
			}
			fresh = append(fresh, in)
			x, in.seen = s.embed(x, form)
		}
		s.inputs = append(s.inputs, in)
	}
	if len(fresh) == 0 {
		return
	}
	m := s.m
	s.pack(x, len(fresh), m.input())
	s.u = s.multiply(s.u, m.in, len(fresh))
	all := make([]float32, len(fresh)*m.Hidden)
	for i, in := range fresh {
		in.x = all[i*m.Hidden:][:m.Hidden]
		for j, v := range s.u[i*m.in.cols:][:m.Hidden] {
			if v < 0 {
				v *= leak
			}
			in.x[j] = v
		}
	}
}

// leak is the slope of the rectifiers below zero, as in training.
const leak = 0.1

// embed appends what is known of a word: the given vector, the learned one, the sum of
// its parts and of its shapes.
func (s *Session) embed(dst []float32, form string) (x []float32, seen bool) {
	m := s.m
	vector, word := m.lookup(Key(form))
	if vector > 0 {
		scale := m.norms[vector-1]
		for _, v := range m.vectors[(vector-1)*m.Vector:][:m.Vector] {
			dst = append(dst, float32(int8(v))*scale)
		}
	} else {
		dst = append(dst, make([]float32, m.Vector)...)
	}
	s.sums = grow(&s.sums, max(m.Word, m.Char, m.Shape))
	from := func(t table, rows ...int32) {
		sums := s.sums[:t.width]
		clear(sums)
		for _, r := range rows {
			t.add(sums, int(r))
		}
		for i, v := range sums {
			dst = append(dst, float32(v)*t.scale[i])
		}
	}
	from(m.word, int32(word))
	s.chars = Chars(s.chars[:0], form)
	from(m.char, s.chars...)
	shape := Shape(form)
	from(m.shape, shape[:]...)
	return dst, word > 0
}

// pack makes integers of n rows, each with a scale of its own, and lays them out by
// groups of six rows and pairs of values. width is even.
func (s *Session) pack(x []float32, n, width int) {
	rows := up(n, tileRows)
	s.packed = grow(&s.packed, rows*width)
	s.scale = grow(&s.scale, rows)
	clear(s.packed[(rows-tileRows)*width:])
	clear(s.scale[rows-tileRows:])
	for i := range n {
		row := x[i*width:][:width]
		to := s.packed[i/tileRows*tileRows*width+i%tileRows*2:]
		s.scale[i] = packRow(row, to)
	}
}

// multiply gives n rows of what was packed times a matrix.
func (s *Session) multiply(out []float32, m matrix, n int) []float32 {
	rows := up(n, tileRows)
	out = grow(&out, rows*m.cols)
	pairs := m.rows / 2
	for c := 0; c < m.cols; c += tileCols {
		for r := 0; r < rows; r += tileRows {
			product(s.packed[r*m.rows:][:pairs*tileRows*2], m.weights[c*m.rows:][:pairs*tileCols*2], s.scale[r:][:tileRows], m.scale[c:][:tileCols], m.bias[c:][:tileCols], out[r*m.cols+c:], m.cols)
		}
	}
	return out
}

// recur runs a layer over what was packed, and writes over x.
func (s *Session) recur(l *layer, n int) {
	m := s.m
	s.u = s.multiply(s.u, l.matrix, n)
	half := m.Hidden / 2
	s.memory = grow(&s.memory, half)
	for i := range len(s.starts) - 1 {
		clear(s.memory)
		for r := s.starts[i]; r < s.starts[i+1]; r++ {
			gate(s.u[r*l.cols:][:l.cols], s.x[r*m.Hidden:][:half], s.memory, l.state, m.Hidden)
		}
		clear(s.memory)
		for r := s.starts[i+1] - 1; r >= s.starts[i]; r-- {
			gate(s.u[r*l.cols+half:(r+1)*l.cols], s.x[r*m.Hidden+half:][:half], s.memory, l.state[half:], m.Hidden)
		}
	}
}

func (s *Session) readTags(n int) {
	m := s.m
	s.tags = s.multiply(s.tags, m.tag, n)
	for i := range n {
		row := s.tags[i*m.tag.cols:]
		s.out[i].Tag, s.out[i].Feats = uint8(best(row[:m.Tags])), uint16(best(row[m.Tags:][:m.Feats]))
		if !s.inputs[i].seen && m.closed[s.out[i].Tag] {
			s.out[i].Tag = s.bestOpen(row[:m.Tags])
		}
	}
	s.verbs = grow(&s.verbs, len(s.sentences))
	for k, forms := range s.sentences {
		first := s.starts[k]
		s.infinitives(s.out[first:s.starts[k+1]], func(i int) []float32 { return s.tags[(first+i)*m.tag.cols:][:m.Tags] })
		s.verbs[k] = s.findVerb(forms, s.out[first:s.starts[k+1]], func(i int) []float32 { return s.tags[(first+i)*m.tag.cols:][:m.Tags] })
	}
}

// readTop reads names, heads and labels off the last layer.
func (s *Session) readTop(n int) {
	m := s.m
	cols := m.top.cols
	dep := up(m.Kinds, 8)
	head := dep + m.Arc
	labDep := head + m.Arc
	labHead := labDep + m.Label
	// What is compared goes through a rectifier.
	s.pair = grow(&s.pair, n*m.Arc)
	for i := range n {
		row := s.top[i*cols:][:cols]
		for j, v := range row[dep : labHead+m.Label] {
			if v < 0 {
				row[dep+j] = v * leak
			}
		}
		copy(s.pair[i*m.Arc:], row[dep:head])
	}
	for i := range len(s.starts) - 1 {
		first := s.starts[i]
		s.readKinds(s.out[first:s.starts[i+1]], func(k int) []float32 { return s.top[(first+k)*cols:][:m.Kinds] })
	}
	s.pack(s.pair, n, m.Arc)
	s.pair = s.multiply(s.pair, m.arcPair, n)
	for i := range len(s.starts) - 1 {
		from, to := s.starts[i], s.starts[i+1]
		for from < to {
			// A sentence without end is cut, and the later parts hang on the first root.
			cut := min(to, from+maxTree)
			s.tree(from, cut, head, s.starts[i]+s.verbs[i])
			from = cut
		}
		s.join(s.out[s.starts[i]:s.starts[i+1]])
	}

	// Labels: the dependent goes through the matrix of pairs, and the result is compared
	// with the head.
	s.both = grow(&s.both, n*m.Label)
	for i := range n {
		copy(s.both[i*m.Label:], s.top[i*cols+labDep:][:m.Label])
	}
	s.pack(s.both, n, m.Label)
	s.z = s.multiply(s.z, m.labelPair, n)
	s.both = grow(&s.both, n*2*m.Label)
	for i := range len(s.starts) - 1 {
		for r := s.starts[i]; r < s.starts[i+1]; r++ {
			copy(s.both[r*2*m.Label:], s.top[r*cols+labDep:][:m.Label])
			copy(s.both[r*2*m.Label+m.Label:], s.headOf(i, r, labHead, m.Label, m.labelRoot))
		}
	}
	s.pack(s.both, n, 2*m.Label)
	s.sum = s.multiply(s.sum, m.labelSum, n)
	for i := range n {
		with := s.both[i*2*m.Label+m.Label:][:m.Label]
		row := s.sum[i*m.labelSum.cols:][:m.Labels]
		z := s.z[i*m.labelPair.cols:]
		for l := range row {
			row[l] += dot(z[l*m.Label:][:m.Label], with)
		}
		s.out[i].Label = uint8(best(row))
	}
}

// headOf is the part of the head's row of word r of sentence i that begins at a column.
func (s *Session) headOf(i, r, column, width int, root []float32) []float32 {
	head := int(s.out[r].Head)
	if head == 0 {
		return root
	}
	return s.top[(s.starts[i]+head-1)*s.m.top.cols+column:][:width]
}

// tree finds the heads of the words from..to of the batch, counted from 1 at from. A word
// that must be the root is one if it is among them.
func (s *Session) tree(from, to, head, root int) {
	m, n := s.m, to-from
	s.scores = grow(&s.scores, n*(n+1))
	for i := range n {
		row := s.scores[i*(n+1):][:n+1]
		dep := s.pair[(from+i)*m.arcPair.cols:][:m.Arc]
		row[0] = dot(dep, m.arcRoot)
		if from+i == root {
			row[0] += mustBe
		}
		for h := range n {
			row[h+1] = dot(dep, s.top[(from+h)*m.top.cols+head:][:m.Arc])
		}
	}
	s.heads = grow(&s.heads, n)
	Tree(s.scores, s.heads)
	for i, h := range s.heads {
		s.out[from+i].Head = h
	}
}

// mustBe is more than any score.
const mustBe = 1e5

// join makes one tree of the parts of a sentence that was cut.
func (s *Session) join(words []Word) {
	root := int32(0)
	for i := range words {
		base := int32(i / maxTree * maxTree)
		switch {
		case words[i].Head > 0:
			words[i].Head += base
		case root == 0:
			root = int32(i + 1)
		default:
			words[i].Head = root
		}
	}
}

// bestOpen is the best tag for a word that was not seen in training: it may be any name,
// noun or verb, but no preposition or article.
func (s *Session) bestOpen(row []float32) uint8 {
	b := -1
	for t, v := range row {
		if !s.m.closed[t] && (b < 0 || v > row[b]) {
			b = t
		}
	}
	return uint8(max(0, b))
}

func best(row []float32) int {
	b := 0
	for i, v := range row {
		if v > row[b] {
			b = i
		}
	}
	return b
}

func grow[T any](buffer *[]T, n int) []T {
	if cap(*buffer) < n {
		*buffer = make([]T, n+n/4)
	}
	return (*buffer)[:n]
}
