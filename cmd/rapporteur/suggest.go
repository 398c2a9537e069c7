package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// didYouMean is ": did you mean brief?" for the nearest of names, "." when none is
// near: the end of a sentence that says what was typed.
func didYouMean(typed string, names []string) string {
	if best := nearest(typed, names); best != "" {
		return ": did you mean " + best + "?"
	}
	return "."
}

// didYouMeanFlag is didYouMean for the names of flags, without their dashes.
func didYouMeanFlag(typed string, names []string) string {
	if best := nearest(typed, names); best != "" {
		return ": did you mean --" + best + "?"
	}
	return "."
}

// nearest is the name that was most likely meant, "" when none is near.
func nearest(typed string, names []string) string {
	best, at := "", 3 // more than two slips are another word, and so are half of its letters
	for _, n := range names {
		if d := distance(strings.ToLower(typed), n); d < at && 2*d < len(n) {
			best, at = n, d
		}
	}
	return best
}

// distance is the number of insertions, deletions and replacements of bytes that
// make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// flagError words the errors of flags in one line with what to type instead.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &value):
		f := value.GetFlag()
		return failf(exitUsage, "Write %s, not %q. All flags: %s --help", typedFlag(f), value.GetValue(), cmd.CommandPath())
	case errors.As(err, &missing):
		f := missing.GetFlag()
		return failf(exitUsage, "Write %s: a value is missing. All flags: %s --help", typedFlag(f), cmd.CommandPath())
	case !errors.As(err, &unknown):
		return failf(exitUsage, "%v. All flags: %s --help", err, cmd.CommandPath())
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	name, dashes := unknown.GetSpecifiedName(), "--"
	if unknown.GetSpecifiedShortnames() != "" {
		dashes = "-"
	}
	return failf(exitUsage, "%s has no flag %s%s All flags: %s --help", cmd.CommandPath(), dashes+name, didYouMeanFlag(name, names), cmd.CommandPath())
}

// typedFlag is a flag as it is typed: "--width COLUMNS", "--check".
func typedFlag(f *pflag.Flag) string {
	value, _ := pflag.UnquoteUsage(f)
	if value == "" {
		return "--" + f.Name
	}
	return "--" + f.Name + " " + strings.ToUpper(value)
}
