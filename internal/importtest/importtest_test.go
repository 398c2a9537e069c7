package importtest

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/repo"
)

func TestImports(t *testing.T) {
	files, err := repo.GoFiles(repo.Root(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no Go files found: the test looks in the wrong place")
	}
	for _, problem := range check(rules, files) {
		t.Error(problem)
	}
}

func TestRulesSayWhy(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range slices.Concat(rules, never) {
		if r.why == "" {
			t.Errorf("the rule at %s has no reason", r.at)
		}
	}
	for _, r := range rules {
		if seen[r.at] {
			t.Errorf("two rules at %s", r.at)
		}
		seen[r.at] = true
	}
}

// The table itself must forbid what it is for.
func TestCheck(t *testing.T) {
	file := func(path string, imports ...string) repo.File {
		dir := path[:strings.LastIndexByte(path, '/')]
		for i, imported := range imports {
			imports[i] = repo.Module + "/" + imported
		}
		return repo.File{Path: path, Dir: dir, Test: strings.HasSuffix(path, "_test.go"), Imports: imports}
	}
	for _, test := range []struct {
		file repo.File
		bad  bool
	}{
		{file("annot/a.go", "story"), true},
		{file("story/a.go", "annot"), false},
		{file("talks/a.go", "annot", "story"), false},
		{file("story/a.go", "talks"), true},
		{file("pass/a.go", "read/parse"), true},
		{file("lexicon/a.go", "annot"), true},
		{file("lexicon/a.go", "internal/casetest"), true},
		{file("lexicon/a_test.go", "internal/casetest"), false},
		{file("ingest/a.go", "ingest/text"), false},
		{file("ingest/text/a.go", "ingest", "annot"), false},
		{file("ingest/text/a.go", "read/segment"), true},
		{file("read/link/a.go", "read/mention"), true},
		{file("read/link/a_test.go", "read/mention", "ingest/text"), false},
		{file("read/link/a.go", "talks"), true},
		{file("read/link/a_test.go", "talks"), true},
		{file("read/link/a.go", "annot", "pass", "lexicon", "gazetteer", "internal/phrase"), false},
		{file("read/link/a.go", "read/link/rules"), false},
		{file("compare/a.go", "compare/names", "story"), false},
		{file("compare/names/a.go", "gazetteer"), true},
		{file("track/a.go", "read/statement"), true},
		{file("track/a.go", "report"), true},
		{file("reason/a.go", "annot"), true},
		{file("report/html/a.go", "compare/copies"), true},
		{file("report/html/a.go", "report"), false},
		{file("report/html/a.go", "eval"), true},
		{file("read/parse/a.go", "eval/syntax"), true},
		{file("eval/syntax/a.go", "internal/conllu"), false},
		{file("eval/syntax/a.go", "read/parse"), true},
		{file("eval/a.go", "track"), true},
		{file("cmd/rapporteur/a.go", "eval", "track", "read/parse"), false},
		{file("elsewhere/a.go"), true},
		{file("internal/casetest/a.go", "annot"), true},
	} {
		problems := check(rules, []repo.File{test.file})
		if (len(problems) > 0) != test.bad {
			t.Errorf("%s imports %v: problems %q", test.file.Path, test.file.Imports, problems)
		}
	}
	root := repo.File{Path: "doc.go", Dir: ".", Imports: []string{"rapporteur/track"}}
	if problems := check(rules, []repo.File{root}); problems != nil {
		t.Errorf("the root may not wire: %q", problems)
	}
	root.Imports = []string{"rapporteur/cmd/rapporteur"}
	if problems := check(rules, []repo.File{root}); problems == nil {
		t.Error("the root may import a command")
	}
}
