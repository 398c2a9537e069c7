package doctest

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/repo"
)

// ruleName is how a rule is named in code and docs: words joined by hyphens.
var ruleName = regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)

// holdRules holds the table of rules of a page to those that the code of some files names, at
// least as many as are known to be there. What is named so and is no rule stands in not.
func holdRules(t *testing.T, page string, of func(repo.File) bool, not map[string]bool, least int) {
	t.Helper()
	named := map[string]bool{}
	for _, file := range goFiles(t) {
		if !of(file) {
			continue
		}
		ast.Inspect(file.Syntax, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil && ruleName.MatchString(text) && !not[text] {
					named[text] = true
				}
			}
			return true
		})
	}
	if len(named) < least {
		t.Fatalf("only %d rules found: the test reads the code wrongly", len(named))
	}
	_, table, _ := strings.Cut(read(t, page), "| --- | --- | --- |")
	table, _, _ = strings.Cut(table, "\n\n")
	for name := range named {
		if !strings.Contains(table, "\n| "+name+" |") {
			t.Errorf("%s does not list the rule %q", page, name)
		}
	}
	if rows := strings.Count(table, "\n| "); rows != len(named) {
		t.Errorf("%s lists %d rules, the code has %d", page, rows, len(named))
	}
}

// The findings of compare/conflict that are no conflicts.
var notes = map[string]bool{"fact-unsourced": true, "name-variant": true}

func TestConflictRules(t *testing.T) {
	holdRules(t, "docs/CONFLICTS.md", func(f repo.File) bool { return f.Dir == "compare/conflict" && !f.Test }, notes, 20)
}

func TestStatusRules(t *testing.T) {
	holdRules(t, "docs/STATUS.md", func(f repo.File) bool { return f.Path == "track/status.go" || f.Path == "track/outcome.go" }, nil, 10)
}
