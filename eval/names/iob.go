package names

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Sentence is a sentence with the names in it.
type Sentence struct {
	Doc   string // name of the document, "" when the file does not tell
	Words []string
	Names []Name // their Sentence is the place of the sentence in its list
}

// FromTags are the names in a sentence whose words are tagged in the form IOB2: "B-PER"
// begins a person, "I-PER" goes on with it, and "O" is no name. An "I-" that goes on with
// nothing of its type begins a name, as in the scoring script of CoNLL 2003. A tag of
// another form is an error that tells the word, counted from 1.
func FromTags(sentence int, tags []string) ([]Name, error) {
	var names []Name
	before := "" // the type that word i may go on with
	for i, tag := range tags {
		if tag == "O" {
			before = ""
			continue
		}
		mark, typ, _ := strings.Cut(tag, "-")
		if mark != "B" && mark != "I" || typ == "" {
			return nil, fmt.Errorf("word %d: the tag %.40q is not O, B-TYPE or I-TYPE", i+1, tag)
		}
		if mark == "I" && typ == before {
			names[len(names)-1].Last = i + 1
			continue
		}
		names = append(names, Name{Sentence: sentence, First: i + 1, Last: i + 1, Type: typ})
		before = typ
	}
	return names, nil
}

// The limits of ReadIOB2.
const (
	maxLine  = 1 << 20 // bytes
	maxWords = 10_000  // of a sentence
)

// setAside are labels of the UNER treebanks that say that a name is of no type.
var setAside = []string{"OTH", "O"}

// ReadIOB2 reads the files of the UNER treebanks: a line a word, with its number, its form,
// its tag and what annotators noted, between tabs; a blank line after each sentence. Names
// that are labelled OTH or O are left out; a label that is none of Types either is an
// error, as is whatever else is not of that form.
//
// An error is "line N: what and what to do"; callers put the name of the file before it.
func ReadIOB2(r io.Reader) ([]Sentence, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	p := iobReader{}
	n := 0
	for lines.Scan() {
		n++
		if err := p.add(lines.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	err := lines.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, fmt.Errorf("line %d: it has more than %d bytes; is this IOB2?", n+1, maxLine)
	case err != nil:
		return nil, err
	case len(p.words) > 0:
		return nil, fmt.Errorf("line %d: the file ends within a sentence; a blank line must follow each, so it may be cut off", n)
	}
	return p.sentences, nil
}

// iobReader holds what was read of a file.
type iobReader struct {
	sentences   []Sentence
	doc         string
	words, tags []string // of the sentence that is being read
}

func (p *iobReader) add(line string) error {
	switch {
	case !utf8.ValidString(line):
		return errors.New("it is not UTF-8; convert the file")
	case line == "":
		return p.end()
	case line[0] == '#':
		if len(p.words) > 0 {
			return errors.New("a comment stands within a sentence; comments stand above it")
		}
		if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			p.doc = id
		}
		return nil
	}
	col := strings.Split(line, "\t")
	switch {
	case len(col) < 3:
		return fmt.Errorf("%d columns between tabs; number, form and tag are needed", len(col))
	case len(p.words) == maxWords:
		return fmt.Errorf("the sentence has more than %d words", maxWords)
	case col[0] != strconv.Itoa(len(p.words)+1):
		return fmt.Errorf("the number of the word is %.40q, %d comes next", col[0], len(p.words)+1)
	case col[1] == "":
		return errors.New("the word has no form")
	}
	p.words, p.tags = append(p.words, col[1]), append(p.tags, col[2])
	return nil
}

func (p *iobReader) end() error {
	if len(p.words) == 0 {
		return errors.New("a blank line that ends no sentence; take it out")
	}
	names, err := FromTags(len(p.sentences), p.tags)
	if err != nil {
		return fmt.Errorf("in the sentence that ends here, %w", err)
	}
	names = slices.DeleteFunc(names, func(n Name) bool { return slices.Contains(setAside, n.Type) })
	for _, n := range names {
		if !slices.Contains(Types, n.Type) {
			return fmt.Errorf("in the sentence that ends here, word %d: the label %.40q is none of %v", n.First, n.Type, Types)
		}
	}
	p.sentences = append(p.sentences, Sentence{Doc: p.doc, Words: p.words, Names: names})
	p.words, p.tags = nil, nil
	return nil
}
