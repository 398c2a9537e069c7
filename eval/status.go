package eval

import (
	_ "embed"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/report"
)

//go:embed issues.tsv
var issueTable string

// sameIssue gives for a set and an ID of its gold the IDs of the program's issues that mean the
// same, the closest first.
var sameIssue = func() map[[2]string][]string {
	m := map[[2]string][]string{}
	for line := range strings.Lines(issueTable) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) == 3 {
			m[[2]string{cells[0], cells[1]}] = strings.Split(cells[2], ",")
		}
	}
	return m
}()

// ours are the IDs of the program that mean the gold issue id of a set.
func ours(set, id string) []string {
	if list, ok := sameIssue[[2]string{set, id}]; ok {
		return list
	}
	return []string{id}
}

// IssueStatus is how an issue stands by the gold and by a brief.
type IssueStatus struct {
	Gold, Ours string // IDs; Ours is "" when the brief has no such issue, Gold is "" when the gold has none
	Want, Got  string
}

// Statuses are figures about the status of issues in the brief of one set.
type Statuses struct {
	Set    string
	Issues []IssueStatus // one for each issue of the gold
	// False are issues that the brief calls agreed or blocked and that no gold issue of the same
	// meaning is.
	False []IssueStatus
}

// ScoreStatuses compares how the issues of a brief stand with the gold folder dir.
func ScoreStatuses(dir string, b *report.Brief) (Statuses, error) {
	g, err := LoadGold(dir)
	if err != nil {
		return Statuses{}, err
	}
	s := Statuses{Set: filepath.Base(dir)}
	status := map[string]string{}
	for _, i := range b.Issues {
		status[i.ID] = i.Status
	}
	meant := map[string][]string{} // statuses of the gold by ID of the brief
	for _, want := range g.State.Issues {
		one := IssueStatus{Gold: want.ID, Want: want.Status}
		for _, id := range ours(s.Set, want.ID) {
			meant[id] = append(meant[id], want.Status)
			if got, ok := status[id]; ok && one.Ours == "" {
				one.Ours, one.Got = id, got
			}
		}
		s.Issues = append(s.Issues, one)
	}
	for _, i := range b.Issues {
		if (i.Status == "agreed" || i.Status == "blocked") && !slices.Contains(meant[i.ID], i.Status) {
			s.False = append(s.False, IssueStatus{Ours: i.ID, Got: i.Status, Want: strings.Join(meant[i.ID], ", ")})
		}
	}
	return s, nil
}

// Right counts the issues of the gold that stand as the gold has it, of all.
func (s Statuses) Right() Count {
	n := Count{Of: len(s.Issues)}
	for _, i := range s.Issues {
		if i.Want == i.Got {
			n.N++
		}
	}
	return n
}

// missing counts the issues of the gold that the brief does not have.
func (s Statuses) missing() int {
	n := 0
	for _, i := range s.Issues {
		if i.Ours == "" {
			n++
		}
	}
	return n
}

// said counts issues that the brief falsely calls so.
func (s Statuses) said(status string) int {
	n := 0
	for _, i := range s.False {
		if i.Got == status {
			n++
		}
	}
	return n
}

// WriteStatuses prints the figures of several sets: each set, then each status. It holds no words
// of the reports, so that it may stand in a golden file.
func WriteStatuses(w io.Writer, sets []Statuses) error {
	var b strings.Builder
	row := func(name string, right, of, missing, agreed, blocked int) {
		fmt.Fprintf(&b, "%-24s %6d %6d %6d %8d %6.3f %14d %14d\n", name, of, right, of-right-missing, missing, share(right, of), agreed, blocked)
	}
	fmt.Fprintf(&b, "%-24s %6s %6s %6s %8s %6s %14s %14s\n", "set", "issues", "right", "wrong", "missing", "share", "false agreed", "false blocked")
	var all Statuses
	for _, s := range sets {
		row(s.Set, s.Right().N, len(s.Issues), s.missing(), s.said("agreed"), s.said("blocked"))
		all.Issues, all.False = append(all.Issues, s.Issues...), append(all.False, s.False...)
	}
	row("all", all.Right().N, len(all.Issues), all.missing(), all.said("agreed"), all.said("blocked"))
	names := []string{"agreed", "converging", "open", "blocked"}
	fmt.Fprintf(&b, "\n%-12s %8s %11s %6s %8s %8s\n", "gold", names[0], names[1], names[2], names[3], "missing")
	for _, want := range names {
		count := map[string]int{}
		for _, i := range all.Issues {
			if i.Want == want {
				count[i.Got]++
			}
		}
		fmt.Fprintf(&b, "%-12s %8d %11d %6d %8d %8d\n", want, count[names[0]], count[names[1]], count[names[2]], count[names[3]], count[""])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteStatusErrors lists what differs from the gold, by ID.
func WriteStatusErrors(w io.Writer, s Statuses) error {
	var b strings.Builder
	fmt.Fprintln(&b, s.Set)
	for _, i := range s.Issues {
		switch {
		case i.Ours == "":
			fmt.Fprintf(&b, "  missing  %s: %s\n", i.Gold, i.Want)
		case i.Want != i.Got:
			fmt.Fprintf(&b, "  wrong    %s: %s, here %s as %s\n", i.Gold, i.Want, i.Got, i.Ours)
		}
	}
	for _, i := range s.False {
		fmt.Fprintf(&b, "  false    %s: %s (%s)\n", i.Ours, i.Got, orNone(i.Want))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func orNone(s string) string {
	if s == "" {
		return "not in the gold"
	}
	return s
}
