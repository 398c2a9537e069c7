package model_test

import (
	"testing"

	"rapporteur/model"
)

func TestTagger(t *testing.T) {
	one, err := model.Tagger()
	if err != nil {
		t.Fatal(err)
	}
	if two, _ := model.Tagger(); one != two {
		t.Error("the model is opened twice")
	}
}

func TestSentences(t *testing.T) {
	one, err := model.Sentences()
	if err != nil {
		t.Fatal(err)
	}
	if two, _ := model.Sentences(); one != two {
		t.Error("the table is opened twice")
	}
}
