package treebank

import (
	"os"
	"path/filepath"
	"testing"
)

// TestPermissive reads an invented treebank of which one document may be used.
func TestPermissive(t *testing.T) {
	data := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(data, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(GUMTrain, "# newdoc id = closed\n1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"+
		"# newdoc id = open\n1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"+
		"1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n")
	write(gumPermissive, "open\n")
	got, err := Permissive(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].Doc != "open" || got[0].Words[1].Form != "failed" || got[1].Doc != "open" {
		t.Errorf("got %+v", got)
	}
	if _, err := ReadFile(data, EWTDev); err == nil {
		t.Error("a part that is not there is read")
	}
}
