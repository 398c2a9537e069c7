package segment_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"rapporteur/annot"
)

// units are repeated to texts that once were, or could become, slow to read.
var units = []struct{ name, unit string }{
	{"prose", "The envoy of Vessia said on Monday that the talks, which began in May, had failed. "},
	{"no spaces", "a,"},
	{"one word", "a"},
	{"one word of another script", "谈"},
	{"periods in a word", "a."},
	{"domains", "ab.cd"},
	{"abbreviations", "Mr. "},
	{"initials", "J. "},
	{"closers", ").\" "},
	{"openers", "([“"},
	{"closers without spaces", ")."},
	{"marks", "! “ "},
	{"hyphens", "a-"},
	{"apostrophes", "a'"},
	{"addresses", "http://a.b/c "},
	{"at signs", "a@b.c@"},
	{"numbers", "1.5,"},
	{"no period", "word "},
	{"brackets with periods", "(a word. "},
	{"capitals", "A"},
	{"white space", "A.                                  "},
}

// TestLinear compares the least time that a text was read in with that for one of 32
// times the length: a pass that were quadratic would need a thousand times as long. A
// busy machine only ever adds to a time, so the least of some tries is what the pass
// takes; what is left of the noise is far below the ten times that are forgiven.
func TestLinear(t *testing.T) {
	const small, factor, slack, tries = 1 << 13, 32, 10, 20
	for _, u := range units {
		t.Run(u.name, func(t *testing.T) {
			least := [2]time.Duration{time.Hour, time.Hour}
			for range tries {
				least[0] = min(least[0], max(cost(t, u.unit, small), 20*time.Microsecond))
				least[1] = min(least[1], cost(t, u.unit, small*factor))
				if least[1] < factor*slack*least[0] {
					return
				}
			}
			t.Errorf("a text of %d times the length took %v, not %v", factor, least[1], least[0])
		})
	}
}

func cost(t *testing.T, unit string, size int) time.Duration {
	d, p := oneBlock(unit, size), plan(t)
	start := time.Now()
	if err := p.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return time.Since(start)
}

func oneBlock(unit string, size int) *annot.Document {
	text := strings.TrimSpace(strings.Repeat(unit, size/len(unit)+1))
	return &annot.Document{Text: text, Has: annot.LayerBlocks,
		Blocks: []annot.Block{{Span: annot.Span{End: int32(len(text))}, Kind: annot.Paragraph}}}
}

// BenchmarkSegment reads texts of one MiB in one block.
func BenchmarkSegment(b *testing.B) {
	p := plan(b)
	for _, u := range units {
		b.Run(strings.ReplaceAll(u.name, " ", "-"), func(b *testing.B) {
			d := oneBlock(u.unit, 1<<20)
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				fresh := *d
				if err := p.Run(context.Background(), &fresh); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
