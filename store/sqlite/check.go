package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"rapporteur/store"
)

// Counts implements store.Maintenance.
func (s *Store) Counts(ctx context.Context) (store.Counts, error) {
	var c store.Counts
	err := s.read(ctx, "count what is in", func(t *tx) error {
		count := func(into any, query string) error {
			_, err := t.get(query, nil, into)
			return err
		}
		return errors.Join(
			count(&c.Reports, "SELECT count(*) FROM reports"),
			count(&c.Revisions, "SELECT count(*) FROM revisions"),
			count(&c.Texts, "SELECT count(*) FROM texts"),
			count(&c.TextBytes, "SELECT ifnull(sum(bytes), 0) FROM texts"),
			count(&c.Readings, "SELECT count(*) FROM readings"),
			count(&c.Sentences, "SELECT ifnull(sum(searched), 0) FROM readings"),
			count(&c.Facets, "SELECT count(*) FROM facets"),
			count(&c.Feeds, "SELECT count(*) FROM feeds"),
			count(&c.Tombstones, "SELECT count(*) FROM tombstones"),
		)
	})
	if err == nil {
		c.DiskBytes, err = s.diskBytes()
	}
	return c, err
}

// Check implements store.Maintenance.
func (s *Store) Check(ctx context.Context, mend bool, found func(store.Problem), progress func(done, total int)) error {
	progress(0, 1)
	err := s.read(ctx, "check", func(t *tx) error {
		return t.query("PRAGMA integrity_check", nil, func(rows *sql.Rows) error {
			var line string
			err := rows.Scan(&line)
			if line != "ok" {
				found(store.Problem{What: line})
			}
			return err
		})
	})
	progress(1, 1)
	return err
}
