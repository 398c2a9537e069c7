package deptest

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/repo"
)

func repository(t *testing.T) (repo.GoMod, []repo.File) {
	root := repo.Root(t)
	mod, err := repo.ReadGoMod(root)
	if err != nil {
		t.Fatal(err)
	}
	files, err := repo.GoFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	return mod, files
}

func TestModules(t *testing.T) {
	mod, files := repository(t)
	for _, problem := range checkModules(modules, mod, files) {
		t.Error(problem)
	}
	for _, m := range modules {
		if m.licence == "" || m.why == "" {
			t.Errorf("%s has no licence or no reason", m.path)
		}
	}
}

// NOTICE tells users what they run; it must not forget a module.
func TestNotice(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(repo.Root(t), "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range modules {
		told := false
		for line := range strings.Lines(string(data)) {
			told = told || strings.Contains(line, m.path) && strings.Contains(line, m.licence)
		}
		if !told {
			t.Errorf("NOTICE has no line with %s and %s", m.path, m.licence)
		}
	}
}

func TestStandardPackages(t *testing.T) {
	_, files := repository(t)
	for _, problem := range checkStandard(bans, files) {
		t.Error(problem)
	}
}

// source makes a file of the tree from its text.
func source(t *testing.T, path, text string) repo.File {
	t.Helper()
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, path, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	f := repo.File{Path: path, Dir: path[:strings.LastIndexByte(path, '/')], Test: strings.HasSuffix(path, "_test.go"), Syntax: syntax, Fset: fset}
	for _, spec := range syntax.Imports {
		f.Imports = append(f.Imports, strings.Trim(spec.Path.Value, `"`))
	}
	return f
}

func TestCheckModules(t *testing.T) {
	list := []module{
		{"a.example/a", "MIT", inProgram, "why"},
		{"b.example/b", "MIT", inTests, "why"},
		{"c.example/c", "MIT", asTool, "why"},
	}
	mod := repo.GoMod{
		Requires: []repo.Requirement{{Path: "a.example/a"}, {Path: "b.example/b"}, {Path: "d.example/d", Indirect: true}},
		Tools:    []string{"c.example/c/cmd/c"},
	}
	good := []repo.File{
		source(t, "x/x.go", `package x; import _ "a.example/a/deep"; import _ "rapporteur/annot"; import _ "os"`),
		source(t, "x/x_test.go", `package x; import _ "b.example/b"`),
	}
	if problems := checkModules(list, mod, good); problems != nil {
		t.Errorf("problems where there are none: %q", problems)
	}
	for _, test := range []struct{ name, path, text, want string }{
		{"unlisted", "x/y.go", `package x; import _ "d.example/d"`, "x/y.go: imports d.example/d, whose module is not on the list"},
		{"a longer name", "x/y.go", `package x; import _ "a.example/aa"`, "a.example/aa, whose module is not"},
		{"test module in the program", "x/y.go", `package x; import _ "b.example/b"`, "which is for tests"},
		{"tool imported", "x/y_test.go", `package x; import _ "c.example/c"`, "which is a tool"},
	} {
		problems := checkModules(list, mod, append(good[:2:2], source(t, test.path, test.text)))
		if len(problems) != 1 || !strings.Contains(problems[0], test.want) {
			t.Errorf("%s: %q, want one problem with %q", test.name, problems, test.want)
		}
	}
	if problems := checkModules(list, mod, good[1:]); len(problems) != 1 || !strings.Contains(problems[0], "a.example/a is on the list") {
		t.Errorf("an unused module: %q", problems)
	}
	mod.Requires = append(mod.Requires, repo.Requirement{Path: "e.example/e"})
	if problems := checkModules(list, mod, good); len(problems) != 1 || !strings.Contains(problems[0], "go.mod requires e.example/e") {
		t.Errorf("an unlisted requirement: %q", problems)
	}
}

func TestCheckStandard(t *testing.T) {
	for _, test := range []struct {
		path, text string
		bad        bool
	}{
		{"annot/a.go", `package annot; import _ "os"`, true},
		{"annot/a.go", `package annot; import _ "time"`, true},
		{"annot/a_test.go", `package annot; import _ "os"`, false},
		{"story/a.go", `package story; import _ "net/http"`, true},
		{"talks/a.go", `package talks; import _ "strings"`, false},
		{"read/timex/a.go", `package timex; import _ "time"`, false},
		{"read/timex/a.go", `package timex; import "time"; var t = time.Now()`, true},
		{"read/timex/a.go", `package timex; import "time"; var t = time.UTC`, false},
		{"read/timex/a.go", `package timex; import _ "os"`, true},
		{"compare/a.go", `package compare; import _ "math/rand/v2"`, true},
		{"compare/a.go", `package compare; func init() {}`, true},
		{"compare/a.go", `package compare; type x int; func (x) init() {}`, false},
		{"ingest/a.go", `package ingest; import _ "os"`, false},
		{"ingest/a.go", `package ingest; import _ "log/slog"`, true},
		{"ingest/a.go", `package ingest; import _ "net"`, true},
		{"ingest/a.go", `package ingest; import _ "net/url"`, false},
		{"report/a.go", `package report; import _ "unsafe"`, true},
		{"cmd/rapporteur/a.go", `package main; import ("log"; "time"); func init() { log.Print(time.Now()) }`, false},
		{"model/train/lemma/a.go", `package main; import _ "os"`, false},
		{"model/lemma/a.go", `package lemma; import _ "os"`, true},
	} {
		problems := checkStandard(bans, []repo.File{source(t, test.path, test.text)})
		if (len(problems) > 0) != test.bad {
			t.Errorf("%s %s: problems %q", test.path, test.text, problems)
		}
	}
}
