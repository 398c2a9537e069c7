package segment_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/internal/repo"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read/segment"
)

// segmented is a text that the pass has read, its blocks paragraphs. Without blocks
// the whole text is one, white space around it apart.
func segmented(t testing.TB, text string, blocks ...annot.Span) *annot.Document {
	t.Helper()
	d := &annot.Document{Text: text, Has: annot.LayerBlocks}
	if blocks == nil && strings.TrimSpace(text) != "" {
		start := int32(strings.Index(text, strings.TrimSpace(text)))
		blocks = []annot.Span{{Start: start, End: start + int32(len(strings.TrimSpace(text)))}}
	}
	for _, b := range blocks {
		d.Blocks = append(d.Blocks, annot.Block{Span: b, Kind: annot.Paragraph})
	}
	if err := plan(t).RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestInserts: what is set aside within a block parts no sentence and is no token.
func TestInserts(t *testing.T) {
	text := "Ana Sol Ports close MORE said no. They left."
	d := &annot.Document{Text: text, Has: annot.LayerBlocks,
		Blocks:  []annot.Block{{Span: annot.Span{End: int32(len(text))}, Kind: annot.Paragraph}},
		Inserts: []annot.Block{{Span: annot.Span{Start: 8, End: 24}, Kind: annot.Teaser, Why: "links"}},
	}
	if err := plan(t).RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, tok := range d.Tokens {
		words = append(words, d.Slice(tok.Span))
	}
	if got := strings.Join(words, "|"); got != "Ana|Sol|said|no|.|They|left|." || len(d.Sentences) != 2 {
		t.Errorf("%d sentences, %s", len(d.Sentences), got)
	}
}

// TestVersion keeps the cache honest: another table is another version.
func TestVersion(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(repo.Root(t), "model", "sentence.txt"))
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("%x", sha256.Sum256(data))[:8]
	if got := segment.New(lex).Version; !strings.HasSuffix(got, "-"+want) {
		t.Errorf("version is %s, the table's digest %s: raise the version of the pass to n-%s", got, want, want)
	}
}

func plan(t testing.TB) pass.Plan {
	t.Helper()
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	plan, err := pass.NewPlan(annot.LayerBlocks, segment.New(lex))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestCases shows each sentence on a line, its tokens between bars. A blank line
// parts the blocks of a text; a line end inside one stands for a space, as in
// hard-wrapped text.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		got := map[string]string{}
		for name, text := range input {
			got[name] = show(segmented(t, unescape(text), paragraphs(unescape(text))...))
		}
		return got
	})
}

// unescape lets a case show the characters that nobody sees.
func unescape(s string) string {
	return strings.NewReplacer(`\u00a0`, "\u00a0", `\u200b`, "\u200b", `\u200d`, "\u200d", `\u202f`, "\u202f",
		`\u00ad`, "\u00ad", `\ufeff`, "\ufeff", `\u0301`, "\u0301", `\u2060`, "\u2060", `\t`, "\t").Replace(s)
}

func paragraphs(text string) []annot.Span {
	var spans []annot.Span
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		trimmed := strings.TrimSpace(part)
		if trimmed != "" {
			start := at + strings.Index(part, trimmed)
			spans = append(spans, annot.Span{Start: int32(start), End: int32(start + len(trimmed))})
		}
		at += len(part) + 2
	}
	return spans
}

func show(d *annot.Document) string {
	var b strings.Builder
	for i, s := range d.Sentences {
		if i > 0 && s.Block != d.Sentences[i-1].Block {
			b.WriteString("\n")
		}
		for k := s.First; k < s.Last; k++ {
			if k > s.First {
				b.WriteString("|")
			}
			b.WriteString(escape(d.Slice(d.Tokens[k].Span)))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func escape(s string) string {
	return strings.NewReplacer("\u00a0", `\u00a0`, "\u200b", `\u200b`, "\u200d", `\u200d`, "\u202f", `\u202f`,
		"\u00ad", `\u00ad`, "\u0301", `\u0301`, "\n", `\n`).Replace(s)
}
