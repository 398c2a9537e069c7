package conllu

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// Document is a run of sentences that a treebank took from one text.
type Document struct {
	ID        string // "" when the treebank does not tell
	Sentences []Sentence
}

// Span is a range of bytes of a text, half open.
type Span struct{ Start, End int }

// ReadFile reads the documents of a file, none of an empty one. Errors name the file.
func ReadFile(file string) ([]Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return Documents(sentences), nil
}

// Documents cuts a treebank at the comments "newdoc". Sentences before the first make a
// document without an ID. The sentences are shared with the argument.
func Documents(sentences []Sentence) []Document {
	var docs []Document
	first := 0
	for i, s := range sentences {
		id, ok := s.NewDoc()
		if !ok && i > 0 {
			continue
		}
		if i > 0 {
			docs[len(docs)-1].Sentences = sentences[first:i:i]
		}
		docs, first = append(docs, Document{ID: id}), i
	}
	if len(docs) > 0 {
		docs[len(docs)-1].Sentences = sentences[first:]
	}
	return docs
}

// NewDoc is the ID of the document that begins with the sentence, and whether one does.
func (s Sentence) NewDoc() (id string, ok bool) { return s.begins("newdoc") }

// NewPar reports whether the sentence begins a paragraph. The first of a document does
// so too, but need not say so.
func (s Sentence) NewPar() bool {
	_, ok := s.begins("newpar")
	return ok
}

// begins looks for the comment "what" or "what id = ID".
func (s Sentence) begins(what string) (id string, ok bool) {
	for _, c := range s.Comments {
		if c == what {
			return "", true
		}
		if id, ok := strings.CutPrefix(c, what+" id = "); ok {
			return id, true
		}
	}
	return "", false
}

// Text is the raw text of a document with the spans of its paragraphs. Between two
// paragraphs stands a line end, between two sentences of one a space, unless the treebank
// says that there is none.
func (d Document) Text() (text string, paragraphs []Span) {
	text, paragraphs, _ = d.Layout()
	return text, paragraphs
}

// Layout is Text with the places of the words in it, by sentence. The words of a
// multi-word token all have the place of the token.
func (d Document) Layout() (text string, paragraphs []Span, words [][]Span) {
	var b strings.Builder
	words = make([][]Span, len(d.Sentences))
	glued := false
	for i, s := range d.Sentences {
		switch {
		case i == 0 || s.NewPar():
			if i > 0 {
				b.WriteByte('\n')
			}
			paragraphs = append(paragraphs, Span{Start: b.Len()})
		case !glued:
			b.WriteByte(' ')
		}
		words[i], glued = make([]Span, len(s.Words)), false
		tokens := s.Surface()
		for n, t := range tokens {
			at := Span{Start: b.Len(), End: b.Len() + len(t.Form)}
			b.WriteString(t.Form)
			for w := t.First; w <= t.Last; w++ {
				words[i][w-1] = at
			}
			glued = t.Glued
			if n+1 < len(tokens) && !glued {
				b.WriteByte(' ')
			}
		}
		paragraphs[len(paragraphs)-1].End = b.Len()
	}
	return b.String(), paragraphs, words
}

// Genre is what sort of text a document is, as the names of documents tell it in the
// English treebanks EWT ("email-...") and GUM ("GUM_news_..."); "" when they do not.
func (d Document) Genre() string {
	if rest, ok := strings.CutPrefix(d.ID, "GUM_"); ok {
		genre, _, _ := strings.Cut(rest, "_")
		return genre
	}
	genre, _, ok := strings.Cut(d.ID, "-")
	if !ok {
		return ""
	}
	return genre
}

// Genres are those of documents, each once: news first, then in the order of names.
// Documents that do not tell are left out.
func Genres(docs []Document) []string {
	var genres []string
	for _, d := range docs {
		if genre := d.Genre(); genre != "" {
			genres = append(genres, genre)
		}
	}
	slices.SortFunc(genres, func(a, b string) int {
		if (a == news) != (b == news) {
			if a == news {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(genres)
}

// news is the genre that this program reads.
const news = "news"
