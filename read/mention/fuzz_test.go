package mention_test

import (
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/readtest"
)

// FuzzMention finds the mentions of any text: the document stays sound, and the
// mentions of each sentence lie in it, in the order of their heads.
func FuzzMention(f *testing.F) {
	readtest.Fuzz(f, func(t *testing.T, d *annot.Document) {
		counted := 0
		for i, of := range annot.MentionsBySentence(d) {
			for j := of[0]; j < of[1]; j++ {
				counted++
				if m := d.Mentions[j]; !d.Sentences[i].Contains(m.Span) {
					t.Fatalf("mention %d, %v, leaves sentence %d, %v", j, m.Span, i, d.Sentences[i].Span)
				}
			}
		}
		if counted != len(d.Mentions) {
			t.Fatalf("%d of %d mentions are in order", counted, len(d.Mentions))
		}
	},
		"", "Foreign Minister Ana Sol of Norway met Gen. Omar al-Rashid and the Harrow Transit Workers Union.",
		"The union's president said the U.S. envoy, Bo Berg, and their aides left.", "NORWAY AND CHILE SIGN PACT IN OSLO", "al- of for de la Al-",
		"President President President", "Union of Union of", "the the the 's 's", "Anna Vane Jr. III, the envoy of", "Vessia, Vessian, a state in the north",
		"“Mr. ” “Mrs. ’s", "她说 Ана", "Minister\nAnna\nVane")
}
