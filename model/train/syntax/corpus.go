package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/conllu"
	"rapporteur/model/train/treebank"
)

// sentence is a sentence to learn from. What a corpus does not annotate is nil.
type sentence struct {
	doc   string
	words []conllu.Word
	names []string // in the BIOES scheme: "B-PER", "O"
	trees bool     // whether the words have tags and heads
	soft  *soft    // what teachers say, where there is nothing better
}

// The corpora of names, below the folder of data.
const (
	namesTrain = "uner_ewt/en_ewt-ud-train.iob2"
	namesDev   = "uner_ewt/en_ewt-ud-dev.iob2"
	wikigold   = "ner_small/data/wikigold/CONLL-format/data/wikigold.conll.txt"
)

// training is all that shipped weights may be trained on.
func training(data string) ([]sentence, error) {
	ewt, err := withNames(data, treebank.EWTTrain, namesTrain)
	if err != nil {
		return nil, err
	}
	gum, err := treebank.Permissive(data)
	if err != nil {
		return nil, err
	}
	for _, s := range withTrees(gum) {
		s.names = namesOfEntities(s.words)
		ewt = append(ewt, s)
	}
	wiki, err := readWikigold(filepath.Join(data, wikigold))
	if err != nil {
		return nil, err
	}
	return append(ewt, wiki...), nil
}

func readTrees(data, name string) ([]sentence, error) {
	read, err := treebank.ReadFile(data, name)
	return withTrees(read), err
}

func withTrees(read []treebank.Sentence) []sentence {
	var out []sentence
	for _, s := range read {
		out = append(out, sentence{doc: s.Doc, words: s.Words, trees: true})
	}
	return out
}

// withNames reads a treebank and, where a sentence of the same words stands in the
// file of names, its names.
func withNames(data, trees, names string) ([]sentence, error) {
	sentences, err := readTrees(data, trees)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(filepath.Join(data, names))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	known := map[string][]string{}
	var forms, tags []string
	flush := func() {
		if len(forms) > 0 {
			known[strings.Join(forms, " ")] = bioes(tags)
		}
		forms, tags = nil, nil
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		col := strings.Split(line, "\t")
		switch {
		case line == "":
			flush()
		case len(col) >= 3 && !strings.HasPrefix(line, "# "):
			forms, tags = append(forms, col[1]), append(tags, col[2])
		}
	}
	flush()
	found := 0
	for i := range sentences {
		s := &sentences[i]
		if n, ok := known[strings.Join(formsOf(s.words), " ")]; ok {
			s.names = n
			found++
		}
	}
	if found*10 < 9*len(sentences) {
		return nil, fmt.Errorf("%s: of %d sentences only %d have names", names, len(sentences), found)
	}
	return sentences, lines.Err()
}

func formsOf(words []conllu.Word) []string {
	forms := make([]string, len(words))
	for i, w := range words {
		forms[i] = w.Form
	}
	return forms
}

// readWikigold reads names whose tags begin with I alone.
func readWikigold(path string) ([]sentence, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []sentence
	var s sentence
	flush := func() {
		if len(s.words) > 0 {
			s.names = bioes(s.names)
			out = append(out, s)
		}
		s = sentence{doc: "wikigold"}
	}
	flush()
	for line := range strings.Lines(string(text)) {
		form, tag, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			flush()
			continue
		}
		if form == "-DOCSTART-" {
			continue
		}
		s.words, s.names = append(s.words, conllu.Word{Form: form}), append(s.names, tag)
	}
	flush()
	return out, nil
}

// kinds are the kinds of name that are learned. The third kind of the treebank's train
// part, OTH, is much the MISC of the others.
var kinds = map[string]string{"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "OTH": "MISC"}

// bioes turns tags of the IOB schemes to those that also mark the end of a name and a
// name of one word.
func bioes(tags []string) []string {
	split := func(i int) (begin bool, kind string) {
		if i < 0 || i >= len(tags) || len(tags[i]) < 2 {
			return false, ""
		}
		return tags[i][0] == 'B', kinds[tags[i][2:]]
	}
	out := make([]string, len(tags))
	for i := range tags {
		begin, kind := split(i)
		if kind == "" {
			out[i] = "O"
			if tags[i] == "?" {
				out[i] = "?"
			}
			continue
		}
		_, before := split(i - 1)
		nextBegins, next := split(i + 1)
		starts, ends := begin || before != kind, nextBegins || next != kind
		switch {
		case starts && ends:
			out[i] = "S-" + kind
		case starts:
			out[i] = "B-" + kind
		case ends:
			out[i] = "E-" + kind
		default:
			out[i] = "I-" + kind
		}
	}
	return out
}
