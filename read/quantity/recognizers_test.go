package quantity

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"rapporteur/internal/repo"
)

// TestRecognizers measures, for information, how many amounts of money and measures
// of a public suite are found. Its cases hold much that this pass leaves out on
// purpose or never meets in reports: fractions, speeds, units without a number.
func TestRecognizers(t *testing.T) {
	dir := filepath.Join(repo.Shared(t), "data", "recognizers_specs", "Specs", "NumberWithUnit", "English")
	for _, name := range []string{"CurrencyModel.json", "DimensionModel.json", "TemperatureModel.json"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct {
			Input   string
			Results []struct {
				Text       string
				Resolution struct{ Value string }
			}
		}
		if err := json.Unmarshal(bytes.TrimPrefix(b, []byte("\ufeff")), &cases); err != nil {
			t.Fatal(err)
		}
		total, hit, extra := 0, 0, 0
		for _, c := range cases {
			d := readText(t, c.Input)
			if len(c.Results) == 0 {
				extra += len(d.Quantities)
			}
			for _, want := range c.Results {
				value, err := strconv.ParseFloat(want.Resolution.Value, 64)
				if err != nil {
					continue
				}
				total++
				found := false
				for _, q := range d.Quantities {
					found = found || math.Abs(q.Value-value) <= 1e-6*math.Abs(value)
				}
				if found {
					hit++
				} else if testing.Verbose() {
					t.Logf("missed %q of %.150q", want.Text, c.Input)
				}
			}
		}
		t.Logf("%s: %d of %d values, %d quantities where the suite has none", name, hit, total, extra)
	}
}
