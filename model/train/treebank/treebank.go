// Package treebank reads Universal Dependencies treebanks as the trainers of this
// project see them.
//
// Words are cut as the reading passes cut them: parts that hyphens join without
// spaces are one word, which takes the tag of its last part. A name is a proper
// noun whatever it is made of: what the treebanks tag ADJ/NNP ("New" in a city's
// name) or VERB/NNP ("United") is PROPN/NNP with its own form as its lemma, for
// to a reader of news it is no adjective and no verb.
package treebank

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word with its gold annotation. Lemmas are in lower case.
type Word struct {
	Form, UPOS, XPOS, Lemma string
	// Glued says that no space follows.
	Glued bool
}

// Sentence is a sentence of a document; Doc is the document's name in the treebank.
type Sentence struct {
	Doc   string
	Words []Word
	// Paragraph says that a paragraph begins with it.
	Paragraph bool
}

// Forms are the words as they are written.
func (s Sentence) Forms() []string {
	forms := make([]string, len(s.Words))
	for i, w := range s.Words {
		forms[i] = w.Form
	}
	return forms
}

// The parts of the treebanks that are used, as paths below the folder of data.
const (
	EWTTrain = "ud_ewt/en_ewt-ud-train.conllu"
	EWTDev   = "ud_ewt/en_ewt-ud-dev.conllu"
	EWTTest  = "ud_ewt/en_ewt-ud-test.conllu"
	GUMTrain = "ud_gum/en_gum-ud-train.conllu"
	GUMDev   = "ud_gum/en_gum-ud-dev.conllu"

	gumPermissive = "ud_gum/permissive_train_docs.txt"
)

// Training is all that weights which are shipped may be trained on: the training
// part of EWT, and those training documents of GUM whose licence allows it.
func Training(data string) ([]Sentence, error) {
	ewt, err := ReadFile(data, EWTTrain)
	if err != nil {
		return nil, err
	}
	gum, err := ReadFile(data, GUMTrain)
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(data, gumPermissive))
	if err != nil {
		return nil, err
	}
	allowed := map[string]bool{}
	for _, doc := range strings.Fields(string(list)) {
		allowed[doc] = true
	}
	for _, s := range gum {
		if allowed[s.Doc] {
			ewt = append(ewt, s)
		}
	}
	return ewt, nil
}

// ReadFile reads one part of a treebank below the folder of data.
func ReadFile(data, name string) ([]Sentence, error) {
	f, err := os.Open(filepath.Join(data, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	return sentences, nil
}

// Read reads CoNLL-U.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var pieces []Word
	doc, paragraph := "", false
	within, gluedAfter := "", false // last word of the multi-word token that is being read
	flush := func() {
		if len(pieces) > 0 {
			out = append(out, Sentence{doc, join(pieces), paragraph})
			paragraph = false
		}
		pieces = pieces[:0]
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if name, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			doc, paragraph = name, true
		}
		if strings.HasPrefix(line, "# newpar") {
			paragraph = true
		}
		if line == "" {
			flush()
			continue
		}
		if line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != 10 {
			return nil, fmt.Errorf("line %d has %d columns, CoNLL-U has 10", n, len(col))
		}
		glued := strings.Contains(col[9], "SpaceAfter=No")
		if _, last, ok := strings.Cut(col[0], "-"); ok {
			within, gluedAfter = last, glued
			continue
		}
		if strings.Contains(col[0], ".") {
			continue // an empty node
		}
		switch within {
		case "":
		case col[0]:
			within, glued = "", gluedAfter
		default:
			glued = true
		}
		w := Word{col[1], col[3], col[4], strings.ToLower(col[2]), glued}
		if w.XPOS == "NNP" || w.XPOS == "NNPS" {
			if w.UPOS != "PROPN" {
				w.UPOS, w.Lemma = "PROPN", strings.ToLower(w.Form)
			}
		}
		pieces = append(pieces, w)
	}
	flush()
	return out, lines.Err()
}

// join makes one word of the pieces between which hyphens stand without spaces.
func join(pieces []Word) []Word {
	var words []Word
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		for p.Glued && i+2 < len(pieces) && isHyphen(pieces[i+1]) && wordAtEnd(p.Form) && wordAtStart(pieces[i+2].Form) {
			hyphen, last := pieces[i+1].Form, pieces[i+2]
			before := p.Form + hyphen
			p = last
			p.Form = before + last.Form
			p.Lemma = strings.ToLower(before) + last.Lemma
			i += 2
		}
		words = append(words, p)
	}
	return words
}

func isHyphen(w Word) bool { return w.Glued && (w.Form == "-" || w.Form == "‑" || w.Form == "‐") }

// wordAtEnd reports whether a word or an abbreviation ("U.S.") ends here.
func wordAtEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "."))
	return isWord(r)
}

func wordAtStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWord(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Set is a part of a treebank that nothing is trained on.
type Set struct {
	Name      string
	Sentences []Sentence
}

// Held are the parts to measure on: the dev and test parts of EWT, the dev part of
// GUM, and the news in it.
func Held(data string) ([]Set, error) {
	sets := []Set{{Name: "EWT dev"}, {Name: "EWT test"}, {Name: "GUM dev"}, {Name: "GUM dev news"}}
	for i, name := range []string{EWTDev, EWTTest, GUMDev} {
		var err error
		if sets[i].Sentences, err = ReadFile(data, name); err != nil {
			return nil, err
		}
	}
	for _, s := range sets[2].Sentences {
		if strings.HasPrefix(s.Doc, "GUM_news_") {
			sets[3].Sentences = append(sets[3].Sentences, s)
		}
	}
	return sets, nil
}
