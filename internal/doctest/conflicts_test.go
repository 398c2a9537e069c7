package doctest

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// notes are the findings of compare/conflict that are no conflicts.
var notes = map[string]bool{"silence-unknown": true, "fact-unsourced": true, "name-variant": true}

// TestConflictRules holds the rules in docs/CONFLICTS.md to those that the code raises.
func TestConflictRules(t *testing.T) {
	raised := map[string]bool{}
	rule := regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)
	for _, file := range goFiles(t) {
		if file.Dir != "compare/conflict" || file.Test {
			continue
		}
		ast.Inspect(file.Syntax, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil && rule.MatchString(text) && !notes[text] {
					raised[text] = true
				}
			}
			return true
		})
	}
	if len(raised) < 20 {
		t.Fatalf("only %d rules found: the test reads the code wrongly", len(raised))
	}
	_, table, _ := strings.Cut(read(t, "docs/CONFLICTS.md"), "| --- | --- | --- |")
	table, _, _ = strings.Cut(table, "\n\n")
	for name := range raised {
		if !strings.Contains(table, "\n| "+name+" |") {
			t.Errorf("docs/CONFLICTS.md does not list the rule %q", name)
		}
	}
	if rows := strings.Count(table, "\n| "); rows != len(raised) {
		t.Errorf("docs/CONFLICTS.md lists %d rules, the code has %d", rows, len(raised))
	}
}
