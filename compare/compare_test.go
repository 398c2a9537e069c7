package compare_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// vocabulary makes texts whose words recur as in reports of one matter.
func vocabulary(r *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("word%c%d", 'a'+rune(r.IntN(26)), r.IntN(1+r.IntN(3000)))
	}
	return strings.Join(words, " ")
}

var syllables = []string{"Sol", "Man", "Tirk", "Bre", "Quol", "Hast", "Wyd"}

// coverage makes n reports of one set of talks: people under several forms of their
// names, numbers, dates, positions, every tenth report a copy of the one before.
func coverage(t testing.TB, n int) []*annot.Document {
	r := rand.New(rand.NewPCG(1, 2))
	docs := make([]*annot.Document, n)
	var last string
	for i := range docs {
		b := testdoc.New(t, fmt.Sprintf("%05d.txt", i))
		text := vocabulary(r, 400)
		if i%10 == 9 {
			text = last + " " + vocabulary(r, 30)
		}
		last = text
		for part := range slices.Chunk(strings.Fields(text), 25) {
			b.Sentence(strings.Join(part, " ") + ".")
		}
		surname := syllables[i%7] + syllables[i/7%7] + syllables[i/49%7] + "berg"
		who := []string{"Ana ", "Berit ", "Carl ", "Dora ", "Egil "}[i%5] + surname
		if i%9 == 3 {
			who = surname
		}
		count := 20000 + 1000*r.IntN(30)
		s := b.Sentence(fmt.Sprintf("Minister %s of Vesmark met Ada Quill over the %d drivers in the harbour of Sandmark since the invasion of Orlen by Tarsia in %d.", who, count, 2000+r.IntN(5)))
		v := b.Entity(annot.Entity{Kind: annot.State, Key: "state:vesmark", Name: "Vesmark"}, s, "Vesmark")
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:" + strings.ToLower(who), Name: who, For: "state:vesmark", Role: "minister"}, s, who)
		b.Entity(annot.Entity{Kind: annot.Person, Key: "person:ada quill", Name: "Ada Quill"}, s, "Ada Quill")
		b.Quantity(s, fmt.Sprint(count)+" drivers", float64(count), "drivers", "in the harbour of Sandmark", annot.Exact)
		b.Date(s, "in 20", "2000")
		s = b.Sentence("Vesmark will not leave the northern islands " + vocabulary(r, 3) + " unless Tarsia pays.")
		if i%2 == 0 {
			b.Position(s, v, annot.Reject, "leave the northern islands", "unless Tarsia pays")
		} else {
			b.Position(s, v, annot.Accept, "leave the northern islands")
		}
		docs[i] = b.Done()
	}
	return docs
}

// The story is the same whatever the order of the reports and the number of
// processors.
func TestBuildIsDeterministic(t *testing.T) {
	docs := coverage(t, 120)
	build := func() *story.Story {
		s, err := compare.Build(context.Background(), docs, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	want := build()
	if len(want.Names) < 50 || len(want.Conflicts) == 0 || len(want.Findings) == 0 || want.CopyOf[19] != 18 {
		t.Fatalf("the story is poor: %d names, %d conflicts, %d findings, copies %v", len(want.Names), len(want.Conflicts), len(want.Findings), want.CopyOf)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	r := rand.New(rand.NewPCG(3, 4))
	for range 3 {
		r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if got := build(); !reflect.DeepEqual(got, want) {
			t.Fatal("another order of the reports gives another story")
		}
		runtime.GOMAXPROCS(4)
	}
}

func TestBuildLeavesItsInputAlone(t *testing.T) {
	docs := coverage(t, 20)
	slices.Reverse(docs)
	first, digest := docs[0], docs[0].Digest(annot.AllLayers)
	s, err := compare.Build(context.Background(), docs, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if docs[0] != first || first.Digest(annot.AllLayers) != digest {
		t.Error("the input was changed")
	}
	if s.Docs[19].ID != first.ID {
		t.Error("the documents are not sorted by name")
	}
	ids := map[string]bool{}
	for _, c := range s.Conflicts {
		if ids[c.ID] {
			t.Errorf("two conflicts have ID %s", c.ID)
		}
		ids[c.ID] = true
	}
}

func TestBuildProgress(t *testing.T) {
	docs := coverage(t, 10)
	last := -1
	_, err := compare.Build(context.Background(), docs, compare.Options{Progress: func(done, total int) {
		if done < last || total != 2*len(docs) {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last = done
	}})
	if err != nil || last != 2*len(docs) {
		t.Errorf("progress ends at %d, error %v", last, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := compare.Build(ctx, docs, compare.Options{}); err != context.Canceled {
		t.Errorf("error %v after the context was cancelled", err)
	}
}

func TestBuildOfNothing(t *testing.T) {
	s, err := compare.Build(context.Background(), nil, compare.Options{})
	if err != nil || s.Closest != (story.Pair{A: -1, B: -1}) {
		t.Errorf("%+v, error %v", s, err)
	}
	empty := []*annot.Document{{}, {}}
	if s, err = compare.Build(context.Background(), empty, compare.Options{}); err != nil || len(s.NameOf) != 2 || len(s.CopyOf) != 2 {
		t.Errorf("%+v, error %v", s, err)
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		docs := coverage(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := compare.Build(context.Background(), docs, compare.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
