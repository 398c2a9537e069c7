package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"rapporteur/store"
	"rapporteur/store/sqlite"
	"rapporteur/store/storetest"
)

// further is a step that a later version could take.
const further = "CREATE TABLE later (x INTEGER) STRICT; INSERT INTO later SELECT id FROM reports; UPDATE reports SET title = title || '';"

func TestMigrate(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "store.db")
	s := open(t, path)
	put(t, s, storetest.NewCorpus(1).Next(30)...)
	s.Close()

	_, err := sqlite.OpenWith(t.Context(), path, sqlite.Options{ReadOnly: true}, further)
	oneLine(t, "an older file that can only be read", err, store.ErrReadOnly, path)
	if _, err := sqlite.OpenWith(t.Context(), path, sqlite.Options{}, further, "no SQL"); err == nil {
		t.Fatal("a step that cannot be taken was taken")
	}
	told := ""
	s, err = sqlite.OpenWith(t.Context(), path, sqlite.Options{Progress: func(line string) { told += line }}, further, "CREATE INDEX later_x ON later (x)")
	if err != nil {
		t.Fatal(err)
	}
	if told == "" {
		t.Error("nothing was told of the migration")
	}
	clean(t, s)
	s.Close()
	_, err = sqlite.Open(t.Context(), path, sqlite.Options{})
	oneLine(t, "a newer file", err, store.ErrNewer, path)
	_, err = sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	oneLine(t, "a newer file", err, store.ErrNewer, path)

	for _, backup := range []string{".form1.backup", ".form2.backup"} {
		if _, err := os.Stat(path + backup); err != nil {
			t.Errorf("the store as it was before: %v", err)
		}
	}
	s = open(t, path+".form1.backup") // by the program as it was before
	defer s.Close()
	clean(t, s)
	if c, _ := s.Counts(t.Context()); c.Reports != 30 {
		t.Errorf("%d reports", c.Reports)
	}
}

func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	errs := make(chan error)
	for range 4 {
		go func() {
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err == nil {
				err = s.Close()
			}
			errs <- err
		}()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}
