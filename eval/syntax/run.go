package syntax

import (
	"context"
	"fmt"
	"path/filepath"

	"rapporteur/internal/conllu"
)

// Reader is a system that is scored.
type Reader interface {
	// Sentences reads a raw text. The paragraphs are spans of it, in order; no sentence
	// reaches over two.
	Sentences(ctx context.Context, text string, paragraphs []conllu.Span) ([]conllu.Sentence, error)
	// Words annotates the words of one sentence, which stay as many as they are.
	Words(ctx context.Context, forms []string) (conllu.Sentence, error)
}

// FromText scores what a reader makes of the raw text of a document.
func FromText(ctx context.Context, r Reader, gold conllu.Document) (Scores, error) {
	text, paragraphs := gold.Text()
	said, err := r.Sentences(ctx, text, paragraphs)
	if err != nil {
		return Scores{}, err
	}
	return Score(gold.Sentences, said)
}

// OnGoldTokens scores what a reader says of the words of a document, which it is given.
// Its precision and its recall are the same, but where measures leave out words by their
// relation.
func OnGoldTokens(ctx context.Context, r Reader, gold conllu.Document) (Scores, error) {
	said := make([]conllu.Sentence, len(gold.Sentences))
	for i, g := range gold.Sentences {
		s, err := r.Words(ctx, g.Forms())
		if err != nil {
			return Scores{}, err
		}
		if len(s.Words) != len(g.Words) {
			return Scores{}, fmt.Errorf("sentence %d: %d words were given and %d came back", i+1, len(g.Words), len(s.Words))
		}
		// What is compared is the annotation: the tokens are those of the gold.
		words := make([]conllu.Word, len(s.Words))
		for n, w := range s.Words {
			w.Form = g.Words[n].Form
			words[n] = w
		}
		said[i] = conllu.Sentence{Words: words, Tokens: g.Tokens}
	}
	return Score(gold.Sentences, said)
}

// Part is a file of a treebank that nothing is trained on.
type Part struct {
	Name string // "EWT dev"
	File string // below the folder of data, slash-separated
}

// Parts are the files that are measured on, in the order of the table.
var Parts = []Part{
	{"EWT dev", "ud_ewt/en_ewt-ud-dev.conllu"},
	{"EWT test", "ud_ewt/en_ewt-ud-test.conllu"},
	{"GUM dev", "ud_gum/en_gum-ud-dev.conllu"},
}

// Row is what a part or a genre of it scores.
type Row struct {
	Name  string // of the part or of the genre
	Genre bool   // the row is of a genre of the part above it
	Scores
}

// Rows scores every part below the folder of data, and every genre in it: news first, then
// in the order of the names. score is what is asked of each document, FromText or
// OnGoldTokens with a reader. Errors name the file.
func Rows(ctx context.Context, data string, score func(context.Context, conllu.Document) (Scores, error)) ([]Row, error) {
	var rows []Row
	for _, part := range Parts {
		file := filepath.Join(data, filepath.FromSlash(part.File))
		docs, err := conllu.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if len(docs) == 0 {
			return nil, fmt.Errorf("%s: it holds no sentence", file)
		}
		all := Row{Name: part.Name}
		byGenre := map[string]Scores{}
		for _, d := range docs {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			scores, err := score(ctx, d)
			if err != nil {
				return nil, fmt.Errorf("%s: document %.60q: %w", part.File, d.ID, err)
			}
			all.Scores = all.Plus(scores)
			byGenre[d.Genre()] = byGenre[d.Genre()].Plus(scores)
		}
		rows = append(rows, all)
		for _, genre := range conllu.Genres(docs) {
			rows = append(rows, Row{Name: genre, Genre: true, Scores: byGenre[genre]})
		}
	}
	return rows, nil
}
