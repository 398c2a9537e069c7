package doctest

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestStatusRules holds the rules in docs/STATUS.md to those by which track decides how an issue
// stands.
func TestStatusRules(t *testing.T) {
	named := map[string]bool{}
	rule := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	for _, file := range goFiles(t) {
		if file.Path != "track/status.go" && file.Path != "track/outcome.go" {
			continue
		}
		ast.Inspect(file.Syntax, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil && rule.MatchString(text) {
					named[text] = true
				}
			}
			return true
		})
	}
	if len(named) < 10 {
		t.Fatalf("only %d rules found: the test reads the code wrongly", len(named))
	}
	_, table, _ := strings.Cut(read(t, "docs/STATUS.md"), "| --- | --- | --- |")
	table, _, _ = strings.Cut(table, "\n\n")
	for name := range named {
		if !strings.Contains(table, "\n| "+name+" |") {
			t.Errorf("docs/STATUS.md does not list the rule %q", name)
		}
	}
	if rows := strings.Count(table, "\n| "); rows != len(named) {
		t.Errorf("docs/STATUS.md lists %d rules, the code has %d", rows, len(named))
	}
}
