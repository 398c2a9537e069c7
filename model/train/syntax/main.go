// Command syntax trains the network that tags and parses.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/pprof"
	"strings"
	"time"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
	"rapporteur/model/train/treebank"
)

func main() {
	o := options{}
	var stop int
	data := flag.String("data", "../shared/data", "the `folder` of the corpora")
	flag.IntVar(&o.Epochs, "epochs", 20, "how often the training data is read")
	flag.IntVar(&o.Batch, "batch", 640, "words a step")
	flag.Float64Var(&o.Rate, "rate", 0.002, "learning rate")
	flag.Uint64Var(&o.Seed, "seed", 1, "decides the first weights and the order of the sentences")
	flag.IntVar(&o.Warm, "warm", 300, "steps until the learning rate is reached")
	flag.IntVar(&o.Sizes.Hidden, "hidden", 384, "units a layer")
	flag.IntVar(&o.Sizes.Layers, "layers", 3, "layers")
	flag.IntVar(&o.Sizes.TagLayer, "taglayer", 2, "layer that tags are read off")
	flag.IntVar(&o.Sizes.Arc, "arc", 128, "width of the vectors of arcs")
	flag.IntVar(&o.Sizes.Label, "label", 40, "width of the vectors of labels")
	flag.IntVar(&o.Sizes.Word, "word", 64, "width of the table of words")
	flag.IntVar(&o.Sizes.Char, "char", 64, "width of the table of parts of words")
	flag.IntVar(&o.Sizes.Shape, "shape", 32, "width of the table of shapes")
	flag.Float64Var(&o.Drops.Word, "dropword", 0.2, "share")
	flag.Float64Var(&o.Drops.Vector, "dropvector", 0.1, "share")
	flag.Float64Var(&o.Drops.Char, "dropchar", 0.1, "share")
	flag.Float64Var(&o.Drops.Input, "dropinput", 0.1, "share")
	flag.Float64Var(&o.Drops.Layer, "droplayer", 0.25, "share")
	flag.Float64Var(&o.Drops.Head, "drophead", 0.25, "share")
	flag.Float64Var(&o.Names, "names", 0.5, "weight of the loss of names")
	flag.Float64Var(&o.Tags, "tags", 0.5, "weight of the loss of tags")
	out := flag.String("out", "", "write the model to this `file`")
	flag.Float64Var(&o.Feats, "feats", 0.2, "weight of the loss of features")
	flag.Float64Var(&o.Letters, "letters", 0.03, "share of sentences in capitals")
	state := flag.String("state", "", "keep the state of the training in this `file`, and go on from it")
	flag.IntVar(&stop, "stop", 0, "stop after this epoch and write the model as it is then; 0 for the last")
	teachers := flag.String("teachers", "", "`files` of states, with commas between, of networks that annotate text without labels to learn from")
	flag.IntVar(&o.Unlabelled, "unlabelled", 300_000, "how many words of bulletins, and how many of news, teachers annotate")
	limit := flag.Int("limit", 0, "use so many sentences only")
	prof := flag.String("cpuprofile", "", "")
	flag.Parse()
	if *prof != "" {
		f, _ := os.Create(*prof)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	sentences, err := training(*data)
	check(err)
	if *limit > 0 {
		sentences = sentences[:*limit]
	}
	v, err := newVocabulary(*data, sentences)
	check(err)
	dev, err := withNames(*data, treebank.EWTDev, namesDev)
	check(err)
	gum, err := readTrees(*data, treebank.GUMDev)
	check(err)
	if *teachers != "" {
		var networks []*network
		for path := range strings.SplitSeq(*teachers, ",") {
			n, err := loadTeacher(path, v)
			check(err)
			networks = append(networks, n)
		}
		more, err := unlabelled(*data, o.Unlabelled, o.Seed)
		check(err)
		sentences = append(sentences, more...)
		teach(networks, sentences, os.Stderr)
	}
	n := newNetwork(v, o.Sizes, shards, o.Seed)
	tr := &trainer{n: n, o: o, out: os.Stderr, stop: stop}
	words := 0
	for _, s := range sentences {
		tr.data = append(tr.data, s)
		words += len(s.words)
	}
	for s := range tr.tapes {
		tr.tapes[s] = &tensor.Tape{Shard: s, Train: true}
	}
	fmt.Fprintln(os.Stderr, len(sentences), "sentences", words, "words; known words", len(v.words), "tags", len(v.tags), "labels", len(v.labels), "names", v.names)
	if *state != "" {
		check(tr.resume(*state))
	}
	check(tr.run(func() error {
		if *state != "" {
			if err := tr.save(*state); err != nil {
				return err
			}
		}
		fmt.Printf("epoch %d EWT dev %v | GUM dev %v\n", tr.epoch+1, n.measure(dev), n.measure(gum))
		return nil
	}))
	if *out != "" {
		model, err := n.export()
		check(err)
		check(os.WriteFile(*out, model, 0o644))
		m, err := syntax.Open(model)
		check(err)
		fmt.Printf("model of %d bytes: EWT dev %v | GUM dev %v\n", len(model), measureModel(m, v, dev), measureModel(m, v, gum))
		start := time.Now()
		measureModel(m, v, dev)
		fmt.Println(time.Since(start))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "syntax:", err)
		os.Exit(1)
	}
}
