package sentence

import (
	"bufio"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
)

// Table is the regression: the words that it knows and a weight for each feature.
type Table struct {
	numbers map[string]uint16
	names   []string // of shapes and words, by number
	weights []int16  // by feature, in hundredths
	bias    float32
}

// heaviest bounds a weight.
const heaviest = 100

// New is a table without weights that knows words. More words than fit are left out.
func New(words []string) *Table {
	t := &Table{numbers: map[string]uint16{}, weights: make([]int16, offsets[kinds])}
	t.names = append(t.names, shapeNames[:]...)
	for _, w := range words[:min(len(words), maxWords-int(shapes))] {
		t.numbers[w] = uint16(len(t.names))
		t.names = append(t.names, w)
	}
	return t
}

// Size is how many features there are: they are numbered from 0.
func Size() int { return int(offsets[kinds]) }

// Token is how the table sees a token.
func (t *Table) Token(token string, glued bool) Token {
	s := shapeOf(token)
	if n, ok := t.numbers[token]; ok {
		return Token{s, n, glued}
	}
	return Token{s, uint16(s), glued}
}

// Score is the logarithm of the odds that a sentence begins at token i of a block,
// after one that began at first.
func (t *Table) Score(b *Block, first, i int) float32 {
	var list [kinds]int32
	sum := 0
	for _, f := range b.Features(list[:0], first, i) {
		sum += int(t.weights[f])
	}
	return t.bias + float32(sum)/100
}

// Set gives the table its bias and a weight for each feature. They are kept to two
// digits after the point.
func (t *Table) Set(bias float64, weights []float64) {
	t.bias = float32(math.Round(bias*100) / 100)
	for i, w := range weights {
		t.weights[i] = int16(math.Round(max(-heaviest, min(heaviest, w)) * 100))
	}
}

// name writes a feature: "AD period The", "bad capital period capital".
func (t *Table) name(kind int, n int) string {
	switch {
	case kind <= onWordF:
		return kindNames[kind] + " " + t.names[n]
	case kind <= onWordsDE:
		return kindNames[kind] + " " + t.names[n/maxWords] + " " + t.names[n%maxWords]
	}
	z, y, x := n%int(shapes), n/int(shapes)%int(shapes), n/int(shapes)/int(shapes)
	first := shapeNames[x]
	if kind == onLengthAD || kind == onGluedAD || kind == onRestAD || kind == onStyleAD {
		first = strconv.Itoa(x)
	}
	return kindNames[kind] + " " + first + " " + shapeNames[y] + " " + shapeNames[z]
}

// head explains the text of a table.
const head = `# Where a sentence begins: a logistic regression, learned by model/train/sentence.
# model/NOTICE names what it was learned from.
# word W    a word that the table knows; other tokens are seen by their shape, <...>
# bias X    the logarithm of the odds of any place
# A W X     X is added where the token before the place is W. B and C stand before A;
#           D begins the sentence, E and F follow it. Two or three letters are tokens
#           in a row; where they are small, only the shapes count.
# length, rest, first, glued, style N A D X    tokens since the last beginning and to
#           the end of the paragraph, by steps; the first token of the sentence; no
#           white space before the place; 1 written without capitals, 2 with marks
#           that end sentences, 3 both; each with the shapes before and after
`

// String is the table as text, one weight a line.
func (t *Table) String() string {
	var b strings.Builder
	b.WriteString(head)
	for _, w := range t.names[shapes:] {
		fmt.Fprintf(&b, "word %s\n", w)
	}
	fmt.Fprintf(&b, "bias %.2f\n", t.bias)
	for k := range kinds {
		var lines []string
		for n := range size(k) {
			if w := t.weights[int(offsets[k])+n]; w != 0 {
				lines = append(lines, fmt.Sprintf("%s %.2f\n", t.name(k, n), float64(w)/100))
			}
		}
		sort.Strings(lines)
		for _, l := range lines {
			b.WriteString(l)
		}
	}
	return b.String()
}

// Open reads the text of a table. An error names the line.
func Open(text string) (*Table, error) {
	var words []string
	var t *Table
	numbers := map[string]int{}
	for i, s := range shapeNames {
		numbers[s] = i
	}
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		if fields[0] == "word" && len(fields) == 2 {
			words = append(words, fields[1])
			continue
		}
		if t == nil {
			if len(words)+int(shapes) > maxWords {
				return nil, fmt.Errorf("line %d: %d words, at most %d fit", n, len(words), maxWords-int(shapes))
			}
			t = New(words)
			for w, k := range t.numbers {
				numbers[w] = int(k)
			}
		}
		if err := t.line(fields, numbers); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if t == nil {
		return nil, fmt.Errorf("no weights")
	}
	return t, nil
}

func (t *Table) line(fields []string, numbers map[string]int) error {
	w, err := strconv.ParseFloat(fields[len(fields)-1], 32)
	if err != nil || !(math.Abs(w) <= heaviest) {
		return fmt.Errorf("no weight at the end")
	}
	if fields[0] == "bias" && len(fields) == 2 {
		t.bias = float32(w)
		return nil
	}
	for k := range kinds {
		if kindNames[k] != fields[0] {
			continue
		}
		base, count := maxWords, 1
		switch {
		case k > onWordsDE:
			base, count = int(shapes), 3
		case k > onWordF:
			count = 2
		}
		if len(fields) != count+2 {
			break
		}
		index := 0
		for i, f := range fields[1 : count+1] {
			n, ok := numbers[f]
			if i == 0 && (k == onLengthAD || k == onGluedAD || k == onRestAD || k == onStyleAD) {
				n, err = strconv.Atoi(f)
				ok = err == nil && n >= 0
			}
			if !ok || n >= base {
				return fmt.Errorf("%q is no shape and no word", f)
			}
			index = index*base + n
		}
		t.weights[int(offsets[k])+index] = int16(math.Round(w * 100))
		return nil
	}
	return fmt.Errorf("no feature")
}
