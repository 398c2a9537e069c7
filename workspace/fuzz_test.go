package workspace_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/store/mem"
	"rapporteur/workspace"
)

// FuzzImport takes in archives whose files are anything: what is wrong is one line, and nothing of
// it is taken unless its manifest fits.
func FuzzImport(f *testing.F) {
	root := f.TempDir()
	s := mem.New()
	w := &workspace.Workspace{Root: root, Store: s, Reader: reader{versions: "1"}, Now: clock()}
	if _, err := w.Add(context.Background(), reports("a", "Norway refused.", "b", "Chile agreed."), workspace.AddOptions{Labels: []string{"fish"}}); err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(root, "out.zip")
	if _, err := w.Export(context.Background(), path, nil); err != nil {
		f.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	var empty bytes.Buffer
	if err := zip.NewWriter(&empty).Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(empty.Bytes())
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, "in.zip")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		w := &workspace.Workspace{Root: dir, Store: mem.New(), Reader: reader{versions: "1"}, Now: clock()}
		_, err := w.Import(context.Background(), path, workspace.AddOptions{}, nil)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("error %q", err)
		}
		var damage workspace.Damage
		if err != nil && !errors.As(err, &damage) {
			t.Logf("%v", err)
		}
	})
}
