package markdown_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/report"
	"rapporteur/report/internal/sample"
	"rapporteur/report/markdown"
)

func render(t *testing.T, b *report.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := markdown.Render(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	casetest.Golden(t, "testdata/brief.md", render(t, sample.Brief()))
}

var markup = regexp.MustCompile("(^|[^\\\\])(<[^b]|&|`|\\*\\*bold|\\[C1]\\()|https?://")

// Markup of the reports stays text: every character of it is escaped.
func TestHostileText(t *testing.T) {
	for n, line := range strings.Split(render(t, sample.Brief()), "\n") {
		if bad := markup.FindString(line); bad != "" {
			t.Errorf("line %d holds %s: %s", n+1, bad, line)
		}
		if strings.ContainsAny(line, "\x1b\u202e\x07") {
			t.Errorf("line %d holds a control character: %q", n+1, line)
		}
	}
}

// Every row of a table has as many cells as its head.
func TestTables(t *testing.T) {
	bar := regexp.MustCompile(`(^|[^\\])\|`)
	var tables [][2]int // bars and rows
	inside := false
	for _, line := range strings.Split(render(t, sample.Brief()), "\n") {
		if !strings.HasPrefix(line, "|") {
			inside = false
			continue
		}
		n := len(bar.FindAllString(line, -1))
		if !inside {
			tables = append(tables, [2]int{n, 0})
		}
		inside = true
		now := &tables[len(tables)-1]
		if n != now[0] {
			t.Errorf("%d bars, the head has %d: %s", n, now[0], line)
		}
		now[1]++
	}
	// The matrix, who reports what, positions over days.
	if want := [][2]int{{8, 9}, {5, 9}, {6, 3}}; !slices.Equal(tables, want) {
		t.Errorf("tables of bars and rows: %v, want %v", tables, want)
	}
}

// Every sentence that is cited stands in the evidence, once.
func TestEvidence(t *testing.T) {
	text, evidence, ok := strings.Cut(render(t, sample.Brief()), "\n## Evidence\n")
	if !ok {
		t.Fatal("there is no evidence")
	}
	for _, ref := range regexp.MustCompile(`\b[A-E][0-9]+\b`).FindAllString(text, -1) {
		if strings.Contains(text, `\[`+ref+`\]`) && !strings.Contains(text, `[`+ref+` `) && !strings.Contains(text, `[`+ref+`]`) {
			continue // text of a report
		}
		if n := strings.Count(evidence, "**"+ref+"** ("); n != 1 && ref != "C1" {
			t.Errorf("%s stands in the evidence %d times", ref, n)
		}
	}
}
