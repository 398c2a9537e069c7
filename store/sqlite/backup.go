package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Backup implements store.Maintenance. The copy is written under a name that ends in .part and
// renamed when it is whole and on the disk.
func (s *Store) Backup(ctx context.Context, path string) error {
	return s.problem("back up", s.copyTo(ctx, s.readers, path))
}

func (s *Store) copyTo(ctx context.Context, db *sql.DB, path string) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is there already: give another name", path)
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(part))
		}
	}()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	// A link, not a rename, so that a file that came in the meantime is not lost.
	if err := os.Link(part, path); err != nil {
		if errors.Is(err, os.ErrExist) {
			return fmt.Errorf("%s is there already: give another name", path)
		}
		return errors.Join(os.Rename(part, path), syncFile(filepath.Dir(path)))
	}
	return errors.Join(os.Remove(part), syncFile(filepath.Dir(path)))
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// syncFile brings a file or a folder to the disk.
func syncFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
