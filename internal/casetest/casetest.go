// Package casetest runs test cases that are text files, written by people who need not
// write Go, and compares results with golden files.
//
// A case is a txtar file. Its comment says why the case exists and is required. The
// sections that follow are inputs, except those named want/NAME: they hold what the
// program must answer under NAME. A case has an answer for every want section and a
// want section for every answer.
//
//	A refusal that only one outlet makes conditional.
//
//	-- text --
//	Vessia will not leave the valley unless Orland does, its envoy said.
//	-- want/positions --
//	Vessia reject "leave the valley" unless "unless Orland does"
//
// With -update the want sections and golden files are written anew from the answers;
// read the difference before you keep it.
package casetest

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite golden files and want sections from the answers")

// wantPrefix marks the sections that hold expected answers.
const wantPrefix = "want/"

// Run runs answer as a subtest for each case that the pattern matches. input holds the
// sections of the case by name; the result holds the answers by name. A pattern that
// matches nothing fails.
func Run(t *testing.T, pattern string, answer func(t *testing.T, input map[string]string) map[string]string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatalf("%s: %v", pattern, err)
	}
	if len(files) == 0 {
		t.Fatalf("%s matches no case", pattern)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			c, err := parse(data)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			got := answer(t, c.input)
			if *update && !t.Failed() {
				renewed, err := c.renew(got)
				if err != nil {
					t.Fatalf("%s: %v", file, err)
				}
				writeIfChanged(t, file, data, renewed)
				return
			}
			for _, problem := range c.compare(got) {
				t.Errorf("%s: %s", file, problem)
			}
		})
	}
}

// Updating reports whether golden files are to be rewritten, for tests whose golden text
// is a part of a file.
func Updating() bool { return *update }

// Golden compares got with the golden file; with -update it writes the file.
func Golden(t *testing.T, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		writeIfChanged(t, file, want, []byte(got))
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s does not exist; run the test with -update and read what it writes", file)
	}
	if err != nil {
		t.Fatal(err)
	}
	if d := difference(file, string(unixLines(want)), got); d != "" {
		t.Errorf("%s\n(-update accepts it)", d)
	}
}

func writeIfChanged(t *testing.T, file string, before, after []byte) {
	t.Helper()
	if before != nil && bytes.Equal(before, after) {
		return
	}
	if err := os.WriteFile(file, after, 0o666); err != nil {
		t.Fatal(err)
	}
	t.Logf("rewrote %s", file)
}

// testCase is a parsed case.
type testCase struct {
	archive *txtar.Archive
	input   map[string]string
	want    map[string]string
}

func parse(data []byte) (*testCase, error) {
	data = unixLines(data)
	if hasNamelessMarker(data) {
		return nil, errors.New(`the line "-- --" marks a section without a name`)
	}
	c := &testCase{archive: txtar.Parse(data), input: map[string]string{}, want: map[string]string{}}
	if len(bytes.TrimSpace(c.archive.Comment)) == 0 {
		return nil, errors.New("the case does not say why it exists: write a line above the first section")
	}
	for _, f := range c.archive.Files {
		section := c.input
		name, isWant := strings.CutPrefix(f.Name, wantPrefix)
		if isWant {
			section = c.want
		}
		if _, twice := section[name]; twice {
			return nil, fmt.Errorf("two sections are named %s", f.Name)
		}
		section[name] = string(f.Data)
	}
	if len(c.input) == 0 {
		return nil, errors.New("the case has no input section")
	}
	return c, nil
}

// hasNamelessMarker reports whether a line is a section marker with nothing between its
// two halves, which the txtar package cannot stand: its halves share a blank.
func hasNamelessMarker(data []byte) bool {
	for line := range bytes.Lines(data) {
		if string(bytes.TrimRight(line, "\r\n")) == "-- --" {
			return true
		}
	}
	return false
}

// unixLines undoes what a checkout may have done to line ends.
func unixLines(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }

// compare lists how the answers differ from the want sections, in the order of names.
func (c *testCase) compare(got map[string]string) []string {
	var problems []string
	for _, name := range sortedKeys(c.want, got) {
		want, wanted := c.want[name]
		answer, answered := got[name]
		switch {
		case !wanted:
			problems = append(problems, fmt.Sprintf("no section -- %s%s --; -update adds it:\n%s", wantPrefix, name, answer))
		case !answered:
			problems = append(problems, fmt.Sprintf("the test gives no answer for section -- %s%s --", wantPrefix, name))
		default:
			if d := difference(wantPrefix+name, want, endLine(answer)); d != "" {
				problems = append(problems, d)
			}
		}
	}
	return problems
}

// renew is the case with the answers in its want sections: those that it has in their
// places, new ones at the end in the order of names.
func (c *testCase) renew(got map[string]string) ([]byte, error) {
	out := &txtar.Archive{Comment: c.archive.Comment}
	for _, f := range c.archive.Files {
		if name, isWant := strings.CutPrefix(f.Name, wantPrefix); isWant {
			answer, ok := got[name]
			if !ok {
				continue
			}
			f.Data = []byte(endLine(answer))
		}
		out.Files = append(out.Files, f)
	}
	for _, name := range sortedKeys(got) {
		if _, had := c.want[name]; !had {
			out.Files = append(out.Files, txtar.File{Name: wantPrefix + name, Data: []byte(endLine(got[name]))})
		}
	}
	for _, name := range sortedKeys(got) {
		answer := []byte(endLine(got[name]))
		if hasNamelessMarker(answer) || txtar.NeedsQuote(answer) || bytes.Contains(answer, []byte("\r\n")) {
			return nil, fmt.Errorf("answer %s has a line like a section marker, or one that ends in a carriage return; it cannot stand in a case", name)
		}
	}
	return txtar.Format(out), nil
}

// endLine ends the last line, as every section of a case ends.
func endLine(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}

func difference(name, want, got string) string {
	return string(diff.Diff(name+" (want)", []byte(want), name+" (got)", []byte(got)))
}

func sortedKeys(maps ...map[string]string) []string {
	var keys []string
	for _, m := range maps {
		for key := range m {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Replaced is a copy of a tree of files in which one file has another text.
func Replaced(tb testing.TB, files fs.FS, name, text string) fs.FS {
	tb.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, path)
		out[path] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	if out[name] == nil {
		tb.Fatalf("no file %s to replace", name)
	}
	out[name] = &fstest.MapFile{Data: []byte(text)}
	return out
}
