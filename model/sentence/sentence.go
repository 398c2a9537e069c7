// Package sentence is a logistic regression that says how likely a sentence begins
// at a token. It sees the shapes of the tokens around and which of some frequent
// words they are, and a few facts of the block.
package sentence

// Token is a token as the regression sees it.
type Token struct {
	Shape Shape
	// Word is the shape, or the number of the word if it is one of the table's.
	Word uint16
	// Glued says that no white space stands before the token.
	Glued bool
}

// Plain reports whether the token is a word in lower case.
func (t Token) Plain() bool { return t.Shape == lower }

// Block is what the regression sees of a block of text.
type Block struct {
	Tokens []Token
	// Lower says that the block is written without capitals.
	Lower bool
	// Ended says that a mark that ends sentences stands in it.
	Ended bool
}

// NewBlock is a block with these tokens.
func NewBlock(tokens []Token) *Block {
	b := &Block{Tokens: tokens, Lower: true}
	for i, t := range tokens {
		switch t.Shape {
		case period, question, exclamation, marks:
			b.Ended = b.Ended || i+1 < len(tokens)
		case capital, caps:
			b.Lower = false
		}
	}
	return b
}

// maxWords bounds shapes and words of the table together.
const maxWords = 256

// The kinds of features: which positions before (a is the last, then b, c) and from
// the token on (d is the token itself, then e, f), or which fact with a and d.
const (
	onWordA = iota
	onWordB
	onWordC
	onWordD
	onWordE
	onWordF
	onWordsAD
	onWordsBA
	onWordsDE
	onCBA
	onBAD
	onADE
	onDEF
	onLengthAD
	onGluedAD
	onRestAD
	onFirstAD
	onStyleAD
	kinds
)

var kindNames = [kinds]string{"A", "B", "C", "D", "E", "F", "AD", "BA", "DE", "cba", "bad", "ade", "def",
	"length", "glued", "rest", "first", "style"}

// size is how many values a feature of a kind can have.
func size(kind int) int {
	switch {
	case kind <= onWordF:
		return maxWords
	case kind <= onWordsDE:
		return maxWords * maxWords
	}
	return int(shapes) * int(shapes) * int(shapes)
}

// offsets are where the features of each kind begin in one long list.
var offsets = func() (at [kinds + 1]int32) {
	for k := range kinds {
		at[k+1] = at[k] + int32(size(k))
	}
	return at
}()

// Features are the numbers of the features of token i, in a sentence that begins at
// first. They are appended to dst.
func (b *Block) Features(dst []int32, first, i int) []int32 {
	ta, tb, tc := b.at(i-1), b.at(i-2), b.at(i-3)
	td, te, tf := b.at(i), b.at(i+1), b.at(i+2)
	one := func(k int, w uint16) { dst = append(dst, offsets[k]+int32(w)) }
	two := func(k int, v, w uint16) { dst = append(dst, offsets[k]+int32(v)*maxWords+int32(w)) }
	three := func(k int, x, y, z Shape) {
		dst = append(dst, offsets[k]+(int32(x)*int32(shapes)+int32(y))*int32(shapes)+int32(z))
	}
	one(onWordA, ta.Word)
	one(onWordB, tb.Word)
	one(onWordC, tc.Word)
	one(onWordD, td.Word)
	one(onWordE, te.Word)
	one(onWordF, tf.Word)
	two(onWordsAD, ta.Word, td.Word)
	two(onWordsBA, tb.Word, ta.Word)
	two(onWordsDE, td.Word, te.Word)
	three(onCBA, tc.Shape, tb.Shape, ta.Shape)
	three(onBAD, tb.Shape, ta.Shape, td.Shape)
	three(onADE, ta.Shape, td.Shape, te.Shape)
	three(onDEF, td.Shape, te.Shape, tf.Shape)
	three(onLengthAD, bucket(i-first), ta.Shape, td.Shape)
	glued := Shape(0)
	if td.Glued {
		glued = 1
	}
	three(onGluedAD, glued, ta.Shape, td.Shape)
	three(onRestAD, bucket(len(b.Tokens)-i), ta.Shape, td.Shape)
	three(onFirstAD, b.at(first).Shape, ta.Shape, td.Shape)
	style := Shape(0)
	if b.Lower {
		style++
	}
	if b.Ended {
		style += 2
	}
	three(onStyleAD, style, ta.Shape, td.Shape)
	return dst
}

func (b *Block) at(i int) Token {
	if i < 0 || i >= len(b.Tokens) {
		return Token{}
	}
	return b.Tokens[i]
}

// bucket is a length in coarse steps.
func bucket(n int) Shape {
	switch {
	case n <= 5:
		return Shape(n)
	case n <= 8:
		return 6
	case n <= 15:
		return 7
	case n <= 30:
		return 8
	}
	return 9
}

// Candidate reports whether a sentence can begin at token i: after white space, or
// after a mark that ends sentences and what closes with it.
func (b *Block) Candidate(i int) bool {
	if i <= 0 {
		return false
	}
	if !b.Tokens[i].Glued {
		return true
	}
	switch b.Tokens[i-1].Shape {
	case period, question, exclamation, marks, ellipsis:
		switch b.Tokens[i].Shape {
		case lower, capital, caps, mixed, capitalLetter, openQuote, opening:
			return true
		}
	}
	return false
}
