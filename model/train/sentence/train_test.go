package main

import (
	"strings"
	"testing"

	"rapporteur/internal/conllu"
	"rapporteur/model/sentence"
	"rapporteur/model/train/treebank"
)

// letters are invented letters: a greeting with a comma is a line of its own.
func letters() []treebank.Sentence {
	var out []treebank.Sentence
	for _, text := range []string{
		"Dear Ana ,|Please send the plan .|Thanks|Odo Brandt",
		"Dear Odo ,|Here it is , with the map .|Thanks|Ana Sol",
		"Dear all ,|The talks , which failed , resume .|Thanks|Ilse Varga",
	} {
		for range 10 {
			for i, line := range strings.Split(text, "|") {
				var s treebank.Sentence
				if i == 0 {
					s.Comments = []string{"newpar"}
				}
				for _, w := range strings.Fields(line) {
					s.Words = append(s.Words, conllu.Word{Form: w, UPOS: "NOUN"})
				}
				out = append(out, s)
			}
		}
	}
	return out
}

func TestTrain(t *testing.T) {
	o := options{epochs: 10, words: 20, l1: 0.5, l2: 1, seed: 1}
	list := paragraphs(letters())
	if len(list) != 30 || len(list[0].words) != 11 || !list[0].starts[3] || list[0].starts[4] {
		t.Fatalf("%d paragraphs, the first is %v", len(list), list[0])
	}
	table := train(list, o)
	if got := measure(table, list); got != "F1 100.00 P 100.00 R 100.00" {
		t.Error(got)
	}
	if train(list, o).String() != table.String() {
		t.Error("the same data and options give another table")
	}
	if _, err := sentence.Open(table.String()); err != nil {
		t.Error(err)
	}
}

func TestVocabulary(t *testing.T) {
	list := paragraphs(append(letters(), treebank.Sentence{Sentence: conllu.Sentence{Comments: []string{"newpar"}, Words: []conllu.Word{{Form: "Vessia", UPOS: "PROPN"}, {Form: "17"}}}}))
	words := strings.Join(vocabulary(list, 3), " ")
	if !strings.Contains(words, "Thanks") {
		t.Errorf("the words are %s", words)
	}
	for _, w := range vocabulary(list, 100) {
		if w == "Vessia" || w == "17" || w == "," {
			t.Errorf("%s is among the words", w)
		}
	}
}
