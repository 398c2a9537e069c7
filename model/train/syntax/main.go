// Command syntax trains the network that tags, parses and finds names.
//
//	go run ./model/train/syntax -data ../shared/data -state b.state -out syntax.bin
//
// It reads the training part of the Universal Dependencies treebank EWT with the names of
// UNER, those training documents of GUM whose licence allows it, wikigold, and a table of
// word vectors, below the folder of data; model/NOTICE names them. With -teachers it also
// reads reports of climate talks and Wikinews, which networks trained before annotate, and
// learns from these: docs/PARSER.md tells how the shipped model was made.
//
// The same data and flags give the same model on the same kind of machine. A training
// that was interrupted goes on from its -state. Progress goes to standard error, scores on
// the dev parts to standard output.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
	"rapporteur/model/train/treebank"
)

// options are the settings of a training, which its state keeps.
type options struct {
	Sizes      sizes
	Drops      drops
	Epochs     int
	Batch      int     // words a step
	Rate       float64 // the highest learning rate
	Warm       int     // steps until it is reached
	Seed       uint64
	Names      float64 // weight of the loss of names; that of heads and of labels is 1
	Tags       float64
	Feats      float64
	Letters    float64 // share of sentences in capitals, and of those in title case
	Teachers   string  // files of states, with commas between
	Unlabelled int     // words of bulletins, and words of news, that teachers annotate
}

// files are what a training reads and writes.
type files struct {
	data, state, out string
	stop             int // stop after this epoch; 0 for the last
}

func main() {
	var o options
	var f files
	flag.StringVar(&f.data, "data", "../shared/data", "the `folder` of the corpora")
	flag.StringVar(&f.out, "out", "", "write the model to this `file`")
	flag.StringVar(&f.state, "state", "", "keep the state of the training in this `file`, and go on from it")
	flag.IntVar(&f.stop, "stop", 0, "stop after this epoch and write the model as it is then; 0 for the last")
	flag.IntVar(&o.Epochs, "epochs", 16, "how often the training data is read")
	flag.IntVar(&o.Batch, "batch", 480, "words a step")
	flag.Float64Var(&o.Rate, "rate", 0.002, "the highest learning rate")
	flag.IntVar(&o.Warm, "warm", 300, "steps until the learning rate is reached")
	flag.Uint64Var(&o.Seed, "seed", 1, "decides the first weights and the order of the sentences")
	flag.StringVar(&o.Teachers, "teachers", "", "`files` of states, with commas between, of networks that annotate text to learn from")
	flag.IntVar(&o.Unlabelled, "unlabelled", 0, "how many words of bulletins, and how many of news, the teachers annotate")
	flag.IntVar(&o.Sizes.Hidden, "hidden", 256, "units a layer, both ways together")
	flag.IntVar(&o.Sizes.Layers, "layers", 4, "layers")
	flag.IntVar(&o.Sizes.TagLayer, "taglayer", 2, "the layer that tags are read off")
	flag.IntVar(&o.Sizes.Arc, "arc", 128, "width of the vectors of arcs")
	flag.IntVar(&o.Sizes.Label, "label", 40, "width of the vectors of labels")
	flag.IntVar(&o.Sizes.Word, "word", 64, "width of the table of words")
	flag.IntVar(&o.Sizes.Char, "char", 64, "width of the table of parts of words")
	flag.IntVar(&o.Sizes.Shape, "shape", 32, "width of the table of shapes")
	flag.Float64Var(&o.Drops.Word, "dropword", 0.2, "share of words that are taken for unknown")
	flag.Float64Var(&o.Drops.Vector, "dropvector", 0.1, "share of words without their given vector")
	flag.Float64Var(&o.Drops.Char, "dropchar", 0.1, "share of words without their parts")
	flag.Float64Var(&o.Drops.Input, "dropinput", 0.1, "share of what enters the network that is dropped")
	flag.Float64Var(&o.Drops.Layer, "droplayer", 0.25, "share of units that are dropped before each layer")
	flag.Float64Var(&o.Drops.Head, "drophead", 0.25, "the same for the vectors of arcs and labels")
	flag.Float64Var(&o.Names, "names", 0.8, "weight of the loss of names")
	flag.Float64Var(&o.Tags, "tags", 0.5, "weight of the loss of tags")
	flag.Float64Var(&o.Feats, "feats", 0.2, "weight of the loss of features")
	flag.Float64Var(&o.Letters, "letters", 0.03, "share of sentences in capitals, and of those in title case")
	flag.Parse()
	if err := run(o, f, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "syntax:", err)
		os.Exit(1)
	}
}

func run(o options, f files, out, progress io.Writer) error {
	if f.out == "" && f.state == "" {
		return fmt.Errorf("nothing to do: name a file to write with -out or -state")
	}
	tr, err := newTrainer(o, f, progress)
	if err != nil {
		return err
	}
	held, err := heldOut(f.data)
	if err != nil {
		return err
	}
	if f.state != "" {
		if err := tr.resume(f.state); err != nil {
			return err
		}
	}
	after := func() error {
		if f.state != "" {
			if err := tr.save(f.state); err != nil {
				return err
			}
		}
		for _, set := range held {
			fmt.Fprintf(out, "epoch %d, %s: %v\n", tr.epoch+1, set.name, tr.n.measure(set.sentences))
		}
		return nil
	}
	if err := tr.run(f.stop, after); err != nil || f.out == "" {
		return err
	}
	data, err := tr.n.export()
	if err != nil {
		return err
	}
	if err := os.WriteFile(f.out, data, 0o644); err != nil {
		return err
	}
	m, err := syntax.Open(data)
	if err != nil {
		return err
	}
	fmt.Fprintf(progress, "%s: %d bytes\n", f.out, len(data))
	for _, set := range held {
		fmt.Fprintf(out, "model, %s: %v\n", set.name, measureModel(m, tr.n.v, set.sentences))
	}
	return nil
}

// newTrainer reads what is learned from and makes the first weights.
func newTrainer(o options, f files, progress io.Writer) (*trainer, error) {
	sentences, err := training(f.data)
	if err != nil {
		return nil, err
	}
	v, err := newVocabulary(f.data, sentences)
	if err != nil {
		return nil, err
	}
	if o.Teachers != "" {
		var networks []*network
		for path := range strings.SplitSeq(o.Teachers, ",") {
			n, err := loadTeacher(path, v)
			if err != nil {
				return nil, err
			}
			networks = append(networks, n)
		}
		more, err := unlabelled(f.data, o.Unlabelled, o.Seed)
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, more...)
		teach(networks, sentences, progress)
	}
	words := 0
	for _, s := range sentences {
		words += len(s.words)
	}
	fmt.Fprintf(progress, "%d sentences with %d words; %d words known, %d tags, %d sets of features, %d labels, %d kinds of names\n",
		len(sentences), words, len(v.words), len(v.tags), len(v.feats), len(v.labels), len(v.names))
	tr := &trainer{n: newNetwork(v, o.Sizes, shards, o.Seed), o: o, data: sentences, out: progress}
	for s := range tr.tapes {
		tr.tapes[s] = &tensor.Tape{Shard: s, Train: true}
	}
	return tr, nil
}

// set is a part of a corpus that nothing is trained on.
type set struct {
	name      string
	sentences []sentence
}

func heldOut(data string) ([]set, error) {
	ewt, err := withNames(data, treebank.EWTDev, namesDev)
	if err != nil {
		return nil, err
	}
	gum, err := readTrees(data, treebank.GUMDev)
	return []set{{"EWT dev", ewt}, {"GUM dev", gum}}, err
}
