package link_test

import (
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/readtest"
)

// FuzzLink resolves the mentions of any text: the document stays sound, and no entity
// is listed twice.
func FuzzLink(f *testing.F) {
	readtest.Fuzz(f, func(t *testing.T, d *annot.Document) {
		keys := map[string]bool{}
		for i, e := range d.Entities {
			if keys[e.Key] {
				t.Fatalf("entity %d: %s is listed twice", i, e.Key)
			}
			keys[e.Key] = true
		}
	},
		"", "Foreign Minister Ana Sol of Norway met Gen. Omar al-Rashid. Sol said she left. The minister and his envoy stayed.",
		"The Harrow Transit Workers Union met. The union said it left. Its president, Bo Berg, and their aides left.",
		"Norway's foreign minister, Ana Sol, said its capital was calm.", "Bo Berg (R-Ky.) and Ana Sol, a former envoy of, said so.",
		"Anna Vane. Bo Vane. Vane said so. Anna left.", "its his her their they he she it", "the government of the government of the government",
		"Vessia, a state. Vessian envoys. The Vessians.", "President\nAnna\nVane said. Vane said.", "’s 's Norway’s’s", "al-Rashid Al-Rashid Rashid said")
}
