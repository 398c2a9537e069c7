package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/workspace"
)

// TestFileThatChanges: a file that is written to while it is read is told, for what was taken of it
// may be of two texts.
func TestFileThatChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reports.jsonl")
	var lines strings.Builder
	for i := range maxHeld + 10 {
		fmt.Fprintf(&lines, "{\"text\": \"Norway refused on day %d.\"}\n", i)
	}
	if err := os.WriteFile(path, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	in := &adding{a: &app{}, w: &workspace.Workspace{Root: filepath.Dir(path)}}
	for _, changes := range []bool{false, true} {
		reports, skip := 0, ""
		err := in.file(context.Background(), ingest.Input{Name: "reports.jsonl", Path: path}, func(it open.Item) error {
			if it.Skip != nil {
				skip = it.Skip.Error()
				return nil
			}
			if reports++; reports == 1 && changes {
				return os.WriteFile(path, []byte(lines.String()+"{\"text\": \"And one more.\"}\n"), 0o600)
			}
			return nil
		})
		want := ""
		if changes {
			want = "skipped reports.jsonl: it changed while it was read; add it again when it is no longer written to"
		}
		if err != nil || skip != want || reports < maxHeld {
			t.Errorf("changes %v: %d reports, %q, %v", changes, reports, skip, err)
		}
	}
}
