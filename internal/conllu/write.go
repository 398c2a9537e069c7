package conllu

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Write writes sentences as CoNLL-U that Read takes: "_" for what is empty, a blank line
// after each sentence. What would not be CoNLL-U, such as a tab in a form, a head out of
// range or a sentence without words, is an error that names sentence and word, both counted
// from 1, and what was written before it is a file of whole sentences.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for i, s := range sentences {
		if err := s.Check(); err != nil {
			return cmp.Or(out.Flush(), fmt.Errorf("sentence %d: %w", i+1, err))
		}
		s.write(out)
	}
	return out.Flush()
}

// write leaves errors of writing to the last Flush, which repeats the first.
func (s Sentence) write(out *bufio.Writer) {
	for _, c := range s.Comments {
		if c == "" {
			out.WriteString("#\n")
			continue
		}
		fmt.Fprintf(out, "# %s\n", c)
	}
	tokens := s.Tokens
	for i, w := range s.Words {
		if len(tokens) > 0 && tokens[0].First == i+1 {
			t := tokens[0]
			tokens = tokens[1:]
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", t.First, t.Last, t.Form, orNone(t.Misc))
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\n", i+1, w.Form, orNone(w.Lemma), orNone(w.UPOS), orNone(w.XPOS),
			orNone(w.Feats), w.Head, orNone(w.DepRel), orNone(w.Deps), orNone(w.Misc))
	}
	out.WriteString("\n")
}

func orNone(field string) string { return cmp.Or(field, "_") }

// Check says why a sentence is none that CoNLL-U can hold, with the number of the word or
// of the multi-word token.
func (s Sentence) Check() error {
	if len(s.Words) == 0 {
		return errors.New("it has no words")
	}
	for _, c := range s.Comments {
		if err := checkField(strings.ReplaceAll(c, "\t", " ")); err != nil {
			return fmt.Errorf("comment %.40q: %w", c, err)
		}
	}
	for i, w := range s.Words {
		if w.Form == "" {
			return fmt.Errorf("word %d has no form", i+1)
		}
		if w.Head < 0 || w.Head > len(s.Words) {
			return fmt.Errorf("the head of word %d is %d, and the sentence has %d words", i+1, w.Head, len(s.Words))
		}
		for _, field := range []string{w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats, w.DepRel, w.Deps, w.Misc} {
			if err := checkField(field); err != nil {
				return fmt.Errorf("word %d: %.40q: %w", i+1, field, err)
			}
		}
	}
	last := 0
	for _, t := range s.Tokens {
		if t.First <= last || t.Last <= t.First || t.Last > len(s.Words) {
			return fmt.Errorf("multi-word token %d-%d of %d words, after one that ends at %d", t.First, t.Last, len(s.Words), last)
		}
		last = t.Last
		if t.Form == "" {
			return fmt.Errorf("multi-word token %d-%d has no form", t.First, t.Last)
		}
		if err := cmp.Or(checkField(t.Form), checkField(t.Misc)); err != nil {
			return fmt.Errorf("multi-word token %d-%d: %w", t.First, t.Last, err)
		}
	}
	return nil
}

// checkField says why a field cannot stand in a column.
func checkField(field string) error {
	if strings.ContainsAny(field, "\t\n\r") {
		return errors.New("it holds a tab or a line end")
	}
	if !utf8.ValidString(field) {
		return errors.New("it is not UTF-8")
	}
	return nil
}
