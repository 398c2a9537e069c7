package timex

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"sync"
	"time"

	"rapporteur/lexicon"
)

//go:embed data
var dataFiles embed.FS

// tables are the words that the grammar is built from, as the data files list them.
type tables struct {
	months    map[string]string // "June" -> "06"
	weekdays  map[string]string // "Monday" -> "1"
	units     map[string]unit
	numbers   map[string]float64
	ordinals  map[string]int
	feasts    map[string]string // "Halloween" -> "10-31"
	cues      map[string]string // word -> past or future
	uncounted map[string]bool   // before four digits that are no year
	counted   map[string]bool   // after four digits that are no year
	shortened map[string]bool   // abbreviations
	function  map[string]bool   // may follow a year without being counted by it
	// The forms of months and weekdays by kind, in file order.
	monthForms, weekdayForms map[string][]string
	numberWords, unitForms   []string
	ordinalWords, feastForms []string
}

type unit struct {
	designator string // ISO 8601; "TH" is "H" after "T"
	factor     float64
}

// load builds the grammar from the embedded data files once.
var load = sync.OnceValues(func() (*grammar, error) {
	t, err := parseTables(dataFiles)
	if err != nil {
		return nil, err
	}
	return newGrammar(t)
})

// digest identifies the contents of all data files. They are embedded, so reading
// them cannot fail.
var digest = sync.OnceValue(func() string {
	d, _ := lexicon.Digest(dataFiles)
	return d
})

func parseTables(files fs.FS) (*tables, error) {
	t := &tables{
		months: map[string]string{}, weekdays: map[string]string{}, units: map[string]unit{},
		numbers: map[string]float64{}, ordinals: map[string]int{}, feasts: map[string]string{}, cues: map[string]string{},
		uncounted: map[string]bool{}, counted: map[string]bool{}, shortened: map[string]bool{}, function: map[string]bool{},
		monthForms: map[string][]string{}, weekdayForms: map[string][]string{},
	}
	for _, f := range []struct {
		name    string
		columns int
		row     func(f []string) error
	}{
		{"months.tsv", 3, func(f []string) error {
			if !slices.Contains([]string{"full", "name", "short"}, f[2]) || f[1] < "01" || f[1] > "12" || len(f[1]) != 2 {
				return fmt.Errorf("%q is not a month from 01 to 12 of kind full, name or short", f)
			}
			t.months[f[0]] = f[1]
			t.monthForms[f[2]] = append(t.monthForms[f[2]], f[0])
			return nil
		}},
		{"weekdays.tsv", 3, func(f []string) error {
			if !slices.Contains([]string{"full", "short"}, f[2]) || f[1] < "1" || f[1] > "7" || len(f[1]) != 1 {
				return fmt.Errorf("%q is not a weekday from 1 to 7 of kind full or short", f)
			}
			t.weekdays[f[0]] = f[1]
			t.weekdayForms[f[2]] = append(t.weekdayForms[f[2]], f[0])
			return nil
		}},
		{"units.tsv", 3, func(f []string) error {
			factor, err := strconv.ParseFloat(f[2], 64)
			if err != nil || factor <= 0 {
				return fmt.Errorf("%q is not a positive number", f[2])
			}
			t.units[f[0]] = unit{f[1], factor}
			t.unitForms = append(t.unitForms, f[0])
			return nil
		}},
		{"numbers.tsv", 2, func(f []string) error {
			v, err := strconv.ParseFloat(f[1], 64)
			if err != nil || v <= 0 {
				return fmt.Errorf("%q is not a positive number", f[1])
			}
			t.numbers[f[0]] = v
			t.numberWords = append(t.numberWords, f[0])
			return nil
		}},
		{"ordinals.tsv", 2, func(f []string) error {
			n, err := strconv.Atoi(f[1])
			if err != nil || n <= 0 {
				return fmt.Errorf("%q is not a positive number", f[1])
			}
			t.ordinals[f[0]] = n
			t.ordinalWords = append(t.ordinalWords, f[0])
			return nil
		}},
		{"feasts.tsv", 2, func(f []string) error {
			if _, err := time.Parse("01-02", f[1]); err != nil {
				return fmt.Errorf("%q is not a month with a day", f[1])
			}
			t.feasts[f[0]] = f[1]
			t.feastForms = append(t.feastForms, f[0])
			return nil
		}},
		{"cues.tsv", 2, func(f []string) error {
			if f[1] != "past" && f[1] != "future" {
				return fmt.Errorf("%q is neither past nor future", f[1])
			}
			t.cues[f[0]] = f[1]
			return nil
		}},
		{"uncounted.txt", 1, func(f []string) error { t.uncounted[f[0]] = true; return nil }},
		{"abbreviations.txt", 1, func(f []string) error { t.shortened[f[0]] = true; return nil }},
		{"function.txt", 1, func(f []string) error { t.function[f[0]] = true; return nil }},
		{"counted.txt", 1, func(f []string) error { t.counted[f[0]] = true; return nil }},
	} {
		if err := lexicon.ReadTable(files, "data/"+f.name, f.columns, f.row); err != nil {
			return nil, err
		}
	}
	return t, nil
}
