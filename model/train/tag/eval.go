package main

import (
	"fmt"
	"io"
	"strings"

	"rapporteur/model/tagger"
	"rapporteur/model/train/treebank"
)

// evaluate prints the scores of a model on what it was not trained on.
func evaluate(out io.Writer, data string, model []byte) error {
	t, err := tagger.Open(string(model))
	if err != nil {
		return err
	}
	sets, err := treebank.Held(data)
	if err != nil {
		return err
	}
	session := t.NewSession()
	for _, set := range sets {
		score(out, session, set.Name, set.Sentences)
	}
	for _, set := range sets {
		if !strings.HasSuffix(set.Name, "dev") {
			continue
		}
		for _, way := range []struct {
			name    string
			letters func(string) string
		}{{"as titles", capitalise}, {"as capitals", strings.ToUpper}} {
			var titles []treebank.Sentence
			for _, s := range set.Sentences {
				titles = append(titles, headline(s, way.letters))
			}
			score(out, session, set.Name+" "+way.name, titles)
		}
	}
	return nil
}

func score(out io.Writer, session *tagger.Session, name string, sentences []treebank.Sentence) {
	var sum treebank.Score
	for _, s := range sentences {
		said := make([]treebank.Word, len(s.Words))
		for i, w := range session.Tag(s.Forms()) {
			said[i] = treebank.Word{Form: s.Words[i].Form, UPOS: w.UPOS, XPOS: w.XPOS, Lemma: w.Lemma}
		}
		sum.Add(s.Words, said)
	}
	fmt.Fprintf(out, "%-20s %v\n", name, sum)
}
