package eval

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"rapporteur/report"
)

// indexFile says of the reports of a set when each was written, as far as anybody knows.
const indexFile = "index.tsv"

// Written counts how many reports of a set are dated rightly: the day on which a report was
// written lies in the day, month or year that the brief gives.
type Written struct {
	Right, Wrong int
	// Open are reports of a known day that the brief leaves open, or refuses.
	Open int
	// Days, Months and Years part the right ones by how much the brief says.
	Days, Months, Years int
	// Unknown are reports of which nobody knows the day; Dated of them have one in the brief all the same.
	Unknown, Dated int
	// Wrongly lists what is wrong: report, what the brief says, what is right, why.
	Wrongly []string
}

// ScoreWritten compares the dates of a brief's documents with the index of the folder dir. A set
// without an index has no reports of a known day.
func ScoreWritten(dir string, b *report.Brief) (Written, error) {
	data, err := readIfThere(dir, indexFile)
	if err != nil {
		return Written{}, err
	}
	days := map[string]string{}
	for n, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(line, "\t")
		if n == 0 || line == "" {
			continue
		}
		if len(cells) < 3 {
			return Written{}, fmt.Errorf("%s:%d: %d cells, at least 3 are needed", filepath.Join(dir, indexFile), n+1, len(cells))
		}
		days[cells[0]] = cells[2]
	}
	var w Written
	for _, d := range b.Documents {
		w.add(d, days[d.ID])
	}
	return w, nil
}

func (w *Written) add(d report.Document, day string) {
	got := d.Published.Value
	switch {
	case day == "":
		w.Unknown++
		if got != "" {
			w.Dated++
		}
	case got == "":
		w.Open++
	case !strings.HasPrefix(day, got):
		w.Wrong++
		w.Wrongly = append(w.Wrongly, fmt.Sprintf("%s: %s, not %s (%s)", d.ID, day, got, d.Published.Why))
	default:
		w.Right++
		switch len(got) {
		case len("2006"):
			w.Years++
		case len("2006-01"):
			w.Months++
		default:
			w.Days++
		}
	}
}

// plus adds up the counts of two sets.
func (w Written) plus(o Written) Written {
	return Written{Right: w.Right + o.Right, Wrong: w.Wrong + o.Wrong, Open: w.Open + o.Open, Days: w.Days + o.Days,
		Months: w.Months + o.Months, Years: w.Years + o.Years, Unknown: w.Unknown + o.Unknown, Dated: w.Dated + o.Dated}
}

// SetWritten are the counts of one set.
type SetWritten struct {
	Name string
	Written
}

// WriteWritten prints a row a set and one for all of them. The format is meant for golden
// files.
func WriteWritten(w io.Writer, sets []SetWritten) error {
	var b strings.Builder
	const row = "%-24s %6s %6s %6s %6s %6s %6s %9s %6s\n"
	fmt.Fprintf(&b, row, "when it was written", "right", "wrong", "open", "day", "month", "year", "not known", "dated")
	var all Written
	line := func(name string, x Written) {
		n := func(i int) string { return fmt.Sprint(i) }
		fmt.Fprintf(&b, row, name, n(x.Right), n(x.Wrong), n(x.Open), n(x.Days), n(x.Months), n(x.Years), n(x.Unknown), n(x.Dated))
	}
	for _, s := range sets {
		line(s.Name, s.Written)
		all = all.plus(s.Written)
	}
	line("all", all)
	_, err := io.WriteString(w, b.String())
	return err
}
