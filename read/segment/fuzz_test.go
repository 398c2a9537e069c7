package segment_test

import (
	"strings"
	"testing"
	"unicode"

	"rapporteur/annot"
)

// FuzzSegment reads any text as one block: the pass keeps to its layers, sentences
// tile the block, tokens tile the sentences, and no visible character is lost.
func FuzzSegment(f *testing.F) {
	for _, seed := range []string{
		"", ".", "Mr. Vane left. “Why?” he asked.", "U.S.-led J.-P. e.g. 5 p.m.", "'''\"\"\"((([[[...!!!???", "a.b.c.d.e.f.",
		"http://x.y/z. www.a ana@b.c @ # #1", "1.2,3:4/5-6'7’8", "\u200d\u0301\u00ad\ufeff\u200b", "[1][2] . . . …", "他们。没有",
		"n't 's ''", "US$5 €90bn ½", "👩\u200d🚒❤️👍🏽", "No. IV. No. He", "a.\n\nb\r\nc\x00d", strings.Repeat("Mr. ", 500), strings.Repeat(").", 500),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.TrimSpace(strings.ToValidUTF8(text, "\ufffd"))
		checkTiles(t, segmented(t, text))
	})
}

func checkTiles(t *testing.T, d *annot.Document) {
	t.Helper()
	at := annot.TokenIdx(0)
	for i, s := range d.Sentences {
		if s.First != at || s.Last <= s.First {
			t.Fatalf("sentence %d has the tokens %d-%d, want them from %d on", i, s.First, s.Last, at)
		}
		if s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d is %v, its tokens are %v-%v", i, s.Span, d.Tokens[s.First].Start, d.Tokens[s.Last-1].End)
		}
		at = s.Last
	}
	if int(at) != len(d.Tokens) {
		t.Fatalf("%d of %d tokens are in sentences", at, len(d.Tokens))
	}
	lost := func(from, to int32) {
		for _, r := range d.Text[from:to] {
			if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) {
				t.Fatalf("%q lies in no token of %q", r, d.Text)
			}
		}
	}
	end := int32(0)
	for _, token := range d.Tokens {
		lost(end, token.Start)
		end = token.End
	}
	lost(end, int32(len(d.Text)))
}
