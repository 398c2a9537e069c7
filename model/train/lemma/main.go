// Command lemma makes the model of lemmas that the binary embeds.
//
//	go run ./model/train/lemma -data ../shared/data -out model/lemma.bin
//
// It counts; nothing in it is random. It reads the training part of the Universal
// Dependencies treebank EWT, those training documents of GUM whose licence allows it,
// and the list of words by frequency; model/NOTICE names them. It prints how many lemmas
// of the dev parts are right with gold tags.
package main

import (
	"cmp"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/model/fold"
	"rapporteur/model/lemma"
	"rapporteur/model/train/treebank"
)

func main() {
	data := flag.String("data", "../shared/data", "the `folder` of ud_ewt, ud_gum and vectors")
	out := flag.String("out", "", "write the model to this `file`")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "lemma:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	if out == "" {
		return fmt.Errorf("nothing to do: name a file to write with -out")
	}
	sentences, err := treebank.ReadFile(data, treebank.EWTTrain)
	if err != nil {
		return err
	}
	gum, err := treebank.Permissive(data)
	if err != nil {
		return err
	}
	sentences = append(sentences, gum...)
	list, err := os.ReadFile(filepath.Join(data, "vectors", "words.txt"))
	if err != nil {
		return err
	}
	model, err := build(sentences, strings.Fields(string(list)))
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, model, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %d bytes\n", out, len(model))
	l, err := lemma.Open(string(model))
	if err != nil {
		return err
	}
	for _, name := range []string{treebank.EWTDev, treebank.GUMDev} {
		sentences, err := treebank.ReadFile(data, name)
		if err != nil {
			return err
		}
		words, right := 0, 0
		s := l.NewSession()
		for _, sentence := range sentences {
			for _, w := range sentence.Words {
				words++
				if s.Lemma(w.Form, w.UPOS, w.XPOS) == w.Lemma {
					right++
				}
			}
		}
		fmt.Printf("%s: %.2f %% of %d lemmas\n", name, 100*float64(right)/float64(max(1, words)), words)
	}
	return nil
}

// build makes a model: the words by frequency, those of the treebanks at the end, and
// the lemmas that the rules do not find.
func build(sentences []treebank.Sentence, words []string) ([]byte, error) {
	known := map[string]bool{}
	for _, w := range words {
		known[fold.String(w)] = true
	}
	seen := map[string]int{}
	for _, s := range sentences {
		for _, w := range s.Words {
			seen[fold.String(w.Form)]++
		}
	}
	for _, w := range sortedKeys(seen) {
		if !known[w] && seen[w] > 1 {
			words = append(words, w)
		}
	}
	irregular, err := irregularVerbs()
	if err != nil {
		return nil, err
	}
	model, err := lemma.Encode(words, irregular)
	if err != nil {
		return nil, err
	}
	rules, err := lemma.Open(string(model))
	if err != nil {
		return nil, err
	}
	return lemma.Encode(words, append(irregular, exceptions(rules.NewSession(), sentences)...))
}

// irregular holds verbs that do not follow the rules: lemma, past forms, past
// participles, the forms of each separated by a slash.
//
//go:embed irregular.txt
var irregular string

func irregularVerbs() ([]lemma.Exception, error) {
	var out []lemma.Exception
	line := 0
	for text := range strings.Lines(irregular) {
		line++
		col := strings.Fields(text)
		if len(col) == 0 {
			continue
		}
		if len(col) != 3 {
			return nil, fmt.Errorf("irregular.txt:%d: has %d columns, wants lemma, past, participle", line, len(col))
		}
		for i, xpos := range []string{"VBD", "VBN"} {
			for form := range strings.SplitSeq(col[i+1], "/") {
				out = append(out, lemma.Exception{Form: form, UPOS: "VERB", XPOS: xpos, Lemma: col[0]})
			}
		}
	}
	return out, nil
}

// rareName is how often a name must be seen before its capitals are taken over.
const rareName = 3

// exceptions are the lemmas of the treebanks that the rules do not find.
func exceptions(rules *lemma.Session, sentences []treebank.Sentence) []lemma.Exception {
	seen := map[lemma.Exception]map[string]int{} // without the lemma
	for _, s := range sentences {
		for _, w := range s.Words {
			if w.Lemma == "" || len(w.Lemma) > 255 || strings.ContainsAny(w.Form, "0123456789") {
				continue
			}
			e := lemma.Exception{Form: fold.String(w.Form), UPOS: w.UPOS, XPOS: w.XPOS}
			if seen[e] == nil {
				seen[e] = map[string]int{}
			}
			seen[e][w.Lemma]++
		}
	}
	var out []lemma.Exception
	for e, lemmas := range seen { // sorted below
		for _, l := range sortedKeys(lemmas) {
			if e.Lemma == "" || lemmas[l] > lemmas[e.Lemma] {
				e.Lemma = l
			}
		}
		if e.XPOS == "NNP" {
			// How a name is written, whatever the capitals of the text, and short forms of
			// days and months. What is rarer are slips that the treebanks mend.
			total := 0
			for _, n := range lemmas {
				total += n
			}
			if lemmas[e.Lemma] < rareName || lemmas[e.Lemma]*10 < total*9 {
				continue
			}
		}
		if rules.Lemma(e.Form, e.UPOS, e.XPOS) != e.Lemma {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b lemma.Exception) int {
		return cmp.Or(strings.Compare(a.Form, b.Form), strings.Compare(a.UPOS, b.UPOS), strings.Compare(a.XPOS, b.XPOS))
	})
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
