package eval_test

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"

	"rapporteur"
	"rapporteur/eval"
	"rapporteur/internal/casetest"
	"rapporteur/internal/repo"
)

// score runs the whole pipeline on every set under root and returns the table of scores
// and the figures of positions, of conflicts and of the status of issues.
func score(t *testing.T, root string) (table, positions, conflicts, status string) {
	t.Helper()
	dirs, err := eval.Sets(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(dirs) == 0 {
		t.Fatalf("no gold sets under %s", root)
	}
	var sets []eval.SetScores
	var parts eval.Positions
	var differ eval.Conflicts
	var stands []eval.Statuses
	for _, dir := range dirs {
		files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		res, err := rapporteur.Brief(context.Background(), files, rapporteur.Options{Check: true})
		if err != nil {
			t.Fatal(err)
		}
		s, err := eval.Score(dir, res.Brief)
		if err != nil {
			t.Fatal(err)
		}
		if err := parts.Add(dir, res.Brief); err != nil {
			t.Fatal(err)
		}
		if err := differ.Add(dir, res.Brief); err != nil {
			t.Fatal(err)
		}
		st, err := eval.ScoreStatuses(dir, res.Brief)
		if err != nil {
			t.Fatal(err)
		}
		stands = append(stands, st)
		if s.Verbatim.N != s.Verbatim.Of {
			t.Errorf("%s: %d of %d spans are verbatim", dir, s.Verbatim.N, s.Verbatim.Of)
		}
		sets = append(sets, eval.SetScores{Name: filepath.Base(dir), Scores: s})
	}
	var b, p, c, w bytes.Buffer
	if err := eval.WriteTable(&b, sets); err != nil {
		t.Fatal(err)
	}
	if err := parts.WriteText(&p); err != nil {
		t.Fatal(err)
	}
	if err := differ.WriteText(&c); err != nil {
		t.Fatal(err)
	}
	if err := eval.WriteStatuses(&w, stands); err != nil {
		t.Fatal(err)
	}
	return b.String(), p.String(), c.String(), w.String()
}

// TestScoresOfExamples pins the scores of the example sets, which every clone has.
func TestScoresOfExamples(t *testing.T) {
	table, positions, conflicts, status := score(t, filepath.Join(repo.Root(t), "examples"))
	casetest.Golden(t, "testdata/scores-examples.txt", table)
	casetest.Golden(t, "testdata/positions-examples.txt", positions)
	casetest.Golden(t, "testdata/conflicts-examples.txt", conflicts)
	casetest.Golden(t, "testdata/status-examples.txt", status)
}

// TestScoresOfGold pins the scores of the shared gold sets. It skips where they are
// not at hand.
func TestScoresOfGold(t *testing.T) {
	table, positions, conflicts, status := score(t, filepath.Join(repo.Shared(t), "gold"))
	casetest.Golden(t, "testdata/scores.txt", table)
	casetest.Golden(t, "testdata/positions.txt", positions)
	casetest.Golden(t, "testdata/conflicts.txt", conflicts)
	casetest.Golden(t, "testdata/status.txt", status)
}
