package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"rapporteur/store"
	"rapporteur/store/layers"
)

// problem says what was done to which store when an error came, and makes it one of those of
// package store.
func (s *Store) problem(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %s: %w", what, s.path, classify(err))
}

// classify wraps an error of SQLite or of the machine in the one of package store that it is, with
// what to do about it.
func classify(err error) error {
	for _, known := range []error{store.ErrLocked, store.ErrReadOnly, store.ErrFull, store.ErrDamaged, store.ErrNewer, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return err
		}
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: make room and try again; nothing was half written (%w)", store.ErrFull, err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w (%w)", store.ErrReadOnly, err)
	case errors.Is(err, layers.ErrDamaged):
		return fmt.Errorf("%w: %w", store.ErrDamaged, err)
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w: wait for it to end, or end it, and try again (%w)", store.ErrLocked, err)
	case sqlite3.SQLITE_READONLY:
		return fmt.Errorf("%w (%w)", store.ErrReadOnly, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w: make room and try again; nothing was half written (%w)", store.ErrFull, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w: check it, and if it cannot be mended take the latest backup (%w)", store.ErrDamaged, err)
	case sqlite3.SQLITE_INTERRUPT:
		return fmt.Errorf("%w (%w)", context.Canceled, err)
	}
	if e.Code() == sqlite3.SQLITE_IOERR_SHMSIZE {
		return fmt.Errorf("%w: make room and try again; nothing was half written (%w)", store.ErrFull, err)
	}
	return err
}
