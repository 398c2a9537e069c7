package main

import (
	"fmt"
	"strings"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// score counts on how many words of a held-out set the network is right.
type score struct {
	words, upos, xpos, feats, uas, las int
	gold, said, both                   int // names
}

func (s score) String() string {
	per := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.words)) }
	p, r := float64(s.both)/float64(max(1, s.said)), float64(s.both)/float64(max(1, s.gold))
	f := 0.0
	if s.both > 0 {
		f = 200 * p * r / (p + r)
	}
	return fmt.Sprintf("UPOS %.2f XPOS %.2f feats %.2f UAS %.2f LAS %.2f names %.1f (P %.1f R %.1f)", per(s.upos), per(s.xpos), per(s.feats), per(s.uas), per(s.las), f, 100*p, 100*r)
}

// measure runs the network over sentences with gold tokens.
func (n *network) measure(sentences []sentence) score {
	var s score
	t := &tensor.Tape{}
	for from := 0; from < len(sentences); from += 32 {
		group := sentences[from:min(from+32, len(sentences))]
		var batch []example
		for _, g := range group {
			batch = append(batch, n.v.example(g))
		}
		for i, a := range n.analyse(t, batch) {
			s.add(n.v, group[i], a)
		}
	}
	return s
}

func (s *score) add(v *vocabulary, g sentence, a analysis) {
	universal := func(label string) string {
		u, _, _ := strings.Cut(label, ":")
		return u
	}
	for i, w := range g.words {
		s.words++
		upos, xpos, _ := strings.Cut(v.tags[a.tags[i]], "\t")
		if upos == w.UPOS {
			s.upos++
		}
		if xpos == w.XPOS {
			s.xpos++
		}
		if v.feats[a.feats[i]] == featsOf(w) {
			s.feats++
		}
		if int(a.heads[i]) == w.Head {
			s.uas++
			if universal(v.labels[a.labels[i]]) == universal(w.DepRel) {
				s.las++
			}
		}
	}
	if g.names == nil {
		return
	}
	said := make([]string, len(a.names))
	for i, x := range a.names {
		said[i] = v.names[x]
	}
	gold := spans(g.names)
	for span := range spans(said) {
		s.said++
		if gold[span] {
			s.both++
		}
	}
	s.gold += len(gold)
}

// span is a name: its words and its kind.
type span struct {
	from, to int
	kind     string
}

// spans are the names that tags mark. Other than in training, a name may begin and end
// anywhere: a network is not always consistent.
func spans(tags []string) map[span]bool {
	out := map[span]bool{}
	open, kind := -1, ""
	end := func(i int) {
		if open >= 0 && kind != "MISC" {
			out[span{open, i, kind}] = true
		}
		open, kind = -1, ""
	}
	for i, tag := range tags {
		if tag == "O" {
			end(i)
			continue
		}
		if tag[0] == 'B' || tag[0] == 'S' || tag[2:] != kind {
			end(i)
			open, kind = i, tag[2:]
		}
		if tag[0] == 'E' || tag[0] == 'S' {
			end(i + 1)
		}
	}
	end(len(tags))
	return out
}

// measureModel is measure for a finished model.
func measureModel(m *syntax.Model, v *vocabulary, sentences []sentence) score {
	var s score
	var forms [][]string
	for _, g := range sentences {
		forms = append(forms, formsOf(g.words))
	}
	m.NewSession().Parse(forms, func(i int, words []syntax.Word) {
		var a analysis
		for _, w := range words {
			a.heads, a.labels = append(a.heads, w.Head), append(a.labels, int32(w.Label))
			a.feats = append(a.feats, int32(w.Feats))
			a.tags, a.names = append(a.tags, int32(w.Tag)), append(a.names, int32(w.Kind))
		}
		s.add(v, sentences[i], a)
	})
	return s
}
