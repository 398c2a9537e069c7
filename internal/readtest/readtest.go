// Package readtest reads short texts for tests of the reading passes.
package readtest

import (
	"context"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
)

// Plan is the plan of all reading passes with the built-in lexicon and gazetteer.
func Plan(tb testing.TB) pass.Plan {
	tb.Helper()
	lex, err := lexicon.English()
	if err != nil {
		tb.Fatal(err)
	}
	plan, err := read.Plan(lex, gazetteer.Default())
	if err != nil {
		tb.Fatal(err)
	}
	return plan
}

// Unread is a document whose every line that is not blank is a paragraph, or a title where it
// begins with "# ".
func Unread(text string) *annot.Document {
	d := &annot.Document{ID: annot.NewDocID("", "", text), Source: annot.Source{Name: "case.txt", Language: "en"}, Text: text, Has: read.Given}
	start := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			from := start + strings.Index(line, trimmed)
			block := annot.Block{Span: annot.Span{Start: int32(from), End: int32(from + len(trimmed))}, Kind: annot.Paragraph}
			if title := strings.TrimPrefix(trimmed, "# "); title != trimmed && title != "" {
				block.Start, block.Kind, block.Why = block.End-int32(len(title)), annot.Title, "first line"
			}
			d.Blocks = append(d.Blocks, block)
		}
		start += len(line)
	}
	return d
}

// Document is the text read by all passes, each checked to keep to its layers.
func Document(tb testing.TB, text string) *annot.Document {
	tb.Helper()
	d := Unread(text)
	if err := Plan(tb).RunChecked(context.Background(), d); err != nil {
		tb.Fatal(err)
	}
	return d
}

// Fuzz runs all passes over any text: none may panic, and the document stays sound.
// more may look further at it.
func Fuzz(f *testing.F, more func(*testing.T, *annot.Document), seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	plan := Plan(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		if len(text) > maxFuzz {
			t.Skip()
		}
		d := Unread(text)
		if err := plan.RunChecked(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if more != nil {
			more(t, d)
		}
	})
}

// maxFuzz bounds the texts that are worth trying, in bytes.
const maxFuzz = 2000
