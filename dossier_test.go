package rapporteur_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/dossier/file"
	"rapporteur/examples"
	"rapporteur/internal/repo"
	"rapporteur/report"
	"rapporteur/settle"
	"rapporteur/story"
)

func exampleTexts(t testing.TB, set string) []rapporteur.Text {
	t.Helper()
	list, ok := examples.Set(set)
	if !ok {
		t.Fatalf("no example %s", set)
	}
	var texts []rapporteur.Text
	for _, r := range list {
		texts = append(texts, rapporteur.Text{Name: r.Name, Data: []byte(r.Text)})
	}
	return texts
}

func folderTexts(t testing.TB, dir string) []rapporteur.Text {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var texts []rapporteur.Text
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, rapporteur.Text{Name: filepath.Base(p), Data: data})
	}
	return texts
}

// drafted is the dossier that says what was read, written and read back.
func drafted(t testing.TB, res *rapporteur.Result) *file.Talks {
	t.Helper()
	draft := settle.Draft(settle.Reading{Story: res.Story, Talks: res.Talks}, func(story.Evidence) string { return "A1" })
	var b bytes.Buffer
	if err := draft.Write(&b, ""); err != nil {
		t.Fatal(err)
	}
	talks, err := file.Read("rapporteur.yaml", b.String())
	if err != nil {
		t.Fatalf("the dossier cannot be read back: %v\n%s", err, b.String())
	}
	return talks
}

// What init writes changes nothing: every edit is the analyst's.
func TestDraftChangesNothing(t *testing.T) {
	sets := map[string]func(t *testing.T) []rapporteur.Text{}
	for _, set := range examples.Names() {
		sets["examples "+set] = func(t *testing.T) []rapporteur.Text { return exampleTexts(t, set) }
	}
	for _, pattern := range []string{"gold", "coverage"} {
		sets[pattern] = func(t *testing.T) []rapporteur.Text {
			dirs, err := filepath.Glob(filepath.Join(repo.Shared(t), pattern, "*"))
			if err != nil || len(dirs) == 0 {
				t.Fatalf("no sets: %v", err)
			}
			for _, dir := range dirs {
				if texts := folderTexts(t, dir); len(texts) > 0 && len(texts) < 20 {
					t.Run(filepath.Base(dir), func(t *testing.T) { draftChangesNothing(t, texts) })
				}
			}
			return nil
		}
	}
	for name, texts := range sets {
		t.Run(name, func(t *testing.T) {
			if texts := texts(t); texts != nil {
				draftChangesNothing(t, texts)
			}
		})
	}
}

func draftChangesNothing(t *testing.T, texts []rapporteur.Text) {
	before, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{})
	if err != nil {
		t.Fatal(err)
	}
	talks := drafted(t, before)
	after, err := rapporteur.BriefTexts(context.Background(), texts, rapporteur.Options{Dossier: talks})
	if err != nil {
		t.Fatal(err)
	}
	var told []report.Note
	for len(after.Brief.Notes) > 0 && strings.HasPrefix(after.Brief.Notes[0].Kind, "dossier") {
		told = append(told, after.Brief.Notes[0])
		after.Brief.Notes = after.Brief.Notes[1:]
	}
	if len(told) != 1 || told[0].Text != "rapporteur.yaml: nothing changed" {
		t.Errorf("told: %+v", told)
	}
	a, b := rendered(t, before), rendered(t, after)
	if a != b {
		t.Error("the brief is another one")
	}
}
