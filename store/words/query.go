package words

import (
	"errors"
	"fmt"
	"strings"

	"rapporteur/annot"
)

// The limits of a query: no person types more.
const (
	maxBytes = 2000
	maxTerms = 32
)

// Query is what is looked for in a sentence: all of its terms.
type Query []Term

// Term is a word, or several that stand one after the other.
type Term struct {
	Words  []string // folded
	Stems  []string // of the words
	Prefix bool     // the last word is the beginning of one
	Not    bool     // sentences without it
}

// Parse reads a query as people type it: words, "a phrase" in quotation marks, a word with * for
// its beginning, - before what must not be there. "" is a query that finds every sentence. The
// error says in one line what is not understood.
func Parse(s string) (Query, error) {
	if len(s) > maxBytes {
		return nil, fmt.Errorf("the query is longer than %d bytes", maxBytes)
	}
	s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`).Replace(strings.ToValidUTF8(s, " "))
	var q Query
	for rest := strings.TrimSpace(s); rest != ""; rest = strings.TrimSpace(rest) {
		var t Term
		t.Not = rest[0] == '-'
		part, quoted := rest, false
		if t.Not {
			part = part[1:]
		}
		if strings.HasPrefix(part, `"`) {
			inside, after, closed := strings.Cut(part[1:], `"`)
			if !closed {
				return nil, errors.New(`a quotation mark is not closed: write "a phrase"`)
			}
			part, rest, quoted = inside, after, true
		} else {
			end := strings.IndexFunc(part, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '"' })
			if end < 0 {
				end = len(part)
			}
			part, rest = part[:end], part[end:]
		}
		t.Prefix = !quoted && strings.HasSuffix(part, "*")
		for _, w := range Of(part) {
			t.Words = append(t.Words, w.Fold)
			t.Stems = append(t.Stems, Stem(w.Fold))
		}
		if t.Words == nil {
			return nil, fmt.Errorf("%q has no word to search for", part)
		}
		if q = append(q, t); len(q) > maxTerms {
			return nil, fmt.Errorf("the query has more than %d words", maxTerms)
		}
	}
	return q, nil
}

// Exact reports whether stems in their order tell all that the query asks.
func (q Query) Exact() bool {
	for _, t := range q {
		if t.Prefix {
			return false
		}
	}
	return true
}

// text is a sentence with its words, to be held against queries.
type text struct {
	words []Word
	stems []string // of the words, "" until it is asked for
}

func read(sentence string) text {
	w := Of(sentence)
	return text{w, make([]string, len(w))}
}

func (t text) stem(i int) string {
	if t.stems[i] == "" {
		t.stems[i] = Stem(t.words[i].Fold)
	}
	return t.stems[i]
}

// Find holds a sentence against the query: whether it is found, and which of its words are why,
// in the order of the text.
func (q Query) Find(sentence string) (marks []annot.Span, found bool) {
	text := read(sentence)
	marked := make([]bool, len(text.words))
	for _, t := range q {
		any := false
		for i := 0; i+len(t.Words) <= len(text.words); i++ {
			if !t.at(text, i) {
				continue
			}
			any = true
			for k := range t.Words {
				marked[i+k] = marked[i+k] || !t.Not
			}
		}
		if any == t.Not {
			return nil, false
		}
	}
	for i, w := range text.words {
		if marked[i] {
			marks = append(marks, w.Span)
		}
	}
	return marks, true
}

// at reports whether the term stands at word i.
func (t Term) at(text text, i int) bool {
	last := len(t.Words) - 1
	for k := range t.Words {
		switch {
		case t.Prefix && k == last:
			if !strings.HasPrefix(text.words[i+k].Fold, t.Words[k]) {
				return false
			}
		case text.stem(i+k) != t.Stems[k]:
			return false
		}
	}
	return true
}
