package names

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/internal/conllu"
)

// Reader is a system that is scored.
type Reader interface {
	// Names tags the words of a document's sentences, each word with a tag in the form
	// that FromTags reads. Names of types that are none of Types count as made up.
	Names(ctx context.Context, sentences [][]string) (tags [][]string, err error)
}

// UNERDev is the part of UNER EWT that nothing is trained on, below the folder of data.
const UNERDev = "uner_ewt/en_ewt-ud-dev.iob2"

// Row is what the file or a genre of it scores.
type Row struct {
	Name  string
	Genre bool // the row is of a genre of the row above it
	Scores
}

// Rows scores a reader on UNERDev below the folder of data, and on every genre in it, in
// the order of the names. Errors name the file.
func Rows(ctx context.Context, data string, r Reader) ([]Row, error) {
	file := filepath.Join(data, filepath.FromSlash(UNERDev))
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := ReadIOB2(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(sentences) == 0 {
		return nil, fmt.Errorf("%s: it holds no sentence", file)
	}
	all := Row{Name: "UNER EWT dev", Scores: Scores{}}
	byGenre := map[string]Scores{}
	var docs []conllu.Document
	for first, next := 0, 0; first < len(sentences); first = next {
		doc := conllu.Document{ID: sentences[first].Doc}
		for next < len(sentences) && sentences[next].Doc == doc.ID {
			next++
		}
		scores, err := scoreDocument(ctx, r, first, sentences[first:next])
		if err != nil {
			return nil, fmt.Errorf("%s: document %.60q: %w", file, doc.ID, err)
		}
		docs = append(docs, doc)
		all.Scores = all.Plus(scores)
		byGenre[doc.Genre()] = byGenre[doc.Genre()].Plus(scores)
	}
	rows := []Row{all}
	for _, genre := range conllu.Genres(docs) {
		rows = append(rows, Row{Name: genre, Genre: true, Scores: byGenre[genre]})
	}
	return rows, nil
}

// scoreDocument scores a reader on the sentences of a document; first is the place of the
// first of them in the file.
func scoreDocument(ctx context.Context, r Reader, first int, gold []Sentence) (Scores, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	forms := make([][]string, len(gold))
	for i, s := range gold {
		forms[i] = s.Words
	}
	tags, err := r.Names(ctx, forms)
	if err != nil {
		return nil, err
	}
	if len(tags) != len(gold) {
		return nil, fmt.Errorf("%d sentences were given and %d came back", len(gold), len(tags))
	}
	scores := Scores{}
	for i, s := range gold {
		if len(tags[i]) != len(s.Words) {
			return nil, fmt.Errorf("sentence %d: %d words were given and %d tags came back", i+1, len(s.Words), len(tags[i]))
		}
		said, err := FromTags(first+i, tags[i])
		if err != nil {
			return nil, fmt.Errorf("sentence %d: %w", i+1, err)
		}
		scores = scores.Plus(Score(s.Names, said))
	}
	return scores, nil
}
