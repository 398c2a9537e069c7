package syntax_test

import (
	"path/filepath"
	"slices"
	"testing"

	"rapporteur/internal/repo"
	"rapporteur/model"
	"rapporteur/model/syntax"
	"rapporteur/model/train/treebank"
)

// TestSameEverywhere holds the wide kernels to the portable ones on the examples, and
// where they are there on the treebanks: the same tags and trees.
func TestSameEverywhere(t *testing.T) {
	list := sentences(t)
	if data := filepath.Join(repo.Root(t), "..", "shared", "data"); repo.HasShared(t) {
		for _, name := range []string{treebank.EWTDev, treebank.GUMDev} {
			read, err := treebank.ReadFile(data, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range read {
				list = append(list, s.Forms())
			}
		}
	}
	m, err := model.Syntax()
	if err != nil {
		t.Fatal(err)
	}
	all := func() (out []syntax.Word) {
		m.NewSession().Parse(list, func(_ int, words []syntax.Word) { out = append(out, words...) })
		return out
	}
	if !syntax.Wide() {
		t.Skip("SKIPPED: this processor has no wide instructions to compare with")
	}
	wide := all()
	defer syntax.SetPortable()()
	if portable := all(); !slices.Equal(wide, portable) {
		t.Error("the portable kernels give other words than the wide ones")
	}
}
