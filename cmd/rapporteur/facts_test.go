package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/repo"
	"rapporteur/report"
)

// On real reports a fact sheet contradicts the one sentence that has the wrong year, and
// neither those that have another year of another war nor anything else.
func TestFactSheetOnRealReports(t *testing.T) {
	shared := repo.Shared(t)
	sheet := filepath.Join(t.TempDir(), "war.facts")
	if err := os.WriteFile(sheet, []byte(`
fact invasion
  says     Russia began its full-scale invasion of Ukraine
  date     2022-02-24
  event    invasion, invaded, war began, conflict erupted
  about    Russia, Ukraine
  title    A chronology
  checked  2025-12-15
fact crimea
  says     Russia annexed Crimea
  date     2014-03
  event    annexation, annexed
  about    Russia
  title    A chronology
  checked  2025-12-15
`), 0o666); err != nil {
		t.Fatal(err)
	}
	raised := 0
	for _, set := range []string{"gold/berlin", "gold/hanoi-2019", "coverage/syria-chemical-2013", "coverage/nk-singapore-2018"} {
		code, out, errs := execute(t, t.Context(), nil, "brief", "--json", "--facts", sheet, filepath.Join(shared, set))
		if code != exitOK {
			t.Fatalf("%s: exit code %d, said %q", set, code, errs)
		}
		var b report.Brief
		if err := json.Unmarshal([]byte(out), &b); err != nil {
			t.Fatal(err)
		}
		for _, c := range b.Conflicts {
			if c.Fact == nil {
				continue
			}
			if raised++; c.Fact.ID != "invasion" || !strings.HasSuffix(c.Evidence[0].Mark.Text, "2012") {
				t.Errorf("%s: raised %s", set, c.Why)
			}
		}
	}
	if raised != 1 {
		t.Errorf("%d raised, want 1", raised)
	}
}
