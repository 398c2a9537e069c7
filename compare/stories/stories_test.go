package stories

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
)

// report makes a document of a headline and a paragraph.
func report(name, title, text string) *annot.Document {
	d := &annot.Document{Text: title + "\n\n" + text, Source: annot.Source{Name: name}}
	if title != "" {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{End: int32(len(title))}, Kind: annot.Title, Why: "first line"})
	}
	if text != "" {
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(len(title) + 2), End: int32(len(d.Text))}, Kind: annot.Paragraph})
	}
	return d
}

// matter makes reports of one matter: each with some of its words and some of its own.
type matter struct {
	name  string
	words []string
}

func newMatter(name string, r *rand.Rand) matter {
	m := matter{name: name}
	for i := range 60 {
		m.words = append(m.words, fmt.Sprintf("%s%c%c", name, 'a'+rune(i%26), 'a'+rune(r.IntN(26))))
	}
	return m
}

// common are words that every report may have: frequent ones of news.
var common = strings.Fields(frequent)[1000:4000]

func (m matter) report(n int, r *rand.Rand) *annot.Document {
	var text []string
	for range 120 {
		switch x := r.IntN(10); {
		case x < 4:
			text = append(text, m.words[r.IntN(len(m.words))])
		case x < 7:
			text = append(text, common[r.IntN(len(common))])
		default:
			text = append(text, fmt.Sprintf("x%d", r.IntN(1<<20)))
		}
	}
	return report(fmt.Sprintf("%s-%03d", m.name, n), m.words[0]+" "+common[n%len(common)], strings.Join(text, " "))
}

// mixture makes reports of several matters.
func mixture(seed uint64, sizes ...int) []*annot.Document {
	r := rand.New(rand.NewPCG(seed, 3))
	var docs []*annot.Document
	for k, n := range sizes {
		m := newMatter(fmt.Sprintf("q%c", 'a'+rune(k)), r)
		for i := range n {
			docs = append(docs, m.report(i, r))
		}
	}
	return docs
}

// byName tells the stories by the names of their reports, whatever their numbers.
func byName(docs []*annot.Document, lists [][]int) [][]string {
	var out [][]string
	for _, l := range lists {
		var names []string
		for _, d := range l {
			names = append(names, docs[d].Source.Name)
		}
		slices.Sort(names)
		out = append(out, names)
	}
	return out
}

func listsOf(list []Story) (stories, rounds [][]int) {
	for _, t := range list {
		stories = append(stories, t.Docs)
		rounds = append(rounds, t.Rounds()...)
	}
	return stories, rounds
}

func TestOf(t *testing.T) {
	docs := mixture(1, 7, 12, 4, 1)
	list := Of(docs)
	var sizes []int
	for _, s := range list {
		sizes = append(sizes, len(s.Docs))
		for _, d := range s.Docs {
			if docs[d].Source.Name[:2] != docs[s.Docs[0]].Source.Name[:2] {
				t.Errorf("%s and %s in one story", docs[d].Source.Name, docs[s.Docs[0]].Source.Name)
			}
		}
	}
	if want := []int{12, 7, 4, 1}; !slices.Equal(sizes, want) {
		t.Errorf("stories of %d reports, want %d", sizes, want)
	}
	if w := list[0].Within; w < sameTalks || w > 1 || list[3].Within != 0 {
		t.Errorf("likeness within: %v, and of one report %v", w, list[3].Within)
	}
	if Of(nil) != nil || Talks(nil) != nil {
		t.Error("stories of no reports")
	}
}

// Two matches of one player differ in the opponent, and are two rounds of one story.
func TestRounds(t *testing.T) {
	bouts := []struct{ title, text string }{
		{"Quillfeather beats Tarvish", "Quillfeather kept the heavyweight belt by stopping Tarvish in the Sandmark arena. The challenger fell in the seventh round after a left hook."},
		{"Quillfeather beats Oberlund", "Quillfeather kept the heavyweight belt by outscoring Oberlund in the Vestholm dome. Three judges had the Dane behind on points."},
	}
	var docs []*annot.Document
	for i := range 8 {
		b := bouts[i/4]
		docs = append(docs, report(fmt.Sprint(i), b.title, b.text+fmt.Sprintf(" Reporter%d wrote from ringside%d.", i, i)))
	}
	list := Of(docs)
	if len(list) != 1 {
		t.Fatalf("%d stories, want 1", len(list))
	}
	if got, want := list[0].Rounds(), [][]int{{0, 1, 2, 3}, {4, 5, 6, 7}}; !reflect.DeepEqual(got, want) {
		t.Errorf("rounds %v, want %v", got, want)
	}
}

func TestTalks(t *testing.T) {
	for _, test := range []struct {
		name  string
		docs  []*annot.Document
		sizes []int
	}{
		{"one matter", mixture(1, 6), []int{6}},
		{"two matters", mixture(2, 5, 6), []int{6, 5}},
		{"a stray report", mixture(3, 6, 1), []int{6, 1}},
		{"too few to tell what the others should be", mixture(4, 2, 1, 1), []int{4}},
		{"an item too short to tell", append(mixture(5, 6), report("z", "Quibbles over herring", "Trawlers stayed away.")), []int{7}},
		{"a report without words", append(mixture(6, 6), report("z", "", "")), []int{7}},
	} {
		var sizes []int
		for _, l := range Talks(Of(test.docs)) {
			sizes = append(sizes, len(l))
		}
		if !slices.Equal(sizes, test.sizes) {
			t.Errorf("%s: talks of %d reports, want %d", test.name, sizes, test.sizes)
		}
	}
}

// The stories are the same whatever the order of the reports, and whether they were asked for
// on the way or only at the end.
func TestOrderMakesNoDifference(t *testing.T) {
	for seed := range uint64(4) {
		docs := mixture(seed, 9, 7, 3, 2, 1, 1)
		wantStories, wantRounds := listsOf(Of(docs))
		stories, rounds := byName(docs, wantStories), byName(docs, wantRounds)
		r := rand.New(rand.NewPCG(seed, 9))
		for range 5 {
			r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
			gotStories, gotRounds := listsOf(Of(docs))
			same(t, "Of", docs, gotStories, stories)
			same(t, "rounds", docs, gotRounds, rounds)
			s := New()
			for i, d := range docs {
				s.Add(d)
				if i%4 == int(seed)%4 {
					s.Stories()
				}
			}
			added, _ := listsOf(s.Stories())
			same(t, "Set", docs, added, stories)
		}
	}
}

// Beyond what is looked up for a word and what a report is tied to, Of still does not
// depend on the order.
func TestOrderOfManyMakesNoDifference(t *testing.T) {
	docs := mixture(21, 2*recent, recent+10)
	want, _ := listsOf(Of(docs))
	if len(want) != 2 {
		t.Errorf("%d stories, want 2", len(want))
	}
	names := byName(docs, want)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	got, _ := listsOf(Of(docs))
	same(t, "Of", docs, got, names)
}

func same(t *testing.T, what string, docs []*annot.Document, got [][]int, want [][]string) {
	t.Helper()
	list, want := byName(docs, got), slices.Clone(want)
	order := func(a, b []string) int { return slices.Compare(a, b) }
	slices.SortFunc(list, order)
	slices.SortFunc(want, order)
	if !reflect.DeepEqual(list, want) {
		t.Errorf("%s: %v, want %v", what, list, want)
	}
}

// A copy of a report joins the story of the report, and changes no other story.
func TestCopy(t *testing.T) {
	docs := mixture(8, 9, 6, 3, 1)
	before, _ := listsOf(Of(docs))
	for i, d := range docs {
		c := *d
		c.Source.Name += " copy"
		after, _ := listsOf(Of(append(slices.Clone(docs), &c)))
		for k, story := range before {
			want := story
			if slices.Contains(story, i) {
				want = append(slices.Clone(story), len(docs))
			}
			if !slices.ContainsFunc(after, func(got []int) bool { return slices.Equal(got, want) }) {
				t.Errorf("with a copy of %s: no story %d any more, %v", d.Source.Name, k, after)
			}
		}
	}
}

// A report that is like no other changes no story.
func TestAddTouchesOnlyWhatItIsLike(t *testing.T) {
	docs := mixture(11, 8, 5)
	s := New()
	for _, d := range docs {
		s.Add(d)
	}
	before, _ := listsOf(s.Stories())
	s.Add(mixture(12, 0, 0, 1)[0])
	after, _ := listsOf(s.Stories())
	if !reflect.DeepEqual(after, append(before, []int{len(docs)})) {
		t.Errorf("stories %v, then %v", before, after)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("Norway and Chile met over herring.", "Herring talks", uint(3))
	f.Add("", "\xff\x00", uint(0))
	f.Add("ÄÖÜ 4,000 1999 ss ies ing ed", "İ", uint(9))
	f.Fuzz(func(t *testing.T, a, b string, mix uint) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		docs := mixture(uint64(mix%7), 4, 2)
		docs = append(docs, report("fa", a, b), report("fb", b, a), report("fc", b+a, ""))
		list := Of(docs)
		stories, rounds := listsOf(list)
		for what, lists := range map[string][][]int{"stories": stories, "rounds": rounds, "talks": Talks(list)} {
			seen := make([]int, len(docs))
			for _, l := range lists {
				if !slices.IsSorted(l) {
					t.Errorf("%s: %v is not ascending", what, l)
				}
				for _, d := range l {
					seen[d]++
				}
			}
			for d, n := range seen {
				if n != 1 {
					t.Errorf("report %d is in %d of the %s", d, n, what)
				}
			}
		}
		for _, s := range list {
			if !(s.Within >= 0 && s.Within < 1.001) || !(s.Like(list[0]) >= 0) {
				t.Errorf("a story with likeness %v within", s.Within)
			}
		}
	})
}
