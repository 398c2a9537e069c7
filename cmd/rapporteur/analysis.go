package main

import (
	"context"
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/internal/conllu"
	"rapporteur/lexicon"
	"rapporteur/model"
	"rapporteur/model/tagger"
	"rapporteur/pass"
	"rapporteur/read/mention"
	"rapporteur/read/segment"
	"rapporteur/read/tag"
)

// analysis is what the program says of words, as eval scores it. Nothing reads trees yet:
// the first word of a sentence is the root and all others hang from it.
type analysis struct {
	session *tagger.Session
	cut     pass.Plan // of a text with blocks
	find    pass.Plan // of a text with sentences
}

func newAnalysis() (*analysis, error) {
	t, err := model.Tagger()
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	cut, err := pass.NewPlan(annot.LayerBlocks, segment.New(lex))
	if err != nil {
		return nil, err
	}
	find, err := pass.NewPlan(annot.LayerBlocks|annot.LayerSentences, tag.New(), mention.New(lex, gazetteer.Default()))
	return &analysis{session: t.NewSession(), cut: cut, find: find}, err
}

// Sentences reads a raw text.
func (a *analysis) Sentences(ctx context.Context, text string, paragraphs []conllu.Span) ([]conllu.Sentence, error) {
	d := &annot.Document{Text: text, Has: annot.LayerBlocks}
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(p.Start), End: int32(p.End)}, Kind: annot.Paragraph})
	}
	if err := a.cut.Run(ctx, d); err != nil {
		return nil, err
	}
	var out []conllu.Sentence
	for _, s := range d.Sentences {
		var forms []string
		for _, t := range d.Tokens[s.First:s.Last] {
			forms = append(forms, d.Slice(t.Span))
		}
		sentence, err := a.Words(ctx, forms)
		if err != nil {
			return nil, err
		}
		out = append(out, sentence)
	}
	return out, nil
}

// Words tags the words of a sentence. The tagger's lemmas are in lower case, those of the
// treebanks keep the capitals of names.
func (a *analysis) Words(_ context.Context, forms []string) (conllu.Sentence, error) {
	var s conllu.Sentence
	for i, w := range a.session.Tag(forms) {
		word := conllu.Word{Form: forms[i], Lemma: w.Lemma, UPOS: w.UPOS, XPOS: w.XPOS, Head: 1, DepRel: "dep"}
		if w.UPOS == "PROPN" && strings.EqualFold(w.Lemma, forms[i]) {
			word.Lemma = forms[i]
		}
		if i == 0 {
			word.Head, word.DepRel = 0, "root"
		}
		s.Words = append(s.Words, word)
	}
	return s, nil
}

// nameTypes are the types of names by the kind of the mention whose head is the name.
var nameTypes = map[annot.EntityKind]string{
	annot.Person: "PER", annot.Organisation: "ORG", annot.Outlet: "ORG", annot.State: "LOC", annot.Place: "LOC",
}

// Names tags the names in the sentences of a document.
func (a *analysis) Names(ctx context.Context, sentences [][]string) ([][]string, error) {
	d := &annot.Document{Has: annot.LayerBlocks | annot.LayerSentences}
	var text strings.Builder
	var tags []string // of all tokens
	for _, forms := range sentences {
		s := annot.Sentence{First: annot.TokenIdx(len(d.Tokens)), Block: annot.BlockIdx(len(d.Blocks))}
		s.Start = int32(text.Len())
		for i, f := range forms {
			if i > 0 {
				text.WriteByte(' ')
			}
			start := int32(text.Len())
			text.WriteString(f)
			d.Tokens = append(d.Tokens, annot.Token{Span: annot.Span{Start: start, End: int32(text.Len())}, Head: annot.None})
			tags = append(tags, "O")
		}
		s.Last, s.End = annot.TokenIdx(len(d.Tokens)), int32(text.Len())
		d.Sentences = append(d.Sentences, s)
		d.Blocks = append(d.Blocks, annot.Block{Span: s.Span, Kind: annot.Paragraph})
		text.WriteByte('\n')
	}
	d.Text = text.String()
	if err := a.find.Run(ctx, d); err != nil {
		return nil, err
	}
	at := 0
	for _, m := range d.Mentions {
		for at < len(d.Tokens) && d.Tokens[at].Start < m.Head.Start {
			at++
		}
		typ, first := nameTypes[m.Kind], at
		for typ != "" && at < len(d.Tokens) && d.Tokens[at].End <= m.Head.End && d.Tokens[at].UPOS == annot.PROPN {
			tags[at] = "I-" + typ
			at++
		}
		if at > first {
			tags[first] = "B-" + typ
		}
	}
	out := make([][]string, len(sentences))
	for i, s := range d.Sentences {
		out[i] = tags[s.First:s.Last]
	}
	return out, nil
}
