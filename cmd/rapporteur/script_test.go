package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts execute the program: the test binary is it.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"rapporteur": main})
}

// TestScripts runs the command lines of testdata/script. Each script holds its own
// invented reports.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			root, err := filepath.Abs(filepath.Join("..", ".."))
			if err != nil {
				return err
			}
			env.Setenv("REPO", root)
			env.Setenv("RAPPORTEUR_GOLD", "")
			env.Setenv("RAPPORTEUR_DATA", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":       exits,
			"long":        long,
			"bytes":       rawBytes,
			"reports":     reports,
			"oneline":     oneLineEach,
			"same":        same,
			"wellformed":  wellFormed,
			"editlexicon": editLexicon,
		},
	})
}

// exits CODE ARGS... runs rapporteur and wants an exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: exits CODE ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("rapporteur", args[1:]...)
	code := 0
	var status *exec.ExitError
	if errors.As(err, &status) {
		code = status.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != want {
		ts.Fatalf("rapporteur %s: exit code %d, want %d", strings.Join(args[1:], " "), code, want)
	}
}

// long FILE MEGABYTES writes one line of that size.
func long(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	const words = "Vesmark and Orland met again today "
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(words, n<<20/len(words)+1)[:n<<20]), 0o666))
}

// bytes FILE QUOTED writes the bytes of a Go string literal.
func rawBytes(ts *testscript.TestScript, neg bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}

// reports DIR N writes N small reports.
func reports(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	for i := range n {
		text := fmt.Sprintf("Talks, day %d\n\nThe Norwegian foreign minister said on Monday that Norway rejected a quota of %d tonnes. "+
			"Chile offered to open %d ports if Norway withdraws its boats.\n", i, i, i%97+2)
		ts.Check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o666))
	}
}

// oneline wants standard error of the last command to be one line.
func oneLineEach(ts *testscript.TestScript, neg bool, args []string) {
	if text := ts.ReadFile("stderr"); strings.Count(text, "\n") != 1 || !strings.HasSuffix(text, "\n") {
		ts.Fatalf("standard error is not one line: %q", text)
	}
}

// same FILE FILE... wants the files to be equal.
func same(ts *testscript.TestScript, neg bool, args []string) {
	first := ts.ReadFile(args[0])
	if first == "" {
		ts.Fatalf("%s is empty", args[0])
	}
	for _, other := range args[1:] {
		if ts.ReadFile(other) != first {
			ts.Fatalf("%s and %s differ", args[0], other)
		}
	}
}

// wellformed wants standard output of the last command to be a brief in JSON that keeps
// to the contract, over the reports of a folder.
func wellFormed(ts *testscript.TestScript, neg bool, args []string) {
	texts := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "*.txt"))
	ts.Check(err)
	for _, p := range paths {
		texts[filepath.Base(p)] = ts.ReadFile(p)
	}
	for _, problem := range contractProblems([]byte(ts.ReadFile("stdout")), texts) {
		ts.Logf("%s", problem)
		err = errors.New("the brief breaks the contract")
	}
	ts.Check(err)
}

// editlexicon DIR FILE OLD NEW copies the lexicon of the repository to a folder, with a
// change in one file.
func editLexicon(ts *testscript.TestScript, neg bool, args []string) {
	from := filepath.Join(ts.Getenv("REPO"), "lexicon", "en")
	to := filepath.Join(ts.MkAbs(args[0]), "lexicon", "en")
	ts.Check(os.RemoveAll(to))
	ts.Check(os.CopyFS(to, os.DirFS(from)))
	path := filepath.Join(to, args[1])
	before := ts.ReadFile(path)
	after := strings.ReplaceAll(before, args[2], args[3])
	if after == before {
		ts.Fatalf("%s does not hold %q", path, args[2])
	}
	ts.Check(os.WriteFile(path, []byte(after), 0o666))
}

// execute runs a command line in this process.
func execute(t *testing.T, ctx context.Context, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs strings.Builder
	code = run(ctx, args, strings.NewReader(""), &out, &errs, func(k string) string { return env[k] })
	return code, out.String(), errs.String()
}
