package main

import (
	"path/filepath"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/internal/repo"
)

// TestScoresOfTreebanks pins what the commands print on the shared treebanks. It skips
// where they are not at hand.
func TestScoresOfTreebanks(t *testing.T) {
	if raceDetector {
		t.Skip("SKIPPED: treebanks are scored without the race detector, which finds nothing in them that other tests do not")
	}
	data := filepath.Join(repo.Shared(t), "data")
	for _, what := range []string{"syntax", "names", "attribution"} {
		code, out, errs := execute(t, t.Context(), nil, "eval", what, "--data", data)
		if code != exitOK || errs != "" {
			t.Fatalf("eval %s: exit code %d, said %q", what, code, errs)
		}
		casetest.Golden(t, filepath.Join("testdata", what+".txt"), out)
	}
}
