package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rapporteur/internal/nearest"
)

// didYouMean is ": did you mean brief?" for the nearest of names, "." when none is
// near: the end of a sentence that says what was typed.
func didYouMean(typed string, names []string) string {
	if best := nearest.Of(typed, names); best != "" {
		return ": did you mean " + best + "?"
	}
	return "."
}

// didYouMeanFlag is didYouMean for the names of flags, without their dashes.
func didYouMeanFlag(typed string, names []string) string {
	if best := nearest.Of(typed, names); best != "" {
		return ": did you mean --" + best + "?"
	}
	return "."
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
