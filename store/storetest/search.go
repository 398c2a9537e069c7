package storetest

import (
	"fmt"
	"math/rand"
	"strings"
	"sync"
	"testing"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/words"
)

func search(t *testing.T, s store.Store, q store.Query) store.Hits {
	t.Helper()
	hits, err := s.Search(t.Context(), q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return hits
}

// found are the hits as "identity sentence", in their order.
func found(hits store.Hits) string {
	var list []string
	for _, h := range hits.List {
		list = append(list, fmt.Sprintf("%s%d", h.Identity, h.Sentence))
	}
	return strings.Join(list, " ")
}

func testSearchWords(t *testing.T, s store.Store) {
	put(t, s, Reading("a", "", "2026-01-01", "Négotiators meet\nThe minister refuses talks. Ministers' cease-fire talks were refused! \n# Subscribe to negotiators\nThey spoke of the fire and of talks."))
	for _, test := range []struct{ words, want string }{
		{"", "a0 a1 a2 a4"},
		{"negotiators", "a0"},
		{"NEGOTIATOR", "a0"},
		{"négotiator", "a0"},
		{"talk", "a1 a2 a4"},
		{"refusing talks", "a1 a2"},
		{`"refuses talks"`, "a1"},
		{`"talks refuse"`, ""},
		{"cease-fire", "a2"},
		{"fire", "a2 a4"},
		{"talks -fire", "a1"},
		{`talks -"cease fire"`, "a1 a4"},
		{"-talks", "a0"},
		{"minist*", "a1 a2"},
		{"ministers*", "a2"},
		{"meet*", "a0"},
		{"xyz*", ""},
		{"talks -ref*", "a4"},
		{"subscribe", ""},
		{"absent", ""},
		{"talks AND", "a4"},
		{"“cease fire”", "a2"},
	} {
		equal(t, test.words, found(search(t, s, store.Query{Words: test.words})), test.want)
	}
	for _, bad := range []string{`"`, `-`, `*`, `talks "open`, `""`, `-""`, `-*`, "!", strings.Repeat("a ", 100), strings.Repeat("a", 3000)} {
		_, err := s.Search(t.Context(), store.Query{Words: bad})
		if err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: the error %v", bad, err)
		}
	}
	for _, odd := range []string{`a:b`, `col : x`, `^talks`, `NEAR(a b)`, `a OR b`, `(talks`, `talks)`, `'; DROP TABLE reports`, `a + b`, "a\x00b", `{a b}: c`, "\xff talks", `stems:talks`, `"a" * "b"`} {
		_, err := s.Search(t.Context(), store.Query{Words: odd})
		if err != nil && !strings.Contains(err.Error(), "no word to search for") {
			t.Errorf("%q: %v", odd, err)
		}
	}
	h := search(t, s, store.Query{Words: "refused cease"}).List[0]
	equal(t, "the sentence", []any{h.Text, h.Span, h.Title}, []any{"Ministers' cease-fire talks were refused! ", annot.Span{Start: 46, End: 88}, "Négotiators meet"})
	var marks []string
	for _, m := range h.Marks {
		marks = append(marks, m.Text(h.Text))
	}
	equal(t, "marks", marks, []string{"cease", "refused"})
}

func testSearchOrder(t *testing.T, s store.Store) {
	text := "Word.\nOne word. Another word."
	put(t, s, Reading("a", "", "2026-01-02", text), Reading("b", "", "", text), Reading("c", "", "2026-01-03", text),
		Reading("d", "", "2026-01-02", text), Reading("e", "", "2026", text))
	equal(t, "latest first", found(search(t, s, store.Query{Words: "word"})), "c0 c1 c2 d0 d1 d2 a0 a1 a2 e0 e1 e2 b0 b1 b2")
	hits := search(t, s, store.Query{Words: "word", Limit: 3, Offset: 2})
	equal(t, "a page", found(hits), "c2 d0 d1")
	equal(t, "more", hits.More, true)
	equal(t, "no more", search(t, s, store.Query{Words: "word", Limit: 15}).More, false)
	equal(t, "past the end", found(search(t, s, store.Query{Words: "word", Offset: 99})), "")
	equal(t, "all of them are some", len(search(t, s, store.Query{}).List), 15)
	for _, q := range []store.Query{{Limit: -1}, {Limit: store.MaxHits + 1}, {Offset: -1}, {Filter: store.Filter{Until: "2026-13-01"}}} {
		if _, err := s.Search(t.Context(), q); err == nil {
			t.Errorf("%+v was answered", q)
		}
	}
	put(t, s, numbered(30)...)
	equal(t, "20 where no limit is given", len(search(t, s, store.Query{Words: "ministers"}).List), store.DefaultHits)
}

func testSearchFilters(t *testing.T, s store.Store) {
	a := Reading("a", "Example News", "2026-01-01", "Title\nNorway refuses the plan. Chile wants it.", "x")
	a.Facets = []store.Facet{Facet(1, "state:no", "Norway", "plan", "reject", ""), Facet(2, "state:cl", "Chile", "plan", "demand", "Ana Sol")}
	b := Reading("b", "Other", "2026-01-02", "Title\nNorway accepts the plan, Chile refuses the price.", "x", "y")
	b.Facets = []store.Facet{Facet(1, "state:no", "Norway", "plan", "accept", "Bo Ek"), Facet(1, "state:cl", "Chile", "price", "reject", "")}
	b.Versions = "v2"
	put(t, s, a, b)
	for _, test := range []struct {
		name string
		q    store.Query
		want string
	}{
		{"key", store.Query{Party: "state:no"}, "b1 a1"},
		{"name", store.Query{Party: "norway"}, "b1 a1"},
		{"not a name", store.Query{Party: "state"}, ""},
		{"issue", store.Query{Issue: "price"}, "b1"},
		{"stance", store.Query{Stance: "reject"}, "b1 a1"},
		{"speaker", store.Query{Speaker: "ana sol"}, "a2"},
		{"of one position", store.Query{Party: "norway", Stance: "reject"}, "a1"},
		{"of one position, with words", store.Query{Words: "plan", Party: "Chile", Issue: "plan"}, ""},
		{"words and party", store.Query{Words: "refuses", Party: "Chile"}, "b1"},
		{"not", store.Query{Words: "-accepts", Party: "Norway"}, "a1"},
		{"outlet", store.Query{Filter: store.Filter{Outlet: "other"}}, "b0 b1"},
		{"words and outlet", store.Query{Words: "refuses", Filter: store.Filter{Outlet: "EXAMPLE NEWS"}}, "a1"},
		{"label", store.Query{Words: "plan", Filter: store.Filter{Label: "y"}}, "b1"},
		{"label alone", store.Query{Filter: store.Filter{Label: "x"}}, "b0 b1 a0 a1 a2"},
		{"numbers", store.Query{Words: "plan", Filter: store.Filter{IDs: []store.ID{1, 7}}}, "a1"},
		{"no such numbers", store.Query{Words: "plan", Filter: store.Filter{IDs: []store.ID{7}}}, ""},
		{"numbers and label", store.Query{Filter: store.Filter{IDs: []store.ID{1, 2}, Label: "y"}}, "b0 b1"},
		{"days", store.Query{Words: "plan", Filter: store.Filter{From: "2026-01-02", Until: "2026-01-02"}}, "b1"},
		{"days alone", store.Query{Filter: store.Filter{Until: "2026-01-01"}}, "a0 a1 a2"},
		{"versions", store.Query{Words: "plan", Filter: store.Filter{NotVersions: "v2"}}, "a1"},
		{"versions alone", store.Query{Filter: store.Filter{NotVersions: "v1"}}, "b0 b1"},
	} {
		equal(t, test.name, found(search(t, s, test.q)), test.want)
	}
}

// Search follows what is put: later texts, readings, dates, labels.
func testSearchFollows(t *testing.T, s store.Store) {
	r := Reading("a", "Example", "2026-01-01", "Title\nOld words.", "x")
	r.Facets = []store.Facet{Facet(1, "p", "P", "i", "s", "")}
	put(t, s, r, Reading("b", "Example", "2026-01-02", "Title\nOld words.", "x"))
	r = Reading("a", "Exemplar", "2026-01-03", "Title\nNew words.")
	r.Facets = []store.Facet{Facet(1, "q", "Q", "i", "s", "")}
	put(t, s, r)
	equal(t, "old words", found(search(t, s, store.Query{Words: "old"})), "b1")
	equal(t, "the order", found(search(t, s, store.Query{Words: "words", Filter: store.Filter{Label: "x"}})), "a1 b1")
	equal(t, "old party", found(search(t, s, store.Query{Party: "p"})), "")
	equal(t, "new party", found(search(t, s, store.Query{Party: "q"})), "a1")
	equal(t, "old outlet", found(search(t, s, store.Query{Words: "words", Filter: store.Filter{Outlet: "example"}})), "b1")
	r.Versions, r.Facets = "v2", nil
	r.Doc = Doc("Exemplar", "2025-12-03", r.Doc.Text)
	put(t, s, r)
	equal(t, "no party", found(search(t, s, store.Query{Party: "q"})), "")
	equal(t, "the order after another reading", found(search(t, s, store.Query{Words: "words", Filter: store.Filter{Label: "x"}})), "b1 a1")
}

// Queries made by chance find what looking at each sentence finds.
func testSearchByChance(t *testing.T, s store.Store) {
	rnd := rand.New(rand.NewSource(1))
	vocabulary := strings.Fields("talk talks talked minister ministry plan planned planning plans price prices café cafe refuse refused the of norway chile 2024 ceasefire cease fire")
	word := func() string { return vocabulary[min(rnd.Intn(len(vocabulary)), rnd.Intn(len(vocabulary)))] }
	pick := func(list ...string) string { return list[rnd.Intn(len(list))] }
	var list []store.Reading
	for i := range 60 {
		var text strings.Builder
		text.WriteString("Title")
		for range 3 {
			text.WriteString("\nSo")
			for range 3 + rnd.Intn(6) {
				text.WriteString(" " + word())
			}
			text.WriteString(".")
		}
		r := Reading(fmt.Sprintf("r%d.", i), pick("One", "Two", "Three"), fmt.Sprintf("2026-0%d-0%d", 1+rnd.Intn(3), 1+rnd.Intn(9)), text.String())
		if rnd.Intn(2) == 0 {
			r.Labels = []string{pick("x", "y")}
		}
		for range rnd.Intn(3) {
			r.Facets = append(r.Facets, Facet(1+rnd.Intn(3), pick("p", "q"), "", pick("i", "j"), pick("s", "t"), ""))
		}
		list = append(list, r)
	}
	put(t, s, list[:40]...)
	put(t, s, list[20:]...)
	full := search(t, s, store.Query{Limit: store.MaxHits})
	for range 300 {
		q := store.Query{Limit: store.MaxHits}
		for range rnd.Intn(4) {
			switch w := word(); rnd.Intn(5) {
			case 0:
				q.Words += ` -` + w
			case 1:
				q.Words += ` ` + w[:1+rnd.Intn(len(w)-1)] + "*"
			case 2:
				q.Words += ` "` + w + " " + word() + `"`
			default:
				q.Words += " " + w
			}
		}
		q.Words = strings.ToValidUTF8(q.Words, "")
		q.Party, q.Issue = pick("", "", "p"), pick("", "", "i")
		q.Label, q.Outlet, q.From = pick("", "", "x"), pick("", "", "two"), pick("", "", "2026-02-01")
		parsed, err := words.Parse(q.Words)
		if err != nil {
			t.Fatal(err)
		}
		want := store.Hits{}
		for _, h := range full.List {
			r := list[h.ID-1]
			_, fits := parsed.Find(h.Text)
			if fits && words.Positioned(q, h.Sentence, r.Facets) && words.Alike(q.Outlet, r.Doc.Source.Outlet) &&
				(q.Label == "" || len(r.Labels) > 0 && r.Labels[0] == q.Label) && r.Doc.Source.Published.Value >= q.From {
				want.List = append(want.List, h)
			}
		}
		got := search(t, s, q)
		equal(t, fmt.Sprintf("%+v", q), found(got), found(want))
	}
}

// Reports may be written while they are listed.
func testWriteWhileListing(t *testing.T, s store.Store) {
	put(t, s, numbered(150)...)
	n := 0
	for r, err := range s.Documents(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%10 == 1 {
			put(t, s, store.Reading{Identity: r.Identity, Doc: r.Document, Versions: "v2", Seen: day0})
			equal(t, "a search within", len(search(t, s, store.Query{Words: "ministers", Limit: 1}).List), 1)
		}
	}
	equal(t, "documents", n, 150)
}

func testReadersAndWriter(t *testing.T, s store.Store) {
	list := numbered(60)
	var group sync.WaitGroup
	done := make(chan struct{})
	for range 3 {
		group.Go(func() {
			for last := 0; ; {
				select {
				case <-done:
					return
				default:
				}
				n := 0
				for r, err := range s.Documents(t.Context(), store.Filter{}) {
					if err != nil {
						t.Error(err)
						return
					}
					if err := r.Document.Check(); err != nil {
						t.Error(err)
					}
					n++
				}
				if n < last || n%5 != 0 {
					t.Errorf("%d reports after %d, put five at a time", n, last)
				}
				last = n
				if _, err := s.Search(t.Context(), store.Query{Words: "ministers round", Limit: 5}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := 0; i < len(list); i += 5 {
		put(t, s, list[i:i+5]...)
	}
	close(done)
	group.Wait()
	equal(t, "reports", len(all(t, s.List(t.Context(), store.Filter{}))), 60)
}
