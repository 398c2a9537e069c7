package reference

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"rapporteur/internal/conllu"
)

// Kind is what a mention looks like.
type Kind string

// The kinds of mention. Kinds are those that are asked for, in the order of the table.
const (
	Name     Kind = "name"
	He       Kind = "he, she"
	It       Kind = "it"
	They     Kind = "they"
	Definite Kind = "description"
	Other    Kind = "" // first and second person, indefinite descriptions, demonstratives
)

// Kinds are those that are asked for, in the order of the table.
var Kinds = []Kind{He, It, They, Definite}

// Mention is a mention as the treebank annotates it.
type Mention struct {
	Span  conllu.Span // bytes of the document's text
	Head  conllu.Span // of its head word
	Chain string      // the same for all mentions of one thing
	Type  string      // "person", "organization", "place", "object", ...
	Kind  Kind
}

// maxOpen bounds how many mentions may be open at one word.
const maxOpen = 100

// Mentions reads the column of a document's words that holds entities ("Entity=(1-person-"
// opens mention 1, "1)" closes it). A mention ends in the sentence in which it begins; one
// that does not, and a sign that opens or closes nothing, is an error that names sentence
// and word, counted from 1.
func Mentions(d conllu.Document) ([]Mention, error) {
	_, _, places := d.Layout()
	var out []Mention
	for i, s := range d.Sentences {
		found, err := sentenceMentions(s, places[i])
		if err != nil {
			return nil, fmt.Errorf("sentence %d: %w", i+1, err)
		}
		out = append(out, found...)
	}
	return out, nil
}

// opened is a mention that begins at a word and whose end is still to come.
type opened struct {
	chain, typ string
	first      int
}

func sentenceMentions(s conllu.Sentence, places []conllu.Span) ([]Mention, error) {
	var out []Mention
	var open []opened
	for w := range s.Words {
		marks, ok := entityColumn(s.Words[w].Misc)
		if !ok {
			continue
		}
		for marks != "" {
			chain, typ, ends, rest, err := mark(marks)
			if err != nil {
				return nil, fmt.Errorf("word %d: %w", w+1, err)
			}
			marks = rest
			if typ != "" {
				if len(open) == maxOpen {
					return nil, fmt.Errorf("word %d: more than %d entities are open", w+1, maxOpen)
				}
				open = append(open, opened{chain, typ, w})
			}
			if !ends {
				continue
			}
			k := len(open) - 1
			for k >= 0 && open[k].chain != chain {
				k--
			}
			if k < 0 {
				return nil, fmt.Errorf("word %d: entity %.20q ends and is not open", w+1, chain)
			}
			out = append(out, newMention(s, places, open[k], w))
			open = append(open[:k], open[k+1:]...)
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("word %d: entity %.20q begins and does not end", open[0].first+1, open[0].chain)
	}
	return out, nil
}

func entityColumn(misc string) (string, bool) {
	for field := range strings.SplitSeq(misc, "|") {
		if marks, ok := strings.CutPrefix(field, "Entity="); ok {
			return marks, true
		}
	}
	return "", false
}

// mark reads the first sign of a column: "(1-person-..." begins an entity, which ends at
// the same word when ")" follows; "1)" ends one, and its type is empty.
func mark(marks string) (chain, typ string, ends bool, rest string, err error) {
	begins := marks[0] == '('
	if begins {
		marks = marks[1:]
	}
	end := strings.IndexAny(marks, "()")
	if end < 0 {
		end = len(marks)
	}
	fields, rest := strings.SplitN(marks[:end], "-", 3), marks[end:]
	rest, ends = strings.CutPrefix(rest, ")")
	chain = fields[0]
	if _, err := strconv.Atoi(chain); err != nil {
		return "", "", false, "", fmt.Errorf("entity %.20q has no number", chain)
	}
	switch {
	case begins && (len(fields) < 2 || fields[1] == ""):
		return "", "", false, "", fmt.Errorf("entity %s has no type", chain)
	case begins:
		return chain, fields[1], ends, rest, nil
	case !ends || len(fields) > 1:
		return "", "", false, "", errors.New("the sign of an entity neither begins with ( nor ends with )")
	}
	return chain, "", true, rest, nil
}

func newMention(s conllu.Sentence, places []conllu.Span, o opened, last int) Mention {
	head := o.first
	for w := o.first; w <= last; w++ {
		if h := s.Words[w].Head - 1; h < o.first || h > last {
			head = w
			break
		}
	}
	return Mention{
		Span: conllu.Span{Start: places[o.first].Start, End: places[last].End}, Head: places[head],
		Chain: o.chain, Type: o.typ, Kind: kindOf(s, o.first, last, head),
	}
}

func kindOf(s conllu.Sentence, first, last, head int) Kind {
	switch w := s.Words[head]; {
	case w.XPOS == "PRP" || w.XPOS == "PRP$":
		return pronoun(w)
	case w.UPOS == "PROPN":
		return Name
	case w.UPOS != "NOUN":
		return Other
	}
	for w := first; w < head; w++ {
		word := s.Words[w]
		if word.Head-1 != head {
			continue
		}
		if word.DepRel == "nmod:poss" || word.DepRel == "det" && (strings.Contains(word.Feats, "Definite=Def") || strings.Contains(word.Feats, "PronType=Dem")) {
			return Definite
		}
	}
	return Other
}

func pronoun(w conllu.Word) Kind {
	switch strings.ToLower(w.Form) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return He
	case "it", "its", "itself":
		return It
	case "they", "them", "their", "theirs", "themselves":
		return They
	}
	return Other // first and second person: whoever speaks, which is another layer's business
}
