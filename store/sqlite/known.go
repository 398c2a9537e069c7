package sqlite

import (
	"context"
	"database/sql"

	"rapporteur/store"
)

// Known implements store.Reports.
func (s *Store) Known(ctx context.Context, list []store.Text, versions string) ([]store.Outcome, error) {
	outcomes := make([]store.Outcome, len(list))
	err := s.read(ctx, "look for reports", func(t *tx) error {
		for i, text := range list {
			var err error
			if outcomes[i], err = t.known(text, versions); err != nil {
				return err
			}
		}
		return nil
	})
	return outcomes, err
}

func (t *tx) known(text store.Text, versions string) (store.Outcome, error) {
	out := store.Outcome{Revision: 1, What: store.New}
	if found, err := t.get("SELECT report FROM tombstones WHERE identity = ?", []any{store.Grave(text.Identity)}, &out.ID); err != nil || found {
		return store.Outcome{ID: out.ID, What: store.Forgotten}, err
	}
	var latest int
	var readBy string
	found, err := t.get("SELECT r.id, r.revision, n.name FROM reports r JOIN names n ON n.id = r.versions WHERE r.identity = ?",
		[]any{text.Identity}, &out.ID, &latest, &readBy)
	if err != nil || !found {
		return out, err
	}
	found, err = t.get("SELECT number FROM revisions WHERE report = ? AND number = ? AND doc = ?", []any{out.ID, latest, string(text.Doc)}, &out.Revision)
	switch {
	case err != nil:
	case !found:
		out.Revision, out.What = latest+1, store.Revised
	case readBy != versions:
		out.What = store.Reread
	default:
		out.What = store.Same
	}
	return out, err
}

// Bury implements store.Reports.
func (s *Store) Bury(ctx context.Context, list []store.Tombstone) error {
	buried := false
	err := s.write(ctx, "bury what was removed elsewhere", func(t *tx) error {
		wanted := map[string]store.Tombstone{}
		for _, tomb := range list {
			var one int
			there, err := t.get("SELECT 1 FROM tombstones WHERE identity = ?", []any{tomb.Identity}, &one)
			if err != nil {
				return err
			}
			if !there {
				wanted[tomb.Identity] = tomb
			}
		}
		if len(wanted) == 0 {
			return nil
		}
		here := map[store.ID]store.Tombstone{}
		err := t.query("SELECT id, identity FROM reports", nil, func(rows *sql.Rows) error {
			var id store.ID
			var identity string
			err := rows.Scan(&id, &identity)
			if tomb, ok := wanted[store.Grave(identity)]; ok {
				here[id] = tomb
				delete(wanted, tomb.Identity)
			}
			return err
		})
		if err != nil {
			return err
		}
		for id, tomb := range here {
			if err := s.forget(t, id, tomb); err != nil {
				return err
			}
			buried = true
		}
		for _, tomb := range wanted {
			if _, err := t.exec("INSERT INTO tombstones (report, identity, time, by, why) VALUES (0, ?, ?, ?, ?)", tomb.Identity, tomb.Time.Unix(), tomb.By, tomb.Why); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && buried {
		s.removed(ctx)
	}
	return err
}
