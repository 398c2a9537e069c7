package logbook_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"rapporteur/compare/decisions"
	"rapporteur/logbook"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 7, time.UTC)

// note is a decision of its own for each n.
func note(l decisions.Log, now time.Time, n int) (decisions.Decision, error) {
	return decisions.New(logbook.After(l, now), "ana", decisions.Note, []string{"s:3f9a1c77b20e"}, fmt.Sprintf("note %d", n), "")
}

func add(t *testing.T, path string, n int) error {
	t.Helper()
	_, err := logbook.Append(context.Background(), path, "d.txt", func(l decisions.Log) ([]decisions.Decision, error) {
		d, err := note(l, noon, n)
		return []decisions.Decision{d}, err
	})
	return err
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func TestAppend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decisions.txt")
	for n := range 3 {
		if err := add(t, path, n); err != nil {
			t.Fatal(err)
		}
	}
	got := strings.Join(lines(t, path), "\n")
	want := strings.TrimSuffix(decisions.Head, "\n") + `
2026-11-23T12:00:00Z ana note s:3f9a1c77b20e "note 0"
2026-11-23T12:00:00.001Z ana note s:3f9a1c77b20e "note 1"
2026-11-23T12:00:00.002Z ana note s:3f9a1c77b20e "note 2"`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	l, err := logbook.Read(path, "d.txt")
	if err != nil || len(l.List) != 3 {
		t.Fatalf("%v, %v", l, err)
	}
	added, err := logbook.Append(context.Background(), path, "d.txt", func(decisions.Log) ([]decisions.Decision, error) { return l.List, nil })
	if err != nil || added != nil || strings.Join(lines(t, path), "\n") != want {
		t.Errorf("what is in the file is added again: %v, %v", added, err)
	}
}

// What a crash has cut off is marked by the next decision, and is no decision.
func TestAppendAfterTorn(t *testing.T) {
	const first = `2026-11-23T10:00:00Z ana note s:3f9a1c77b20e "whole"`
	for _, test := range []struct {
		end   string
		whole int
		torn  int
	}{
		{"\n" + first[:30], 2, 1},
		{"\n" + first[:len(first)-1], 2, 1},
		{"\n2026-11-23T11:00:00Z ana note s:3f9a1c77b20e \"\xc3", 2, 1},
		{"", 2, 0},
		{"\n# a comm", 2, 0},
	} {
		path := filepath.Join(t.TempDir(), "decisions.txt")
		if err := os.WriteFile(path, []byte(first+test.end), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := add(t, path, 1); err != nil {
			t.Fatalf("%q: %v", test.end, err)
		}
		if l, err := logbook.Read(path, "d.txt"); err != nil || len(l.List) != test.whole || len(l.Torn) != test.torn {
			t.Errorf("%q: %v, %v", test.end, l, err)
		}
	}
}

func TestAfter(t *testing.T) {
	log := func(at time.Time) decisions.Log {
		d, err := note(decisions.Log{}, at, 0)
		if err != nil {
			t.Fatal(err)
		}
		return decisions.Log{List: []decisions.Decision{d}}
	}
	for name, test := range map[string]struct{ last, want time.Time }{
		"the first":              {time.Time{}, noon.Truncate(time.Second)},
		"of an hour ago":         {noon.Add(-time.Hour), noon.Truncate(time.Second)},
		"of the same second":     {noon, noon.Truncate(time.Second).Add(time.Millisecond)},
		"of a clock a bit ahead": {noon.Add(5 * time.Second), noon.Truncate(time.Second).Add(5*time.Second + time.Millisecond)},
		"the clock was set back": {noon.AddDate(5, 0, 0), noon.Truncate(time.Second)},
	} {
		var l decisions.Log
		if !test.last.IsZero() {
			l = log(test.last)
		}
		if got := logbook.After(l, noon); !got.Equal(test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

// Nothing is added where something is wrong, and the reason is one line.
func TestAppendFails(t *testing.T) {
	dir := t.TempDir()
	wrong := filepath.Join(dir, "wrong.txt")
	const text = "what is this\n"
	if err := os.WriteFile(wrong, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	cases := map[string]string{
		wrong:                             "d.txt:1:1: ",
		dir:                               "d.txt is no file",
		filepath.Join(dir, "no", "d.txt"): "nothing was decided: d.txt cannot be written: there is no such folder",
	}
	if runtime.GOOS == "linux" {
		cases["/dev/full"] = "d.txt is no file"
	}
	if os.Getuid() != 0 {
		locked := filepath.Join(dir, "locked.txt")
		if err := os.WriteFile(locked, nil, 0o444); err != nil {
			t.Fatal(err)
		}
		cases[locked] = "nothing was decided: d.txt cannot be written: no permission"
	}
	for path, want := range cases {
		if err := add(t, path, 1); err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
	if got := lines(t, wrong); len(got) != 1 || got[0]+"\n" != text {
		t.Errorf("the file was changed: %q", got)
	}
}

// adderEnv makes the test binary add notes to the file that it names.
const adderEnv = "LOGBOOK_TEST_ADD"

func TestMain(m *testing.M) {
	if path := os.Getenv(adderEnv); path != "" {
		signal.Ignore(syscall.Signal(25)) // SIGXFSZ where TestFull runs, which wants the error
		for n := range 40 {
			_, err := logbook.Append(context.Background(), path, "d.txt", func(l decisions.Log) ([]decisions.Decision, error) {
				d, err := note(l, noon, 1000*os.Getpid()+n)
				return []decisions.Decision{d}, err
			})
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// Several processes add to one file: no line is lost, doubled or mixed with another, and each
// decision comes after those before it.
func TestProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decisions.txt")
	var running []*exec.Cmd
	for range 4 {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), adderEnv+"="+path)
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, c)
	}
	for _, c := range running {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	l, err := logbook.Read(path, "d.txt")
	if err != nil || len(l.List) != 160 || len(l.Torn) != 0 {
		t.Fatalf("%d decisions, torn %v, %v", len(l.List), l.Torn, err)
	}
	got := lines(t, path)
	if len(got) != 161 {
		t.Fatalf("%d lines", len(got))
	}
	for i, d := range l.List {
		if d.String() != got[i+1] {
			t.Fatalf("line %d is %s, and %s in the order of effect", i+2, got[i+1], d)
		}
	}
}

// A process that is killed at any time while it adds leaves a file that the next one reads and adds
// to, with every decision that was acknowledged.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decisions.txt")
	for n := range 20 {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), adderEnv+"="+path)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(n) * 2 * time.Millisecond)
		c.Process.Kill()
		c.Wait()
		if err := add(t, path, n); err != nil {
			t.Fatal(err)
		}
	}
	l, err := logbook.Read(path, "d.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n := range 20 {
		found := false
		for _, d := range l.List {
			found = found || d.Reason == fmt.Sprintf("note %d", n)
		}
		if !found {
			t.Errorf("note %d is lost", n)
		}
	}
}

// A disk that is full in the middle of a line leaves the file as it was, and the next decision is
// taken when there is room again.
func TestFull(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil || runtime.GOOS != "linux" {
		t.Skip("SKIPPED: needs sh with ulimit -f; run it on Linux")
	}
	path := filepath.Join(t.TempDir(), "decisions.txt")
	c := exec.Command(shell, "-c", `ulimit -f 2; exec "$0"`, os.Args[0])
	c.Env = append(os.Environ(), adderEnv+"="+path)
	out, err := c.CombinedOutput()
	if err == nil || !strings.HasPrefix(string(out), "nothing was decided: d.txt cannot be written: ") {
		t.Fatalf("%v: %s", err, out)
	}
	before := lines(t, path)
	if n := len(before); n < 5 || before[n-1][len(before[n-1])-1] != '"' {
		t.Fatalf("%d lines, the last one %q", n, before[n-1])
	}
	if err := add(t, path, 1); err != nil {
		t.Fatal(err)
	}
	if l, err := logbook.Read(path, "d.txt"); err != nil || len(l.List) != len(before) || l.Torn != nil {
		t.Errorf("%d decisions of %d, %v, %v", len(l.List), len(before), l.Torn, err)
	}
}
