package annot

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"unicode/utf8"
)

// Check reports what is wrong with a document: spans outside the text or inside a
// character, indexes outside their layer, layers out of order. A document that a
// pass has written is checked after it in check mode and in every test; an error
// here is a defect of the pass, never of the input.
func (d *Document) Check() error {
	if !utf8.ValidString(d.Text) {
		return errors.New("text is not valid UTF-8")
	}
	c := checker{d: d}
	for i, b := range d.Blocks {
		c.span(b.Span, "block", i)
		if i > 0 && b.Start < d.Blocks[i-1].End {
			c.fail("block %d overlaps the block before it", i)
		}
		if b.Kind == "" {
			c.fail("block %d has no kind", i)
		}
		if !b.Read() && b.Why == "" {
			c.fail("block %d is set aside without a reason", i)
		}
	}
	for i, b := range d.Inserts {
		c.span(b.Span, "insert", i)
		if i > 0 && b.Start < d.Inserts[i-1].End {
			c.fail("insert %d overlaps the insert before it", i)
		}
		if b.Read() || b.Why == "" {
			c.fail("insert %d is not set aside, or without a reason", i)
		}
	}
	for i, s := range d.Sentences {
		c.span(s.Span, "sentence", i)
		if c.index(int(s.Block), len(d.Blocks), "sentence", i, "block") && !d.Blocks[s.Block].Contains(s.Span) {
			c.fail("sentence %d lies outside its block", i)
		}
		if i > 0 && s.Start < d.Sentences[i-1].End {
			c.fail("sentence %d overlaps the sentence before it", i)
		}
		if s.First > s.Last || s.First < 0 || int(s.Last) > len(d.Tokens) {
			c.fail("sentence %d has tokens %d-%d of %d", i, s.First, s.Last, len(d.Tokens))
			continue
		}
		for t := s.First; t < s.Last; t++ {
			if !s.Contains(d.Tokens[t].Span) {
				c.fail("token %d lies outside sentence %d", t, i)
			}
		}
	}
	for i, t := range d.Tokens {
		c.span(t.Span, "token", i)
		if i > 0 && t.Start < d.Tokens[i-1].End {
			c.fail("token %d overlaps the token before it", i)
		}
		if t.Head != None {
			c.index(int(t.Head), len(d.Tokens), "token", i, "head")
		}
	}
	for i, s := range d.Sentences {
		c.tree(i, s)
	}
	for i, n := range d.Names {
		c.span(n.Span, "name", i)
		if i > 0 && n.Start < d.Names[i-1].End {
			c.fail("name %d overlaps the name before it", i)
		}
	}
	for i, m := range d.Mentions {
		c.span(m.Span, "mention", i)
		c.span(m.Head, "head of mention", i)
		if !m.Contains(m.Head) {
			c.fail("mention %d does not hold its head", i)
		}
		if m.Entity != None && d.Has.Has(LayerEntities) {
			c.index(int(m.Entity), len(d.Entities), "mention", i, "entity")
		}
	}
	for i, e := range d.Entities {
		if e.Key == "" || e.Name == "" || e.Kind == "" {
			c.fail("entity %d lacks a key, a name or a kind", i)
		}
	}
	for i, q := range d.Quantities {
		c.span(q.Span, "quantity", i)
		c.optional(q.Of, "counted thing of quantity", i)
	}
	for i, t := range d.Times {
		c.span(t.Span, "time", i)
	}
	for i, a := range d.Attributions {
		c.index(int(a.Sentence), len(d.Sentences), "attribution", i, "sentence")
		c.optional(a.Source, "source of attribution", i)
		c.optional(a.Cue, "cue of attribution", i)
		c.span(a.Content, "content of attribution", i)
		if a.Parent != None {
			c.index(int(a.Parent), len(d.Attributions), "attribution", i, "parent")
		}
		if a.Continues != None {
			c.index(int(a.Continues), len(d.Attributions), "attribution", i, "beginning")
		}
		if a.Kind == "" || a.Type == "" {
			c.fail("attribution %d lacks a kind or a type", i)
		}
		if a.Holder != None {
			c.index(int(a.Holder), len(d.Entities), "attribution", i, "holder")
		}
		if a.Rule == "" {
			c.fail("attribution %d has no rule", i)
		}
	}
	for i, s := range d.Statements {
		c.statement(i, s)
	}
	return errors.Join(c.errs...)
}

type checker struct {
	d    *Document
	errs []error
}

// maxCheckErrors bounds what one broken layer can print.
const maxCheckErrors = 20

func (c *checker) fail(format string, args ...any) {
	if len(c.errs) < maxCheckErrors {
		c.errs = append(c.errs, fmt.Errorf(format, args...))
	}
}

func (c *checker) optional(s Span, what string, i int) {
	if !s.Empty() {
		c.span(s, what, i)
	}
}

func (c *checker) span(s Span, what string, i int) {
	text := c.d.Text
	if s.Start < 0 || s.Empty() || int(s.End) > len(text) {
		c.fail("%s %d: span %v is not in a text of %d bytes", what, i, s, len(text))
		return
	}
	if !utf8.RuneStart(text[s.Start]) || (int(s.End) < len(text) && !utf8.RuneStart(text[s.End])) {
		c.fail("%s %d: span %v cuts a character", what, i, s)
	}
}

// tree checks that the heads of a sentence are a tree: one root, no cycle, no edge out of
// the sentence.
func (c *checker) tree(i int, s Sentence) {
	if !c.d.Has.Has(LayerTrees) || s.First >= s.Last || s.First < 0 || int(s.Last) > len(c.d.Tokens) {
		return
	}
	roots := 0
	for t := s.First; t < s.Last; t++ {
		if c.d.Tokens[t].Head == None {
			roots++
		}
		up := t
		for steps := s.First; up != None; steps++ {
			if up < s.First || up >= s.Last || steps == s.Last {
				c.fail("token %d of sentence %d does not lead to the root", t, i)
				return
			}
			up = c.d.Tokens[up].Head
		}
	}
	if roots != 1 {
		c.fail("sentence %d has %d roots", i, roots)
	}
}

func (c *checker) index(i, n int, what string, of int, field string) bool {
	if i < 0 || i >= n {
		c.fail("%s %d: %s %d of %d", what, of, field, i, n)
		return false
	}
	return true
}

func (c *checker) statement(i int, s Statement) {
	d := c.d
	c.span(s.Span, "statement", i)
	if c.index(int(s.Sentence), len(d.Sentences), "statement", i, "sentence") {
		sentence := d.Sentences[s.Sentence].Span
		inside := func(part Span, what string) {
			if !part.Empty() && !sentence.Contains(part) {
				c.fail("statement %d: %s lies outside its sentence", i, what)
			}
		}
		inside(s.Span, "clause")
		inside(s.Cue, "cue")
		inside(s.Target, "target")
		inside(s.HolderAt, "holder")
		for _, word := range [2]Span{s.Head, s.Object} {
			if !word.Empty() && !s.Target.Contains(word) {
				c.fail("statement %d: head or object lies outside its target", i)
			}
		}
		if c.optional(s.Context, "context of statement", i); !s.Context.Empty() && s.Context.Overlaps(sentence) {
			c.fail("statement %d: context lies in its own sentence", i)
		}
		for _, cond := range s.Conditions {
			inside(cond.Span, "condition")
		}
	}
	if s.Kind != Claim || s.Holder != None { // what came of an issue may be nobody's
		c.index(int(s.Holder), len(d.Entities), "statement", i, "holder")
	}
	if s.Speaker != None {
		c.index(int(s.Speaker), len(d.Entities), "statement", i, "speaker")
	}
	if s.Via != None {
		c.index(int(s.Via), len(d.Attributions), "statement", i, "attribution")
	}
	if s.Rule == "" {
		c.fail("statement %d has no rule", i)
	}
	if s.Kind == Position && (s.Stance == "" || s.Strength == "") {
		c.fail("statement %d: a position without stance or strength", i)
	}
}

// Digest is a hash of the given layers' contents, so that a driver can prove that
// a pass changed no layer but its own.
func (d *Document) Digest(layers Layers) uint64 {
	h := fnv.New64a()
	layers.Each(func(one Layers) {
		switch one {
		case LayerBlocks:
			hashAll(h, d.Blocks)
			hashAll(h, d.Inserts)
		case LayerSentences:
			hashAll(h, d.Sentences)
			for _, t := range d.Tokens {
				hashValue(h, t.Span)
			}
		case LayerTags:
			for _, t := range d.Tokens {
				fmt.Fprint(h, t.Lemma, t.UPOS, t.XPOS, t.Feats)
			}
		case LayerTrees:
			for i, t := range d.Tokens {
				if t.DepRel != "" {
					fmt.Fprint(h, i, t.Head, t.DepRel)
				}
			}
		case LayerNames:
			hashAll(h, d.Names)
		case LayerMentions:
			for _, m := range d.Mentions {
				fmt.Fprint(h, m.Span, m.Head, m.Kind)
			}
		case LayerEntities:
			// What a mention refers to is decided with the entities.
			for i, m := range d.Mentions {
				if m.Entity != None {
					fmt.Fprint(h, i, m.Entity)
				}
			}
			hashAll(h, d.Entities)
		case LayerQuantities:
			hashAll(h, d.Quantities)
		case LayerTimes:
			hashAll(h, d.Times)
		case LayerAttributions:
			hashAll(h, d.Attributions)
		case LayerStatements:
			hashAll(h, d.Statements)
		}
	})
	return h.Sum64()
}

func hashAll[T any](h hash.Hash64, layer []T) {
	for _, x := range layer {
		hashValue(h, x)
	}
}

func hashValue(h hash.Hash64, x any) {
	if s, ok := x.(Span); ok {
		var b [8]byte
		binary.LittleEndian.PutUint32(b[:4], uint32(s.Start))
		binary.LittleEndian.PutUint32(b[4:], uint32(s.End))
		h.Write(b[:])
		return
	}
	// Not %v: a type that embeds Span would print as its span alone.
	fmt.Fprintf(h, "%#v", x)
}
