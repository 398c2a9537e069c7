// Package sqlite keeps a store in one SQLite file. docs/STORE.md tells what is in it.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"rapporteur/store"
)

// Options say how a store is opened. The zero value is for use.
type Options struct {
	ReadOnly bool          // nothing is written, and the file must be there
	Wait     time.Duration // for another process that is writing, before ErrLocked; 0 is 10 seconds
	// Progress, where it is set, is told in one line what takes long, such as a migration.
	Progress func(line string)
}

// Store is a store in a file.
type Store struct {
	path     string
	readOnly bool
	readers  *sql.DB
	writer   *sql.DB // of one connection; nil when the store can only be read
	codec    *codec
	steps    []string // of the schema

	mu    sync.Mutex
	uncut bool // text that was removed may stand in the log yet
}

var _ store.Store = (*Store)(nil)

// readers is the number of connections that read.
const readers = 4

// Memory of the connections for pages, in KiB.
const (
	writerCache = 32 << 10
	readerCache = 8 << 10
)

// Open opens the store in a file, and makes it where there is none. Its errors are those of
// package store: a file that can only be read is opened for that, and says so when it is written to.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	return openAs(ctx, path, o, migrations)
}

// openAs opens the store with a schema that has taken these steps.
func openAs(ctx context.Context, path string, o Options, steps []string) (*Store, error) {
	s := &Store{path: path, readOnly: o.ReadOnly, steps: steps}
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	if err := s.open(ctx, o); err != nil {
		return nil, errors.Join(s.problem("open", err), s.shut())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) (err error) {
	if s.codec, err = newCodec(); err != nil {
		return err
	}
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.readOnly:
		return fmt.Errorf("%w: there is no such file", store.ErrNotFound)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err == nil && info.IsDir():
		return errors.New("it is a folder")
	case err == nil && !s.readOnly:
		s.readOnly = !writable(s.path)
	}
	if s.readOnly {
		return s.openReadOnly(ctx, o)
	}
	if s.writer, err = sql.Open("sqlite", s.dsn(o, writerCache, "rwc", "immediate")); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)
	if err := s.migrate(ctx, o); err != nil {
		return err
	}
	return s.openReaders(s.dsn(o, readerCache, "ro", "deferred"))
}

func (s *Store) openReaders(dsn string) (err error) {
	if s.readers, err = sql.Open("sqlite", dsn); err != nil {
		return err
	}
	s.readers.SetMaxOpenConns(readers)
	s.readers.SetMaxIdleConns(readers)
	return nil
}

// openReadOnly opens a file that cannot be written to. Where the folder cannot be written to
// either, SQLite reads the file only when it is told that nobody changes it, which holds while it has
// no log beside it.
func (s *Store) openReadOnly(ctx context.Context, o Options) error {
	dsn := s.dsn(o, readerCache, "ro", "deferred")
	if log, err := os.Stat(s.path + "-wal"); !writableFolder(filepath.Dir(s.path)) && (err != nil || log.Size() == 0) {
		dsn += "&immutable=1"
	}
	if err := s.openReaders(dsn); err != nil {
		return err
	}
	have, err := s.fileVersion(ctx, s.readers)
	if err == nil && have < len(s.steps) {
		err = fmt.Errorf("%w, and it has form %d, not %d: open it once where it can be written to", store.ErrReadOnly, have, len(s.steps))
	}
	return err
}

func (s *Store) dsn(o Options, cacheKB int, mode, lock string) string {
	query := "?mode=" + mode + "&_txlock=" + lock
	for _, pragma := range []string{
		"busy_timeout(" + strconv.FormatInt(o.Wait.Milliseconds(), 10) + ")",
		"cache_size(-" + strconv.Itoa(cacheKB) + ")",
		"foreign_keys(1)",
		"synchronous(FULL)", // what was returned stays after a power cut too
		"secure_delete(ON)", // what is removed is overwritten
		"temp_store(MEMORY)",
		"wal_autocheckpoint(4096)", // pages
		"trusted_schema(0)",
		"cell_size_check(1)",
	} {
		query += "&_pragma=" + pragma
	}
	abs, err := filepath.Abs(s.path)
	if err != nil {
		abs = s.path
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") {
		abs = "/" + abs // a letter of a drive
	}
	return "file://" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(abs) + query
}

// writable reports whether a file and its folder can be written to, without changing them.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil && writableFolder(filepath.Dir(path))
}

func writableFolder(dir string) bool {
	f, err := os.CreateTemp(dir, ".write-test-*")
	if err != nil {
		return false
	}
	return errors.Join(f.Close(), os.Remove(f.Name())) == nil
}

// diskBytes is what the store takes on the disk: the file, its log and the index of the log.
func (s *Store) diskBytes() (int64, error) {
	var total int64
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(s.path + suffix)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return 0, err
		}
		if err == nil {
			total += info.Size()
		}
	}
	return total, nil
}

// Close ends the use of the store.
func (s *Store) Close() error {
	if s.writer != nil {
		s.cutLog(context.Background())
	}
	return s.shut()
}

func (s *Store) shut() error {
	var errs []error
	for _, db := range []*sql.DB{s.readers, s.writer} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}
