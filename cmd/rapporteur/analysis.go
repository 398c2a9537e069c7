package main

import (
	"cmp"
	"context"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/internal/conllu"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/mention"
	"rapporteur/read/parse"
	"rapporteur/read/segment"
	"rapporteur/report/terminal/outline"
)

// analysis is what the program says of words: as parse prints it and eval scores it.
type analysis struct {
	cut    pass.Plan // of a text with blocks
	find   pass.Plan // of a text with sentences
	gaz    *gazetteer.Gazetteer
	parser *parse.Parser
}

func newAnalysis() (*analysis, error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	cut, err := pass.NewPlan(read.Given, segment.New(lex))
	if err != nil {
		return nil, err
	}
	find, err := pass.NewPlan(annot.LayerSentences, parse.New())
	if err != nil {
		return nil, err
	}
	parser, err := parse.NewParser()
	return &analysis{cut: cut, find: find, gaz: gazetteer.Default(), parser: parser}, err
}

// Document finds the sentences of a document that has blocks only, writes them to it,
// and gives their words with tags and edges: one sentence for each of d.Sentences, in
// their order and without comments.
func (a *analysis) Document(ctx context.Context, d *annot.Document) ([]conllu.Sentence, error) {
	if err := a.cut.Run(ctx, d); err != nil {
		return nil, err
	}
	out := make([]conllu.Sentence, len(d.Sentences))
	forms := make([][]string, len(d.Sentences))
	var words []annot.Span
	for i, s := range d.Sentences {
		for _, t := range d.Tokens[s.First:s.Last] {
			words = segment.Words(d.Slice(t.Span), words[:0])
			for k, w := range words {
				form := d.Text[t.Start+w.Start : t.Start+w.End]
				forms[i] = append(forms[i], form)
				word := conllu.Word{Form: cmp.Or(outline.Clean(form), "_")} // a word has a form
				if k+1 < len(words) || !spaceFollows(d.Text[t.End:]) {
					word.Misc = "SpaceAfter=No"
				}
				out[i].Words = append(out[i].Words, word)
			}
		}
	}
	a.parser.Parse(forms, func(i int, words []parse.Word) { annotate(out[i].Words, words) })
	return out, nil
}

// annotate writes what the parser says of the words of a sentence.
func annotate(words []conllu.Word, said []parse.Word) {
	for i, w := range said {
		to := &words[i]
		to.Lemma, to.UPOS, to.XPOS, to.Feats = cmp.Or(outline.Clean(w.Lemma), "_"), string(w.UPOS), w.XPOS, w.Feats
		to.Head, to.DepRel = w.Head, w.DepRel
	}
}

// spaceFollows reports whether the text after a token begins with white space, or is at
// its end.
func spaceFollows(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || strings.TrimSpace(string(r)) == ""
}

// Sentences reads a raw text.
func (a *analysis) Sentences(ctx context.Context, text string, paragraphs []conllu.Span) ([]conllu.Sentence, error) {
	d := &annot.Document{Text: text, Has: read.Given}
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(p.Start), End: int32(p.End)}, Kind: annot.Paragraph})
	}
	return a.Document(ctx, d)
}

// Words analyses the words of a sentence.
func (a *analysis) Words(_ context.Context, forms []string) (conllu.Sentence, error) {
	s := conllu.Sentence{Words: make([]conllu.Word, len(forms))}
	for i, f := range forms {
		s.Words[i].Form = f
	}
	a.parser.Parse([][]string{forms}, func(_ int, words []parse.Word) { annotate(s.Words, words) })
	return s, nil
}

// nameTypes are the types of names by their kinds.
var nameTypes = map[annot.EntityKind]string{annot.Person: "PER", annot.Organisation: "ORG", annot.Place: "LOC"}

// Names tags the names in the sentences of a document, in the IOB2 scheme.
func (a *analysis) Names(ctx context.Context, sentences [][]string) ([][]string, error) {
	d := &annot.Document{Has: annot.LayerSentences}
	var text strings.Builder
	for _, forms := range sentences {
		s := annot.Sentence{First: annot.TokenIdx(len(d.Tokens))}
		s.Start = int32(text.Len())
		for i, f := range forms {
			if i > 0 {
				text.WriteByte(' ')
			}
			start := int32(text.Len())
			text.WriteString(f)
			d.Tokens = append(d.Tokens, annot.Token{Span: annot.Span{Start: start, End: int32(text.Len())}, Head: annot.None})
		}
		s.Last, s.End = annot.TokenIdx(len(d.Tokens)), int32(text.Len())
		d.Sentences = append(d.Sentences, s)
		text.WriteByte('\n')
	}
	d.Text = text.String()
	if err := a.find.Run(ctx, d); err != nil {
		return nil, err
	}
	tags := make([]string, len(d.Tokens))
	t := 0
	for _, n := range mention.Names(d, a.gaz) {
		for ; t < len(tags) && d.Tokens[t].End <= n.Start; t++ {
		}
		prefix := "B-"
		for ; t < len(tags) && d.Tokens[t].Start < n.End; t++ {
			tags[t] = prefix + nameTypes[n.Kind]
			prefix = "I-"
		}
	}
	out := make([][]string, len(sentences))
	for i, s := range d.Sentences {
		for _, tag := range tags[s.First:s.Last] {
			out[i] = append(out[i], cmp.Or(tag, "O"))
		}
	}
	return out, nil
}
