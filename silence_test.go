package rapporteur_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rapporteur"
	"rapporteur/compare/decisions"
	"rapporteur/examples"
	"rapporteur/internal/repo"
)

// Whatever is silenced in a set stays silent when an unrelated report, or a copy of one
// of the reports, is added before or after the others.
func TestSilencedStaysSilent(t *testing.T) {
	for _, set := range examples.Names() {
		t.Run(set, func(t *testing.T) {
			reports, _ := examples.Set(set)
			var texts []rapporteur.Text
			for _, r := range reports {
				texts = append(texts, rapporteur.Text{Name: r.Name, Data: []byte(r.Text)})
			}
			silentWith(t, texts)
		})
	}
	for _, set := range []string{"berlin", "hanoi-2019"} {
		t.Run(set, func(t *testing.T) {
			shared := repo.Shared(t)
			texts := readTexts(t, filepath.Join(shared, "gold", set))
			silentWith(t, texts[:min(len(texts), 6)])
		})
	}
}

func silentWith(t *testing.T, texts []rapporteur.Text) {
	brief := func(o rapporteur.Options, texts ...rapporteur.Text) *rapporteur.Result {
		res, err := rapporteur.BriefTexts(context.Background(), texts, o)
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	var o rapporteur.Options
	first := brief(o, texts...)
	for _, c := range first.Story.Conflicts {
		d, err := decisions.New(time.Unix(0, 0), "ana", decisions.Silence, []string{c.ID}, "seen", "")
		if err != nil {
			t.Fatal(err)
		}
		o.Decisions = o.Decisions.With(decisions.Log{List: []decisions.Decision{d}})
	}
	check := func(what string, extra rapporteur.Text) {
		res := brief(o, append([]rapporteur.Text{extra}, texts...)...)
		for _, c := range res.Story.Conflicts {
			t.Errorf("%s: %s %s: %s", what, c.ID, c.Rule, c.Why)
		}
	}
	unrelated := []byte("Bakers in Quillhaven asked for longer hours on Monday.\n\nThe guild said that 12 ovens had been lit since May.\n")
	check("unrelated, first", rapporteur.Text{Name: "0.txt", Data: unrelated})
	check("unrelated, last", rapporteur.Text{Name: "z.txt", Data: unrelated})
	for _, x := range texts {
		check("copy of "+x.Name+", first", rapporteur.Text{Name: "0.txt", Data: x.Data})
		check("copy of "+x.Name+", last", rapporteur.Text{Name: "z.txt", Data: x.Data})
	}
}

// readTexts are the reports in a folder.
func readTexts(t *testing.T, dir string) []rapporteur.Text {
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
