package deptest

import (
	"fmt"
	"go/ast"
	"path"
	"strings"

	"rapporteur/internal/repo"
)

// use says where a module is needed.
type use string

const (
	inProgram use = "program" // linked into the binary
	inTests   use = "tests"   // test files and internal/ only
	asTool    use = "tool"    // run by go tool, imported by nothing
)

// module is a module that may stand in go.mod.
type module struct {
	path, licence string
	use           use
	why           string
}

// modules is the whole list. To add a line is a decision: say why the standard library
// does not do.
var modules = []module{
	{"github.com/emersion/go-message", "MIT", inProgram, "mails with their parts, encodings and broken headers; net/mail leaves parts and character sets to the caller"},
	{"github.com/goccy/go-yaml", "MIT", inProgram, "rapporteur.yaml with line and column of every key; the standard library reads no YAML, gopkg.in/yaml.v3 is no longer kept"},
	{"github.com/klauspost/compress", "BSD-3-Clause", inProgram, "zstd for texts and readings at rest, and gzip in many members as archives of the web have it, several times faster than the standard library"},
	{"github.com/ledongthuc/pdf", "BSD-3-Clause", inProgram, "the text of a PDF in pure Go; the standard library reads none"},
	{"github.com/mmcdole/gofeed", "MIT", inProgram, "RSS, Atom and JSON Feed with their dialects and faults"},
	{"github.com/rogpeppe/go-internal", "BSD-3-Clause", inTests, "txtar cases and scripts of the command line"},
	{"github.com/spf13/cobra", "Apache-2.0", inProgram, "commands, help, completion and manual pages as users know them"},
	{"github.com/spf13/pflag", "BSD-3-Clause", inProgram, "the flag sets that cobra hands out: walked to suggest a flag for a mistyped one"},
	{"golang.org/x/net", "BSD-3-Clause", inProgram, "HTML as browsers parse it, its encodings, and names of hosts outside ASCII"},
	{"golang.org/x/sys", "BSD-3-Clause", inProgram, "whether the processor has wide instructions; the standard library keeps that to itself"},
	{"golang.org/x/term", "BSD-3-Clause", inProgram, "whether the output is a terminal, and how wide"},
	{"golang.org/x/text", "BSD-3-Clause", inProgram, "encodings, normal forms, case and width of Unicode text"},
	{"golang.org/x/time", "BSD-3-Clause", inProgram, "how often one host is asked"},
	{"modernc.org/sqlite", "BSD-3-Clause", inProgram, "the store: SQLite with full-text search, translated to Go, so that the program stays one static binary"},
	{"honnef.co/go/tools", "MIT", asTool, "staticcheck, at the version that go.mod pins"},
}

// ban keeps standard packages out of a part of the tree. Test files are free.
type ban struct {
	in       []string // first folders; nil for all but the ones in except
	except   []string
	packages []string // with all below them
	but      []string // packages below those that are free
	why      string
}

var bans = []ban{
	{in: []string{"annot", "story", "talks"}, packages: []string{"os", "net", "time", "io/fs", "log"},
		why: "the nouns do no I/O and know no clock"},
	{in: []string{"pass", "lexicon", "gazetteer", "dossier", "model", "examples", "read", "compare", "track", "reason", "report", "settle"},
		packages: []string{"os", "net"}, except: []string{"model/train"},
		why: "only ingest and the commands touch the machine; data comes embedded or through an fs.FS, output goes to an io.Writer"},
	{packages: []string{"math/rand", "crypto/rand"}, except: []string{"model/train", "store/storetest"},
		why: "the same bytes in give the same brief out; training alone shuffles, and tests make up texts, both from a fixed seed"},
	{packages: []string{"log"}, except: []string{"cmd", "model/train"}, why: "libraries return errors; only commands tell"},
	{packages: []string{"net"}, but: []string{"net/url"}, except: []string{"cmd", "ingest/address", "ingest/fetch", "ingest/warc", "workspace"}, why: "reading a report never calls out; addresses that a user gives are fetched in one place, and archives of the web hold answers of servers"},
	{packages: []string{"C", "unsafe", "plugin"}, why: "one static binary in memory-safe Go"},
}

// clock are the functions of package time that ask the machine.
var clock = map[string]bool{"Now": true, "Since": true, "Until": true, "Local": true, "LoadLocation": true}

// checkModules compares go.mod and the imports of all files with the list.
func checkModules(list []module, mod repo.GoMod, files []repo.File) []string {
	var problems []string
	listed := map[string]module{}
	var paths []string
	for _, m := range list {
		listed[m.path] = m
		paths = append(paths, m.path)
	}
	for _, r := range mod.Requires {
		if _, ok := listed[r.Path]; !ok && !r.Indirect {
			problems = append(problems, fmt.Sprintf("go.mod requires %s, which is not on the list in internal/deptest/rules.go", r.Path))
		}
	}

	used := map[string]bool{}
	for _, tool := range mod.Tools {
		used[repo.Provides(paths, tool)] = true
	}
	for _, f := range files {
		for _, imported := range f.Imports {
			if _, ours := repo.Ours(imported); ours || repo.Standard(imported) {
				continue
			}
			m, ok := listed[repo.Provides(paths, imported)]
			used[m.path] = true
			switch {
			case !ok:
				problems = append(problems, fmt.Sprintf("%s: imports %s, whose module is not on the list in internal/deptest/rules.go", f.Path, imported))
			case m.use == asTool:
				problems = append(problems, fmt.Sprintf("%s: imports %s, which is a tool", f.Path, imported))
			case m.use == inTests && !f.Test && !within(f.Dir, "internal"):
				problems = append(problems, fmt.Sprintf("%s: imports %s, which is for tests", f.Path, imported))
			}
		}
	}
	for _, m := range list {
		if !used[m.path] {
			problems = append(problems, fmt.Sprintf("%s is on the list in internal/deptest/rules.go and nothing uses it: take it off", m.path))
		}
	}
	return problems
}

// checkStandard lists the imports of banned standard packages and the uses of the clock
// outside the commands.
func checkStandard(bans []ban, files []repo.File) []string {
	var problems []string
	for _, f := range files {
		if f.Test || within(f.Dir, "internal") {
			continue
		}
		for _, imported := range f.Imports {
			if !repo.Standard(imported) {
				continue
			}
			for _, b := range bans {
				if b.covers(f.Dir) && withinAny(imported, b.packages) && !withinAny(imported, b.but) {
					problems = append(problems, fmt.Sprintf("%s: imports %s: %s", f.Path, imported, b.why))
				}
			}
		}
		if !within(f.Dir, "cmd") && !within(f.Dir, "model/train") {
			problems = append(problems, checkCode(f)...)
		}
	}
	return problems
}

// checkCode lists uses of the clock and of init functions.
func checkCode(f repo.File) []string {
	var problems []string
	ast.Inspect(f.Syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && clock[n.Sel.Name] {
				problems = append(problems, fmt.Sprintf("%s:%d: time.%s: no clock or time zone reaches the output", f.Path, f.Line(n), n.Sel.Name))
			}
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				problems = append(problems, fmt.Sprintf("%s:%d: init: a stage is a value in a visible list, not a registration", f.Path, f.Line(n)))
			}
		}
		return true
	})
	return problems
}

func (b ban) covers(dir string) bool {
	return (b.in == nil || withinAny(dir, b.in)) && !withinAny(dir, b.except)
}

func withinAny(name string, roots []string) bool {
	for _, root := range roots {
		if within(name, root) {
			return true
		}
	}
	return false
}

// within reports whether a slash-separated path is root or lies below it.
func within(name, root string) bool {
	return name == root || strings.HasPrefix(path.Clean(name), root+"/")
}
