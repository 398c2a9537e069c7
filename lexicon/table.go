package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ReadTable calls add with the cells of each line of a table. Lines that begin with
// "# " are comments; all others must have exactly the given number of cells, parted
// by tabs, and stand in byte order.
func ReadTable(files fs.FS, name string, columns int, add func([]string) error) error {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	last := ""
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Split(line, "\t")
		switch {
		case len(cells) != columns:
			return fmt.Errorf("%s:%d: %d cells, not %d: write them with one tab between", name, i+1, len(cells), columns)
		case slices.ContainsFunc(cells, func(c string) bool { return c == "" || strings.TrimSpace(c) != c }):
			return fmt.Errorf("%s:%d: an empty cell, or one with space around it", name, i+1)
		case line <= last:
			return fmt.Errorf("%s:%d: %q is out of order or listed twice: sort the file by bytes", name, i+1, cells[0])
		}
		last = line
		if err := add(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

// Digest identifies the names and contents of all files of a tree, in 16 hexadecimal
// digits.
func Digest(files fs.FS) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, path)
		fmt.Fprintf(h, "%s\x00%d\x00%s", path, len(b), b)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)[:8]), err
}
