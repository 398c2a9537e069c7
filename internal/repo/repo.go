// Package repo lets tests look at the repository that they stand in: its root, its Go
// files and their imports, its modules, and the folder of shared material.
//
// It parses the files itself. The answers of the go command would hide behind the test
// cache, which does not see that another package's file has changed.
package repo

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Module is the path of this module.
const Module = "rapporteur"

// SharedEnv names the environment variable that says where the shared folder is.
const SharedEnv = "RAPPORTEUR_SHARED"

// Root is the repository's root: the nearest folder above the test with a go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test: run it inside the repository")
		}
		dir = parent
	}
}

// Shared is the folder of shared material, gold sets and coverage, that does not belong
// to the repository. A test that needs it is skipped, with the reason, where it is not.
func Shared(t testing.TB) string {
	t.Helper()
	dir := os.Getenv(SharedEnv)
	if dir == "" {
		dir = filepath.Join(filepath.Dir(Root(t)), "shared")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		t.Skipf("SKIPPED: no shared folder at %s; set %s to where it is", dir, SharedEnv)
	}
	return dir
}

// File is one Go file of the repository.
type File struct {
	Path    string // slash-separated, from the root
	Dir     string // slash-separated, from the root; "." for the root
	Test    bool   // its name ends in _test.go
	Imports []string
	Syntax  *ast.File
	Fset    *token.FileSet
}

// Line is the line of a node of the file, counted from 1.
func (f File) Line(n ast.Node) int { return f.Fset.Position(n.Pos()).Line }

// GoFiles parses every Go file under root, whatever its build constraints, in the order
// of paths. Folders that the go command does not look into are left out, those with a
// module of their own among them.
func GoFiles(root string) ([]File, error) {
	var files []File
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := e.Name()
		if e.IsDir() {
			if name != root && (base == "testdata" || base[0] == '.' || base[0] == '_' || isModule(name)) {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(base) != ".go" || base[0] == '.' || base[0] == '_' {
			return nil
		}
		file, err := parse(root, name)
		files = append(files, file)
		return err
	})
	return files, err
}

func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func parse(root, name string) (File, error) {
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return File{}, err
	}
	rel, err := filepath.Rel(root, name)
	if err != nil {
		return File{}, err
	}
	rel = filepath.ToSlash(rel)
	f := File{Path: rel, Dir: path.Dir(rel), Test: strings.HasSuffix(rel, "_test.go"), Syntax: syntax, Fset: fset}
	for _, spec := range syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return File{}, fmt.Errorf("%s: import %s: %w", rel, spec.Path.Value, err)
		}
		f.Imports = append(f.Imports, imported)
	}
	return f, nil
}

// Ours is the folder of an imported package of this module, and whether it is one.
func Ours(imported string) (dir string, ok bool) {
	if imported == Module {
		return ".", true
	}
	return strings.CutPrefix(imported, Module+"/")
}

// Standard reports whether an import path is one of the standard library.
func Standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	_, ours := Ours(imported)
	return !ours && !strings.Contains(first, ".")
}

// Requirement is a line of go.mod.
type Requirement struct {
	Path, Version string
	Indirect      bool
}

// GoMod is the part of go.mod that tests look at.
type GoMod struct {
	Requires []Requirement
	Tools    []string // packages of tool directives
}

// ReadGoMod reads the go.mod under root.
func ReadGoMod(root string) (GoMod, error) {
	data, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return GoMod{}, err
	}
	return parseGoMod(string(data))
}

func parseGoMod(text string) (GoMod, error) {
	var m GoMod
	block := ""
	for line := range strings.Lines(text) {
		line, comment, _ := strings.Cut(line, "//")
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0:
			continue
		case block == "" && len(fields) == 2 && fields[1] == "(":
			block = fields[0]
			continue
		case fields[0] == ")":
			block = ""
			continue
		case block != "":
			fields = append([]string{block}, fields...)
		}
		switch {
		case fields[0] == "require" && len(fields) == 3:
			m.Requires = append(m.Requires, Requirement{fields[1], fields[2], strings.TrimSpace(comment) == "indirect"})
		case fields[0] == "tool" && len(fields) == 2:
			m.Tools = append(m.Tools, fields[1])
		case fields[0] == "replace" || fields[0] == "exclude":
			return GoMod{}, errors.New("go.mod has a replace or exclude line: a build from a fresh clone would differ from one with it removed")
		}
	}
	return m, nil
}

// Provides is the module among paths that holds the imported package: the longest path
// that the import begins with. It is "" when none does.
func Provides(paths []string, imported string) string {
	best := ""
	for _, p := range paths {
		if (imported == p || strings.HasPrefix(imported, p+"/")) && len(p) > len(best) {
			best = p
		}
	}
	return best
}
