package timex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rapporteur/examples"
	"rapporteur/internal/repo"
)

// everyNeed makes every rule be tried.
const everyNeed = ^needs(0)

// TestNeeds proves that the words which a rule needs spare work and never a time.
func TestNeeds(t *testing.T) {
	for _, set := range examples.Names() {
		reports, _ := examples.Set(set)
		for _, r := range reports {
			compareNeeds(t, r.Text)
		}
	}
	for _, s := range []string{
		"On the 5th of May, 2011, and May the 5th", "Sept. 3-5, 2011; 3 to 5 September of 2011; 5May", "two and a half years", "2.5 years and 3-month-olds",
		"twenty-one days", "half a year", "a year and a half", "in a week", "May 2011 or 2011", "a 42-year-old", "an hour ago, 5 hours ago",
		"the 19th century, the sixties, 490 BC and A.D. 842", "that day, the following month, two years later, the day before.", "every Monday and each year",
		"a few days, several years", "on the fifth, on the 5th, the fifth of May", "New Year's Eve and Christmas 2030", "the second quarter of 2030, the latter half of 2008",
		"winters, the winter, in 347 and the end of the year",
	} {
		compareNeeds(t, s)
	}
}

// TestNeedsAtLarge does the same with the sentences of a set of dates.
func TestNeedsAtLarge(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(filepath.Join(repo.Shared(t), "data", "gum_dates"), "dates.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	compareNeeds(t, string(b))
}

func compareNeeds(t *testing.T, text string) {
	t.Helper()
	g, err := load()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(text) {
		if got, want := g.read(line, era{early: true}), g.readWith(line, everyNeed, era{early: true}); !slices.Equal(got, want) {
			t.Errorf("%q\n\tread %v, with every rule %v", line, got, want)
		}
	}
}
