package text

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// sharedFolder is where the reports lie that are not part of the repository; the
// test is skipped, saying so, where they are not.
func sharedFolder(t *testing.T, parts ...string) string {
	t.Helper()
	root := os.Getenv("RAPPORTEUR_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	folder := filepath.Join(append([]string{root}, parts...)...)
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("SKIPPED: no reports to read: %v; set RAPPORTEUR_SHARED to the folder that holds gold/ and coverage/", err)
	}
	return folder
}

// TestSharedReports reads every report of the gold sets and of the coverage, checks
// the documents, and prints what the rules set aside: a count for each set and kind
// and, with -v, each line with its reason, to be read by eye.
func TestSharedReports(t *testing.T) {
	for _, collection := range []string{"gold", "coverage"} {
		folders, err := filepath.Glob(filepath.Join(sharedFolder(t, collection), "*"))
		if err != nil || len(folders) == 0 {
			t.Fatalf("no sets in %s: %v", collection, err)
		}
		for _, folder := range folders {
			if info, err := os.Stat(folder); err != nil || !info.IsDir() {
				continue
			}
			t.Run(collection+"/"+filepath.Base(folder), func(t *testing.T) { readSet(t, folder) })
		}
	}
}

func readSet(t *testing.T, folder string) {
	inputs, skips := ingest.Expand([]string{folder})
	for _, s := range skips {
		t.Error(s)
	}
	counts := map[annot.BlockKind]int{}
	dated, named := 0, 0
	for _, in := range inputs {
		data, err := os.ReadFile(in.Path)
		if err != nil {
			t.Error(err)
			continue
		}
		d, notices, err := Read(in.Name, in.Path, data, Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		if err := d.Check(); err != nil {
			t.Errorf("%s: %v", in.Name, err)
		}
		if d.Source.Encoding == "utf-8" && len(d.Text) != len(data) {
			t.Errorf("%s: the text has %d bytes, the file %d", in.Name, len(d.Text), len(data))
		}
		for _, n := range notices {
			t.Log(n)
		}
		if d.Source.Published.Basis == annot.Stated {
			dated++
		}
		if d.Source.Outlet != "" {
			named++
		}
		for i, b := range d.Blocks {
			counts[b.Kind]++
			if !b.Read() {
				t.Logf("%s %d: %s (%s): %s", in.Name, i+1, b.Kind, b.Why, d.Slice(b.Span))
			}
		}
		t.Logf("%s: outlet %q, published %q %s, language %q", in.Name, d.Source.Outlet, d.Source.Published.Value, d.Source.Published.Basis, d.Source.Language)
	}
	var rows []string
	for kind, n := range counts {
		rows = append(rows, fmt.Sprintf("%s %d", kind, n))
	}
	slices.Sort(rows)
	t.Logf("%d reports, %d with an outlet, %d with a date: %s", len(inputs), named, dated, strings.Join(rows, ", "))
}
