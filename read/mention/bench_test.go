package mention_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/readtest"
)

// BenchmarkMention reads texts of 256 KiB, the passes before it included. The time
// should not depend much on what they hold.
func BenchmarkMention(b *testing.B) {
	const size = 1 << 18
	var names strings.Builder
	for i := 0; names.Len() < size; i++ {
		fmt.Fprintf(&names, "Anna Va%c%c%cne said so. ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	p := readtest.Plan(b)
	for _, text := range []struct{ name, text string }{
		{"prose", strings.Repeat("The envoy of Norway said on Monday that the union, which met in May, had left. ", size/80)},
		{"capitals", strings.Repeat("Aa ", size/3)},
		{"titles", strings.Repeat("Mr. ", size/4)},
		{"states", strings.Repeat("Norway ", size/7)},
		{"names", names.String()},
	} {
		b.Run(text.name, func(b *testing.B) {
			b.SetBytes(int64(len(text.text)))
			for b.Loop() {
				if err := p.Run(context.Background(), readtest.Unread(text.text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
