package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/conllu"
	"rapporteur/lexicon"
	"rapporteur/model/train/tensor"
	"rapporteur/pass"
	"rapporteur/read/segment"
)

// The text without labels that teachers annotate, below the folder of data.
const (
	bulletins = "enb/bulletins_1995_2010.jsonl.gz"
	wikinews  = "wikinews/data/wikinews_*.csv"
)

// unlabelled are sentences of news and of reports of negotiations, about so many words of
// each, chosen by the seed.
func unlabelled(data string, words int, seed uint64) ([]sentence, error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	cut, err := pass.NewPlan(annot.LayerBlocks, segment.New(lex))
	if err != nil {
		return nil, err
	}
	var all []sentence
	for _, source := range []func(string) ([]string, error){readBulletins, readWikinews} {
		texts, err := source(data)
		if err != nil {
			return nil, err
		}
		rng := tensor.NewRand(seed, uint64(len(texts)))
		rng.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		n := 0
		for _, text := range texts {
			if n >= words {
				break
			}
			sentences, err := segmented(cut, text)
			if err != nil {
				return nil, err
			}
			for _, s := range sentences {
				n += len(s.words)
			}
			all = append(all, sentences...)
		}
	}
	return all, nil
}

// segmented cuts a text, a paragraph a line, as the program itself does.
func segmented(cut pass.Plan, text string) ([]sentence, error) {
	d := &annot.Document{Text: strings.ToValidUTF8(text, "?"), Has: annot.LayerBlocks}
	at := 0
	for line := range strings.Lines(d.Text) {
		if start, body := at+len(line)-len(strings.TrimLeft(line, " \t")), strings.TrimSpace(line); body != "" {
			d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(start), End: int32(start + len(body))}, Kind: annot.Paragraph})
		}
		at += len(line)
	}
	if err := cut.Run(context.Background(), d); err != nil {
		return nil, err
	}
	var out []sentence
	var spans []annot.Span
	for _, s := range d.Sentences {
		var found sentence
		for _, t := range d.Tokens[s.First:s.Last] {
			token := d.Slice(t.Span)
			spans = segment.Words(token, spans[:0])
			for _, w := range spans {
				found.words = append(found.words, conllu.Word{Form: token[w.Start:w.End]})
			}
		}
		if n := len(found.words); n > 3 && n < 120 {
			out = append(out, found)
		}
	}
	return out, nil
}

// readBulletins gives the sections of the daily reports of climate talks, a sentence a
// line.
func readBulletins(data string) ([]string, error) {
	f, err := os.Open(filepath.Join(data, bulletins))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", bulletins, err)
	}
	var out []string
	lines := bufio.NewReader(unzipped)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", bulletins, err)
		}
		var section struct{ Sentences []string }
		if err := json.Unmarshal(line, &section); err != nil {
			return nil, fmt.Errorf("%s: %w", bulletins, err)
		}
		out = append(out, strings.Join(section.Sentences, "\n"))
	}
}

// readWikinews gives the articles.
func readWikinews(data string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(data, wikinews))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no files: %w", wikinews, err)
	}
	var out []string
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		text := -1
		for i, title := range rows[0] {
			if title == "text" {
				text = i
			}
		}
		if text < 0 {
			return nil, fmt.Errorf("%s: no column text among %v", name, rows[0])
		}
		for _, r := range rows[1:] {
			out = append(out, r[text])
		}
	}
	return out, nil
}
