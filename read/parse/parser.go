package parse

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/model"
	"rapporteur/model/lemma"
	"rapporteur/model/syntax"
)

// Word is what the models say of a word.
type Word struct {
	UPOS        annot.UPOS
	XPOS, Feats string // Feats is "" for none
	Lemma       string // names keep their capitals
	Head        int    // counted from 1 within the sentence; 0 for the root
	DepRel      string
	Name        string // "B-PER", "I-PER", "E-PER" or "S-PER" within a name of the kind, "" outside
}

// Parser analyses sentences. It belongs to one goroutine.
type Parser struct {
	session *syntax.Session
	lemmas  *lemma.Session
	tags    []syntax.Tag
	feats   []string
	labels  []string
	names   []string
	words   []Word

	subject, auxiliary []bool // by number of word: whether it has one
}

// NewParser is a parser with the embedded models.
func NewParser() (*Parser, error) {
	m, err := model.Syntax()
	if err != nil {
		return nil, err
	}
	l, err := model.Lemmas()
	if err != nil {
		return nil, err
	}
	return &Parser{
		session: m.NewSession(), lemmas: l.NewSession(),
		tags: m.TagSet(), feats: none(m.FeatSet(), "_"), labels: m.LabelSet(), names: none(m.KindSet(), "O"),
	}, nil
}

// none is a list with an empty string in the place of what stands for nothing.
func none(list []string, nothing string) []string {
	out := append([]string(nil), list...)
	for i, s := range out {
		if s == nothing {
			out[i] = ""
		}
	}
	return out
}

// Parse analyses sentences, each the forms of its words as the treebanks cut them. It
// calls found for each, in order; words is valid during the call. Heads are a tree.
func (p *Parser) Parse(sentences [][]string, found func(i int, words []Word)) {
	p.session.Parse(sentences, func(i int, said []syntax.Word) {
		p.words = p.words[:0]
		for j, w := range said {
			tag := p.tags[w.Tag]
			word := Word{
				UPOS: annot.UPOS(tag.UPOS), XPOS: tag.XPOS, Feats: p.feats[w.Feats], Lemma: p.lemmas.Lemma(sentences[i][j], tag.UPOS, tag.XPOS),
				Head: int(w.Head), DepRel: p.labels[w.Label], Name: p.names[w.Kind],
			}
			// What hangs from the root is the root, and nothing else is.
			switch {
			case word.Head == 0:
				word.DepRel = "root"
			case word.DepRel == "root":
				word.DepRel = "parataxis"
			}
			p.words = append(p.words, word)
		}
		p.past(sentences[i], p.words)
		perfect(sentences[i], p.words)
		found(i, p.words)
	})
}

// past makes a participle, or an adjective that looks like one, a past tense where the tree
// has it as one: with a subject or in one row with a finite verb, and without an auxiliary
// or a copula. They look alike, and tags are read off before the tree is known.
func (p *Parser) past(forms []string, words []Word) {
	subject, auxiliary := cleared(&p.subject, len(words)+1), cleared(&p.auxiliary, len(words)+1)
	for i, w := range words {
		switch w.DepRel {
		case "nsubj":
			subject[w.Head] = subject[w.Head] || i < w.Head-1
		case "aux", "aux:pass", "nsubj:pass", "cop":
			auxiliary[w.Head] = true
		}
	}
	for i := range words {
		w := &words[i]
		verb := w.XPOS == "VBN" && w.UPOS == annot.VERB
		adjective := w.XPOS == "JJ" && strings.HasSuffix(forms[i], "ed") && subject[i+1]
		if auxiliary[i+1] || !verb && !adjective {
			continue
		}
		row := w.DepRel == "conj" && finite(words[w.Head-1].XPOS)
		if subject[i+1] || row {
			w.UPOS, w.XPOS, w.Feats = annot.VERB, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"
			w.Lemma = p.lemmas.Lemma(forms[i], "VERB", "VBD")
		}
	}
}

// cleared is a buffer of n times false.
func cleared(buffer *[]bool, n int) []bool {
	*buffer = slices.Grow((*buffer)[:0], n)[:n]
	clear(*buffer)
	return *buffer
}

func finite(xpos string) bool { return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" }

// perfect gives the auxiliary 's the lemma "have" before a participle that is no passive:
// "it's been", but "it's called".
func perfect(forms []string, words []Word) {
	for i, w := range words {
		if w.UPOS != annot.AUX || w.DepRel != "aux" || w.Head == 0 || words[w.Head-1].XPOS != "VBN" {
			continue
		}
		if f := forms[i]; f == "'s" || f == "’s" {
			words[i].Lemma = "have"
		}
	}
}
