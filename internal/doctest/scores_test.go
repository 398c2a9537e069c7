package doctest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/internal/repo"
)

// The marks between which README.md shows how well the program reads.
const (
	scoresStart = "<!-- scores -->\n"
	scoresEnd   = "<!-- /scores -->\n"
)

// scoreColumns are what README.md shows of the golden scores: the column there and its
// heading here.
var scoreColumns = []struct{ column, heading string }{
	{"set", "set"},
	{"gold", "positions in the gold"},
	{"found", "positions read"},
	{"P", "precision"},
	{"R", "recall"},
	{"conds", "conditions found"},
	{"conflicts", "conflicts found"},
	{"real", "of those raised, real"},
}

// TestREADMEShowsTheScores holds the table in README.md to the golden scores.
func TestREADMEShowsTheScores(t *testing.T) {
	want, err := scoresTable(read(t, "eval/testdata/scores.txt"))
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(read(t, "README.md"), scoresStart)
	got, after, ok2 := strings.Cut(rest, scoresEnd)
	if !ok || !ok2 {
		t.Fatal("README.md lacks the marks around the scores")
	}
	if got == want {
		return
	}
	if !casetest.Updating() {
		t.Fatal("README.md shows other scores than eval/testdata/scores.txt: run go test ./internal/doctest -update")
	}
	if err := os.WriteFile(filepath.Join(repo.Root(t), "README.md"), []byte(before+scoresStart+want+scoresEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestScoresTable(t *testing.T) {
	const golden = "set gold found more P R conds conflicts real\nharbour 9 4 x 0.75 0.33 1/2 0/3 0/1\n"
	want := "| set | positions in the gold | positions read | precision | recall | conditions found | conflicts found | of those raised, real |\n" +
		"|---|---|---|---|---|---|---|---|\n" +
		"| harbour | 9 | 4 | 0.75 | 0.33 | 1/2 | 0/3 | 0/1 |\n"
	if got, err := scoresTable(golden); got != want || err != nil {
		t.Errorf("%v\n%s", err, got)
	}
	for _, bad := range []string{"", "set gold found P R conds real\n", golden + "quay 3\n"} {
		if got, err := scoresTable(bad); err == nil {
			t.Errorf("%q is taken: %s", bad, got)
		}
	}
}

// scoresTable makes a Markdown table of the golden scores: a heading and a row a set,
// columns apart by blanks.
func scoresTable(golden string) (string, error) {
	var b strings.Builder
	var at []int // of each column shown
	columns := 0
	for line := range strings.Lines(golden) {
		fields := strings.Fields(line)
		if at == nil {
			columns = len(fields)
			heading, rule := "|", "|"
			for _, c := range scoreColumns {
				i := slices.Index(fields, c.column)
				if i < 0 {
					return "", fmt.Errorf("eval/testdata/scores.txt has no column %q", c.column)
				}
				at = append(at, i)
				heading, rule = heading+" "+c.heading+" |", rule+"---|"
			}
			b.WriteString(heading + "\n" + rule + "\n")
			continue
		}
		if len(fields) != columns {
			return "", fmt.Errorf("eval/testdata/scores.txt: %d columns under %d headings: %s", len(fields), columns, line)
		}
		b.WriteString("|")
		for _, i := range at {
			b.WriteString(" " + fields[i] + " |")
		}
		b.WriteString("\n")
	}
	if at == nil {
		return "", fmt.Errorf("eval/testdata/scores.txt is empty")
	}
	return b.String(), nil
}
