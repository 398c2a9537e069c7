// Package segment finds the sentences and the tokens of a document's blocks.
//
// A sentence never leaves its block. The sentences of a quotation are sentences of
// their own, and a closing mark goes with what it closes: "We left. We are tired,"
// she said, is two sentences. What cannot be decided from the words alone, such as
// a name after "U.S.", is left joined. Where no mark ends a sentence, as before a
// signature or after a caption, a table of weights that was learned from treebanks
// decides; a word in edited prose needs much to convince it.
package segment

import (
	"context"

	"rapporteur/annot"
	"rapporteur/lexicon"
	"rapporteur/model"
	"rapporteur/model/sentence"
	"rapporteur/pass"
)

// version is that of this pass, and the start of the table's SHA-256.
const version = "4-372845b7"

// maxTokens bounds a sentence. Text without any sentence end (a table, a list of
// names, a broken page) is cut there, so that every later pass stays linear.
const maxTokens = 400

// New is the pass that writes sentences and tokens.
func New(lex *lexicon.Lexicon) pass.Pass {
	return pass.Pass{
		Name:    "segment",
		Doc:     "Splits each block into sentences and words; periods of abbreviations and quotations over several sentences are minded.",
		Version: version,
		Lexicon: lex.Digest(),
		Reads:   annot.LayerBlocks,
		Writes:  annot.LayerSentences,
		Run: func(_ context.Context, d *annot.Document) error {
			table, err := model.Sentences()
			if err != nil {
				return err
			}
			segment(d, abbreviations{lex.Abbreviations}, table)
			return nil
		},
	}
}

func segment(d *annot.Document, abbr abbreviations, table *sentence.Table) {
	// About one token for five bytes of English.
	d.Tokens = make([]annot.Token, 0, len(d.Text)/5+8)
	var seen []sentence.Token
	inserts := d.Inserts
	for i, b := range d.Blocks {
		first := len(d.Tokens)
		from := b.Start
		for len(inserts) > 0 && inserts[0].Start < b.End {
			d.Tokens = tokenise(d.Tokens, d.Text, int(from), int(inserts[0].Start), abbr)
			from, inserts = inserts[0].End, inserts[1:]
		}
		d.Tokens = tokenise(d.Tokens, d.Text, int(from), int(b.End), abbr)
		s := newSplitter(d.Text, d.Tokens, first, abbr)
		if b.Kind == annot.Paragraph {
			seen = s.see(table, seen[:0])
		}
		for first < len(d.Tokens) {
			last := s.end(first)
			d.Sentences = append(d.Sentences, annot.Sentence{
				Span:  annot.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End},
				Block: annot.BlockIdx(i),
				First: annot.TokenIdx(first),
				Last:  annot.TokenIdx(last),
			})
			first = last
		}
	}
}
