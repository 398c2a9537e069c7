package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// A surname that is also a word, or that the network has never seen, may be taken for the
// word: "May told the house", "Tsipras, who". A report names its people in full at first,
// where the network knows them for names; so a sentence in which such a name is read as
// something else is read again with a surname in its place that is nothing but one.

// standIn is that surname: the treebanks have it, and only as a name.
const standIn = "Johnson"

// look reads the sentences of a document again in which a surname that the document knows is
// tagged as no name.
func (p *Parser) look(d *annot.Document) {
	known := surnames(d)
	lower := wordsInLower(d, known)
	var cut cutter
	for i, s := range d.Sentences {
		var hidden []annot.TokenIdx
		for t := s.First; t < s.Last; t++ {
			if p.misread(d, s, t, known, lower) {
				hidden = append(hidden, t)
			}
		}
		if len(hidden) == 0 {
			continue
		}
		cut.cut(d, d.Sentences[i:i+1])
		for k, w := range cut.words[0] {
			if slices.Contains(hidden, w.token) {
				cut.forms[0][k] = standIn
			}
		}
		d.Names = slices.DeleteFunc(d.Names, func(n annot.Name) bool { return s.Contains(n.Span) })
		p.Parse(cut.forms, func(_ int, words []Word) { fold(d, cut.words[0], words) })
		for _, t := range hidden {
			d.Tokens[t].Lemma = strings.ToLower(d.Slice(d.Tokens[t].Span))
		}
	}
	slices.SortFunc(d.Names, func(a, b annot.Name) int { return int(a.Start - b.Start) })
}

// surnames are the last words of the names of people of two words and more, but for those
// that a name of something else ends in too: "Labour".
func surnames(d *annot.Document) map[string]bool {
	known, others := map[string]bool{}, map[string]bool{}
	for _, n := range d.Names {
		full := strings.Fields(d.Slice(n.Span))
		last := full[len(full)-1]
		switch {
		case n.Kind != annot.Person:
			others[strings.ToLower(last)] = true
		case len(full) > 1 && capital(full[0]) && capital(last) && utf8.RuneCountInString(last) > 2:
			known[strings.ToLower(last)] = true
		}
	}
	for name := range others {
		delete(known, name)
	}
	return known
}

// wordsInLower are the surnames that the document also has as words in lower case.
func wordsInLower(d *annot.Document, known map[string]bool) map[string]bool {
	lower := map[string]bool{}
	for _, t := range d.Tokens {
		if w := d.Slice(t.Span); known[w] {
			lower[w] = true
		}
	}
	return lower
}

// misread reports whether token t is a surname that the document knows, and is tagged as
// something else. The first word of a sentence has its capital anyway: it must be a
// word of no other use, or a modal that no infinitive follows.
func (p *Parser) misread(d *annot.Document, s annot.Sentence, t annot.TokenIdx, known, lower map[string]bool) bool {
	tok := d.Tokens[t]
	modal := tok.XPOS == "MD" || tok.DepRel == "aux" // the tree may tell otherwise than the tag
	switch tok.UPOS {
	case annot.PROPN:
		if !modal {
			return false
		}
	case annot.PUNCT, annot.NUM, annot.ADJ, annot.X: // "Korean" is no name of a person
		return false
	}
	word := d.Slice(tok.Span)
	switch low := strings.ToLower(word); {
	case !capital(word):
		return false
	case !opening(d, s, t):
		// "Ana May said": no modal has a capital but in a title.
		return known[low] || modal && word[1:] == low[1:] && t+1 < s.Last && !capital(d.Slice(d.Tokens[t+1].Span))
	case !known[low]:
		return false
	case !lower[low]:
		return true
	}
	return modal && t+1 < s.Last && p.noInfinitive(d, t+1)
}

// noInfinitive reports whether token t cannot follow a modal.
func (p *Parser) noInfinitive(d *annot.Document, t annot.TokenIdx) bool {
	next := d.Tokens[t]
	word := d.Slice(next.Span)
	switch next.XPOS {
	case "VBD", "VBN", "VBZ", "POS":
		return true
	case "VB", "VBP": // "told"
		return !strings.HasSuffix(word, "ed") && p.lemmas.Lemma(word, "VERB", "VBD") != word
	}
	return word == ","
}

// opening reports whether no word of its sentence or quotation stands before token t.
func opening(d *annot.Document, s annot.Sentence, t annot.TokenIdx) bool {
	return t == s.First || d.Tokens[t-1].UPOS == annot.PUNCT && d.Slice(d.Tokens[t-1].Span) != ","
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
