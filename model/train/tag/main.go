// Command tag trains the tagging model that the binary embeds.
//
//	go run ./model/train/tag -data ../shared/data -out model/tag.bin
//	go run ./model/train/tag -data ../shared/data -eval model/tag.bin
//
// It reads the Universal Dependencies treebanks EWT (training part) and GUM (the
// training documents whose licence allows it) and a list of word clusters below
// the folder of data; model/NOTICE names them. The same data and flags give the
// same bytes. Progress goes to standard error, scores to standard output.
//
// With -eval it trains nothing and prints how well a model does on the parts that
// no model is trained on, with gold tokens. Choices are made on the dev parts; the
// test part is there to be reported.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"rapporteur/model/tagger"
	"rapporteur/model/train/treebank"
)

type options struct {
	data   string
	epochs int
	cutoff int
	seed   uint64
	unit   float64
	hide   float64
}

func main() {
	var o options
	out := flag.String("out", "", "write the trained model to this `file`")
	eval := flag.String("eval", "", "measure the model in this `file` instead of training one")
	flag.StringVar(&o.data, "data", "../shared/data", "the `folder` of ud_ewt, ud_gum and vectors")
	flag.IntVar(&o.epochs, "epochs", 8, "how often the training data is read")
	flag.IntVar(&o.cutoff, "cutoff", 5, "how often a feature must occur to be learned")
	flag.Uint64Var(&o.seed, "seed", 1, "decides the order of the sentences")
	flag.Float64Var(&o.unit, "unit", 1.1, "what a weight of 1 stands for; a larger unit gives a smaller model")
	flag.Float64Var(&o.hide, "hide", 0.15, "the share of words that are taken for unknown in training")
	flag.Parse()
	if err := run(o, *out, *eval); err != nil {
		fmt.Fprintln(os.Stderr, "tag:", err)
		os.Exit(1)
	}
}

func run(o options, out, eval string) error {
	if eval != "" {
		model, err := os.ReadFile(eval)
		if err != nil {
			return err
		}
		return evaluate(os.Stdout, o.data, model)
	}
	if out == "" {
		return fmt.Errorf("nothing to do: name a file to write with -out, or one to measure with -eval")
	}
	model, err := train(o, os.Stderr)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, model, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %d bytes\n", out, len(model))
	return evaluate(os.Stdout, o.data, model)
}

// train makes a model. The tables of words and lemmas come first: the model that
// has only these extracts the features that the weights are learned for.
func train(o options, progress io.Writer) ([]byte, error) {
	plain, err := treebank.Training(o.data)
	if err != nil {
		return nil, err
	}
	var parts tagger.Parts
	parts.Tags = inventory(plain)
	numbered := number(plain, parts.Tags)
	parts.Words, parts.Classes, err = vocabulary(clusterFile(o.data), numbered, parts.Tags)
	if err != nil {
		return nil, err
	}
	parts.Lemmas, err = irregularVerbs(parts.Tags)
	if err != nil {
		return nil, err
	}
	shell, err := open(parts)
	if err != nil {
		return nil, err
	}
	learned := exceptions(shell.NewSession(), plain, numbered)
	parts.Lemmas = append(parts.Lemmas, learned...)
	fmt.Fprintf(progress, "%d sentences, %d tags, %d words, %d classes, %d lemmas\n",
		len(plain), len(parts.Tags), len(parts.Words), len(parts.Classes), len(parts.Lemmas))

	lines := number(withHeadlines(plain, o.seed), parts.Tags)
	parts.Features = learn(shell, lines, o, progress).features(o.unit)
	weights := 0
	for _, f := range parts.Features {
		weights += len(f.Weights)
	}
	fmt.Fprintf(progress, "%d features with %d weights\n", len(parts.Features), weights)
	return tagger.Encode(parts)
}

func open(parts tagger.Parts) (*tagger.Tagger, error) {
	model, err := tagger.Encode(parts)
	if err != nil {
		return nil, err
	}
	return tagger.Open(string(model))
}
