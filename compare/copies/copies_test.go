package copies_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/copies"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// prose makes n words that no other seed makes in that order.
func prose(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", r.IntN(5000))
	}
	return strings.Join(words, " ")
}

func find(t *testing.T, docs ...*annot.Document) *story.Story {
	t.Helper()
	s := &story.Story{Docs: docs}
	if err := copies.Find(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	return s
}

func doc(t testing.TB, name string, paragraphs ...string) *annot.Document {
	b := testdoc.New(t, name)
	for _, p := range paragraphs {
		b.Sentence(p)
	}
	return b.Done()
}

func TestFind(t *testing.T) {
	wire := prose(1, 300)
	half := strings.Join(strings.Fields(wire)[:150], " ")
	for _, test := range []struct {
		name string
		docs [][]string
		want []int
	}{
		{"none", [][]string{{wire}, {prose(2, 300)}}, []int{-1, -1}},
		{"same but for case, punctuation and paragraphs", [][]string{{wire}, {strings.ToUpper(half) + "!", "“" + strings.Join(strings.Fields(wire)[150:], ", ") + "”"}}, []int{-1, 0}},
		{"new lead and one paragraph more", [][]string{{wire}, {prose(3, 40), wire, prose(4, 60)}}, []int{-1, 0}},
		{"cut to half", [][]string{{wire}, {half}}, []int{-1, 0}},
		{"a long report that holds a short one", [][]string{{half}, {prose(5, 400), half}}, []int{-1, -1}},
		{"one long quotation in both", [][]string{{prose(6, 200), half}, {prose(7, 300), half}}, []int{-1, -1}},
		{"short texts with one quotation", [][]string{{wire}, {strings.Join(strings.Fields(wire)[:15], " ")}}, []int{-1, -1}},
		{"the same few words", [][]string{{"No deal."}, {"No deal!"}}, []int{-1, 0}},
		{"no words", [][]string{{"…"}, {"…"}}, []int{-1, -1}},
		{"the better of two originals", [][]string{{wire, prose(8, 200)}, {prose(9, 400)}, {wire}}, []int{-1, -1, 0}},
		{"a copy of what a copy added", [][]string{{wire}, {wire, prose(10, 140)}, {prose(10, 140)}}, []int{-1, 0, 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var docs []*annot.Document
			for i, p := range test.docs {
				docs = append(docs, doc(t, fmt.Sprint(i), p...))
			}
			if got := find(t, docs...).CopyOf; !slices.Equal(got, test.want) {
				t.Errorf("CopyOf = %v, want %v", got, test.want)
			}
		})
	}
}

func TestSetAsideIsNotCompared(t *testing.T) {
	notice := prose(1, 100)
	build := func(name string, seed uint64) *annot.Document {
		b := testdoc.New(t, name)
		b.Sentence(prose(seed, 60))
		b.Notice(notice)
		return b.Done()
	}
	s := find(t, build("a", 2), build("b", 3))
	if s.CopyOf[1] != -1 || s.Closest != (story.Pair{A: 0, B: 1}) {
		t.Errorf("CopyOf %v, closest %v: want no copy and nothing shared", s.CopyOf, s.Closest)
	}
}

// A standing paragraph makes no copy, not even of short items; a text that as many
// outlets print does.
func TestBoilerplate(t *testing.T) {
	standing, wire := prose(1, 60), prose(2, 200)
	var docs []*annot.Document
	for i := range 40 {
		docs = append(docs, doc(t, fmt.Sprintf("a%02d", i), prose(uint64(100+i), 300), standing))
	}
	for i := range 5 {
		docs = append(docs, doc(t, fmt.Sprintf("b%02d", i), prose(uint64(200+i), 25), standing))
	}
	for i := range 40 {
		docs = append(docs, doc(t, fmt.Sprintf("c%02d", i), prose(uint64(300+i), 20), wire))
	}
	s := find(t, docs...)
	for i, of := range s.CopyOf {
		want := -1
		if i > 45 {
			want = 45
		}
		if of != want {
			t.Errorf("document %s is a copy of %d, want %d", docs[i].Source.Name, of, want)
		}
	}
}

func TestClosest(t *testing.T) {
	shared := prose(1, 14) // 10 shingles
	a, b := prose(2, 40), prose(3, 40)
	s := find(t, doc(t, "a", a), doc(t, "b", b), doc(t, "c", a, shared), doc(t, "d", b, prose(4, 60), shared), doc(t, "e", shared))
	// c is a copy of a, so that b and d are the closest: 36 of 136 runs.
	if !slices.Equal(s.CopyOf, []int{-1, -1, 0, -1, -1}) {
		t.Fatalf("CopyOf = %v", s.CopyOf)
	}
	runs := len(strings.Fields(b)) + 60 + 14 - 4
	if want := (story.Pair{A: 1, B: 3, Share: 36 / float64(runs)}); s.Closest != want {
		t.Errorf("closest %v, want %v", s.Closest, want)
	}
	if p := find(t, doc(t, "a", a)).Closest; p != (story.Pair{A: -1, B: -1}) {
		t.Errorf("closest pair of one document: %v", p)
	}
}

func TestWording(t *testing.T) {
	a := copies.Wording("“We will not leave,” he said.")
	if b := copies.Wording("we will NOT leave he said"); a != b {
		t.Error("punctuation and case change the wording")
	}
	if a == copies.Wording("We will leave, he said.") || a == copies.Wording("Wewill not leave, he said.") {
		t.Error("other words have the same wording")
	}
	if copies.Wording(" — ") != 0 {
		t.Error("no words must have wording 0")
	}
	s := find(t, doc(t, "a", "Yes.", "No.", "YES"))
	if w := s.Wordings[0]; len(w) != 3 || w[0] != w[2] || w[0] == w[1] {
		t.Errorf("wordings of sentences: %v", w)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("one two three four five six", "one two three four five six seven", 2)
	f.Add("", "\xff", 1)
	f.Add("a b c d e a b c d e", "ÄÖÜ äöü 1 2 3 4", 9)
	f.Fuzz(func(t *testing.T, a, b string, n int) {
		s := &story.Story{}
		for i := range min(max(n, 0), 30) {
			text := strings.ToValidUTF8(a, "?")
			if i%2 == 1 {
				text = strings.ToValidUTF8(b, "?")
			}
			d := &annot.Document{Text: text}
			if text != "" {
				d.Blocks = []annot.Block{{Span: annot.Span{End: int32(len(text))}, Kind: annot.Paragraph}}
			}
			s.Docs = append(s.Docs, d)
		}
		if err := copies.Find(context.Background(), s); err != nil {
			t.Fatal(err)
		}
		for i, of := range s.CopyOf {
			if of >= i || of < -1 {
				t.Errorf("document %d is a copy of %d", i, of)
			}
			if i > 1 && copies.Wording(s.Docs[i].Text) != 0 && of < 0 {
				t.Errorf("document %d repeats an earlier one and is no copy", i)
			}
		}
		if p := s.Closest; p.Share < 0 || p.Share > 1 || p.A >= p.B && p.A >= 0 {
			t.Errorf("closest pair %v", p)
		}
	})
}
