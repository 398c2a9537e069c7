package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// decideAt runs a command line at a time of the clock.
func decideAt(t *testing.T, at, env string, args ...string) string {
	t.Helper()
	now, err := time.Parse(time.RFC3339, at)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, now: func() time.Time { return now }, env: func(name string) string {
		if name == authorEnv {
			return env
		}
		return ""
	}}
	if code := a.run(context.Background(), args); code != exitOK {
		t.Fatalf("%q: exit code %d: %s", args, code, errs.String())
	}
	return out.String()
}

// The time is that of the clock and the author that of the environment; with a clock set back, what was
// decided before holds, and who decides is told.
func TestDecideByTheClock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decisions.txt")
	decide := func(at, what, reason string) string {
		return decideAt(t, at, "Bo Ek", what, "Ana Sol", "Anna Soll", "--decisions", path, "-m", reason)
	}
	decide("2026-11-23T11:00:00+01:00", "merge", "one")
	out := decide("2026-11-23T10:00:00Z", "split", "two")
	if strings.Contains(out, "does nothing") {
		t.Errorf("the second of a second does not hold: %s", out)
	}
	out = decide("2020-01-01T00:00:00Z", "merge", "one after all")
	if !strings.Contains(out, "it does nothing now: decided later by Bo Ek") {
		t.Errorf("a clock set back by years: %s", out)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(string(data), "\n")
	want := `2026-11-23T10:00:00Z "Bo Ek" merge "Ana Sol" "Anna Soll" "one"
2026-11-23T10:00:00.001Z "Bo Ek" split "Ana Sol" "Anna Soll" "two"
2020-01-01T00:00:00Z "Bo Ek" merge "Ana Sol" "Anna Soll" "one after all"
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
