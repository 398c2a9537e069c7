package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/repo"
)

// TestGUM measures, for information, how many dates of a treebank get the value that
// its annotators gave them. Its dates hold centuries, eras and bare days of a month.
func TestGUM(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(filepath.Join(repo.Shared(t), "data", "gum_dates"), "dates.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	when := regexp.MustCompile(`when="([0-9]{4}(?:-[0-9]{2}){0,2})"`)
	total, found, right := 0, 0, 0
	for _, line := range strings.Split(string(b), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != 6 {
			continue
		}
		m := when.FindStringSubmatch(cells[4])
		if m == nil {
			continue
		}
		total++
		d := readText(t, cells[5])
		if len(d.Times) > 0 {
			found++
		}
		hit := false
		for _, x := range d.Times {
			iso, ok := Resolve(x, d.Text, annot.Date{Value: cells[3]})
			value := strings.ReplaceAll(x.Value, "XXXX", m[1][:4]) // the year stands elsewhere
			hit = hit || ok && iso == m[1] || value == m[1]
		}
		if hit {
			right++
		} else if testing.Verbose() {
			t.Logf("%q is %s, not %v", cells[5], m[1], d.Times)
		}
	}
	t.Logf("%d dates, %d found, %d with their value", total, found, right)
}
