package markdown_test

import (
	"bytes"
	"regexp"
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

// Every row of the table has as many cells as its head.
func TestTable(t *testing.T) {
	bar := regexp.MustCompile(`(^|[^\\])\|`)
	want, rows := 0, 0
	for _, line := range strings.Split(render(t, sample.Brief()), "\n") {
		if !strings.HasPrefix(line, "|") {
			continue
		}
		n := len(bar.FindAllString(line, -1))
		if want == 0 {
			want = n
		}
		if n != want {
			t.Errorf("%d bars, the head has %d: %s", n, want, line)
		}
		rows++
	}
	if want != 8 || rows != 9 {
		t.Errorf("%d bars and %d rows, want 8 and 9", want, rows)
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
