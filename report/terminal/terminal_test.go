package terminal_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"rapporteur/internal/casetest"
	"rapporteur/report"
	"rapporteur/report/internal/sample"
	"rapporteur/report/terminal"
)

func render(t *testing.T, b *report.Brief, o terminal.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := terminal.Render(&out, b, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	for _, width := range []int{80, 100, 160} {
		got := render(t, sample.Brief(), terminal.Options{Width: width, ShowArgs: "port/*.txt"})
		casetest.Golden(t, fmt.Sprintf("testdata/brief-%d.txt", width), got)
	}
	casetest.Golden(t, "testdata/one-article.txt", render(t, sample.OneArticle(), terminal.Options{Width: 80}))
	casetest.Golden(t, "testdata/copies.txt", render(t, sample.Copies(), terminal.Options{Width: 100}))
	casetest.Golden(t, "testdata/no-talks.txt", render(t, sample.NoTalks(), terminal.Options{Width: 80}))
}

// wide characters of the sample take two columns.
func columns(line string) int {
	n := 0
	for _, r := range line {
		n++
		if unicode.In(r, unicode.Han, unicode.Katakana) || r == 'ー' {
			n++
		}
	}
	return n
}

func TestWidth(t *testing.T) {
	broken := regexp.MustCompile(`\[[A-Z0-9 -]*$`)
	for _, width := range []int{40, 60, 79, 90, 100, 137, 200} {
		for _, line := range strings.Split(render(t, sample.Brief(), terminal.Options{Width: width}), "\n") {
			if columns(line) > width && !strings.Contains(line, "rapporteur ") {
				t.Errorf("at %d columns a line has %d: %s", width, columns(line), line)
			}
			if broken.MatchString(line) {
				t.Errorf("at %d columns a reference is broken: %s", width, line)
			}
		}
	}
}

// Colour adds nothing but SGR sequences.
func TestColour(t *testing.T) {
	plain := render(t, sample.Brief(), terminal.Options{Width: 100})
	coloured := render(t, sample.Brief(), terminal.Options{Width: 100, Color: true})
	if !strings.Contains(coloured, "\x1b[1m") || strings.Contains(plain, "\x1b") {
		t.Fatal("colour is not where it belongs")
	}
	if got := regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(coloured, ""); got != plain {
		t.Error("without its colours the brief differs from the plain one")
	}
}

// Nothing that came from a report reaches the terminal as a command.
func TestHostileText(t *testing.T) {
	out := render(t, sample.Brief(), terminal.Options{Width: 100})
	for _, r := range out {
		if r != '\n' && unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			t.Errorf("control character %U in the output", r)
		}
	}
	if strings.Contains(out, "[31m") || strings.Contains(out, "2J") {
		t.Error("the rest of an escape sequence is shown")
	}
}

func TestOneWordingShowsNoCounts(t *testing.T) {
	out := render(t, sample.Copies(), terminal.Options{Width: 100})
	if regexp.MustCompile(`\d (of|in) 7|\d/7|only [A-G]\b`).MatchString(out) {
		t.Errorf("seven copies are counted as if they were seven sources:\n%s", out)
	}
	if !strings.Contains(out, "7 articles, 1 wording") {
		t.Error("it is not said that the articles are copies")
	}
}

// A brief of two thousand articles is no longer than one that a person reads, and
// says where the rest is.
func TestManyArticles(t *testing.T) {
	b := sample.Many(2000)
	for _, width := range []int{80, 100, 160} {
		out := render(t, b, terminal.Options{Width: width})
		lines := strings.Split(out, "\n")
		if len(lines) > 700 {
			t.Errorf("at %d columns the brief has %d lines", width, len(lines))
		}
		for _, want := range []string{"1988 more: rapporteur brief -o brief.html", "... and 18 parties with fewer positions", "... and 1988 more: --format json"} {
			if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
				t.Errorf("at %d columns it is not said: %s", width, want)
			}
		}
		section := 0
		for _, line := range lines {
			if section++; line == "" {
				section = 0
			}
			if section > 80 {
				t.Fatalf("at %d columns a list does not end: %s", width, line)
			}
		}
	}
}
