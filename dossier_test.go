package rapporteur_test

import (
	"bytes"
	"context"
	stdjson "encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/dossier/file"
	"rapporteur/examples"
	"rapporteur/internal/repo"
	"rapporteur/report"
	"rapporteur/report/json"
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
			if raceDetector {
				dirs = dirs[:min(len(dirs), underRace)]
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

// disputeTexts are small reports in which each kind of edit can be made.
var disputeTexts = []rapporteur.Text{
	{Name: "a.txt", Data: []byte(`Norway rejected a truce with Chile on Monday.

Chile offered a ceasefire if Norway withdraws its boats from the isles.

Norwegian foreign minister Ana Sol demanded a port on the isles.

Oslo wants the release of all prisoners.
`)},
	{Name: "b.txt", Data: []byte(`Chilean President Rosa Vega offered to open two ports.

Norwegian envoy Bent Dahl rejected a ceasefire in the isles. He demanded the release of forty prisoners.

Anna Soll demanded a port on the isles for Norway. Ana Solberg rejected the sanctions.

Peru demanded the withdrawal of all boats.
`)},
}

// What is edited has effect, and the brief says which.
func TestEdits(t *testing.T) {
	for _, test := range []struct{ name, dossier, told, has, without string }{
		{"nothing", "parties: [{name: Norway}, {name: Chile}, {name: Peru}]", "rapporteur.yaml: nothing changed", "Norway reject", ""},
		{"merge persons", "parties: [{name: Norway, people: [{name: Ana Sol, aliases: [Anna Soll]}]}]", "names: 1 merged; ", "Norway demand Anna Soll", ""},
		{"merge parties", "parties: [{name: Norway, aliases: [Peru]}]", "names: 1 merged; parties: 1 left out; 2 cells changed", "Norway demand Peru", "Peru demand"},
		{"member", "parties: [{name: Norway, members: [Peru]}]", "names: 1 of another party; parties: 1 left out; 2 cells changed", "Norway demand Peru", "Peru demand"},
		{"known by its members", "parties: [{name: Andes, members: [Chile, Peru]}]", "parties: 1 added, 2 left out; 7 cells changed", "Andes demand Peru", "Chile offer"},
		{"split a form", "parties: [{name: Norway}, {name: City, aliases: [Oslo]}]", "names: 1 split; parties: 1 added; 2 cells changed", "City demand Oslo", "Norway demand Oslo"},
		{"form of no party", "no_party: [Oslo]", "names: 1 split; 1 cell changed", "", "demand Oslo"},
		{"keep apart", "apart: [[Ana Solberg, Ana Sol]]", "nothing changed", "", ""},
		{"speak for another", "parties: [{name: Chile, people: [{name: Bent Dahl, role: mediator}]}]", "names: 1 of another party; ", "Chile reject Norwegian envoy Bent Dahl", "Norway reject Norwegian envoy Bent Dahl"},
		{"pronouns go along", "parties: [{name: Chile, people: [{name: Bent Dahl}]}]", "names: 1 of another party; ", "Chile demand He", "Norway demand He"},
		{"known by its people", "parties: [{name: Mediators, people: [{name: Bent Dahl}]}]", "names: 1 of another party; parties: 1 added; ", "Mediators reject Norwegian envoy Bent Dahl", ""},
		{"speak for none", "no_party: [Bent Dahl]", "names: 1 of another party; ", "", "Norway reject Norwegian envoy Bent Dahl"},
		{"leave out", "no_party: [Chile]", "parties: 1 left out; ", "", "Chile offer"},
		{"rename", "parties: [{id: norway, name: Kingdom}]", "parties: 1 renamed", "Kingdom reject", "Norway reject"},
		{"rename by alias", "parties: [{name: Kingdom, aliases: [Norway]}]", "parties: 1 renamed", "Kingdom reject", "Norway reject"},
		{"rename a person", "parties: [{name: Norway, people: [{name: Anna Solstad, aliases: [Ana Sol]}]}]", "names: 1 called otherwise", "", ""},
		{"a person is no alias of a state", "parties: [{name: Norway, aliases: [Rosa Vega]}]", "names: 1 of another party; ", "Norway offer Chilean President Rosa Vega", "Chile offer Chilean"},
		{"a state is no alias of a person", "parties: [{name: Norway, people: [{name: Ana Sol, aliases: [Peru]}]}]", "names: 1 of another party; ", "Norway demand Peru", "Peru demand"},
		{"issue", "issues: [{id: harbours, name: Harbours, terms: [port, ports]}]", "issues: 1 added", "[harbours]", "[transport-links]"},
		{"kind", "kind: trade", "kind: trade, not peace; ", "", "[ceasefire]"},
		{"title", "title: Isles", "title: given", "", ""},
		{"unknown", "parties: [{name: Atlantis, people: [{name: Plato}]}]\nno_party: [Lemuria]\napart: [[Mu, Hy]]", "nothing changed", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			talks, err := file.Read("rapporteur.yaml", test.dossier)
			if err != nil {
				t.Fatal(err)
			}
			res, err := rapporteur.BriefTexts(context.Background(), disputeTexts, rapporteur.Options{Dossier: talks, Check: true})
			if err != nil {
				t.Fatal(err)
			}
			if told := res.Brief.Notes[0]; told.Kind != "dossier" || !strings.Contains(told.Text, test.told) {
				t.Errorf("told %q, want %q", told.Text, test.told)
			}
			var held strings.Builder
			for _, s := range res.Brief.Statements {
				held.WriteString(s.Holder.Name + " " + s.Stance + " ")
				if s.HolderAt != nil {
					held.WriteString(s.HolderAt.Text)
				}
				held.WriteString(" [" + s.Issue + "] " + s.Why + "\n")
			}
			if test.has != "" && !strings.Contains(held.String(), test.has) {
				t.Errorf("nobody is read as %q:\n%s", test.has, held.String())
			}
			if test.without != "" && strings.Contains(held.String(), test.without) {
				t.Errorf("still read as %q:\n%s", test.without, held.String())
			}
			rendered(t, res)
		})
	}
}

// No dossier makes the program fail, and none makes two runs differ.
func FuzzDossier(f *testing.F) {
	for _, seed := range []string{
		"parties: [{name: Norway, aliases: [Peru, Chile]}]", "parties: [{name: A, aliases: [Oslo, Norwegian]}, {name: B, aliases: [Chilean]}]",
		"no_party: [Norway, Oslo, He, Ana]\napart: [[Ana Sol, Anna Soll, Oslo]]", "parties: [{name: Ana Sol, people: [{name: Norway}]}]",
		"parties: [{id: norway, name: Chile}, {id: chile, name: Norway}]", "kind: labour\nparties: [{name: Norway, side: union, members: [boats]}]",
		"parties: [{name: X, people: [{name: Sol, aliases: [Vega, Dahl]}, {name: Ana}]}]", "issues: [{id: a, terms: [port]}, {id: ceasefire, not: [truce]}]",
	} {
		f.Add(seed)
	}
	var paths []string
	dir := f.TempDir()
	for _, text := range disputeTexts {
		path := filepath.Join(dir, text.Name)
		if err := os.WriteFile(path, text.Data, 0o666); err != nil {
			f.Fatal(err)
		}
		paths = append(paths, path)
	}
	docs, _, err := rapporteur.Read(context.Background(), paths, rapporteur.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data string) {
		talks, err := file.Read("rapporteur.yaml", data)
		if err != nil {
			return
		}
		var first string
		for range 2 {
			res, err := rapporteur.Assemble(context.Background(), docs, nil, rapporteur.Options{Dossier: talks})
			if err != nil {
				return // an issue that no kind has
			}
			var out bytes.Buffer
			if err := json.Render(&out, res.Brief); err != nil {
				t.Fatal(err)
			}
			if first != "" && out.String() != first {
				t.Fatal("two runs differ")
			}
			first = out.String()
		}
	})
}

// The page for analysts shows files that are read, and tells of every key.
func TestDossierPage(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("docs", "DOSSIER.md"))
	if err != nil {
		t.Fatal(err)
	}
	page, shown := string(data), 0
	for rest := page; ; shown++ {
		_, after, ok := strings.Cut(rest, "```yaml\n")
		if !ok {
			break
		}
		block, end, _ := strings.Cut(after, "```")
		if _, err := file.Read("DOSSIER.md", block); err != nil {
			t.Errorf("%v\n%s", err, block)
		}
		rest = end
	}
	if shown < 2 {
		t.Errorf("%d files are shown", shown)
	}
	var schema struct {
		Properties map[string]struct {
			Items struct{ Properties map[string]any }
		}
	}
	if err := stdjson.Unmarshal(file.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	for key, of := range schema.Properties {
		keys := []string{key}
		for inner := range of.Items.Properties {
			keys = append(keys, inner)
		}
		for _, key := range keys {
			if !strings.Contains(page, "`"+key+"`") && !strings.Contains(page, "`"+key+": ") {
				t.Errorf("docs/DOSSIER.md tells nothing of %s", key)
			}
		}
	}
}

// What a dossier names in vain and what it does not list is told.
func TestDossierNotes(t *testing.T) {
	talks, err := file.Read("here/rapporteur.yaml", `parties:
  - name: Norway
    aliases: [Norge]
    people: [{name: Ana Sol}, {name: Nils Berg}]
  - name: Atlantis
  - name: Harbour board
    people: [{name: Ana Solberg}]
  - name: Press
    members: [Anna Soll]
no_party: [Lemuria]
`)
	if err != nil {
		t.Fatal(err)
	}
	res, err := rapporteur.BriefTexts(context.Background(), disputeTexts, rapporteur.Options{Dossier: talks})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, n := range res.Brief.Notes {
		if strings.HasPrefix(n.Kind, "dossier") {
			told = append(told, n.Kind+" "+n.Text)
		}
	}
	want := `dossier rapporteur.yaml: names: 2 of another party; parties: 2 added; issues: 1 added; 2 cells changed
dossier-unknown in none of these reports: Norge (line 3), Nils Berg (line 4), Atlantis (line 5), Lemuria (line 10)
dossier-unlisted read and not listed: Chile, Peru; list a party under parties, or under no_party to leave it out`
	if got := strings.Join(told, "\n"); got != want {
		t.Errorf("told\n%s\nwant\n%s", got, want)
	}
}
