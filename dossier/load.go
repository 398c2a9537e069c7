package dossier

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed kinds/*.txt schemes/*.txt
var files embed.FS

// library is all that the embedded files say.
type library struct {
	kinds   []Kind   // sorted by ID
	schemes []Scheme // sorted by ID
	signals *index   // its owners are indexes into kinds
	digest  string
}

// load reads the embedded files once. They are part of the program and a test reads
// them too, so that a file which cannot be read is a broken build: it is left out
// here, and the test says why.
var load = sync.OnceValue(func() library {
	lib, _ := read(files)
	return lib
})

// read reads every scheme and every dossier of a file system, in the order of their names.
func read(fsys fs.FS) (library, error) {
	var lib library
	var failed error
	h := sha256.New()
	each := func(pattern string, take func(name, text string) error) error {
		names, err := fs.Glob(fsys, pattern)
		for _, name := range names {
			text, err := fs.ReadFile(fsys, name)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s\x00%d\x00%s", name, len(text), text)
			if err := take(name, string(text)); err != nil {
				failed = err
			}
		}
		return err
	}
	err := each("schemes/*.txt", func(name, text string) error {
		s, err := parseScheme(name, text)
		if err == nil {
			lib.schemes = append(lib.schemes, s)
		}
		return err
	})
	if err != nil {
		return library{}, err
	}
	err = each("kinds/*.txt", func(name, text string) error {
		k, _, err := parse(name, text)
		if err == nil {
			lib.kinds = append(lib.kinds, k.With(k.Issues))
			err = checkCodes(name, k, lib.schemes)
		}
		return err
	})
	if err != nil {
		return library{}, err
	}
	slices.SortFunc(lib.schemes, func(a, b Scheme) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(lib.kinds, func(a, b Kind) int { return strings.Compare(a.ID, b.ID) })
	lib.signals = newSignalIndex(lib.kinds)
	lib.digest = hex.EncodeToString(h.Sum(nil)[:8])
	return lib, failed
}

// Load reads the dossiers under kinds/ and the schemes under schemes/ of a file system, for checking them: the errors
// say file, line and column and what to do. The kinds come sorted by ID.
func Load(fsys fs.FS) ([]Kind, error) {
	lib, err := read(fsys)
	return lib.kinds, err
}

// All returns every kind of talks, sorted by ID. The kinds share their lists: treat
// them as read-only.
func All() []Kind { return slices.Clone(load().kinds) }

// Schemes returns every scheme, sorted by ID, as read-only.
func Schemes() []Scheme { return slices.Clone(load().schemes) }

// Find returns the kind of talks with an ID.
func Find(id string) (Kind, bool) {
	for _, k := range load().kinds {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}

// Digest identifies the contents of all dossiers, for cache keys.
func Digest() string { return load().digest }
