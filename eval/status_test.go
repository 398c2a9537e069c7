package eval

import (
	"strings"
	"testing"

	"rapporteur/report"
)

func TestStatuses(t *testing.T) {
	files := invented(t)
	b := &report.Brief{Issues: []report.Issue{{ID: "port", Status: "blocked"}, {ID: "dredging", Status: "agreed"}, {ID: "tugs", Status: "blocked"}, {ID: "quays", Status: "open"}}}
	s, err := ScoreStatuses(goldFolder(t, files), b)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Right(); got != (Count{1, 3}) {
		t.Errorf("right %v", got)
	}
	if s.missing() != 1 || s.said("agreed") != 1 || s.said("blocked") != 1 {
		t.Errorf("missing %d, falsely agreed %d, falsely blocked %d", s.missing(), s.said("agreed"), s.said("blocked"))
	}
	var out strings.Builder
	if err := WriteStatusErrors(&out, s); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"missing  grain: open", "wrong    dredging: open, here agreed as dredging", "false    dredging: agreed (open)", "false    tugs: blocked (not in the gold)"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// The table names each gold issue once, and no issue by its own ID alone.
func TestIssueTable(t *testing.T) {
	rows := 0
	for line := range strings.Lines(issueTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if rows++; len(cells) != 3 || cells[2] == cells[1] {
			t.Errorf("bad line %q", line)
		}
	}
	if rows != len(sameIssue) {
		t.Errorf("%d lines, %d issues", rows, len(sameIssue))
	}
}
