package rapporteur_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/internal/casetest"
	"rapporteur/report/terminal"
)

// The marks between which README.md shows what its first command prints, and the line
// of the output before which the excerpt ends.
const (
	outputStart = "<!-- output -->\n```text\n"
	outputEnd   = "```\n<!-- /output -->\n"
	excerptEnd  = "ONLY ONE ARTICLE SAYS"
)

// TestREADMEShowsTheOutput holds the excerpt in README.md to what the command prints.
func TestREADMEShowsTheOutput(t *testing.T) {
	paths, err := filepath.Glob("examples/peace/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	res, err := rapporteur.Brief(context.Background(), paths, rapporteur.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := terminal.Render(&b, res.Brief, terminal.Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	want, _, found := strings.Cut(b.String(), excerptEnd)
	if !found {
		t.Fatalf("the brief has no line %q", excerptEnd)
	}
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), outputStart)
	got, after, ok2 := strings.Cut(rest, outputEnd)
	if !ok || !ok2 {
		t.Fatal("README.md lacks the marks around the output")
	}
	if got == want {
		return
	}
	if !casetest.Updating() {
		t.Fatal("README.md shows another output than the command prints: read the difference, then run go test -run README -update .")
	}
	if err := os.WriteFile("README.md", []byte(before+outputStart+want+outputEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
