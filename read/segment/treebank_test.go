package segment_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/repo"
	"rapporteur/read/segment"
)

// TestTreebanks measures sentences and tokens on text that was segmented by hand. A
// paragraph of the treebank is a block, as ingest would give it; words that hyphens
// join are one token, as everywhere here.
func TestTreebanks(t *testing.T) {
	data := filepath.Join(repo.Shared(t), "data")
	var table strings.Builder
	fmt.Fprintf(&table, "%-14s  %7s %7s %7s  %7s %7s %7s  %7s %7s %7s\n", "F1, P, R", "sent F1", "P", "R", "tok F1", "P", "R", "word F1", "P", "R")
	for _, set := range []struct{ name, file, docs string }{
		{"EWT dev", "ud_ewt/en_ewt-ud-dev.conllu", ""},
		{"  answers", "ud_ewt/en_ewt-ud-dev.conllu", "answers-"},
		{"  email", "ud_ewt/en_ewt-ud-dev.conllu", "email-"},
		{"  newsgroup", "ud_ewt/en_ewt-ud-dev.conllu", "newsgroup-"},
		{"  reviews", "ud_ewt/en_ewt-ud-dev.conllu", "reviews-"},
		{"  weblog", "ud_ewt/en_ewt-ud-dev.conllu", "weblog-"},
		{"GUM dev", "ud_gum/en_gum-ud-dev.conllu", ""},
		{"  news", "ud_gum/en_gum-ud-dev.conllu", "GUM_news_"},
		{"GUM train news", "ud_gum/en_gum-ud-train.conllu", "GUM_news_"},
	} {
		var sentences, tokens, words score
		for _, gold := range readTreebank(t, filepath.Join(data, set.file)) {
			if !strings.HasPrefix(gold.name, set.docs) {
				continue
			}
			d := segmented(t, gold.text, gold.blocks...)
			sentences.add(t, gold.text, gold.sentences, spansOf(d.Sentences, func(s annot.Sentence) annot.Span { return s.Span }))
			tokens.add(nil, gold.text, gold.tokens, spansOf(d.Tokens, func(t annot.Token) annot.Span { return t.Span }))
			words.add(nil, gold.text, gold.words, wordsOf(d))
		}
		fmt.Fprintf(&table, "%-14s  %v  %v  %v\n", set.name, sentences, tokens, words)
	}
	casetest.Golden(t, "testdata/scores.txt", table.String())
}

// wordsOf are the words of all tokens.
func wordsOf(d *annot.Document) []annot.Span {
	var words []annot.Span
	for _, t := range d.Tokens {
		first := len(words)
		words = segment.Words(d.Slice(t.Span), words)
		for i := range words[first:] {
			words[first+i].Start += t.Start
			words[first+i].End += t.Start
		}
	}
	return words
}

func spansOf[T any](list []T, span func(T) annot.Span) []annot.Span {
	var spans []annot.Span
	for _, x := range list {
		spans = append(spans, span(x))
	}
	return spans
}

// score counts spans that are the same in both.
type score struct{ gold, said, both int }

// add counts one text. With -v it shows where the two differ, when t is not nil.
func (s *score) add(t *testing.T, text string, gold, said []annot.Span) {
	s.gold += len(gold)
	s.said += len(said)
	at := map[annot.Span]bool{}
	for _, g := range gold {
		at[g] = true
	}
	for _, x := range said {
		if at[x] {
			s.both++
			delete(at, x)
		} else if t != nil && testing.Verbose() {
			t.Logf("said   %q", text[x.Start:x.End])
		}
	}
	for _, g := range gold {
		if at[g] && t != nil && testing.Verbose() {
			t.Logf("missed %q", text[g.Start:g.End])
		}
	}
}

func (s score) String() string {
	percent := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("%7.2f %7.2f %7.2f", percent(2*s.both, s.gold+s.said), percent(s.both, s.said), percent(s.both, s.gold))
}

// goldText is one document of a treebank as raw text.
type goldText struct {
	name      string
	text      string
	blocks    []annot.Span
	sentences []annot.Span
	words     []annot.Span
	tokens    []annot.Span // the words, but those that hyphens join are one
}

// readTreebank rebuilds the raw text of a CoNLL-U file from its words and from where
// no space follows them.
func readTreebank(t *testing.T, file string) []goldText {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []goldText
	var doc *goldText
	var text strings.Builder
	separator := ""
	sentence := annot.Span{Start: -1}
	within, gluedAfter := "", false
	endSentence := func() {
		if sentence.Start >= 0 {
			doc.sentences = append(doc.sentences, sentence)
			doc.blocks[len(doc.blocks)-1].End = sentence.End
		}
		sentence.Start = -1
	}
	endDoc := func() {
		if doc != nil {
			doc.text = text.String()
			doc.joinHyphens()
		}
		text.Reset()
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc id = "):
			endDoc()
			docs = append(docs, goldText{name: strings.TrimPrefix(line, "# newdoc id = ")})
			doc, separator = &docs[len(docs)-1], "\n"
			continue
		case line == "# newpar" || strings.HasPrefix(line, "# newpar id"):
			separator = "\n"
			continue
		case line == "":
			endSentence()
			continue
		case line[0] == '#':
			continue
		}
		col := strings.Split(line, "\t")
		glued := strings.Contains(col[9], "SpaceAfter=No")
		if _, last, ok := strings.Cut(col[0], "-"); ok {
			within, gluedAfter = last, glued
			continue
		}
		if strings.Contains(col[0], ".") {
			continue
		}
		if within != "" { // a part of a multi-word token: "do" "n't"
			if col[0] == within {
				within, glued = "", gluedAfter
			} else {
				glued = true
			}
		}
		if text.Len() > 0 {
			text.WriteString(separator)
		}
		start := int32(text.Len())
		text.WriteString(col[1])
		token := annot.Span{Start: start, End: int32(text.Len())}
		if separator == "\n" {
			doc.blocks = append(doc.blocks, token)
		}
		doc.words = append(doc.words, token)
		if sentence.Start < 0 {
			sentence.Start = start
		}
		sentence.End = token.End
		separator = " "
		if glued {
			separator = ""
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	endDoc()
	return docs
}

// joinHyphens makes one token of the words that a hyphen joins without spaces.
func (g *goldText) joinHyphens() {
	var out []annot.Span
	for i := 0; i < len(g.words); i++ {
		token := g.words[i]
		for i+2 < len(g.words) && token.End == g.words[i+1].Start && g.words[i+1].End == g.words[i+2].Start &&
			isHyphen(g.word(i+1)) && wordAtEnd(g.text[:token.End]) && wordAtStart(g.word(i+2)) {
			token.End = g.words[i+2].End
			i += 2
		}
		out = append(out, token)
	}
	g.tokens = out
}

func (g *goldText) word(i int) string { return g.text[g.words[i].Start:g.words[i].End] }

func isHyphen(s string) bool { return slices.Contains([]string{"-", "‑", "‐"}, s) }

func wordAtEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "."))
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func wordAtStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
