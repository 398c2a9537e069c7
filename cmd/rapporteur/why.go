package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"rapporteur/report"
)

func (a *app) whyCommand() *cobra.Command {
	s := &source{}
	cmd := &cobra.Command{
		Use:   "why N FILES...",
		Short: "Show both sides of a conflict",
		Long: `Shows conflict N of the brief: what differs, by which rule, and each side with its sentences in full.
Without files the .txt files of the current folder are read.`,
		Example: `  rapporteur why 1 coverage/*.txt
  rapporteur why 1 --example`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.why(cmd, s, args) },
	}
	s.flags(cmd)
	return cmd
}

func (a *app) why(cmd *cobra.Command, s *source, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Which conflict? rapporteur why 1 coverage/*.txt")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 1 {
		return failf(exitUsage, "%s is no number of a conflict. Try rapporteur why 1 coverage/*.txt", name(args[0]))
	}
	if err := s.takeOrHere(args[1:], fmt.Sprintf("rapporteur why %d coverage/*.txt", n)); err != nil {
		return err
	}
	res, skipped, err := a.read(cmd.Context(), s)
	if err != nil {
		return err
	}
	b := res.Brief
	if n > len(b.Conflicts) {
		if len(b.Conflicts) == 0 {
			c := b.Checked
			return failf(exitUsage, "There is no conflict %d: none was found. Compared: %s, %s, %s, %s.", n,
				count(c.Figures, "figure"), count(c.Dates, "date"), count(c.Names, "name"), count(c.Positions, "position"))
		}
		return failf(exitUsage, "There is no conflict %d: the brief has %s.", n, count(len(b.Conflicts), "conflict"))
	}
	p := &page{width: a.width(0)}
	writeConflict(p, b, b.Conflicts[n-1])
	if _, err := io.WriteString(a.stdout, p.String()); err != nil {
		return err
	}
	return skippedOr(skipped)
}

func writeConflict(p *page, b *report.Brief, c report.Conflict) {
	p.say(fmt.Sprintf("%d  ", c.N), fmt.Sprintf("%s conflict: %s", c.Kind, c.Why))
	for _, side := range c.Sides {
		p.line("")
		p.say("  ", fmt.Sprintf("%s - %s", side.Label, support(b, side)))
		for _, q := range side.Evidence {
			p.say("    "+pad(q.Ref, 5)+" ", q.Text)
		}
	}
	p.line("")
	p.say("  ", "rule: "+c.Rule+"; which side is right is not decided")
}

// support counts the reports of a side, and the wordings when some are copies.
func support(b *report.Brief, side report.Side) string {
	copies := map[string]string{}
	for _, d := range b.Documents {
		copies[d.ID] = d.CopyOf
	}
	docs, wordings := map[string]bool{}, map[string]bool{}
	for _, q := range side.Evidence {
		docs[q.Doc] = true
		original := q.Doc
		// A chain of copies ends: a report copies an earlier one.
		for range len(b.Documents) {
			if copies[original] == "" {
				break
			}
			original = copies[original]
		}
		wordings[original] = true
	}
	s := count(len(docs), "article")
	if len(wordings) < len(docs) {
		s += ", " + count(len(wordings), "wording")
	}
	return s
}
