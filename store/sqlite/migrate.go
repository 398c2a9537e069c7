package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"

	"rapporteur/store"
)

// pageSize of new files, in bytes: a text of 500 words, compressed, mostly fits beside others.
const pageSize = 8192

// fileVersion is the number of steps that the schema of a file has taken, 0 for an empty file.
func (s *Store) fileVersion(ctx context.Context, db *sql.DB) (int, error) {
	var id, version, tables int
	err := db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
		(SELECT count(*) FROM sqlite_schema)`).Scan(&id, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case id != applicationID && tables > 0:
		return 0, errors.New("it is a database of another program")
	case version > len(s.steps):
		return 0, fmt.Errorf("%w: it has form %d and this program knows %d", store.ErrNewer, version, len(s.steps))
	}
	return version, nil
}

// migrate brings the schema of the file to that of this program, one step at a time, each in one
// transaction. A store that is not new is copied first.
func (s *Store) migrate(ctx context.Context, o Options) error {
	have, err := s.fileVersion(ctx, s.writer)
	if err != nil {
		return err
	}
	if have == len(s.steps) {
		return nil
	}
	if have == 0 {
		if err := s.prepareFile(ctx); err != nil {
			return err
		}
	} else if err := s.copyBefore(ctx, have, o); err != nil {
		return err
	}
	for have < len(s.steps) {
		if err := s.step(ctx); err != nil {
			return fmt.Errorf("bring it from form %d to %d: %w", have, have+1, err)
		}
		if have, err = s.fileVersion(ctx, s.writer); err != nil {
			return err
		}
	}
	return nil
}

// prepareFile sets what is set before the first table. Another process may be at it too.
func (s *Store) prepareFile(ctx context.Context) error {
	if _, err := s.writer.ExecContext(ctx, fmt.Sprintf("PRAGMA page_size = %d", pageSize)); err != nil {
		return err
	}
	for try := 0; ; try++ {
		_, err := s.writer.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		if err == nil || !errors.Is(classify(err), store.ErrLocked) || try == 20 {
			return err
		}
		time.Sleep(50 * time.Millisecond) // the change of mode does not wait by itself
	}
}

// step takes the next step, if another process has not.
func (s *Store) step(ctx context.Context) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var have int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	if have >= len(s.steps) {
		return nil
	}
	if _, err := tx.ExecContext(ctx, s.steps[have]); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, have+1)); err != nil {
		return err
	}
	return tx.Commit()
}

// copyBefore keeps the store as it was before its schema is changed.
func (s *Store) copyBefore(ctx context.Context, have int, o Options) error {
	path := fmt.Sprintf("%s.form%d.backup", s.path, have)
	if _, err := os.Stat(path); err == nil {
		return nil // of an attempt that was cut short: nothing was changed since
	}
	if o.Progress != nil {
		o.Progress(fmt.Sprintf("the store is brought from form %d to %d; as it was it is kept in %s", have, len(s.steps), path))
	}
	return s.copyTo(ctx, s.writer, path)
}
