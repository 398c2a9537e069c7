// Package stories tells which reports tell of the same talks, and which of those of the
// same round of them.
//
// A report is known by its words: those of names and of the headline count more, those
// frequent in all news less. Two levels are told apart. A story is what reports of the same talks
// tell, over weeks if need be; it is found by average link, the weights of words fixed by
// news as such. A round is a meeting, an offer, an event within a story; it is found the
// same way within one story, with weights for the words that tell its reports apart.
//
// docs/STORIES.md has the reasons and what the method reaches.
package stories

import (
	"cmp"
	"slices"

	"rapporteur/annot"
	"rapporteur/internal/sets"
)

// sameTalks is how alike the reports of two groups must be on average for both to tell of
// the same talks.
const sameTalks = 0.07

// Story is the reports that tell of the same talks.
type Story struct {
	// Docs are the numbers of its reports, ascending.
	Docs []int
	// Within is how alike two of its reports are on average, 0 to 1; 0 for one report.
	Within float64

	reports []numbered // in the order of their keys
	sum     vector     // of its reports
}

// numbered is a report with its number.
type numbered struct {
	doc   int
	words vector
}

// Like is how alike the reports of two stories are on average, 0 to 1.
func (t Story) Like(o Story) float64 {
	return dot(t.sum, o.sum) / (float64(len(t.Docs)) * float64(len(o.Docs)))
}

const (
	// few is how many reports make a story that is told apart by them alone.
	few = 3
	// brief is the number of words that a story is known by below which too little of it is
	// at hand to say that it tells of something else: some headlines with a line below each.
	brief = 70
	// apart is how alike a single report may be to a story and not belong to it, as a share
	// of how alike the story's own reports are.
	apart = 0.2
)

// Apart reports whether t surely tells of other talks than main: three reports and more do
// when they were told apart at all; one or two only when they are hardly like main. Short items
// are never sure, and a main story of fewer than three reports says too little about what the
// others should be.
func (t Story) Apart(main Story) bool {
	if len(main.Docs) < few || len(t.sum) < brief {
		return false
	}
	return len(t.Docs) >= few || t.Like(main) < apart*main.Within
}

// Talks parts the reports of stories, as Of orders them, by talks: first those of the first
// story with all that are not surely apart from it, then every other story. Each list of
// numbers is ascending. There is none without stories.
func Talks(list []Story) [][]int {
	var out [][]int
	for i, t := range list {
		if i == 0 || t.Apart(list[0]) {
			out = append(out, slices.Clone(t.Docs))
		} else {
			out[0] = append(out[0], t.Docs...)
		}
	}
	if len(out) > 0 {
		slices.Sort(out[0])
	}
	return out
}

// Of tells the stories of docs, the largest first; of two that are as large, the one with
// the earlier report. Numbers are indexes into docs. The order of docs makes no difference
// but to the numbers.
func Of(docs []*annot.Document) []Story { return new(Memory).Of(docs) }

// Memory tells the stories of documents as Of does, and keeps what stays so when some more come
// to those of the last call. The zero Memory is empty; it is not for several goroutines.
type Memory struct {
	set  *Set
	docs []*annot.Document // in the order in which the set has them

	likes likes // outlives the set
}

// Of tells the stories of docs.
func (m *Memory) Of(docs []*annot.Document) []Story {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(keyOf(docs[a]), keyOf(docs[b])) })
	sorted := make([]*annot.Document, len(docs))
	for i, k := range order {
		sorted[i] = docs[k]
	}
	// Only what comes behind all others in the order can be added.
	if m.set == nil || len(m.docs) > len(sorted) || !slices.Equal(m.docs, sorted[:len(m.docs)]) {
		m.set, m.docs = New(), nil
		m.set.likes = &m.likes
	}
	for _, d := range sorted[len(m.docs):] {
		m.set.Add(d)
	}
	m.docs = sorted
	list := m.set.Stories()
	for k := range list {
		list[k] = list[k].renumbered(func(n int) int { return order[n] })
	}
	return list
}

// Note works out the words that a document is known by, for one that keeps notes.
func Note(d *annot.Document) { annot.Noted(d, profile) }

// Set is a set of reports that grows. Make one with New. It is not for several goroutines.
//
// Adding a report takes time that does not grow with the number of reports: it is compared
// with the last reports that share its words, a bounded number for each word, and tied to
// those that it is like. Only stories that an added report is tied to, directly or over
// others, can change; all others stay as they are. Within those, reports may change sides.
//
// While no word is shared by more reports than are looked up for it, and no report is like
// more others than it is tied to at most, the stories are the same in whatever order the reports
// were added. Beyond, a report is tied to the most alike of the last ones, and Of, which adds
// reports by date, says what the stories are.
type Set struct {
	keys  []key
	x     *index
	edges [][]edge // of each report, with earlier ones
	tied  sets.Sets
	known map[int]known // by root of tied
	likes *likes
}

// known is what was found out about the reports that are tied to each other.
type known struct {
	reports int // how many there were then
	stories []Story
}

// New makes an empty set.
func New() *Set { return &Set{x: newIndex(), known: map[int]known{}, likes: &likes{}} }

// Add adds a report and gives it the next number, from 0. The report may have been read
// in full or up to its mentions; its tokens are not needed.
func (s *Set) Add(d *annot.Document) {
	n := len(s.keys)
	s.keys = append(s.keys, keyOf(d))
	s.tied = append(s.tied, n)
	edges := s.x.add(annot.Noted(d, profile), sameTalks)
	s.edges = append(s.edges, edges)
	for _, e := range edges {
		s.tied.Join(e.a, e.b)
	}
}

// Stories tells the stories of the reports so far, ordered as by Of. It works out only
// what reports added since the last call may have changed.
func (s *Set) Stories() []Story {
	var all []Story
	for _, members := range s.tied.Lists() {
		root := members[0]
		k := s.known[root]
		if k.reports != len(members) {
			k = known{len(members), s.cluster(members)}
			s.known[root] = k
		}
		all = append(all, k.stories...)
	}
	first := func(t Story) key {
		return s.keys[slices.MinFunc(t.Docs, func(a, b int) int { return compare(s.keys[a], s.keys[b]) })]
	}
	slices.SortStableFunc(all, func(a, b Story) int {
		return cmp.Or(cmp.Compare(len(b.Docs), len(a.Docs)), compare(first(a), first(b)))
	})
	return slices.Clone(all)
}

// cluster makes stories of reports that are tied to each other.
func (s *Set) cluster(members []int) []Story {
	// In the order of their keys, so that the order of adding does not show in roundings.
	members = slices.Clone(members)
	slices.SortStableFunc(members, func(a, b int) int { return compare(s.keys[a], s.keys[b]) })
	place := make(map[int]int, len(members))
	vectors := make([]vector, len(members))
	for i, m := range members {
		place[m], vectors[i] = i, s.x.vectors[m]
	}
	var edges []edge
	for _, m := range members {
		for _, e := range s.edges[m] {
			a, b := place[e.a], place[e.b]
			edges = append(edges, edge{min(a, b), max(a, b), e.like})
		}
	}
	tree := join(vectors, edges, sameTalks, s.likes)
	var out []Story
	for _, list := range cut(tree, func(int) bool { return true }) {
		var t Story
		for _, i := range list {
			t.reports = append(t.reports, numbered{members[i], vectors[i]})
			t.sum = plus(t.sum, vectors[i])
		}
		if n := float64(len(list)); n > 1 {
			t.Within = (dot(t.sum, t.sum) - n) / (n * (n - 1))
		}
		out = append(out, t.renumbered(func(n int) int { return n }))
	}
	return out
}

// renumbered is the story with the numbers that to gives for its own.
func (t Story) renumbered(to func(int) int) Story {
	out := Story{Within: t.Within, sum: t.sum}
	for _, r := range t.reports {
		r.doc = to(r.doc)
		out.reports = append(out.reports, r)
		out.Docs = append(out.Docs, r.doc)
	}
	slices.Sort(out.Docs)
	return out
}

// key orders reports: by date, those without first, then by name.
type key struct{ published, name, id, text string }

func keyOf(d *annot.Document) key {
	return key{d.Source.Published.Value, d.Source.Name, string(d.ID), d.Text}
}

func compare(a, b key) int {
	return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.name, b.name), cmp.Compare(a.id, b.id), cmp.Compare(a.text, b.text))
}
