package quantity

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

//go:embed data
var dataFiles embed.FS

// tables are the words that the pass knows, as its data files list them.
type tables struct {
	numerals   map[string]numeral
	units      map[string]unit // by plural
	singulars  map[string]unit
	currencies map[string]currency
	before     map[string]annot.Approx
	after      map[string]annot.Approx
	verbs      map[string]string // by form: object, subject or copula
	onlyVerbs  map[string]bool   // those of verbs that are no noun too
	labels     map[string]bool
	boundaries map[string]bool
	determiner map[string]bool
	plurals    map[string]bool // irregular ones
	notPlurals map[string]bool
	governors  map[string]bool
	// denominators are parts of a whole, with how many make it.
	denominators map[string]float64

	// Word lists; the head of each file says what it holds.
	months, clock, uncounted, timeWords, auxiliaries, vacuous, definites, spans, beforeYears map[string]bool
}

type numeral struct {
	value float64
	kind  string // one, ten, hundred, magnitude, dozen, suffix
}

type unit struct {
	name   string
	class  string
	factor float64
}

type currency struct {
	code          string
	before, after bool
}

// The classes of units.
const (
	classMoney  = "money"
	classNoun   = "noun" // a plural that units.tsv does not list
	classTime   = "time"
	classShare  = "share"
	classPlan   = "plan"
	classGroup  = "group"
	classPeople = "people"
	classThing  = "thing"
	classPair   = "pair"
	classVague  = "vague"
)

var classes = []string{
	classTime, "length", "area", "mass", "volume", "energy", "heat", classShare, classMoney,
	classPlan, classGroup, classPeople, classThing, classPair, classVague,
}

// measures reports whether the unit measures (hours, km, percent, money) rather
// than counts.
func (u unit) measures() bool {
	switch u.class {
	case "", classNoun, classPlan, classGroup, classPeople, classThing, classPair, classVague:
		return false
	}
	return true
}

// Class is what a unit of a quantity measures: "money", "share", "time", "length", "heat"; "" for
// what is counted.
func Class(name string) string {
	t, err := load()
	if err != nil {
		return ""
	}
	if len(name) == 3 && strings.ToUpper(name) == name && strings.ToLower(name) != name {
		return classMoney
	}
	for _, u := range t.units {
		if u.name == name && u.measures() {
			return u.class
		}
	}
	return ""
}

// compounds reports whether "N-unit" is a quantity: "three-day", "20-point", but
// not "two-state".
func (u unit) compounds() bool {
	return u.measures() || u.class == classPlan || u.class == classGroup
}

// load reads the embedded data files once.
var load = sync.OnceValues(func() (*tables, error) { return parseTables(dataFiles) })

// digest identifies the contents of all data files. They are embedded, so reading
// them cannot fail.
var digest = sync.OnceValue(func() string {
	d, _ := lexicon.Digest(dataFiles)
	return d
})

func parseTables(files fs.FS) (*tables, error) {
	t := &tables{
		numerals: map[string]numeral{}, units: map[string]unit{}, singulars: map[string]unit{},
		currencies: map[string]currency{}, before: map[string]annot.Approx{}, after: map[string]annot.Approx{},
		verbs: map[string]string{}, onlyVerbs: map[string]bool{}, denominators: map[string]float64{},
	}
	type file struct {
		name    string
		columns int
		row     func(f []string) error
	}
	list := func(name string, into *map[string]bool) file {
		*into = map[string]bool{}
		return file{name, 1, func(f []string) error { (*into)[f[0]] = true; return nil }}
	}
	for _, f := range []file{
		{"numbers.tsv", 3, t.addNumeral},
		{"denominators.tsv", 2, t.addDenominator},
		{"units.tsv", 5, t.addUnit},
		{"currencies.tsv", 3, t.addCurrency},
		{"approximators.tsv", 3, t.addApproximator},
		{"verbs.tsv", 3, t.addVerb},
		list("labels.txt", &t.labels),
		list("boundaries.txt", &t.boundaries),
		list("determiners.txt", &t.determiner),
		list("plurals.txt", &t.plurals),
		list("singulars.txt", &t.notPlurals),
		list("governors.txt", &t.governors),
		list("months.txt", &t.months),
		list("clock.txt", &t.clock),
		list("timewords.txt", &t.timeWords),
		list("auxiliaries.txt", &t.auxiliaries),
		list("vacuous.txt", &t.vacuous),
		list("uncounted.txt", &t.uncounted),
		list("definites.txt", &t.definites),
		list("spans.txt", &t.spans),
		list("beforeyears.txt", &t.beforeYears),
	} {
		if err := lexicon.ReadTable(files, "data/"+f.name, f.columns, f.row); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// put adds an entry that must be new.
func put[V any](m map[string]V, key string, v V) error {
	if _, twice := m[key]; twice {
		return fmt.Errorf("%q is listed twice", key)
	}
	m[key] = v
	return nil
}

func (t *tables) addNumeral(f []string) error {
	v, err := strconv.ParseFloat(f[1], 64)
	if err != nil || v <= 0 {
		return fmt.Errorf("%q is not a positive number", f[1])
	}
	if !slices.Contains([]string{"one", "ten", "hundred", "magnitude", "dozen", "suffix"}, f[2]) {
		return fmt.Errorf("unknown kind %q", f[2])
	}
	return put(t.numerals, f[0], numeral{v, f[2]})
}

func (t *tables) addDenominator(f []string) error {
	v, err := strconv.ParseFloat(f[1], 64)
	if err != nil || v <= 1 {
		return fmt.Errorf("%q is no number of parts", f[1])
	}
	return put(t.denominators, f[0], v)
}

func (t *tables) addUnit(f []string) error {
	factor, err := strconv.ParseFloat(f[4], 64)
	if err != nil || factor <= 0 {
		return fmt.Errorf("%q is not a positive number", f[4])
	}
	if !slices.Contains(classes, f[3]) {
		return fmt.Errorf("unknown class %q", f[3])
	}
	u := unit{name: f[2], class: f[3], factor: factor}
	if f[1] != "-" {
		// Two plurals may share a singular ("people" and "persons"); the unit of the
		// first in the file holds.
		if _, taken := t.singulars[f[1]]; !taken {
			t.singulars[f[1]] = u
		}
	}
	return put(t.units, f[0], u)
}

func (t *tables) addCurrency(f []string) error {
	if len(f[1]) != 3 || strings.ToUpper(f[1]) != f[1] {
		return fmt.Errorf("%q is not an ISO 4217 code", f[1])
	}
	c := currency{code: f[1], before: f[2] != "after", after: f[2] != "before"}
	if !slices.Contains([]string{"before", "after", "both"}, f[2]) {
		return fmt.Errorf("unknown place %q", f[2])
	}
	return put(t.currencies, f[0], c)
}

func (t *tables) addApproximator(f []string) error {
	kind := annot.Approx(f[1])
	if !slices.Contains([]annot.Approx{annot.AtLeast, annot.AtMost, annot.About}, kind) {
		return fmt.Errorf("unknown kind %q", f[1])
	}
	switch f[2] {
	case "before":
		return put(t.before, f[0], kind)
	case "after":
		return put(t.after, f[0], kind)
	}
	return fmt.Errorf("unknown place %q", f[2])
}

func (t *tables) addVerb(f []string) error {
	if !slices.Contains([]string{"object", "subject", "copula"}, f[1]) {
		return fmt.Errorf("unknown use %q", f[1])
	}
	if f[2] != "noun" && f[2] != "verb" {
		return fmt.Errorf("%q is neither noun nor verb", f[2])
	}
	t.onlyVerbs[f[0]] = f[2] == "verb"
	return put(t.verbs, f[0], f[1])
}
