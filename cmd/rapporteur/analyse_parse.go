package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/internal/conllu"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/segment"
	"rapporteur/read/tag"
	"rapporteur/report/terminal/outline"
)

// analyse finds the sentences of a document that has blocks only, writes them to it, and
// gives their words with tags and edges: one sentence for each of d.Sentences, in their
// order and without comments.
//
// There is no parser yet: every word is attached to the first one of its sentence.
func analyse(ctx context.Context, d *annot.Document) ([]conllu.Sentence, error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	plan, err := pass.NewPlan(read.Given, segment.New(lex), tag.New())
	if err != nil {
		return nil, err
	}
	if err := plan.Run(ctx, d); err != nil {
		return nil, err
	}
	sentences := make([]conllu.Sentence, len(d.Sentences))
	for i, s := range d.Sentences {
		for j, t := range d.Tokens[s.First:s.Last] {
			form := cmp.Or(outline.Clean(d.Slice(t.Span)), "_") // a word has a form
			w := conllu.Word{Form: form, Lemma: outline.Clean(t.Lemma), UPOS: string(t.UPOS), XPOS: t.XPOS, Feats: t.Feats, Head: 1, DepRel: "dep"}
			if j == 0 {
				w.Head, w.DepRel = 0, "root"
			}
			if !spaceFollows(d.Text[t.End:]) {
				w.Misc = "SpaceAfter=No"
			}
			sentences[i].Words = append(sentences[i].Words, w)
		}
	}
	return sentences, nil
}

// spaceFollows reports whether the text after a token begins with white space, or is at
// its end.
func spaceFollows(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || strings.TrimSpace(string(r)) == ""
}

// writeCoNLLU writes sentences in the CoNLL-U format.
func writeCoNLLU(w io.Writer, sentences []conllu.Sentence) error {
	var b strings.Builder
	for _, s := range sentences {
		for _, c := range s.Comments {
			fmt.Fprintf(&b, "# %s\n", c)
		}
		line := func(fields ...string) {
			for i, f := range fields {
				fields[i] = cmp.Or(f, "_")
			}
			b.WriteString(strings.Join(fields, "\t") + "\n")
		}
		tokens := s.Tokens
		for i, word := range s.Words {
			for ; len(tokens) > 0 && tokens[0].First == i+1; tokens = tokens[1:] {
				line(fmt.Sprintf("%d-%d", tokens[0].First, tokens[0].Last), tokens[0].Form, "", "", "", "", "", "", "", tokens[0].Misc)
			}
			line(fmt.Sprint(i+1), word.Form, word.Lemma, word.UPOS, word.XPOS, word.Feats, fmt.Sprint(word.Head), word.DepRel, word.Deps, word.Misc)
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
