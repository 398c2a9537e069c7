// Package parse writes the layers of tags, trees and names: what one network and a table
// of lemmas say of the words of a sentence.
//
// Parts of speech, features and relations are those of Universal Dependencies, with one
// difference: every part of a name that the treebanks tag NNP or NNPS is PROPN, also
// where it looks like an adjective or a verb ("New", "United"). A token that the
// treebanks cut in words ("20-point") has the tag of its last word and the head of the
// word that is nearest to the root.
package parse

import (
	"context"
	"strings"
	"sync"

	"rapporteur/annot"
	"rapporteur/pass"
	"rapporteur/read/segment"
)

// version is that of this pass, and the start of the SHA-256 of the models' bytes.
const version = "2-d8d060f5"

// New is the pass. Whether the models can be read is found out at the first document.
func New() pass.Pass {
	var idle sync.Pool // of *Parser: one remembers words that recur from text to text
	return pass.Pass{
		Name:    "parse",
		Doc:     "Gives every token part of speech, lemma and head, and finds what looks like a name.",
		Version: version,
		Reads:   annot.LayerSentences,
		Writes:  annot.LayerTags | annot.LayerTrees | annot.LayerNames,
		Run: func(ctx context.Context, d *annot.Document) error {
			p, _ := idle.Get().(*Parser)
			if p == nil {
				var err error
				if p, err = NewParser(); err != nil {
					return err
				}
			}
			defer idle.Put(p)
			return p.document(ctx, d)
		},
	}
}

// group is how many sentences are handed to the network together.
const group = 64

// document writes the layers of a document.
func (p *Parser) document(ctx context.Context, d *annot.Document) error {
	var cut cutter
	for from := 0; from < len(d.Sentences); from += group {
		if err := ctx.Err(); err != nil {
			return err
		}
		to := min(from+group, len(d.Sentences))
		cut.cut(d, d.Sentences[from:to])
		p.Parse(cut.forms, func(i int, words []Word) { fold(d, cut.words[i], words) })
	}
	p.look(d)
	return nil
}

// part is a word of a token.
type part struct {
	annot.Span // in the text
	token      annot.TokenIdx
}

// cutter cuts the tokens of sentences in the words of the treebanks.
type cutter struct {
	forms [][]string
	words [][]part
	spans []annot.Span
}

func (c *cutter) cut(d *annot.Document, sentences []annot.Sentence) {
	c.forms, c.words = c.forms[:0], c.words[:0]
	for _, s := range sentences {
		var forms []string
		var words []part
		for t := s.First; t < s.Last; t++ {
			token := d.Tokens[t].Span
			c.spans = segment.Words(d.Slice(token), c.spans[:0])
			for _, w := range c.spans {
				at := annot.Span{Start: token.Start + w.Start, End: token.Start + w.End}
				forms, words = append(forms, d.Slice(at)), append(words, part{at, t})
			}
		}
		dashes(d, forms, words)
		c.forms, c.words = append(c.forms, forms), append(c.words, words)
	}
}

// dashes makes dashes of the hyphens that stand apart, where there are two in a sentence: the
// network reads them better as such, "the minister - a friend of Oslo - left".
func dashes(d *annot.Document, forms []string, words []part) {
	var apart []int
	for i, w := range words {
		if forms[i] == "-" && w.Start > 0 && d.Text[w.Start-1] == ' ' && int(w.End) < len(d.Text) && d.Text[w.End] == ' ' {
			apart = append(apart, i)
		}
	}
	if len(apart) != 2 {
		return
	}
	for _, i := range apart {
		forms[i] = "–"
	}
}

// fold writes what is said of the words of a sentence to their tokens.
func fold(d *annot.Document, parts []part, words []Word) {
	depth := depths(words)
	for i := 0; i < len(parts); {
		// The word of a token that is nearest to the root speaks for it, so that the
		// tokens' heads are a tree as well.
		last, top := i, i
		for last+1 < len(parts) && parts[last+1].token == parts[i].token {
			last++
			if depth[last] < depth[top] {
				top = last
			}
		}
		t, w, head := &d.Tokens[parts[i].token], words[last], words[top]
		t.UPOS, t.XPOS, t.Feats, t.DepRel = w.UPOS, w.XPOS, w.Feats, head.DepRel
		t.Head = annot.None
		if head.Head > 0 {
			t.Head = parts[head.Head-1].token
		}
		if t.XPOS == "NNP" || t.XPOS == "NNPS" {
			t.UPOS = annot.PROPN
		}
		t.Lemma = strings.ToLower(w.Lemma)
		if last > i {
			t.Lemma = strings.ToLower(d.Text[t.Start:parts[last].Start] + w.Lemma)
		}
		i = last + 1
	}
	for i := 0; i < len(words); i++ {
		kind, ok := kindOf(words[i].Name)
		if !ok {
			continue
		}
		last := i
		for last+1 < len(words) && !ends(words[last].Name) && goesOn(words[i].Name, words[last+1].Name) {
			last++
		}
		d.Names = append(d.Names, annot.Name{Span: parts[i].Cover(parts[last].Span), Kind: kind})
		i = last
	}
}

// depths are the numbers of edges from the root to each word.
func depths(words []Word) []int {
	depth := make([]int, len(words))
	var of func(i int) int
	of = func(i int) int {
		if depth[i] == 0 {
			depth[i] = 1
			if h := words[i].Head; h > 0 {
				depth[i] = of(h-1) + 1
			}
		}
		return depth[i]
	}
	for i := range words {
		of(i)
	}
	return depth
}

// kindOf is the kind of entity of a mark of names. Nationalities and the like are marked
// as well, and are none.
func kindOf(mark string) (annot.EntityKind, bool) {
	if len(mark) < 3 {
		return "", false
	}
	switch mark[2:] {
	case "PER":
		return annot.Person, true
	case "ORG":
		return annot.Organisation, true
	case "LOC":
		return annot.Place, true
	}
	return "", false
}

func ends(mark string) bool { return mark[0] == 'E' || mark[0] == 'S' }

// goesOn reports whether the second mark goes on with the name of the first.
func goesOn(first, next string) bool {
	return len(next) > 2 && next[2:] == first[2:] && (next[0] == 'I' || next[0] == 'E')
}
