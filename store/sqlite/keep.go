package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"rapporteur/store"
)

// Label implements store.Reports.
func (s *Store) Label(ctx context.Context, ids []store.ID, label string, on bool) (int, error) {
	if err := store.CheckLabel(label); err != nil {
		return 0, err
	}
	changed := 0
	err := s.write(ctx, "label reports", func(t *tx) error {
		for _, id := range ids {
			have, found, err := t.standing("id", id)
			if err == nil && !found {
				err = t.missing(id)
			}
			if err != nil {
				return err
			}
			query := "INSERT OR IGNORE INTO labels (label, place, report) VALUES (?1, ?2, ?3)"
			if !on {
				query = "DELETE FROM labels WHERE label = ?1 AND place = ?2 AND report = ?3"
			}
			n, err := t.do(query, label, int64(have.place), id)
			if err != nil {
				return err
			}
			changed += int(n)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return changed, nil
}

// Forget implements store.Reports. What is freed is overwritten with zeros, and the log that may hold
// it yet is cut.
func (s *Store) Forget(ctx context.Context, id store.ID, tomb store.Tombstone) error {
	err := s.write(ctx, fmt.Sprintf("forget report %d", id), func(t *tx) error {
		t.index.words, t.index.stems = map[string]bool{}, stems{}
		return s.forget(t, id, tomb)
	})
	if err != nil {
		return err
	}
	s.removed(ctx)
	return nil
}

// removed cuts the log after text was removed.
func (s *Store) removed(ctx context.Context) {
	s.mu.Lock()
	s.uncut = true
	s.mu.Unlock()
	s.cutLog(ctx)
}

func (s *Store) forget(t *tx, id store.ID, tomb store.Tombstone) error {
	have, found, err := t.standing("id", id)
	if err == nil && !found {
		err = t.missing(id)
	}
	if err != nil {
		return err
	}
	var identity string
	if _, err := t.get("SELECT identity FROM reports WHERE id = ?", []any{id}, &identity); err != nil {
		return err
	}
	was, err := s.indexStanding(t, have)
	if err != nil {
		return err
	}
	t.replace(have.place, have.place, was, nil)
	for _, query := range []string{
		"DELETE FROM facets WHERE report = ?",
		"DELETE FROM labels WHERE report = ?",
		"DELETE FROM readings WHERE report = ?",
	} {
		if _, err := t.exec(query, id); err != nil {
			return err
		}
	}
	var texts []int64
	err = t.query("SELECT text FROM revisions WHERE report = ?", []any{id}, func(rows *sql.Rows) error {
		var text int64
		err := rows.Scan(&text)
		texts = append(texts, text)
		return err
	})
	if err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM revisions WHERE report = ?", id); err != nil {
		return err
	}
	for _, text := range texts {
		if _, err := t.exec("DELETE FROM texts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM revisions WHERE text = ?1)", text); err != nil {
			return err
		}
	}
	if _, err := t.exec("DELETE FROM reports WHERE id = ?", id); err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO tombstones (report, identity, time, by, why) VALUES (?, ?, ?, ?, ?)",
		id, store.Grave(identity), tomb.Time.Unix(), tomb.By, tomb.Why)
	return err
}

// cutLog empties the log into the file when text was removed that may stand in it. A reader
// that still looks at a moment before holds it up: then it is done when the store is closed.
func (s *Store) cutLog(ctx context.Context) {
	s.mu.Lock()
	uncut := s.uncut
	s.mu.Unlock()
	if !uncut {
		return
	}
	var busy, log, moved int
	err := s.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &log, &moved)
	if err == nil && busy == 0 {
		s.mu.Lock()
		s.uncut = false
		s.mu.Unlock()
	}
}

// Tombstones implements store.Reports.
func (s *Store) Tombstones(ctx context.Context) ([]store.Tombstone, error) {
	var list []store.Tombstone
	err := s.read(ctx, "read what was removed", func(t *tx) error {
		return t.query("SELECT report, identity, time, by, why FROM tombstones ORDER BY time, report, identity", nil, func(rows *sql.Rows) error {
			var tomb store.Tombstone
			var at int64
			err := rows.Scan(&tomb.ID, &tomb.Identity, &at, &tomb.By, &tomb.Why)
			tomb.Time = moment(at)
			list = append(list, tomb)
			return err
		})
	})
	return list, err
}

// Feeds implements store.Feeds.
func (s *Store) Feeds(ctx context.Context) ([]store.Feed, error) {
	var list []store.Feed
	err := s.read(ctx, "read the feeds", func(t *tx) error {
		return t.query(`SELECT url, kind, title, every, label, etag, last_modified, asked, next, failures, problem FROM feeds ORDER BY url`, nil,
			func(rows *sql.Rows) error {
				var f store.Feed
				var every, asked, next int64
				err := rows.Scan(&f.URL, &f.Kind, &f.Title, &every, &f.Label, &f.ETag, &f.LastModified, &asked, &next, &f.Failures, &f.Problem)
				f.Every, f.Asked, f.Next = time.Duration(every)*time.Second, moment(asked), moment(next)
				list = append(list, f)
				return err
			})
	})
	return list, err
}

// SaveFeed implements store.Feeds.
func (s *Store) SaveFeed(ctx context.Context, f store.Feed) error {
	if err := f.Check(); err != nil {
		return err
	}
	return s.write(ctx, "save a feed", func(t *tx) error {
		_, err := t.exec(`INSERT OR REPLACE INTO feeds (url, kind, title, every, label, etag, last_modified, asked, next, failures, problem)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, f.URL, f.Kind, f.Title, int64(f.Every/time.Second), f.Label, f.ETag, f.LastModified,
			f.Asked.Unix(), f.Next.Unix(), f.Failures, f.Problem)
		return err
	})
}

// DropFeed implements store.Feeds.
func (s *Store) DropFeed(ctx context.Context, url string) error {
	return s.write(ctx, "drop a feed", func(t *tx) error {
		n, err := t.do("DELETE FROM feeds WHERE url = ?", url)
		if err == nil && n == 0 {
			err = fmt.Errorf("feed %s: %w", url, store.ErrNotFound)
		}
		return err
	})
}

// Setting implements store.Settings.
func (s *Store) Setting(ctx context.Context, name string) (value string, err error) {
	err = s.read(ctx, "read a setting", func(t *tx) error {
		_, err := t.get("SELECT value FROM settings WHERE name = ?", []any{name}, &value)
		return err
	})
	return value, err
}

// SetSetting implements store.Settings.
func (s *Store) SetSetting(ctx context.Context, name, value string) error {
	return s.write(ctx, "set a setting", func(t *tx) (err error) {
		if value == "" {
			_, err = t.exec("DELETE FROM settings WHERE name = ?", name)
			return err
		}
		_, err = t.exec("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", name, value)
		return err
	})
}
