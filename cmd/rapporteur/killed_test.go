package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rapporteur/store"
)

// killsEnv is how often TestKilled ends the program; the full number is 200.
const killsEnv = "RAPPORTEUR_KILLS"

// asProgram makes the test binary the program.
const asProgram = "RAPPORTEUR_AS_PROGRAM"

func kills(t *testing.T) int {
	if s := os.Getenv(killsEnv); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return 8
}

// program is a command line of the program in a folder, as a process of its own.
func program(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), asProgram+"=1", "RAPPORTEUR_WORKSPACE=", "NO_COLOR=1")
	return cmd
}

// ran runs a command line that must succeed, and returns what it wrote.
func ran(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out, err := program(t, dir, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("rapporteur %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// killed runs a command line and ends it with SIGKILL after some time, unless it has ended
// by itself. It returns the whole lines that it wrote before.
func killed(t *testing.T, dir string, after time.Duration, args ...string) (lines []string, ended bool) {
	t.Helper()
	cmd := program(t, dir, args...)
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	err := cmd.Wait()
	ended = timer.Stop()
	if ended && err != nil {
		t.Fatalf("rapporteur %s: %v\n%s", strings.Join(args, " "), err, problems.String())
	}
	text := out.String()
	text = text[:strings.LastIndexByte(text, '\n')+1]
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimSuffix(line, "\n"))
	}
	return lines, ended
}

// identities are those of the reports in a workspace; one that is there twice fails.
func identities(t *testing.T, dir string) map[string]bool {
	t.Helper()
	if _, err := os.Stat(filepath.Join(dir, ".rapporteur", "rapporteur.db")); err != nil {
		return map[string]bool{} // ended before it was made
	}
	list := map[string]bool{}
	lines := bufio.NewScanner(strings.NewReader(ran(t, dir, "list", "--json")))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var e entry
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatalf("%v: %s", err, lines.Text())
		}
		if list[e.Identity] {
			t.Fatalf("%s is there twice", e.Identity)
		}
		list[e.Identity] = true
	}
	return list
}

func smallReport(i int) string {
	return fmt.Sprintf("Talks, day %d\n\nThe Norwegian foreign minister said on Monday that Norway rejected a quota of %d tonnes. "+
		"Chile offered to open %d ports if Norway withdraws its boats.\n", i, i, i%97+2)
}

// TestKilled ends add, watch and export at random moments, again and again: what was told as
// kept is there, nothing is there twice, and the same command comes to its end.
func TestKilled(t *testing.T) {
	n := kills(t)
	random := rand.New(rand.NewPCG(7, 1))
	moment := func(most time.Duration) time.Duration { return time.Duration(random.Int64N(int64(most))) }

	t.Run("add", func(t *testing.T) {
		dir := t.TempDir()
		folder := filepath.Join(dir, "coverage")
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		given := 0
		told := map[string]bool{}
		for k := range n {
			// More each time, so that there is always something to be killed in.
			for range 60 {
				if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", given)), []byte(smallReport(given)), 0o666); err != nil {
					t.Fatal(err)
				}
				given++
			}
			lines, _ := killed(t, dir, moment(1200*time.Millisecond), "add", "-v", "coverage")
			for _, line := range lines {
				if what, rest, _ := strings.Cut(line, " "); what == string(store.New) {
					_, identity, _ := strings.Cut(rest, " ")
					told[identity] = true
				}
			}
			there := identities(t, dir)
			for identity := range told {
				if !there[identity] {
					t.Fatalf("kill %d: %s was told as kept and is not there", k, identity)
				}
			}
		}
		ran(t, dir, "add", "coverage")
		if got := len(identities(t, dir)); got != given {
			t.Errorf("%d reports, want %d", got, given)
		}
		if out := ran(t, dir, "doctor"); !strings.HasSuffix(out, "all sound.\n") {
			t.Errorf("doctor: %s", out)
		}
	})

	t.Run("watch", func(t *testing.T) {
		items := 0
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/feed.xml" {
				http.NotFound(w, r)
				return
			}
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprint(w, `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fish Daily</title><link>http://`+r.Host+`/</link>`)
			for i := range items {
				fmt.Fprintf(w, `<item><title>Day %d</title><guid>day-%d</guid><link>http://%s/day-%d</link><content:encoded><![CDATA[<p>%s</p><p>%s</p><p>%s</p>]]></content:encoded></item>`, i, i, r.Host, i,
					smallReport(i), "The minister of Chile demanded that Norway end its patrols before the talks go on, and said that the country would not sign otherwise.",
					strings.Repeat("Both countries have met several times this year to talk about the cod in the bay. ", 6))
			}
			fmt.Fprint(w, `</channel></rss>`)
		}))
		defer server.Close()
		dir := t.TempDir()
		ran(t, dir, "watch", "add", server.URL+"/feed.xml", "--every", "5m")
		for range n {
			items += 8
			killed(t, dir, moment(900*time.Millisecond), "watch", "--once", "--allow-private")
			ran(t, dir, "watch", "drop", server.URL+"/feed.xml")
			ran(t, dir, "watch", "add", server.URL+"/feed.xml", "--every", "5m")
		}
		ran(t, dir, "watch", "--once", "--allow-private")
		if got := len(identities(t, dir)); got != items {
			t.Errorf("%d reports, want %d", got, items)
		}
		if out := ran(t, dir, "doctor"); !strings.HasSuffix(out, "all sound.\n") {
			t.Errorf("doctor: %s", out)
		}
	})

	t.Run("export", func(t *testing.T) {
		dir := t.TempDir()
		folder := filepath.Join(dir, "coverage")
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		const given = 300
		for i := range given {
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte(smallReport(i)), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		ran(t, dir, "add", "coverage")
		whole := 0
		for k := range n {
			path := filepath.Join(dir, fmt.Sprintf("out%d.zip", k))
			killed(t, dir, moment(250*time.Millisecond), "export", path)
			if _, err := os.Stat(path); err != nil {
				continue // not there at all
			}
			whole++
			other := t.TempDir()
			if out := ran(t, other, "import", path); !strings.Contains(out, fmt.Sprintf("The workspace has %d reports", given)) {
				t.Errorf("import: %s", out)
			}
		}
		t.Logf("%d of %d exports came to their end", whole, n)
	})
}
