package sqlite

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/words"
)

// What the full-text index holds of a sentence: the stems of its words, in their order, then tags
// for the positions in it and for the outlet. A tag has a _ in it, which no word has: "o_example_news".
// Words and tags are cut by our rules, so that the index, the marks and the memory store agree;
// SQLite only cuts at the blanks. Tags may say the same of different names: what is found is
// held against the names themselves.

// The kinds of tag.
const (
	tagParty   = "p_"
	tagIssue   = "i_"
	tagStance  = "s_"
	tagSpeaker = "v_"
	tagOutlet  = "o_"
)

// maxTag is the length of the longest tag in bytes.
const maxTag = 80

// tag is the token for a name, "" for no name.
func tag(kind, name string) string {
	if name == "" {
		return ""
	}
	t := kind + strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r < '0' || r > '9') && (r < 'a' || r > 'z') {
			return '_'
		}
		return r
	}, words.Fold(strings.ToValidUTF8(name, "_")))
	if len(t) > maxTag {
		t = strings.ToValidUTF8(t[:maxTag], "")
	}
	return t
}

// indexed is what the index holds of a report.
type indexed struct {
	sentences map[annot.SentenceIdx]string // their tokens
	words     map[string]bool
}

// stems remembers the stems of words.
type stems map[string]string

func (s stems) of(word string) string {
	stem, ok := s[word]
	if !ok {
		word = strings.Clone(word) // it is a part of a text, which must not stay
		stem = words.Stem(word)
		s[word] = stem
	}
	return stem
}

// indexOf says what the index holds of a document.
func indexOf(d *annot.Document, facets []store.Facet, known stems) indexed {
	ix := indexed{sentences: make(map[annot.SentenceIdx]string, len(d.Sentences)), words: make(map[string]bool, 256)}
	tags := map[annot.SentenceIdx][]string{}
	for _, f := range facets {
		tags[f.Sentence] = append(tags[f.Sentence], tag(tagParty, f.Party), tag(tagParty, f.PartyAs), tag(tagIssue, f.Issue),
			tag(tagStance, f.Stance), tag(tagSpeaker, f.Speaker))
	}
	outlet := tag(tagOutlet, d.Source.Outlet)
	running := d.Running()
	var b strings.Builder
	for i, span := range store.Searched(d) {
		if i > maxSentence {
			break
		}
		b.Reset()
		b.Grow(span.Len() + 32)
		for _, w := range words.Of(span.Text(running)) {
			ix.words[w.Fold] = true
			b.WriteString(known.of(w.Fold))
			b.WriteByte(' ')
		}
		all := append(tags[i], outlet)
		slices.Sort(all)
		for _, t := range slices.Compact(all) {
			if t != "" {
				b.WriteString(t)
				b.WriteByte(' ')
			}
		}
		ix.sentences[i] = b.String()
	}
	return ix
}

// changes are what a transaction does to the index. They are made at its end, in the order of
// keys: the index writes what it has gathered to the disk whenever a lower row comes.
type changes struct {
	rows  []change
	words map[string]bool // that reports have which were put
	stems stems
}

type change struct {
	key    key
	add    bool
	tokens string
}

// replace takes a report out of the index as it was and puts it in as it is. Either may be nil.
func (t *tx) replace(from, to place, was, is *indexed) {
	if was != nil {
		for i, tokens := range was.sentences {
			if is != nil && from == to && is.sentences[i] == tokens {
				continue
			}
			t.index.rows = append(t.index.rows, change{from.key(i), false, tokens})
		}
	}
	if is != nil {
		for i, tokens := range is.sentences {
			if was != nil && from == to {
				if old, ok := was.sentences[i]; ok && old == tokens {
					continue
				}
			}
			t.index.rows = append(t.index.rows, change{to.key(i), true, tokens})
		}
		for w := range is.words {
			t.index.words[w] = true
		}
	}
}

func (t *tx) applyChanges() error {
	slices.SortStableFunc(t.index.rows, func(a, b change) int { return cmp.Compare(a.key, b.key) })
	for _, c := range t.index.rows {
		query := "INSERT INTO sentences (rowid, stems) VALUES (?, ?)"
		if !c.add {
			query = "INSERT INTO sentences (sentences, rowid, stems) VALUES ('delete', ?, ?)"
		}
		if _, err := t.exec(query, int64(c.key), c.tokens); err != nil {
			return err
		}
	}
	if err := t.ctx.Err(); err != nil {
		return err
	}
	if err := t.putWords(slices.Sorted(maps.Keys(t.index.words))); err != nil {
		return err
	}
	t.index.rows = t.index.rows[:0]
	clear(t.index.words)
	return nil
}

// putWords writes words that may be there, many with one statement: most of them are.
func (t *tx) putWords(list []string) error {
	const most = 50
	for len(list) > 0 {
		n := 1
		if len(list) >= most {
			n = most
		}
		args := make([]any, 0, 2*n)
		for _, word := range list[:n] {
			stem := t.index.stems.of(word)
			if stem == word {
				stem = ""
			}
			args = append(args, word, stem)
		}
		if _, err := t.exec("INSERT OR IGNORE INTO words (word, stem) VALUES (?, ?)"+strings.Repeat(", (?, ?)", n-1), args...); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}
