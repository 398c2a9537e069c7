package reference

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/internal/conllu"
)

// Reader is a system that is scored.
type Reader interface {
	// References reads a raw text and gives the mentions in it, in the order of their
	// heads. The paragraphs are spans of the text, in order.
	References(ctx context.Context, text string, paragraphs []conllu.Span) ([]Said, error)
}

// GUMDev is the part of GUM that is scored, below the folder of data.
const GUMDev = "ud_gum/en_gum-ud-dev.conllu"

// Row is what the file or a genre of it scores.
type Row struct {
	Name  string
	Genre bool // the row is of a genre of the row above it
	Scores
}

// Rows scores a reader on GUMDev below the folder of data, and on its news alone. Errors
// name the file. see, which may be nil, is told what was resolved in each document.
func Rows(ctx context.Context, data string, r Reader, see func(text string, judged []Judged)) ([]Row, error) {
	file := filepath.Join(data, filepath.FromSlash(GUMDev))
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := conllu.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(sentences) == 0 {
		return nil, fmt.Errorf("%s: %w", file, errors.New("it holds no sentence"))
	}
	docs := conllu.Documents(sentences)
	all := Row{Name: "GUM dev"}
	byGenre := map[string]Scores{}
	for _, d := range docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		scores, judged, err := scoreDocument(ctx, r, d)
		if err != nil {
			return nil, fmt.Errorf("%s: document %.60q: %w", file, d.ID, err)
		}
		if see != nil {
			text, _ := d.Text()
			see(text, judged)
		}
		all.Scores = all.Plus(scores)
		byGenre[d.Genre()] = byGenre[d.Genre()].Plus(scores)
	}
	rows := []Row{all}
	for _, genre := range conllu.Genres(docs) {
		rows = append(rows, Row{Name: genre, Genre: true, Scores: byGenre[genre]})
	}
	return rows, nil
}

func scoreDocument(ctx context.Context, r Reader, d conllu.Document) (Scores, []Judged, error) {
	gold, err := Mentions(d)
	if err != nil {
		return Scores{}, nil, err
	}
	text, paragraphs := d.Text()
	said, err := r.References(ctx, text, paragraphs)
	if err != nil {
		return Scores{}, nil, err
	}
	scores, judged := Score(gold, said)
	return scores, judged, nil
}
