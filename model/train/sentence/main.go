// Command sentence trains the regression that says where a sentence begins when its
// marks do not.
//
//	go run ./model/train/sentence -data ../shared/data -out model/sentence.txt
//
// It reads the Universal Dependencies treebanks EWT (training part) and GUM (the
// training documents whose licence allows it) below the folder of data; model/NOTICE
// names them. The same data and flags give the same bytes. It prints how well the table
// does alone on the dev parts; how well it does as the rules' second opinion is what the
// test of treebanks in read/segment measures. It was tuned on the dev parts only.
package main

import (
	"flag"
	"fmt"
	"os"

	"rapporteur/model/train/treebank"
)

type options struct {
	data   string
	epochs int
	words  int
	l1, l2 float64
	seed   uint64
}

func main() {
	var o options
	out := flag.String("out", "", "write the trained table to this `file`")
	flag.StringVar(&o.data, "data", "../shared/data", "the `folder` of ud_ewt and ud_gum")
	flag.IntVar(&o.epochs, "epochs", 10, "how often the training data is read")
	flag.IntVar(&o.words, "words", 200, "how many words the table knows")
	flag.Float64Var(&o.l1, "l1", 8, "how much evidence a weight needs; more gives a smaller table")
	flag.Float64Var(&o.l2, "l2", 1, "how much large weights are held back")
	flag.Uint64Var(&o.seed, "seed", 1, "decides the order of the examples")
	flag.Parse()
	if err := run(o, *out); err != nil {
		fmt.Fprintln(os.Stderr, "sentence:", err)
		os.Exit(1)
	}
}

func run(o options, out string) error {
	if out == "" {
		return fmt.Errorf("nothing to do: name a file to write with -out")
	}
	sentences, err := treebank.ReadFile(o.data, treebank.EWTTrain)
	if err != nil {
		return err
	}
	gum, err := treebank.Permissive(o.data)
	if err != nil {
		return err
	}
	sentences = append(sentences, gum...)
	table := train(paragraphs(sentences), o)
	if err := os.WriteFile(out, []byte(table.String()), 0o644); err != nil {
		return err
	}
	for _, part := range []struct{ name, file string }{{"EWT dev", treebank.EWTDev}, {"GUM dev", treebank.GUMDev}} {
		held, err := treebank.ReadFile(o.data, part.file)
		if err != nil {
			return err
		}
		fmt.Printf("%s  %s\n", part.name, measure(table, paragraphs(held)))
	}
	return nil
}
