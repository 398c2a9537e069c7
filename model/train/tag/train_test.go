package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/model/tagger"
	"rapporteur/model/train/treebank"
)

// corpus writes small invented treebanks and clusters, and returns their folder.
func corpus(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("# newdoc id = invented\n")
	for _, line := range []string{
		"Vessia|PROPN|NNP|Vessia rejects|VERB|VBZ|reject the|DET|DT|the plan|NOUN|NN|plan .|PUNCT|.|.",
		"The|DET|DT|the plan|NOUN|NN|plan failed|VERB|VBD|fail .|PUNCT|.|.",
		"Orland|PROPN|NNP|Orland rejects|VERB|VBZ|reject talks|NOUN|NNS|talk .|PUNCT|.|.",
		"Talks|NOUN|NNS|talk with|ADP|IN|with Vessia|PROPN|NNP|Vessia failed|VERB|VBD|fail .|PUNCT|.|.",
	} {
		for i, w := range strings.Fields(line) {
			f := strings.Split(w, "|")
			fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t_\t_\t_\t_\n", i+1, f[0], f[3], f[1], f[2])
		}
		b.WriteString("\n")
	}
	data := t.TempDir()
	files := map[string]string{
		"ud_gum/permissive_train_docs.txt": "invented\n",
		"vectors/clusters.tsv":             "the\t0\t0\nplan\t1\t1\n",
	}
	for _, name := range []string{treebank.EWTTrain, treebank.EWTDev, treebank.EWTTest, treebank.GUMTrain, treebank.GUMDev} {
		files[name] = strings.Repeat(b.String(), 4)
	}
	for name, text := range files {
		path := filepath.Join(data, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return data
}

func TestTrain(t *testing.T) {
	o := options{data: corpus(t), epochs: 4, cutoff: 1, seed: 1, unit: 0.1, hide: 0.1}
	model, err := train(o, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	again, err := train(o, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(model, again) {
		t.Error("the same data and options give another model")
	}
	tg, err := tagger.Open(string(model))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range tg.NewSession().Tag([]string{"Orland", "rejects", "the", "plan", "."}) {
		got = append(got, w.XPOS+"/"+w.Lemma)
	}
	if want := "NNP/orland VBZ/reject DT/the NN/plan ./."; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	var out strings.Builder
	if err := evaluate(&out, o.data, model); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "EWT test") {
		t.Errorf("the scores lack the test part:\n%s", out.String())
	}
}

func TestHeadline(t *testing.T) {
	s := treebank.Sentence{Words: []treebank.Word{
		{Form: "The", UPOS: "DET", Lemma: "the"}, {Form: "union", UPOS: "NOUN", Lemma: "union"},
		{Form: "walks", UPOS: "VERB", Lemma: "walk"}, {Form: "out", UPOS: "ADP", Lemma: "out"},
		{Form: "of", UPOS: "ADP", Lemma: "of"}, {Form: "talks", UPOS: "NOUN", Lemma: "talk"}, {Form: ".", UPOS: "PUNCT", Lemma: "."},
	}}
	if got, want := strings.Join(headline(s, capitalise).Forms(), " "), "Union Walks Out of Talks"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if s.Words[1].Form != "union" {
		t.Error("the sentence itself has changed")
	}
}

func TestMissingData(t *testing.T) {
	if _, err := train(options{data: t.TempDir()}, io.Discard); err == nil || !strings.Contains(err.Error(), "ewt") {
		t.Errorf("a folder without treebanks gives %v", err)
	}
}
