package treebank_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/model/train/treebank"
)

// rows makes CoNLL-U of lines of id, form, lemma, UPOS, XPOS and MISC.
func rows(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		if f := strings.Fields(line); len(f) == 6 {
			line = strings.Join([]string{f[0], f[1], f[2], f[3], f[4], "_", "_", "_", "_", f[5]}, "\t")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

func TestRead(t *testing.T) {
	in := rows(
		"# newdoc id = invented_one",
		"1 The the DET DT _",
		"2 long long ADV RB SpaceAfter=No",
		"3 - - PUNCT HYPH SpaceAfter=No",
		"4 standing stand VERB VBG _",
		"5 United Unite VERB NNP _",
		"6 League League PROPN NNP _",
		"7-8 didn't _ _ _ _",
		"7 did do AUX VBD _",
		"8 n't not PART RB _",
		"8.1 seen see VERB VBN _",
		"9 - - PUNCT : _",
		"10 U.S. U.S. PROPN NNP SpaceAfter=No",
		"11 - - PUNCT HYPH SpaceAfter=No",
		"12 led lead VERB VBN SpaceAfter=No",
		"13 - - PUNCT HYPH SpaceAfter=No",
		"14 talks talk NOUN NNS _",
		"",
		"1 Yes yes INTJ UH _",
	)
	got, err := treebank.Read(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"invented_one: ¶ The/DET/DT/the long-standing/VERB/VBG/long-stand United/PROPN/NNP/united League/PROPN/NNP/league did/AUX/VBD/do+ n't/PART/RB/not -/PUNCT/:/- U.S.-led-talks/NOUN/NNS/u.s.-led-talk",
		"invented_one: Yes/INTJ/UH/yes",
	}
	if len(got) != len(want) {
		t.Fatalf("%d sentences, want %d", len(got), len(want))
	}
	for i, s := range got {
		line := s.Doc + ":"
		if s.Paragraph {
			line += " ¶"
		}
		for _, w := range s.Words {
			line += fmt.Sprintf(" %s/%s/%s/%s", w.Form, w.UPOS, w.XPOS, w.Lemma)
			if w.Glued {
				line += "+"
			}
		}
		if line != want[i] {
			t.Errorf("got  %s\nwant %s", line, want[i])
		}
	}
}

func TestReadRefuses(t *testing.T) {
	if _, err := treebank.Read(strings.NewReader("# a comment\n1\tword\n")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a short line gives %v", err)
	}
}

func TestScore(t *testing.T) {
	var s treebank.Score
	s.Add([]treebank.Word{{UPOS: "NOUN", XPOS: "NN", Lemma: "plan"}, {UPOS: "VERB", XPOS: "VB", Lemma: "plan"}},
		[]treebank.Word{{UPOS: "NOUN", XPOS: "NNS", Lemma: "plan"}, {UPOS: "NOUN", XPOS: "NN", Lemma: "plan"}})
	if want := "UPOS 50.00  XPOS 0.00  lemma 100.00  words 2"; s.String() != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(rows("1 a a DET DT SpaceAfter=No", "2 - - PUNCT HYPH SpaceAfter=No", "3 b b NOUN NN _"))
	f.Add("1-\t\t\t\t\t\t\t\t\t\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		sentences, err := treebank.Read(strings.NewReader(in))
		if err != nil {
			return
		}
		for _, s := range sentences {
			if len(s.Words) == 0 {
				t.Error("a sentence without words")
			}
		}
	})
}
