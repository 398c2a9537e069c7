package doctest

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/repo"
)

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repo.Root(t), name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

func goFiles(t *testing.T) []repo.File {
	t.Helper()
	files, err := repo.GoFiles(repo.Root(t))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestGlossary(t *testing.T) {
	c, err := readCode(goFiles(t), nouns...)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.types) < 20 || len(c.labels["annot.Stance"]) != len(annot.Stances) {
		t.Fatalf("only %d types and stances %q found: the test reads the code wrongly", len(c.types), c.labels["annot.Stance"])
	}
	annot.AllLayers.Each(func(l annot.Layers) {
		c.labels["annot.Layers"] = append(c.labels["annot.Layers"], l.String())
	})
	for _, problem := range c.compare(readGlossary(read(t, "docs/GLOSSARY.md"))) {
		t.Errorf("docs/GLOSSARY.md: %s", problem)
	}
}

func TestCompare(t *testing.T) {
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, "annot/a.go", `package annot
type ( Span struct{}; Tone string; hidden int )
const ( Loud Tone = "loud"; Quiet Tone = "quiet"; other Tone = "other"; Many = 3 )`, 0)
	if err != nil {
		t.Fatal(err)
	}
	c, err := readCode([]repo.File{{Path: "annot/a.go", Dir: "annot", Syntax: syntax, Fset: fset}}, "annot")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		{"- **span** (`annot.Span`): a range.\n\n### Tone (`annot.Tone`)\n- **loud**: yes.\n- **quiet**: no.\n\n## More\n- **other**: thing.\n", nil},
		{"- **span** (`annot.Span`): a range.\n\n### Tone (`annot.Tone`)\n- **loud**: yes.\n- **shrill**: no.\n- **quiet**:\n",
			[]string{`label "quiet" of annot.Tone is not defined`, `label "shrill" of annot.Tone is defined and does not exist`}},
		{"`annot.Gone`", []string{"annot.Gone is defined and does not exist", "annot.Span is not defined", "annot.Tone is not defined",
			`label "loud" of annot.Tone is not defined`, `label "quiet" of annot.Tone is not defined`}},
	} {
		if got := c.compare(readGlossary(test.text)); !slices.Equal(got, test.want) {
			t.Errorf("%q:\n%q\nwant %q", test.text, got, test.want)
		}
	}
}

// described matches the heading of a package in the architecture: "### `annot`".
var described = regexp.MustCompile("(?m)^### (`[^\n]+`)$")

func TestArchitectureDescribesEveryPackage(t *testing.T) {
	var want, have []string
	for _, f := range goFiles(t) {
		if !strings.Contains("/"+f.Dir+"/", "/internal/") || strings.HasPrefix(f.Dir, "internal/") {
			want = append(want, f.Dir)
		}
	}
	slices.Sort(want)
	want = slices.Compact(want)
	for _, m := range described.FindAllStringSubmatch(read(t, "docs/ARCHITECTURE.md"), -1) {
		for name := range strings.SplitSeq(m[1], ", ") {
			have = append(have, strings.Trim(name, "`"))
		}
	}
	for _, dir := range want {
		if !slices.Contains(have, dir) {
			t.Errorf("docs/ARCHITECTURE.md has no heading for the package in %s", dir)
		}
	}
	for _, dir := range have {
		if !slices.Contains(want, dir) {
			t.Errorf("docs/ARCHITECTURE.md describes %s, and no package is there", dir)
		}
	}
}

// The readme promises two commands. The tests must be the first thing that is checked
// before a change is taken, and the example must be run there too.
func TestPromisedCommandsAreRun(t *testing.T) {
	readme, script := read(t, "README.md"), read(t, ".ci/run")
	for _, command := range []string{"go test ./...", "go run ./cmd/rapporteur brief examples/peace/*.txt"} {
		if !strings.Contains(readme, "\n"+command+"\n") {
			t.Errorf("README.md does not show the command %q on a line of its own", command)
		}
		if !strings.Contains(script, command+"\n") {
			t.Errorf(".ci/run does not run %q", command)
		}
	}
}

// link matches a Markdown link to a file of the repository.
var link = regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)

func TestLinksExist(t *testing.T) {
	root := repo.Root(t)
	for _, page := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/ARCHITECTURE.md", "docs/GLOSSARY.md"} {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", page, m[1])
			}
		}
	}
}
