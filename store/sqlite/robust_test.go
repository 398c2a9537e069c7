package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rapporteur/store"
	"rapporteur/store/sqlite"
	"rapporteur/store/storetest"
)

func put(t testing.TB, s store.Store, list ...store.Reading) []store.Outcome {
	t.Helper()
	out, err := s.Put(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// oneLine checks that an error is the one, and one line that names the file.
func oneLine(t *testing.T, what string, err, want error, path string) {
	t.Helper()
	switch {
	case !errors.Is(err, want):
		t.Errorf("%s: got the error %v, want %v", what, err, want)
	case strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), path):
		t.Errorf("%s: %q is not one line that names %s", what, err, path)
	}
}

// problems are what Check finds.
func problems(t testing.TB, s store.Store, mend bool) []store.Problem {
	t.Helper()
	var list []store.Problem
	if err := s.Check(t.Context(), mend, func(p store.Problem) { list = append(list, p) }, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return list
}

func clean(t testing.TB, s store.Store) {
	t.Helper()
	if list := problems(t, s, false); list != nil {
		t.Errorf("the check finds %v", list)
	}
}

// raw runs SQL on the file as another program would.
func raw(t testing.TB, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	first := open(t, path)
	defer first.Close()
	other, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.Begin() // another process that is writing
	if err != nil {
		t.Fatal(err)
	}
	second, err := sqlite.Open(t.Context(), path, sqlite.Options{Wait: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	_, err = second.Put(t.Context(), storetest.NewCorpus(1).Next(1))
	oneLine(t, "while another writes", err, store.ErrLocked, path)
	if _, err := second.Search(t.Context(), store.Query{}); err != nil {
		t.Errorf("reading while another writes: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := first.Put(ctx, storetest.NewCorpus(1).Next(1)); err == nil {
		t.Error("two wrote at once")
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	put(t, second, storetest.NewCorpus(1).Next(2)...)
	put(t, first, storetest.NewCorpus(2).Next(2)...)
	clean(t, first)
}

func TestCancelledWhileWriting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s := open(t, path)
	defer s.Close()
	list := storetest.NewCorpus(1).Next(300)
	for _, after := range []time.Duration{time.Millisecond, 30 * time.Millisecond, 60 * time.Millisecond} {
		ctx, cancel := context.WithTimeout(t.Context(), after)
		_, err := s.Put(ctx, list)
		cancel()
		n := 300
		if err != nil {
			oneLine(t, "put", err, context.DeadlineExceeded, path)
			n = 0
		}
		if c, err := s.Counts(t.Context()); err != nil || c.Reports != n {
			t.Fatalf("%d reports, %v, want %d", c.Reports, err, n)
		}
	}
}

func TestReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	oneLine(t, "no file", err, store.ErrNotFound, path)
	s := open(t, path)
	put(t, s, storetest.NewCorpus(1).Next(5)...)
	reader, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	readOnly(t, reader, path)
	if err := errors.Join(reader.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	t.Run("folder", func(t *testing.T) {
		dir := readOnlyFolder(t, path)
		path := filepath.Join(dir, "store.db")
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		readOnly(t, s, path)
	})
}

func readOnly(t *testing.T, s store.Store, path string) {
	t.Helper()
	hits, err := s.Search(t.Context(), store.Query{Words: storetest.Word(0)})
	if err != nil || len(hits.List) == 0 {
		t.Errorf("%d hits, %v", len(hits.List), err)
	}
	clean(t, s)
	_, err = s.Put(t.Context(), storetest.NewCorpus(2).Next(1))
	oneLine(t, "put", err, store.ErrReadOnly, path)
	oneLine(t, "forget", s.Forget(t.Context(), 1, store.Tombstone{}), store.ErrReadOnly, path)
	oneLine(t, "mend", s.Check(t.Context(), true, func(store.Problem) {}, func(int, int) {}), store.ErrReadOnly, path)
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Errorf("a backup of what can only be read: %v", err)
	}
}

func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s := open(t, path)
	put(t, s, storetest.NewCorpus(1).Next(5)...)
	s.LimitPages(t, 60)
	var err error
	corpus := storetest.NewCorpus(2)
	for range 50 {
		if _, err = s.Put(t.Context(), corpus.Next(10)); err != nil {
			break
		}
	}
	oneLine(t, "no more pages", err, store.ErrFull, path)
	clean(t, s)
	s.LimitPages(t, 1<<30)
	put(t, s, corpus.Next(10)...)
	clean(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestFullDisk(t *testing.T) {
	dir := smallDisk(t, "600k")
	path := filepath.Join(dir, "store.db")
	s := open(t, path)
	corpus, kept := storetest.NewCorpus(1), 0
	for {
		if _, err := s.Put(t.Context(), corpus.Next(5)); err != nil {
			oneLine(t, "disk full", err, store.ErrFull, path)
			break
		}
		kept += 5
	}
	if kept == 0 {
		t.Fatal("nothing fits")
	}
	for range 3 { // it stays as it is, and can be read
		c, err := s.Counts(t.Context())
		if err != nil || c.Reports != kept {
			t.Fatalf("%d reports, %v, want %d", c.Reports, err, kept)
		}
		if _, err := s.Put(t.Context(), corpus.Next(20)); !errors.Is(err, store.ErrFull) {
			t.Errorf("%v", err)
		}
	}
	clean(t, s)
	if err := s.Backup(t.Context(), filepath.Join(dir, "backup.db")); !errors.Is(err, store.ErrFull) {
		t.Errorf("a backup to a full disk: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "backup*")); left != nil {
		t.Errorf("a backup that did not fit left %v", left)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	s = open(t, path)
	defer s.Close()
	clean(t, s)
}

func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "store.db")
	s := open(t, path)
	put(t, s, storetest.NewCorpus(1).Next(60)...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	const page = 8192
	for at := page; at+page <= len(whole); at += 6 * page {
		bad := bytes.Clone(whole)
		copy(bad[at:at+page], bytes.Repeat([]byte{0xa5}, page))
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			oneLine(t, "open", err, store.ErrDamaged, path)
			found++
			continue
		}
		if len(problems(t, s, false)) > 0 {
			found++
		} else {
			t.Errorf("page %d, overwritten, is not found", at/page)
		}
		for _, err := range s.Documents(t.Context(), store.Filter{}) {
			if err != nil {
				oneLine(t, "documents", err, store.ErrDamaged, path)
			}
		}
		s.Close()
	}
	if found < 3 {
		t.Errorf("%d damaged pages were found", found)
	}
	for name, content := range map[string][]byte{"text": []byte(strings.Repeat("no database ", 1000)), "head": append(bytes.Clone(whole[:page]), 1, 2, 3)} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err == nil {
			_, err = s.Counts(t.Context())
			s.Close()
		}
		oneLine(t, name, err, store.ErrDamaged, path)
	}
}

func TestCheckFindsAndMends(t *testing.T) {
	for name, test := range map[string]struct {
		query string
		want  string
		mends bool
	}{
		"text":      {"UPDATE texts SET data = x'0102' WHERE id = 2", "text is damaged", false},
		"hash":      {"UPDATE texts SET hash = x'0102' WHERE id = 2", "hash is another", false},
		"layers":    {"UPDATE readings SET layers = (SELECT layers FROM readings WHERE report = 1) WHERE report = 2", "reading", true},
		"place":     {"UPDATE reports SET place = place + 1 WHERE id = 2; UPDATE labels SET place = place + 1 WHERE report = 2", "place", true},
		"bytes":     {"UPDATE revisions SET bytes = 1 WHERE report = 2", "bytes", true},
		"searched":  {"UPDATE reports SET searched = 1 WHERE id = 2", "place", true},
		"title":     {"UPDATE reports SET title = 'x' WHERE id = 2", "title", true},
		"labels":    {"UPDATE labels SET place = place + 1 WHERE report IN (SELECT min(report) FROM labels)", "labels", true},
		"words":     {"DELETE FROM words WHERE word > 'm'", "index of words", true},
		"index":     {"INSERT INTO sentences (rowid, stems) VALUES (77, 'extra words')", "index of words", true},
		"lost":      {"INSERT INTO sentences (sentences) VALUES ('delete-all')", "index of words", true},
		"facet":     {"UPDATE facets SET sentence = 999 WHERE report = 2 AND number = 0", "sentence 999", false},
		"no texts":  {"PRAGMA foreign_keys = 0; DELETE FROM texts WHERE id = 2", "texts", false},
		"revision":  {"PRAGMA foreign_keys = 0; DELETE FROM revisions WHERE report = 2", "revision", false},
		"left over": {"INSERT INTO texts (hash, bytes, data) SELECT x'00', bytes, data FROM texts WHERE id = 1", "hash", false},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "store.db")
			s := open(t, path)
			defer s.Close()
			put(t, s, storetest.NewCorpus(1).Next(8)...)
			raw(t, path, test.query)
			list := problems(t, s, false)
			text := ""
			for _, p := range list {
				text += p.What + "\n"
				if p.Mended {
					t.Errorf("%q was mended without being asked", p.What)
				}
			}
			if !strings.Contains(text, test.want) {
				t.Errorf("got %q, want %q", text, test.want)
			}
			if list := problems(t, s, true); test.mends {
				for _, p := range list {
					if !p.Mended {
						t.Errorf("%q was not mended", p.What)
					}
				}
				clean(t, s)
			}
		})
	}
}

// What is forgotten is in none of the files, not as it was and not compressed.
func TestForgottenIsGone(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "store.db")
	s := open(t, path)
	corpus := storetest.NewCorpus(1)
	put(t, s, corpus.Next(50)...)
	secret := storetest.Reading("https://secret.example/identity", "Secretoutlet", "2026-01-01", "Secrettitle here\nThe Secretword was told by Secretname.", "secretlabel")
	secret.Facets = []store.Facet{storetest.Facet(1, "person:secretparty", "Secretparty", "issue", "reject", "Secretspeaker")}
	revised := storetest.Reading("https://secret.example/identity", "Secretoutlet", "2026-01-02", "Secrettitle here\nThe Secretsecond was told.")
	id := put(t, s, secret)[0].ID
	put(t, s, revised)
	put(t, s, corpus.Next(50)...)
	if !strings.Contains(strings.ToLower(bytesOf(t, dir)), "secret") {
		t.Fatal("the text cannot be found in the files while it is there: the test shows nothing")
	}
	if err := s.Forget(t.Context(), id, store.Tombstone{By: "Ana", Why: "asked"}); err != nil {
		t.Fatal(err)
	}
	gone := func(when string) {
		t.Helper()
		all := strings.ToLower(bytesOf(t, dir))
		for _, word := range []string{"secret", "retword", "rettitle"} {
			if i := strings.Index(all, word); i >= 0 {
				t.Errorf("%s: %q is in the files: %q", when, word, all[max(0, i-20):min(len(all), i+40)])
			}
		}
	}
	gone("when it was forgotten")
	clean(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	gone("when the store is closed")
}

// bytesOf are the bytes of all files of a folder.
func bytesOf(t *testing.T, dir string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b...)
	}
	return string(all)
}

func TestForeignFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	raw(t, path, "CREATE TABLE other (x)")
	before, _ := os.ReadFile(path)
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err == nil || !strings.Contains(err.Error(), "another program") {
		t.Errorf("%v", err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file of another program was changed")
	}
	if _, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{}); err == nil {
		t.Error("a folder was opened")
	}
	if _, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "no", "store.db"), sqlite.Options{}); err == nil {
		t.Error("a file in no folder was opened")
	}
}

func TestBackup(t *testing.T) {
	dir := t.TempDir()
	s := open(t, filepath.Join(dir, "store.db"))
	defer s.Close()
	put(t, s, storetest.NewCorpus(1).Next(20)...)
	path := filepath.Join(dir, "it's a backup.db")
	if err := os.WriteFile(path+".part", []byte("of a backup that was cut short"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), path); err == nil || !strings.Contains(err.Error(), "another name") {
		t.Errorf("a backup over another: %v", err)
	}
	copied := open(t, path)
	defer copied.Close()
	clean(t, copied)
	a, _ := s.Counts(t.Context())
	b, _ := copied.Counts(t.Context())
	if a.DiskBytes, b.DiskBytes = 0, 0; a != b {
		t.Errorf("the backup has %+v, want %+v", b, a)
	}
	put(t, copied, storetest.NewCorpus(2).Next(5)...)
	clean(t, copied)
	if err := s.Backup(t.Context(), filepath.Join(dir, "no", "backup.db")); err == nil {
		t.Error("a backup to no folder")
	}
}
