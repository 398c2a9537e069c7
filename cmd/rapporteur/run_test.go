package main

import (
	"context"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"rapporteur/report"
)

// brokenPipe is an output whose reader has gone.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

// panics is an output that panics, as a defect would.
type panics struct{}

func (panics) Write([]byte) (int, error) { panic("index out of\nrange") }

func noEnv(string) string { return "" }

func TestBrokenPipeIsQuiet(t *testing.T) {
	var errs strings.Builder
	code := run(t.Context(), []string{"brief", "--example"}, strings.NewReader(""), brokenPipe{}, &errs, noEnv)
	if code != exitOK || errs.String() != "" {
		t.Errorf("exit code %d, said %q", code, errs.String())
	}
}

func TestPanicIsOneLine(t *testing.T) {
	for _, test := range []struct {
		args  []string
		lines bool // more than one
	}{{[]string{"version"}, false}, {[]string{"version", "--debug"}, true}} {
		var errs strings.Builder
		code := run(t.Context(), test.args, strings.NewReader(""), panics{}, &errs, noEnv)
		if code != exitDefect || !strings.Contains(errs.String(), "index out of range") || !strings.Contains(errs.String(), "report it") {
			t.Errorf("%q: exit code %d, said %q", test.args, code, errs.String())
		}
		if more := strings.Count(errs.String(), "\n") > 1; more != test.lines {
			t.Errorf("%q: said %q", test.args, errs.String())
		}
	}
}

func TestInterruptIsClean(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code, out, errs := execute(t, ctx, nil, "brief", "--example")
	if code != exitInterrupted || out != "" || errs != "Stopped. Nothing was written.\n" {
		t.Errorf("exit code %d, wrote %q, said %q", code, out, errs)
	}
}

func TestStandardInput(t *testing.T) {
	var out, errs strings.Builder
	in := strings.NewReader("Norway said on Monday that it rejected the quota. Chile demanded a new round of talks.\n")
	if code := run(t.Context(), []string{"brief", "-"}, in, &out, &errs, noEnv); code != exitOK {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	if !strings.Contains(out.String(), "1 article") {
		t.Errorf("brief of standard input:\n%s", out.String())
	}
}

func TestProgress(t *testing.T) {
	var w strings.Builder
	p := &progress{w: &w}
	p.read(1204, 10000)
	if w.String() != "\rread 1,204 of 10,000 reports ..." {
		t.Errorf("wrote %q", w.String())
	}
	p.read(10000, 10000)
	if !strings.HasSuffix(strings.TrimRight(w.String(), " "), "\rcomparing 10,000 reports ...") {
		t.Errorf("wrote %q", w.String())
	}
	p.end()
	if rest := w.String()[strings.LastIndexByte(strings.TrimSuffix(w.String(), "\r"), '\r'):]; strings.TrimSpace(rest) != "" {
		t.Errorf("%q is left on the line", rest)
	}
	p.end()
	early := &progress{w: &w, next: time.Now().Add(time.Hour)}
	before := w.Len()
	early.read(1, 2)
	early.end()
	(&progress{}).read(1, 2)
	if w.Len() != before {
		t.Errorf("wrote %q", w.String()[before:])
	}
}

func TestTerminal(t *testing.T) {
	for _, test := range []struct {
		columns     string
		asked, want int
	}{{"", 0, 80}, {"132", 0, 132}, {"wide", 0, 80}, {"-3", 0, 80}, {"132", 60, 60}, {"", 9999, maxWidth}} {
		a := &app{stdout: io.Discard, env: func(string) string { return test.columns }}
		if got := a.width(test.asked); got != test.want {
			t.Errorf("COLUMNS=%q --width %d: %d columns, want %d", test.columns, test.asked, got, test.want)
		}
		if a.color() {
			t.Error("colour without a terminal")
		}
	}
}

func TestDidYouMean(t *testing.T) {
	names := []string{"brief", "show", "why"}
	for typed, want := range map[string]string{"breif": "brief", "Brief": "brief", "shwo": "", "sow": "show", "y": "", "": "", "conflict": ""} {
		got := didYouMean(typed, names)
		if want == "" && got != "." || want != "" && got != ": did you mean "+want+"?" {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestGroups(t *testing.T) {
	var g groups
	for i := range 12 {
		line := strings.Repeat("x", i+1) + ".txt is empty"
		g.add(kindOf("it has "+grouped(i)+" bytes"), line)
	}
	g.add(kindOf("it is binary"), "y.txt is binary")
	var w strings.Builder
	g.write(&w)
	lines := strings.Split(strings.TrimSpace(w.String()), "\n")
	if len(lines) != groupShown+2 || lines[groupShown] != "... and 7 more for the same reason" || lines[groupShown+1] != "y.txt is binary" {
		t.Errorf("%q", lines)
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

func TestConflictCountsWordings(t *testing.T) {
	b := &report.Brief{
		Conflicts: []report.Conflict{{ID: "00ff12-3f9a1c", N: 1, Kind: "figure", Why: "40 or 50 boats", Rule: "figure-two-numbers", Sides: []report.Side{
			{Label: "40 boats", Articles: 2, Wordings: 1, Evidence: []report.Quote{{Doc: "a", Ref: "A1", Text: "Orland has 40 boats."}, {Doc: "b", Ref: "B1", Text: "Orland has 40 boats."}}},
			{Label: "50 \x1b[31mboats", Articles: 1, Wordings: 1, Evidence: []report.Quote{{Doc: "c", Ref: "C2", Start: 100, End: 120, Text: "Orland has 50 boats.", Mark: &report.Part{Start: 111, End: 119, Text: "50 boats"}}}},
		}}},
	}
	p := &page{width: 80}
	writeConflict(p, b.Conflicts[0], "boats")
	want := `1  figure conflict: 40 or 50 boats

  A  40 boats - 2 articles, 1 wording
    A1    Orland has 40 boats.
    B1    Orland has 40 boats.

  B  50 boats - 1 article
    C2    Orland has «50 boats».

  rule: figure-two-numbers; which side is right is not decided
  conflict 00ff12-3f9a1c

  decide:  rapporteur prefer 1 A boats -m REASON
  silence: rapporteur silence 1 boats -m REASON
`
	if p.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", p.String(), want)
	}
}
