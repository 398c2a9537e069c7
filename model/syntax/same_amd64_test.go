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

// sameEverywhere holds the wide kernels to the portable ones: the same tags and trees.
func sameEverywhere(t *testing.T, list [][]string) {
	t.Helper()
	if !syntax.Wide() {
		t.Skip("SKIPPED: this processor has no wide instructions to compare with")
	}
	m, err := model.Syntax()
	if err != nil {
		t.Fatal(err)
	}
	all := func() (out []syntax.Word) {
		m.NewSession().Parse(list, func(_ int, words []syntax.Word) { out = append(out, words...) })
		return out
	}
	wide := all()
	defer syntax.SetPortable()()
	if portable := all(); !slices.Equal(wide, portable) {
		t.Error("the portable kernels give other words than the wide ones")
	}
}

func TestSameEverywhere(t *testing.T) { sameEverywhere(t, sentences(t)) }

func TestSameOnTreebanks(t *testing.T) {
	data := filepath.Join(repo.Shared(t), "data")
	for _, name := range []string{treebank.EWTDev, treebank.EWTTest, treebank.GUMDev} {
		read, err := treebank.ReadFile(data, name)
		if err != nil {
			t.Fatal(err)
		}
		var list [][]string
		for i, s := range read {
			if i%everyNth == 0 {
				list = append(list, s.Forms())
			}
		}
		sameEverywhere(t, list)
	}
}
