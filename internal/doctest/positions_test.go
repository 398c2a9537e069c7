package doctest

import (
	"strings"
	"testing"
)

// TestReasons holds the reasons in docs/POSITIONS.md to those that the code gives.
func TestReasons(t *testing.T) {
	c, err := readCode(goFiles(t), "read/statement")
	if err != nil {
		t.Fatal(err)
	}
	reasons := c.labels["read/statement.Reason"]
	if len(reasons) < 10 {
		t.Fatalf("only %d reasons found: the test reads the code wrongly", len(reasons))
	}
	page := read(t, "docs/POSITIONS.md")
	_, table, _ := strings.Cut(page, "| reason | cause |")
	table, _, _ = strings.Cut(table, "\n## ")
	for _, reason := range reasons {
		if !strings.Contains(table, "\n| "+reason+" |") {
			t.Errorf("docs/POSITIONS.md does not list the reason %q", reason)
		}
	}
	if rows := strings.Count(table, "\n| "); rows != len(reasons) {
		t.Errorf("docs/POSITIONS.md lists %d reasons, the code has %d", rows, len(reasons))
	}
}
