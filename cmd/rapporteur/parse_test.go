package main

import (
	"context"
	"strings"
	"testing"

	"rapporteur/internal/conllu"
)

// The forms of a parse, with a space where none is said to be missing, are the text that
// stands above them.
func TestFormsAreTheText(t *testing.T) {
	an, err := newAnalysis()
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range []string{"peace", "labour"} {
		a := &app{stderr: &strings.Builder{}}
		docs, _, err := a.documents(context.Background(), &source{example: example})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range docs {
			sentences, err := parsedSentences(context.Background(), an, d, "A")
			if err != nil {
				t.Fatal(err)
			}
			if len(sentences) == 0 {
				t.Errorf("%s has no sentences", d.Source.Name)
			}
			for _, s := range sentences {
				if got, want := formsOf(s), comment(s, textKey); got != want {
					t.Errorf("%s: forms %q of %q", sentID(s), got, want)
				}
			}
		}
	}
}

func formsOf(s conllu.Sentence) string {
	var b strings.Builder
	add := func(form, misc string) {
		b.WriteString(form)
		if misc != "SpaceAfter=No" {
			b.WriteByte(' ')
		}
	}
	tokens, next := s.Tokens, 1
	for i, w := range s.Words {
		switch {
		case len(tokens) > 0 && tokens[0].First == i+1:
			add(tokens[0].Form, tokens[0].Misc)
			tokens, next = tokens[1:], tokens[0].Last+1
		case i+1 >= next:
			add(w.Form, w.Misc)
		}
	}
	return strings.TrimSpace(b.String())
}
