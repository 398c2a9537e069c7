package syntax_test

import (
	"strings"
	"testing"

	"rapporteur/examples"
	"rapporteur/model"
	"rapporteur/model/syntax"
)

// sentences are those of the examples, by a rough cut.
func sentences(t testing.TB) [][]string {
	t.Helper()
	var out [][]string
	for _, name := range []string{"peace", "labour"} {
		set, ok := examples.Set(name)
		if !ok {
			t.Fatalf("no set %s", name)
		}
		for _, r := range set {
			for line := range strings.Lines(r.Text) {
				for s := range strings.SplitSeq(line, ". ") {
					if words := strings.Fields(strings.NewReplacer(",", " ,", "\"", " \" ", "'s", " 's").Replace(s)); len(words) > 0 {
						out = append(out, append(words, "."))
					}
				}
			}
		}
	}
	return out
}

// BenchmarkParse is for one core: a session parses sentence after sentence.
func BenchmarkParse(b *testing.B) {
	m, err := model.Syntax()
	if err != nil {
		b.Fatal(err)
	}
	list := sentences(b)
	words := 0
	for _, s := range list {
		words += len(s)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		m.NewSession().Parse(list, func(int, []syntax.Word) { n++ })
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
