package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/json"
	"rapporteur/report/markdown"
	"rapporteur/report/terminal"
)

// The forms of a brief, and the endings of file names that ask for them.
const (
	asTerminal = "terminal"
	asMarkdown = "markdown"
	asHTML     = "html"
	asJSON     = "json"
)

var (
	formats  = []string{asTerminal, asMarkdown, asHTML, asJSON}
	byEnding = map[string]string{".txt": asTerminal, ".md": asMarkdown, ".html": asHTML, ".json": asJSON}
)

// fileWidth is the width of a text brief in a file, which no terminal decides.
const fileWidth = 100

type briefFlags struct {
	source
	out, format string
	json        bool
	width       int
	failOn      string
}

func (a *app) briefCommand() *cobra.Command {
	f := &briefFlags{}
	cmd := &cobra.Command{
		Use:   "brief FILES...",
		Short: "Write the state of the talks that the reports tell",
		Long: `Reads reports - files, folders of .txt files, "-" for standard input - and writes the state of
the talks: positions by party and issue, conflicting reports, what only one report says, dates and
next steps. Every line ends in the sentences behind it: [B10] is the tenth sentence of report B.

The brief goes to standard output, everything else to standard error. Exit codes: 0 all reports
read, 1 wrong command line, 2 nothing read, 3 some reports not read, 10 --fail-on was met.`,
		Example: `  rapporteur brief --example
  rapporteur brief coverage/*.txt
  rapporteur brief -o brief.html coverage
  rapporteur brief --json coverage | jq '.conflicts'
  rapporteur brief --since 2024-05-21 coverage
  rapporteur brief --date '001*.txt=2024-05-21' coverage`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.brief(cmd, f, args) },
	}
	f.flags(cmd)
	f.formFlags(cmd)
	fl := cmd.Flags()
	fl.StringVar(&f.since, "since", "", "tell what the reports of a `day`, as YYYY-MM-DD, and later change")
	fl.StringVar(&f.failOn, "fail-on", "", "with `what` = conflict: exit with 10 when reports conflict")
	return cmd
}

// formFlags are the flags that say in which form a brief is written, and where.
func (f *briefFlags) formFlags(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVarP(&f.out, "output", "o", "", "write to a `file`; its ending picks the form: .html .md .json .txt")
	fl.StringVar(&f.format, "format", "", "the `form`: "+strings.Join(formats, ", "))
	fl.BoolVar(&f.json, "json", false, "the same as --format json")
	fl.IntVar(&f.width, "width", 0, "`columns` of the text form, 40 or more (default: COLUMNS, else the terminal's, else 80)")
}

func (a *app) diffCommand() *cobra.Command {
	f := &briefFlags{}
	cmd := &cobra.Command{
		Use:   "diff EARLIER LATER...",
		Short: "Write what later reports change against earlier ones",
		Long: `Holds the state of the talks that the later reports tell against that of the earlier ones, and writes
what differs: what was agreed, blocked or reopened, which positions hardened, softened, were dropped or
added, what more reports tell now, and what they contradict. A report that copies an earlier one is no
news. EARLIER and LATER are files or folders of .txt files; the JSON form is the brief of LATER with its
"changes". To part the reports of one folder by a day: rapporteur brief --since.

Exit codes: as those of brief.`,
		Example: `  rapporteur diff monday tuesday
  rapporteur diff -o changes.html monday tuesday`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return failf(exitUsage, "diff takes the earlier reports and the later ones: rapporteur diff monday tuesday")
			}
			f.earlier = args[0]
			return a.brief(cmd, f, args)
		},
	}
	f.flags(cmd)
	f.formFlags(cmd)
	return cmd
}

func (a *app) brief(cmd *cobra.Command, f *briefFlags, args []string) error {
	format, err := f.form()
	if err != nil {
		return err
	}
	if f.failOn != "" && f.failOn != "conflict" {
		return failf(exitUsage, "--fail-on %q: it takes conflict only", f.failOn)
	}
	if f.width < 0 {
		return failf(exitUsage, "--width %d: give a number of columns", f.width)
	}
	if err := f.take(a, args, "rapporteur brief coverage/*.txt"); err != nil {
		return err
	}
	if dir := filepath.Dir(f.out); f.out != "" {
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			return failf(exitUsage, "-o %s: there is no folder %s; make the folder first: mkdir -p %s", name(f.out), name(dir), shellQuote(dir))
		}
	}
	if f.out != "" && f.includes(f.out) {
		return failf(exitUsage, "-o %s is one of the reports: give the brief another name", name(f.out))
	}
	res, skipped, err := a.read(cmd.Context(), &f.source)
	if err != nil {
		return err
	}
	res.Brief.OnlyChanges = f.earlier != ""
	o := terminal.Options{Width: a.width(f.width), Color: a.color(), ShowArgs: f.again()}
	if f.out != "" {
		o.Color = false
		if o.Width = f.width; o.Width == 0 {
			o.Width = fileWidth
		}
	}
	// Rendered in full before the first byte goes out: a failure leaves no half brief.
	var text bytes.Buffer
	if err := render(&text, res.Brief, format, o); err != nil {
		return err
	}
	if f.out != "" {
		err = writeFile(f.out, text.Bytes())
	} else {
		_, err = a.stdout.Write(text.Bytes())
	}
	switch {
	case err != nil:
		return err
	case f.failOn == "conflict" && len(res.Brief.Conflicts) > 0:
		return failf(exitFailOn, "%s on which the reports conflict (--fail-on conflict)", count(len(res.Brief.Conflicts), "point"))
	case skipped:
		return failure{exitSkipped, ""}
	}
	return nil
}

// form is the form of the brief that the flags ask for.
func (f *briefFlags) form() (string, error) {
	format := f.format
	if f.json {
		if format != "" && format != asJSON {
			return "", failf(exitUsage, "--json and --format %s are two forms: drop one", format)
		}
		format = asJSON
	}
	if format != "" {
		if !slices.Contains(formats, format) {
			return "", failf(exitUsage, "there is no form %q%s The forms: %s", format, didYouMean(format, formats), strings.Join(formats, ", "))
		}
	}
	if f.out == "" {
		if format == "" {
			format = asTerminal
		}
		return format, nil
	}
	ending := strings.ToLower(filepath.Ext(f.out))
	byName, ok := byEnding[ending]
	switch {
	case !ok:
		return "", failf(exitUsage, "-o %s: the ending must be .html, .md, .json or .txt", name(f.out))
	case format != "" && format != byName:
		return "", failf(exitUsage, "-o %s is %s by its ending and the flags ask for %s: drop one", name(f.out), byName, format)
	}
	return byName, nil
}

func render(w io.Writer, b *report.Brief, format string, o terminal.Options) error {
	switch format {
	case asMarkdown:
		return markdown.Render(w, b)
	case asHTML:
		return html.Render(w, b)
	case asJSON:
		return json.Render(w, b)
	}
	return terminal.Render(w, b, o)
}

// writeFile replaces a file in one step: a reader sees the old brief or the new one.
func writeFile(path string, data []byte) error {
	temp := fmt.Sprintf("%s.%d.tmp", path, os.Getpid())
	err := os.WriteFile(temp, data, 0o666)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err == nil {
		return nil
	}
	os.Remove(temp)
	var reason *fs.PathError
	if errors.As(err, &reason) {
		err = reason.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		err = link.Err
	}
	return failf(exitUsage, "-o %s: %v", name(path), err)
}
