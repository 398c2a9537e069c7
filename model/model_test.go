package model_test

import (
	"testing"

	"rapporteur/model"
)

// TestOpen opens each model once.
func TestOpen(t *testing.T) {
	once(t, "syntax", model.Syntax)
	once(t, "lemmas", model.Lemmas)
	once(t, "sentences", model.Sentences)
}

func once[T comparable](t *testing.T, name string, open func() (T, error)) {
	t.Helper()
	one, err := open()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if two, _ := open(); one != two {
		t.Errorf("%s: the model is opened twice", name)
	}
}
