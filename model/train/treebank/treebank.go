// Package treebank reads the Universal Dependencies treebanks that the trainers of this
// project learn from and are measured on.
package treebank

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/conllu"
)

// Sentence is a sentence of a document; Doc is the document's name in the treebank.
type Sentence struct {
	Doc string
	conllu.Sentence
}

// The parts of the treebanks that are used, as paths below the folder of data.
const (
	EWTTrain = "ud_ewt/en_ewt-ud-train.conllu"
	EWTDev   = "ud_ewt/en_ewt-ud-dev.conllu"
	EWTTest  = "ud_ewt/en_ewt-ud-test.conllu"
	GUMTrain = "ud_gum/en_gum-ud-train.conllu"
	GUMDev   = "ud_gum/en_gum-ud-dev.conllu"

	gumPermissive = "ud_gum/permissive_train_docs.txt"
)

// Permissive are the sentences of those training documents of GUM whose licence allows
// weights that are shipped to be trained on them.
func Permissive(data string) ([]Sentence, error) {
	gum, err := ReadFile(data, GUMTrain)
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(data, filepath.FromSlash(gumPermissive)))
	if err != nil {
		return nil, err
	}
	allowed := map[string]bool{}
	for doc := range strings.FieldsSeq(string(list)) {
		allowed[doc] = true
	}
	var out []Sentence
	for _, s := range gum {
		if allowed[s.Doc] {
			out = append(out, s)
		}
	}
	return out, nil
}

// ReadFile reads one part of a treebank below the folder of data.
func ReadFile(data, name string) ([]Sentence, error) {
	f, err := os.Open(filepath.Join(data, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := conllu.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	var out []Sentence
	for _, d := range conllu.Documents(sentences) {
		for _, s := range d.Sentences {
			out = append(out, Sentence{d.ID, s})
		}
	}
	return out, nil
}
