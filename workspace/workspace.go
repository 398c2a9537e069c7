// Package workspace is a folder that remembers: reports that came in, what was read from them,
// what is watched, and beside them the files of the analysts, which stay files.
//
//	rapporteur.yaml          the dossier, written by init and edited by people
//	decisions.txt            what the analysts decided
//	.rapporteur/             the database: texts, what was read from them, labels, what is watched
//
// The folder can be moved and copied as a whole while nobody writes to it.
package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
)

// Folder is the name of the folder that holds the database, and Database that of its file.
const (
	Folder   = ".rapporteur"
	Database = "rapporteur.db"
)

// Reader reads documents, as rapporteur.Reader does.
type Reader interface {
	// Versions changes when the same text could be read in another way.
	Versions() string
	// Read writes all layers of a document and counts the sentences with a cue that gave nothing.
	Read(ctx context.Context, d *annot.Document) (considered int, err error)
}

// Workspace is an open workspace. It is safe for several goroutines.
type Workspace struct {
	Root   string // the folder that holds Folder
	Store  store.Store
	Reader Reader
	Now    func() time.Time
}

// Opener opens the database in a file, making it when it is not there.
type Opener func(ctx context.Context, path string) (store.Store, error)

// Find looks for a workspace in a folder and in those that it lies in, the nearest first.
func Find(from string) (root string, found bool) {
	dir, err := filepath.Abs(from)
	if err != nil {
		return "", false
	}
	for {
		if Is(dir) {
			return dir, true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

// Is reports whether a folder is a workspace.
func Is(folder string) bool {
	info, err := os.Stat(filepath.Join(folder, Folder, Database))
	return err == nil && info.Mode().IsRegular()
}

// Open opens the workspace of a folder. When there is none it is made if make is set; else the
// error is a fs.ErrNotExist.
func Open(ctx context.Context, root string, make bool, open Opener, r Reader, now func() time.Time) (*Workspace, error) {
	dir := filepath.Join(root, Folder)
	path := filepath.Join(dir, Database)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if !make {
			return nil, fmt.Errorf("%s: %w", root, fs.ErrNotExist)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
		// The folder is no part of what its owner keeps under version control.
		if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte("*\n"), 0o644); err != nil {
			return nil, err
		}
	}
	s, err := open(ctx, path)
	if err != nil {
		return nil, err
	}
	return &Workspace{Root: root, Store: s, Reader: r, Now: now}, nil
}

// Close gives the database back.
func (w *Workspace) Close() error { return w.Store.Close() }

// Path is how a file is named in the workspace: from its folder when it lies there, so that
// the folder can be moved, else from the root of the file system.
func (w *Workspace) Path(path string) string {
	abs, root := real(path), real(w.Root)
	if rel, err := filepath.Rel(root, abs); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(abs)
}

// real is a path from the root of the file system, through no links as far as it is there.
func real(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if there, err := filepath.EvalSymlinks(path); err == nil {
		return there
	}
	return path
}
