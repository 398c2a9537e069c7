package main

import (
	"path/filepath"
	"strings"
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
	gold := []string{"--gold", filepath.Join(shared, "gold")}
	for what, more := range map[string][]string{
		"syntax": nil, "names": nil, "attribution": nil, "extraction": nil, "reference": gold, "dates": gold, "figures": gold, "stories": setsOf(t, shared),
		"copies": {"--reports", filepath.Join(shared, "coverage"), "--reports", filepath.Join(shared, "gold")},
	} {
		args := append([]string{"eval", what}, more...)
		if what != "copies" {
			args = append(args, "--data", filepath.Join(shared, "data"))
		}
		code, out, errs := execute(t, t.Context(), nil, args...)
		if code != exitOK || errs != "" {
			t.Fatalf("eval %s: exit code %d, said %q", what, code, errs)
		}
		casetest.Golden(t, filepath.Join("testdata", what+".txt"), out)
	}
}

// setsOf names the shared sets of reports of one set of talks each, for eval stories.
func setsOf(t *testing.T, shared string) []string {
	var flags []string
	for _, root := range []string{"gold", "coverage"} {
		dirs, err := filepath.Glob(filepath.Join(shared, root, "*", "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for i, file := range dirs {
			dir := filepath.Dir(file)
			// The statements of governments are on many matters.
			if (i == 0 || dir != filepath.Dir(dirs[i-1])) && !strings.HasPrefix(filepath.Base(dir), "official") {
				flags = append(flags, "--set", dir)
			}
		}
	}
	return flags
}
