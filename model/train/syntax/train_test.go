package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/conllu"
	"rapporteur/model/syntax"
	"rapporteur/model/train/treebank"
)

// corpus writes small invented corpora and vectors, and returns their folder.
func corpus(t *testing.T) string {
	t.Helper()
	data := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(data, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	trees := strings.Builder{}
	names := strings.Builder{}
	trees.WriteString("# newdoc id = invented\n")
	for range 6 {
		for _, line := range []string{
			"Vessia|PROPN|NNP|2|nsubj|B-LOC rejects|VERB|VBZ|0|root|O the|DET|DT|4|det|O plan|NOUN|NN|2|obj|O .|PUNCT|.|2|punct|O",
			"The|DET|DT|2|det|O plan|NOUN|NN|3|nsubj|O failed|VERB|VBD|0|root|O .|PUNCT|.|3|punct|O",
			"Ana|PROPN|NNP|3|nsubj|B-PER Sol|PROPN|NNP|1|flat|I-PER rejects|VERB|VBZ|0|root|O talks|NOUN|NNS|3|obj|O .|PUNCT|.|3|punct|O",
		} {
			for i, w := range strings.Fields(line) {
				f := strings.Split(w, "|")
				fmt.Fprintf(&trees, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", i+1, f[0], strings.ToLower(f[0]), f[1], f[2], f[3], f[4])
				fmt.Fprintf(&names, "%d\t%s\t%s\t-\t-\n", i+1, f[0], f[5])
			}
			trees.WriteString("\n")
			names.WriteString("\n")
		}
	}
	for _, name := range []string{treebank.EWTTrain, treebank.EWTDev, treebank.GUMTrain, treebank.GUMDev} {
		write(name, trees.String())
	}
	write("ud_gum/permissive_train_docs.txt", "invented\n")
	write(namesTrain, names.String())
	write(namesDev, names.String())
	write(wikigold, "Vessia I-LOC\nis O\nsmall O\n. O\n\n-DOCSTART- O\n\nAna I-PER\nleft O\n")
	write("vectors/words.txt", "the\nplan\n")
	write("vectors/vectors.i8", strings.Repeat("\x05", 2*vectorSize))
	write("vectors/scales.f32", string(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, math.Float32bits(0.1)), math.Float32bits(0.2))))
	write("wikinews/data/wikinews_2020.csv", "url,date,title,text\nx,2020-01-01,A plan,\"Vessia rejects the plan. The talks failed.\n\nAna Sol rejects talks with Orland.\"\n")
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	io.WriteString(z, "{\"sentences\": [\"Orland rejects the plan .\", \"Talks on the plan failed .\"]}\n")
	z.Close()
	write(bulletins, zipped.String())
	return data
}

func tiny() options {
	o := options{Epochs: 60, Batch: 40, Rate: 0.02, Warm: 5, Seed: 1, Names: 0.8, Tags: 0.5, Feats: 0.2, Letters: 0.02}
	o.Sizes = sizes{Word: 8, Char: 8, Shape: 8, Hidden: 16, Layers: 2, Arc: 8, Label: 8, TagLayer: 1}
	o.Drops = drops{Word: 0.1, Vector: 0.1, Char: 0.1, Input: 0.05, Layer: 0.05, Head: 0.05}
	return o
}

func train(t *testing.T, o options, f files) []byte {
	t.Helper()
	if err := run(o, f, io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(f.out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTrain learns a small language by heart, in one go and in two sittings.
func TestTrain(t *testing.T) {
	data, dir := corpus(t), t.TempDir()
	f := files{data: data, out: filepath.Join(dir, "a.bin"), state: filepath.Join(dir, "a.state")}
	model := train(t, tiny(), f)
	sitting := files{data: data, out: filepath.Join(dir, "b.bin"), state: filepath.Join(dir, "b.state"), stop: 5}
	train(t, tiny(), sitting)
	sitting.stop = 0
	if again := train(t, tiny(), sitting); !bytes.Equal(model, again) {
		t.Error("a training that was interrupted ends in another model")
	}
	m, err := syntax.Open(model)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	forms := strings.Fields("Ana Sol rejects the plan .")
	m.NewSession().Parse([][]string{forms}, func(_ int, words []syntax.Word) {
		for _, w := range words {
			got = append(got, fmt.Sprintf("%s/%d/%s/%s", m.TagSet()[w.Tag].XPOS, w.Head, m.LabelSet()[w.Label], m.KindSet()[w.Kind]))
		}
	})
	want := "NNP/3/nsubj/B-PER NNP/1/flat/E-PER VBZ/0/root/O DT/5/det/O NN/3/obj/O ./3/punct/O"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %s", strings.Join(got, " "), want)
	}

	other := tiny()
	other.Rate = 0.03
	if err := run(other, f, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "other settings") {
		t.Errorf("a state of other settings is taken up: %v", err)
	}

	taught := tiny()
	taught.Teachers, taught.Unlabelled, taught.Epochs = f.state, 20, 4
	train(t, taught, files{data: data, out: filepath.Join(dir, "c.bin")})
}

func TestBioes(t *testing.T) {
	for _, c := range []struct{ tags, want string }{
		{"B-PER I-PER O B-LOC", "B-PER E-PER O S-LOC"},
		{"I-ORG I-ORG I-ORG", "B-ORG I-ORG E-ORG"},
		{"B-PER B-PER", "S-PER S-PER"},
		{"B-OTH O B-X ?", "S-MISC O O ?"},
	} {
		if got := strings.Join(bioes(strings.Fields(c.tags)), " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.tags, got, c.want)
		}
	}
}

// TestNamesOfEntities reads the nested phrases of GUM.
func TestNamesOfEntities(t *testing.T) {
	words := []conllu.Word{
		{Form: "Minister", XPOS: "NNP", Misc: "Entity=(1-person-new"},
		{Form: "Ana", XPOS: "NNP"}, {Form: "Sol", XPOS: "NNP"},
		{Form: "of", XPOS: "IN"},
		{Form: "the", XPOS: "DT", Misc: "Entity=(2-organization-new"},
		{Form: "League", XPOS: "NNP", Misc: "Entity=2)1)"},
		{Form: "left", XPOS: "VBD"},
		{Form: "Orland", XPOS: "NNP", Misc: "Entity=(3-place-new)|SpaceAfter=No"},
		{Form: "Spanish", XPOS: "JJ"},
	}
	want := "B-PER I-PER E-PER O O S-ORG O S-LOC ?"
	if got := strings.Join(namesOfEntities(words), " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSpans(t *testing.T) {
	got := spans(strings.Fields("B-PER E-PER S-LOC O I-ORG I-ORG S-MISC"))
	want := []span{{0, 2, "PER"}, {2, 3, "LOC"}, {4, 6, "ORG"}}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for _, s := range want {
		if !got[s] {
			t.Errorf("%v is missing from %v", s, got)
		}
	}
}
