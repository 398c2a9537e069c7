package attribution

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// PolNeAR is the part of the corpus that is measured on, below the folder of data.
const PolNeAR = "polnear/dev"

// Reader is a system that is scored.
type Reader interface {
	// Attributions reads a text. The paragraphs are spans of it, in order. Attributions
	// within what another reports are left out: the gold has none.
	Attributions(ctx context.Context, text string, paragraphs []Span) ([]Relation, error)
}

// Result is what a reader scores on a corpus.
type Result struct {
	Articles int
	Kinds    map[Kind]Scores
	Rules    map[string]RuleScores
	Mistakes []Mistake
}

// Score scores a reader on the articles of PolNeAR below the folder of data. Of an article
// that several annotated, the first by name counts. Errors name the file.
func Score(ctx context.Context, data string, r Reader) (Result, error) {
	dir := filepath.Join(data, filepath.FromSlash(PolNeAR))
	files, err := os.ReadDir(filepath.Join(dir, "text"))
	if err != nil {
		return Result{}, err
	}
	coders, err := firstCoders(filepath.Join(dir, "attributions"))
	if err != nil {
		return Result{}, err
	}
	res := Result{Kinds: map[Kind]Scores{}, Rules: map[string]RuleScores{}}
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), ".txt")
		if !ok {
			continue
		}
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		by, ok := coders[name]
		if !ok {
			return Result{}, fmt.Errorf("%s: no file of annotations for it", f.Name())
		}
		if err := res.add(ctx, r, name, filepath.Join(dir, "text", f.Name()), filepath.Join(dir, "attributions", by)); err != nil {
			return Result{}, err
		}
	}
	if res.Articles == 0 {
		return Result{}, fmt.Errorf("%s: it holds no article", dir)
	}
	return res, nil
}

func (res *Result) add(ctx context.Context, r Reader, name, textFile, goldFile string) error {
	text, err := load(textFile, io.ReadAll)
	if err != nil {
		return err
	}
	said, err := load(goldFile, readBrat)
	if err != nil {
		return err
	}
	a := newArticle(string(text))
	gold, err := relations(a.text, said)
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(goldFile), err)
	}
	found, err := r.Attributions(ctx, a.text, a.paragraphs())
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(textFile), err)
	}
	kinds, rules := a.score(gold, found)
	for k, s := range kinds {
		res.Kinds[k] = res.Kinds[k].Plus(s)
	}
	for rule, s := range rules {
		res.Rules[rule] = res.Rules[rule].Plus(s)
	}
	res.Mistakes = append(res.Mistakes, a.mistakes(name, gold, found)...)
	res.Articles++
	return nil
}

// maxFile is the size of an article or of its annotations beyond which it is refused.
const maxFile = 16 << 20

func load[T any](file string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	f, err := os.Open(file)
	if err != nil {
		return none, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > maxFile {
		return none, fmt.Errorf("%s: it has more than %d bytes", filepath.Base(file), maxFile)
	}
	v, err := read(f)
	if err != nil {
		return none, fmt.Errorf("%s: %w", filepath.Base(file), err)
	}
	return v, nil
}

// firstCoders gives for each article the file of its annotations, ARTICLE_CODER.ann, of the
// coder whose name comes first.
func firstCoders(dir string) (map[string]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	by := map[string]string{}
	for _, f := range files { // sorted by name
		base, ok := strings.CutSuffix(f.Name(), ".ann")
		at := strings.LastIndex(base, "_")
		if !ok || at < 0 {
			continue
		}
		if _, seen := by[base[:at]]; !seen {
			by[base[:at]] = f.Name()
		}
	}
	return by, nil
}

// relations are the attributions among the events. Those without a source, notes and what
// the annotators wanted to discuss are left out.
func relations(text string, said standoff) ([]Relation, error) {
	if !utf8.ValidString(text) {
		return nil, errors.New("the text is not UTF-8")
	}
	at := make([]int, 0, len(text)+1) // where each character begins
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	var list []Relation
	for _, e := range said.events {
		if e.label != "Attribution" {
			continue
		}
		var r Relation
		for _, role := range e.roles {
			to := map[string]*[]Span{"Source": &r.Source, "Cue": &r.Cue, "Content": &r.Content}[role.name]
			if to == nil {
				continue
			}
			for _, p := range said.bounds[role.bound].pieces {
				if p[1] >= len(at) {
					return nil, fmt.Errorf("%s lies outside the text, which has %d characters", role.bound, len(at)-1)
				}
				*to = append(*to, Span{at[p[0]], at[p[1]]})
			}
		}
		list = append(list, r)
	}
	slices.SortStableFunc(list, func(x, y Relation) int { return x.first() - y.first() })
	return list, nil
}

// first is where the first piece of a relation begins.
func (r *Relation) first() int {
	first := -1
	for _, k := range Kinds {
		for _, s := range r.of(k) {
			if first < 0 || s.Start < first {
				first = s.Start
			}
		}
	}
	return first
}
