package doctest

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// maxLines is the length that CONTRIBUTING.md promises for a Go file that is no test.
const maxLines = 500

func TestFilesAreShort(t *testing.T) {
	if promise := "under " + strconv.Itoa(maxLines) + " lines"; !strings.Contains(read(t, "CONTRIBUTING.md"), promise) {
		t.Errorf("CONTRIBUTING.md does not say that files are %s", promise)
	}
	files := 0
	for _, f := range goFiles(t) {
		if f.Test {
			continue
		}
		files++
		if n := f.Fset.File(f.Syntax.FileStart).LineCount(); n >= maxLines {
			t.Errorf("%s has %d lines: split it by what its parts are about", f.Path, n)
		}
	}
	if files < 50 {
		t.Errorf("only %d files found: the test looks in the wrong place", files)
	}
}

// .ci/run lists why tests were skipped by the word that their reasons begin with. Fuzz
// targets may skip an input without a word.
func TestSkipsSayWhy(t *testing.T) {
	found := 0
	for _, f := range goFiles(t) {
		ast.Inspect(f.Syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			method, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !slices.Contains([]string{"Skip", "Skipf"}, method.Sel.Name) || len(call.Args) == 0 {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				found++
				if !strings.HasPrefix(lit.Value, `"SKIPPED: `) {
					t.Errorf("%s:%d: the reason of a skip begins with \"SKIPPED: \"", f.Path, f.Line(call))
				}
			}
			return true
		})
	}
	if found == 0 {
		t.Error("no skip found: the test reads the code wrongly")
	}
}
