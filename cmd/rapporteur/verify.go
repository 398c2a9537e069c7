package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/report/verify"
)

// maxBrief is the size of the largest brief that verify reads, in bytes.
const maxBrief = 64 << 20

func (a *app) verifyCommand() *cobra.Command {
	s := &source{}
	cmd := &cobra.Command{
		Use:   "verify BRIEF [FILES...]",
		Short: "Check every reference, quotation, name and figure of a brief",
		Long: `Checks a brief in any form - text, Markdown, HTML, JSON, edited by hand or not - against the reports:
every reference must exist, every quotation next to one must be verbatim in the sentence that it
cites, and the names and figures beside it must occur there. Without files the .txt files beside the
brief are the reports, else those of the current folder; briefs among them do not count. Flags that the
brief was made with, such as --date, are to be given again.

Exit codes: 0 all found, 2 brief or reports cannot be read or do not belong together, 4 something
does not hold.`,
		Example: `  rapporteur verify brief.md coverage/*.txt
  rapporteur verify coverage/brief.html`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.verify(cmd, s, args) },
	}
	s.flags(cmd)
	return cmd
}

func (a *app) verify(cmd *cobra.Command, s *source, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Which brief? rapporteur verify brief.md coverage/*.txt")
	}
	brief := args[0]
	data, err := readBrief(brief)
	if err != nil {
		return err
	}
	files := args[1:]
	if err := s.fromWorkspace(a, files); err != nil {
		return err
	}
	if len(files) == 0 && s.example == "" && s.root == "" {
		if files = textsOf(filepath.Dir(brief)); len(files) == 0 {
			files = textsOf(".")
		}
		if len(files) == 0 {
			return failf(exitUsage, "Which articles? rapporteur verify %s coverage/*.txt", shellQuote(brief))
		}
	}
	if err := s.take(a, files, "rapporteur verify "+shellQuote(brief)+" coverage/*.txt"); err != nil {
		return err
	}
	res, skipped, err := a.read(cmd.Context(), s)
	if err != nil {
		return err
	}
	found := verify.Check(data, filepath.Base(brief), res.Brief)
	if found.Unfit != "" {
		return failure{exitUnread, found.Unfit}
	}
	for _, p := range found.Problems {
		fmt.Fprintln(a.stdout, oneLine(p.Text))
	}
	checked := fmt.Sprintf("%s, %s", count(found.Refs, "ref"), count(found.Quotations, "quotation"))
	if n := len(found.Problems); n > 0 {
		fmt.Fprintf(a.stdout, "%s: %s.\n", checked, count(n, "problem"))
		return failure{exitVerify, ""}
	}
	if _, err := fmt.Fprintf(a.stdout, "%s: all found.\n", checked); err != nil {
		return err
	}
	return skippedOr(skipped)
}

func readBrief(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, failf(exitUnread, "there is no brief %s: write one with rapporteur brief -o %s coverage/*.txt", name(path), shellQuote(path))
	case err == nil && info.IsDir():
		return nil, failf(exitUnread, "%s is a folder: name the brief first, then the reports", name(path))
	case err == nil && info.Size() > maxBrief:
		return nil, failf(exitUnread, "%s has %d MiB: a brief may have %d MiB", name(path), info.Size()>>20, maxBrief>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, failf(exitUnread, "%s cannot be read: %v", name(path), errors.Unwrap(err))
	}
	return data, nil
}
