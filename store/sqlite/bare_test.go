package sqlite_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rapporteur/store"
	"rapporteur/store/storetest"
)

// SQLite's own speed, with the same driver and in the same run: the same texts in one table, the same
// sentences in a full-text index with its own rules of words, and nothing else. What it leaves
// out that the store does: layers, positions, labels, revisions, hashes, compression, marks.

type bare struct {
	db   *sql.DB
	next int
}

func openBare(b *testing.B, path string) *bare {
	b.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=cache_size(-32768)")
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { db.Close() })
	_, err = db.Exec(`CREATE TABLE reports (id INTEGER PRIMARY KEY, identity TEXT UNIQUE, published TEXT, text TEXT);
		CREATE TABLE places (id INTEGER PRIMARY KEY, report INTEGER, start INTEGER, end INTEGER);
		CREATE VIRTUAL TABLE sentences USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2')`)
	if err != nil {
		b.Fatal(err)
	}
	return &bare{db: db}
}

func (s *bare) put(b *testing.B, list []store.Reading) {
	b.Helper()
	tx, err := s.db.Begin()
	if err != nil {
		b.Fatal(err)
	}
	report, err1 := tx.Prepare("INSERT INTO reports (identity, published, text) VALUES (?, ?, ?)")
	place, err2 := tx.Prepare("INSERT INTO places (id, report, start, end) VALUES (?, ?, ?, ?)")
	sentence, err3 := tx.Prepare("INSERT INTO sentences (rowid, text) VALUES (?, ?)")
	fail := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	fail(err1)
	fail(err2)
	fail(err3)
	for _, r := range list {
		result, err := report.Exec(r.Identity, r.Doc.Source.Published.Value, r.Doc.Text)
		fail(err)
		id, err := result.LastInsertId()
		fail(err)
		for _, span := range store.Searched(r.Doc) {
			s.next++
			_, err := place.Exec(s.next, id, span.Start, span.End)
			fail(err)
			_, err = sentence.Exec(s.next, span.Text(r.Doc.Text))
			fail(err)
		}
	}
	fail(tx.Commit())
}

func BenchmarkBarePut(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "bare.db")
		s := openBare(b, path)
		spent := s.fill(b)
		s.db.Close()
		rate(b, path, *benchReports, spent)
	}
}

func (s *bare) fill(b *testing.B) (spent time.Duration) {
	corpus := storetest.NewCorpus(1)
	for done := 0; done < *benchReports; done += batch {
		list := corpus.Next(min(batch, *benchReports-done))
		start := time.Now()
		s.put(b, list)
		spent += time.Since(start)
	}
	return spent
}

// BenchmarkBareSearch asks for the 20 latest sentences with a word, in the plain way.
func BenchmarkBareSearch(b *testing.B) {
	path := filepath.Join(b.TempDir(), "bare.db")
	if *benchStore != "" {
		path = *benchStore + ".bare"
	}
	_, err := os.Stat(path)
	s := &bare{}
	if err != nil {
		s = openBare(b, path)
		s.fill(b)
	} else if s.db, err = sql.Open("sqlite", path); err != nil {
		b.Fatal(err)
	}
	for _, kind := range []string{"frequent word", "middling word", "rare word", "two frequent words", "three middling", "phrase of frequent", "phrase of middling"} {
		list := queries()[kind]
		b.Run(kind, func(b *testing.B) {
			var times []time.Duration
			for b.Loop() {
				for _, q := range list {
					start := time.Now()
					rows, err := s.db.Query(`SELECT r.identity, substr(CAST(r.text AS BLOB), p.start + 1, p.end - p.start) FROM sentences s
						JOIN places p ON p.id = s.rowid JOIN reports r ON r.id = p.report WHERE s.text MATCH ? ORDER BY r.published DESC LIMIT 20`, q.Words)
					if err != nil {
						b.Fatal(err)
					}
					for rows.Next() {
						var identity, sentence string
						if err := rows.Scan(&identity, &sentence); err != nil {
							b.Fatal(err)
						}
					}
					if err := rows.Err(); err != nil {
						b.Fatal(err)
					}
					times = append(times, time.Since(start))
				}
			}
			report(b, times)
		})
	}
}
