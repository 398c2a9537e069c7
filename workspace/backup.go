package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup copies the workspace into a new folder, which is a workspace itself: the database as of
// one moment, while others may read and write, and the analysts' files. The folder is there whole or
// not at all.
func (w *Workspace) Backup(ctx context.Context, folder string) error {
	if _, err := os.Lstat(folder); err == nil {
		return fmt.Errorf("%s is there already; give another name: %w", folder, fs.ErrExist)
	}
	folder = filepath.Clean(folder)
	temp, err := os.MkdirTemp(filepath.Dir(folder), filepath.Base(folder)+".part*")
	if err != nil {
		return err
	}
	err = w.backup(ctx, temp)
	if err == nil {
		err = os.Chmod(temp, 0o755)
	}
	if err == nil {
		err = os.Rename(temp, folder)
	}
	if err != nil {
		os.RemoveAll(temp)
	}
	return err
}

func (w *Workspace) backup(ctx context.Context, folder string) error {
	if err := os.MkdirAll(filepath.Join(folder, Folder), 0o755); err != nil {
		return err
	}
	if err := w.Store.Backup(ctx, filepath.Join(folder, Folder, Database)); err != nil {
		return err
	}
	for _, name := range AnalystFiles {
		data, err := os.ReadFile(filepath.Join(w.Root, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
