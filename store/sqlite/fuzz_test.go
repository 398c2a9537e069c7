package sqlite_test

import (
	"reflect"
	"testing"

	"rapporteur/store"
	"rapporteur/store/mem"
	"rapporteur/store/storetest"
)

// FuzzSearch asks the file and the memory the same: no query is an error of the database, and
// both find the same.
func FuzzSearch(f *testing.F) {
	for _, words := range []string{"minister", `"refuses 3 plans" -chile`, "pl*", `a OR "b`, "NEAR(a, b)", "stems:x ^y", "é*", "\x00", "p_norway", "-a*"} {
		f.Add(words, "norway", "", "")
		f.Add(words, "", "example news", "2026")
	}
	s, m := open(f, f.TempDir()+"/store.db"), mem.New()
	f.Cleanup(func() { s.Close() })
	for _, to := range []store.Store{s, m} {
		put(f, to, storetest.Full(), storetest.Reading("a", "Paper", "2026-01-01", "Éa title\nMinisters planned. p_norway pl ⑴ x\n# Set aside."))
		put(f, to, storetest.NewCorpus(1).Next(3)...)
	}
	f.Fuzz(func(t *testing.T, words, party, outlet, from string) {
		q := store.Query{Words: words, Party: party, Filter: store.Filter{Outlet: outlet, From: from}}
		got, err := s.Search(t.Context(), q)
		want, wantErr := m.Search(t.Context(), q)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("the file: %v, the memory: %v", err, wantErr)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("the file: %+v\nthe memory: %+v", got, want)
		}
	})
}
