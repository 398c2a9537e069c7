package statement_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"rapporteur/internal/readtest"
)

// A sentence may end anywhere, in a headline or a broken line: none of the sentences of the
// cases, cut behind any of its words, may stop the passes.
func TestCutSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/positions/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	plan := readtest.Plan(t)
	for _, file := range files {
		cases, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases.Files {
			words := strings.Fields(string(c.Data))
			if strings.HasPrefix(c.Name, "want/") {
				continue
			}
			for n := 1; n < len(words); n++ {
				d := readtest.Unread(strings.Join(words[:n], " "))
				if err := plan.RunChecked(context.Background(), d); err != nil {
					t.Errorf("%s, %s, %d words: %v", file, c.Name, n, err)
				}
			}
		}
	}
}
