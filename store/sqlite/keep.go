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
