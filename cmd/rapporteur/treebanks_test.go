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
	shared := repo.Shared(t)
	for what, more := range map[string][]string{"syntax": nil, "names": nil, "attribution": nil, "reference": {"--gold", filepath.Join(shared, "gold")}, "dates": {"--gold", filepath.Join(shared, "gold")}, "figures": {"--gold", filepath.Join(shared, "gold")}} {
		args := append([]string{"eval", what, "--data", filepath.Join(shared, "data")}, more...)
		code, out, errs := execute(t, t.Context(), nil, args...)
		if code != exitOK || errs != "" {
			t.Fatalf("eval %s: exit code %d, said %q", what, code, errs)
		}
		casetest.Golden(t, filepath.Join("testdata", what+".txt"), out)
	}
}
