package sqlite_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rapporteur/store"
	"rapporteur/store/sqlite"
	"rapporteur/store/storetest"
)

// The tests here end a process at any moment, by a signal that it cannot catch, and look at what it
// leaves. How often is told by an environment variable: RAPPORTEUR_KILLS=200 go test ./store/sqlite -run Kill -timeout 30m
const (
	killsEnv = "RAPPORTEUR_KILLS"
	childEnv = "RAPPORTEUR_KILL_CHILD"
)

func kills(t *testing.T) int {
	t.Helper()
	if n, err := strconv.Atoi(os.Getenv(killsEnv)); err == nil {
		return n
	}
	return 4
}

func TestMain(m *testing.M) {
	if what := os.Getenv(childEnv); what != "" {
		if err := child(what, os.Args[len(os.Args)-2], os.Args[len(os.Args)-1]); err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child is the process that is killed.
func child(what, path, seed string) error {
	ctx := context.Background()
	fmt.Println("ready")
	switch what {
	case "migrate":
		s, err := sqlite.OpenWith(ctx, path, sqlite.Options{}, further, "CREATE INDEX later_x ON later (x)")
		if err != nil {
			return err
		}
		fmt.Println("migrated")
		return s.Close()
	case "put", "backup":
		s, err := sqlite.Open(ctx, path, sqlite.Options{})
		if err != nil {
			return err
		}
		n, err := strconv.ParseInt(seed, 10, 64)
		if err != nil {
			return err
		}
		corpus := storetest.NewCorpus(n)
		for i := 0; ; i++ {
			if what == "backup" {
				target := fmt.Sprintf("%s.%s.%d.backup", path, seed, i)
				if err := s.Backup(ctx, target); err != nil {
					return err
				}
				fmt.Println("made", target)
				continue
			}
			list := corpus.Next(1 + i%7)
			for k := range list {
				list[k].Identity = fmt.Sprintf("%s/%d/%d", seed, i, k)
			}
			if _, err := s.Put(ctx, list); err != nil {
				return err
			}
			if i%5 == 4 { // and one that comes again with another text
				again := corpus.Next(1)
				again[0].Identity = fmt.Sprintf("%s/%d/0", seed, i-1)
				if _, err := s.Put(ctx, again); err != nil {
					return err
				}
				fmt.Println("revised", again[0].Identity)
			}
			for _, r := range list {
				fmt.Println("put", r.Identity)
			}
		}
	}
	return errors.New("no such child")
}

// killed runs a child, kills it after a while, and gives the lines that it wrote.
func killed(t *testing.T, what, path string, seed int64, after time.Duration) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], path, strconv.FormatInt(seed, 10))
	cmd.Env = append(os.Environ(), childEnv+"="+what)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for scanner := bufio.NewScanner(out); scanner.Scan(); {
		line := scanner.Text()
		if line == "ready" {
			time.AfterFunc(after, func() { cmd.Process.Kill() })
			continue
		}
		if strings.HasPrefix(line, "failed") {
			t.Errorf("%s: %s", what, line)
		}
		lines = append(lines, line)
	}
	cmd.Wait() // that it was killed is no news
	return lines
}

func TestKillPut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	rnd := rand.New(rand.NewSource(7))
	there, revised := map[string]bool{}, map[string]bool{}
	for n := range kills(t) {
		for _, line := range killed(t, "put", path, int64(n), time.Duration(20+rnd.Intn(400))*time.Millisecond) {
			what, identity, _ := strings.Cut(line, " ")
			if what == "revised" {
				revised[identity] = true
			} else {
				there[identity] = true
			}
		}
		s := open(t, path)
		seen := map[string]int{}
		for e, err := range s.List(t.Context(), store.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if seen[e.Identity]++; seen[e.Identity] > 1 {
				t.Errorf("%s is there twice", e.Identity)
			}
			if revised[e.Identity] && e.Revision != 2 {
				t.Errorf("%s has revision %d", e.Identity, e.Revision)
			}
		}
		for identity := range there {
			if seen[identity] == 0 {
				t.Errorf("%s was put and is not there", identity)
			}
		}
		for identity := range seen { // a list is put in one step: with its first report come the others
			part := strings.Split(identity, "/")
			i, _ := strconv.Atoi(part[1])
			for k := range 1 + i%7 {
				if other := fmt.Sprintf("%s/%s/%d", part[0], part[1], k); seen[other] == 0 {
					t.Errorf("%s is there and %s is not", identity, other)
				}
			}
		}
		if n%10 == 9 || n == kills(t)-1 {
			clean(t, s)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if t.Failed() {
			t.Fatalf("after %d kills", n+1)
		}
	}
	t.Logf("%d reports were put, %d revised", len(there), len(revised))
}

func TestKillMigrate(t *testing.T) {
	dir := t.TempDir()
	origin := filepath.Join(dir, "origin.db")
	s := open(t, origin)
	put(t, s, storetest.NewCorpus(1).Next(300)...)
	s.Close()
	content, err := os.ReadFile(origin)
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewSource(8))
	for n := range kills(t) {
		path := filepath.Join(t.TempDir(), "store.db")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		killed(t, "migrate", path, 0, time.Duration(rnd.Intn(80))*time.Millisecond)
		s, err := sqlite.OpenWith(t.Context(), path, sqlite.Options{}, further, "CREATE INDEX later_x ON later (x)")
		if err != nil {
			t.Fatalf("after %d kills: %v", n+1, err)
		}
		if c, err := s.Counts(t.Context()); err != nil || c.Reports != 300 {
			t.Fatalf("%d reports, %v", c.Reports, err)
		}
		if n%10 == 0 {
			clean(t, s)
		}
		s.Close()
		before := open(t, path+".form1.backup")
		if c, err := before.Counts(t.Context()); err != nil || c.Reports != 300 {
			t.Fatalf("%d reports before, %v", c.Reports, err)
		}
		before.Close()
	}
}

func TestKillBackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store.db")
	s := open(t, path)
	put(t, s, storetest.NewCorpus(1).Next(200)...)
	s.Close()
	rnd := rand.New(rand.NewSource(9))
	for n := range kills(t) {
		killed(t, "backup", path, int64(n), time.Duration(rnd.Intn(150))*time.Millisecond)
		made, err := filepath.Glob(path + ".*.backup")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range made {
			s := open(t, name)
			if c, err := s.Counts(t.Context()); err != nil || c.Reports != 200 {
				t.Fatalf("%s has %d reports, %v", name, c.Reports, err)
			}
			s.Close()
			os.Remove(name)
		}
		s := open(t, path)
		if n == kills(t)-1 {
			clean(t, s)
		}
		s.Close()
	}
}
