package repo

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestGoFiles(t *testing.T) {
	root := t.TempDir()
	write(t, root, "a/a.go", "//go:build windows\n\npackage a\n\nimport (\n\t\"os\"\n\tx \"rapporteur/b\"\n)\n")
	write(t, root, "a/a_test.go", "package a\n\nimport _ \"testing\"\n")
	write(t, root, "a/testdata/bad.go", "not Go")
	write(t, root, ".hidden/bad.go", "not Go")
	write(t, root, "other/go.mod", "module other\n")
	write(t, root, "other/deep/other.go", "package deep\n")
	write(t, root, "main.go", "package main\n")

	files, err := GoFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	var got []File
	for _, f := range files {
		f.Syntax, f.Fset = nil, nil
		got = append(got, f)
	}
	want := []File{
		{Path: "a/a.go", Dir: "a", Imports: []string{"os", "rapporteur/b"}},
		{Path: "a/a_test.go", Dir: "a", Test: true, Imports: []string{"testing"}},
		{Path: "main.go", Dir: "."},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("GoFiles = %+v\nwant %+v", got, want)
	}
}

func TestGoFilesReportsBrokenSource(t *testing.T) {
	root := t.TempDir()
	write(t, root, "a.go", "package")
	if _, err := GoFiles(root); err == nil {
		t.Error("a file that does not parse went unnoticed")
	}
}

func TestGoMod(t *testing.T) {
	m, err := parseGoMod("module x\n\ngo 1.26.0\n\nrequire one.example/a v1.0.0\n\nrequire (\n\ttwo.example/b v2.0.0 // indirect\n)\n\ntool two.example/b/cmd/c\n")
	if err != nil {
		t.Fatal(err)
	}
	want := GoMod{
		Requires: []Requirement{{"one.example/a", "v1.0.0", false}, {"two.example/b", "v2.0.0", true}},
		Tools:    []string{"two.example/b/cmd/c"},
	}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("parseGoMod = %+v\nwant %+v", m, want)
	}
	if _, err := parseGoMod("replace a => ../a\n"); err == nil {
		t.Error("a replace line went unnoticed")
	}
}

func TestPaths(t *testing.T) {
	for imported, want := range map[string]struct {
		dir            string
		ours, standard bool
	}{
		"rapporteur":           {".", true, false},
		"rapporteur/annot":     {"annot", true, false},
		"net/http":             {"net/http", false, true},
		"golang.org/x/text":    {"golang.org/x/text", false, false},
		"rapporteurs.org/else": {"rapporteurs.org/else", false, false},
	} {
		if dir, ours := Ours(imported); ours != want.ours || ours && dir != want.dir {
			t.Errorf("Ours(%q) = %q, %v", imported, dir, ours)
		}
		if got := Standard(imported); got != want.standard {
			t.Errorf("Standard(%q) = %v", imported, got)
		}
	}
	if got := Provides([]string{"a.b/c", "a.b/c/v2", "a.b/cd"}, "a.b/c/v2/d"); got != "a.b/c/v2" {
		t.Errorf("Provides = %q", got)
	}
	if got := Provides([]string{"a.b/c"}, "a.b/cd"); got != "" {
		t.Errorf("Provides = %q, want none", got)
	}
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	file := filepath.Join(root, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
