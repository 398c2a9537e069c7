package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits of Read. Treebanks stay far below them; what does not is no treebank, or
// one made to take all memory.
const (
	maxLine  = 1 << 20 // bytes
	maxWords = 10_000  // of a sentence
)

// columns is how many a line of a word has.
const columns = 10

// Read reads CoNLL-U. It is strict, since a score over a treebank that was half read is
// worse than none: every line must be a comment, a word, a multi-word token, an empty node
// or the blank line that ends a sentence, numbers must be in order and in range, and no
// line may have more than 1 MiB, no sentence more than 10,000 words. Empty nodes ("8.1")
// are skipped. Whether the heads make a tree is not asked.
//
// An error is "line N: what and what to do"; callers put the name of the file before it.
func Read(r io.Reader) ([]Sentence, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	var p parser
	for lines.Scan() {
		p.line++
		if err := p.add(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	err := lines.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, fmt.Errorf("line %d: it has more than %d bytes; is this CoNLL-U?", p.line+1, maxLine)
	case err != nil:
		return nil, err
	case p.started():
		return nil, fmt.Errorf("line %d: the file ends within a sentence; a blank line must follow each, so it may be cut off", p.line)
	}
	return p.sentences, nil
}

// parser holds what was read of a file.
type parser struct {
	line      int // counted from 1
	sentences []Sentence
	at        Sentence // the one that is being read
	heads     []int    // the line of each word, for heads that point nowhere
	open      int      // last word of the multi-word token that is being read, 0 outside
}

func (p *parser) started() bool { return len(p.at.Comments)+len(p.at.Words)+len(p.at.Tokens) > 0 }

func (p *parser) add(line string) error {
	switch {
	case !utf8.ValidString(line):
		return errors.New("it is not UTF-8; convert the file")
	case strings.Contains(line, "\r"):
		return errors.New("a carriage return stands within the line; end lines with LF or CR LF alone")
	case line == "":
		return p.end()
	case line[0] == '#':
		if len(p.at.Words)+len(p.at.Tokens) > 0 {
			return errors.New("a comment stands within a sentence; comments stand above it")
		}
		p.at.Comments = append(p.at.Comments, strings.TrimPrefix(line[1:], " "))
		return nil
	}
	col := strings.Split(line, "\t")
	if len(col) != columns {
		return fmt.Errorf("%d columns between tabs, CoNLL-U has %d", len(col), columns)
	}
	for i, c := range col {
		if c == "" {
			return fmt.Errorf("column %d is empty; write _", i+1)
		}
	}
	switch id := col[0]; {
	case strings.Contains(id, "-"):
		return p.token(col)
	case strings.Contains(id, "."):
		return p.emptyNode(id)
	}
	return p.word(col)
}

// end ends the sentence that is being read.
func (p *parser) end() error {
	n := len(p.at.Words)
	switch {
	case !p.started():
		return errors.New("a blank line that ends no sentence; take it out")
	case n == 0:
		return errors.New("a sentence without words")
	case p.open > n:
		return fmt.Errorf("the sentence ends at word %d and its last multi-word token at %d", n, p.open)
	}
	for i, w := range p.at.Words {
		if w.Head > n {
			return fmt.Errorf("the head of word %d (line %d) is %d, and the sentence has %d words", i+1, p.heads[i], w.Head, n)
		}
	}
	p.sentences = append(p.sentences, p.at)
	p.at, p.heads, p.open = Sentence{}, p.heads[:0], 0
	return nil
}

func (p *parser) word(col []string) error {
	if len(p.at.Words) == maxWords {
		return fmt.Errorf("the sentence has more than %d words", maxWords)
	}
	next := len(p.at.Words) + 1
	if col[0] != strconv.Itoa(next) {
		return fmt.Errorf("the number of the word is %.40q, %d comes next", col[0], next)
	}
	head, err := number(col[6])
	if err != nil {
		return fmt.Errorf("the head of word %d: %w", next, err)
	}
	w := Word{Form: col[1], Lemma: given(col[2]), UPOS: given(col[3]), XPOS: given(col[4]), Feats: given(col[5]),
		Head: head, DepRel: given(col[7]), Deps: given(col[8]), Misc: given(col[9])}
	if w.Form == "_" {
		w.Lemma = col[2]
	}
	p.at.Words = append(p.at.Words, w)
	p.heads = append(p.heads, p.line)
	return nil
}

func (p *parser) token(col []string) error {
	from, to, _ := strings.Cut(col[0], "-")
	first, err := number(from)
	if err != nil {
		return fmt.Errorf("multi-word token %.40q: %w", col[0], err)
	}
	last, err := number(to)
	if err != nil {
		return fmt.Errorf("multi-word token %.40q: %w", col[0], err)
	}
	next := len(p.at.Words) + 1
	switch {
	case first != next || first <= p.open:
		return fmt.Errorf("multi-word token %.40q stands before word %d, which no other may hold", col[0], next)
	case last <= first:
		return fmt.Errorf("multi-word token %.40q has no two words", col[0])
	}
	for i, c := range col[2:9] {
		if c != "_" {
			return fmt.Errorf("multi-word token %.40q has %.40q in column %d; only form and misc are its own", col[0], c, i+3)
		}
	}
	p.open = last
	p.at.Tokens = append(p.at.Tokens, Token{First: first, Last: last, Form: col[1], Misc: given(col[9])})
	return nil
}

// emptyNode checks the number of an empty node, which is all that is read of it.
func (p *parser) emptyNode(id string) error {
	after, nth, _ := strings.Cut(id, ".")
	word, err := number(after)
	if err != nil {
		return fmt.Errorf("empty node %.40q: %w", id, err)
	}
	if _, err := number(nth); err != nil {
		return fmt.Errorf("empty node %.40q: %w", id, err)
	}
	if word != len(p.at.Words) {
		return fmt.Errorf("empty node %.40q stands after word %d", id, len(p.at.Words))
	}
	return nil
}

// number reads a number as CoNLL-U writes it: digits, no sign, no zero before others.
func number(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || strconv.Itoa(n) != s {
		return 0, fmt.Errorf("%.40q is no number", s)
	}
	return n, nil
}

// given is what a column says, "" for nothing.
func given(column string) string {
	if column == "_" {
		return ""
	}
	return column
}
