package stories

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"rapporteur/annot"
)

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"talks": "talk", "talk": "talk", "parties": "party", "offered": "offer", "offering": "offer", "bus": "bus",
		"press": "press", "red": "red", "king": "king", "ties": "tie",
	} {
		if got := fold(word); got != want {
			t.Errorf("fold(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestRarity(t *testing.T) {
	if rarity("the", "the") != 0 || rarity("and", "and") != 0 {
		t.Error("everyday words say something")
	}
	seldom, often, never := rarity("ceasefire", "ceasefire"), rarity("agreement", "agreement"), rarity("quillfeather", "quillfeather")
	if !(often > 0 && often < seldom && seldom < never) {
		t.Errorf("agreement %v, ceasefire %v, a word that is not in the table %v", often, seldom, never)
	}
}

// The table holds each word once, as profile looks it up.
func TestFrequent(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(frequent) {
		word := strings.TrimSpace(line)
		if word == "" || word[0] == '#' {
			continue
		}
		if seen[word] || word != strings.ToLower(word) || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
			t.Errorf("%q stands twice, or is no word in lower case", word)
		}
		seen[word] = true
	}
	if len(seen) < 10_000 {
		t.Errorf("%d words", len(seen))
	}
}

func TestProfile(t *testing.T) {
	weight := func(d *annot.Document, word string) float64 {
		for _, w := range profile(d) {
			if w.word == hash(word) {
				return w.weight
			}
		}
		return 0
	}
	d := report("a", "Quillfeather leads", "Oberlund and Tarvish met in Sandmark. Nobody said a word to 7 of them.")
	if a, b := weight(d, "quillfeather"), weight(d, "oberlund"); math.Abs(a/b-math.Sqrt2) > 1e-9 {
		t.Errorf("a word of the headline weighs %v, one of the text %v: want twice as often", a, b)
	}
	at := int32(strings.Index(d.Text, "Tarvish"))
	d.Names = []annot.Name{{Span: annot.Span{Start: at, End: at + 7}, Kind: annot.Person}}
	d.Mentions = []annot.Mention{{Span: annot.Span{Start: at, End: at + 7}, Head: annot.Span{Start: at, End: at + 7}, Kind: annot.Person}}
	if a, b := weight(d, "tarvish"), weight(d, "oberlund"); math.Abs(a/b-math.Sqrt(inName)) > 1e-9 {
		t.Errorf("a name weighs %v, another word %v", a, b)
	}
	if weight(d, "and") != 0 || weight(d, "7") != 0 {
		t.Error("everyday words and single digits count")
	}
	d.Blocks[1].Kind, d.Blocks[1].Why = annot.Notice, "test"
	if weight(d, "oberlund") != 0 {
		t.Error("a notice counts")
	}
	sum := 0.0
	for _, w := range profile(d) {
		sum += w.weight * w.weight
	}
	if math.Abs(sum-1) > 1e-9 || len(profile(report("b", "", ""))) != 0 {
		t.Errorf("the squares of the weights add up to %v, want 1", sum)
	}
}
