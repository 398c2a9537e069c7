// Package storetest holds the tests that every store passes: the contract of package store,
// sentence by sentence.
package storetest

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
)

// Run runs the tests. open gives a new, empty store and is called for each; the store is closed here.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, store.Store)
	}{
		{"put", testPut},
		{"put in one step", testPutAllOrNone},
		{"put within a list", testPutWithinList},
		{"put what none takes", testPutRefused},
		{"list", testList},
		{"documents", testDocuments},
		{"revisions", testRevisions},
		{"known", testKnown},
		{"bury", testBury},
		{"labels", testLabels},
		{"forget", testForget},
		{"feeds", testFeeds},
		{"settings", testSettings},
		{"counts", testCounts},
		{"search words", testSearchWords},
		{"search order", testSearchOrder},
		{"search filters", testSearchFilters},
		{"search follows", testSearchFollows},
		{"search by chance", testSearchByChance},
		{"write while listing", testWriteWhileListing},
		{"readers and a writer", testReadersAndWriter},
		{"cancelled", testCancelled},
		{"check", testCheck},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			defer func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			}()
			test.run(t, s)
		})
	}
}

func put(t *testing.T, s store.Store, list ...store.Reading) []store.Outcome {
	t.Helper()
	out, err := s.Put(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func all[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var list []T
	for one, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, one)
	}
	return list
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}

func is(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: got the error %v, want %v", what, err, want)
	}
	if err != nil && strings.Contains(err.Error(), "\n") {
		t.Errorf("%s: the error has more than one line: %q", what, err)
	}
}

func testPut(t *testing.T, s store.Store) {
	first := Reading("a", "Example News", "2026-01-02", "A title\nThe first text.", "talks")
	equal(t, "first time", put(t, s, first), []store.Outcome{{ID: 1, Revision: 1, What: store.New}})
	equal(t, "again", put(t, s, first), []store.Outcome{{ID: 1, Revision: 1, What: store.Same}})

	labelled := first
	labelled.Labels = []string{"more", "talks"}
	equal(t, "with labels", put(t, s, labelled), []store.Outcome{{ID: 1, Revision: 1, What: store.Same}})
	equal(t, "labels", all(t, s.List(t.Context(), store.Filter{}))[0].Labels, []string{"more", "talks"})

	reread := first
	reread.Versions, reread.Considered, reread.Seen = "v2", 9, day0.Add(time.Hour)
	equal(t, "read anew", put(t, s, reread), []store.Outcome{{ID: 1, Revision: 1, What: store.Reread}})
	got := all(t, s.Documents(t.Context(), store.Filter{}))
	equal(t, "what was read", []any{len(got), got[0].Versions, got[0].Considered, got[0].Last}, []any{1, "v2", 9, day0})

	revised := Reading("a", "Example News", "2026-01-03", "A title\nThe second text.")
	revised.Seen = day0.Add(2*time.Hour + time.Millisecond)
	equal(t, "another text", put(t, s, revised), []store.Outcome{{ID: 1, Revision: 2, What: store.Revised}})
	e := all(t, s.List(t.Context(), store.Filter{}))[0]
	equal(t, "times, to the second, in UTC", []time.Time{e.First, e.Last}, []time.Time{day0, day0.Add(2 * time.Hour)})

	// An archive brings a text that the report had: nothing new. Seen now, it is what the report says now.
	equal(t, "from an archive", put(t, s, first), []store.Outcome{{ID: 1, Revision: 2, What: store.Same}})
	back := first
	back.Seen = day0.Add(3 * time.Hour)
	equal(t, "back", put(t, s, back), []store.Outcome{{ID: 1, Revision: 3, What: store.Revised}})

	other := Reading("b", "", "", "A title\nThe first text.")
	equal(t, "another report of the same text", put(t, s, other), []store.Outcome{{ID: 2, Revision: 1, What: store.New}})
}

func testPutAllOrNone(t *testing.T, s store.Store) {
	list := numbered(3)
	list[2].Identity = ""
	if _, err := s.Put(t.Context(), list); err == nil {
		t.Fatal("a reading without an identity was taken")
	}
	if n := len(all(t, s.List(t.Context(), store.Filter{}))); n != 0 {
		t.Errorf("%d reports are there of a list that was refused", n)
	}
	equal(t, "nothing", len(put(t, s)), 0)
	equal(t, "numbers begin at 1", put(t, s, numbered(2)...)[1].ID, store.ID(2))
}

func testPutWithinList(t *testing.T, s store.Store) {
	a, b := Reading("a", "", "", "One.\nFirst words."), Reading("a", "", "", "One.\nSecond words.")
	equal(t, "outcomes", put(t, s, a, a, b, Reading("c", "", "", "Three.")), []store.Outcome{
		{ID: 1, Revision: 1, What: store.New}, {ID: 1, Revision: 1, What: store.Same}, {ID: 1, Revision: 2, What: store.Revised}, {ID: 2, Revision: 1, What: store.New}})
	equal(t, "old words", len(search(t, s, store.Query{Words: "first"}).List), 0)
	equal(t, "new words", len(search(t, s, store.Query{Words: "second"}).List), 1)
}

func testPutRefused(t *testing.T, s store.Store) {
	for name, breakIt := range map[string]func(*store.Reading){
		"no identity":    func(r *store.Reading) { r.Identity = "" },
		"long identity":  func(r *store.Reading) { r.Identity = strings.Repeat("x", store.MaxIdentity+1) },
		"bad identity":   func(r *store.Reading) { r.Identity = "\xff" },
		"no document":    func(r *store.Reading) { r.Doc = nil },
		"span past end":  func(r *store.Reading) { r.Doc.Sentences[0].End = 1000 },
		"facet nowhere":  func(r *store.Reading) { r.Facets = []store.Facet{Facet(7, "p", "P", "", "", "")} },
		"label of blank": func(r *store.Reading) { r.Labels = []string{""} },
	} {
		r := Reading("a", "", "", "One.\nWords.")
		breakIt(&r)
		if _, err := s.Put(t.Context(), []store.Reading{r}); err == nil {
			t.Errorf("%s: it was taken", name)
		}
	}
	longest := Reading(strings.Repeat("x", store.MaxIdentity), "", "", "")
	equal(t, "the longest identity, no text", put(t, s, longest)[0].What, store.New)
}

func testList(t *testing.T, s store.Store) {
	list := []store.Reading{
		Reading("a", "Example News", "2026-01-02", "Alpha\nText of a.", "x", "y"),
		Reading("b", "Éxample news", "2026-01-05", "Beta\nText of b.", "y"),
		Reading("c", "Other", "2026-02", "Gamma\nText of c."),
		Reading("d", "", "", "Delta\nText of d.", "x"),
	}
	list[3].Versions = "v2"
	put(t, s, list...)
	entries := all(t, s.List(t.Context(), store.Filter{}))
	want := store.Entry{ID: 1, Identity: "a", Revision: 1, Doc: list[0].Doc.ID, Source: list[0].Doc.Source, Title: "Alpha",
		Bytes: len(list[0].Doc.Text), Versions: "v1", First: day0, Last: day0, Labels: []string{"x", "y"}}
	equal(t, "an entry", entries[0], want)
	if entries[2].Labels != nil {
		t.Errorf("labels of a report without: %v", entries[2].Labels)
	}
	for _, test := range []struct {
		name string
		f    store.Filter
		want string
	}{
		{"all", store.Filter{}, "abcd"},
		{"numbers", store.Filter{IDs: []store.ID{4, 1, 99, 1}}, "ad"},
		{"label", store.Filter{Label: "x"}, "ad"},
		{"no such label", store.Filter{Label: "X"}, ""},
		{"label and numbers", store.Filter{Label: "x", IDs: []store.ID{1, 2}}, "a"},
		{"outlet", store.Filter{Outlet: "EXAMPLE NEWS"}, "ab"},
		{"from", store.Filter{From: "2026-01-05"}, "bc"},
		{"until", store.Filter{Until: "2026-01-05"}, "ab"},
		{"from until", store.Filter{From: "2026-01-02", Until: "2026-01-02"}, "a"},
		{"nothing between", store.Filter{From: "2026-01-06", Until: "2026-01-01"}, ""},
		{"versions", store.Filter{NotVersions: "v1"}, "d"},
		{"unknown versions", store.Filter{NotVersions: "v3"}, "abcd"},
		{"together", store.Filter{Label: "y", Outlet: "example news", Until: "2026-01-03"}, "a"},
	} {
		got := ""
		for _, e := range all(t, s.List(t.Context(), test.f)) {
			got += e.Identity
		}
		equal(t, test.name, got, test.want)
		got = ""
		for _, e := range all(t, s.Documents(t.Context(), test.f)) {
			got += e.Identity
		}
		equal(t, "documents: "+test.name, got, test.want)
	}
	for _, err := range s.List(t.Context(), store.Filter{From: "January"}) {
		if err == nil {
			t.Error("a day that is none was taken")
		}
	}
	for range s.List(t.Context(), store.Filter{}) {
		break // the rest is not asked for
	}
}

func testDocuments(t *testing.T, s store.Store) {
	r := Full()
	put(t, s, r, Reading("b", "", "", "Another."))
	got := all(t, s.Documents(t.Context(), store.Filter{}))
	want := *r.Doc
	want.Sentences = slices.Clone(want.Sentences)
	want.ReleaseTokens()
	equal(t, "the document", got[0].Document, &want)
	equal(t, "its entry", got[0].Entry, all(t, s.List(t.Context(), store.Filter{}))[0])
	equal(t, "considered", got[0].Considered, r.Considered)
	if r.Doc.Tokens == nil {
		t.Error("the document that was put was changed")
	}
	if err := got[0].Document.Check(); err != nil {
		t.Error(err)
	}
}

func testRevisions(t *testing.T, s store.Store) {
	a, b := Reading("a", "Paper", "2026-01-01", "One.\nFirst."), Reading("a", "Paper", "2026-01-02", "One.\nSecond.")
	b.Seen = day0.Add(time.Minute)
	put(t, s, a, b, a) // the last one was not seen after b
	got, err := s.Revisions(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	kept := func(d *annot.Document) *annot.Document {
		return &annot.Document{ID: d.ID, Source: d.Source, Text: d.Text, Blocks: d.Blocks, Inserts: d.Inserts, Has: annot.LayerBlocks}
	}
	for i := range got {
		got[i].Document = kept(got[i].Document)
	}
	equal(t, "revisions", got, []store.Revision{
		{Number: 1, Seen: a.Seen, Document: kept(a.Doc)},
		{Number: 2, Seen: b.Seen, Document: kept(b.Doc)},
	})
	for _, id := range []store.ID{0, -1, 2} {
		_, err = s.Revisions(t.Context(), id)
		is(t, "no such report", err, store.ErrNotFound)
	}
}

func testKnown(t *testing.T, s store.Store) {
	a, b, gone := Reading("a", "Paper", "2026-01-01", "One.\nFirst."), Reading("a", "Paper", "2026-01-02", "One.\nSecond."), Reading("gone", "Paper", "", "Gone.")
	put(t, s, a, b, gone)
	if err := s.Forget(t.Context(), 2, store.Tombstone{Time: day0, By: "ana", Why: "withdrawn"}); err != nil {
		t.Fatal(err)
	}
	other := Reading("a", "Paper", "2026-01-03", "One.\nThird.")
	list := []store.Text{{Identity: "a", Doc: a.Doc.ID}, {Identity: "a", Doc: b.Doc.ID}, {Identity: "a", Doc: other.Doc.ID}, {Identity: "b", Doc: a.Doc.ID}, {Identity: "gone", Doc: gone.Doc.ID}}
	got, err := s.Known(t.Context(), list, b.Versions)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "known", got, []store.Outcome{{ID: 1, Revision: 3, What: store.Revised}, {ID: 1, Revision: 2, What: store.Same}, {ID: 1, Revision: 3, What: store.Revised},
		{Revision: 1, What: store.New}, {ID: 2, What: store.Forgotten}})
	if got, err = s.Known(t.Context(), list[1:2], "other versions"); err != nil {
		t.Fatal(err)
	}
	equal(t, "read by others", got, []store.Outcome{{ID: 1, Revision: 2, What: store.Reread}})
}

func testBury(t *testing.T, s store.Store) {
	put(t, s, Reading("a", "Paper", "2026-01-01", "One."), Reading("b", "Paper", "2026-01-01", "Two."))
	list := []store.Tombstone{
		{ID: 7, Identity: store.Grave("a"), Time: day0, By: "ana", Why: "withdrawn"},
		{ID: 8, Identity: store.Grave("c"), Time: day0.Add(time.Second), By: "ana", Why: "private"},
		{ID: 9, Identity: store.Grave("d"), Time: day0.Add(2 * time.Second), By: "ana", Why: "private"},
	}
	for range 2 {
		if err := s.Bury(t.Context(), list); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Tombstones(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	list[0].ID, list[1].ID, list[2].ID = 1, 0, 0
	equal(t, "tombstones", got, list)
	equal(t, "reports", len(all(t, s.List(t.Context(), store.Filter{}))), 1)
	for _, identity := range []string{"a", "c"} {
		equal(t, identity, put(t, s, Reading(identity, "Paper", "2026-01-01", "One."))[0].What, store.Forgotten)
	}
}

func testLabels(t *testing.T, s store.Store) {
	put(t, s, numbered(3)...)
	change := func(label string, on bool, want int, ids ...store.ID) {
		t.Helper()
		n, err := s.Label(t.Context(), ids, label, on)
		if err != nil || n != want {
			t.Errorf("label %q %v: %d, %v, want %d", label, on, n, err, want)
		}
	}
	change("b", true, 2, 1, 2)
	change("a", true, 1, 1)
	change("b", true, 1, 1, 3)
	equal(t, "sorted", all(t, s.List(t.Context(), store.Filter{}))[0].Labels, []string{"a", "b"})
	change("b", false, 1, 1)
	change("b", false, 0, 1)
	equal(t, "taken away", len(all(t, s.List(t.Context(), store.Filter{Label: "b"}))), 2)
	_, err := s.Label(t.Context(), []store.ID{2, 9}, "c", true)
	is(t, "no such report", err, store.ErrNotFound)
	equal(t, "none of them", len(all(t, s.List(t.Context(), store.Filter{Label: "c"}))), 0)
	if _, err := s.Label(t.Context(), []store.ID{1}, "", true); err == nil {
		t.Error("a label of nothing was taken")
	}
}

func testForget(t *testing.T, s store.Store) {
	shared := "Shared title\nShared words."
	put(t, s, Reading("a", "", "", "Alpha\nUnheard of words."), Reading("a", "", "", shared, "x"), Reading("b", "", "", shared, "x"))
	tomb := store.Tombstone{ID: 77, Identity: "not this", Time: day0.Add(time.Millisecond), By: "Ana", Why: "asked"}
	if err := s.Forget(t.Context(), 1, tomb); err != nil {
		t.Fatal(err)
	}
	got, err := s.Tombstones(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "tombstones", got, []store.Tombstone{{ID: 1, Identity: store.Grave("a"), Time: day0, By: "Ana", Why: "asked"}})
	equal(t, "what is left", all(t, s.List(t.Context(), store.Filter{}))[0].Identity, "b")
	equal(t, "of its label", len(all(t, s.List(t.Context(), store.Filter{Label: "x"}))), 1)
	equal(t, "its words", len(search(t, s, store.Query{Words: "unheard"}).List), 0)
	equal(t, "words of the other", len(search(t, s, store.Query{Words: "shared"}).List), 2)
	is(t, "twice", s.Forget(t.Context(), 1, tomb), store.ErrForgotten)
	is(t, "never there", s.Forget(t.Context(), 9, tomb), store.ErrNotFound)
	_, err = s.Revisions(t.Context(), 1)
	is(t, "its revisions", err, store.ErrForgotten)
	_, err = s.Label(t.Context(), []store.ID{1}, "x", true)
	is(t, "its labels", err, store.ErrForgotten)

	equal(t, "not again", put(t, s, Reading("a", "", "", "Other.")), []store.Outcome{{ID: 1, What: store.Forgotten}})
	if err := s.Forget(t.Context(), 2, store.Tombstone{Time: day0.Add(-time.Hour)}); err != nil {
		t.Fatal(err)
	}
	got, _ = s.Tombstones(t.Context())
	equal(t, "in the order of time", []store.ID{got[0].ID, got[1].ID}, []store.ID{2, 1})
	equal(t, "no number twice", put(t, s, Reading("c", "", "", shared))[0].ID, store.ID(3))
}

func testFeeds(t *testing.T, s store.Store) {
	a := store.Feed{URL: "https://b.example/feed", Kind: "feed", Title: "B", Every: time.Hour, Label: "x", ETag: `"1"`, LastModified: "then",
		Asked: day0, Next: day0.Add(time.Hour), Failures: 2, Problem: "it did not answer"}
	b := store.Feed{URL: "https://a.example/", Kind: "page"}
	for _, f := range []store.Feed{a, b, b} {
		if err := s.SaveFeed(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "by address", got, []store.Feed{b, a})
	a.Failures = 0
	if err := errors.Join(s.SaveFeed(t.Context(), a), s.DropFeed(t.Context(), b.URL)); err != nil {
		t.Fatal(err)
	}
	got, _ = s.Feeds(t.Context())
	equal(t, "replaced and dropped", got, []store.Feed{a})
	is(t, "not there", s.DropFeed(t.Context(), b.URL), store.ErrNotFound)
	if s.SaveFeed(t.Context(), store.Feed{}) == nil {
		t.Error("a feed without an address was taken")
	}
}

func testSettings(t *testing.T, s store.Store) {
	for _, value := range []string{"one", "two", "", ""} {
		if err := s.SetSetting(t.Context(), "talks", value); err != nil {
			t.Fatal(err)
		}
		got, err := s.Setting(t.Context(), "talks")
		if err != nil || got != value {
			t.Errorf("got %q, %v, want %q", got, err, value)
		}
	}
}

func testCounts(t *testing.T, s store.Store) {
	a, b := Reading("a", "", "", "One\nFirst. Words."), Reading("a", "", "", "One\nSecond.")
	b.Facets = []store.Facet{Facet(1, "p", "P", "i", "s", ""), Facet(1, "q", "Q", "i", "s", "")}
	put(t, s, a, b, Reading("b", "", "", "One\nSecond."), Reading("c", "", "", "Gone."))
	err := errors.Join(s.Forget(t.Context(), 3, store.Tombstone{Time: day0}), s.SaveFeed(t.Context(), store.Feed{URL: "u"}))
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got.DiskBytes = 0
	equal(t, "counts", got, store.Counts{Reports: 2, Revisions: 3, Texts: 2, Readings: 2, Sentences: 4, Facets: 2, Feeds: 1, Tombstones: 1,
		TextBytes: int64(len(a.Doc.Text) + len(b.Doc.Text))})
}

func testCancelled(t *testing.T, s store.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.Put(ctx, numbered(1))
	is(t, "put", err, context.Canceled)
	_, err = s.Search(ctx, store.Query{})
	is(t, "search", err, context.Canceled)
	for _, err := range s.List(ctx, store.Filter{}) {
		is(t, "list", err, context.Canceled)
	}
	equal(t, "nothing was written", len(all(t, s.List(t.Context(), store.Filter{}))), 0)
}

func testCheck(t *testing.T, s store.Store) {
	put(t, s, Full())
	put(t, s, numbered(20)...)
	put(t, s, Reading("https://news.example/3", "Other", "2026-03-01", "Another title\nAnother text."))
	if err := s.Forget(t.Context(), 5, store.Tombstone{Time: day0}); err != nil {
		t.Fatal(err)
	}
	last, total := -1, 0
	err := s.Check(t.Context(), false, func(p store.Problem) { t.Errorf("report %d: %s", p.Report, p.What) }, func(done, of int) {
		if done < last || done > of {
			t.Errorf("progress %d of %d after %d", done, of, last)
		}
		last, total = done, of
	})
	if err != nil || last != total || total == 0 {
		t.Errorf("%v at %d of %d", err, last, total)
	}
}
