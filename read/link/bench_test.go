package link_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/readtest"
)

// manyNames are size bytes of text about as many persons, each named in full once and
// by surname once.
func manyNames(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		surname := fmt.Sprintf("Va%c%c%cne", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
		fmt.Fprintf(&b, "Foreign Minister Anna %s spoke. %s said the union left. The minister agreed. ", surname, surname)
	}
	return b.String()
}

// BenchmarkLink reads texts of 256 KiB, the passes before it included. The time
// should not depend much on what they hold.
func BenchmarkLink(b *testing.B) {
	const size = 1 << 18
	p := readtest.Plan(b)
	for _, text := range []struct{ name, text string }{
		{"prose", strings.Repeat("The envoy of Norway said on Monday that the union, which met in May, had left. ", size/80)},
		{"lines", strings.Repeat("Norway rejects the deal. ", size/25)},
		{"pronouns", strings.Repeat("The union said they left. ", size/26)},
		{"owners", strings.Repeat("president of ", size/13)},
		{"names", manyNames(size)},
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

// TestManyNames proves that names are found in the index of a long text as by looking
// at every person: each surname finds its own.
func TestManyNames(t *testing.T) {
	d := readtest.Unread(manyNames(1 << 17))
	if err := readtest.Plan(t).Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	surnames, resolved := 0, 0
	for _, m := range d.Mentions {
		if m.Kind != annot.Person || strings.Contains(d.Slice(m.Head), " ") {
			continue
		}
		surnames++
		if m.Entity != annot.None && d.Entities[m.Entity].Name == "Anna "+d.Slice(m.Head) {
			resolved++
		}
	}
	if surnames < 1000 || resolved != surnames {
		t.Errorf("%d of %d surnames are resolved, want all of more than 1000", resolved, surnames)
	}
}
