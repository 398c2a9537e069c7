// Package tag writes the layer of tags: the part of speech and the lemma of every
// token.
//
// Parts of speech are those of Universal Dependencies (UPOS) and of the Penn
// treebank (XPOS), with one difference: every part of a name that the treebanks tag
// NNP or NNPS is PROPN, also where it looks like an adjective or a verb ("New",
// "United"). A hyphenated compound has the tag of its last part.
package tag

import (
	"context"

	"rapporteur/annot"
	"rapporteur/model"
	"rapporteur/pass"
)

// version is that of this pass and of the lemma rules, and the start of the model's
// SHA-256.
const version = "1-4a7a97de"

// New is the pass that tags tokens with the embedded model. Feats stay empty.
// Whether the model can be read is found out at the first document.
func New() pass.Pass {
	return pass.Pass{
		Name:    "tag",
		Doc:     "Gives every token its part of speech and its lemma.",
		Version: version,
		Reads:   annot.LayerSentences,
		Writes:  annot.LayerTags,
		Run:     run,
	}
}

func run(ctx context.Context, d *annot.Document) error {
	tagger, err := model.Tagger()
	if err != nil {
		return err
	}
	session := tagger.NewSession()
	var words []string
	for _, s := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		tokens := d.Tokens[s.First:s.Last]
		words = words[:0]
		for _, t := range tokens {
			words = append(words, d.Slice(t.Span))
		}
		for i, w := range session.Tag(words) {
			tokens[i].UPOS, tokens[i].XPOS, tokens[i].Lemma = annot.UPOS(w.UPOS), w.XPOS, w.Lemma
		}
	}
	return nil
}
