package main

import (
	"strings"

	"rapporteur/internal/conllu"
)

// entityKinds are the kinds of entity of GUM that are names of ours when they are
// proper nouns.
var entityKinds = map[string]string{"person": "PER", "organization": "ORG", "place": "LOC"}

// namesOfEntities finds the names of a sentence of GUM, which marks whole phrases, those
// of names and others: a run of proper nouns has the kind of the smallest phrase around
// it. What may be a name of another sort is marked "?" and not learned from.
func namesOfEntities(words []conllu.Word) []string {
	type phrase struct {
		id, kind string
		from     int
	}
	var open []phrase
	smallest := make([]string, len(words))
	size := make([]int, len(words))
	closed := func(p phrase, to int) {
		for i := p.from; i <= to; i++ {
			if size[i] == 0 || to-p.from+1 < size[i] {
				smallest[i], size[i] = p.kind, to-p.from+1
			}
		}
	}
	for i, w := range words {
		at := strings.Index(w.Misc, "Entity=")
		if at < 0 {
			continue
		}
		marks, _, _ := strings.Cut(w.Misc[at+len("Entity="):], "|")
		for marks != "" {
			if marks[0] == '(' {
				end := 1 + strings.IndexAny(marks[1:]+"(", "()")
				f := strings.SplitN(marks[1:end], "-", 3)
				p := phrase{id: f[0], from: i}
				if len(f) > 1 {
					p.kind = f[1]
				}
				marks = marks[min(end, len(marks)):]
				if strings.HasPrefix(marks, ")") {
					closed(p, i)
					marks = marks[1:]
				} else {
					open = append(open, p)
				}
				continue
			}
			id, rest, _ := strings.Cut(marks, ")")
			for k := len(open) - 1; k >= 0; k-- {
				if open[k].id == id {
					closed(open[k], i)
					open = append(open[:k], open[k+1:]...)
					break
				}
			}
			marks = rest
		}
	}
	out := make([]string, len(words))
	proper := func(i int) bool { return i >= 0 && i < len(words) && strings.HasPrefix(words[i].XPOS, "NNP") }
	for i := 0; i < len(words); i++ {
		out[i] = "O"
		if !proper(i) {
			if first := words[i].Form[0]; 'A' <= first && first <= 'Z' && i > 0 {
				out[i] = "?" // "Spanish", or a title
			}
			continue
		}
		to := i + 1
		for proper(to) || joins(words[min(to, len(words)-1)]) && proper(to+1) {
			to++
		}
		kind := entityKinds[smallest[to-1]]
		for j := i; j < to; j++ {
			switch {
			case kind == "":
				out[j] = "?"
			case j == i:
				out[j] = "B-" + kind
			default:
				out[j] = "I-" + kind
			}
		}
		i = to - 1
	}
	return bioes(out)
}

// joins reports whether a word stands within names: "University of Vessia".
func joins(w conllu.Word) bool { return w.Form == "of" || w.Form == "&" || w.Form == "-" }
